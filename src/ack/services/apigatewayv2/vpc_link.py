# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""VPCLink of AmazonApiGatewayV2."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Read,
    Resource,
    Search,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, Shape, Timestamp
from ack.services.apigatewayv2.service import SERVICE


class VPCLinkSpec(Shape):
    """The VPCLink that is wanted."""

    name: str | None = None
    securityGroupIDs: list[str] | None = None
    subnetIDs: list[str] | None = None
    tags: dict[str, str] | None = None


class VPCLinkStatus(Shape):
    """The VPCLink as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdDate: Timestamp | None = None
    vpcLinkID: str | None = None
    vpcLinkStatus: str | None = None
    vpcLinkStatusMessage: str | None = None
    vpcLinkVersion: str | None = None


_FIELDS: Mapping[str, str] = {
    "CreatedDate": "status.createdDate",
    "Name": "spec.name",
    "SecurityGroupIds": "spec.securityGroupIDs",
    "SubnetIds": "spec.subnetIDs",
    "Tags": "spec.tags",
    "VpcLinkId": "status.vpcLinkID",
    "VpcLinkStatus": "status.vpcLinkStatus",
    "VpcLinkStatusMessage": "status.vpcLinkStatusMessage",
    "VpcLinkVersion": "status.vpcLinkVersion",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="VPCLink",
    plural="vpclinks",
    spec=VPCLinkSpec,
    status=VPCLinkStatus,
    read=Read(
        operation="GetVpcLink",
        inputs={"VpcLinkId": "status.vpcLinkID"},
        outputs=_FIELDS,
        needs=("status.vpcLinkID",),
    ),
    search=Search(operation="GetVpcLinks", result="Items", outputs={"VpcLinkId": "status.vpcLinkID"}, tags="Tags"),
    create=Call(
        operation="CreateVpcLink",
        inputs={
            "Name": "spec.name",
            "SecurityGroupIds": "spec.securityGroupIDs",
            "SubnetIds": "spec.subnetIDs",
            "Tags": AllTags(),
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="UpdateVpcLink",
            inputs={"Name": "spec.name", "VpcLinkId": "status.vpcLinkID"},
            outputs={
                "CreatedDate": "status.createdDate",
                "SecurityGroupIds": "spec.securityGroupIDs",
                "SubnetIds": "spec.subnetIDs",
                "Tags": "spec.tags",
                "VpcLinkStatus": "status.vpcLinkStatus",
                "VpcLinkStatusMessage": "status.vpcLinkStatusMessage",
                "VpcLinkVersion": "status.vpcLinkVersion",
            },
            fields=("spec.name",),
        ),
    ),
    delete=Call(operation="DeleteVpcLink", inputs={"VpcLinkId": "status.vpcLinkID"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="TagResource",
            inputs={"ResourceArn": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        key="",
        value="",
        aws_key="",
        aws_value="",
        remove=Call(
            operation="UntagResource",
            inputs={"ResourceArn": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
    ),
    arn="arn:{partition}:apigateway:{region}::/vpclinks/{status.vpcLinkID}",
    keys=("status.vpcLinkID",),
    adoption=(AdoptionField(name="vpcLinkID", path="status.vpcLinkID", required=True),),
    absent=("NotFoundException",),
    terminal=("BadRequestException",),
    synced=(When(path="status.vpcLinkStatus", values=("AVAILABLE",)),),
    updatable=(When(path="status.vpcLinkStatus", values=("AVAILABLE",)),),
)
