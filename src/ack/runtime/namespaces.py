"""What a Namespace says of the objects in it, by its annotations and labels. An empty value is as good as none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ack.api import core
from ack.api.errors import Terminal
from ack.api.hooks import Obj
from ack.kube.types import annotations_of

SYSTEM = frozenset({"kube-system", "kube-public", "kube-node-lease"})
"""Kubernetes' own, whose annotations are not ours to read, as published."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """The annotations and labels of one namespace.

    Args:
        name: the namespace.
        region: of its objects.
        endpoint_url: of AWS.
        owner_account_id: the account that it is bound to.
        team_id: the team that it belongs to.
        deletion_policy: for the objects of one service.
        labels: by which role selectors find it.
    """

    name: str
    region: str = ""
    endpoint_url: str = ""
    owner_account_id: str = ""
    team_id: str = ""
    deletion_policy: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)


def defaults_of(namespace: Obj | None, name: str, service: str) -> Defaults:
    """Reads a namespace.

    Args:
        namespace: it; `None` if it is not there (any more).
        name: its name.
        service: the controller's name of the service.
    """
    if namespace is None or name in SYSTEM:
        return Defaults(name)
    annotations = annotations_of(namespace)
    return Defaults(
        name,
        region=annotations.get(core.DEFAULT_REGION, ""),
        endpoint_url=annotations.get(core.ENDPOINT_URL, ""),
        owner_account_id=annotations.get(core.OWNER_ACCOUNT_ID, ""),
        team_id=annotations.get(core.TEAM_ID, ""),
        deletion_policy=annotations.get(deletion_policy_key(service), ""),
        labels=namespace["metadata"].get("labels") or {},
    )


def deletion_policy_key(service: str) -> str:
    """The annotation of a namespace for the deletion policy of one service's objects."""
    return f"{service.lower()}.{core.DELETION_POLICY}"


def invalid(defaults: Defaults, key: str, text: str) -> Terminal:
    """The error for an annotation that cannot be used."""
    return Terminal(f"annotation {key} of namespace {defaults.name}: {text}", reason="InvalidAnnotation")


def slim(namespace: Obj) -> Obj:
    """What is kept of a namespace: all that is read of it here."""
    metadata = namespace["metadata"]
    kept = ("name", "uid", "resourceVersion", "annotations", "labels", "finalizers", "deletionTimestamp")
    return {"metadata": {key: metadata[key] for key in kept if key in metadata}}
