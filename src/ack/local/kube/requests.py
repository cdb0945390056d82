"""From a URL and a method to what is asked for: verb, group, version, namespace, resource, name, subresource.

The shapes of the URLs: https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-uris.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Target:
    """What a resource URL points at; ``resource`` is empty for the URL of a group and version itself."""

    group: str
    version: str
    resource: str = ""
    namespace: str = ""
    name: str = ""
    subresource: str = ""
    watch: bool = False

    @property
    def all_namespaces(self) -> bool:
        return not self.namespace


# Below a namespace's own URL, these are its subresources rather than resources in it.
_NAMESPACE_SUBRESOURCES = frozenset(("status", "finalize"))


def parse_target(parts: list[str]) -> Target | None:
    """Parse the segments of a path such as ``/apis/apps/v1/namespaces/default/deployments/web/status``.

    :returns: None if it is no URL of a group version or a resource.
    """
    match parts:
        case ["api", version, *rest]:
            group = ""
        case ["apis", group, version, *rest]:
            pass
        case _:
            return None
    watch = bool(rest) and rest[0] == "watch"
    if watch:
        rest = rest[1:]
    namespace = ""
    if rest[:1] == ["namespaces"] and (len(rest) > 3 or (len(rest) == 3 and rest[2] not in _NAMESPACE_SUBRESOURCES)):
        namespace, rest = rest[1], rest[2:]
    if len(rest) > 3 or not all(rest):
        return None
    resource, name, subresource = (*rest, "", "", "")[:3]
    return Target(group, version, resource, namespace, name, subresource, watch)
