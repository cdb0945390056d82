"""A proxy between a controller and the Kubernetes API: sees every request, and does what networks do on bad days.

A request's names are `patch repositories/status`, `patch` and `write`; `watch repositories`, `watch` and `read`. The
proxy has the credentials, so that whoever comes by it needs none. Watches are streamed.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Self

import aiohttp
import yaml
from aiohttp import web
from yarl import URL

from ack.kube.config import ClientConfig
from ack.kube.credentials import Credentials
from tests.support.faults import Fault, Faults
from tests.support.guillotine import Cut

_HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "te", "upgrade", "content-length", "host"}
_WRITES = {"post", "put", "patch", "delete"}

Judge = Callable[[str], Cut | None]
"""Told of each write, as `patch repositories/status`; what it returns befalls the write."""


class KubeProxy:
    """Use as `async with KubeProxy(config, judge) as proxy`.

    Args:
        config: the API server, and who we are to it.
        judge: told of each write of an object; Events and Leases are none.

    Attributes:
        faults: what befalls requests.
        count: requests so far.
    """

    def __init__(self, config: ClientConfig, judge: Judge) -> None:
        self._config = config
        self._judge = judge
        self.faults = Faults()
        self.count = 0
        self._credentials = Credentials(config)
        self._port = 0
        self._runner: web.ServerRunner
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        connector = aiohttp.TCPConnector(limit=0)
        self._session = aiohttp.ClientSession(auto_decompress=False, connector=connector, timeout=_endless())
        await self.up()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.down()
        if self._session:
            await self._session.close()

    async def up(self) -> None:
        """Listens; after `down` on the same port again."""
        self._runner = web.ServerRunner(
            web.Server(self._handle, access_log=None, handler_cancellation=True), shutdown_timeout=0.05
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True).start()
        self._port = self._runner.addresses[0][1]

    async def down(self) -> None:
        """Refuses all connections, and cuts the present ones."""
        await self._runner.cleanup()

    def hide(self, plural: str) -> None:
        """Lets nobody list or watch the objects of a plural, as a role does that lacks the right."""
        for verb in ("list", "watch"):
            self.faults.add(Fault(f"{verb} {plural}", None, status=403, code="Forbidden"))

    def kubeconfig(self, file: Path) -> str:
        """Writes the kubeconfig of who comes by this proxy; returns its name."""
        config = {
            "apiVersion": "v1",
            "kind": "Config",
            "current-context": "proxy",
            "contexts": [{"name": "proxy", "context": {"cluster": "proxy", "user": "proxy"}}],
            "clusters": [{"name": "proxy", "cluster": {"server": f"http://127.0.0.1:{self._port}"}}],
            "users": [{"name": "proxy", "user": {}}],
        }
        file.write_text(yaml.safe_dump(config))
        return str(file)

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        self.count += 1
        verb, what = _asked(request)
        # Events and Leases are no objects of ours: not judged.
        write = f"{verb} {what}" if verb in _WRITES and what not in ("", "events", "leases") else ""
        cut = self._judge(write) if write else None
        fault = self.faults.strike(f"{verb} {what}", verb, "write" if verb in _WRITES else "read")
        if cut:
            fault = Fault(drop=cut.moment)
        if fault and fault.delay:
            await asyncio.sleep(fault.delay)
        if fault and fault.drop == "before":
            return _abort(request, cut)
        if fault and fault.status and not fault.acted:
            return web.json_response(_status(fault), status=fault.status, headers=fault.headers)
        body = await request.read()
        own, tls = await self._credentials.get()
        headers = [(n, v) for n, v in request.headers.items() if n.lower() not in _HOP_BY_HOP] + own
        url = URL(self._config.server.rstrip("/") + request.raw_path, encoded=True)
        assert self._session
        async with self._session.request(
            request.method, url, headers=headers, data=body, ssl=tls if tls is not None else True
        ) as answer:
            if fault and fault.drop == "after":
                await answer.read()
                return _abort(request, cut)
            if fault and fault.acted and verb != "watch":
                await answer.read()
                return web.json_response(_status(fault), status=fault.status, headers=fault.headers)
            return await _passed_on(request, answer, fault)


async def _passed_on(
    request: web.BaseRequest, answer: aiohttp.ClientResponse, fault: Fault | None
) -> web.StreamResponse:
    """The server's answer, piece by piece; up to where it is cut, or where a watch ends with an error."""
    kept = {n: v for n, v in answer.headers.items() if n.lower() not in _HOP_BY_HOP}
    response = web.StreamResponse(status=answer.status, headers=kept)
    left = fault.truncate if fault else None
    # Either end may go away, also in the middle of a watch.
    with contextlib.suppress(aiohttp.ClientError, ConnectionError):
        await response.prepare(request)
        if fault and fault.acted:
            event = {"type": "ERROR", "object": _status(fault)}
            await response.write(json.dumps(event).encode() + b"\n")
            return response
        async for piece in answer.content.iter_any():
            await response.write(piece if left is None else piece[:left])
            if left is not None and (left := left - len(piece)) <= 0:
                return _abort(request, None)
    return response


def _status(fault: Fault) -> dict[str, object]:
    """The API server's word for an error."""
    return {
        "kind": "Status",
        "apiVersion": "v1",
        "status": "Failure",
        "code": fault.status,
        "reason": fault.code,
        "message": fault.message,
    }


def _abort(request: web.BaseRequest, cut: Cut | None) -> web.Response:
    if cut:
        cut.fall()
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _endless() -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None)


def _asked(request: web.BaseRequest) -> tuple[str, str]:
    """(`patch`, `repositories/status`); ("get", "") for what is about no objects."""
    # /api/<version> or /apis/<group>/<version>, then [/namespaces/<namespace>]/<plural>[/<name>[/<subresource>]]
    parts = request.path.strip("/").split("/")
    parts = parts[2:] if parts[0] == "api" else parts[3:]
    if len(parts) > 2 and parts[0] == "namespaces":
        parts = parts[2:]
    verb = request.method.lower()
    if verb == "get" and len(parts) == 1:
        verb = "watch" if request.query.get("watch") in ("1", "true") else "list"
    return verb, "/".join([*parts[:1], *parts[2:3]])
