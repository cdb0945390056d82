"""The Kubernetes coordinates of what declarations speak of."""

from __future__ import annotations

from ack.api.resource import Reference, Resource
from ack.kube.types import ResourceType


def type_of(resource: Resource) -> ResourceType:
    """The type of a kind's objects."""
    return ResourceType(resource.service.group, resource.service.version, resource.kind, resource.plural)


def target_type(reference: Reference) -> ResourceType:
    """The type of the objects that a reference names; all kinds of ACK have one version."""
    return ResourceType(reference.group, "v1alpha1", reference.kind, reference.plural)
