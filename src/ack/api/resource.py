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
from dataclasses import field as field_of
from enum import StrEnum
from typing import Any

from ack import paths
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
        type: `bool`, `int` or `str`; a value that is none is a terminal error.
        default: the value in AWS form when the annotation is absent; `None` leaves the member out.
    """

    key: str
    type: type[bool] | type[int] | type[str] = str
    default: Any = None


@dataclass(frozen=True, slots=True)
class Template:
    """A text with `{partition}`, `{region}`, `{account}` and field paths like `{spec.name}` in it."""

    text: str


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
class Filled:
    """A value in AWS form, in which a text that is only `{path}` stands for that field: a filter by its name."""

    value: Any


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
class Filter:
    """A filter of a listing by one field's value: `[{Name: name, Values: [value]}]`."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Member:
    """The member of a `MemberSet` at hand; `path` names a field inside it ("" is the whole, of a map the value).
    `listed`: as the only element of a list."""

    path: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Added:
    """The elements of a list, or the entries of a map, that the object has and AWS lacks or has otherwise."""

    path: str


@dataclass(frozen=True, slots=True)
class Removed:
    """The elements of a list that AWS has and the object does not want; of a map, their keys.

    Args:
        path: the field.
        keys: JSON names inside an element that are sent, and by which elements are told apart; none: the whole.
    """

    path: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class First:
    """The first element of a list field."""

    path: str


@dataclass(frozen=True, slots=True)
class Last:
    """What stands behind the last slash of a field's value (`Z1` of `/hostedzone/Z1`)."""

    path: str


@dataclass(frozen=True, slots=True)
class NextMinor:
    """A version, `major.minor`, on the way to a field's, for services that upgrade by one minor version at a time: the
    one after AWS's, or the field's if that is nearer."""

    path: str


@dataclass(frozen=True, slots=True)
class Attributes:
    """A map of strings with an entry for each of some fields that has a value: a create sends them all, an update those
    that differ.

    Args:
        fields: entry -> field path.
    """

    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EntryName:
    """The name of the entry at hand, where an update is called once for each of them (`Update.one_by_one`)."""


@dataclass(frozen=True, slots=True)
class EntryValue:
    """The value of the entry at hand, where an update is called once for each of them (`Update.one_by_one`)."""


@dataclass(frozen=True, slots=True)
class MemberKey:
    """What tells the member of a `MemberSet` at hand from the others: its key field, its key in a map, or itself."""


@dataclass(frozen=True, slots=True)
class Members:
    """All members of a `ElementSet` that are to be added, changed or removed: they take one call together.

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
    | Template
    | Region
    | AccountID
    | FirstOf
    | Filled
    | AllTags
    | TagsToSet
    | TagKeysToRemove
    | TagsToRemove
    | TagSpecification
    | Member
    | Observed
    | Attributes
    | EntryName
    | EntryValue
    | MemberKey
    | Members
    | Added
    | Removed
    | First
    | Last
    | Text
    | Filter
    | NextMinor
)
"""A plain string is a field path."""


def alternatives(source: Source) -> Iterator[Source]:
    """The sources of which a value may come: of a `FirstOf` each, else the one."""
    if isinstance(source, FirstOf):
        for each in source.sources:
            yield from alternatives(each)
    else:
        yield source


# --- Calls ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One AWS operation.

    Args:
        operation: as the AWS model spells it.
        inputs: input member -> source. A source without a value leaves its member out.
        result: the output member that describes the resource, dotted; "" is the output itself. A step that ends in `[]`
            stands for every element of a list, one that does not for the first.
        outputs: member below `result`, dotted as it -> field path. A dot at its beginning says nothing but that the
            member stands for a second field.
        values: field path -> AWS value -> JSON value, where AWS tells a field in other words (`ENABLING` for `true`); a
            value that is not among them tells nothing.
        defaults: field path -> the value (JSON form) that AWS has where a read leaves the field out.
        failures: the output member that lists what AWS refused of a call that it did not refuse as a whole, each with
            an `ErrorCode` and an `ErrorMessage`.
        clears: whether a member that AWS leaves out clears its field (true for reads; a create's or update's answer
            often describes only part of the resource).
    """

    operation: str
    inputs: Mapping[str, Source] = field(default_factory=dict)
    result: str = ""
    outputs: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    defaults: Mapping[str, Any] = field(default_factory=dict)
    failures: str = ""
    clears: bool = False

    def sources(self) -> Iterator[Source]:
        """Where the values of its inputs come from; of alternatives, each."""
        for source in self.inputs.values():
            yield from alternatives(source)

    @property
    def sends_tags(self) -> bool:
        """Whether all of the desired tags are among its inputs."""
        return any(isinstance(source, AllTags | TagSpecification) for source in self.sources())


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
        first_page: what is looked for is on the first page, if anywhere.
        needs: field paths without which there is nothing to look for: the resource has not been created yet.
        locate: the call that tells what `needs` names, for an object that does not know it yet.
    """

    many: bool = False
    match: Mapping[str, str] = field(default_factory=dict)
    batch: Batch | None = None
    first_page: bool = False
    needs: tuple[str, ...] = ()
    locate: Read | None = None
    clears: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Search(Call):
    """How a resource is found whose identifier AWS assigned and nobody has written down: in a list of all of its kind.

    An element is the object's if it carries the owner's tag, or the object's idempotency token (in `match`). Where AWS
    keeps neither, it is one that was not there before the create, is what the object says, and is no other object's.

    Args:
        match: member of an element, dotted -> the source of the value that it must have. One without a value is not
            compared.
        tags: the member of an element with its tags; "": they are read one by one, as the kind's tags are.
    """

    match: Mapping[str, Source] = field(default_factory=dict)
    tags: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update(Call):
    """An operation that carries some fields.

    Args:
        fields: the field paths that this operation changes: it runs when one of them differs.
        replaces: what the call leaves out is reset (`Put*`), so a list that the object no longer has goes away.
        one_by_one: entry of an attribute map -> field path: the operation is called once for each that differs.
        resets: field path -> the value (JSON form) that AWS has where nothing is set: it equals absent. It is sent
            when the object no longer has the field, unless leaving it out resets it (`replaces`).
        partial: what the call leaves out stays as it is (`Modify*`), so only the fields that differ are sent.
        always: fields that a partial update carries even where they do not differ: AWS requires them.
    """

    fields: tuple[str, ...] = ()
    replaces: bool = False
    one_by_one: Mapping[str, str] = field(default_factory=dict)
    resets: Mapping[str, Any] = field(default_factory=dict)
    partial: bool = False
    always: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCreate(Call):
    """Another operation that makes the resource: it is taken when a field is given.

    Args:
        when: the field's path.
    """

    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A field with operations of its own.

    Args:
        field: the field's path.
        read: its get operation, outputs mapped to `field` (or below it); `None` if it comes with the kind's own read.
        put: sets it.
        delete: takes it away when the object no longer has it; `None`: then nothing is done.
        switch: the field is a boolean: `put` makes it true, `delete` false.
        absent: error codes of `read` that mean "not set".
        default: the value (JSON form) that AWS reports when nothing was set: equal to absent.
        unsupported: error codes of `read` that mean that this region, partition or endpoint lacks the feature: reported
            as absent.
    """

    field: str
    read: Call | None = None
    put: Call
    delete: Call | None = None
    switch: bool = False
    absent: tuple[str, ...] = ()
    default: Any = None
    unsupported: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberSet:
    """A field whose elements AWS keeps one by one: a list, a map, or a single string of which there is one or none.

    Args:
        field: the field's path.
        key: the JSON name inside an element that tells it from the others; "" if the elements are strings or the field
            is a map.
        read: lists the elements, outputs mapped to `field`; paginated by the runtime where the model says so. `None` if
            they come with the kind's own read.
        each: gets one element (`MemberKey` source), which is its `result`; then the `result` of `read` is the keys.
        put: adds or changes one element (`Member` and `MemberKey` sources).
        delete: removes one element.
        absent: error codes of `read` that mean "none".
        unsupported: error codes of `read` that mean that this region, partition or endpoint lacks the feature.
        fixed: AWS changes no element: it is removed and added again.
        emptied: all elements are removed before the resource is deleted: else AWS refuses that.
        partial: an element is told by what the object gives of it; AWS fills in the rest.
        kept: an object without the field leaves the elements to others.
        unless: AWS member of a listed element, dotted -> values with which it does not count: it is on its way out.
    """

    field: str
    key: str = ""
    read: Call | None = None
    each: Call | None = None
    put: Call
    delete: Call
    absent: tuple[str, ...] = ()
    unsupported: tuple[str, ...] = ()
    fixed: bool = False
    emptied: bool = False
    partial: bool = False
    kept: bool = False
    unless: Mapping[str, tuple[Any, ...]] = field_of(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterSet:
    """A field with settings by name, of which AWS has a default for each (parameter groups).

    The object names the settings that it wants; every other has its default. They are changed and reset in batches.

    Args:
        field: the field's path: a map of names to values, or a list of structures.
        read: lists what has been set, in its `result`. Inputs that are no fields (`Source=user`) narrow it to that.
        put: sets some; the batch goes to `member`.
        reset: sets some back to their defaults; the batch goes to `member`.
        member: the input member that takes a batch.
        name: the AWS member of a setting with its name.
        value: the AWS member of a setting with its value.
        keys: of a list, the JSON names of the two inside an element; none of a map.
        limit: settings a call takes at the most.
        shown: the field of the status with the settings as AWS describes them; "" if there is none.
        derived: member of a setting in a batch -> the member of what `read` tells of it, and what that means; "" is for
            settings that it does not tell of. For what AWS wants to be told although it knows it (`ApplyMethod`).
    """

    field: str
    read: Read
    put: Call
    reset: Call
    member: str
    name: str
    value: str
    keys: tuple[str, ...] = ()
    limit: int = 20
    shown: str = ""
    derived: Mapping[str, tuple[str, Mapping[str, str]]] = field_of(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementSet:
    """A list whose elements AWS lists in a form of its own: routes, rules, associations; or a field that holds the only
    element. Unlike a `MemberSet` it chooses among what AWS lists, knows what AWS says of an element beside the object's
    fields, and may add or remove all of them at once.

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


@dataclass(frozen=True, slots=True)
class Path:
    """In `ElementSet.where`: the value of a field."""

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
    ARN = "arn"
    """A name, id or ARN given for what AWS reports the ARN of; its version does not matter where none is given."""
    VERSION = "version"
    """A version, of which the object may give only the first parts (`14` for `14.7`)."""
    NIL_EQUALS_ZERO = "nil_equals_zero"
    """Absent equals false, 0, "" and empty."""
    DNS_NAME = "dns_name"
    """As DNS names: case, a dot at the end, and how an asterisk is spelled do not matter."""
    GIVEN = "given"
    """What the object gives, in list elements too; AWS fills in the rest."""
    SUBSET = "subset"
    """Every element of the object's list must be among AWS's, which may have more."""
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
        format: what becomes of the value, `{}` in its place; "" is the value itself.
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
    format: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretOutput:
    """A value that AWS tells once, when it makes the resource, and that goes to a Kubernetes Secret.

    Args:
        field: the path of the `SecretKeyReference` that says where to.
        member: the member of the create operation's answer, dotted.
    """

    field: str
    member: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretExport:
    """What AWS tells of a resource as often as it is asked, and an object may want in a Kubernetes Secret.

    The hook `export` asks AWS for it.

    Args:
        field: the path of the `SecretKeyReference` that says where to; its key does not count.
        type: the type of the Secret.
        keys: what the hook tells, by the Secret's keys.
        version: the field that has another value whenever AWS would tell something else.
        when: what must hold before there is something to be told.
    """

    field: str
    type: str
    keys: tuple[str, ...]
    version: str
    when: tuple[When, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Holds when the field's value is one of some values.

    Args:
        path: the field.
        values: the values, in JSON form; none: any value will do.
    """

    path: str
    values: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmanaged:
    """A field that somebody else keeps while an annotation says so: AWS's value is taken for wanted.

    Args:
        field: its path.
        annotation: the annotation's key.
        value: the value with which it is so.
    """

    field: str
    annotation: str
    value: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalSnapshot:
    """How the delete keeps the data, for the deletion policy `snapshot`.

    Args:
        inputs: input member of the delete -> source, in place of or beside its own.
        unless: fields with one of which the data is elsewhere (a replica's, a cluster member's): a plain delete does.
    """

    inputs: Mapping[str, Source]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherVersion:
    """A further API version of a kind. The service's own version is the hub, in which objects are stored.

    Args:
        name: `v1beta1`.
        moved: path of a field in the hub -> its path in this version.
        without: paths of fields that this version does not have.
    """

    name: str
    moved: Mapping[str, str] = field(default_factory=dict)
    without: tuple[str, ...] = ()


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
        reads: further reads, which tell what the first does not.
        search: how it is found again, if its create's outcome was lost; `None` where a name or another field tells it.
        create: how it is made.
        other_creates: how it is made instead when some field is given; the first one that fits.
        updates: the operations that change it, in the order in which they run.
        delete: how it is removed; `None` if AWS cannot.
        final_snapshot: how its removal keeps its data; `None` if it has none, or AWS cannot.
        parts: fields with operations of their own.
        members: fields kept element by element.
        parameters: fields with settings by name.
        sets: lists kept element by element that AWS lists in a form of its own.
        details: further reads, whose answers only show in the status.
        tags: how it carries tags; `None` if it has none.
        arn: template of the ARN where no output carries it, or where it must be known before the resource has been
            made: `{partition}`, `{region}`, `{account}`, and paths like `{spec.name}`, with what stands for a missing
            value behind a bar (`{spec.path|/}`); "" where an output does.
        copies: field of the status -> the field whose value it shows as well.
        keys: the fields that identify the resource in AWS.
        adoption: the keys of the adoption annotation.
        aliases: second name of a spec field -> its first name. Exactly one is given.
        prefixes: field -> what its value begins with, in the object or in AWS: where either leaves it out, it is added.
        immutable: fields that cannot change once set.
        compare: field path -> how it is compared.
        late_initialize: fields that AWS fills.
        references: fields that another object may provide.
        secret_outputs: values of the create operation's answer that go to Secrets.
        secret_export: what AWS tells at any time and an object may want in a Secret.
        absent: error codes that mean that the resource does not exist.
        exists: error codes of create that mean that the name is taken.
        terminal: error codes that no retry can mend.
        synced: all must hold before the object counts as synced (else AWS is still at work).
        updatable: all must hold before an update is sent.
        deletable: all must hold before a delete is sent.
        delete_failed: a resource for which one of these holds was to be deleted, and AWS has given that up.
        before_delete: fields whose change is sent to AWS before a delete is: those that protect from one.
        delete_as_read: the delete names all that AWS has of the resource, so that is read first.
        one_at_a_time: AWS works on one update at a time: after one has been sent the others wait until it has ended.
        unmanaged: fields that somebody else keeps while an annotation says so.
        gone: a resource for which one of these holds does not exist any more, though AWS still shows it.
        leaving: a resource for which one of these holds is kept by AWS for a while before it goes, and can be had back:
            a delete is done, and an object that still wants it gets no other in its place.
        failed: if one holds, AWS has given the resource up: no waiting helps.
        resync_seconds: how often a synced object is looked at again; 0: the controller's default.
        versions: the API versions that it has besides the service's.
    """

    service: Service
    kind: str
    plural: str
    spec: type[Shape]
    status: type[Shape]
    read: Read
    reads: tuple[Read, ...] = ()
    search: Search | None = None
    create: Call
    other_creates: tuple[OtherCreate, ...] = ()
    updates: tuple[Update, ...] = ()
    delete: Call | None = None
    final_snapshot: FinalSnapshot | None = None
    parts: tuple[Part, ...] = ()
    members: tuple[MemberSet, ...] = ()
    parameters: tuple[ParameterSet, ...] = ()
    sets: tuple[ElementSet, ...] = ()
    details: tuple[Call, ...] = ()
    tags: Tags | None = None
    arn: str = ""
    copies: Mapping[str, str] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    adoption: tuple[AdoptionField, ...] = ()
    aliases: Mapping[str, str] = field(default_factory=dict)
    prefixes: Mapping[str, str] = field(default_factory=dict)
    immutable: tuple[str, ...] = ()
    compare: Mapping[str, Compare] = field(default_factory=dict)
    late_initialize: tuple[LateInit, ...] = ()
    references: tuple[Reference, ...] = ()
    secret_outputs: tuple[SecretOutput, ...] = ()
    secret_export: SecretExport | None = None
    absent: tuple[str, ...] = ()
    exists: tuple[str, ...] = ()
    terminal: tuple[str, ...] = ()
    synced: tuple[When, ...] = ()
    updatable: tuple[When, ...] = ()
    deletable: tuple[When, ...] = ()
    delete_failed: tuple[When, ...] = ()
    before_delete: tuple[str, ...] = ()
    delete_as_read: bool = False
    one_at_a_time: bool = False
    unmanaged: tuple[Unmanaged, ...] = ()
    gone: tuple[When, ...] = ()
    leaving: tuple[When, ...] = ()
    failed: tuple[When, ...] = ()
    resync_seconds: int = 0
    versions: tuple[OtherVersion, ...] = ()

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

    @property
    def assigned_by_aws(self) -> bool:
        """Whether a part of the resource's identity is AWS's to assign, and cannot be told from the object."""
        if self.read.locate or (self.arn and self.keys == (ARN_PATH,)):
            return False
        return any(not paths.is_prefix("spec", key) for key in self.keys or self.read.needs)

    def calls(self) -> Iterator[Call]:
        """Every AWS operation that the runtime may call for this kind, hooks apart."""
        yield self.read
        if self.read.locate:
            yield self.read.locate
        if self.search:
            yield self.search
        yield from self.reads
        yield self.create
        yield from self.other_creates
        yield from self.updates
        if self.delete:
            yield self.delete
        for part in self.parts:
            yield from (call for call in (part.read, part.put, part.delete) if call)
        for members in self.members:
            yield from (call for call in (members.read, members.each, members.put, members.delete) if call)
        for parameters in self.parameters:
            yield from (parameters.read, parameters.put, parameters.reset)
        for each in self.sets:
            yield from (call for call in (each.read, each.put, each.change, each.delete) if call)
        yield from self.details
        if self.tags:
            yield from (call for call in (self.tags.read, self.tags.set, self.tags.remove, self.tags.clear) if call)
