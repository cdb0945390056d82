"""Every resource that is served: the built-in ones, and those that CustomResourceDefinitions add and take away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ack.local.kube import builtin, definitions, reviews
from ack.local.kube.cel import CelRules
from ack.local.kube.errors import qualified
from ack.local.kube.resource import Resource, Scale
from ack.local.kube.schema import StructuralSchema
from ack.local.kube.storage import Collection, Object, Store
from ack.local.kube.strategies import CustomStrategy, strategy_for
from ack.local.kube.types import ResourceInfo

_BUILTIN = (*builtin.RESOURCES, *reviews.RESOURCES)
DEFINITIONS = "customresourcedefinitions.apiextensions.k8s.io"
# Served under two groups, kept once.
_SHARED_COLLECTION = {"events.events.k8s.io": ("events", "v1")}
_SCALABLE = frozenset(("deployments.apps", "statefulsets.apps", "replicasets.apps"))


class Registry:
    """Finds the resource of a request, and follows the definitions.

    ``generation`` counts the changes, for whoever caches what it derives from the registry.
    """

    def __init__(self, store: Store) -> None:
        self.generation = 0
        self._store = store
        self._resources: dict[tuple[str, str, str], Resource] = {}
        self._kinds: dict[tuple[str, str], Resource] = {}
        for info in _BUILTIN:
            self._add(self._builtin(info))

    def __iter__(self) -> Iterator[Resource]:
        return iter(list(self._resources.values()))

    def find(self, group: str, version: str, plural: str) -> Resource | None:
        """The resource of a URL."""
        found = self._resources.get((group, version, plural))
        return found if found and found.served else None

    def find_kind(self, api_version: str, kind: str) -> Resource | None:
        """The resource of an object or an owner reference."""
        return self._kinds.get((api_version, kind))

    def stored(self) -> Iterator[Resource]:
        """One resource for each collection that holds objects: the one of the storage version."""
        seen: set[int] = set()
        for resource in self:
            if resource.info.storage and "list" in resource.info.verbs and id(resource.collection) not in seen:
                seen.add(id(resource.collection))
                yield resource

    def of_collection(self, collection: Collection) -> Resource | None:
        """The resource whose storage version a collection holds."""
        return next((resource for resource in self.stored() if resource.collection is collection), None)

    def stored_of(self, group: str, plural: str) -> Resource | None:
        """The resource in its storage version."""
        return next((r for r in self.stored() if r.info.group == group and r.info.plural == plural), None)

    def versions(self, group: str) -> list[str]:
        """The versions of a group, the preferred one first."""
        return sorted({r.info.version for r in self if r.info.group == group and r.served}, key=version_priority)

    def groups(self) -> list[str]:
        """Every group with a name: built-in ones in their own order, then the others by name."""
        found = dict.fromkeys(r.info.group for r in self if r.info.group and r.served)
        fixed = [info.group for info in _BUILTIN]
        return sorted(found, key=lambda group: (group not in fixed, fixed.index(group) if group in fixed else 0, group))

    def definitions(self) -> Collection:
        """All CustomResourceDefinitions."""
        return self._store.collection(DEFINITIONS)

    def define(self, crd: Object) -> None:
        """Serve what a definition says now; what it no longer says is no longer served."""
        spec, names = crd["spec"], crd["spec"]["names"]
        group, plural = spec["group"], names["plural"]
        self._forget(group, plural)
        self.generation += 1
        if not definitions.is_established(crd):
            return
        stored = definitions.storage_version(crd)
        collection = self._store.collection(qualified(plural, group))
        terminating = "deletionTimestamp" in crd["metadata"]
        for version in sorted(definitions.versions(crd), key=lambda item: not item["storage"]):
            if version["served"] or version["storage"]:
                resource = self._custom(crd, version, collection, f"{group}/{stored}")
                resource.terminating = terminating
                self._add(resource)

    def undefine(self, crd: Mapping[str, Any]) -> None:
        """Stop serving what a definition defined."""
        group, plural = crd["spec"]["group"], crd["spec"]["names"]["plural"]
        self._forget(group, plural)
        self._store.drop(qualified(plural, group))
        self.generation += 1

    def _add(self, resource: Resource) -> None:
        info = resource.info
        self._resources[(info.group, info.version, info.plural)] = resource
        self._kinds[(info.api_version, info.kind)] = resource

    def _forget(self, group: str, plural: str) -> None:
        for key in [key for key in self._resources if key[0] == group and key[2] == plural]:
            info = self._resources.pop(key).info
            self._kinds.pop((info.api_version, info.kind), None)

    def _builtin(self, info: ResourceInfo) -> Resource:
        name = qualified(info.plural, info.group)
        shared, storage_api_version = _SHARED_COLLECTION.get(name, (name, info.api_version))
        scale = Scale("spec.replicas", "status.replicas") if name in _SCALABLE else None
        return Resource(
            info,
            self._store.collection(shared),
            strategy_for(name),
            storage_api_version=storage_api_version,
            schema=StructuralSchema(info.schema) if info.schema else None,
            scale=scale,
        )

    @staticmethod
    def _custom(crd: Object, version: dict[str, Any], collection: Collection, storage_api_version: str) -> Resource:
        spec, names = crd["spec"], crd["status"]["acceptedNames"]
        openapi = version["schema"]["openAPIV3Schema"]
        subresources = version.get("subresources") or {}
        info = ResourceInfo(
            group=spec["group"],
            version=version["name"],
            kind=names["kind"],
            plural=names["plural"],
            singular=names.get("singular", ""),
            list_kind=names.get("listKind", ""),
            namespaced=spec["scope"] == "Namespaced",
            short_names=tuple(names.get("shortNames") or ()),
            categories=tuple(names.get("categories") or ()),
            status_subresource="status" in subresources,
            schema=openapi,
            printer_columns=version.get("additionalPrinterColumns") or [],
            storage=bool(version.get("storage")),
        )
        scale = None
        if found := subresources.get("scale"):
            paths = (found["specReplicasPath"], found["statusReplicasPath"], found.get("labelSelectorPath", ""))
            scale = Scale(*(path.removeprefix(".") for path in paths))
        selectable = frozenset(field["jsonPath"].removeprefix(".") for field in version.get("selectableFields") or ())
        deprecation = ""
        if version.get("deprecated"):
            text = f"{info.api_version} {info.kind} is deprecated"
            deprecation = version.get("deprecationWarning") or text
        return Resource(
            info,
            collection,
            CustomStrategy(selectable),
            storage_api_version=storage_api_version,
            schema=StructuralSchema(openapi),
            rules=CelRules(openapi),
            custom=True,
            scale=scale,
            served=bool(version.get("served")),
            deprecation=deprecation,
        )


_KUBE_VERSION = re.compile(r"v(\d+)(?:(alpha|beta)(\d+))?")
_STAGES = {None: 0, "beta": 1, "alpha": 2}


def version_priority(version: str) -> tuple[int, int, int, str]:
    """Sort key: stable versions first, then beta, then alpha, the newest first; other names after them."""
    found = _KUBE_VERSION.fullmatch(version)
    if found is None:
        return (len(_STAGES), 0, 0, version)
    return (_STAGES[found[2]], -int(found[1]), -int(found[3] or 0), "")
