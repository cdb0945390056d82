"""IAMRoleSelector: the cluster's administrators say which role acts for which objects.

An object is selected by its namespace, its type and its labels, all at once; what a selector leaves out selects all.
Two selectors for one object are one too many: nothing is done for it until one of them is gone. One that cannot be
used holds its objects back, rather than leaving them to the controller's own role. Fields and texts are the published
ones; `matchExpressions`, `externalID` and `sessionTags` are ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ack.api import core
from ack.api.errors import Recoverable, Terminal
from ack.api.hooks import Obj
from ack.kube.types import ResourceType
from ack.runtime.label_selector import LabelSelector
from ack.runtime.role_map import Role, RoleUnavailable, parse

ROLE_SELECTOR = ResourceType(core.CORE_GROUP, "v1alpha1", "IAMRoleSelector", "iamroleselectors", namespaced=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """All of an object that selectors look at.

    Args:
        type: its coordinates.
        namespace: its namespace's name.
        namespace_labels: its namespace's labels.
        labels: its own.
    """

    type: ResourceType
    namespace: str
    namespace_labels: Mapping[str, str]
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TypePattern:
    """Some types; what is empty stands for all.

    Args:
        group: the API group.
        version: of the API.
        kind: the kind.
    """

    group: str
    version: str
    kind: str

    def matches(self, type_: ResourceType) -> bool:
        """Whether a type is one of them."""
        pairs = ((self.group, type_.group), (self.version, type_.version), (self.kind, type_.kind))
        return all(wanted in ("", found) for wanted, found in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSelector:
    """A selector, read.

    Args:
        name: its name.
        resource_version: which state of it this is.
        arn: of the role.
        namespaces: names; none is all.
        namespace_labels: what the namespace's labels must be like.
        types: of the objects; none is all.
        labels: what the object's labels must be like.
        external_id: sent to STS, if the role's trust policy demands one.
        session_tags: sent to STS; values as in `--resource-tags`.
    """

    name: str
    resource_version: str
    arn: str
    namespaces: tuple[str, ...] = ()
    namespace_labels: LabelSelector = field(default_factory=LabelSelector)
    types: tuple[TypePattern, ...] = ()
    labels: LabelSelector = field(default_factory=LabelSelector)
    external_id: str = ""
    session_tags: Mapping[str, str] = field(default_factory=dict)

    def matches(self, candidate: Candidate) -> bool:
        """Whether it selects an object."""
        return (
            (not self.namespaces or candidate.namespace in self.namespaces)
            and (not self.types or any(pattern.matches(candidate.type) for pattern in self.types))
            and self.namespace_labels.matches(candidate.namespace_labels)
            and self.labels.matches(candidate.labels)
        )

    @property
    def problem(self) -> str:
        """What is wrong with it; "" if it can be used."""
        return next(self._problems(), "")

    def _problems(self) -> Iterator[str]:
        if not self.arn:
            yield "ARN cannot be empty"
        try:
            self.role()
        except Terminal as error:
            yield f"invalid ARN: {error.message}"
        if "" in self.namespaces:
            yield "namespace name cannot be empty"
        yield from (f"duplicate namespace name: {name}" for name in _twice(self.namespaces))
        yield from self.namespace_labels.problems()
        for index, pattern in enumerate(self.types):
            if pattern == TypePattern("", "", ""):
                yield f"at least one of group, version, or kind must be specified at index {index}"
        for pattern in _twice(self.types):
            yield f"duplicate resource type selector: {pattern.group}/{pattern.version}/{pattern.kind}"
        yield from self.labels.problems()

    def role(self) -> Role:
        """The role.

        Raises:
            Terminal: the ARN is none.
        """
        return parse(self.arn, f"IAMRoleSelector {self.name}, spec.arn")

    @property
    def selected(self) -> str:
        """What an object says of the selector that it was selected by."""
        return f"roleARN: {self.arn}, selectorName: {self.name}, selectorResourceVersion: {self.resource_version}"


def _twice(values: Sequence[Any]) -> list[Any]:
    return [value for index, value in enumerate(values) if value in values[:index]]


def read(obj: Obj) -> RoleSelector:
    """Reads a selector. What is wrong with it is its `problem`."""
    metadata, spec = obj["metadata"], obj.get("spec") or {}
    namespaces = spec.get("namespaceSelector") or {}
    return RoleSelector(
        name=metadata["name"],
        resource_version=str(metadata.get("resourceVersion", "")),
        arn=(spec.get("arn") or "").strip(),
        namespaces=tuple(namespaces.get("names") or ()),
        namespace_labels=LabelSelector.read(namespaces.get("labelSelector")),
        types=tuple(
            TypePattern(entry.get("group") or "", entry.get("version") or "", entry.get("kind") or "")
            for entry in spec.get("resourceTypeSelector") or ()
        ),
        labels=LabelSelector.read(spec.get("resourceLabelSelector")),
        external_id=spec.get("externalID") or "",
        session_tags=spec.get("sessionTags") or {},
    )


def choose(matching: Iterable[RoleSelector]) -> RoleSelector | None:
    """The one selector among those that match an object; `None` if none does.

    Raises:
        Recoverable: there are several.
        RoleUnavailable: the only ones that match cannot be used.
    """
    usable: list[RoleSelector] = []
    broken: list[RoleSelector] = []
    for selector in matching:
        (broken if selector.problem else usable).append(selector)
    if len(usable) > 1:
        names = ", ".join(sorted(selector.name for selector in usable))
        text = f"multiple ({len(usable)}) matching IAMRoleSelectors found: {names}"
        raise Recoverable(text, reason="RoleSelectorConflict")
    if usable:
        return usable[0]
    if broken:
        first = min(broken, key=lambda selector: selector.name)
        raise RoleUnavailable(f"IAMRoleSelector {first.name} cannot be used: {first.problem}")
    return None
