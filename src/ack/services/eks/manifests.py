# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Elastic Kubernetes Service in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.eks.access_entry import RESOURCE as _ACCESS_ENTRY
from ack.services.eks.access_entry import AccessEntrySpec
from ack.services.eks.addon import RESOURCE as _ADDON
from ack.services.eks.addon import AddonSpec
from ack.services.eks.capability import RESOURCE as _CAPABILITY
from ack.services.eks.capability import CapabilitySpec
from ack.services.eks.cluster import RESOURCE as _CLUSTER
from ack.services.eks.cluster import ClusterSpec
from ack.services.eks.fargate_profile import RESOURCE as _FARGATE_PROFILE
from ack.services.eks.fargate_profile import FargateProfileSpec
from ack.services.eks.identity_provider_config import RESOURCE as _IDENTITY_PROVIDER_CONFIG
from ack.services.eks.identity_provider_config import IdentityProviderConfigSpec
from ack.services.eks.nodegroup import RESOURCE as _NODEGROUP
from ack.services.eks.nodegroup import NodegroupSpec
from ack.services.eks.pod_identity_association import RESOURCE as _POD_IDENTITY_ASSOCIATION
from ack.services.eks.pod_identity_association import PodIdentityAssociationSpec

__all__ = [
    "AccessEntry",
    "AccessEntrySpec",
    "Addon",
    "AddonSpec",
    "Capability",
    "CapabilitySpec",
    "Cluster",
    "ClusterSpec",
    "FargateProfile",
    "FargateProfileSpec",
    "IdentityProviderConfig",
    "IdentityProviderConfigSpec",
    "Nodegroup",
    "NodegroupSpec",
    "PodIdentityAssociation",
    "PodIdentityAssociationSpec",
]


class AccessEntry(Manifest[AccessEntrySpec]):
    """AccessEntry of Amazon Elastic Kubernetes Service."""

    RESOURCE = _ACCESS_ENTRY


class Addon(Manifest[AddonSpec]):
    """Addon of Amazon Elastic Kubernetes Service."""

    RESOURCE = _ADDON


class Capability(Manifest[CapabilitySpec]):
    """Capability of Amazon Elastic Kubernetes Service."""

    RESOURCE = _CAPABILITY


class Cluster(Manifest[ClusterSpec]):
    """Cluster of Amazon Elastic Kubernetes Service."""

    RESOURCE = _CLUSTER


class FargateProfile(Manifest[FargateProfileSpec]):
    """FargateProfile of Amazon Elastic Kubernetes Service."""

    RESOURCE = _FARGATE_PROFILE


class IdentityProviderConfig(Manifest[IdentityProviderConfigSpec]):
    """IdentityProviderConfig of Amazon Elastic Kubernetes Service."""

    RESOURCE = _IDENTITY_PROVIDER_CONFIG


class Nodegroup(Manifest[NodegroupSpec]):
    """Nodegroup of Amazon Elastic Kubernetes Service."""

    RESOURCE = _NODEGROUP


class PodIdentityAssociation(Manifest[PodIdentityAssociationSpec]):
    """PodIdentityAssociation of Amazon Elastic Kubernetes Service."""

    RESOURCE = _POD_IDENTITY_ASSOCIATION
