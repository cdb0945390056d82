# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""VPCPeeringConnection of Amazon Elastic Compute Cloud."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Batch,
    Call,
    Each,
    Read,
    Reference,
    Resource,
    Search,
    Tags,
    TagSpecification,
    TagsToRemove,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import (
    PeeringConnectionOptionsRequest,
    Tag,
    VpcPeeringConnectionStateReason,
    VpcPeeringConnectionVpcInfo,
)


class VPCPeeringConnectionSpec(Shape):
    """The VPCPeeringConnection that is wanted."""

    acceptRequest: bool | None = None
    accepterPeeringConnectionOptions: PeeringConnectionOptionsRequest | None = None
    peerOwnerID: str | None = None
    peerRegion: str | None = None
    peerVPCID: str | None = None
    peerVPCRef: ResourceReference | None = None
    requesterPeeringConnectionOptions: PeeringConnectionOptionsRequest | None = None
    tags: list[Tag] | None = None
    vpcID: str | None = None
    vpcRef: ResourceReference | None = None


class VPCPeeringConnectionStatus(Shape):
    """The VPCPeeringConnection as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    accepterVPCInfo: VpcPeeringConnectionVpcInfo | None = None
    expirationTime: Timestamp | None = None
    multipathResilienceStatus: str | None = None
    requesterVPCInfo: VpcPeeringConnectionVpcInfo | None = None
    status: VpcPeeringConnectionStateReason | None = None
    tags: list[Tag] | None = None
    vpcPeeringConnectionID: str | None = None


_FIELDS: Mapping[str, str] = {
    "AccepterVpcInfo": "status.accepterVPCInfo",
    "ExpirationTime": "status.expirationTime",
    "RequesterVpcInfo": "status.requesterVPCInfo",
    "Status": "status.status",
    "Tags": "spec.tags",
    "VpcPeeringConnectionId": "status.vpcPeeringConnectionID",
    "MultipathResilienceStatus": "status.multipathResilienceStatus",
    "AccepterVpcInfo.PeeringOptions": "spec.accepterPeeringConnectionOptions",
    "RequesterVpcInfo.PeeringOptions": "spec.requesterPeeringConnectionOptions",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="VPCPeeringConnection",
    plural="vpcpeeringconnections",
    spec=VPCPeeringConnectionSpec,
    status=VPCPeeringConnectionStatus,
    read=Read(
        operation="DescribeVpcPeeringConnections",
        inputs={"VpcPeeringConnectionIds": Each("status.vpcPeeringConnectionID")},
        result="VpcPeeringConnections",
        outputs=_FIELDS,
        many=True,
        match={"VpcPeeringConnectionId": "status.vpcPeeringConnectionID"},
        batch=Batch("VpcPeeringConnectionIds", "VpcPeeringConnectionId", 100),
        needs=("status.vpcPeeringConnectionID",),
    ),
    search=Search(
        operation="DescribeVpcPeeringConnections",
        result="VpcPeeringConnections",
        outputs={"VpcPeeringConnectionId": "status.vpcPeeringConnectionID"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateVpcPeeringConnection",
        inputs={
            "PeerRegion": "spec.peerRegion",
            "VpcId": "spec.vpcID",
            "PeerVpcId": "spec.peerVPCID",
            "PeerOwnerId": "spec.peerOwnerID",
            "TagSpecifications": TagSpecification("vpc-peering-connection"),
        },
        result="VpcPeeringConnection",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyVpcPeeringConnectionOptions",
            inputs={
                "AccepterPeeringConnectionOptions": "spec.accepterPeeringConnectionOptions",
                "RequesterPeeringConnectionOptions": "spec.requesterPeeringConnectionOptions",
                "VpcPeeringConnectionId": "status.vpcPeeringConnectionID",
            },
            fields=("spec.accepterPeeringConnectionOptions", "spec.requesterPeeringConnectionOptions"),
            partial=True,
        ),
        Update(
            operation="AcceptVpcPeeringConnection",
            inputs={"VpcPeeringConnectionId": "status.vpcPeeringConnectionID"},
            fields=("spec.acceptRequest",),
        ),
    ),
    delete=Call(
        operation="DeleteVpcPeeringConnection",
        inputs={"VpcPeeringConnectionId": "status.vpcPeeringConnectionID"},
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="CreateTags",
            inputs={"Resources": Each("status.vpcPeeringConnectionID"), "Tags": TagsToSet()},
        ),
        remove=Call(
            operation="DeleteTags",
            inputs={"Resources": Each("status.vpcPeeringConnectionID"), "Tags": TagsToRemove()},
        ),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:vpc-peering-connection/{status.vpcPeeringConnectionID}",
    keys=("status.vpcPeeringConnectionID",),
    adoption=(AdoptionField(name="vpcPeeringConnectionID", path="status.vpcPeeringConnectionID", required=True),),
    references=(
        Reference(
            field="spec.peerVPCID",
            ref="spec.peerVPCRef",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
        ),
        Reference(
            field="spec.vpcID",
            ref="spec.vpcRef",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
            required=True,
        ),
    ),
    absent=("InvalidVpcPeeringConnectionID.NotFound",),
    gone=(When(path="status.status.code", values=("deleted",)),),
)
