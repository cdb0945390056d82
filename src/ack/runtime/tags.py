"""Tags: the user's own and the controller's, merged, compared and told apart.

Tags are compared as maps. The controller's tags and AWS's own (`aws:...`) never reach an object's spec.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import Resource, Tags

AWS_PREFIX = "aws:"


@dataclass(frozen=True, slots=True)
class TagTemplates:
    """The controller's tags as `key=value` templates.

    Args:
        templates: key -> value with variables such as `%K8S_NAMESPACE%`.
    """

    templates: Mapping[str, str]

    @classmethod
    def parse(cls, pairs: Sequence[str]) -> TagTemplates:
        """Reads `key=value` pairs.

        Raises:
            ValueError: a pair has not exactly one `=`.
        """
        templates: dict[str, str] = {}
        for pair in pairs:
            if pair.count("=") != 1:
                raise ValueError(f"invalid resource tag: {pair!r}: expected key=value with exactly one '='")
            key, value = pair.split("=")
            templates[key.strip()] = value.strip()
        return cls(templates)

    def render(self, resource: Resource, obj: Obj, version: str) -> dict[str, str]:
        """The tags for one object; one with an empty key or value is left out."""
        metadata = obj["metadata"]
        labels = metadata.get("labels") or {}
        variables = {
            "%CONTROLLER_SERVICE%": resource.service.name,
            "%CONTROLLER_VERSION%": version,
            "%K8S_NAMESPACE%": metadata.get("namespace", ""),
            "%K8S_RESOURCE_NAME%": metadata["name"],
            "%K8S_RESOURCE_KIND%": resource.kind,
            "%MANAGED_BY%": labels.get("app.kubernetes.io/managed-by", ""),
            "%KRO_VERSION%": labels.get("kro.run/kro-version", ""),
        }
        rendered = {_fill(k, variables): _fill(v, variables) for k, v in self.templates.items()}
        return {k: v for k, v in rendered.items() if k and v}


def _fill(template: str, variables: Mapping[str, str]) -> str:
    for name, value in variables.items():
        template = template.replace(name, value)
    return template


def of_field(tags: Tags, value: Any) -> dict[str, str]:
    """A tags field as a map. An entry without a value has the value ""."""
    if not value:
        return {}
    if not tags.key:
        return {str(k): v if v is not None else "" for k, v in value.items()}
    return {item[tags.key]: item.get(tags.value) or "" for item in value if item.get(tags.key)}


def to_field(tags: Tags, value: Mapping[str, str], like: Any = None) -> Any:
    """A map as a tags field, in the order of `like` as far as it goes, so that nothing looks changed that is not."""
    if not tags.key:
        return dict(value)
    order = {key: index for index, key in enumerate(of_field(tags, like))}
    keys = sorted(value, key=lambda key: (order.get(key, len(order)), key))
    return [{tags.key: key, tags.value: value[key]} for key in keys]


def to_aws(tags: Tags, value: Mapping[str, str]) -> Any:
    """A map in the AWS shape of the kind's tags."""
    if not tags.aws_key:
        return dict(value)
    return [{tags.aws_key: k, tags.aws_value: v} for k, v in sorted(value.items())]


def from_aws(tags: Tags, value: Any) -> dict[str, str]:
    """The AWS shape of the kind's tags as a map."""
    if not value:
        return {}
    if isinstance(value, Mapping):
        return dict(value)
    # Some services take a map and give a list.
    key, text = (tags.aws_key, tags.aws_value) if tags.aws_key else ("Key", "Value")
    return {item[key]: item.get(text) or "" for item in value}


def wanted(tags: Tags, obj: Obj, system: Mapping[str, str]) -> dict[str, str]:
    """What AWS should have: the user's tags over the controller's."""
    return {**system, **of_field(tags, paths.get(obj, tags.field))}


def visible(tags: Mapping[str, str], system: Mapping[str, str]) -> dict[str, str]:
    """What an object's spec may show of what AWS has."""
    return {k: v for k, v in tags.items() if not k.startswith(AWS_PREFIX) and k not in system}


@dataclass(frozen=True, slots=True)
class TagsDelta:
    """What is missing in AWS, and what is too much there."""

    to_set: Mapping[str, str]
    to_remove: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.to_set or self.to_remove)


def delta(want: Mapping[str, str], have: Mapping[str, str]) -> TagsDelta:
    """Compares two tag maps; AWS's own tags are nobody's to remove."""
    to_set = {k: v for k, v in want.items() if have.get(k) != v}
    to_remove = tuple(sorted(k for k in have if k not in want and not k.startswith(AWS_PREFIX)))
    return TagsDelta(to_set, to_remove)
