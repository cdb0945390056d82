"""How a kind carries tags: where they stand in the object, and which operations read, set and remove them.

AWS has three fashions: operations for the whole service that take an ARN (`TagResource`), operations of one kind
(`TagRole`), and a tag set that is put as a whole (`PutBucketTagging`). Tags are a list of key/value pairs, or a map.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ack import names
from ack.api.resource import ARN_PATH, AllTags, Call, Const, Each, Read, Source, TagKeysToRemove, Tags, TagsToSet
from ack.generate.config import ConfigError, TagsConfig
from ack.generate.field_map import FieldMap, make_source
from ack.generate.resource_model import Type
from ack.generate.subject import fold
from ack.model import Member, Operation, Shape

_SET = (
    "Tag{0}",
    "TagResource",
    "AddTagsTo{0}",
    "AddTagsToResource",
    "AddTags",
    "CreateTags",
    "TagResources",
    "ChangeTagsForResource",
)
_REPLACE = ("Put{0}Tagging",)
_REMOVE = (
    *("Untag{0}", "UntagResource", "RemoveTagsFrom{0}", "RemoveTagsFromResource", "RemoveTags", "DeleteTags"),
    *("UntagResources", "ChangeTagsForResource"),
)
_CLEAR = ("Delete{0}Tagging",)
_READ = (
    *("List{0}Tags", "List{1}Tags", "ListTagsFor{0}", "ListTagsForResource", "ListTagsOfResource", "ListResourceTags"),
    *("ListTags", "GetTags", "Get{0}Tagging", "GetResourceTags", "DescribeTags"),
)
_RESOURCE_ARN = frozenset({"arn", "resource", "resourceid", "resourcearn", "resourcename", "resourceidentifier"})


@dataclass(frozen=True, slots=True)
class TagField:
    """The field with the tags.

    Args:
        path: its path.
        top: JSON name of the top-level spec field that it is or lies in.
        key: JSON name of the key in an element; "" for a map.
        value: JSON name of the value.
        aws_key: AWS member of the key; "" where AWS takes a map.
        aws_value: AWS member of the value.
    """

    path: str
    top: str
    key: str = ""
    value: str = ""
    aws_key: str = "Key"
    aws_value: str = "Value"


def find_field(fields: FieldMap) -> TagField | None:
    """The field with the tags: told by `tags.field`, else the spec's `tags`; `None` if there is none.

    Raises:
        ConfigError: `tags.field` is no list of key/value structures and no map of strings.
    """
    subject = fields.subject
    if subject.config.tags is False:
        return None
    told = subject.config.tags.field if subject.config.tags else ""
    steps = told.split(".") if told else ["tags"]
    inside = list(fields.spec.values())
    json: list[str] = []
    field = None
    for step in steps:
        field = next((each for each in inside if fold(step) in (fold(each.go), fold(each.json))), None)
        if field is None:
            break
        json.append(field.json)
        nested = subject.book.nested.get(field.type.leaf.shape)
        inside = list(nested.fields.values()) if nested else []
    found = _describe(fields, field.type, json) if field else None
    if found is None and told:
        raise ConfigError(
            f"{subject.where}.tags.field: {told} is no list of key/value structures and no map of strings"
        )
    return found


def _describe(fields: FieldMap, type_: Type, json: list[str]) -> TagField | None:
    path, top = "spec." + ".".join(json), json[0]
    if type_ == Type("map", Type("string")):
        return TagField(path, top, aws_key="", aws_value="")
    nested = fields.subject.book.nested.get(type_.of.shape) if type_.kind == "list" and type_.of else None
    if nested is None:
        return None
    config = fields.subject.config.tags or TagsConfig()
    key = next((f for f in nested.fields.values() if fold(f.member) in (fold(config.key), "key", "tagkey")), None)
    value = next(
        (f for f in nested.fields.values() if fold(f.member) in (fold(config.value), "value", "tagvalue")), None
    )
    return TagField(path, top, key.json, value.json, key.member, value.member) if key and value else None


def infer(fields: FieldMap, field: TagField, keys: tuple[str, ...], *, with_read: bool) -> Tags | None:
    """The tags of a kind; `None` if no operation sets them: then they are fields like others.

    Args:
        fields: the kind's fields.
        field: the field with the tags.
        keys: what identifies the resource.
        with_read: whether the tags come with the kind's read.
    """
    subject = fields.subject
    config = subject.config.tags or TagsConfig()
    replace = _first(fields, _REPLACE)
    set_ = _told(fields, field) or replace or _first(fields, _SET)
    if set_ is None:
        return None
    remove = None if replace else _opposite(fields, set_) or _first(fields, _REMOVE)
    clear = _first(fields, _CLEAR) if replace else None
    read = None if with_read else _first(fields, _READ)
    set_inputs = _inputs(fields, set_, keys, AllTags() if replace else TagsToSet())
    # The Resource Groups Tagging API knows resources by their ARN: so do services that tag by ARN. Tags that come with
    # the kind's read cost nothing, and do not lag.
    by_arn = read is not None and _by_arn(set_inputs) if config.by_arn is None else config.by_arn
    return Tags(
        field=field.path,
        key=field.key,
        value=field.value,
        aws_key=field.aws_key,
        aws_value=field.aws_value,
        read=_read(fields, read, keys, field) if read else None,
        set=Call(operation=set_.name, inputs=set_inputs),
        remove=Call(operation=remove.name, inputs=_inputs(fields, remove, keys, TagKeysToRemove())) if remove else None,
        clear=Call(operation=clear.name, inputs=_inputs(fields, clear, keys, None)) if clear else None,
        absent=tuple(config.absent),
        by_arn=by_arn,
    )


def _told(fields: FieldMap, field: TagField) -> Operation | None:
    """The operation that the field is said to be an input of: `from: AddTagsToStream.Tags`."""
    config = fields.subject.config_of(fields.spec[field.top])
    name = config.from_.partition(".")[0]
    return fields.subject.book.model.operation(name) if name and name != fields.subject.create.name else None


def _opposite(fields: FieldMap, set_: Operation) -> Operation | None:
    name = set_.name.replace("AddTagsTo", "RemoveTagsFrom", 1)
    return fields.subject.book.model.operations.get(name) if name != set_.name else None


def _by_arn(inputs: Mapping[str, Source]) -> bool:
    return any(source in (ARN_PATH, Each(ARN_PATH)) for source in inputs.values())


def _first(fields: FieldMap, patterns: tuple[str, ...]) -> Operation | None:
    operations = fields.subject.book.model.operations
    kind = fields.subject.roles.name
    for pattern in patterns:
        found = operations.get(pattern.format(kind, kind.removeprefix("DB")))
        if found is not None and not found.deprecated:
            return found
    return None


def _inputs(fields: FieldMap, operation: Operation, keys: tuple[str, ...], tags: Source | None) -> dict[str, Source]:
    config = fields.subject.config.tags or TagsConfig()
    found: dict[str, Source] = {}
    subject = fields.subject
    for member in subject.book.inputs(operation):
        path = fields.path(operation, member)
        one = fold(member.name).removesuffix("s")
        if isinstance(tags, TagKeysToRemove) and _is_keys(member.shape) and one not in _RESOURCE_ARN:
            found[member.name] = tags
        elif tags is not None and not isinstance(tags, TagKeysToRemove) and (inner := _tags_inside(member)) is not None:
            found[inner] = tags
        elif path and member.shape.kind == "string":
            found[member.name] = path
        elif fold(member.name) == "resourcetype" and subject.roles.name in (member.shape.enum or ()):
            found[member.name] = Const(subject.roles.name)
        elif fold(member.name) in _RESOURCE_ARN and member.shape.kind == "string":
            found[member.name] = _identity(member, keys)
        elif one in _RESOURCE_ARN and _is_keys(member.shape):
            found[member.name] = Each(ARN_PATH)
    told = {
        name: make_source(source, f"{fields.subject.where}.tags.inputs.{name}")
        for name, source in config.inputs.items()
        if name in operation.input.members
    }
    return found | fields.told_inputs(operation) | told


def _identity(member: Member, keys: tuple[str, ...]) -> str:
    by_id = fold(member.name).endswith("id") and not member.shape.name.casefold().endswith("arn")
    return keys[0] if by_id and keys else ARN_PATH


def _is_keys(shape: Shape) -> bool:
    return shape.kind == "list" and shape.element.kind == "string"


def _is_tags(shape: Shape) -> bool:
    if shape.kind == "map":
        return shape.map_value.kind == "string"
    if shape.kind != "list" or shape.element.kind != "structure":
        return False
    folded = {fold(name) for name in shape.element.members}
    return bool(folded & {"key", "tagkey"}) and bool(folded & {"value", "tagvalue"})


def _tags_inside(member: Member) -> str | None:
    """The dotted name of the tags that a member is or holds."""
    if _is_tags(member.shape):
        return member.name
    for name, inner in member.shape.members.items():
        if _is_tags(inner.shape):
            return f"{member.name}.{name}"
    return None


def _read(fields: FieldMap, operation: Operation, keys: tuple[str, ...], field: TagField) -> Call:
    inputs = _inputs(fields, operation, keys, None)
    out = next((path for m in fields.subject.book.outputs(operation) if (path := _tags_given(m))), None)
    if out is None:
        raise ConfigError(f"{fields.subject.where}.tags: {operation.name} gives no tags")
    return Read(operation=operation.name, inputs=inputs, outputs={out: field.path})


def _tags_given(member: Member) -> str:
    """The dotted name of the tags that an output member is or holds; of a list, its first element's. "" if of none."""
    shape = member.shape.element if member.shape.kind == "list" else member.shape
    if _is_tags(member.shape):
        return member.name
    return next((f"{member.name}.{name}" for name, inner in shape.members.items() if _is_tags(inner.shape)), "")


def create_inputs(fields: FieldMap, create: Operation, field: TagField | None) -> Mapping[str, Source]:
    """The member of a create operation that takes the tags, if any."""
    if field is None:
        return {}
    subject = fields.subject
    told = subject.config.tags.create if subject.config.tags else ""
    if told and create.name == subject.create.name:
        return {told: AllTags()}
    for member in subject.inputs(create):
        if fold(names.go_name(subject.name(create, member))) == fold(field.top) and _is_tags(member.shape):
            prefix = subject.service.operation(create.name).input
            return {f"{prefix}.{member.name}" if prefix else member.name: AllTags()}
    return {}
