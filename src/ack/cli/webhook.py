"""The conversion webhook: `POST /convert` over TLS, for CRDs whose kinds have several versions.

The certificate is `tls.crt` and `tls.key` in a directory, as a mounted Secret of type kubernetes.io/tls has them.
Another one is taken for new connections as soon as it lies there: nothing has to be restarted when it is renewed.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import structlog
from aiohttp import web

from ack.api.resource import Resource
from ack.cli.flag_values import Address
from ack.cli.program import Failure
from ack.cli.reviews import BODY_SECONDS, MAX_BYTES, Reviews

PATH = "/convert"
RELOAD_SECONDS = 5.0
"""How soon another certificate is taken."""

_log = structlog.get_logger("webhook")


class Certificate:
    """The certificate in a directory, and the TLS context that has it.

    Args:
        folder: with `tls.crt` and `tls.key`.

    Raises:
        Failure: there is none that can be used.
    """

    def __init__(self, folder: Path) -> None:
        self._files = (folder / "tls.crt", folder / "tls.key")
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.minimum_version = ssl.TLSVersion.TLSv1_2
        self._stamp = self._stamps()
        try:
            self.context.load_cert_chain(*self._files)
        except (OSError, ssl.SSLError) as error:
            raise Failure(
                f"no certificate for the webhook server in {folder} (--webhook-cert-dir): {error}; mount a Secret of "
                "type kubernetes.io/tls there"
            ) from error

    async def follow(self, seconds: float = RELOAD_SECONDS) -> None:
        """Takes each certificate that comes to lie in the directory, for ever."""
        while True:
            await asyncio.sleep(seconds)
            self.reload()

    def reload(self) -> None:
        """Takes the certificate if it is another one; one that cannot be used leaves the old one in place."""
        stamp = self._stamps()
        if stamp == self._stamp:
            return
        try:
            # Tried apart: a failure half-way must not spoil the one that is served.
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(*self._files)
            self.context.load_cert_chain(*self._files)
        except (OSError, ssl.SSLError) as error:
            _log.warning("the new certificate of the webhook server is unusable: the old one stays", error=str(error))
            return
        self._stamp = stamp
        _log.info("the webhook server has a new certificate")

    def _stamps(self) -> tuple[float, ...]:
        return tuple(file.stat().st_mtime_ns if file.exists() else 0 for file in self._files)


@contextlib.asynccontextmanager
async def serving(
    address: Address,
    folder: Path,
    resources: Sequence[Resource],
    *,
    reload_seconds: float = RELOAD_SECONDS,
    body_seconds: float = BODY_SECONDS,
) -> AsyncIterator[Address]:
    """Serves while the context lasts.

    Args:
        address: where to listen; port 0 for any free one.
        folder: where the certificate lies.
        resources: the kinds that can be converted.
        reload_seconds: how soon another certificate is taken.
        body_seconds: how long a request's body may take.

    Yields:
        where it listens.

    Raises:
        Failure: it cannot listen there, or there is no certificate.
    """
    certificate = Certificate(folder)

    application = web.Application(client_max_size=MAX_BYTES)
    application.router.add_post(PATH, Reviews(resources, seconds=body_seconds).handle)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0, auto_decompress=False)
    await runner.setup()
    follower = asyncio.create_task(certificate.follow(reload_seconds), name="webhook certificate")
    try:
        site = web.TCPSite(runner, address.host or None, address.port, ssl_context=certificate.context)
        try:
            await site.start()
        except OSError as error:
            why = error.strerror or str(error)
            raise Failure(f"cannot listen on {address} (--webhook-server-addr): {why}") from error
        bound = Address(address.host, runner.addresses[0][1])
        _log.info("serving conversions", addr=str(bound), kinds=[each.kind for each in resources])
        yield bound
    finally:
        follower.cancel()
        await runner.cleanup()
