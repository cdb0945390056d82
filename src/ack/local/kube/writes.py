"""Create, update and patch: the one way an object changes.

Every write takes the same steps as in ``k8s.io/apiserver``: decode → prune → default → what the server sets itself →
field ownership → validate → store. A write that changes nothing is not stored, and one that takes away the last
finalizer of an object in deletion removes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import orjson

from ack.local.kube import managedfields, objectmeta, patch
from ack.local.kube.decode import check_declared, check_identity, check_types, decode_fields
from ack.local.kube.errors import (
    FieldError,
    StatusError,
    already_exists,
    bad_request,
    conflict,
    forbidden,
    invalid,
    not_found,
)
from ack.local.kube.objectmeta import BareFieldError
from ack.local.kube.options import WriteOptions, parse_revision
from ack.local.kube.resource import Resource, copy_json
from ack.local.kube.storage import Collection, Entry, Object, key_of

PatchType = Literal["json", "merge", "strategic", "apply"]
_SAME = orjson.OPT_SORT_KEYS


@dataclass(slots=True)
class Written:
    """The outcome of a write: the object as the client sees it."""

    object: Object
    created: bool = False
    warnings: list[str] = field(default_factory=list)


class Writer:
    """Writes objects of any resource.

    :param namespaces: the collection of namespaces: an object is created only in one that is there and stays.
    """

    def __init__(self, namespaces: Collection) -> None:
        self._namespaces = namespaces

    def create(self, resource: Resource, namespace: str, obj: Object, options: WriteOptions) -> Written:
        """Create an object; ``obj`` becomes the store's.

        :raises StatusError: 400, 403, 404 (the namespace), 405, 409 (the name is taken), 422.
        """
        check_identity(resource, obj, namespace)
        self._check_namespace(resource, namespace, obj["metadata"].get("name", ""))
        return self._create(resource, namespace, obj, options, owned=False)

    def update(
        self, resource: Resource, namespace: str, name: str, obj: Object, options: WriteOptions, subresource: str = ""
    ) -> Written:
        """Replace an object, or only its status.

        :raises StatusError: 400, 404, 409 (it changed meanwhile), 422.
        """
        check_identity(resource, obj, namespace, name)
        key = key_of(namespace, name)
        entry = resource.collection.get(key)
        self._check_uid(resource, key, obj["metadata"].get("uid"), entry)
        if entry is None:
            raise not_found(resource.info.plural, name, resource.info.group)
        self._check_revision(resource, entry, obj["metadata"])
        return self._update(resource, entry, obj, options, subresource)

    def patch(
        self,
        resource: Resource,
        namespace: str,
        name: str,
        kind: PatchType,
        body: Any,
        options: WriteOptions,
        subresource: str = "",
    ) -> Written:
        """Change an object by a patch; server-side apply also creates it.

        :raises StatusError: 400, 404, 409 (conflicting owners or resourceVersion), 415, 422.
        """
        info = resource.info
        entry = resource.collection.get(key_of(namespace, name))
        if kind == "apply":
            return self._apply(resource, namespace, name, entry, body, options, subresource)
        if entry is None:
            raise not_found(info.plural, name, info.group)
        if kind != "json" and not isinstance(body, dict):
            error = FieldError("FieldValueInvalid", "patch", "a merge patch of an object must be an object", body)
            raise invalid("", "", "", [error])
        current: Object = copy_json(resource.view(entry))
        match kind:
            case "json":
                patched = patch.json_patch(current, body)
            case "merge":
                patched = patch.merge_patch(current, body)
            case "strategic":
                patched = patch.strategic_merge_patch(current, body, info.group, info.kind)
        check_identity(resource, patched, namespace, name)
        self._check_revision(resource, entry, patched["metadata"], is_patch=True)
        return self._update(resource, entry, patched, options, subresource, is_patch=True)

    # --- steps -------------------------------------------------------------------------------------------------------

    def _apply(
        self,
        resource: Resource,
        namespace: str,
        name: str,
        entry: Entry | None,
        applied: Any,
        options: WriteOptions,
        subresource: str,
    ) -> Written:
        info = resource.info
        if not isinstance(applied, dict):
            raise bad_request("error decoding patch: an apply patch must be an object")
        version = applied.get("apiVersion") or ""
        if version != info.api_version:
            raise bad_request(
                "Incorrect version specified in apply patch. "
                f"Specified patch version: {version}, expected: {info.api_version}"
            )
        applied.setdefault("metadata", {}).setdefault("name", name)
        check_identity(resource, applied, namespace, name)
        if applied["metadata"].get("managedFields"):
            raise bad_request("metadata.managedFields must be nil")
        if entry is None:
            if subresource:
                raise not_found(info.plural, name, info.group)
            self._check_namespace(resource, namespace, name)
        else:
            self._check_revision(resource, entry, applied["metadata"], is_patch=True)
        configuration = _writable(resource, applied, subresource)
        check_declared(resource, configuration)
        merged = managedfields.apply(
            copy_json(resource.view(entry)) if entry else None,
            configuration,
            manager=options.manager,
            force=options.force,
            schema=resource.info.schema,
            api_version=info.api_version,
            now=objectmeta.now(),
            subresource=subresource,
        )
        if entry is None:
            return self._create(resource, namespace, merged, options, owned=True)
        return self._update(resource, entry, merged, options, subresource, owned=True)

    def _create(
        self, resource: Resource, namespace: str, obj: Object, options: WriteOptions, *, owned: bool
    ) -> Written:
        info, strategy, metadata = resource.info, resource.strategy, obj["metadata"]
        if resource.terminating:
            text = "create not allowed while custom resource definition is terminating"
            raise StatusError(405, "MethodNotAllowed", text, {"group": info.group, "kind": info.plural})
        if metadata.get("resourceVersion") not in (None, "", "0"):
            raise StatusError(500, "", "resourceVersion should not be set on objects to be created")
        metadata.pop("resourceVersion", None)
        if info.namespaced:
            metadata["namespace"] = namespace
        else:
            metadata.pop("namespace", None)
        warnings = decode_fields(resource, obj, options.field_validation)
        owners = metadata.get("managedFields")
        objectmeta.prepare_create(metadata, time=objectmeta.now())
        if strategy.has_generation:
            metadata["generation"] = 1
        if info.status_subresource:
            obj.pop("status", None)
        strategy.prepare_create(obj)
        self._validate_metadata(resource, metadata, None)
        if owned:
            metadata["managedFields"] = owners
        else:
            self._own(resource, None, obj, options, "")
        self._validate(resource, obj, None)
        key = key_of(namespace if info.namespaced else "", metadata["name"])
        if resource.collection.get(key) is not None:
            raise already_exists(info.plural, metadata["name"], info.group)
        if not options.dry_run:
            obj = resource.view(resource.store(key, obj, expected=0))
        return Written(obj, created=True, warnings=warnings)

    def _update(
        self,
        resource: Resource,
        entry: Entry,
        obj: Object,
        options: WriteOptions,
        subresource: str,
        *,
        owned: bool = False,
        is_patch: bool = False,
    ) -> Written:
        old = resource.view(entry)
        strategy, metadata, old_metadata = resource.strategy, obj["metadata"], old["metadata"]
        warnings = decode_fields(resource, obj, options.field_validation, patch=obj if is_patch else None)
        objectmeta.prepare_update(metadata, old_metadata)
        if subresource == "status":
            obj = _only_status(resource, obj, old)
            metadata = obj["metadata"]
        else:
            if resource.info.status_subresource:
                _keep_status(obj, old)
            strategy.prepare_update(obj, old)
        if strategy.has_generation and _content(resource, obj) != _content(resource, old):
            metadata["generation"] = old_metadata.get("generation", 0) + 1
        self._validate_metadata(resource, metadata, old_metadata)
        if not owned:
            self._own(resource, old, obj, options, subresource)
        metadata["resourceVersion"] = old_metadata["resourceVersion"]
        self._validate(resource, obj, old)
        if obj == old and orjson.dumps(obj, option=_SAME) == orjson.dumps(old, option=_SAME):
            return Written(old, warnings=warnings)
        if options.dry_run:
            return Written(obj, warnings=warnings)
        if "deletionTimestamp" in metadata and not metadata.get("finalizers") and not _held(obj):
            resource.collection.delete(entry.key, expected=entry.revision)
            return Written(obj, warnings=warnings)
        return Written(resource.view(resource.store(entry.key, obj, expected=entry.revision)), warnings=warnings)

    def _check_namespace(self, resource: Resource, namespace: str, name: str) -> None:
        if not resource.info.namespaced:
            return
        found = self._namespaces.get(namespace)
        if found is None:
            raise not_found("namespaces", namespace)
        if "deletionTimestamp" in found.metadata:
            text = f"unable to create new content in namespace {namespace} because it is being terminated"
            error = forbidden(resource.info.plural, name, resource.info.group, text)
            cause = {
                "reason": "NamespaceTerminating",
                "message": f"namespace {namespace} is being terminated",
                "field": "metadata.namespace",
            }
            error.details["causes"] = [cause]
            raise error

    @staticmethod
    def _check_uid(resource: Resource, key: str, uid: str | None, entry: Entry | None) -> None:
        found = entry.metadata["uid"] if entry else ""
        if uid and uid != found:
            path = "/".join(part for part in ("/registry", resource.info.group, resource.info.plural, key) if part)
            text = (
                f"StorageError: invalid object, Code: 4, Key: {path}, ResourceVersion: 0, "
                f"AdditionalErrorMsg: Precondition failed: UID in precondition: {uid}, UID in object meta: {found}"
            )
            raise conflict(resource.info.plural, key.rpartition("/")[2], resource.info.group, text)

    @staticmethod
    def _check_revision(
        resource: Resource, entry: Entry, metadata: Mapping[str, Any], *, is_patch: bool = False
    ) -> None:
        info = resource.info
        name = entry.metadata["name"]
        revision = parse_revision(metadata.get("resourceVersion") or "")
        if not revision:
            if is_patch or resource.strategy.unconditional_update:
                return
            error = BareFieldError(
                "FieldValueInvalid", "metadata.resourceVersion", "must be specified for an update", "0x0"
            )
            raise invalid(info.plural, info.group, name, [error])
        if revision != entry.revision:
            raise conflict(info.plural, name, info.group)

    @staticmethod
    def _own(resource: Resource, old: Object | None, obj: Object, options: WriteOptions, subresource: str) -> None:
        managedfields.update(
            old,
            obj,
            manager=options.manager,
            schema=resource.info.schema,
            api_version=resource.info.api_version,
            now=objectmeta.now(),
            subresource=subresource,
        )

    @staticmethod
    def _validate(resource: Resource, obj: Object, old: Object | None) -> None:
        info, strategy = resource.info, resource.strategy
        errors = resource.validate(obj, old)
        if not resource.custom:
            check_types(resource, errors)
            particular = strategy.validate_create(obj) if old is None else strategy.validate_update(obj, old)
            errors = [*particular, *strategy.validate(obj), *errors]
        if errors:
            once = {(error.field, str(error)): error for error in errors}
            raise invalid(info.kind, info.group, obj["metadata"]["name"], list(once.values()))

    @staticmethod
    def _validate_metadata(resource: Resource, metadata: Mapping[str, Any], old: Mapping[str, Any] | None) -> None:
        errors = objectmeta.validate(metadata, resource.strategy.name_rule)
        if old is not None:
            errors += objectmeta.validate_update(metadata, old)
        if errors:
            raise invalid(resource.info.kind, resource.info.group, metadata.get("name", ""), errors)


def _writable(resource: Resource, applied: Object, subresource: str) -> Object:
    """Of an applied configuration, what this endpoint writes: nobody comes to own the rest."""
    if subresource == "status":
        return {key: value for key, value in applied.items() if key in ("apiVersion", "kind", "metadata", "status")}
    if resource.info.status_subresource:
        return {key: value for key, value in applied.items() if key != "status"}
    return applied


def _keep_status(obj: Object, old: Mapping[str, Any]) -> None:
    if "status" in old:
        obj["status"] = old["status"]
    else:
        obj.pop("status", None)


def _only_status(resource: Resource, obj: Object, old: Object) -> Object:
    """What a write to ``/status`` changes: the status; of a built-in kind also metadata."""
    result: Object = copy_json(old)
    if resource.custom:
        if "managedFields" in obj["metadata"]:
            result["metadata"]["managedFields"] = obj["metadata"]["managedFields"]
    else:
        result["metadata"] = obj["metadata"]
    if "status" in obj:
        result["status"] = obj["status"]
    else:
        result.pop("status", None)
    return result


def _content(resource: Resource, obj: Mapping[str, Any]) -> dict[str, Any]:
    """What ``generation`` counts changes of."""
    hidden = ("metadata", "status") if resource.info.status_subresource else ("metadata",)
    return {key: value for key, value in obj.items() if key not in hidden}


def _held(obj: Mapping[str, Any]) -> bool:
    """Whether a namespace is still held by the finalizers in its spec."""
    return obj.get("kind") == "Namespace" and bool((obj.get("spec") or {}).get("finalizers"))
