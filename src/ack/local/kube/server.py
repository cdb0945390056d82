"""The embedded API server: HTTP on loopback in front of the store.

aiohttp's low-level server without a router: the URL space is Kubernetes' own, and a request costs a fraction of a
millisecond.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import time
from collections.abc import Callable, Coroutine
from typing import Any

import orjson
import structlog
from aiohttp import StreamReader, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http_parser import RawRequestMessage
from yarl import URL

from ack.local.kube import certificates, content
from ack.local.kube.auth import Authenticator, Authorizer
from ack.local.kube.discovery import VERSION, Discovery
from ack.local.kube.errors import StatusError, forbidden, internal
from ack.local.kube.garbage import GarbageCollector
from ack.local.kube.handler import ResourceHandler, UnknownPath, respond
from ack.local.kube.lifecycle import Lifecycle
from ack.local.kube.options import Query, WriteOptions
from ack.local.kube.registry import Registry
from ack.local.kube.requests import parse_target
from ack.local.kube.storage import Store
from ack.local.kube.streams import BOOKMARK_INTERVAL, Streams
from ack.local.kube.writes import Writer

_LOG = structlog.get_logger(__name__)
_NAMESPACES = ("default", "kube-system", "kube-public", "kube-node-lease")
_HEALTH = frozenset(("healthz", "livez", "readyz"))
_STOP_TIMEOUT = 5.0
_RESTART_DELAY = 0.1


class KubeServer:
    """A Kubernetes API server in this process.

    Everything is kept in memory and gone when the process ends.

    :param history: writes that each resource remembers; a watch that resumes from before them gets 410.
    :param bookmark_interval: seconds between bookmarks of a quiet watch.
    :param tls: serve HTTPS with a certificate made for this run; `kubeconfig` holds its authority. Without, kubectl and
        helm cannot log in: they send a token over TLS only.
    """

    def __init__(
        self,
        *,
        history: int = 10_000,
        bookmark_interval: float = BOOKMARK_INTERVAL,
        tls: bool = True,
    ) -> None:
        self._tls = tls
        self._authority = b""
        self._store = Store(history)
        self._registry = Registry(self._store)
        self._streams = Streams(bookmark_interval)
        self._writer = Writer(self._store.collection("namespaces"))
        self._authenticator = Authenticator()
        self._authorizer = Authorizer()
        self._handler = ResourceHandler(self._registry, self._writer, self._streams, self._authorizer)
        self._discovery = Discovery(self._registry)
        self._lifecycle = Lifecycle(self._store, self._registry, self._streams)
        self._garbage = GarbageCollector(self._store, self._registry)
        self._runner: web.ServerRunner | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._url = ""

    @property
    def url(self) -> str:
        """Where the server listens, such as ``https://127.0.0.1:41234``; empty before `start`."""
        return self._url

    @property
    def token(self) -> str:
        """The administrator's bearer token."""
        return self._authenticator.token

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen and serve.

        :param port: 0 for any free one.
        :raises OSError: if the port is taken.
        """
        self._lifecycle.start()
        self._garbage.start()
        self._tasks = [
            asyncio.create_task(self._watch_over("lifecycle", self._lifecycle.run)),
            asyncio.create_task(self._watch_over("garbage collection", self._garbage.run)),
        ]
        self._create_namespaces()
        server = web.Server(self._serve, request_factory=_make_request, access_log=None, handler_cancellation=True)
        self._runner = web.ServerRunner(server, shutdown_timeout=_STOP_TIMEOUT)
        await self._runner.setup()
        context = None
        if self._tls:
            certificate = certificates.issue(host)
            context, self._authority = certificate.context, certificate.authority
        site = web.TCPSite(self._runner, host, port, ssl_context=context)
        await site.start()
        bound = self._runner.addresses[0]
        self._url = str(URL.build(scheme="https" if self._tls else "http", host=host, port=bound[1]))
        _LOG.debug("listening", url=self._url)

    @staticmethod
    async def _watch_over(what: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run background work; a defect in it is seen, and keeps nobody else waiting."""
        while True:
            try:
                await work()
            except Exception:  # noqa: BLE001 - whatever it is: logged, then tried again
                _LOG.exception("background work failed", work=what)
                await asyncio.sleep(_RESTART_DELAY)

    async def stop(self) -> None:
        """End every watch, answer what is in flight and close."""
        self._streams.close_all()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        for task in self._tasks:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        self._tasks = []

    def kubeconfig(self) -> dict[str, Any]:
        """A kubeconfig for the administrator. It holds the token: keep it private."""
        cluster: dict[str, Any] = {"server": self._url}
        if self._authority:
            cluster["certificate-authority-data"] = base64.b64encode(self._authority).decode()
        return {
            "apiVersion": "v1",
            "kind": "Config",
            "clusters": [{"name": "ack-local", "cluster": cluster}],
            "users": [{"name": "ack-local", "user": {"token": self.token}}],
            "contexts": [
                {"name": "ack-local", "context": {"cluster": "ack-local", "user": "ack-local", "namespace": "default"}}
            ],
            "current-context": "ack-local",
        }

    def _create_namespaces(self) -> None:
        resource = self._registry.find("", "v1", "namespaces")
        assert resource is not None
        for name in _NAMESPACES:
            self._writer.create(resource, "", {"metadata": {"name": name}}, WriteOptions(manager="kube-apiserver"))

    # --- requests ----------------------------------------------------------------------------------------------------

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        began = time.perf_counter()
        response = await self._answer(request)
        _LOG.debug(
            "request",
            method=request.method,
            path=request.path_qs,
            status=response.status,
            seconds=round(time.perf_counter() - began, 4),
        )
        return response

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            return await self._dispatch(request)
        except StatusError as error:
            return _refuse(error)
        except UnknownPath:
            return respond(b"404 page not found\n", status=404, content_type="text/plain; charset=utf-8")
        except web.HTTPRequestEntityTooLarge:
            text = f"Request entity too large: limit is {content.BODY_LIMIT}"
            return _refuse(StatusError(413, "RequestEntityTooLarge", text))
        except Exception as error:  # noqa: BLE001 - the last resort of a server
            # A defect of this server: the client gets a 500 as from a real one, and the log says where it is.
            _LOG.exception("request failed", method=request.method, path=request.path_qs)
            return _refuse(internal(f"{type(error).__name__}: {error}"))

    async def _dispatch(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        parts = path.strip("/").split("/")
        if parts[0] in _HEALTH:
            return respond(b"ok", content_type="text/plain; charset=utf-8")
        user = self._authenticator.authenticate(request.headers.get("Authorization"))
        if not self._authorizer.allowed(user):
            raise forbidden("", "", "", f'User "{user.name}" may not do this')
        body = await request.read() if request.body_exists else b""
        query = Query([(key, value) for key, value in request.query.items()])
        target = parse_target(parts)
        if target is not None and target.resource:
            return await self._handler.handle(request, target, query, user, body)
        if request.method not in ("GET", "HEAD"):
            raise UnknownPath
        return self._document(request, parts)

    def _document(self, request: web.BaseRequest, parts: list[str]) -> web.Response:
        accept = request.headers.get("Accept", "")
        match parts:
            case ["version"]:
                return respond(orjson.dumps(VERSION))
            case [""]:
                return respond(orjson.dumps({"paths": self._discovery.paths()}))
            case ["openapi", "v2"]:
                return self._openapi_v2(accept)
            case ["openapi", "v3"]:
                return respond(orjson.dumps(self._discovery.openapi_index()))
            case ["openapi", "v3", *rest]:
                return self._openapi_v3(rest)
        aggregated = "as=APIGroupDiscoveryList" in accept and "v=v2" in accept.replace("v=v2beta1", "")
        if len(parts) > 1:
            aggregated = False
        document = self._discovery.find("/".join(parts), aggregated=aggregated)
        if document is None:
            raise UnknownPath
        kind = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList" if aggregated else content.JSON
        return respond(orjson.dumps(document), content_type=kind)

    def _openapi_v2(self, accept: str) -> web.Response:
        """JSON only: kubectl asks for protobuf, and falls back on OpenAPI v3 when told that there is none."""
        if "protobuf" in accept and "json" not in accept:
            raise StatusError(406, "NotAcceptable", "only the following media types are accepted: application/json")
        return respond(self._discovery.openapi_v2())

    def _openapi_v3(self, parts: list[str]) -> web.Response:
        match parts:
            case ["api", version]:
                group = ""
            case ["apis", group, version]:
                pass
            case _:
                raise UnknownPath
        if version not in self._registry.versions(group):
            raise UnknownPath
        return respond(self._discovery.openapi(group, version))


def _make_request(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: web.RequestHandler,
    writer: AbstractStreamWriter,
    task: asyncio.Task[None],
) -> web.BaseRequest:
    """A request whose body may be as large as for a real API server."""
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=content.BODY_LIMIT)


def _refuse(error: StatusError) -> web.Response:
    response = respond(orjson.dumps(error.to_status()), status=error.code)
    if error.code == 504:
        response.headers["Retry-After"] = "1"
    return response
