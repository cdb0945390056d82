"""The generator's own picture of a service: kinds, their fields, and the rule or line that each came from.

Inference builds it, the writers read it. Types are those of Kubernetes schemas; the names of AWS are kept beside them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ack.api.resource import Resource, Service
from ack.generate.config import VersionConfig

TypeKind = Literal[
    "string", "boolean", "integer", "number", "timestamp", "blob", "list", "map", "object", "secret", "reference"
]


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a field.

    Args:
        kind: what it is.
        of: the type of a list's elements or a map's values.
        shape: an object's shape, a key of `ServicePicture.shapes`.
    """

    kind: TypeKind
    of: Type | None = None
    shape: str = ""

    @property
    def leaf(self) -> Type:
        """The type inside all lists and maps."""
        return self.of.leaf if self.of else self

    def with_leaf(self, leaf: Type) -> Type:
        """The same lists and maps around another type."""
        return Type(self.kind, self.of.with_leaf(leaf)) if self.of else leaf


STRING = Type("string")
ARN_FIELD = "arn"
"""How `service.yaml` calls the ARN in the metadata of the status."""


@dataclass(frozen=True, slots=True)
class RefTarget:
    """What a reference may point at.

    Args:
        group: API group.
        kind: kind.
        path: field path in the referenced object.
        format: what becomes of its value, `{}` in its place.
    """

    group: str
    kind: str
    path: str
    format: str = ""


@dataclass(slots=True, kw_only=True)
class Field:
    """A field of a kind's spec or status, or of a nested shape.

    Args:
        json: its name in YAML.
        go: its name in configuration files.
        name: the renamed name of its AWS member, or what it was called in `service.yaml`.
        type: its type.
        member: the AWS member it stands for, as the model spells it; "" if AWS has none of that name.
        origin: the rule or line that produced it.
        doc: plain text.
        required: the schema demands it.
        wanted: AWS demands it, and either it or the reference beside it must be given.
        immutable: it cannot change once set.
        sensitive: it must not be shown.
        pattern: the regular expression that AWS demands of a text; "" if none.
        target: what the reference beside it may point at; its own name is `ref`.
        ref: the JSON name of that reference.
        inner: AWS gives the elements as structures; they are this member of them.
        early: the object that the reference points at need not be synced.
        ref_of: on the reference itself: the JSON name of the field that it provides.
        output: the member of the create operation's answer that is written to the Secret which the field names.
    """

    json: str
    go: str
    type: Type
    name: str = ""
    member: str = ""
    origin: str = ""
    doc: str = ""
    required: bool = False
    wanted: bool = False
    immutable: bool = False
    sensitive: bool = False
    pattern: str = ""
    target: RefTarget | None = None
    ref: str = ""
    inner: str = ""
    early: bool = False
    ref_of: str = ""
    output: str = ""


@dataclass(slots=True)
class Nested:
    """A structure that fields share.

    Args:
        name: the AWS shape's name; also the name of the generated class.
        doc: plain text.
        fields: JSON name -> field.
        union: exactly one of the fields may be given.
    """

    name: str
    doc: str = ""
    fields: dict[str, Field] = field(default_factory=dict)
    union: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A printer column of `kubectl get`."""

    name: str
    path: str
    type: str = "string"
    priority: int = 0
    description: str = ""


@dataclass(slots=True, kw_only=True)
class Kind:
    """One kind.

    Args:
        name: the Kubernetes kind.
        plural: lower case.
        doc: plain text about the resource.
        spec: JSON name -> field.
        status: JSON name -> field.
        aliases: second name -> first name, of spec fields.
        columns: printer columns.
        short_names: for kubectl.
        versions: API versions besides the service's -> what is otherwise in them.
        resource: the declaration.
        origins: other facts of the declaration -> the rule or line that produced them.
    """

    name: str
    plural: str
    doc: str = ""
    spec: dict[str, Field] = field(default_factory=dict)
    status: dict[str, Field] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    columns: tuple[Column, ...] = ()
    short_names: tuple[str, ...] = ()
    versions: dict[str, VersionConfig] = field(default_factory=dict)
    resource: Resource | None = None
    origins: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class ServicePicture:
    """A whole service.

    Args:
        service: its part of the declaration.
        full_name: for humans.
        shapes: name -> nested structure.
        kinds: sorted by name.
        undeclared: kind -> why it has no declaration.
        rules: kind and folded field path -> the rules of full inference that said something of it.
    """

    service: Service
    full_name: str
    shapes: Mapping[str, Nested]
    kinds: list[Kind]
    undeclared: dict[str, str] = field(default_factory=dict)
    rules: Mapping[tuple[str, str], str] = field(default_factory=dict)
