"""Label selectors, as Kubernetes has them in its objects: `matchLabels` and `matchExpressions`.

Rules: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_WITH_VALUES = ("In", "NotIn")
_WITHOUT_VALUES = ("Exists", "DoesNotExist")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One element of `matchExpressions`.

    Args:
        key: the label's.
        operator: `In`, `NotIn`, `Exists` or `DoesNotExist`.
        values: for the first two.
    """

    key: str
    operator: str
    values: tuple[str, ...] = ()

    def matches(self, labels: Mapping[str, str]) -> bool:
        """Whether labels satisfy it. One that is no requirement at all holds back nothing."""
        match self.operator:
            case "In":
                return labels.get(self.key) in self.values
            case "NotIn":
                return labels.get(self.key) not in self.values
            case "Exists":
                return self.key in labels
            case "DoesNotExist":
                return self.key not in labels
        return True

    def problems(self) -> Iterator[str]:
        """What is wrong with it."""
        if not self.key:
            yield "label key cannot be empty"
        if self.operator not in (*_WITH_VALUES, *_WITHOUT_VALUES):
            yield f"unknown operator {self.operator!r} for label {self.key}: write In, NotIn, Exists or DoesNotExist"
        elif (self.operator in _WITH_VALUES) != bool(self.values):
            yield f"operator {self.operator} for label {self.key} {'has no' if not self.values else 'takes no'} values"


@dataclass(frozen=True, slots=True)
class LabelSelector:
    """What labels must be like; with no requirement at all, every object's are.

    Args:
        requirements: all of them must hold.
    """

    requirements: tuple[Requirement, ...] = ()

    @classmethod
    def read(cls, selector: Mapping[str, Any] | None) -> LabelSelector:
        """From its JSON form; `None` is none."""
        given = selector or {}
        equal = [Requirement(key, "In", (value,)) for key, value in (given.get("matchLabels") or {}).items()]
        more = [
            Requirement(e.get("key") or "", e.get("operator") or "", tuple(e.get("values") or ()))
            for e in given.get("matchExpressions") or ()
        ]
        return cls((*equal, *more))

    def matches(self, labels: Mapping[str, str]) -> bool:
        """Whether labels satisfy it."""
        return all(requirement.matches(labels) for requirement in self.requirements)

    def problems(self) -> Iterator[str]:
        """What is wrong with it."""
        for requirement in self.requirements:
            yield from requirement.problems()
