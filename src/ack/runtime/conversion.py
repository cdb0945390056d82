"""Conversion between the versions of one kind: what the API server asks a conversion webhook for.

The version of the service is the hub: objects are stored in it, and everything else of the runtime knows no other. A
further version is told apart from it by fields that lie elsewhere there and fields that it lacks
(`ack.api.resource.OtherVersion`); any two versions are converted by way of the hub.

Nothing is lost on the way: what a version cannot say is noted in an annotation of the object in that version, as a
merge patch (RFC 7386) of the hub's fields, and is back when the object is the hub's again. What its user has changed
there meanwhile stays changed.

https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ack import paths
from ack.api.errors import LONGEST_MESSAGE
from ack.api.hooks import Obj
from ack.api.resource import OtherVersion, Resource
from ack.runtime import json_text
from ack.runtime.writeback import copy, merge_patch

REVIEW_VERSION = "apiextensions.k8s.io/v1"

UNSAID = "services.k8s.aws/unsaid"
"""Annotation of an object in a version that cannot say all of it: what the hub's fields have besides."""

_ROOTS = ("spec", "status")


class ConversionError(ValueError):
    """An object cannot be converted; the message says which, why, and what to do."""


def review(request: Any, resources: Iterable[Resource]) -> dict[str, Any]:
    """Answers a ConversionReview.

    Args:
        request: the review, as the API server sends it; from anybody, so it may be anything.
        resources: the kinds that can be converted.

    Raises:
        ConversionError: it is no review.
    """
    uid, target, objects = _asked(request)
    known = {(each.service.group, each.kind): each for each in resources}
    response: dict[str, Any] = {"uid": uid}
    try:
        response["convertedObjects"] = [_converted(known, obj, target) for obj in objects]
        response["result"] = {"status": "Success"}
    except ConversionError as error:
        response["result"] = {"status": "Failure", "message": str(error)[:LONGEST_MESSAGE]}
    return {"apiVersion": REVIEW_VERSION, "kind": "ConversionReview", "response": response}


def _asked(request: Any) -> tuple[str, str, list[Any]]:
    """The review's uid, the version that is wanted, and the objects."""
    asked = request.get("request") if isinstance(request, Mapping) else None
    if not isinstance(asked, Mapping) or not isinstance(asked.get("objects"), list):
        raise ConversionError(f"this is no ConversionReview of {REVIEW_VERSION}: it has no request with objects")
    if (request.get("apiVersion"), request.get("kind")) != (REVIEW_VERSION, "ConversionReview"):
        raise ConversionError(f"this is no ConversionReview of {REVIEW_VERSION}: its apiVersion or kind is another")
    uid, target = asked.get("uid"), asked.get("desiredAPIVersion")
    if not isinstance(uid, str) or not isinstance(target, str):
        raise ConversionError("the request of a ConversionReview has a uid and a desiredAPIVersion, which are texts")
    return uid, target, asked["objects"]


def _converted(known: Mapping[tuple[str, str], Resource], obj: Any, target: str) -> Obj:
    _check(obj)
    group, _, _ = obj["apiVersion"].partition("/")
    resource = known.get((group, obj["kind"]))
    if resource is None:
        raise ConversionError(
            f"this controller converts no {obj['kind'][:100]!r} of {group[:100]!r}: the CRD must name the webhook of "
            "its service"
        )
    # The API server keeps its own: of the metadata it takes labels and annotations from the answer.
    metadata = {name: value for name, value in obj["metadata"].items() if name != "managedFields"}
    bare = {**obj, "metadata": metadata}
    if not json_text.within(bare, json_text.DEEPEST):
        raise ConversionError(f"an object is nested more than {json_text.DEEPEST} levels deep")
    try:
        return convert(resource, bare, target)
    except ConversionError as error:
        named = (str(metadata.get(part))[:253] for part in ("namespace", "name") if metadata.get(part))
        raise ConversionError(f"{resource.kind} {'/'.join(named)}: {error}") from error


def _check(obj: Any) -> None:
    """Whether something has what every object has."""
    if not isinstance(obj, Mapping):
        raise ConversionError("what is to be converted is no object")
    for name in ("apiVersion", "kind"):
        if not isinstance(obj.get(name), str):
            raise ConversionError(f"an object's {name} is no text")
    for name in ("metadata", *_ROOTS):
        if not isinstance(obj.get(name) or {}, Mapping) or (name == "metadata" and not obj.get(name)):
            raise ConversionError(f"an object's {name} is no object")
    annotations = obj["metadata"].get("annotations") or {}
    if not isinstance(annotations, Mapping) or not all(isinstance(text, str) for text in annotations.values()):
        raise ConversionError("an object's metadata.annotations are no texts by name")


def convert(resource: Resource, obj: Obj, api_version: str) -> Obj:
    """An object in another version.

    Args:
        resource: its kind.
        obj: the object, in any version of the kind; it is not changed.
        api_version: `group/version` that is wanted.

    Raises:
        ConversionError: the kind has no such version, or the object notes something unreadable.
    """
    found = copy(obj)
    if (source := _version(resource, str(obj.get("apiVersion", "")))) is not None:
        found = _to_hub(resource, found, source)
    if (target := _version(resource, api_version)) is not None:
        found = _from_hub(found, target, api_version)
    return found


def _version(resource: Resource, api_version: str) -> OtherVersion | None:
    """A version other than the hub's."""
    if api_version == resource.api_version:
        return None
    for each in resource.versions:
        if api_version == f"{resource.service.group}/{each.name}":
            return each
    there = ", ".join([resource.service.version, *(each.name for each in resource.versions)])
    raise ConversionError(f"{resource.kind} has no version {api_version}; there are {there}")


def _from_hub(hub: Obj, version: OtherVersion, api_version: str) -> Obj:
    spoke = copy(hub)
    _annotate(spoke, None)
    _move(spoke, version.moved, version.without)
    spoke["apiVersion"] = api_version
    told = copy(spoke)
    _move(told, {there: here for here, there in version.moved.items()})
    unsaid = merge_patch(_fields(told), _fields(hub), empty_texts=True)
    if unsaid:
        _annotate(spoke, json.dumps(unsaid, sort_keys=True))
    return spoke


def _to_hub(resource: Resource, spoke: Obj, version: OtherVersion) -> Obj:
    text = _annotate(spoke, None)
    _move(spoke, {there: here for here, there in version.moved.items()})
    spoke["apiVersion"] = resource.api_version
    if text is None:
        return spoke
    try:
        unsaid = json_text.read(text)
    except ValueError:
        unsaid = None
    if (
        not isinstance(unsaid, dict)
        or not set(unsaid) <= set(_ROOTS)
        or not all(isinstance(fields, dict) for fields in unsaid.values())
    ):
        raise ConversionError(f"annotation {UNSAID} is unreadable: it is the controller's; take it away")
    return {**spoke, **_merged(_fields(spoke), unsaid)}


def _move(obj: Obj, moved: Mapping[str, str], without: Iterable[str] = ()) -> None:
    """Moves fields, all at once, so that two may change places. Parents that are empty then go: the version need not
    have them."""
    values = {there: paths.get(obj, here) for here, there in moved.items()}
    for here in moved:
        _take(obj, here)
    for path in without:
        paths.remove(obj, path)
    for there, value in values.items():
        if value is not None:
            _put(obj, there, value)


def _put(obj: Obj, path: str, value: Any) -> None:
    try:
        paths.put(obj, path, value)
    except TypeError as error:
        raise ConversionError(f"{path} cannot be set: what should be an object there is none") from error


def _take(obj: Obj, path: str) -> None:
    paths.remove(obj, path)
    parent = paths.parent(path)
    while parent not in ("", *_ROOTS) and paths.get(obj, parent) == {}:
        paths.remove(obj, parent)
        parent = paths.parent(parent)


def _annotate(obj: Obj, text: str | None) -> str | None:
    """Sets the annotation, or takes it away; what it was."""
    metadata = obj.get("metadata") or {}
    annotations = dict(metadata.get("annotations") or {})
    before: str | None = annotations.pop(UNSAID, None)
    if text is not None:
        annotations[UNSAID] = text
    if before is not None or text is not None:
        rest = {name: value for name, value in metadata.items() if name != "annotations"}
        obj["metadata"] = {**rest, **({"annotations": annotations} if annotations else {})}
    return before


def _fields(obj: Obj) -> Obj:
    return {root: obj[root] for root in _ROOTS if obj.get(root) is not None}


def _merged(target: Any, patch: Any) -> Any:
    if not isinstance(patch, Mapping):
        return patch
    result = dict(target) if isinstance(target, Mapping) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = _merged(result.get(name), value)
    return result
