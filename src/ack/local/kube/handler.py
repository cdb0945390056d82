"""Requests for resources: from a target and a method to an answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import orjson
from aiohttp import web
from multidict import CIMultiDict

from ack.local.kube import deletes, reads, reviews, scale, tables
from ack.local.kube.auth import Authorizer, User
from ack.local.kube.content import JSON, Accepted, Form, negotiate, parse_object, parse_patch, patch_type, warning
from ack.local.kube.decode import check_identity
from ack.local.kube.errors import StatusError, bad_request, method_not_allowed, not_found
from ack.local.kube.options import DeleteOptions, Query, WriteOptions, parse_revision
from ack.local.kube.printers import columns_for
from ack.local.kube.registry import Registry
from ack.local.kube.requests import Target
from ack.local.kube.resource import Resource
from ack.local.kube.storage import Entry, Object, key_of
from ack.local.kube.streams import Streams
from ack.local.kube.writes import Writer, Written

_FORMS: tuple[Form, ...] = ("Table", "PartialObjectMetadata")
_YIELD_EVERY = 100


@dataclass(slots=True)
class Call:
    """One request, as far as it is understood."""

    request: web.BaseRequest
    target: Target
    resource: Resource
    query: Query
    user: User
    body: bytes

    @property
    def prefix(self) -> str:
        """What the keys of the objects in question start with."""
        return f"{self.target.namespace}/" if self.target.namespace else ""

    @property
    def namespace(self) -> str:
        return self.target.namespace

    @property
    def key(self) -> str:
        return key_of(self.target.namespace, self.target.name)

    def accepted(self) -> Accepted:
        return negotiate(self.request.headers.get("Accept", ""), _FORMS)

    def entry(self) -> Entry:
        """:raises StatusError: 404."""
        entry = self.resource.collection.get(self.key)
        if entry is None:
            raise not_found(self.resource.info.plural, self.target.name, self.resource.info.group)
        return entry

    def write_options(self, kind: str, *, apply: bool = False) -> WriteOptions:
        return WriteOptions.parse(self.query, self.request.headers.get("User-Agent", ""), kind, apply=apply)

    def parse_body(self, kind: str) -> Any:
        return parse_object(
            self.body, self.request.content_type if "Content-Type" in self.request.headers else "", kind
        )


def respond(body: bytes, *, status: int = 200, content_type: str = JSON, warnings: Iterable[str] = ()) -> web.Response:
    """An answer that no cache keeps."""
    headers: CIMultiDict[str] = CIMultiDict()
    headers["Cache-Control"] = "no-cache, private"
    headers["Content-Type"] = content_type
    for text in warnings:
        headers.add("Warning", warning(text))
    return web.Response(body=body, status=status, headers=headers)


class ResourceHandler:
    """Serves every resource of a registry."""

    def __init__(self, registry: Registry, writer: Writer, streams: Streams, authorizer: Authorizer) -> None:
        self._registry = registry
        self._writer = writer
        self._streams = streams
        self._authorizer = authorizer

    async def handle(
        self, request: web.BaseRequest, target: Target, query: Query, user: User, body: bytes
    ) -> web.StreamResponse:
        """:raises StatusError: whatever is wrong with the request."""
        resource = self._registry.find(target.group, target.version, target.resource)
        if resource is None:
            raise UnknownPath
        if target.namespace and not resource.info.namespaced:
            raise UnknownPath
        call = Call(request, target, resource, query, user, body)
        if reviews.is_review(target.group, target.resource):
            return self._review(call)
        if target.subresource:
            return self._subresource(call)
        return await self._main(call)

    async def _main(self, call: Call) -> web.StreamResponse:
        target = call.target
        match call.request.method, bool(target.name):
            case (("GET" | "HEAD"), _) if target.watch or call.query.flag("watch"):
                return await self._watch(call)
            case (("GET" | "HEAD"), True):
                return await self._get(call)
            case (("GET" | "HEAD"), False):
                return await self._list(call)
            case "DELETE", False if "deletecollection" in call.resource.info.verbs:
                return await self._delete_collection(call)
        if call.resource.info.namespaced and not target.namespace:
            raise method_not_allowed()
        match call.request.method, bool(target.name):
            case "POST", has_name if not has_name or call.resource.custom:
                return self._create(call)
            case "PUT", True:
                return self._update(call)
            case "PUT", False if call.resource.custom:
                raise bad_request("name must be provided")
            case "PATCH", True:
                return self._patch(call)
            case "DELETE", True:
                return self._delete(call)
        raise method_not_allowed()

    def _subresource(self, call: Call) -> web.Response:
        info, name = call.resource.info, call.target.subresource
        if name == "status" and info.status_subresource:
            match call.request.method:
                case "GET":
                    return self._object(call, call.resource.view(call.entry()))
                case "PUT":
                    return self._update(call, "status")
                case "PATCH":
                    return self._patch(call, "status")
            raise method_not_allowed()
        if name == "scale" and call.resource.scale:
            return self._scale(call, call.resource.scale)
        if name == "finalize" and call.resource.qualified_name == "namespaces" and call.request.method == "PUT":
            return self._finalize(call)
        raise UnknownPath

    # --- reads -------------------------------------------------------------------------------------------------------

    async def _get(self, call: Call) -> web.Response:
        accepted = call.accepted()
        revision = parse_revision(call.query.text("resourceVersion"))
        await reads.wait_for_revision(call.resource.collection, revision)
        entry = call.entry()
        if accepted.form == "Object":
            body = accepted.convert(call.resource.encode(entry))
            return respond(body, content_type=accepted.media_type, warnings=_deprecation(call.resource))
        return self._object(call, call.resource.view(entry))

    async def _list(self, call: Call) -> web.Response:
        accepted, resource = call.accepted(), call.resource
        options = reads.ListOptions.parse(call.query, resource, watch=False)
        await reads.wait_for_revision(resource.collection, options.revision)
        page = reads.list_page(resource.collection, call.prefix, options)
        metadata: dict[str, Any] = {"resourceVersion": str(page.revision)}
        if page.continue_token:
            metadata["continue"] = page.continue_token
            if page.remaining is not None:
                metadata["remainingItemCount"] = page.remaining
        elif resource.custom and accepted.form == "Object":
            metadata["continue"] = ""
        warnings = _deprecation(resource)
        if accepted.form == "Table":
            objects = [resource.view(entry) for entry in page.entries]
            body = accepted.encode(
                tables.table(columns_for(resource), objects, metadata, include=call.query.text("includeObject"))
            )
            return respond(body, content_type=accepted.media_type, warnings=warnings)
        if accepted.form == "PartialObjectMetadata":
            kind, api_version = "PartialObjectMetadataList", tables.META_VERSION
            items = [orjson.dumps(tables.partial_metadata(resource.view(entry))) for entry in page.entries]
        else:
            kind, api_version = resource.list_kind, resource.info.api_version
            items = [resource.encode_item(entry) for entry in page.entries]
        head = orjson.dumps({"kind": kind, "apiVersion": api_version, "metadata": metadata})
        body = accepted.convert(b'%s,"items":[%s]}' % (head[:-1], b",".join(items)))
        return respond(body, content_type=accepted.media_type, warnings=warnings)

    async def _watch(self, call: Call) -> web.StreamResponse:
        accepted, resource = call.accepted(), call.resource
        options = reads.ListOptions.parse(call.query, resource, watch=True)
        return await self._streams.serve(
            call.request,
            resource,
            call.prefix,
            options,
            encode=_watch_encoder(resource, accepted, call.query.text("includeObject")),
            only=call.target.name,
            warnings=_deprecation(resource),
        )

    # --- writes ------------------------------------------------------------------------------------------------------

    def _create(self, call: Call) -> web.Response:
        options = call.write_options("CreateOptions")
        obj = call.parse_body(call.resource.info.kind)
        return self._written(call, self._writer.create(call.resource, call.namespace, obj, options))

    def _update(self, call: Call, subresource: str = "") -> web.Response:
        options = call.write_options("UpdateOptions")
        obj = call.parse_body(call.resource.info.kind)
        written = self._writer.update(
            call.resource, call.namespace, call.target.name, obj, options, subresource=subresource
        )
        return self._written(call, written)

    def _patch(self, call: Call, subresource: str = "") -> web.Response:
        kind = patch_type(call.request.content_type, custom=call.resource.custom)
        options = call.write_options("PatchOptions", apply=kind == "apply")
        patch = parse_patch(call.body, kind)
        written = self._writer.patch(
            call.resource, call.namespace, call.target.name, kind, patch, options, subresource=subresource
        )
        return self._written(call, written)

    def _scale(self, call: Call, paths: scale.Scale) -> web.Response:
        entry = call.entry()
        current = scale.read(call.resource.view(entry), paths)
        match call.request.method:
            case "GET":
                return respond(orjson.dumps(current))
            case "PUT":
                options = call.write_options("UpdateOptions")
                wanted = call.parse_body("Scale")
            case "PATCH":
                kind = patch_type(call.request.content_type, custom=True)
                options = call.write_options("PatchOptions", apply=kind == "apply")
                wanted = scale.patched(current, kind, parse_patch(call.body, kind))
            case _:
                raise method_not_allowed()
        obj = scale.write(call.resource, entry, wanted, paths)
        written = self._writer.update(call.resource, call.namespace, call.target.name, obj, options)
        return respond(orjson.dumps(scale.read(written.object, paths)))

    def _finalize(self, call: Call) -> web.Response:
        """Replace the finalizers in a namespace's spec."""
        entry = call.entry()
        obj = call.parse_body("Namespace")
        check_identity(call.resource, obj, "", call.target.name)
        spec = {**entry.object["spec"], "finalizers": (obj.get("spec") or {}).get("finalizers") or []}
        result = {**entry.object, "spec": spec, "metadata": dict(entry.metadata)}
        stored = call.resource.collection.put(entry.key, result, tag=entry.tag)
        gone = "deletionTimestamp" in stored.metadata and not spec["finalizers"]
        if gone and not stored.metadata.get("finalizers"):
            call.resource.collection.delete(entry.key)
        return self._object(call, stored.object)

    def _review(self, call: Call) -> web.Response:
        if call.request.method != "POST":
            raise method_not_allowed()
        review = call.parse_body(call.resource.info.kind)
        check_identity(call.resource, review, call.namespace)
        answered = reviews.answer(call.resource.info.plural, review, call.user, self._authorizer)
        return self._object(call, answered, status=201)

    def _delete_options(self, call: Call) -> DeleteOptions:
        body = call.parse_body("DeleteOptions") if call.body else None
        return DeleteOptions.parse(body, call.query)

    def _delete(self, call: Call) -> web.Response:
        options, resource = self._delete_options(call), call.resource
        deletion = deletes.delete(resource, call.key, options)
        if not deletion.removed:
            return self._object(call, deletion.object, status=202 if options.accepted else 200)
        metadata = deletion.object["metadata"]
        details = {
            "name": metadata["name"],
            "group": resource.info.group,
            "kind": resource.info.plural,
            "uid": metadata["uid"],
        }
        status = {
            "kind": "Status",
            "apiVersion": "v1",
            "metadata": {},
            "status": "Success",
            "details": {key: value for key, value in details.items() if value},
        }
        return respond(orjson.dumps(status))

    async def _delete_collection(self, call: Call) -> web.Response:
        resource = call.resource
        deletion = self._delete_options(call)
        options = reads.ListOptions.parse(call.query, resource, watch=False)
        page = reads.list_page(resource.collection, call.prefix, options)
        items = []
        for index, entry in enumerate(page.entries):
            try:
                deletes.delete(resource, entry.key, deletion)
            except StatusError as error:
                if error.code != 404:  # someone else was faster
                    raise
            items.append(resource.encode_item(entry))
            if index % _YIELD_EVERY == _YIELD_EVERY - 1:
                await asyncio.sleep(0)  # let watchers read
        metadata: dict[str, Any] = {"resourceVersion": str(page.revision)}
        if page.continue_token or resource.custom:
            metadata["continue"] = page.continue_token
        head = orjson.dumps({"kind": resource.list_kind, "apiVersion": resource.info.api_version, "metadata": metadata})
        return respond(b'%s,"items":[%s]}' % (head[:-1], b",".join(items)))

    # --- answers -----------------------------------------------------------------------------------------------------

    def _written(self, call: Call, written: Written) -> web.Response:
        warnings = [*_deprecation(call.resource), *written.warnings]
        return self._object(call, written.object, status=201 if written.created else 200, warnings=warnings)

    def _object(self, call: Call, obj: Object, *, status: int = 200, warnings: Iterable[str] = ()) -> web.Response:
        accepted = call.accepted()
        body = accepted.encode(_shown(call.resource, accepted, obj, call.query.text("includeObject")))
        return respond(body, status=status, content_type=accepted.media_type, warnings=warnings)


class UnknownPath(Exception):
    """No such URL: answered in plain text, as the real server does."""


def _deprecation(resource: Resource) -> list[str]:
    return [resource.deprecation] if resource.deprecation else []


def _shown(resource: Resource, accepted: Accepted, obj: Object, include: str) -> Object:
    """One object in the form the client wants."""
    match accepted.form:
        case "Table":
            metadata = {"resourceVersion": obj["metadata"].get("resourceVersion", "")}
            return tables.table(columns_for(resource), [obj], metadata, include=include)
        case "PartialObjectMetadata":
            return tables.partial_metadata(obj)
    return obj


def _watch_encoder(resource: Resource, accepted: Accepted, include: str) -> Callable[[Entry], bytes]:
    if accepted.form == "Object":
        return resource.encode
    return lambda entry: orjson.dumps(_shown(resource, accepted, resource.view(entry), include))
