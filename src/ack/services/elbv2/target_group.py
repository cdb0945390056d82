# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""TargetGroup of Elastic Load Balancing."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Each,
    Members,
    MemberSet,
    Part,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.elbv2.service import SERVICE
from ack.services.elbv2.types import Matcher, Tag, TargetDescription, TargetGroupAttribute


class TargetGroupSpec(Shape):
    """The TargetGroup that is wanted."""

    attributes: list[TargetGroupAttribute] | None = None
    healthCheckEnabled: bool | None = None
    healthCheckIntervalSeconds: int | None = None
    healthCheckPath: str | None = None
    healthCheckPort: str | None = None
    healthCheckProtocol: str | None = None
    healthCheckTimeoutSeconds: int | None = None
    healthyThresholdCount: int | None = None
    ipAddressType: str | None = None
    matcher: Matcher | None = None
    name: str | None = None
    port: int | None = None
    protocol: str | None = None
    protocolVersion: str | None = None
    tags: list[Tag] | None = None
    targetControlPort: int | None = None
    targetType: str | None = None
    targets: list[TargetDescription] | None = None
    unhealthyThresholdCount: int | None = None
    vpcID: str | None = None
    vpcRef: ResourceReference | None = None


class TargetGroupStatus(Shape):
    """The TargetGroup as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    loadBalancerARNs: list[str] | None = None


_KEY: Mapping[str, str] = {"TargetGroupArn": "status.ackResourceMetadata.arn"}
_FIELDS: Mapping[str, str] = {
    **_KEY,
    "TargetGroupName": "spec.name",
    "Protocol": "spec.protocol",
    "Port": "spec.port",
    "VpcId": "spec.vpcID",
    "HealthCheckProtocol": "spec.healthCheckProtocol",
    "HealthCheckPort": "spec.healthCheckPort",
    "HealthCheckEnabled": "spec.healthCheckEnabled",
    "HealthCheckIntervalSeconds": "spec.healthCheckIntervalSeconds",
    "HealthCheckTimeoutSeconds": "spec.healthCheckTimeoutSeconds",
    "HealthyThresholdCount": "spec.healthyThresholdCount",
    "UnhealthyThresholdCount": "spec.unhealthyThresholdCount",
    "HealthCheckPath": "spec.healthCheckPath",
    "Matcher": "spec.matcher",
    "LoadBalancerArns": "status.loadBalancerARNs",
    "TargetType": "spec.targetType",
    "ProtocolVersion": "spec.protocolVersion",
    "IpAddressType": "spec.ipAddressType",
    "TargetControlPort": "spec.targetControlPort",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="TargetGroup",
    plural="targetgroups",
    spec=TargetGroupSpec,
    status=TargetGroupStatus,
    read=Read(
        operation="DescribeTargetGroups",
        inputs={"Names": Each("spec.name")},
        result="TargetGroups",
        outputs=_FIELDS,
        many=True,
        match={"TargetGroupName": "spec.name"},
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateTargetGroup",
        inputs={
            "Name": "spec.name",
            "Protocol": "spec.protocol",
            "ProtocolVersion": "spec.protocolVersion",
            "Port": "spec.port",
            "VpcId": "spec.vpcID",
            "HealthCheckProtocol": "spec.healthCheckProtocol",
            "HealthCheckPort": "spec.healthCheckPort",
            "HealthCheckEnabled": "spec.healthCheckEnabled",
            "HealthCheckPath": "spec.healthCheckPath",
            "HealthCheckIntervalSeconds": "spec.healthCheckIntervalSeconds",
            "HealthCheckTimeoutSeconds": "spec.healthCheckTimeoutSeconds",
            "HealthyThresholdCount": "spec.healthyThresholdCount",
            "UnhealthyThresholdCount": "spec.unhealthyThresholdCount",
            "Matcher": "spec.matcher",
            "TargetType": "spec.targetType",
            "Tags": AllTags(),
            "IpAddressType": "spec.ipAddressType",
            "TargetControlPort": "spec.targetControlPort",
        },
        result="TargetGroups",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyTargetGroup",
            inputs={
                **_KEY,
                "HealthCheckProtocol": "spec.healthCheckProtocol",
                "HealthCheckPort": "spec.healthCheckPort",
                "HealthCheckPath": "spec.healthCheckPath",
                "HealthCheckEnabled": "spec.healthCheckEnabled",
                "HealthCheckIntervalSeconds": "spec.healthCheckIntervalSeconds",
                "HealthCheckTimeoutSeconds": "spec.healthCheckTimeoutSeconds",
                "HealthyThresholdCount": "spec.healthyThresholdCount",
                "UnhealthyThresholdCount": "spec.unhealthyThresholdCount",
                "Matcher": "spec.matcher",
            },
            result="TargetGroups",
            outputs={
                "TargetGroupName": "spec.name",
                "Protocol": "spec.protocol",
                "Port": "spec.port",
                "VpcId": "spec.vpcID",
                "LoadBalancerArns": "status.loadBalancerARNs",
                "TargetType": "spec.targetType",
                "ProtocolVersion": "spec.protocolVersion",
                "IpAddressType": "spec.ipAddressType",
                "TargetControlPort": "spec.targetControlPort",
            },
            fields=(
                "spec.healthCheckProtocol",
                "spec.healthCheckPort",
                "spec.healthCheckPath",
                "spec.healthCheckEnabled",
                "spec.healthCheckIntervalSeconds",
                "spec.healthCheckTimeoutSeconds",
                "spec.healthyThresholdCount",
                "spec.unhealthyThresholdCount",
                "spec.matcher",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteTargetGroup", inputs=_KEY),
    parts=(
        Part(
            field="spec.attributes",
            read=Read(
                operation="DescribeTargetGroupAttributes",
                inputs=_KEY,
                outputs={"Attributes": "spec.attributes"},
            ),
            put=Call(operation="ModifyTargetGroupAttributes", inputs={**_KEY, "Attributes": "spec.attributes"}),
        ),
    ),
    members=(
        MemberSet(
            field="spec.targets",
            read=Read(
                operation="DescribeTargetHealth",
                inputs=_KEY,
                outputs={"TargetHealthDescriptions[].Target": "spec.targets"},
            ),
            put=Call(operation="RegisterTargets", inputs={**_KEY, "Targets": Members()}),
            delete=Call(operation="DeregisterTargets", inputs={**_KEY, "Targets": Members()}),
            partial=True,
            kept=True,
            unless={"TargetHealth.State": ("draining",)},
        ),
    ),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTags",
            inputs={"ResourceArns": Each("status.ackResourceMetadata.arn"), "Tags": TagsToSet()},
        ),
        read=Read(
            operation="DescribeTags",
            inputs={"ResourceArns": Each("status.ackResourceMetadata.arn")},
            outputs={"TagDescriptions.Tags": "spec.tags"},
        ),
        remove=Call(
            operation="RemoveTags",
            inputs={"ResourceArns": Each("status.ackResourceMetadata.arn"), "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={"spec.attributes": Compare.SUBSET},
    references=(
        Reference(
            field="spec.vpcID",
            ref="spec.vpcRef",
            group="ec2.services.k8s.aws",
            kind="VPC",
            plural="vpcs",
            path="status.vpcID",
        ),
    ),
    absent=("TargetGroupNotFound",),
    exists=("DuplicateTargetGroupName",),
    terminal=("InvalidConfigurationRequest", "ValidationError"),
)
