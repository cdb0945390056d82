"""Puts together what the rules of full inference find: a `service.yaml` for a service that has none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ack import names
from ack.api.resource import ARN_PATH, Service
from ack.generate import declare, roles, tag_specification
from ack.generate.classes import Classes
from ack.generate.config import ConfigError, ServiceConfig
from ack.generate.inference import naming_of, verbs
from ack.generate.inference.attribute_maps import attribute_map
from ack.generate.inference.authorized import rules
from ack.generate.inference.children import members
from ack.generate.inference.completions import completed
from ack.generate.inference.field_rules import of_fields
from ack.generate.inference.known import known_as
from ack.generate.inference.merge import Raw, over, with_suggestions
from ack.generate.inference.own_parts import part
from ack.generate.inference.parameter_groups import parameters
from ack.generate.inference.read_outputs import read_output
from ack.generate.inference.renames import stutter
from ack.generate.inference.tag_types import tag_type
from ack.generate.roles import Role
from ack.generate.shapes import ShapeBook
from ack.generate.subject import Subject, fold
from ack.model import ServiceModel


def suggest(model: ServiceModel, told: ServiceConfig, group: str) -> Suggestion:
    """The configuration of a service: what is told, and what the rules find besides.

    Args:
        model: the AWS model.
        told: `service.yaml`; what it says wins.
        group: API group of the service.
    """
    return _Search(model, told, group).run()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the rules make of a service.

    Args:
        config: what is told, and what the rules find besides.
        rules: kind and folded field path -> the rules that may have said something of it.
    """

    config: ServiceConfig
    rules: Mapping[tuple[str, str], str]


class _Search:
    """The search for what is to be said of a service."""

    def __init__(self, model: ServiceModel, told: ServiceConfig, group: str) -> None:
        self.model = model
        self.told = told
        self.group = group
        self.found: Raw = {}
        self.rules: dict[tuple[str, str], str] = {}

    def run(self) -> Suggestion:
        by_name = roles.assign(self.model.operations, self.told.operations, self.told.kinds)
        said = [name for name, config in self.told.operations.items() if config.role]
        self.found["operations"] = verbs.verb(self.model.operations, by_name, said)
        self.found["kinds"] = {}
        self.found["operations"] |= completed(
            self.model.operations, self.assigned(), [*said, *self.found["operations"]]
        )
        for subject in self.subjects():
            self.add(subject, "stutter", self.renames(subject))
            self.add(subject, "attribute_map", self.attributes(subject))
            self.add(subject, "tag_type", self.tag_type(subject))
        subjects = self.subjects()
        assigned = self.assigned()
        for subject in subjects:
            self.add(subject, "part or members", self.parts(subject, assigned))
        for subject in self.subjects():
            self.add(subject, "read_output", self.outputs(subject))
        kinds = [(subject, declare.kind(subject)) for subject in self.subjects()]
        known = [known_as(subject, made) for subject, made in kinds]
        seen: set[tuple[str, str]] = set()
        for subject, made in kinds:
            self.add(subject, "reference, secret or type", of_fields(subject, made, known, seen))
        return Suggestion(self.config(), self.rules)

    def config(self) -> ServiceConfig:
        return with_suggestions(self.told, self.found)

    def subjects(self) -> list[Subject]:
        """The kinds under what is known so far."""
        return _subjects(self.model, self.config(), self.group)

    def add(self, subject: Subject, rule: str, suggestion: Raw) -> None:
        """Adds what a rule says of a kind; what was said before wins."""
        kinds, name = self.found["kinds"], self.key(subject)
        if suggestion:
            kinds[name] = over(kinds.get(name, {}), suggestion)
        told = self.told.kind(subject.roles.name)
        for entry in suggestion.get("fields", {}):
            if entry not in told.fields:
                self.rules.setdefault((subject.kind, ".".join(map(fold, entry.split(".")))), rule)

    def key(self, subject: Subject) -> str:
        """How the configuration calls a kind."""
        folded = subject.roles.name.casefold()
        return next((key for key in self.told.kinds if key.casefold() == folded), subject.roles.name)

    # --- rules that look at operations -------------------------------------------------------------------------

    def renames(self, subject: Subject) -> Raw:
        """Shorter names for what `service.yaml` leaves as AWS calls it."""
        named = {member: subject.name(subject.create, member) for member in subject.inputs(subject.create)}
        open_ = [member for member, name in named.items() if name == names.capitalize(member.name)]
        return stutter(subject.roles.name, open_, frozenset(name.casefold() for name in named.values()))

    def tag_type(self, subject: Subject) -> Raw:
        """How tags call the kind, where not after it; a kind that no type resembles goes without tags."""
        if tag_specification.tags(subject) is None:
            return {}
        types = tag_specification.types(subject)
        if any(fold(each.replace("-", "")) == fold(subject.roles.name) for each in types):
            return {}
        found = tag_type(subject.roles.name, types)
        return {"tags": {"resource_type": found} if found else False}

    def attributes(self, subject: Subject) -> Raw:
        read = subject.operation(Role.GET_ATTRIBUTES, Role.READ)
        given = frozenset(fold(names.go_name(subject.name(subject.create, m))) for m in subject.inputs(subject.create))
        return attribute_map(subject.create, read, subject.operation(Role.SET_ATTRIBUTES), given)

    def parts(self, subject: Subject, assigned: roles.Roles) -> Raw:
        """Fields with operations of their own: those that make a declaration."""
        naming = naming_of.naming(subject)
        if naming_of.is_special_case(subject, assigned):
            return {}
        made = declare.kind(subject)
        known = frozenset(fold(field.go) for field in (*made.spec.values(), *made.status.values()))
        resource = subject.roles.name
        there = {name: each for name, each in self.model.operations.items() if name not in self.told.ignore.operations}
        taken = {name for its in assigned.values() if Role.CREATE in its for name in its.values()}
        operation, listing = naming_of.read_operation(subject)
        result = subject.result(operation, listing=listing) if operation else None
        spec = frozenset(fold(field.go) for field in made.spec.values())
        beside = naming_of.beside(subject)
        authorized = rules(resource, subject.identifying | beside, there, result.members if result else (), spec)
        if not naming:
            return self.working(subject, authorized)
        told = frozenset(fold(member.name) for member in result.members) - spec if result else frozenset()
        own = part(resource, naming, there, taken, known, told)
        full = _of_full_kinds(assigned)
        status = frozenset(fold(field.go) for field in made.status.values())
        own_operations = set(subject.roles.roles.values())
        many = members(
            resource,
            naming,
            {name: each for name, each in there.items() if name not in own_operations},
            full,
            spec,
            result,
            made=status,
            beside=beside,
            own_name=naming_of.own_name(subject),
        )
        settings = parameters(resource, there, known)
        return self.working(subject, over(authorized, over(over(own, settings), many)))

    def assigned(self) -> roles.Roles:
        config = self.config()
        return roles.assign(self.model.operations, config.operations, config.kinds)

    def working(self, subject: Subject, suggestion: Raw) -> Raw:
        """Those of some fields with which a declaration can be made: each is tried."""
        fields: Raw = suggestion.get("fields", {})
        if not fields or self.declares(subject, suggestion):
            return suggestion
        if not self.declares(subject, {}):
            return {}  # The kind has no declaration anyway.
        kept = self.kept(subject, {**suggestion, "fields": {}}, list(fields.items()))
        return kept if kept["fields"] else {}

    def kept(self, subject: Subject, known: Raw, fields: list[tuple[str, Raw]]) -> Raw:
        """What is known to work, and those of more fields that work with it; half of them at a time, as most do."""

        def more(entries: list[tuple[str, Raw]]) -> Raw:
            return {**known, "fields": {**known["fields"], **dict(entries)}}

        if len(fields) > 1:
            middle = len(fields) // 2
            for half in (fields[:middle], fields[middle:]):
                known = more(half) if self.declares(subject, more(half)) else self.kept(subject, known, half)
            return known
        ((name, entry),) = fields
        for tried in (entry, {**entry, "write_only": True}):
            if self.declares(subject, more([(name, tried)])):
                return more([(name, tried)])
        return known

    def declares(self, subject: Subject, suggestion: Raw) -> bool:
        """Whether a kind has a declaration with what is suggested of it."""
        name = self.key(subject)
        own = over(suggestion, self.found["kinds"].get(name, {}))
        config = with_suggestions(self.told, {"operations": self.found["operations"], "kinds": {name: own}})
        book = ShapeBook(self.model, config.ignore, config.empty_shapes)
        tried = Subject(book, config, subject.roles, self.group, subject.others)
        try:
            made = declare.kind(tried)
            resource = declare.declare(tried, made, _service(self.model), Classes(book.nested))
        except ConfigError:
            return False
        # What lists the elements of all resources does not tell which are this one's.
        asked = [set(map(str, each.read.inputs.values())) for each in resource.members if each.read]
        return all(inputs & {*resource.keys, ARN_PATH} for inputs in asked)

    def outputs(self, subject: Subject) -> Raw:
        operation, listing = naming_of.read_operation(subject)
        made = declare.kind(subject)
        own = (*made.spec.values(), *made.status.values())
        known = frozenset({fold(field.go) for field in own} | {fold(alias) for alias in made.aliases})
        return read_output(subject, operation, listing=listing, known=known)


def _of_full_kinds(assigned: roles.Roles) -> set[str]:
    """The operations of resources that are kinds of their own: they can be read, too."""
    reads = {Role.READ, Role.LIST, Role.GET_ATTRIBUTES}
    full = [its for its in assigned.values() if Role.CREATE in its and reads & its.keys()]
    return {name for its in full for name in its.values()}


def _subjects(model: ServiceModel, config: ServiceConfig, group: str) -> list[Subject]:
    assigned = roles.assign(model.operations, config.operations, config.kinds)
    book = ShapeBook(model, config.ignore, config.empty_shapes)
    found = roles.kinds(assigned, ignore=config.ignore.kinds, only=config.only)
    others = frozenset(resource for resource, its in assigned.items() if Role.CREATE in its)
    return sorted((Subject(book, config, each, group, others) for each in found), key=lambda subject: subject.kind)


def _service(model: ServiceModel) -> Service:
    return Service(name=model.name, sdk=model.name, service_id=model.service_id, iam_prefix=model.signing_name)
