"""What the emulated EKS knows of its kinds: how they are identified, what AWS fills in, what can be changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

ARN = "arn"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind.

    Args:
        operation: its name in operations, in snake case.
        member: the output member that describes it.
        key: input members that identify it, dotted.
        resource: its name in ARNs.
        arn: the member with its ARN.
        defaults: what AWS fills in.
        timed: AWS takes time to create, change and delete it.
        has_status: AWS shows a status.
        assigned: the member of `key` that AWS assigns.
        unique: members that no two have alike.
        hidden: members that AWS does not show here.
    """

    operation: str
    member: str
    key: tuple[str, ...]
    resource: str
    arn: str = "arn"
    defaults: Mapping[str, Any] = field(default_factory=dict)
    timed: bool = True
    has_status: bool = True
    assigned: str = ""
    unique: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()

    def key_of(self, thing: Mapping[str, Any]) -> tuple[str, ...]:
        """What identifies a thing, or an input."""
        found = []
        for member in self.key:
            value: Any = thing
            for step in member.split("."):
                value = value[step]
            found.append(str(value))
        return tuple(found)


KINDS = {
    "cluster": Kind(
        "cluster",
        "cluster",
        ("name",),
        "cluster",
        defaults={
            "version": "1.33",
            "platformVersion": "eks.1",
            "endpoint": "https://life.gr7.us-west-2.eks.amazonaws.com",
            "certificateAuthority": {"data": "Q0E="},
            "deletionProtection": False,
            "controlPlaneScalingConfig": {"tier": "standard"},
            "accessConfig": {"authenticationMode": "API_AND_CONFIG_MAP"},
            "upgradePolicy": {"supportType": "EXTENDED"},
            "logging": {
                "clusterLogging": [
                    {
                        "types": ["api", "audit", "authenticator", "controllerManager", "scheduler"],
                        "enabled": False,
                    }
                ]
            },
        },
        hidden=("bootstrapSelfManagedAddons", "clientRequestToken"),
    ),
    "nodegroup": Kind(
        "nodegroup",
        "nodegroup",
        ("clusterName", "nodegroupName"),
        "nodegroup",
        arn="nodegroupArn",
        defaults={
            "version": "1.33",
            "releaseVersion": "1.33.1-20260101",
            "amiType": "AL2023_x86_64_STANDARD",
            "capacityType": "ON_DEMAND",
            "diskSize": 20,
            "instanceTypes": ["t3.medium"],
            "scalingConfig": {"minSize": 1, "maxSize": 2, "desiredSize": 2},
            "updateConfig": {"maxUnavailable": 1},
        },
        hidden=("clientRequestToken",),
    ),
    "fargateProfile": Kind(
        "fargate_profile",
        "fargateProfile",
        ("clusterName", "fargateProfileName"),
        "fargateprofile",
        arn="fargateProfileArn",
        hidden=("clientRequestToken",),
    ),
    "addon": Kind(
        "addon",
        "addon",
        ("clusterName", "addonName"),
        "addon",
        arn="addonArn",
        defaults={"addonVersion": "v1.0.0-eksbuild.1"},
        hidden=("clientRequestToken", "podIdentityAssociations", "resolveConflicts"),
    ),
    "accessEntry": Kind(
        "access_entry",
        "accessEntry",
        ("clusterName", "principalArn"),
        "access-entry",
        arn="accessEntryArn",
        defaults={"type": "STANDARD", "username": "given-by-aws"},
        timed=False,
        has_status=False,
        hidden=("clientRequestToken", "policies"),
    ),
    "association": Kind(
        "pod_identity_association",
        "association",
        ("clusterName", "associationId"),
        "podidentityassociation",
        arn="associationArn",
        timed=False,
        has_status=False,
        assigned="associationId",
        unique=("clusterName", "namespace", "serviceAccount"),
        hidden=("clientRequestToken",),
    ),
    "capability": Kind(
        "capability",
        "capability",
        ("clusterName", "capabilityName"),
        "capability",
        defaults={"version": "1.0.0"},
        hidden=("clientRequestToken",),
    ),
    "oidc": Kind("", "", ("clusterName", "oidc.identityProviderConfigName"), "identityproviderconfig/oidc"),
}
"""The kinds by the names that the emulator uses."""

UPDATES: Mapping[str, Mapping[str, str]] = {
    "cluster": {
        "resourcesVpcConfig": "VpcConfigUpdate",
        "logging": "LoggingUpdate",
        "accessConfig": "AccessConfigUpdate",
        "upgradePolicy": "UpgradePolicyUpdate",
        "zonalShiftConfig": "ZonalShiftConfigUpdate",
        "computeConfig": "AutoModeUpdate",
        "kubernetesNetworkConfig": "AutoModeUpdate",
        "storageConfig": "AutoModeUpdate",
        "remoteNetworkConfig": "RemoteNetworkConfigUpdate",
        "deletionProtection": "DeletionProtectionUpdate",
        "controlPlaneScalingConfig": "ControlPlaneScalingConfigUpdate",
        "kubeApiServerConfig": "ComponentsUpdate",
        "version": "VersionUpdate",
        "encryptionConfig": "AssociateEncryptionConfig",
    },
    "nodegroup": dict.fromkeys(("version", "releaseVersion", "launchTemplate", "scalingConfig", "updateConfig"), ""),
    "addon": dict.fromkeys(("addonVersion", "serviceAccountRoleArn", "configurationValues"), ""),
    "accessEntry": dict.fromkeys(("kubernetesGroups", "username"), ""),
    "association": dict.fromkeys(("roleArn", "targetRoleArn", "policy", "disableSessionTags"), ""),
    "capability": dict.fromkeys(("roleArn", "deletePropagationPolicy"), ""),
}
"""Which members an update takes, and what type of update of a cluster each is."""
