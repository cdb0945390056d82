"""Resource types, object keys and the few accessors that every Kubernetes object allows.

An object is the plain JSON document that the API server sends (`Obj`). Nothing is wrapped: what a reader sees in
`kubectl get -o json` is what the code handles.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import quote

Obj: TypeAlias = dict[str, Any]


LONGEST_NAME = 253
"""https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names"""


class ImpossibleName(ValueError):
    """A name that no object has, since it would make a URL mean another object."""


@dataclass(frozen=True, slots=True)
class ResourceType:
    """One kind in one version of one API group, and where the API server serves it.

    Args:
        group: API group; `""` is the core group.
        version: for example `v1` or `v1alpha1`.
        kind: for example `Repository`.
        plural: the name in the URL, for example `repositories`.
        namespaced: whether its objects live in namespaces.
    """

    group: str
    version: str
    kind: str
    plural: str
    namespaced: bool = True

    @property
    def api_version(self) -> str:
        """`group/version`, or only the version in the core group, as in an object's `apiVersion`."""
        return f"{self.group}/{self.version}" if self.group else self.version

    def path(self, namespace: str | None = None, name: str | None = None, subresource: str | None = None) -> str:
        """URL path of one object, or without `name` of the collection.

        Raises:
            ImpossibleName: no object is called so.
            ValueError: the parts do not fit together. An empty name is refused, never taken for the collection:
                a DELETE of the collection deletes everything in it.
        """
        if namespace and not self.namespaced:
            raise ValueError(f"{self.kind} is cluster-scoped: leave out namespace {namespace!r}")
        if name is not None and self.namespaced and not namespace:
            raise ValueError(f"{self.kind} is namespaced: give the namespace of {name!r}")
        if subresource is not None and name is None:
            raise ValueError(f"subresource {subresource!r} of {self.kind} needs an object name")
        parts = ["/apis", self.group, self.version] if self.group else ["/api", self.version]
        if namespace:
            parts += ["namespaces", _segment(namespace, "namespace")]
        parts.append(self.plural)
        if name is not None:
            parts.append(_segment(name, "name"))
        if subresource is not None:
            parts.append(_segment(subresource, "subresource"))
        return "/".join(parts)

    def __str__(self) -> str:
        return f"{self.plural}.{self.version}.{self.group}" if self.group else f"{self.plural}.{self.version}"


def _segment(value: str, what: str) -> str:
    # The rule of k8s.io/apimachinery's path validation: these would change which object the URL means.
    if value in ("", ".", "..") or "/" in value or "%" in value or len(value) > LONGEST_NAME:
        raise ImpossibleName(f"{value[:LONGEST_NAME]!r} is no valid {what} of a Kubernetes object")
    return quote(value, safe=":")


@dataclass(frozen=True, order=True, slots=True)
class ObjectKey:
    """Names one object of a type. `namespace` is `""` for cluster-scoped objects."""

    namespace: str
    name: str

    def __str__(self) -> str:
        return f"{self.namespace}/{self.name}" if self.namespace else self.name


NAMESPACE = ResourceType("", "v1", "Namespace", "namespaces", namespaced=False)
CONFIGMAP = ResourceType("", "v1", "ConfigMap", "configmaps")
SECRET = ResourceType("", "v1", "Secret", "secrets")
EVENT = ResourceType("", "v1", "Event", "events")
LEASE = ResourceType("coordination.k8s.io", "v1", "Lease", "leases")
CRD = ResourceType(
    "apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", namespaced=False
)


def key_of(obj: Obj) -> ObjectKey:
    """The key of an object.

    Raises:
        KeyError: it has no `metadata.name`.
    """
    metadata = obj["metadata"]
    return ObjectKey(metadata.get("namespace") or "", metadata["name"])


def metadata_of(obj: Obj) -> dict[str, Any]:
    """The object's metadata, an empty dict when it has none."""
    metadata: dict[str, Any] | None = obj.get("metadata")
    return metadata if metadata is not None else {}


def labels_of(obj: Obj) -> dict[str, str]:
    """The object's labels. Read only."""
    return metadata_of(obj).get("labels") or {}


def annotations_of(obj: Obj) -> dict[str, str]:
    """The object's annotations. Read only."""
    return metadata_of(obj).get("annotations") or {}


def finalizers_of(obj: Obj) -> list[str]:
    """The object's finalizers. Read only."""
    return metadata_of(obj).get("finalizers") or []


def generation_of(obj: Obj) -> int:
    """`metadata.generation`, which moves with every change of the spec; 0 for kinds that have none."""
    return int(metadata_of(obj).get("generation") or 0)


def resource_version_of(obj: Obj) -> int:
    """`metadata.resourceVersion` as a number; 0 when absent.

    Kubernetes guarantees since 1.35, and did in fact since etcd 3, that versions of one resource type compare
    as whole numbers.

    Raises:
        ValueError: the version is no whole number.
    """
    return int(metadata_of(obj).get("resourceVersion") or 0)


def uid_of(obj: Obj) -> str:
    """`metadata.uid`, the one name that is never used again; `""` when the server has not seen the object yet."""
    return metadata_of(obj).get("uid") or ""


def is_deleting(obj: Obj) -> bool:
    """Whether someone asked to delete the object and finalizers hold it."""
    return bool(metadata_of(obj).get("deletionTimestamp"))
