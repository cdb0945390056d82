"""The resource declaration: all that the runtime knows of a kind, as data.

A declaration says which AWS operations read, create, change and delete a resource, and how each input and output member
maps to a field of the object. It holds no logic. Field paths are dotted JSON names from the object's root: `spec.name`,
`status.ackResourceMetadata.arn`. AWS members are dotted names as the AWS model spells them.

What a declaration cannot say goes into the service's `hooks.py` (see `ack.api.hooks`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ack.api.types import Shape

ARN_PATH = "status.ackResourceMetadata.arn"

# --- Where the value of an input member comes from -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Const:
    """A fixed value, in AWS form."""

    value: Any


@dataclass(frozen=True, slots=True)
class Each:
    """The field's value as the only element of a list (`repositoryNames=[name]`)."""

    path: str


@dataclass(frozen=True, slots=True)
class Token:
    """An idempotency token derived from the object's UID: a repeated create finds the first one's resource."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation of the object.

    Args:
        key: the annotation's key.
        type: `bool` or `str`; a value that is no boolean is a terminal error.
        default: the value in AWS form when the annotation is absent; `None` leaves the member out.
    """

    key: str
    type: type[bool] | type[str] = str
    default: Any = None


@dataclass(frozen=True, slots=True)
class Region:
    """The region the object lives in, left out in the regions of `unless` (S3 refuses `us-east-1` as a constraint)."""

    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountID:
    """The account the object lives in."""


@dataclass(frozen=True, slots=True)
class FirstOf:
    """The first of several sources that yields a value."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class AllTags:
    """The desired tags, the controller's own included, in the AWS shape of the kind's tags."""


@dataclass(frozen=True, slots=True)
class TagsToSet:
    """The tags that are new or have another value than AWS has, in the AWS shape of the kind's tags."""


@dataclass(frozen=True, slots=True)
class TagKeysToRemove:
    """The keys of the tags that AWS has and the object does not want."""


@dataclass(frozen=True, slots=True)
class TagsToRemove:
    """The tags that AWS has and the object does not want, as a list of structures with nothing but their keys."""


@dataclass(frozen=True, slots=True)
class TagSpecification:
    """All tags, as EC2's create operations take them: `[{ResourceType: type, Tags: [...]}]`."""

    type: str


@dataclass(frozen=True, slots=True)
class Text:
    """The field's value, a number, as text."""

    path: str


@dataclass(frozen=True, slots=True)
class First:
    """The first element of a list field."""

    path: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter of a listing by one field's value: `[{Name: name, Values: [value]}]`."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Added:
    """The elements of a list field that the object has and AWS lacks."""

    path: str


@dataclass(frozen=True, slots=True)
class Removed:
    """The elements of a list field that AWS has and the object does not want.

    Args:
        path: the list.
        keys: JSON names inside an element that are sent, and by which elements are told apart; none: the whole.
    """

    path: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """The member of a `MemberSet` at hand; `path` names a field inside it ("" is the whole)."""

    path: str = ""


@dataclass(frozen=True, slots=True)
class Members:
    """All members of a `MemberSet` that are to be added, changed or removed: they take one call together.

    Args:
        keys: JSON names inside an element that are sent; none: the whole.
    """

    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Observed:
    """What AWS says of the member at hand beside the object's own fields: the id of an association.

    Args:
        member: the AWS member, dotted.
    """

    member: str


Source = (
    str
    | Const
    | Each
    | Token
    | Annotation
    | Region
    | AccountID
    | FirstOf
    | AllTags
    | TagsToSet
    | TagKeysToRemove
    | TagsToRemove
    | TagSpecification
    | Text
    | First
    | Filter
    | Added
    | Removed
    | Member
    | Members
    | Observed
)
"""A plain string is a field path."""

# --- Calls ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One AWS operation.

    Args:
        operation: as the AWS model spells it.
        inputs: input member -> source. A source without a value leaves its member out.
        result: the output member that describes the resource, dotted; "" is the output itself.
        outputs: member below `result` -> field path. "" as the member is the result itself.
        clears: whether a member that AWS leaves out clears its field (true for reads; a create's or update's answer
            often describes only part of the resource).
    """

    operation: str
    inputs: Mapping[str, Source] = field(default_factory=dict)
    result: str = ""
    outputs: Mapping[str, str] = field(default_factory=dict)
    clears: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """How reads of several objects become one call.

    Args:
        member: the input member that takes a list of identifiers.
        key: the member of a result item that holds the identifier.
        limit: identifiers a call at the most.
    """

    member: str
    key: str
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Read(Call):
    """How the resource is found.

    Args:
        many: `result` is a list; the element that satisfies `match` is the resource, none means that it does not exist.
        match: member of an element -> field path it must equal. A path without a value is not compared.
        batch: set if several objects can be read in one call.
        needs: field paths without which there is nothing to look for: the resource has not been created yet.
    """

    many: bool = False
    match: Mapping[str, str] = field(default_factory=dict)
    batch: Batch | None = None
    needs: tuple[str, ...] = ()
    clears: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Update(Call):
    """An operation that carries some fields.

    Args:
        fields: the field paths that this operation changes: it runs when one of them differs.
        replaces: what the call leaves out is reset (`Put*`), so a list that the object no longer has goes away.
    """

    fields: tuple[str, ...] = ()
    replaces: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A field with operations of its own.

    Args:
        field: the field's path.
        read: its get operation, outputs mapped to `field` (or below it).
        put: sets it.
        delete: takes it away when the object no longer has it; `None`: then nothing is done.
        absent: error codes of `read` that mean "not set".
        default: the value (JSON form) that AWS reports when nothing was set: equal to absent.
        unsupported: error codes of `read` that mean that this region, partition or endpoint lacks the feature: reported
            as absent.
    """

    field: str
    read: Call
    put: Call
    delete: Call | None = None
    absent: tuple[str, ...] = ()
    default: Any = None
    unsupported: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberSet:
    """A list field whose elements AWS keeps one by one, told apart by a key; or a field that holds the only element.

    Args:
        field: the field's path.
        key: the JSON names inside an element that identify it; none if the elements are plain values.
        read: lists the elements; paginated by the runtime where the model says so. `None`: they come with the kind's
            read.
        items: where the elements are in the answer, dotted, through any lists.
        element: the AWS member that is the element, where that is a plain value.
        where: AWS member of an element, dotted -> values, of which it must have one; else it does not count. A value
            that is a `Path` is that of a field.
        unless: AWS member of an element -> values, `*` for any characters; an element that has one of each does not
            count: it is AWS's own, that nobody may remove.
        put: adds one element (`Member(...)` sources), or all that are missing (`Members`).
        change: changes elements that are there; `None`: `put` does.
        delete: removes one element, or all that are too many.
        spread: JSON name of a list inside an element -> the JSON name that identifies its entries. Each entry, together
            with the rest of its element, counts as an element of its own.
        partial: only what the object gives of an element is compared; AWS fills in the rest.
        kept: an object without the field wants no other elements than there are.
        initial: the elements (JSON form) that AWS makes at the creation.
        emptied: AWS refuses to delete the resource while it has elements.
        absent: error codes of `read` that mean "none".
        unsupported: error codes of `read` that mean that this region, partition or endpoint lacks the feature.
    """

    field: str
    key: tuple[str, ...] = ()
    read: Call | None = None
    items: str = ""
    element: str = ""
    where: Mapping[str, tuple[Any, ...]] = dataclasses.field(default_factory=dict)
    unless: Mapping[str, tuple[Any, ...]] = dataclasses.field(default_factory=dict)
    put: Call
    change: Call | None = None
    delete: Call
    spread: Mapping[str, str] = dataclasses.field(default_factory=dict)
    partial: bool = False
    kept: bool = False
    initial: Any = None
    emptied: bool = False
    absent: tuple[str, ...] = ()
    unsupported: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """In `MemberSet.where`: the value of a field."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """How a kind carries tags.

    Args:
        field: the field with the user's tags: a list of key/value objects or a map.
        key: JSON name of the key in an element of a list; "" if the field is a map.
        value: JSON name of the value.
        read: reads them; `None` if they come with the kind's read.
        set: adds and changes tags (`TagsToSet`), or replaces them all (`AllTags`).
        remove: removes tags by key; `None` if `set` replaces them all.
        clear: removes all tags, where `set` replaces and cannot set none.
        absent: error codes of `read` that mean "no tags".
        by_arn: the Resource Groups Tagging API lists them, so that many objects' tags can be read at once.
    """

    field: str
    set: Call
    key: str = "key"
    value: str = "value"
    aws_key: str = "Key"
    aws_value: str = "Value"
    read: Call | None = None
    remove: Call | None = None
    clear: Call | None = None
    absent: tuple[str, ...] = ()
    by_arn: bool = False


# --- Rules about fields --------------------------------------------------------------------------------------------


class Compare(StrEnum):
    """How a field's desired and observed values are compared where plain equality would be wrong."""

    IAM_POLICY = "iam_policy"
    """As policies: statement order, one string or a list of one, principal `*` or `{"AWS": "*"}` do not matter."""
    DOCUMENT = "document"
    """As JSON documents: white space and key order do not matter. A text that is no JSON is compared as text."""
    UNORDERED = "unordered"
    """Lists as multisets."""
    CASE_INSENSITIVE = "case_insensitive"
    MAP = "map"
    """Key by key, whatever the value: nobody fills keys in. The runtime takes it for every field that is a map."""
    NIL_EQUALS_ZERO = "nil_equals_zero"
    """Absent equals false, 0, "" and empty."""
    IGNORED = "ignored"
    """Never compared: AWS does not report it, or reports something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LateInit:
    """A field that AWS fills when the user does not.

    Args:
        field: the path.
        optional: AWS may leave it empty; else the object is not synced until it has a value.
    """

    field: str
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """`fooRef` (or `fooRefs`) beside `foo`.

    Args:
        field: the path of `foo`.
        ref: the path of `fooRef` or `fooRefs`.
        group: API group of the referenced kind.
        kind: the referenced kind.
        plural: its plural, for the watch and the RBAC rule.
        path: the field of the referenced object whose value is taken.
        many: `foo` is a list.
        required: one of the two must be given.
        early: the referenced object need not be synced, the value is enough: two objects may refer to each other.
    """

    field: str
    ref: str
    group: str
    kind: str
    plural: str
    path: str = ARN_PATH
    many: bool = False
    required: bool = False
    early: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Holds when the field's value is one of some values.

    Args:
        path: the field.
        values: the values, in JSON form.
    """

    path: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptionField:
    """A key of the `adoption-fields` annotation.

    Args:
        name: the key.
        path: the field that its value is written to.
        required: adoption cannot do without it.
    """

    name: str
    path: str
    required: bool = False


# --- The whole -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """An AWS service, as its controller knows it.

    Args:
        name: the controller's name (`ecr`): folder, chart and API group are called after it.
        sdk: botocore's name of the service.
        service_id: AWS's own name (`ECR`), as in error texts.
        group: the API group.
        version: the API version.
        iam_prefix: prefix of the service's IAM actions.
        iam_actions: operation -> IAM actions, where they are not `<prefix>:<operation>`.
    """

    name: str
    sdk: str
    service_id: str
    iam_prefix: str
    group: str = ""
    version: str = "v1alpha1"
    iam_actions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.group:
            object.__setattr__(self, "group", f"{self.name}.services.k8s.aws")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """The declaration of one kind.

    Args:
        service: the service it belongs to.
        kind: the Kubernetes kind.
        plural: its plural, lower case.
        spec: the type of the spec.
        status: the type of the status.
        read: how the resource is found.
        create: how it is made.
        updates: the operations that change it, in the order in which they run.
        delete: how it is removed; `None` if AWS cannot.
        parts: fields with operations of their own.
        members: list fields kept element by element.
        details: further reads, whose answers only show in the status.
        tags: how it carries tags; `None` if it has none.
        arn: template of the ARN where no output carries it: `{partition}`, `{region}`, `{account}`, and paths like
            `{spec.name}`; "" where an output does.
        keys: the fields that identify the resource in AWS.
        adoption: the keys of the adoption annotation.
        aliases: second name of a spec field -> its first name. Exactly one is given.
        immutable: fields that cannot change once set.
        compare: field path -> how it is compared.
        late_initialize: fields that AWS fills.
        references: fields that another object may provide.
        absent: error codes that mean that the resource does not exist.
        exists: error codes of create that mean that the name is taken.
        terminal: error codes that no retry can mend.
        synced: all must hold before the object counts as synced (else AWS is still at work).
        updatable: all must hold before an update is sent.
        deletable: all must hold before a delete is sent.
        gone: a resource for which one of these holds does not exist any more, though AWS still shows it.
        resync_seconds: how often a synced object is looked at again; 0: the controller's default.
    """

    service: Service
    kind: str
    plural: str
    spec: type[Shape]
    status: type[Shape]
    read: Read
    create: Call
    updates: tuple[Update, ...] = ()
    delete: Call | None = None
    parts: tuple[Part, ...] = ()
    members: tuple[MemberSet, ...] = ()
    details: tuple[Call, ...] = ()
    tags: Tags | None = None
    arn: str = ""
    keys: tuple[str, ...] = ()
    adoption: tuple[AdoptionField, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    immutable: tuple[str, ...] = ()
    compare: Mapping[str, Compare] = field(default_factory=dict)
    late_initialize: tuple[LateInit, ...] = ()
    references: tuple[Reference, ...] = ()
    absent: tuple[str, ...] = ()
    exists: tuple[str, ...] = ()
    terminal: tuple[str, ...] = ()
    synced: tuple[When, ...] = ()
    updatable: tuple[When, ...] = ()
    deletable: tuple[When, ...] = ()
    gone: tuple[When, ...] = ()
    resync_seconds: int = 0

    @property
    def api_version(self) -> str:
        """`group/version`, as in `apiVersion`."""
        return f"{self.service.group}/{self.service.version}"

    @property
    def crd_name(self) -> str:
        """The name of the kind's CustomResourceDefinition."""
        return f"{self.plural}.{self.service.group}"

    @property
    def finalizer(self) -> str:
        """The finalizer that keeps an object until AWS has let its resource go."""
        return f"finalizers.{self.service.group}/{self.kind}"

    def calls(self) -> Iterator[Call]:
        """Every AWS operation that the runtime may call for this kind, hooks apart."""
        yield self.read
        yield self.create
        yield from self.updates
        if self.delete:
            yield self.delete
        for part in self.parts:
            yield part.read
            yield part.put
            if part.delete:
                yield part.delete
        for members in self.members:
            yield from (c for c in (members.read, members.put, members.change, members.delete) if c)
        yield from self.details
        if self.tags:
            yield from (call for call in (self.tags.read, self.tags.set, self.tags.remove, self.tags.clear) if call)
