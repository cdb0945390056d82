"""Between the two forms of a value: plain JSON in Kubernetes, member names and Python types in AWS.

`codec_of` compiles a field's type annotation, once at start, to a pair of functions.
"""

from __future__ import annotations

import base64
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec

from ack.api.types import Aws, Format, Shape

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Codec:
    """Two functions: `encode` makes the AWS form, `decode` the Kubernetes form. Neither changes its argument."""

    encode: Convert
    decode: Convert


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a shape: its JSON name, its AWS member ("" if AWS has none), its type, and the member to unwrap."""

    name: str
    member: str
    type: Any
    inner: str = ""


def _same(value: Any) -> Any:
    return value


def _to_datetime(value: str) -> datetime:
    return datetime.fromisoformat(value.replace("Z", "+00:00"))


def _from_datetime(value: datetime) -> str:
    """RFC 3339 in UTC with whole seconds, as Kubernetes writes times."""
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


IDENTITY = Codec(_same, _same)
_FORMATS = {
    "date-time": Codec(_to_datetime, _from_datetime),
    "byte": Codec(base64.b64decode, lambda value: base64.b64encode(value).decode()),
}


@cache
def fields_of(shape: type[Shape]) -> tuple[Field, ...]:
    """The fields of a generated type, in order."""
    hints = typing.get_type_hints(shape, include_extras=True)
    result = []
    for info in msgspec.structs.fields(shape):
        annotation = hints[info.name]
        mark = Aws("")
        if get_origin(annotation) is Annotated:
            mark = next((extra for extra in get_args(annotation)[1:] if isinstance(extra, Aws)), mark)
        result.append(Field(info.encode_name, mark.member, annotation, mark.inner))
    return tuple(result)


def strip(annotation: Any) -> Any:
    """The type inside `Annotated[...]` and `X | None`, with a `Format` kept."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            inner, *extras = get_args(annotation)
            if any(isinstance(extra, Format) for extra in extras):
                return annotation
            annotation = inner
        elif origin in (Union, types.UnionType):
            rest = [arg for arg in get_args(annotation) if arg is not type(None)]
            if len(rest) != 1:
                return annotation
            annotation = rest[0]
        else:
            return annotation


def type_at(root: type[Shape], path: str) -> Any:
    """The type of the field at a dotted path below a generated type.

    Raises:
        KeyError: there is no such field.
    """
    current: Any = root
    for name in path.split("."):
        current = strip(current)
        if get_origin(current) is dict:
            current = get_args(current)[1]
            continue
        if not (isinstance(current, type) and issubclass(current, Shape)):
            raise KeyError(path)
        for field in fields_of(current):
            if field.name == name:
                current = field.type
                break
        else:
            raise KeyError(path)
    return current


@cache
def codec_of(annotation: Any) -> Codec:
    """Compiles a type annotation.

    Raises:
        TypeError: AWS knows no such type.
    """
    inner = strip(annotation)
    origin = get_origin(inner)
    if origin is Annotated:
        return _FORMATS[next(extra.name for extra in get_args(inner)[1:] if isinstance(extra, Format))]
    if origin is list:
        return _list(codec_of(get_args(inner)[0]))
    if origin is dict:
        return _map(codec_of(get_args(inner)[1]))
    if isinstance(inner, type) and issubclass(inner, Shape):
        return _structure(inner)
    if inner in (str, bool, int, Any):
        return IDENTITY
    if inner is float:
        return Codec(float, float)
    raise TypeError(f"AWS knows no type {annotation!r}")


def _list(item: Codec) -> Codec:
    if item is IDENTITY:
        return Codec(list, list)
    encode, decode = item.encode, item.decode
    return Codec(lambda value: [encode(x) for x in value], lambda value: [decode(x) for x in value])


def _map(item: Codec) -> Codec:
    if item is IDENTITY:
        return Codec(dict, dict)
    encode, decode = item.encode, item.decode
    return Codec(
        lambda value: {k: encode(v) for k, v in value.items()},
        lambda value: {k: decode(v) for k, v in value.items()},
    )


def _structure(shape: type[Shape]) -> Codec:
    there: dict[str, tuple[str, Convert]] = {}
    back: dict[str, tuple[str, Convert]] = {}
    for field in fields_of(shape):
        if field.member:
            codec = codec_of(field.type)
            there[field.name] = (field.member, codec.encode)
            back[field.member] = (field.name, _unwrapped(field.inner, codec.decode) if field.inner else codec.decode)
    return Codec(_renamed(there), _renamed(back))


def _unwrapped(inner: str, decode: Convert) -> Convert:
    return lambda value: decode([each.get(inner) if isinstance(each, Mapping) else each for each in value])


def _renamed(table: Mapping[str, tuple[str, Convert]]) -> Convert:
    def convert(value: Mapping[str, Any]) -> dict[str, Any]:
        result = {}
        for name, inner in value.items():
            if inner is not None and (entry := table.get(name)):
                result[entry[0]] = entry[1](inner)
        return result

    return convert
