"""Compiled calls: from an object to the parameters of an AWS operation, and from its answer back to the object."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from ack import paths
from ack.api.errors import Terminal
from ack.api.hooks import Obj
from ack.api.resource import (
    AccountID,
    Added,
    AllTags,
    Annotation,
    Call,
    Const,
    Each,
    Filter,
    First,
    FirstOf,
    Member,
    Members,
    Observed,
    Region,
    Removed,
    Resource,
    Source,
    TagKeysToRemove,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Text,
    Token,
)
from ack.runtime import tags as tagging
from ack.runtime.compare import equal
from ack.runtime.values import Codec, codec_of, strip, type_at

_TOKEN_NAMESPACE = uuid.UUID("6f1f8b3e-6f0e-4f0b-9d0c-2d8c0a3a8c55")


@dataclass(frozen=True, slots=True, kw_only=True)
class CallContext:
    """What the sources of a call may draw on besides the object.

    Args:
        region: where the object lives.
        account_id: the account it lives in.
        tags: all desired tags, the controller's included.
        tags_to_set: tags that AWS lacks.
        tag_keys_to_remove: tags that AWS has too many.
        member: the element of a member set at hand, in JSON form.
        members: the elements that take one call together, in JSON form.
        raw: what AWS says of the element at hand.
        observed: the object as AWS has it.
    """

    region: str
    account_id: str
    tags: Mapping[str, str] = field(default_factory=dict)
    tags_to_set: Mapping[str, str] = field(default_factory=dict)
    tag_keys_to_remove: tuple[str, ...] = ()
    member: Any = None
    members: tuple[Any, ...] = ()
    raw: Mapping[str, Any] = field(default_factory=dict)
    observed: Obj = field(default_factory=dict)


_Get = Callable[[Obj, CallContext], Any]


@dataclass(frozen=True, slots=True)
class CompiledCall:
    """A `Call`, ready to run.

    Args:
        call: what it was compiled from.
        params: (object, context) -> input members.
        apply: (answer, object): writes the answer's outputs into the object.
    """

    call: Call
    params: Callable[[Obj, CallContext], dict[str, Any]]
    apply: Callable[[Mapping[str, Any], Obj], None]


def codec_at(resource: Resource, path: str) -> Codec:
    """The codec of the field at a path.

    Raises:
        KeyError: the declaration names a field that the kind does not have.
    """
    if path.startswith("metadata."):
        return codec_of(str)
    return codec_of(field_type(resource, path))


def field_type(resource: Resource, path: str) -> Any:
    """The type of the field at a path.

    Raises:
        KeyError: the declaration names a field that the kind does not have.
    """
    root, _, rest = path.partition(".")
    if root == "metadata":
        return str
    try:
        return type_at(resource.spec if root == "spec" else resource.status, rest)
    except KeyError:
        raise KeyError(
            f"{resource.service.name}/{resource.kind}: the declaration names {path}, which is no field"
        ) from None


def compile_call(resource: Resource, call: Call, *, element: str = "") -> CompiledCall:
    """Compiles one call of a declaration.

    Args:
        resource: the declaration.
        call: the call.
        element: for calls of a member set, the path of the list whose elements `Member` sources name.
    """
    getters = [(member.split("."), _getter(resource, source, element)) for member, source in call.inputs.items()]

    def params(obj: Obj, context: CallContext) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for names, get in getters:
            value = get(obj, context)
            if value is not None:
                _place(result, names, value)
        return result

    outputs = [
        (_taker(resource, member, path), path, codec_at(resource, path)) for member, path in call.outputs.items()
    ]

    def apply(answer: Mapping[str, Any], obj: Obj) -> None:
        for take, path, codec in outputs:
            value = take(answer)
            if value is not None:
                paths.put(obj, path, codec.decode(value))
            elif call.clears:
                paths.remove(obj, path)

    return CompiledCall(call, params, apply)


def _taker(resource: Resource, member: str, path: str) -> Callable[[Mapping[str, Any]], Any]:
    """How an output member is taken from an answer: `Groups[].GroupId` collects from a list."""
    if "[]" in member:
        names = member.replace("[]", "").split(".")
        return lambda answer: flatten(answer, names) or None
    names = member.split(".") if member else []
    if get_origin(strip(field_type(resource, path))) is list:
        return lambda answer: _pick(answer, names)

    def one(answer: Mapping[str, Any]) -> Any:
        value = _pick(answer, names)
        # A call that could make many: the field holds the only one.
        return (value[0] if value else None) if isinstance(value, list) else value

    return one


def flatten(value: Any, names: list[str]) -> list[Any]:
    """All values at a path, through any lists on the way and at its end."""
    found = [value]
    for name in [*names, ""]:
        found = [inner for each in found for inner in (each if isinstance(each, list) else [each])]
        if name:
            found = [each.get(name) for each in found if isinstance(each, Mapping)]
        found = [each for each in found if each is not None]
    return found


def items_of(call: Call, answer: Mapping[str, Any]) -> list[Any]:
    """The elements of an answer that describes many resources."""
    return flatten(answer, call.result.split(".") if call.result else [])


def one_of(call: Call, answer: Mapping[str, Any]) -> Any:
    """The part of an answer that describes the resource, where the call could have made many: the only one."""
    found = result_of(call, answer)
    return (found[0] if found else None) if isinstance(found, list) else found


def result_of(call: Call, answer: Mapping[str, Any]) -> Any:
    """The part of an answer that describes the resource; `None` if it is missing."""
    return _pick(answer, call.result.split(".")) if call.result else answer


def _pick(value: Any, names: list[str]) -> Any:
    for name in names:
        if isinstance(value, list):
            value = value[0] if value else None
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def _place(target: dict[str, Any], names: list[str], value: Any) -> None:
    for name in names[:-1]:
        target = target.setdefault(name, {})
    existing = target.get(names[-1])
    if isinstance(existing, dict) and isinstance(value, dict):
        existing.update(value)
    else:
        target[names[-1]] = value


def _getter(resource: Resource, source: Source, element: str) -> _Get:
    match source:
        case str():
            encode = codec_at(resource, source).encode
            return lambda obj, _: _encoded(encode, paths.get(obj, source))
        case Const(value):
            # A copy: other members may be placed inside it.
            return lambda *_: deepcopy(value)
        case Each(path):
            encode = codec_at(resource, path).encode
            return lambda obj, _: None if (v := paths.get(obj, path)) is None else [encode(v)]
        case Token():
            return lambda obj, _: token(resource, obj)
        case Annotation(key, kind, default):
            return lambda obj, _: annotation(obj, key, kind, default)
        case Region(unless):
            return lambda _, context: None if context.region in unless else context.region
        case AccountID():
            return lambda _, context: context.account_id
        case FirstOf(sources):
            getters = [_getter(resource, inner, element) for inner in sources]
            return lambda obj, context: next((v for get in getters if (v := get(obj, context)) is not None), None)
        case AllTags():
            return lambda _, context: _tags(resource, context.tags)
        case TagsToSet():
            return lambda _, context: _tags(resource, context.tags_to_set)
        case TagKeysToRemove():
            return lambda _, context: list(context.tag_keys_to_remove) or None
        case TagsToRemove():
            return lambda _, context: _keys_alone(resource, context.tag_keys_to_remove)
        case TagSpecification(kind_of_resource):
            return lambda _, context: (
                None
                if (tags := _tags(resource, context.tags)) is None
                else [{"ResourceType": kind_of_resource, "Tags": tags}]
            )
        case Text(path):
            return lambda obj, _: None if (v := paths.get(obj, path)) is None else str(v)
        case First(path):
            inner = element_codec(resource, path).encode
            return lambda obj, _: inner(v[0]) if (v := paths.get(obj, path)) else None
        case Filter(name, path):
            return lambda obj, _: None if (v := paths.get(obj, path)) is None else [{"Name": name, "Values": [v]}]
        case Added(path):
            inner = element_codec(resource, path).encode
            return lambda obj, context: [inner(v) for v in _beyond(obj, context.observed, path, ())] or None
        case Removed(path, keys):
            inner = element_codec(resource, path).encode
            return lambda obj, context: (
                [inner(_only(v, keys)) for v in _beyond(context.observed, obj, path, keys)] or None
            )
        case Members(keys):
            encode = element_codec(resource, element).encode
            return lambda _, context: [encode(_only(v, keys)) for v in context.members] or None
        case Observed(member):
            names = member.split(".")
            return lambda _, context: _pick(context.raw, names)
        case Member(path):
            return _member_getter(resource, element, path)


def _member_getter(resource: Resource, element: str, path: str) -> _Get:
    item = _item_type(resource, element)
    encode = codec_of(type_at(item, path) if path else item).encode
    return lambda _, context: _encoded(encode, paths.get(context.member, path))


def _item_type(resource: Resource, path: str) -> Any:
    """The type of a list's elements; of a field that is no list, its own: it holds the only element."""
    kept = strip(field_type(resource, path))
    return get_args(kept)[0] if get_origin(kept) is list else kept


def element_codec(resource: Resource, path: str) -> Codec:
    """The codec of a list's elements."""
    return codec_of(_item_type(resource, path))


def _beyond(one: Obj, other: Obj, path: str, keys: tuple[str, ...]) -> list[Any]:
    """The elements that one object's list has and the other's lacks; told apart by some keys, or as a whole."""
    there = [_only(value, keys) for value in paths.get(other, path) or []]
    return [value for value in paths.get(one, path) or [] if not any(equal(_only(value, keys), each) for each in there)]


def _only(value: Any, keys: tuple[str, ...]) -> Any:
    return {key: value[key] for key in keys if key in value} if keys else value


def _keys_alone(resource: Resource, keys: tuple[str, ...]) -> Any:
    if resource.tags is None:
        raise ValueError(f"{resource.kind}: a call sends tags, but the declaration has none")
    return [{resource.tags.aws_key: key} for key in keys] or None


def _encoded(encode: Callable[[Any], Any], value: Any) -> Any:
    return None if value is None else encode(value)


def _tags(resource: Resource, value: Mapping[str, str]) -> Any:
    if resource.tags is None:
        raise ValueError(f"{resource.kind}: a call sends tags, but the declaration has none")
    return tagging.to_aws(resource.tags, value) or None


def token(resource: Resource, obj: Obj) -> str:
    """The idempotency token of an object's create: the same for every attempt, another one for every object."""
    return str(uuid.uuid5(_TOKEN_NAMESPACE, f"{resource.service.name}/{resource.kind}/{obj['metadata']['uid']}"))


def annotation(obj: Obj, key: str, kind: type[bool] | type[str], default: Any) -> Any:
    """The value of an annotation.

    Raises:
        Terminal: it should be a boolean and is none.
    """
    text = (obj["metadata"].get("annotations") or {}).get(key)
    if text is None:
        return default
    if kind is str:
        return text
    # The words that Go's ParseBool takes, which published manifests may use.
    if text in ("1", "t", "T", "true", "TRUE", "True"):
        return True
    if text in ("0", "f", "F", "false", "FALSE", "False"):
        return False
    raise Terminal(f'annotation {key}: {text!r} is no boolean; use "true" or "false"', reason="InvalidAnnotation")
