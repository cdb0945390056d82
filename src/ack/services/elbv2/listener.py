# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Listener of Elastic Load Balancing."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Each,
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
from ack.services.elbv2.types import Action, Certificate, MutualAuthenticationAttributes, Tag


class ListenerSpec(Shape):
    """The Listener that is wanted."""

    alpnPolicy: list[str] | None = None
    certificates: list[Certificate] | None = None
    defaultActions: list[Action] | None = None
    loadBalancerARN: str | None = None
    loadBalancerRef: ResourceReference | None = None
    mutualAuthentication: MutualAuthenticationAttributes | None = None
    port: int | None = None
    protocol: str | None = None
    sslPolicy: str | None = None
    tags: list[Tag] | None = None


class ListenerStatus(Shape):
    """The Listener as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None


_FIELDS: Mapping[str, str] = {
    "ListenerArn": "status.ackResourceMetadata.arn",
    "LoadBalancerArn": "spec.loadBalancerARN",
    "Port": "spec.port",
    "Protocol": "spec.protocol",
    "Certificates": "spec.certificates",
    "SslPolicy": "spec.sslPolicy",
    "DefaultActions": "spec.defaultActions",
    "AlpnPolicy": "spec.alpnPolicy",
    "MutualAuthentication": "spec.mutualAuthentication",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Listener",
    plural="listeners",
    spec=ListenerSpec,
    status=ListenerStatus,
    read=Read(
        operation="DescribeListeners",
        inputs={"ListenerArns": Each("status.ackResourceMetadata.arn")},
        result="Listeners",
        outputs=_FIELDS,
        many=True,
        match={"ListenerArn": "status.ackResourceMetadata.arn"},
        needs=("status.ackResourceMetadata.arn",),
        locate=Read(
            operation="DescribeListeners",
            inputs={"LoadBalancerArn": "spec.loadBalancerARN"},
            result="Listeners",
            outputs={"ListenerArn": "status.ackResourceMetadata.arn"},
            many=True,
            match={"Port": "spec.port"},
            needs=("spec.loadBalancerARN",),
        ),
    ),
    create=Call(
        operation="CreateListener",
        inputs={
            "LoadBalancerArn": "spec.loadBalancerARN",
            "Protocol": "spec.protocol",
            "Port": "spec.port",
            "SslPolicy": "spec.sslPolicy",
            "Certificates": "spec.certificates",
            "DefaultActions": "spec.defaultActions",
            "AlpnPolicy": "spec.alpnPolicy",
            "Tags": AllTags(),
            "MutualAuthentication": "spec.mutualAuthentication",
        },
        result="Listeners",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyListener",
            inputs={
                "ListenerArn": "status.ackResourceMetadata.arn",
                "Port": "spec.port",
                "Protocol": "spec.protocol",
                "SslPolicy": "spec.sslPolicy",
                "Certificates": "spec.certificates",
                "DefaultActions": "spec.defaultActions",
                "AlpnPolicy": "spec.alpnPolicy",
                "MutualAuthentication": "spec.mutualAuthentication",
            },
            result="Listeners",
            outputs={"LoadBalancerArn": "spec.loadBalancerARN"},
            fields=(
                "spec.port",
                "spec.protocol",
                "spec.sslPolicy",
                "spec.certificates",
                "spec.defaultActions",
                "spec.alpnPolicy",
                "spec.mutualAuthentication",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteListener", inputs={"ListenerArn": "status.ackResourceMetadata.arn"}),
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
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    compare={
        "spec.defaultActions": Compare.GIVEN,
        "spec.certificates": Compare.GIVEN,
        "spec.mutualAuthentication": Compare.GIVEN,
    },
    references=(
        Reference(
            field="spec.certificates[].certificateARN",
            ref="spec.certificates[].certificateRef",
            group="acm.services.k8s.aws",
            kind="Certificate",
            plural="certificates",
        ),
        Reference(
            field="spec.defaultActions[].targetGroupARN",
            ref="spec.defaultActions[].targetGroupRef",
            group="elbv2.services.k8s.aws",
            kind="TargetGroup",
            plural="targetgroups",
        ),
        Reference(
            field="spec.defaultActions[].forwardConfig.targetGroups[].targetGroupARN",
            ref="spec.defaultActions[].forwardConfig.targetGroups[].targetGroupRef",
            group="elbv2.services.k8s.aws",
            kind="TargetGroup",
            plural="targetgroups",
        ),
        Reference(
            field="spec.loadBalancerARN",
            ref="spec.loadBalancerRef",
            group="elbv2.services.k8s.aws",
            kind="LoadBalancer",
            plural="loadbalancers",
            required=True,
        ),
    ),
    absent=("ListenerNotFound",),
    exists=("DuplicateListener",),
    terminal=(
        "InvalidConfigurationRequest",
        "InvalidLoadBalancerAction",
        "UnsupportedProtocol",
        "ALPNPolicyNotFound",
        "IncompatibleProtocols",
        "InvalidParameter",
        "SSLPolicyNotFound",
        "TooManyActions",
        "ValidationError",
    ),
)
