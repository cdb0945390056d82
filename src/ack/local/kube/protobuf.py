"""Decode the protobuf bodies that kubectl and helm send for built-in kinds.

Kubernetes' protobuf starts with ``k8s\\0``, then a ``runtime.Unknown`` message that names the type and holds the
object's own message (https://kubernetes.io/docs/reference/using-api/api-concepts/#protobuf-encoding). A client that
sends protobuf does not fall back to JSON, so the server must read it; answers may be JSON.
"""

from __future__ import annotations

import base64
import datetime
from collections.abc import Iterator
from typing import Any

import orjson

from ack.local.kube.errors import StatusError, bad_request
from ack.local.kube.proto_tables import ANY_VERSION, KINDS, MESSAGES, Field

MAGIC = b"k8s\x00"
CONTENT_TYPE = "application/vnd.kubernetes.protobuf"

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


def decode(body: bytes) -> dict[str, Any]:
    """The object in a protobuf body, in its JSON form, with ``apiVersion`` and ``kind``.

    :raises StatusError: 415 for a kind or field this server has no table for; 400 for bytes that are not such a body.
    """
    if not body.startswith(MAGIC):
        raise bad_request("error decoding protobuf: the body does not start with the Kubernetes magic bytes k8s\\0")
    try:
        envelope = {number: value for number, _, value in _fields(body[len(MAGIC) :])}
        type_meta = {number: _text(value) for number, _, value in _fields(envelope.get(1, b""))}
        api_version, kind = type_meta.get(1, ""), type_meta.get(2, "")
        message = KINDS.get((api_version, kind)) or ANY_VERSION.get(kind)
        if message is None:
            raise _unsupported(f"{kind or 'unnamed kind'} in version {api_version!r}")
        return {"apiVersion": api_version, "kind": kind, **_message(envelope.get(2, b""), message)}
    except (IndexError, UnicodeDecodeError, ValueError, TypeError) as error:
        raise bad_request(f"error decoding protobuf: {error}") from error


def _unsupported(what: str) -> StatusError:
    return StatusError(
        415,
        "UnsupportedMediaType",
        f"this server cannot read {what} as {CONTENT_TYPE}: send it as application/json",
    )


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return value, at
        shift += 7
        if shift > 63:
            raise ValueError("a varint is longer than 10 bytes")


def _fields(data: bytes) -> Iterator[tuple[int, int, Any]]:
    """Number, wire type and raw value of each field of a message."""
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        number, wire = tag >> 3, tag & 7
        if wire == _VARINT:
            value: Any
            value, at = _varint(data, at)
        else:
            if wire == _BYTES:
                size, at = _varint(data, at)
            elif wire in (_FIXED32, _FIXED64):
                size = 4 if wire == _FIXED32 else 8
            else:
                raise ValueError(f"field {number} has the unknown wire type {wire}")
            value = data[at : at + size]
            if len(value) != size:
                raise ValueError(f"field {number} is cut short")
            at += size
        yield number, wire, value


def _text(value: bytes) -> str:
    return value.decode()


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


def _message(data: bytes, name: str) -> dict[str, Any]:
    table = MESSAGES[name]
    out: dict[str, Any] = {}
    for number, wire, raw in _fields(data):
        field = table.get(number)
        if field is None:
            raise _unsupported(f"field {number} of {name}")
        if not field.name:
            out.update(_message(raw, field.type))
        elif field.shape == "{}":
            entry = {number: value for number, _, value in _fields(raw)}
            out.setdefault(field.name, {})[_text(entry.get(1, b""))] = _value(entry.get(2, b""), field)
        elif field.shape == "[]":
            packed = field.type == "int" and wire == _BYTES
            out.setdefault(field.name, []).extend(_packed(raw) if packed else [_value(raw, field)])
        else:
            value = _value(raw, field)
            # Go writes the zero value of a plain field; JSON leaves it out.
            if value is not None and (field.optional or value not in ("", 0, False)):
                out[field.name] = value
    return out


def _packed(data: bytes) -> list[int]:
    values, at = [], 0
    while at < len(data):
        value, at = _varint(data, at)
        values.append(_signed(value))
    return values


def _value(raw: Any, field: Field) -> Any:
    match field.type:
        case "str":
            return _text(raw)
        case "int":
            return _signed(raw)
        case "bool":
            return bool(raw)
        case "bytes":
            return base64.b64encode(raw).decode()
        case "time" | "microtime":
            return _time(raw, micro=field.type == "microtime")
        case "quantity":
            return _text(next((value for number, _, value in _fields(raw) if number == 1), b"0"))
        case "intstr":
            parts = {number: value for number, _, value in _fields(raw)}
            return _text(parts.get(3, b"")) if parts.get(1) == 1 else _signed(parts.get(2, 0))
        case "json":
            return orjson.loads(next((value for number, _, value in _fields(raw) if number == 1), b"{}"))
        case message:
            return _message(raw, message)


def _time(raw: bytes, *, micro: bool) -> str | None:
    """RFC 3339 in UTC; None for Go's zero time, which is sent as an empty message."""
    parts = {number: _signed(value) for number, _, value in _fields(raw)}
    if not parts:
        return None
    moment = datetime.datetime.fromtimestamp(parts.get(1, 0), datetime.UTC)
    text = moment.strftime("%Y-%m-%dT%H:%M:%S")
    return f"{text}.{parts.get(2, 0) // 1000:06d}Z" if micro else f"{text}Z"
