"""`service.yaml`: what a human says of a service where the AWS model cannot tell. Explained in `docs/service-yaml.md`.

Decoding is strict: an unknown key or a wrong type is an error that names the file, the place and the nearest known key.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

import msgspec
import yaml

from ack.generate.config_lines import line_of


class ConfigError(Exception):
    """A configuration says something that cannot be: what, where, and what to do."""


class _Config(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Base of all parts of a configuration."""


class Ignore(_Config):
    """What the model has and the controller has not.

    Args:
        kinds: resources that are no kinds.
        fields: `Shape.Member...` or `OperationInput.Member...`, `OperationOutput.Member...`; `*Input.Member` is that of
            every operation's input.
        shapes: members of these shapes are left out wherever they occur.
        operations: operations that are never called.
    """

    kinds: list[str] = []
    fields: list[str] = []
    shapes: list[str] = []
    operations: list[str] = []


class InputConfig(_Config):
    """Where an input member's value comes from, if not from the field of its name.

    Args:
        value: a constant, in AWS form.
        field: a field path.
        each: a field path; the value is sent as the only element of a list.
        annotation: an annotation's key.
        type: of the annotation.
        default: if the annotation is absent.
        region: the object's region, except in the regions of `unless`.
        unless: regions.
        account: the object's account.
        template: a text with `{partition}`, `{region}`, `{account}` and field paths like `{spec.name}` in it.
        token: an idempotency token.
        filled: a value in AWS form, in which a text that is only `{path}` stands for that field.
        on: only where the operation creates, or only where it updates.
        tags: all tags.
        added: a field path; what the object has of a list or map, and AWS lacks.
        removed: a field path; what AWS has of a list and the object lacks; of a map, the keys.
        keys: of `removed`, the names inside an element that are sent, and by which elements are told apart.
        first: a field path; the first element of that list.
        last: a field path; what stands behind its last slash.
        next_minor: a field path; the version on the way to that one, one minor version a time.
        text: a field path; its number as text.
        filter: the name of a filter by the field path of `field`.
        member: JSON name inside the element of a set at hand; "." is the element.
        observed: AWS member of the element at hand, as AWS lists it.
        first_of: the first source that yields a value.
    """

    value: Any = msgspec.UNSET
    field: str = ""
    each: str = ""
    annotation: str = ""
    type: Literal["bool", "int", "str"] = "str"
    default: Any = None
    region: bool = False
    unless: list[str] = []
    account: bool = False
    template: str = ""
    token: bool = False
    filled: Any = msgspec.UNSET
    on: Literal["", "create", "update"] = ""
    tags: bool = False
    added: str = ""
    removed: str = ""
    keys: list[str] = []
    first: str = ""
    last: str = ""
    next_minor: str = ""
    text: str = ""
    filter: str = ""
    member: str = ""
    observed: str = ""
    first_of: list[InputConfig] = []


class OperationConfig(_Config):
    """One operation.

    Args:
        kind: the kind or kinds it belongs to, where its name does not tell.
        role: what it does for them: `create`, `read`, `list`, `update`, `delete`, `get_attributes`, `set_attributes`.
        result: the output member that describes the resource, dotted; "" is the output itself.
        input: the input member that holds the resource's fields, dotted.
        inputs: input member -> where its value comes from.
        partial: an update that leaves out what does not differ; default: one called `Modify*`.
        apart: input members of which AWS takes one a call; `all`: every one that carries a field.
        beside: output members beside the result -> field paths.
        outputs: output member, dotted -> the field path that it fills, where its name does not tell.
    """

    kind: str | list[str] = ""
    role: str | list[str] = ""
    result: str | None = None
    input: str = ""
    inputs: dict[str, InputConfig] = {}
    partial: bool | None = None
    apart: Literal["", "all"] | list[str] = ""
    beside: dict[str, str] = {}
    outputs: dict[str, str] = {}


class PartConfig(_Config):
    """A field with operations of its own.

    Args:
        read: its get operation.
        put: its put operation; default: the one of `from`.
        delete: its delete operation.
        reset: where there is no delete operation: the value (AWS form) that is put instead.
        absent: error codes of `read` that mean "not set".
        unsupported: error codes of `read` that mean that the region, partition or endpoint lacks the feature.
        default: the value (JSON form) that AWS reports when nothing was set.
    """

    read: str = ""
    put: str = ""
    delete: str = ""
    reset: Any = msgspec.UNSET
    absent: list[str] = []
    unsupported: list[str] = []
    default: Any = None


class MembersConfig(_Config):
    """A field whose elements AWS keeps one by one.

    Args:
        put: the operation that adds or changes an element.
        delete: the operation that removes one.
        read: the operation that lists them; `hook`: they are told by `after_read` of `hooks.py`.
        each: where that lists only their names: the operation that gets one.
        element: the member of `put` that is the element, or the value of a map's entry.
        fixed: AWS changes none: it is removed and added again.
        emptied: all are removed before the resource is deleted, since AWS refuses that else.
        partial: an element is told by what the object gives of it; AWS fills in the rest.
        kept: an object without the field leaves the elements to others.
        unless: AWS member of a listed element, dotted -> values with which it does not count.
        absent: error codes of `read` that mean "none".
        unsupported: error codes of `read` that mean that the region, partition or endpoint lacks the feature.
    """

    put: str = ""
    delete: str = ""
    read: str = ""
    each: str = ""
    element: str = ""
    fixed: bool = False
    emptied: bool = False
    partial: bool = False
    kept: bool = False
    unless: dict[str, list[Any]] = {}
    absent: list[str] = []
    unsupported: list[str] = []


class DerivedConfig(_Config):
    """What AWS wants to be told of a setting although it knows it.

    Args:
        member: what the listing tells of a setting.
        values: what that means; "" is for settings that are not listed.
    """

    member: str
    values: dict[str, str]


class ParametersConfig(_Config):
    """A field with settings by name, of which AWS has a default for each.

    Args:
        put: the operation that sets some.
        read: the operation that lists them.
        only: constant inputs of `read` with which it lists what has been set.
        reset: the operation that sets some back; default: `Reset*` of a `Modify*`.
        shown: the field of the status with the settings as AWS describes them.
        derived: member of a setting -> where its value comes from.
    """

    put: str
    read: str
    only: dict[str, Any] = {}
    reset: str = ""
    shown: str = ""
    derived: dict[str, DerivedConfig] = {}


class SetConfig(_Config):
    """A list whose elements AWS keeps one by one, with operations of its own.

    Args:
        put: the operation that adds one element, or some.
        change: the operation that changes one; default: `put`.
        delete: the operation that removes one, or some.
        read: the operation that lists them; default: they come with the kind's read.
        filter: the filter of `read` that takes what identifies the resource.
        items: where they are in its answer, dotted, through any lists.
        element: the AWS member that is the element, where that is a plain value.
        key: JSON names inside an element that identify it.
        where: AWS member of an element -> values, or a field path, that it must have to count.
        unless: AWS member of an element -> values, `*` for any characters; with one of each it does not count.
        inputs: `put.Member`, `change.Member`, `delete.Member`, `read.Member` -> where its value comes from.
        spread: JSON name of a list inside an element -> the JSON name that identifies its entries.
        kept: an object without the field wants no other elements than there are.
        initial: the elements (JSON form) that AWS makes at the creation.
        emptied: the elements must go before the resource is deleted.
        absent: error codes of `read` that mean "none".
    """

    put: str
    delete: str
    change: str = ""
    read: str = ""
    filter: str = ""
    items: str = ""
    element: str = ""
    key: list[str] = []
    where: dict[str, str | list[Any]] = {}
    unless: dict[str, list[Any]] = {}
    inputs: dict[str, InputConfig] = {}
    spread: dict[str, str] = {}
    kept: bool = False
    initial: Any = None
    emptied: bool = False
    absent: list[str] = []


class PrintConfig(_Config):
    """A printer column of a field.

    Args:
        name: the column's head.
        index: its place among the columns, where the kind orders them by index.
        priority: 0 shows it always, 1 only with `-o wide`.
    """

    name: str
    index: int = 0
    priority: int = 0


class FieldConfig(_Config, rename={"from_": "from"}):
    """One field; the key is its dotted path below spec or status, in its JSON or its Go spelling.

    Args:
        from_: `Operation.Member`: the field is that member of that operation's input (or output). `Operation` is the
            whole input.
        alias: a second name under which it may be given.
        key: it identifies the resource.
        arn: it is the resource's ARN.
        required: overrides the model.
        immutable: it cannot change once set. Keys are, without saying so.
        late_init: AWS fills it when the user does not; `optional`: or leaves it empty.
        ref: `service.Kind` or `Kind`, then `:field.path` unless it is the ARN: another object may provide it.
        unmanaged: the annotation with which somebody else keeps the field.
        ref_format: what becomes of the provided value, `{}` in its place.
        secret: it is given as a reference to a Kubernetes Secret; `output`: the reference says where to write what
            `from`, a member of the create operation's answer, tells.
        compare: how it is compared.
        print: a printer column.
        json: its JSON name.
        read_only: it is a field of the status.
        type: `string`, `boolean`, `integer`, `number`, `timestamp`, `blob`, or a list `[string]` or map `{string}` of
            one of these: a field that AWS does not have.
        list_of: a shape: the field is a list of it.
        map_of: a shape: the field is a map of it.
        copy_of: on a field of the status: the path of the field whose value it shows as well.
        reset: the value that an update sends when the object no longer has the field. It equals absent.
        sensitive: it must not be shown, though the model does not say so.
        write_only: AWS does not tell it: what was sent last is taken for what AWS has.
        create_only: sent on create, never on update.
        before_delete: its change is sent before a delete: it protects from one.
        output: where answers give it, if not under its name: a dotted path below the result.
        values: what AWS says there -> the field's value, where it uses other words.
        default: the value (JSON form) that AWS has where it leaves the field out of its answers.
        trigger: the operation that does it, though no input of it is the field.
        filter: with `from` and `read_only`: the filter of that operation that takes what identifies the resource.
        unwrap: AWS gives its elements as structures; they are this member of them.
        ref_early: the other object need not be synced, its value is enough: two objects may refer to each other.
        set: how AWS keeps its elements one by one.
        part: what inference misses of its operations.
        members: its elements are kept one by one: the operation that adds one, or what inference misses besides.
        parameters: it holds settings by name, of which AWS has a default for each.
        prefix: what its value begins with, in the object or in AWS: where either leaves it out, it is added.
    """

    from_: str = ""
    alias: str = ""
    key: bool = False
    arn: bool = False
    required: bool | None = None
    immutable: bool = False
    late_init: bool | Literal["optional"] = False
    ref: str = ""
    ref_format: str = ""
    unmanaged: UnmanagedConfig | None = None
    secret: bool | Literal["output"] = False
    compare: Literal[
        "",
        "iam_policy",
        "document",
        "unordered",
        "case_insensitive",
        "dns_name",
        "arn",
        "version",
        "nil_equals_zero",
        "given",
        "subset",
        "ignored",
    ] = ""
    print: str | PrintConfig | None = None
    json: str = ""
    read_only: bool | None = None
    type: str = ""
    list_of: str = ""
    map_of: str = ""
    copy_of: str = ""
    reset: Any = msgspec.UNSET
    sensitive: bool = False
    write_only: bool = False
    create_only: bool = False
    before_delete: bool = False
    output: str = ""
    values: dict[str, Any] = {}
    default: Any = None
    trigger: str = ""
    filter: str = ""
    unwrap: str = ""
    ref_early: bool = False
    set: SetConfig | None = None
    part: PartConfig | None = None
    members: str | MembersConfig | None = None
    parameters: ParametersConfig | None = None
    prefix: str = ""


class TagsConfig(_Config):
    """How a kind carries tags, where inference misses it.

    Args:
        field: the field with the tags.
        create: the member of the create operation that takes them.
        by_arn: whether the Resource Groups Tagging API lists them.
        key: AWS member of the key.
        value: AWS member of the value.
        inputs: further input members of the tagging operations, where an operation has them.
        absent: error codes that mean "no tags".
        resource_type: how EC2's create operation calls the resource among its tags, where not after the kind.
    """

    field: str = ""
    create: str = ""
    by_arn: bool | None = None
    key: str = ""
    value: str = ""
    inputs: dict[str, InputConfig] = {}
    absent: list[str] = []
    resource_type: str = ""


class ColumnConfig(_Config):
    """A printer column.

    Args:
        name: its head.
        path: a JSON path, `.spec.name`.
        type: `string`, `integer`, `number`, `boolean`, `date`.
        priority: 0 shows it always, 1 only with `-o wide`.
        index: its place, where the kind orders columns by index.
    """

    name: str
    path: str
    type: str = "string"
    priority: int = 0
    index: int = 0


class ReadConfig(_Config):
    """How a resource is found, where inference misses it.

    Args:
        operation: the operation.
        match: fields that tell the resource in a list.
        batch: whether several objects are read in one call; default: where the operation takes a list of keys.
        locate: the operation that tells what identifies the resource, for an object that does not know it yet.
        locate_by: fields that tell the resource in a list of `locate`; default: those that are required or immutable.
        first_page: what is looked for is on the first page, if anywhere.
    """

    operation: str = ""
    match: list[str] = []
    batch: bool | None = None
    locate: str = ""
    locate_by: list[str] = []
    first_page: bool = False


Use = Literal["create", "update", "delete", "locate", "search"]
"""What an operation is called for."""


class SearchConfig(_Config):
    """How a resource is found whose create's outcome was lost.

    Args:
        operation: the operation that lists all there are; default: the kind's list operation.
        match: AWS member of an element -> where the value comes from that it must have.
    """

    operation: str = ""
    match: dict[str, InputConfig] = {}


class FinalSnapshotConfig(_Config):
    """How the delete keeps the resource's data.

    Args:
        inputs: input member of the delete -> where its value comes from.
        unless: fields with one of which the data is elsewhere: a plain delete does.
    """

    inputs: dict[str, InputConfig]
    unless: list[str] = []


class SecretExportConfig(_Config):
    """What AWS tells at any time and an object may want in a Kubernetes Secret.

    Args:
        field: the field of the spec that names the Secret; it has `secret: true`.
        keys: the Secret's keys that are written.
        version: the field that has another value whenever AWS would tell something else.
        type: the Secret's type.
        when: field -> values: all must hold before there is something to be told.
    """

    field: str
    keys: list[str]
    version: str
    type: str = "Opaque"
    when: dict[str, list[Any]] = {}


class VersionConfig(_Config):
    """A further API version of a kind.

    Args:
        moved: path of a field, `spec.name` -> its path in this version.
        without: paths of fields that this version does not have.
        served: whether the API server serves it.
        deprecated: what users of the version are warned with; "": it is not deprecated.
    """

    moved: dict[str, str] = {}
    without: list[str] = []
    served: bool = True
    deprecated: str = ""


class UpdateConfig(_Config):
    """An operation that changes some fields; the same one may stand several times.

    Args:
        operation: the operation.
        fields: the fields that it carries, dotted.
    """

    operation: str
    fields: list[str]


class UnmanagedConfig(_Config):
    """An annotation that hands a field over to somebody else.

    Args:
        annotation: its key.
        value: its value with which it does.
    """

    annotation: str
    value: str


class KindConfig(_Config):
    """One kind.

    Args:
        rename: AWS member -> name, in all the kind's operations; `Operation.Member` in one of them.
        fields: what is to be said of single fields.
        late_init: fields that AWS fills when the user does not, or leaves empty.
        attributes: entries of the resource's attribute map, as AWS spells them: each is a field.
        read: how it is found.
        reads: further operations that tell what the first read does not.
        create_with: field -> the operation that makes the resource instead when that field is given.
        updates: operations that change it, in order, besides those that inference finds; with the fields that
            one carries where AWS takes not all at once.
        inputs: `create`, `update`, `delete`, `locate`, `search` -> input member -> where its value comes from, for
            that use alone.
        search: how it is found if its create's outcome was lost, where no field of its object tells it.
        delete_as_read: the delete names all that AWS has of the resource.
        one_at_a_time: AWS works on one update at a time, and refuses others meanwhile.
        delete: the delete operation, where inference misses it.
        tags: how it carries tags; `false`: it has none.
        arn: template of the ARN, where no output carries it.
        arn_key: the ARN identifies the resource.
        absent: error codes that mean that it does not exist, besides the modelled ones.
        exists: error codes of create that mean that the name is taken, besides the modelled ones.
        terminal: error codes that no retry can mend, besides the modelled ones.
        passing: modelled error codes that look as if no retry could mend them, and pass.
        synced: field -> values: all must hold before it counts as synced.
        updatable: field -> values: all must hold before an update.
        deletable: field -> values: all must hold before a delete.
        gone: field -> values: with one of them the resource does not exist any more, though AWS still shows it.
        leaving: field -> values: with one of them AWS keeps it for a while before it goes, and can give it back.
        failed: field -> values: with one of them AWS has given the resource up.
        columns: printer columns.
        order_columns: by `name`, `type`, `path` or `index`.
        short_names: for kubectl.
        idempotency_token: whether the token is a field.
        resync_seconds: how often a synced object is looked at again.
        versions: further API versions -> what is otherwise in them.
        final_snapshot: how the delete keeps its data, for the deletion policy `snapshot`.
        secret_export: what a hook fetches for the Secret that a field names.
    """

    rename: dict[str, str] = {}
    fields: dict[str, FieldConfig] = {}
    late_init: list[str] = []
    attributes: list[str] = []
    read: str | ReadConfig = ""
    reads: list[str] = []
    create_with: dict[str, str] = {}
    updates: list[str | UpdateConfig] = []
    inputs: dict[Use, dict[str, InputConfig]] = {}
    search: str | SearchConfig = ""
    delete_as_read: bool = False
    one_at_a_time: bool = False
    delete: str = ""
    tags: Literal[False] | TagsConfig | None = None
    arn: str = ""
    arn_key: bool = False
    absent: list[str] = []
    exists: list[str] = []
    terminal: list[str] = []
    passing: list[str] = []
    synced: dict[str, list[Any]] = {}
    updatable: dict[str, list[Any]] = {}
    deletable: dict[str, list[Any]] = {}
    gone: dict[str, list[Any] | Literal["set"]] = {}
    leaving: dict[str, list[Any]] = {}
    failed: dict[str, list[Any]] = {}
    columns: list[ColumnConfig] = []
    order_columns: Literal["name", "type", "path", "index"] = "name"
    short_names: list[str] = []
    idempotency_token: bool = True
    resync_seconds: int = 0
    versions: dict[str, VersionConfig] = {}
    final_snapshot: FinalSnapshotConfig | None = None
    secret_export: SecretExportConfig | None = None


class ServiceConfig(_Config):
    """A whole `service.yaml`.

    Args:
        service: botocore's name of the service; default: the folder's name.
        inference: `published`: by the rules of the published generator, so that this file says what there is besides;
            `full`: by all rules, so that it says what they miss. A service without the file has all of them.
        iam_prefix: prefix of its IAM actions, where it is not the signing name.
        ignore: what is left out.
        only: the kinds there are; empty: every kind that the model and `ignore` leave.
        empty_shapes: structures without members that are kept, as maps of strings.
        iam: operation -> its IAM action or actions, where they are not its name.
        iam_by_method: its IAM actions are called after the HTTP methods of the operations (`apigateway:POST`).
        operations: what is to be said of single operations.
        kinds: what is to be said of single kinds.
    """

    service: str = ""
    inference: Literal["published", "full"] = "published"
    iam_prefix: str = ""
    ignore: Ignore = msgspec.field(default_factory=Ignore)
    only: list[str] = []
    empty_shapes: list[str] = []
    iam: dict[str, str | list[str]] = {}
    iam_by_method: bool = False
    operations: dict[str, OperationConfig] = {}
    kinds: dict[str, KindConfig | None] = {}

    def kind(self, name: str) -> KindConfig:
        """What is said of a kind, whatever the case of its name; an empty configuration if nothing is."""
        folded = name.casefold()
        for key, value in self.kinds.items():
            if key.casefold() == folded:
                return value or KindConfig()
        return KindConfig()

    def operation(self, name: str) -> OperationConfig:
        """What is said of an operation; an empty configuration if nothing is."""
        return self.operations.get(name) or OperationConfig()


class _Loader(yaml.SafeLoader):
    """Takes `on`, `off`, `yes` and `no` for the words they are: they are values of many an AWS enumeration."""


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, re.compile(r"true|false|True|False") if tag == "tag:yaml.org,2002:bool" else pattern)
        for tag, pattern in resolvers
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    """A mapping in which no key stands twice: YAML would silently take the last one."""
    seen: dict[str, yaml.Node] = {}
    for key, _ in node.value:
        first = seen.setdefault(key.value, key)
        if first is not key:
            raise yaml.constructor.ConstructorError(
                None, None, f"{key.value!r} stands twice, first in line {first.start_mark.line + 1}", key.start_mark
            )
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def load(path: Path) -> ServiceConfig:
    """Reads a `service.yaml`.

    Raises:
        ConfigError: it is no YAML, or says something unknown.
        FileNotFoundError: there is no such file.
    """
    return parse(path.read_text(encoding="utf-8"), str(path))


def parse(text: str, where: str) -> ServiceConfig:
    """The configuration in a text.

    Args:
        text: YAML.
        where: what error messages call it.

    Raises:
        ConfigError: it is no YAML, or says something unknown.
    """
    try:
        raw = yaml.load(text, Loader=_Loader)  # noqa: S506  # a safe loader
    except yaml.MarkedYAMLError as error:
        line = f":{error.problem_mark.line + 1}" if error.problem_mark else ""
        what = error.problem if isinstance(error, yaml.constructor.ConstructorError) else f"not YAML: {error.problem}"
        raise ConfigError(f"{where}{line}: {what}") from error
    except yaml.YAMLError as error:  # characters that no YAML may hold
        raise ConfigError(f"{where}: not YAML: {error}") from error
    try:
        return msgspec.convert(raw if raw is not None else {}, ServiceConfig)
    except msgspec.ValidationError as error:
        raise ConfigError(at_line(text, where, _explain(str(error), raw))) from error


def at_line(text: str, where: str, message: str) -> str:
    """A message about a configuration with its file and line: `service.yaml:12: kinds.Thing: ...`.

    Args:
        text: the configuration.
        where: its file.
        message: what is wrong; it begins with a place in the configuration or quotes what it is about.
    """
    line = line_of(text, message)
    return f"{where}:{line}: {message}" if line else f"{where}: {message}"


_UNKNOWN = re.compile(r"Object contains unknown field `(?P<key>[^`]*)`(?: - at `\$?(?P<path>[^`]*)`)?")
_WRONG = re.compile(r"(?P<what>.*) - at `\$?(?P<path>[^`]*)`")
# Where in a configuration which part stands: msgspec writes `[...]` for any key of a mapping.
_PARTS: dict[str, type[_Config]] = {
    "": ServiceConfig,
    ".ignore": Ignore,
    ".operations[...]": OperationConfig,
    ".operations[...].inputs[...]": InputConfig,
    ".kinds[...]": KindConfig,
    ".kinds[...].read": ReadConfig,
    ".kinds[...].inputs[...][...]": InputConfig,
    ".kinds[...].search.match[...]": InputConfig,
    ".kinds[...].versions[...]": VersionConfig,
    ".kinds[...].final_snapshot": FinalSnapshotConfig,
    ".kinds[...].secret_export": SecretExportConfig,
    ".kinds[...].final_snapshot.inputs[...]": InputConfig,
    ".kinds[...].updates[0]": UpdateConfig,
    ".kinds[...].tags": TagsConfig,
    ".kinds[...].tags.inputs[...]": InputConfig,
    ".kinds[...].columns[0]": ColumnConfig,
    ".kinds[...].fields[...]": FieldConfig,
    ".kinds[...].fields[...].part": PartConfig,
    ".kinds[...].fields[...].unmanaged": UnmanagedConfig,
    ".kinds[...].fields[...].members": MembersConfig,
    ".kinds[...].fields[...].parameters": ParametersConfig,
    ".kinds[...].fields[...].parameters.derived[...]": DerivedConfig,
    ".kinds[...].fields[...].set": SetConfig,
    ".kinds[...].fields[...].set.inputs[...]": InputConfig,
    ".kinds[...].fields[...].print": PrintConfig,
}


PARTS = tuple(_PARTS.values())
"""Every kind of mapping in a configuration."""


def _explain(message: str, raw: Any) -> str:
    unknown = _UNKNOWN.fullmatch(message)
    if unknown:
        path = unknown["path"] or ""
        part = _PARTS.get(re.sub(r"\[\d+\]", "[0]", path))
        known = [str(field.encode_name) for field in msgspec.structs.fields(part)] if part else []
        near = get_close_matches(unknown["key"], known, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else f"; known keys: {', '.join(known)}" if known else ""
        return f"{_place(path, raw) or 'top level'}: unknown key {unknown['key']!r}{hint}"
    wrong = _WRONG.fullmatch(message)
    return f"{_place(wrong['path'], raw)}: {wrong['what']}" if wrong else message


def _place(path: str, raw: Any) -> str:
    """The path with real keys in place of `[...]`: each time the first key whose value cannot be decoded."""
    done, place = "", ""
    for step in re.findall(r"\.[^.\[]+|\[[^\]]*\]", path):
        done += step
        if step == "[...]":
            part = _PARTS.get(done)
            step = next((f".{key}" for key, value in _entries(raw) if part and not _decodes(value, part)), step)
        name = step[1:].removesuffix("]")
        raw = dict(_entries(raw)).get(name)
        place += step
    return place.lstrip(".")


def _entries(raw: Any) -> list[tuple[str, Any]]:
    if isinstance(raw, dict):
        return [(str(key), value) for key, value in raw.items()]
    return [(str(index), value) for index, value in enumerate(raw)] if isinstance(raw, list) else []


def _decodes(value: Any, part: type[_Config]) -> bool:
    try:
        msgspec.convert(value, part | None)
    except msgspec.ValidationError:
        return False
    return True
