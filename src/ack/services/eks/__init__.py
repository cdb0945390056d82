# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.eks import (
    access_entry,
    addon,
    capability,
    cluster,
    fargate_profile,
    identity_provider_config,
    nodegroup,
    pod_identity_association,
)
from ack.services.eks.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (
    access_entry.RESOURCE,
    addon.RESOURCE,
    capability.RESOURCE,
    cluster.RESOURCE,
    fargate_profile.RESOURCE,
    identity_provider_config.RESOURCE,
    nodegroup.RESOURCE,
    pod_identity_association.RESOURCE,
)
