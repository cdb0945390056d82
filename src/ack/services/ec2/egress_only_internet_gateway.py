# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""EgressOnlyInternetGateway of Amazon Elastic Compute Cloud."""

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
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.ec2.service import SERVICE
from ack.services.ec2.types import InternetGatewayAttachment, Tag


class EgressOnlyInternetGatewaySpec(Shape):
    """The EgressOnlyInternetGateway that is wanted."""

    tags: list[Tag] | None = None
    vpcID: str | None = None
    vpcRef: ResourceReference | None = None


class EgressOnlyInternetGatewayStatus(Shape):
    """The EgressOnlyInternetGateway as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    attachments: list[InternetGatewayAttachment] | None = None
    id: str | None = None
    tags: list[Tag] | None = None


_FIELDS: Mapping[str, str] = {
    "Attachments": "status.attachments",
    "EgressOnlyInternetGatewayId": "status.id",
    "Tags": "spec.tags",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="EgressOnlyInternetGateway",
    plural="egressonlyinternetgateways",
    spec=EgressOnlyInternetGatewaySpec,
    status=EgressOnlyInternetGatewayStatus,
    read=Read(
        operation="DescribeEgressOnlyInternetGateways",
        inputs={"EgressOnlyInternetGatewayIds": Each("status.id")},
        result="EgressOnlyInternetGateways",
        outputs=_FIELDS,
        many=True,
        match={"EgressOnlyInternetGatewayId": "status.id"},
        batch=Batch("EgressOnlyInternetGatewayIds", "EgressOnlyInternetGatewayId", 100),
        needs=("status.id",),
    ),
    search=Search(
        operation="DescribeEgressOnlyInternetGateways",
        result="EgressOnlyInternetGateways",
        outputs={"EgressOnlyInternetGatewayId": "status.id"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateEgressOnlyInternetGateway",
        inputs={"VpcId": "spec.vpcID", "TagSpecifications": TagSpecification("egress-only-internet-gateway")},
        result="EgressOnlyInternetGateway",
        outputs=_FIELDS,
    ),
    delete=Call(operation="DeleteEgressOnlyInternetGateway", inputs={"EgressOnlyInternetGatewayId": "status.id"}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.id"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.id"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:egress-only-internet-gateway/{status.id}",
    keys=("status.id",),
    adoption=(AdoptionField(name="id", path="status.id", required=True),),
    immutable=("spec.vpcID",),
    references=(
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
    absent=("InvalidGatewayID.NotFound", "InvalidEgressOnlyInternetGatewayId.NotFound"),
)
