"""What one chart runs: the controller of one service, or one controller for those that its values choose of several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ack.api.resource import Resource, Service
from ack.generate import write_rbac as rbac
from ack.generate.write_rbac import Rule
from ack.generate.yaml_text import HEADER, manifest

UMBRELLA = "ack"
"""The name of the chart for several services, and of its release as a rule: `helm install ack ack-0.1.0.tgz`."""

_LEASE = f'{{{{ include "ack-{UMBRELLA}.lease" $ }}}}'


@dataclass(frozen=True, slots=True)
class Charted:
    """The services of a chart.

    Args:
        members: each service with its kinds.
        umbrella: whether the chart's value `services` chooses among them; else there is one.
    """

    members: tuple[tuple[Service, tuple[Resource, ...]], ...]
    umbrella: bool = False

    @property
    def name(self) -> str:
        """What the chart's templates and texts call it."""
        return UMBRELLA if self.umbrella else self.members[0][0].name

    @property
    def chart_name(self) -> str:
        """The chart's name: of one service, as published."""
        return UMBRELLA if self.umbrella else f"{self.name}-chart"

    @property
    def account(self) -> str:
        """The default name of the service account."""
        return f"{UMBRELLA}-controller" if self.umbrella else rbac.controller_name(self.members[0][0])

    @property
    def services(self) -> list[str]:
        """The names of the services, sorted."""
        return sorted(service.name for service, _ in self.members)

    @property
    def kinds(self) -> list[str]:
        """The kinds' names, sorted, each once."""
        return sorted({resource.kind for _, resources in self.members for resource in resources})

    @property
    def has_versions(self) -> bool:
        """Whether there is a kind of several API versions, for which the API server needs the conversion webhook.

        Raises:
            ValueError: the chart is one for several services, whose CRDs each name a Service of their own.
        """
        found = [service.name for service, resources in self.members if any(each.versions for each in resources)]
        if found and self.umbrella:
            raise ValueError(
                f"kinds of {', '.join(found)} have several versions: the umbrella chart has no webhook yet"
            )
        return bool(found)

    @property
    def chosen(self) -> str:
        """The template expression for the services that run."""
        return "$.Values.services" if self.umbrella else f'(list "{self.name}")'

    @property
    def lease(self) -> str:
        """The name of the Lease: of several services the controller calls it after those that run."""
        return _LEASE if self.umbrella else rbac.lease_name(self.members[0][0])

    @property
    def groups(self) -> str:
        """The template expression for the API groups, by service."""
        pairs = " ".join(f'"{service.name}" "{service.group}"' for service, _ in self.members)
        return f"(dict {pairs})"

    def rules(self, of: Callable[[Service, Sequence[Resource]], Sequence[Rule]]) -> str:
        """The text of a role's rules, in an umbrella each under the condition that a service that needs it is chosen.

        Args:
            of: a service's rules.
        """
        needed: dict[Rule, list[str]] = {}
        for service, resources in self.members:
            for rule in of(service, resources):
                needed.setdefault(rule, []).append(service.name)
        return "\n".join(self._under_condition(rules_text([rule]), names) for rule, names in needed.items())

    def _under_condition(self, text: str, names: Sequence[str]) -> str:
        if set(names) == set(self.services):
            return text
        one_of = " ".join(f'(has "{name}" $.Values.services)' for name in names)
        return f"{{{{- if or {one_of} }}}}\n{text}\n{{{{- end }}}}"


def rules_text(rules: Sequence[Rule]) -> str:
    """The YAML of some rules, without a header."""
    return manifest([[rule.to_json() for rule in rules]]).removeprefix(HEADER).rstrip("\n")


def single(service: Service, resources: Sequence[Resource]) -> Charted:
    """One service's chart."""
    return Charted(((service, tuple(resources)),))


def umbrella(members: Iterable[tuple[Service, Sequence[Resource]]]) -> Charted:
    """The chart for several services.

    Args:
        members: the services with their kinds.
    """
    ordered = sorted(members, key=lambda pair: pair[0].name)
    return Charted(tuple((service, tuple(resources)) for service, resources in ordered), umbrella=True)
