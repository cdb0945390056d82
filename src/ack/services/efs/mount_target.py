# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""MountTarget of Amazon Elastic File System."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import AdoptionField, Call, Part, Read, Reference, Resource, When
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.efs.service import SERVICE


class MountTargetSpec(Shape):
    """The MountTarget that is wanted."""

    fileSystemID: str | None = None
    fileSystemRef: ResourceReference | None = None
    ipAddress: str | None = None
    ipAddressType: str | None = None
    ipv6Address: str | None = None
    securityGroupRefs: list[ResourceReference] | None = None
    securityGroups: list[str] | None = None
    subnetID: str | None = None
    subnetRef: ResourceReference | None = None


class MountTargetStatus(Shape):
    """The MountTarget as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    availabilityZoneID: str | None = None
    availabilityZoneName: str | None = None
    lifeCycleState: str | None = None
    mountTargetID: str | None = None
    networkInterfaceID: str | None = None
    ownerID: str | None = None
    vpcID: str | None = None


_KEY: Mapping[str, str] = {"MountTargetId": "status.mountTargetID"}
_FIELDS: Mapping[str, str] = {
    "OwnerId": "status.ownerID",
    "MountTargetId": "status.mountTargetID",
    "FileSystemId": "spec.fileSystemID",
    "SubnetId": "spec.subnetID",
    "LifeCycleState": "status.lifeCycleState",
    "IpAddress": "spec.ipAddress",
    "Ipv6Address": "spec.ipv6Address",
    "NetworkInterfaceId": "status.networkInterfaceID",
    "AvailabilityZoneId": "status.availabilityZoneID",
    "AvailabilityZoneName": "status.availabilityZoneName",
    "VpcId": "status.vpcID",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="MountTarget",
    plural="mounttargets",
    spec=MountTargetSpec,
    status=MountTargetStatus,
    read=Read(
        operation="DescribeMountTargets",
        inputs=_KEY,
        result="MountTargets",
        outputs=_FIELDS,
        many=True,
        match=_KEY,
        needs=("status.mountTargetID",),
        locate=Read(
            operation="DescribeMountTargets",
            inputs={"FileSystemId": "spec.fileSystemID"},
            result="MountTargets",
            outputs=_KEY,
            many=True,
            match={"FileSystemId": "spec.fileSystemID", "SubnetId": "spec.subnetID"},
            needs=("spec.fileSystemID",),
        ),
    ),
    create=Call(
        operation="CreateMountTarget",
        inputs={
            "FileSystemId": "spec.fileSystemID",
            "SubnetId": "spec.subnetID",
            "IpAddress": "spec.ipAddress",
            "Ipv6Address": "spec.ipv6Address",
            "IpAddressType": "spec.ipAddressType",
            "SecurityGroups": "spec.securityGroups",
        },
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteMountTarget", inputs=_KEY),
    parts=(
        Part(
            field="spec.securityGroups",
            read=Read(
                operation="DescribeMountTargetSecurityGroups",
                inputs=_KEY,
                outputs={"SecurityGroups": "spec.securityGroups"},
            ),
            put=Call(
                operation="ModifyMountTargetSecurityGroups",
                inputs={**_KEY, "SecurityGroups": "spec.securityGroups"},
            ),
            absent=("IncorrectMountTargetState",),
        ),
    ),
    keys=("status.mountTargetID",),
    adoption=(
        AdoptionField(name="mountTargetID", path="status.mountTargetID", required=True),
        AdoptionField(name="fileSystemID", path="spec.fileSystemID"),
    ),
    references=(
        Reference(
            field="spec.fileSystemID",
            ref="spec.fileSystemRef",
            group="efs.services.k8s.aws",
            kind="FileSystem",
            plural="filesystems",
            path="status.fileSystemID",
            required=True,
        ),
        Reference(
            field="spec.securityGroups",
            ref="spec.securityGroupRefs",
            group="ec2.services.k8s.aws",
            kind="SecurityGroup",
            plural="securitygroups",
            path="status.id",
            many=True,
        ),
        Reference(
            field="spec.subnetID",
            ref="spec.subnetRef",
            group="ec2.services.k8s.aws",
            kind="Subnet",
            plural="subnets",
            path="status.subnetID",
            required=True,
        ),
    ),
    absent=("MountTargetNotFound",),
    terminal=("BadRequest", "UnsupportedAvailabilityZone"),
    synced=(When(path="status.lifeCycleState", values=("available",)),),
    updatable=(When(path="status.lifeCycleState", values=("available",)),),
    failed=(When(path="status.lifeCycleState", values=("error",)),),
)
