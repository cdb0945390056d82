# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""FlowLog of Amazon Elastic Compute Cloud."""

from __future__ import annotations

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
from ack.services.ec2.types import DestinationOptionsRequest, Tag, TagFieldSpecificationRequest, UnsuccessfulItem


class FlowLogSpec(Shape):
    """The FlowLog that is wanted."""

    clientToken: str | None = None
    deliverCrossAccountRole: str | None = None
    deliverLogsPermissionARN: str | None = None
    deliverLogsPermissionRef: ResourceReference | None = None
    destinationOptions: DestinationOptionsRequest | None = None
    logDestination: str | None = None
    logDestinationType: str | None = None
    logFormat: str | None = None
    logGroupName: str | None = None
    logGroupRef: ResourceReference | None = None
    maxAggregationInterval: int | None = None
    resourceID: str | None = None
    resourceType: str | None = None
    tagFieldSpecifications: list[TagFieldSpecificationRequest] | None = None
    tags: list[Tag] | None = None
    trafficType: str | None = None


class FlowLogStatus(Shape):
    """The FlowLog as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    clientToken: str | None = None
    flowLogID: str | None = None
    unsuccessful: list[UnsuccessfulItem] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="FlowLog",
    plural="flowlogs",
    spec=FlowLogSpec,
    status=FlowLogStatus,
    read=Read(
        operation="DescribeFlowLogs",
        inputs={"FlowLogIds": Each("status.flowLogID")},
        result="FlowLogs",
        outputs={
            "DeliverLogsPermissionArn": "spec.deliverLogsPermissionARN",
            "DeliverCrossAccountRole": "spec.deliverCrossAccountRole",
            "FlowLogId": "status.flowLogID",
            "LogGroupName": "spec.logGroupName",
            "ResourceId": "spec.resourceID",
            "TrafficType": "spec.trafficType",
            "LogDestinationType": "spec.logDestinationType",
            "LogDestination": "spec.logDestination",
            "LogFormat": "spec.logFormat",
            "Tags": "spec.tags",
            "MaxAggregationInterval": "spec.maxAggregationInterval",
            "DestinationOptions": "spec.destinationOptions",
            "TagFieldSpecifications": "spec.tagFieldSpecifications",
        },
        many=True,
        match={"FlowLogId": "status.flowLogID"},
        batch=Batch("FlowLogIds", "FlowLogId", 100),
        needs=("status.flowLogID",),
    ),
    search=Search(
        operation="DescribeFlowLogs",
        result="FlowLogs",
        outputs={"FlowLogId": "status.flowLogID"},
        tags="Tags",
    ),
    create=Call(
        operation="CreateFlowLogs",
        inputs={
            "DeliverLogsPermissionArn": "spec.deliverLogsPermissionARN",
            "DeliverCrossAccountRole": "spec.deliverCrossAccountRole",
            "LogGroupName": "spec.logGroupName",
            "ResourceType": "spec.resourceType",
            "TrafficType": "spec.trafficType",
            "LogDestinationType": "spec.logDestinationType",
            "LogDestination": "spec.logDestination",
            "LogFormat": "spec.logFormat",
            "MaxAggregationInterval": "spec.maxAggregationInterval",
            "DestinationOptions": "spec.destinationOptions",
            "TagFieldSpecifications": "spec.tagFieldSpecifications",
            "ClientToken": "spec.clientToken",
            "ResourceIds": Each("spec.resourceID"),
            "TagSpecifications": TagSpecification("vpc-flow-log"),
        },
        outputs={
            "ClientToken": "spec.clientToken",
            "Unsuccessful": "status.unsuccessful",
            "FlowLogIds": "status.flowLogID",
        },
    ),
    delete=Call(operation="DeleteFlowLogs", inputs={"FlowLogIds": Each("status.flowLogID")}),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="CreateTags", inputs={"Resources": Each("status.flowLogID"), "Tags": TagsToSet()}),
        remove=Call(operation="DeleteTags", inputs={"Resources": Each("status.flowLogID"), "Tags": TagsToRemove()}),
    ),
    arn="arn:{partition}:ec2:{region}:{account}:vpc-flow-log/{status.flowLogID}",
    keys=("status.flowLogID",),
    adoption=(AdoptionField(name="flowLogID", path="status.flowLogID", required=True),),
    references=(
        Reference(
            field="spec.deliverLogsPermissionARN",
            ref="spec.deliverLogsPermissionRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.logGroupName",
            ref="spec.logGroupRef",
            group="cloudwatchlogs.services.k8s.aws",
            kind="LogGroup",
            plural="loggroups",
            path="spec.name",
        ),
    ),
    absent=("InvalidFlowLogId.NotFound",),
)
