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

from ack.api.types import Aws, Format, SecretKeyReference, Sensitive, Shape

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Codec:
    """Two functions: `encode` makes the AWS form, `decode` the Kubernetes form. Neither changes its argument."""

    encode: Convert
    decode: Convert


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a shape: its JSON name, its AWS member ("" if AWS has none) and its type."""

    name: str
    member: str
    type: Any


@dataclass(frozen=True, slots=True)
class SecretUse:
    """Stands in the AWS form of a value for one key of a Kubernetes Secret, until the call is made.

    Args:
        name: the Secret's.
        key: inside of it.
        namespace: the Secret's; "" is the object's own.
    """

    name: str
    key: str
    namespace: str = ""

    @classmethod
    def of(cls, reference: Mapping[str, Any]) -> SecretUse:
        """That of a `SecretKeyReference` in Kubernetes form."""
        return cls(reference.get("name") or "", reference.get("key") or "", reference.get("namespace") or "")


def _same(value: Any) -> Any:
    return value


def _keep_out(_: Any) -> None:
    """AWS may report a secret value; the object holds a reference."""


def _to_datetime(value: str) -> datetime:
    return datetime.fromisoformat(value.replace("Z", "+00:00"))


def _from_datetime(value: datetime) -> str:
    """RFC 3339 in UTC with whole seconds, as Kubernetes writes times."""
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


IDENTITY = Codec(_same, _same)
# Some services take a number and give it as a text (the priority of a rule).
_INTEGER = Codec(_same, lambda value: int(value) if isinstance(value, str) and value.isdecimal() else value)
SECRET = Codec(SecretUse.of, _keep_out)
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
        member = ""
        if get_origin(annotation) is Annotated:
            member = next((extra.member for extra in get_args(annotation)[1:] if isinstance(extra, Aws)), "")
        result.append(Field(info.encode_name, member, annotation))
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


def is_secret(annotation: Any) -> bool:
    """Whether a field holds a reference to a Secret, or a list or map of such."""
    inner = strip(annotation)
    return is_secret(get_args(inner)[-1]) if get_origin(inner) in (list, dict) else inner is SecretKeyReference


def is_sensitive(annotation: Any) -> bool:
    """Whether a field is marked as one that must never be shown."""
    if get_origin(annotation) is Annotated:
        inner, *extras = get_args(annotation)
        return any(isinstance(extra, Sensitive) for extra in extras) or is_sensitive(inner)
    return False


MASK = "(sensitive)"


def masked(root: type[Shape], path: str, value: Any) -> Any:
    """A value as it may be shown to people: what is marked as sensitive in it is not.

    Args:
        root: a generated type.
        path: of the field below it, dotted.
        value: the field's, in Kubernetes form.
    """
    annotation: Any = root
    for name in path.split("."):
        inner = strip(annotation)
        if get_origin(inner) is dict:
            annotation = get_args(inner)[1]
        elif isinstance(inner, type) and issubclass(inner, Shape):
            annotation = next((field.type for field in fields_of(inner) if field.name == name), Any)
        else:
            break
        if is_sensitive(annotation) and not is_secret(annotation):
            return value if value is None else MASK
    return _masked(annotation, value)


def _masked(annotation: Any, value: Any) -> Any:
    if is_sensitive(annotation) and not is_secret(annotation):
        return value if value is None else MASK
    inner = strip(annotation)
    origin = get_origin(inner)
    if origin is list and isinstance(value, list):
        return [_masked(get_args(inner)[0], each) for each in value]
    if origin is dict and isinstance(value, Mapping):
        return {key: _masked(get_args(inner)[1], each) for key, each in value.items()}
    if isinstance(inner, type) and issubclass(inner, Shape) and isinstance(value, Mapping):
        types_of = {field.name: field.type for field in fields_of(inner)}
        return {name: _masked(types_of.get(name, Any), each) for name, each in value.items()}
    return value


@cache
def codec_of(annotation: Any, *, hide: bool = False) -> Codec:
    """Compiles a type annotation.

    Args:
        annotation: the type.
        hide: leave sensitive members out of the Kubernetes form, as everywhere in status.

    Raises:
        TypeError: AWS knows no such type.
    """
    inner = strip(annotation)
    origin = get_origin(inner)
    if origin is Annotated:
        return _FORMATS[next(extra.name for extra in get_args(inner)[1:] if isinstance(extra, Format))]
    if origin is list:
        return _list(codec_of(get_args(inner)[0], hide=hide))
    if origin is dict:
        return _map(codec_of(get_args(inner)[1], hide=hide))
    if inner is SecretKeyReference:
        return SECRET
    if isinstance(inner, type) and issubclass(inner, Shape):
        return _structure(inner, hide=hide)
    if inner is int:
        return _INTEGER
    if inner in (str, bool, Any):
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


def _structure(shape: type[Shape], *, hide: bool) -> Codec:
    there: dict[str, tuple[str, Convert]] = {}
    back: dict[str, tuple[str, Convert]] = {}
    for field in fields_of(shape):
        if field.member:
            codec = codec_of(field.type, hide=hide)
            there[field.name] = (field.member, codec.encode)
            if not is_secret(field.type) and not (hide and is_sensitive(field.type)):
                back[field.member] = (field.name, codec.decode)
    return Codec(_renamed(there), _renamed(back))


def _renamed(table: Mapping[str, tuple[str, Convert]]) -> Convert:
    def convert(value: Mapping[str, Any]) -> dict[str, Any]:
        result = {}
        for name, inner in value.items():
            if inner is not None and (entry := table.get(name)):
                result[entry[0]] = entry[1](inner)
        return result

    return convert
