"""A thin asynchronous client of the Kubernetes API: plain JSON objects over HTTP.

One method a verb, errors as classes (`ack.kube.errors`), retries only where a repeated request cannot do harm.
Everything that feeds a cache (list, watch) comes without `metadata.managedFields`, a third of the size of many objects.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Literal, Self

import aiohttp
import structlog

from ack.kube import json_body, wire
from ack.kube.config import ClientConfig
from ack.kube.errors import ApiError, Gone, NotFound, from_status
from ack.kube.transport import Call, RequestObserver, RetryPolicy, Transport, unavailable
from ack.kube.types import ImpossibleName, Obj, ResourceType

log = structlog.get_logger(__name__)

__all__ = ["Client", "ListResult", "Propagation", "RequestObserver", "RetryPolicy", "WatchEvent"]

Propagation = Literal["Foreground", "Background", "Orphan"]

MERGE = "application/merge-patch+json"
JSON_PATCH = "application/json-patch+json"
STRATEGIC = "application/strategic-merge-patch+json"
# JSON is valid YAML, which is the only format this patch type is defined for.
APPLY = "application/apply-patch+yaml"


@dataclass(frozen=True, slots=True)
class ListResult:
    """A collection as of `resource_version`, from which a watch can go on."""

    items: list[Obj]
    resource_version: str


@dataclass(frozen=True, slots=True)
class WatchEvent:
    """One change. `type` is ADDED, MODIFIED, DELETED or BOOKMARK (then `object` has only a resourceVersion)."""

    type: str
    object: Obj


class Client:
    """Talks to one API server. Use as `async with Client(config) as client`.

    Args:
        config: where the server is, and the credentials.
        user_agent: shown in the server's audit log.
        field_manager: owner recorded in `managedFields` for writes that name none.
        timeout: seconds for one request; a list of many pages may take this long for each page.
        retry: what is repeated, and how often.
        on_request: called for every HTTP request with verb (`get`, `list`, `watch`, `create`, `update`, `patch`,
            `delete`), plural, subresource (or `""`) and HTTP status (0: no answer).
    """

    def __init__(
        self,
        config: ClientConfig,
        *,
        user_agent: str = "ack",
        field_manager: str = "ack",
        timeout: float = 30.0,
        retry: RetryPolicy | None = None,
        on_request: RequestObserver | None = None,
    ) -> None:
        self.config = config
        self._field_manager = field_manager
        self._timeout = timeout
        self._transport = Transport(
            config, user_agent=user_agent, timeout=timeout, retry=retry or RetryPolicy(), on_request=on_request
        )

    async def __aenter__(self) -> Self:
        await self._transport.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close all connections; running watches end with `ApiUnavailable`."""
        await self._transport.close()

    # Reads

    async def get(
        self,
        rt: ResourceType,
        name: str,
        namespace: str | None = None,
        *,
        subresource: str | None = None,
        metadata_only: bool = False,
    ) -> Obj:
        """Read one object, or its metadata only.

        Raises:
            NotFound: there is none, or can be none: names come out of what users write.
        """
        accept = wire.METADATA if metadata_only else wire.JSON
        try:
            path = rt.path(namespace, name, subresource)
        except ImpossibleName as e:
            raise NotFound(404, "NotFound", str(e)) from e
        call = Call("get", "GET", path, rt.plural, subresource, accept=accept)
        return await self._transport.send(call)

    async def list(
        self,
        rt: ResourceType,
        namespace: str | None = None,
        label_selector: str = "",
        field_selector: str = "",
        limit: int = 500,
        *,
        metadata_only: bool = False,
    ) -> ListResult:
        """Read a collection, page by page, as of one point in time.

        Args:
            rt: what to list.
            namespace: None lists all namespaces.
            label_selector: for example `app=web,tier in (a,b)`.
            field_selector: for example `metadata.name=web`.
            limit: objects a page; 0 asks for all at once.
            metadata_only: the server leaves out all but each object's metadata.
        """
        params = _selectors(label_selector, field_selector)
        items: list[Obj] = []
        token = ""
        while True:
            page = dict(params)
            if limit:
                page["limit"] = str(limit)
            if token:
                page["continue"] = token
            accept = wire.METADATA_LIST if metadata_only else wire.JSON
            call = Call("list", "GET", rt.path(namespace), rt.plural, None, params=page, accept=accept)
            try:
                body = await self._transport.send(call)
            except Gone:
                if not token:
                    raise
                # The history that the first pages belong to is compacted. The token in this error would go on with
                # newer pages, a mixture of two points in time; a cache must not have that. One request cannot expire.
                log.info("list expired between pages, starting over in one page", resource=str(rt), read=len(items))
                items, token, limit = [], "", 0
                continue
            for item in body.get("items") or ():
                # The items of built-in lists do not say what they are.
                item.setdefault("apiVersion", rt.api_version)
                item.setdefault("kind", rt.kind)
                items.append(wire.without_managed_fields(item))
            meta = body.get("metadata") or {}
            token = meta.get("continue") or ""
            if not token:
                return ListResult(items, str(meta.get("resourceVersion") or ""))

    async def watch(
        self,
        rt: ResourceType,
        namespace: str | None = None,
        resource_version: str | None = None,
        label_selector: str = "",
        timeout: float | None = None,  # noqa: ASYNC109  the server's, not ours
        *,
        metadata_only: bool = False,
    ) -> AsyncGenerator[WatchEvent, None]:
        """Follow the changes of a collection after `resource_version`, bookmarks included.

        **The end means nothing**: servers close watches at any time, without an error and with changes outstanding.
        Go on from the resourceVersion of the last event. `ack.kube.informer` does all that. Close the iterator when
        leaving it early (`contextlib.aclosing`).

        Args:
            rt: what to watch.
            namespace: None watches all namespaces.
            resource_version: from a list or an event; None starts with all present objects as ADDED.
            label_selector: as for `list`.
            timeout: seconds after which the server is to end the watch; None picks 4 to 5 minutes.
            metadata_only: the server leaves out all but each object's metadata.

        Raises:
            Gone: the history since `resource_version` is lost: list again.
            ApiUnavailable: the connection broke.
            ApiError: whatever else the server reports.
        """
        seconds = timeout if timeout is not None else random.uniform(240, 300)  # noqa: S311  spreads load, hides nothing
        params = _selectors(label_selector, "")
        params |= {"watch": "1", "allowWatchBookmarks": "true", "timeoutSeconds": str(max(1, round(seconds)))}
        if resource_version:
            params["resourceVersion"] = resource_version
        accept = wire.METADATA if metadata_only else wire.JSON
        call = Call("watch", "GET", rt.path(namespace), rt.plural, None, params=params, accept=accept)
        try:
            # The head comes at once; only what follows takes its time.
            async with asyncio.timeout(self._timeout):
                response = await self._transport.open(call, sock_read=seconds + 15.0)
        except TimeoutError as e:
            raise unavailable(e, call) from e
        try:
            wire.keep_alive(response)
            async for line in wire.lines(response.content):
                event = json_body.read(line)
                kind, obj = event["type"], event["object"]
                if kind == "ERROR":
                    raise from_status(obj, 500, request=call.title)
                yield WatchEvent(kind, wire.without_managed_fields(obj))
        except (aiohttp.ClientError, OSError, TimeoutError) as e:
            raise unavailable(e, call) from e
        finally:
            # Not release(): the rest of the stream is of no interest, and reading it to the end would take minutes.
            response.close()

    # Writes

    async def create(self, rt: ResourceType, obj: Obj, *, field_manager: str | None = None) -> Obj:
        """Create an object in the namespace it names.

        Raises:
            AlreadyExists: the name is taken. Never repeated after a lost answer, so this is always someone else's
                object. Invalid: it breaks the schema.
        """
        namespace = obj["metadata"].get("namespace")
        if rt.namespaced and not namespace:
            raise ValueError(f"{rt.kind} is namespaced: set metadata.namespace")
        call = Call(
            "create", "POST", rt.path(namespace), rt.plural, None, self._managed(field_manager), obj, safe=False
        )
        return await self._transport.send(call)

    async def replace(
        self, rt: ResourceType, obj: Obj, *, subresource: str | None = None, field_manager: str | None = None
    ) -> Obj:
        """Replace an object by the given one.

        Raises:
            Conflict: `metadata.resourceVersion` is given and is no longer the current one.
        """
        meta = obj["metadata"]
        path = rt.path(meta.get("namespace"), meta["name"], subresource)
        call = Call("update", "PUT", path, rt.plural, subresource, self._managed(field_manager), obj)
        return await self._transport.send(call)

    async def merge_patch(
        self,
        rt: ResourceType,
        name: str,
        namespace: str | None,
        patch: Obj,
        subresource: str | None = None,
        field_manager: str | None = None,
    ) -> Obj:
        """Apply a JSON merge patch (RFC 7386): maps merge, None removes, lists are replaced.

        Put `metadata.resourceVersion` into the patch to make it conditional.
        """
        return await self._patch(rt, name, namespace, patch, MERGE, subresource, self._managed(field_manager))

    async def json_patch(
        self,
        rt: ResourceType,
        name: str,
        namespace: str | None,
        patch: Sequence[Mapping[str, Any]],
        subresource: str | None = None,
        field_manager: str | None = None,
    ) -> Obj:
        """Apply a JSON patch (RFC 6902). Not repeated after a lost answer: `add` to a list is not idempotent."""
        params = self._managed(field_manager)
        return await self._patch(rt, name, namespace, patch, JSON_PATCH, subresource, params, safe=False)

    async def strategic_merge_patch(
        self,
        rt: ResourceType,
        name: str,
        namespace: str | None,
        patch: Obj,
        subresource: str | None = None,
        field_manager: str | None = None,
    ) -> Obj:
        """Apply a strategic merge patch; only built-in kinds know it, custom resources answer 415."""
        return await self._patch(rt, name, namespace, patch, STRATEGIC, subresource, self._managed(field_manager))

    async def apply(
        self,
        rt: ResourceType,
        obj: Obj,
        field_manager: str | None = None,
        force: bool = False,
        *,
        subresource: str | None = None,
    ) -> Obj:
        """Server-side apply: create the object, or take over the fields given.

        Args:
            rt: its type.
            obj: the fields to own; without `resourceVersion` and `managedFields`.
            field_manager: who owns them.
            force: take fields over from other managers.
            subresource: for example `status`.

        Raises:
            Conflict: another manager owns a field and `force` is not set.
        """
        meta = obj["metadata"]
        params = self._managed(field_manager) | {"force": "true" if force else "false"}
        body = {"apiVersion": rt.api_version, "kind": rt.kind, **obj}
        return await self._patch(rt, meta["name"], meta.get("namespace"), body, APPLY, subresource, params)

    async def delete(
        self,
        rt: ResourceType,
        name: str,
        namespace: str | None = None,
        propagation: Propagation | None = None,
        preconditions: Mapping[str, str] | None = None,
    ) -> Obj | None:
        """Delete an object.

        Args:
            rt: its type.
            name: its name.
            namespace: its namespace; None for cluster-scoped types.
            propagation: what happens to dependents; None leaves it to the server.
            preconditions: `uid` and/or `resourceVersion` that must still hold.

        Returns:
            the object while finalizers still hold it, None once the server answers that it is gone.

        Raises:
            NotFound: there is none.
            Conflict: a precondition does not hold.
        """
        body: Obj = {"apiVersion": "v1", "kind": "DeleteOptions"}
        if propagation:
            body["propagationPolicy"] = propagation
        if preconditions:
            body["preconditions"] = dict(preconditions)
        call = Call("delete", "DELETE", rt.path(namespace, name), rt.plural, None, body=body)
        answer = await self._transport.send(call)
        return None if answer.get("kind") == "Status" and answer.get("apiVersion") == "v1" else answer

    # The server itself

    async def discover(self, group: str, version: str) -> Sequence[ResourceType]:
        """The resource types that the server serves in a group and version; empty when it does not know it."""
        path = f"/apis/{group}/{version}" if group else f"/api/{version}"
        call = Call("get", "GET", path, "apiresources", None)
        try:
            body = await self._transport.send(call)
        except ApiError as e:
            if e.status == 404:
                return []
            raise
        return [
            ResourceType(
                r.get("group") or group, r.get("version") or version, r["kind"], r["name"], bool(r["namespaced"])
            )
            for r in body.get("resources") or ()
            if "/" not in r["name"]
        ]

    async def server_version(self) -> dict[str, str]:
        """What `/version` says: `gitVersion`, `major`, `minor`, …"""
        call = Call("get", "GET", "/version", "version", None)
        return await self._transport.send(call)

    # One request

    def _managed(self, field_manager: str | None) -> dict[str, str]:
        return {"fieldManager": field_manager or self._field_manager}

    async def _patch(
        self,
        rt: ResourceType,
        name: str,
        namespace: str | None,
        patch: Any,
        content_type: str,
        subresource: str | None,
        params: dict[str, str],
        *,
        safe: bool = True,
    ) -> Obj:
        path = rt.path(namespace, name, subresource)
        call = Call("patch", "PATCH", path, rt.plural, subresource, params, patch, content_type, safe)
        return await self._transport.send(call)


def _selectors(label_selector: str, field_selector: str) -> dict[str, str]:
    params = {}
    if label_selector:
        params["labelSelector"] = label_selector
    if field_selector:
        params["fieldSelector"] = field_selector
    return params
