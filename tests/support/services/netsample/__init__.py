"""A kind whose identifier AWS assigns, without an idempotency token: a VPC of Amazon EC2."""

from __future__ import annotations

from typing import Annotated

from ack.api.resource import AllTags, Call, Each, Read, Resource, Search, Service, Tags, TagsToSet
from ack.api.types import Aws, Condition, ResourceMetadata, Shape

__all__ = ["RESOURCES", "SERVICE"]

SERVICE = Service(name="netsample", sdk="ec2", service_id="EC2", iam_prefix="ec2")


class Tag(Shape):
    """A tag."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class NetworkSpec(Shape):
    """What is wanted."""

    cidrBlock: str | None = None
    tags: list[Tag] | None = None


class NetworkStatus(Shape):
    """What AWS has."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    vpcID: str | None = None


_OUTPUTS = {"VpcId": "status.vpcID", "CidrBlock": "spec.cidrBlock", "Tags": "spec.tags"}
_ID = {"Resources": Each("status.vpcID")}

RESOURCES: tuple[Resource, ...] = (
    Resource(
        service=SERVICE,
        kind="Network",
        plural="networks",
        spec=NetworkSpec,
        status=NetworkStatus,
        read=Read(
            operation="DescribeVpcs",
            inputs={"VpcIds": Each("status.vpcID")},
            result="Vpcs",
            outputs=_OUTPUTS,
            many=True,
            match={"VpcId": "status.vpcID"},
            needs=("status.vpcID",),
        ),
        search=Search(operation="DescribeVpcs", result="Vpcs", outputs={"VpcId": "status.vpcID"}, tags="Tags"),
        create=Call(
            operation="CreateVpc",
            inputs={"CidrBlock": "spec.cidrBlock", "Tags": AllTags()},
            result="Vpc",
            outputs=_OUTPUTS,
        ),
        delete=Call(operation="DeleteVpc", inputs={"VpcId": "status.vpcID"}),
        tags=Tags(
            field="spec.tags",
            set=Call(operation="CreateTags", inputs={**_ID, "Tags": TagsToSet()}),
        ),
        arn="arn:{partition}:ec2:{region}:{account}:vpc/{status.vpcID}",
        keys=("status.vpcID",),
        immutable=("spec.cidrBlock",),
        absent=("InvalidVpcID.NotFound",),
    ),
)
