"""From a parsed request body to an object of its resource: identity, metadata types, unknown fields, defaults."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson

from ack.local.kube import objectmeta
from ack.local.kube.errors import FieldError, StatusError, bad_request, internal, invalid
from ack.local.kube.options import FieldValidation
from ack.local.kube.resource import Resource, copy_json
from ack.local.kube.storage import Object

_WRONG_TYPE = "FieldValueTypeInvalid"


def check_identity(resource: Resource, obj: Any, namespace: str, name: str = "") -> None:
    """Check, in place, that the object is of the resource and belongs where the URL says.

    :param name: name in the URL; empty for a create.
    :raises StatusError: 400, 422 or 500, as the real server does.
    """
    info = resource.info
    if not isinstance(obj, dict):
        raise bad_request(f"the object provided is unrecognized (must be of type {info.kind}): expected a JSON object")
    metadata = obj.get("metadata")
    if metadata is None:
        metadata = obj["metadata"] = {}
    _check_type(resource, obj, metadata)
    wrong = objectmeta.coerce(metadata) if isinstance(metadata, dict) else "metadata: expected object"
    if wrong:
        raise cannot_be_handled(resource, wrong)
    if info.namespaced and metadata.get("namespace", namespace) != namespace:
        if not name:
            text = "the namespace of the provided object does not match the namespace sent on the request"
            raise bad_request(text)
        found = metadata["namespace"]
        raise bad_request(
            f"the namespace of the object ({found}) does not match the namespace on the request ({namespace})"
        )
    if not name:
        return
    if "name" not in metadata:
        raise bad_request(f"the name of the object ({name} based on URL) was undeterminable: name must be provided")
    if metadata["name"] != name:
        raise bad_request(f"the name of the object ({metadata['name']}) does not match the name on the URL ({name})")


def _check_type(resource: Resource, obj: Object, metadata: Any) -> None:
    info = resource.info
    if not resource.custom:
        obj.setdefault("apiVersion", info.api_version)
        obj.setdefault("kind", info.kind)
    elif not obj.get("apiVersion"):
        raise internal("Object 'apiVersion' is missing in 'object has no apiVersion field'")
    elif not obj.get("kind"):
        raise cannot_be_handled(resource, f"Object 'Kind' is missing in '{orjson.dumps(obj).decode()}'")
    if obj["apiVersion"] != info.api_version:
        raise bad_request(
            f"the API version in the data ({obj['apiVersion']}) does not match "
            f"the expected API version ({info.api_version})"
        )
    if obj["kind"] != info.kind:
        kind = str(obj["kind"])
        if resource.custom:
            error = FieldError("FieldValueInvalid", "kind", f"must be {info.kind}", kind)
            name = metadata.get("name", "") if isinstance(metadata, dict) else ""
            raise invalid(kind, info.group, name, [error])
        raise bad_request(f'{kind} in version "{info.version}" cannot be handled as a {info.kind}')


def cannot_be_handled(resource: Resource, why: str) -> Exception:
    """400: the body does not decode as an object of the resource."""
    info = resource.info
    return bad_request(f'{info.kind} in version "{info.version}" cannot be handled as a {info.kind}: {why}')


def check_declared(resource: Resource, applied: Object) -> None:
    """An applied configuration may hold only fields that a custom resource's schema declares.

    :raises StatusError: 500, as the real server does.
    """
    if not resource.custom:
        return
    declared = copy_json(applied)
    wrong = [f".{path}: field not declared in schema" for path in resource.prune(declared)]
    if resource.schema:
        errors = resource.schema.validate(declared)
        wrong += [f".{error.field}: {error.detail}" for error in errors if error.reason == _WRONG_TYPE]
    if wrong:
        listed = wrong[0] if len(wrong) == 1 else "\n".join(("errors:", *(f"  {text}" for text in wrong)))
        raise StatusError(500, "", f"failed to create typed patch object: {listed}")


def check_types(resource: Resource, errors: Iterable[FieldError]) -> None:
    """A built-in kind is decoded into a typed value: what does not fit was never understood.

    :param errors: what the kind's schema has against an object.
    :raises StatusError: 400, if a field has the wrong type.
    """
    wrong = next((error for error in errors if error.reason == _WRONG_TYPE), None)
    if wrong:
        raise cannot_be_handled(resource, f"{wrong.field}: {wrong.detail}")


def decode_fields(
    resource: Resource, obj: Object, validation: FieldValidation, *, patch: Object | None = None
) -> list[str]:
    """Drop unknown fields and fill in defaults, in place.

    :param patch: the patched object, when a patch brought the fields in: the real server then says 422, not 400.
    :returns: warnings about unknown fields.
    :raises StatusError: if there are unknown fields and ``validation`` is Strict; if a built-in kind's field has the
        wrong type.
    """
    sent = orjson.dumps(patch).decode() if patch is not None and validation == "Strict" else ""
    unknown = sorted({*resource.prune(obj), *objectmeta.unknown_fields(obj["metadata"])})
    texts = [f'unknown field "{path}"' for path in unknown]
    if texts and validation == "Strict":
        why = f"strict decoding error: {', '.join(texts)}"
        if patch is None:
            raise cannot_be_handled(resource, why)
        raise invalid("", "", "", [FieldError("FieldValueInvalid", "patch", why, sent)])
    resource.default(obj)
    return texts if validation == "Warn" else []
