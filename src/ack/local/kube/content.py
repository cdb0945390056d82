"""Content negotiation: how a request's body is read, and in which form the client wants the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import orjson
import yaml

from ack.local.kube import protobuf
from ack.local.kube.errors import StatusError, bad_request, not_acceptable, unsupported_media_type

JSON = "application/json"
YAML = "application/yaml"
_READABLE = (JSON, YAML, protobuf.CONTENT_TYPE)
_META_GROUP = "meta.k8s.io"
BODY_LIMIT = 3 * 1024 * 1024
"""Bytes a request's body may have, as on a real API server."""

Form = Literal["Object", "Table", "PartialObjectMetadata", "APIGroupDiscoveryList"]


@dataclass(frozen=True, slots=True)
class Accepted:
    """The form an answer takes.

    :param media_type: ``application/json`` or ``application/yaml``.
    """

    form: Form = "Object"
    media_type: str = JSON
    version: str = ""

    def encode(self, value: Any) -> bytes:
        """A value as the client wants it."""
        raw = orjson.dumps(value)
        return raw if self.media_type == JSON else self.convert(raw)

    def convert(self, raw: bytes) -> bytes:
        """JSON as the client wants it."""
        if self.media_type == JSON:
            return raw
        return yaml.dump(orjson.loads(raw), Dumper=yaml.CSafeDumper, default_flow_style=False).encode()


_OBJECT = Accepted()


def negotiate(accept: str, forms: Sequence[Form] = ()) -> Accepted:
    """The first form in ``Accept`` that the server can give; plain JSON if the client does not care.

    :param forms: forms besides the plain object that the URL can answer in.
    :raises StatusError: 406, if there is none.
    """
    if not accept:
        return _OBJECT
    for part in accept.split(","):
        media_type, *rest = (piece.strip() for piece in part.split(";"))
        params = dict(piece.partition("=")[::2] for piece in rest)
        if media_type in ("*/*", "application/*"):
            return _OBJECT
        if media_type not in (JSON, YAML):
            continue
        wanted = params.get("as")
        if wanted is None:
            return Accepted(media_type=media_type)
        wanted = wanted.removesuffix("List") if wanted == "PartialObjectMetadataList" else wanted
        form = next((form for form in forms if form == wanted), None)
        if form is not None:
            return Accepted(form, media_type, params.get("v", "v1"))
    raise not_acceptable(_READABLE)


class _JsonLoader(yaml.CSafeLoader):
    """YAML as JSON: a date is text."""


_JsonLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def parse_yaml(body: bytes) -> Any:
    """:raises StatusError: 400, if it is no YAML."""
    try:
        return yaml.load(body, Loader=_JsonLoader)  # noqa: S506 - a safe loader
    except yaml.YAMLError as error:
        raise bad_request(f"error converting YAML to JSON: {error}") from None


def parse_object(body: bytes, content_type: str, kind: str) -> Any:
    """A request's body as an object.

    :raises StatusError: 400, if it does not parse; 415, if it is of another type.
    """
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type == protobuf.CONTENT_TYPE:
        return protobuf.decode(body)
    if media_type in (YAML, "application/x-yaml", "text/yaml"):
        return parse_yaml(body)
    if media_type in (JSON, "", "application/octet-stream"):
        try:
            return orjson.loads(body)
        except orjson.JSONDecodeError as error:
            raise bad_request(
                f"the object provided is unrecognized (must be of type {kind}): "
                f"couldn't get version/kind; json parse error: {error}"
            ) from None
    raise unsupported_media_type(_READABLE)


_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def warning(text: str) -> str:
    """A ``Warning`` header. The text may repeat what a client sent: it must not break out of its header."""
    quoted = _CONTROL.sub(" ", text).replace("\\", "\\\\").replace('"', '\\"')
    return f'299 - "{quoted}"'


_PATCH_TYPES = {
    "application/json-patch+json": "json",
    "application/merge-patch+json": "merge",
    "application/strategic-merge-patch+json": "strategic",
    "application/apply-patch+yaml": "apply",
    "application/apply-patch+json": "apply",
}
PatchType = Literal["json", "merge", "strategic", "apply"]


def patch_type(content_type: str, *, custom: bool) -> PatchType:
    """:param custom: whether a definition defines the resource: those know no strategic merge.
    :raises StatusError: 415, if the resource cannot be patched like that."""
    media_type = content_type.partition(";")[0].strip().lower()
    found = _PATCH_TYPES.get(media_type)
    match found:
        case "json" | "merge" | "apply":
            return found
        case "strategic" if not custom:
            return "strategic"
    accepted = ["application/json-patch+json", "application/merge-patch+json"]
    if not custom:
        accepted.append("application/strategic-merge-patch+json")
    raise unsupported_media_type([*accepted, "application/apply-patch+yaml"])


def parse_patch(body: bytes, kind: PatchType) -> Any:
    """:raises StatusError: 400 or 500, as the real server does, if it does not parse."""
    if kind == "apply":
        return parse_yaml(body)
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError as error:
        if kind == "merge":
            raise StatusError(500, "", "Invalid JSON Patch") from None
        raise bad_request(f"error decoding patch: {error}") from None
