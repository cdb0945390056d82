"""A proxy between a controller and the Kubernetes API: sees every request, and cuts the connection where it is told to.

It has the credentials, so that whoever comes by it needs none. Watches are streamed.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Self

import aiohttp
import yaml
from aiohttp import web
from yarl import URL

from ack.kube.config import ClientConfig
from ack.kube.credentials import Credentials
from tests.support.guillotine import Cut

_HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "te", "upgrade", "content-length", "host"}

Judge = Callable[[str], Cut | None]
"""Told of each write, as `patch repositories/status`; what it returns befalls the write."""


class KubeProxy:
    """Use as `async with KubeProxy(config, judge) as proxy`.

    Args:
        config: the API server, and who we are to it.
        judge: told of each write of an object; Events and Leases are none.

    `hidden` are plurals that may be neither listed nor watched.
    """

    def __init__(self, config: ClientConfig, judge: Judge) -> None:
        self._config = config
        self._judge = judge
        self.hidden: set[str] = set()
        self._credentials = Credentials(config)
        self._runner = web.ServerRunner(
            web.Server(self._handle, access_log=None, handler_cancellation=True), shutdown_timeout=0.5
        )
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        connector = aiohttp.TCPConnector(limit=0)
        self._session = aiohttp.ClientSession(auto_decompress=False, connector=connector, timeout=_endless())
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()
        if self._session:
            await self._session.close()

    def kubeconfig(self, file: Path) -> str:
        """Writes the kubeconfig of who comes by this proxy; returns its name."""
        port = self._runner.addresses[0][1]
        config = {
            "apiVersion": "v1",
            "kind": "Config",
            "current-context": "proxy",
            "contexts": [{"name": "proxy", "context": {"cluster": "proxy", "user": "proxy"}}],
            "clusters": [{"name": "proxy", "cluster": {"server": f"http://127.0.0.1:{port}"}}],
            "users": [{"name": "proxy", "user": {}}],
        }
        file.write_text(yaml.safe_dump(config))
        return str(file)

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        write = _write(request)
        cut = self._judge(write) if write else None
        if cut and cut.moment == "before":
            return _abort(request, cut)
        if request.method == "GET" and request.path.rsplit("/", 1)[-1] in self.hidden:
            return web.json_response(
                {"kind": "Status", "code": 403, "reason": "Forbidden", "message": "no"}, status=403
            )
        body = await request.read()
        own, tls = await self._credentials.get()
        headers = [(n, v) for n, v in request.headers.items() if n.lower() not in _HOP_BY_HOP] + own
        url = URL(self._config.server.rstrip("/") + request.raw_path, encoded=True)
        assert self._session
        async with self._session.request(
            request.method, url, headers=headers, data=body, ssl=tls if tls is not None else True
        ) as answer:
            if cut:
                await answer.read()
                return _abort(request, cut)
            kept = {n: v for n, v in answer.headers.items() if n.lower() not in _HOP_BY_HOP}
            response = web.StreamResponse(status=answer.status, headers=kept)
            await response.prepare(request)
            # Either end may go away in the middle of a watch.
            with contextlib.suppress(aiohttp.ClientError, ConnectionError):
                async for piece in answer.content.iter_any():
                    await response.write(piece)
            return response


def _abort(request: web.BaseRequest, cut: Cut) -> web.Response:
    cut.fall()
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _endless() -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None)


def _write(request: web.BaseRequest) -> str:
    """`patch repositories/status`; "" for what is no write of an object."""
    if request.method in ("GET", "HEAD"):
        return ""
    # /apis/<group>/<version>/namespaces/<namespace>/<plural>[/<name>[/<subresource>]]
    parts = request.path.strip("/").split("/")
    parts = parts[parts.index("namespaces") + 2 :] if "namespaces" in parts else parts
    if not parts or parts[0] in ("events", "leases"):
        return ""
    return "/".join([f"{request.method.lower()} {parts[0]}", *parts[2:3]])
