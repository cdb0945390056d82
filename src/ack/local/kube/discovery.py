"""Discovery: which groups, versions and resources there are, in the old documents and the aggregated one.

https://kubernetes.io/docs/concepts/overview/kubernetes-api/#discovery-api
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

import orjson

from ack.local.kube.openapi import openapi_v2, openapi_v3
from ack.local.kube.registry import Registry
from ack.local.kube.resource import Resource

VERSION = {
    "major": "1",
    "minor": "37",
    "gitVersion": "v1.37.0-ack.local",
    "gitCommit": "",
    "gitTreeState": "clean",
    "buildDate": "1970-01-01T00:00:00Z",
    "goVersion": "none",
    "compiler": "none",
    "platform": "any/any",
}
"""The Kubernetes release whose API this server speaks, as ``/version`` tells it."""

_SCALE = {"group": "autoscaling", "version": "v1", "kind": "Scale"}


class Discovery:
    """Documents about the registry, made when first asked for and again after it changed."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._cache: dict[str, Any] = {}
        self._generation = -1

    def find(self, path: str, *, aggregated: bool) -> Any | None:
        """The document at a path such as ``/apis/apps/v1``; None if there is none.

        :param aggregated: for ``/api`` and ``/apis``, everything at once.
        """
        if self._generation != self._registry.generation:
            self._cache.clear()
            self._generation = self._registry.generation
        match path.strip("/").split("/"):
            case ["api"]:
                return self._cached("api2", self._aggregated_core) if aggregated else _core_versions()
            case ["apis"]:
                return self._cached("apis2", self._aggregated) if aggregated else self._cached("apis", self._groups)
            case ["api", version]:
                return self._resources("", version)
            case ["apis", group]:
                return self._group(group, "v1") if self._registry.versions(group) and group else None
            case ["apis", group, version]:
                return self._resources(group, version)
        return None

    def openapi_index(self) -> dict[str, Any]:
        """``/openapi/v3``: where each group version's document is, with a hash to cache it by."""
        paths = {}
        for group, version in self._group_versions():
            path = f"apis/{group}/{version}" if group else f"api/{version}"
            paths[path] = {"serverRelativeURL": f"/openapi/v3/{path}?hash={self._hash(group, version)}"}
        return {"paths": paths}

    def _hash(self, group: str, version: str) -> str:
        """Changes with the document, at a fraction of its cost: it hashes what the document is made from."""
        self.find("", aggregated=False)
        infos = [resource.info for resource in self._of(group, version)]
        found: str = self._cached(
            f"hash/{group}/{version}", lambda: hashlib.sha256(orjson.dumps(infos)).hexdigest().upper()
        )
        return found

    def openapi(self, group: str, version: str) -> bytes:
        """The OpenAPI v3 document of one group version, as JSON."""
        self.find("", aggregated=False)
        infos = [resource.info for resource in self._of(group, version)]
        found: bytes = self._cached(
            f"openapi/{group}/{version}", lambda: orjson.dumps(openapi_v3(group, version, infos))
        )
        return found

    def openapi_v2(self) -> bytes:
        """The OpenAPI v2 document of everything, as JSON."""
        self.find("", aggregated=False)
        infos = [resource.info for resource in self._registry if resource.served]
        found: bytes = self._cached("openapi/v2", lambda: orjson.dumps(openapi_v2(infos)))
        return found

    def paths(self) -> list[str]:
        """Every path at the root, for ``/``."""
        found = ["/api", "/apis", "/healthz", "/livez", "/openapi/v2", "/openapi/v3", "/readyz", "/version"]
        for group, version in self._group_versions():
            found += [f"/apis/{group}", f"/apis/{group}/{version}"] if group else [f"/api/{version}"]
        return sorted(set(found))

    def _cached(self, key: str, make: Callable[[], Any]) -> Any:
        if key not in self._cache:
            self._cache[key] = make()
        return self._cache[key]

    def _group_versions(self) -> Iterator[tuple[str, str]]:
        for group in ("", *self._registry.groups()):
            for version in self._registry.versions(group):
                yield group, version

    def _of(self, group: str, version: str) -> list[Resource]:
        found = (r for r in self._registry if r.info.group == group and r.info.version == version and r.served)
        return sorted(found, key=lambda resource: resource.info.plural)

    def _groups(self) -> dict[str, Any]:
        groups = [self._group(group, None) for group in self._registry.groups()]
        return {"kind": "APIGroupList", "apiVersion": "v1", "groups": groups}

    def _group(self, group: str, api_version: str | None) -> dict[str, Any]:
        versions = [{"groupVersion": f"{group}/{v}", "version": v} for v in self._registry.versions(group)]
        head = {"kind": "APIGroup", "apiVersion": api_version} if api_version else {}
        return {**head, "name": group, "versions": versions, "preferredVersion": versions[0]}

    def _resources(self, group: str, version: str) -> dict[str, Any] | None:
        resources = self._of(group, version)
        if not resources:
            return None
        listed: list[dict[str, Any]] = []
        for resource in resources:
            listed.append(_resource(resource))
            listed += _subresources(resource)
        name = f"{group}/{version}" if group else version
        return {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": name, "resources": listed}

    def _aggregated_core(self) -> dict[str, Any]:
        return _aggregated_list([self._aggregated_group("")])

    def _aggregated(self) -> dict[str, Any]:
        return _aggregated_list([self._aggregated_group(group) for group in self._registry.groups()])

    def _aggregated_group(self, group: str) -> dict[str, Any]:
        versions = [
            {
                "version": version,
                "resources": [_aggregated_resource(resource) for resource in self._of(group, version)],
                "freshness": "Current",
            }
            for version in self._registry.versions(group)
        ]
        metadata = {"name": group, "creationTimestamp": None} if group else {"creationTimestamp": None}
        return {"metadata": metadata, "versions": versions}


def _core_versions() -> dict[str, Any]:
    return {"kind": "APIVersions", "versions": ["v1"], "serverAddressByClientCIDRs": []}


def _aggregated_list(items: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "kind": "APIGroupDiscoveryList",
        "apiVersion": "apidiscovery.k8s.io/v2",
        "metadata": {},
        "items": items,
    }


def _names(resource: Resource) -> dict[str, Any]:
    info = resource.info
    names = {"shortNames": list(info.short_names), "categories": list(info.categories)}
    return {key: value for key, value in names.items() if value}


def _storage_hash(resource: Resource) -> str:
    info = resource.info
    return hashlib.sha256(f"{info.group}/{info.version}/{info.kind}".encode()).hexdigest()[:11] + "="


def _resource(resource: Resource) -> dict[str, Any]:
    info = resource.info
    found = {
        "name": info.plural,
        "singularName": info.singular,
        "namespaced": info.namespaced,
        "kind": info.kind,
        "verbs": list(info.verbs),
        **_names(resource),
    }
    if "list" in info.verbs:
        found["storageVersionHash"] = _storage_hash(resource)
    return found


def _subresource_verbs(resource: Resource) -> Iterator[tuple[str, dict[str, str], list[str]]]:
    """Name, group-version-kind where it is not the resource's own, and verbs."""
    if resource.qualified_name == "namespaces":
        yield "finalize", {}, ["update"]
    if resource.scale:
        yield "scale", _SCALE, ["get", "patch", "update"]
    if resource.info.status_subresource:
        yield "status", {}, ["get", "patch", "update"]


def _subresources(resource: Resource) -> Iterator[dict[str, Any]]:
    info = resource.info
    for name, other, verbs in _subresource_verbs(resource):
        yield {
            "name": f"{info.plural}/{name}",
            "singularName": "",
            "namespaced": info.namespaced,
            "kind": info.kind,
            **other,
            "verbs": verbs,
        }


def _aggregated_resource(resource: Resource) -> dict[str, Any]:
    info = resource.info
    own = {"group": info.group, "version": info.version, "kind": info.kind}
    found: dict[str, Any] = {
        "resource": info.plural,
        "responseKind": own,
        "scope": "Namespaced" if info.namespaced else "Cluster",
        "singularResource": info.singular,
        "verbs": list(info.verbs),
        **_names(resource),
    }
    subresources = [
        {"subresource": name, "responseKind": other or own, "verbs": verbs}
        for name, other, verbs in _subresource_verbs(resource)
    ]
    if subresources:
        found["subresources"] = subresources
    return found
