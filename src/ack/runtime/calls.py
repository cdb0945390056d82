"""Compiled calls: from an object to the parameters of an AWS operation, and from its answer back to the object."""

from __future__ import annotations

import re
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
    Attributes,
    Call,
    Const,
    Each,
    EntryName,
    EntryValue,
    Filled,
    Filter,
    First,
    FirstOf,
    Last,
    Member,
    MemberKey,
    Members,
    NextMinor,
    Observed,
    Region,
    Removed,
    Resource,
    Source,
    TagKeysToRemove,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Template,
    Text,
    Token,
)
from ack.aws.errors import AwsError
from ack.kube.types import annotations_of
from ack.runtime import tags as tagging
from ack.runtime.differences import added, next_minor, only, removed
from ack.runtime.values import Codec, codec_of, is_secret, is_sensitive, strip, type_at

_TOKEN_NAMESPACE = uuid.UUID("6f1f8b3e-6f0e-4f0b-9d0c-2d8c0a3a8c55")
_PLACE = re.compile(r"\{([^}]*)\}")  # of a template


@dataclass(frozen=True, slots=True, kw_only=True)
class CallContext:
    """What the sources of a call may draw on besides the object.

    Args:
        region: where the object lives.
        account_id: the account it lives in.
        partition: the AWS partition.
        tags: all desired tags, the controller's included.
        tags_to_set: tags that AWS lacks.
        tag_keys_to_remove: tags that AWS has too many.
        member: the element of a member set at hand, in JSON form; of a map, the value.
        member_key: what tells that element from the others.
        changed: the fields that differ, where only those are sent of an attribute map; `None`: all of them.
        members: the elements that take one call together, in JSON form.
        raw: what AWS says of the element at hand.
        observed: the object as AWS has it.
        attribute: name and field path of the entry of an attribute map at hand.
    """

    region: str
    account_id: str
    partition: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)
    tags_to_set: Mapping[str, str] = field(default_factory=dict)
    tag_keys_to_remove: tuple[str, ...] = ()
    member: Any = None
    changed: frozenset[str] | None = None
    attribute: tuple[str, str] = ("", "")
    members: tuple[Any, ...] = ()
    member_key: str = ""
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
    return codec_of(field_type(resource, path), hide=path.startswith("status."))


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
        element: for calls of a member set, the path of the field whose elements `Member` sources name.
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
        (member.split(".") if member else [], path, codec, call.values.get(path), not _is_list(resource, path))
        for member, path in call.outputs.items()
        if (codec := codec_at(resource, path)) and not _is_hidden(resource, path)
    ]

    def apply(answer: Mapping[str, Any], obj: Obj) -> None:
        for names, path, codec, words, single in outputs:
            value = _pick(answer, names)
            if single and isinstance(value, list):
                value = value[0] if value else None  # a call that could make many
            if words is not None and value is not None:
                value = words.get(str(value))
            if value is not None:
                paths.put(obj, path, codec.decode(value))
            elif call.clears and path in call.defaults:
                paths.put(obj, path, deepcopy(call.defaults[path]))
            elif call.clears:
                paths.remove(obj, path)

    return CompiledCall(call, params, apply)


def _is_list(resource: Resource, path: str) -> bool:
    return get_origin(strip(field_type(resource, path))) is list


def flatten(value: Any, names: list[str]) -> list[Any]:
    """All values at a path, through any lists on the way and at its end."""
    found = [value]
    for name in [*names, ""]:
        found = [inner for each in found for inner in (each if isinstance(each, list) else [each])]
        if name:
            found = [each.get(name) for each in found if isinstance(each, Mapping)]
        found = [each for each in found if each is not None]
    return found


def takes_members(call: Call) -> bool:
    """Whether elements that are added or removed take one call together."""
    return any(isinstance(source, Members) for source in call.inputs.values())


def items_of(call: Call, answer: Mapping[str, Any]) -> list[Any]:
    """The elements of an answer that describes many resources."""
    return flatten(answer, call.result.split(".") if call.result else [])


def one_of(call: Call, answer: Mapping[str, Any]) -> Any:
    """The part of an answer that describes the resource, where the call could have made many: the only one."""
    found = result_of(call, answer)
    return (found[0] if found else None) if isinstance(found, list) else found


def _is_hidden(resource: Resource, path: str) -> bool:
    """Whether what AWS reports has no place in an object: a value for which the spec refers to a Secret, a sensitive
    one in the status."""
    root, _, rest = path.partition(".")
    if root == "spec":
        return is_secret(type_at(resource.spec, rest))
    return root == "status" and is_sensitive(type_at(resource.status, rest))


def result_of(call: Call, answer: Mapping[str, Any]) -> Any:
    """The part of an answer that describes the resource; `None` if it is missing."""
    return _pick(answer, call.result.split(".")) if call.result else answer


def secret_outputs(resource: Resource, answer: Mapping[str, Any]) -> dict[str, str | bytes]:
    """The values in a create operation's answer that go to Secrets, by the fields that say where to."""
    found = {output.field: _pick(answer, output.member.split(".")) for output in resource.secret_outputs}
    return {path: value if isinstance(value, bytes) else str(value) for path, value in found.items() if value}


def value_at(answer: Mapping[str, Any], member: str) -> Any:
    """The value of a dotted output member; `None` if there is none."""
    return _pick(answer, member.split("."))


def _pick(value: Any, names: list[str]) -> Any:
    for index, name in enumerate(names):
        if not name:
            continue
        if isinstance(value, list):
            value = value[0] if value else None
        if not isinstance(value, Mapping):
            return None
        value = value.get(name.removesuffix(paths.EACH))
        if name.endswith(paths.EACH):
            rest = names[index + 1 :]
            return [found for item in value or () if (found := _pick(item, rest)) is not None] or None
    return value


def _place(target: dict[str, Any], names: list[str], value: Any) -> None:
    for name in names[:-1]:
        if name.endswith(paths.EACH):  # A list with one element.
            target = target.setdefault(name.removesuffix(paths.EACH), [{}])[0]
        else:
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
        case Filled(value):
            return _filled(resource, value)
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
        case Filter(name, path):
            return lambda obj, _: None if (v := paths.get(obj, path)) is None else [{"Name": name, "Values": [v]}]
        case Members(keys):
            encode = element_codec(resource, element).encode
            return lambda _, context: [encode(only(v, keys)) for v in context.members] or None
        case Observed(member):
            names = member.split(".")
            return lambda _, context: _pick(context.raw, names)
        case Template(text):
            return lambda obj, context: expand(text, obj, context)
        case Member(path, listed):
            get = _member_getter(resource, element, path)
            return (lambda obj, context: [get(obj, context)]) if listed else get
        case Attributes(fields):
            return lambda obj, context: _attributes(obj, fields, context.changed) or None
        case EntryName():
            return lambda _, context: context.attribute[0]
        case EntryValue():
            return lambda obj, context: paths.get(obj, context.attribute[1])
        case MemberKey():
            return lambda _, context: context.member_key
        case Added(path):
            encode = codec_at(resource, path).encode
            return lambda obj, context: _encoded(encode, added(paths.get(obj, path), paths.get(context.observed, path)))
        case Removed(path, keys):
            # Of a map only keys are sent, which have one form.
            kind_of = strip(field_type(resource, path))
            encode = list if get_origin(kind_of) is dict else codec_of(kind_of).encode
            return lambda obj, context: _encoded(
                encode, removed(paths.get(obj, path), paths.get(context.observed, path), keys)
            )
        case First(path):
            encode = element_codec(resource, path).encode
            return lambda obj, _: encode(v[0]) if (v := paths.get(obj, path)) else None
        case Last(path):
            return lambda obj, _: None if (v := paths.get(obj, path)) is None else str(v).rpartition("/")[2]
        case NextMinor(path):
            return lambda obj, context: next_minor(paths.get(obj, path), paths.get(context.observed, path))


def _filled(resource: Resource, value: Any) -> _Get:
    """Fills fields into a value; there is none if one of its fields has none."""
    if isinstance(value, str) and value.startswith("{") and value.endswith("}"):
        return _getter(resource, value[1:-1], "")
    if isinstance(value, Mapping):
        inside = {name: _filled(resource, inner) for name, inner in value.items()}

        def mapping(obj: Obj, context: CallContext) -> Any:
            made = {name: get(obj, context) for name, get in inside.items()}
            return None if None in made.values() else made

        return mapping
    if isinstance(value, (list, tuple)):
        items = [_filled(resource, inner) for inner in value]

        def sequence(obj: Obj, context: CallContext) -> Any:
            made = [get(obj, context) for get in items]
            return None if None in made else made

        return sequence
    return lambda *_: value


def _member_getter(resource: Resource, element: str, path: str) -> _Get:
    item = item_type(resource, element)
    encode = codec_of(type_at(item, path) if path else item).encode
    return lambda _, context: _encoded(encode, paths.get(context.member, path))


def item_type(resource: Resource, path: str) -> Any:
    """The type of an element of a field that is kept element by element; of a map, of a value."""
    kept = strip(field_type(resource, path))
    if get_origin(kept) in (list, dict):
        return get_args(kept)[-1]
    if kept is not str:
        what = "is no list, map or string"
        raise TypeError(f"{resource.service.name}/{resource.kind}: {path} is kept element by element, but {what}")
    return kept


def element_codec(resource: Resource, path: str) -> Codec:
    """The codec of a list's elements."""
    return codec_of(item_type(resource, path))


def _keys_alone(resource: Resource, keys: tuple[str, ...]) -> Any:
    if resource.tags is None:
        raise ValueError(f"{resource.kind}: a call sends tags, but the declaration has none")
    return [{resource.tags.aws_key: key} for key in keys] or None


def _attributes(obj: Obj, fields: Mapping[str, str], changed: frozenset[str] | None) -> dict[str, Any]:
    found = {name: paths.get(obj, path) for name, path in fields.items() if changed is None or path in changed}
    return {name: value for name, value in found.items() if value is not None}


def _encoded(encode: Callable[[Any], Any], value: Any) -> Any:
    return None if value is None else encode(value)


def _tags(resource: Resource, value: Mapping[str, str]) -> Any:
    if resource.tags is None:
        raise ValueError(f"{resource.kind}: a call sends tags, but the declaration has none")
    return tagging.to_aws(resource.tags, value) or None


def expand(text: str, obj: Obj, context: CallContext) -> str:
    """A template with its values.

    Args:
        text: with `{partition}`, `{region}`, `{account}` and field paths, behind a bar what stands for a missing value;
            with a slash at its end a path is what stands behind the last slash of its value, with two what stands
            behind the scheme of a URL, with a colon what stands before the last colon.
        obj: the object.
        context: where its resource lives.
    """
    fixed = {"partition": context.partition, "region": context.region, "account": context.account_id}

    def value_of(found: re.Match[str]) -> str:
        name, _, default = found[1].partition("|")
        value = str(fixed.get(name) or paths.get(obj, name.rstrip("/:"), default))
        if name.endswith("//"):
            return value.partition("://")[2] or value
        if name.endswith("/"):
            return value.rpartition("/")[2]
        if name.endswith(":"):
            return value.rpartition(":")[0]
        return value

    # Once over the template, never over the values: a user's name may look like a template, even like one of itself.
    return _PLACE.sub(value_of, text)


def refused(call: Call, answer: Mapping[str, Any]) -> None:
    """Raises what AWS refused of a call that it did not refuse as a whole.

    Raises:
        AwsError: it refused something; the first of it.
    """
    entries = answer.get(call.failures) if call.failures else None
    if entries:
        first = entries[0]
        raise AwsError(
            first.get("ErrorMessage") or f"{len(entries)} entries were refused",
            code=first.get("ErrorCode") or "",
            http_status=200,
            operation=call.operation,
        )


def token(resource: Resource, obj: Obj) -> str:
    """The idempotency token of an object's create: the same for every attempt, another one for every object."""
    return str(uuid.uuid5(_TOKEN_NAMESPACE, f"{resource.service.name}/{resource.kind}/{obj['metadata']['uid']}"))


def annotation(obj: Obj, key: str, kind: type[bool] | type[int] | type[str], default: Any) -> Any:
    """The value of an annotation.

    Raises:
        Terminal: it should be a boolean or a whole number, and is none.
    """
    text = annotations_of(obj).get(key)
    if text is None:
        return default
    if kind is str:
        return text
    if kind is int:
        if re.fullmatch(r"-?[0-9]+", text):
            return int(text)
        raise Terminal(f"annotation {key}: {text!r} is no whole number", reason="InvalidAnnotation")
    # The words that Go's ParseBool takes, which published manifests may use.
    if text in ("1", "t", "T", "true", "TRUE", "True"):
        return True
    if text in ("0", "f", "F", "false", "FALSE", "False"):
        return False
    raise Terminal(f'annotation {key}: {text!r} is no boolean; use "true" or "false"', reason="InvalidAnnotation")
