"""Manifests in Python: a kind's class takes a name and a typed spec, and gives what `kubectl apply` takes.

from ack.services.ecr.manifests import Repository, RepositorySpec

    print(Repository(name="shop", spec=RepositorySpec(name="shop")).to_yaml())
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Generic, TypeVar

import msgspec

from ack.api.resource import Resource
from ack.api.types import Shape

Spec = TypeVar("Spec", bound=Shape)


@dataclass(kw_only=True)
class Manifest(Generic[Spec]):
    """A Kubernetes object; each kind has a class of its own.

    Args:
        name: of the object in Kubernetes; what AWS calls the resource stands in the spec.
        spec: what is wanted.
        namespace: default: the one that it is applied to.
        labels: of the object.
        annotations: of the object, such as `services.k8s.aws/region`.
    """

    RESOURCE: ClassVar[Resource]

    name: str
    spec: Spec
    namespace: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    annotations: Mapping[str, str] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON data; fields that were not given are left out.

        Raises:
            msgspec.ValidationError: a field has a value of another type than its own.
        """
        metadata: dict[str, Any] = {"name": self.name}
        optional = {"namespace": self.namespace, "labels": dict(self.labels), "annotations": dict(self.annotations)}
        metadata |= {key: value for key, value in optional.items() if value}
        spec = msgspec.to_builtins(self.spec)
        msgspec.convert(spec, self.RESOURCE.spec)
        return {
            "apiVersion": self.RESOURCE.api_version,
            "kind": self.RESOURCE.kind,
            "metadata": metadata,
            "spec": spec,
        }

    def to_yaml(self) -> str:
        """The object as YAML, keys in the order in which they are declared."""
        return msgspec.yaml.encode(self.to_dict()).decode()


def to_yaml(manifests: Iterable[Manifest[Any]]) -> str:
    """Several objects in one text, for one `kubectl apply`."""
    return "---\n".join(each.to_yaml() for each in manifests)
