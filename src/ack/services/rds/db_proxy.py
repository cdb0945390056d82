# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DBProxy of Amazon Relational Database Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.rds.service import SERVICE
from ack.services.rds.types import Tag, UserAuthConfig


class DBProxySpec(Shape):
    """The DBProxy that is wanted."""

    auth: list[UserAuthConfig] | None = None
    debugLogging: bool | None = None
    defaultAuthScheme: str | None = None
    endpointNetworkType: str | None = None
    engineFamily: str | None = None
    idleClientTimeout: int | None = None
    name: str | None = None
    requireTLS: bool | None = None
    roleARN: str | None = None
    roleRef: ResourceReference | None = None
    tags: list[Tag] | None = None
    targetConnectionNetworkType: str | None = None
    vpcSecurityGroupIDs: list[str] | None = None
    vpcSubnetIDs: list[str] | None = None


class DBProxyStatus(Shape):
    """The DBProxy as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdDate: Timestamp | None = None
    endpoint: str | None = None
    status: str | None = None
    updatedDate: Timestamp | None = None
    vpcID: str | None = None


_FIELDS: Mapping[str, str] = {
    "DBProxyName": "spec.name",
    "DBProxyArn": "status.ackResourceMetadata.arn",
    "Status": "status.status",
    "EngineFamily": "spec.engineFamily",
    "VpcId": "status.vpcID",
    "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
    "VpcSubnetIds": "spec.vpcSubnetIDs",
    "DefaultAuthScheme": "spec.defaultAuthScheme",
    "Auth": "spec.auth",
    "RoleArn": "spec.roleARN",
    "Endpoint": "status.endpoint",
    "RequireTLS": "spec.requireTLS",
    "IdleClientTimeout": "spec.idleClientTimeout",
    "DebugLogging": "spec.debugLogging",
    "CreatedDate": "status.createdDate",
    "UpdatedDate": "status.updatedDate",
    "EndpointNetworkType": "spec.endpointNetworkType",
    "TargetConnectionNetworkType": "spec.targetConnectionNetworkType",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DBProxy",
    plural="dbproxies",
    spec=DBProxySpec,
    status=DBProxyStatus,
    read=Read(
        operation="DescribeDBProxies",
        inputs={"DBProxyName": "spec.name"},
        result="DBProxies",
        outputs=_FIELDS,
        many=True,
        match={"DBProxyName": "spec.name"},
        needs=("spec.name",),
    ),
    create=Call(
        operation="CreateDBProxy",
        inputs={
            "DBProxyName": "spec.name",
            "EngineFamily": "spec.engineFamily",
            "DefaultAuthScheme": "spec.defaultAuthScheme",
            "Auth": "spec.auth",
            "RoleArn": "spec.roleARN",
            "VpcSubnetIds": "spec.vpcSubnetIDs",
            "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
            "RequireTLS": "spec.requireTLS",
            "IdleClientTimeout": "spec.idleClientTimeout",
            "DebugLogging": "spec.debugLogging",
            "Tags": AllTags(),
            "EndpointNetworkType": "spec.endpointNetworkType",
            "TargetConnectionNetworkType": "spec.targetConnectionNetworkType",
        },
        result="DBProxy",
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyDBProxy",
            inputs={
                "DBProxyName": "spec.name",
                "DefaultAuthScheme": "spec.defaultAuthScheme",
                "Auth": "spec.auth",
                "RequireTLS": "spec.requireTLS",
                "IdleClientTimeout": "spec.idleClientTimeout",
                "DebugLogging": "spec.debugLogging",
                "RoleArn": "spec.roleARN",
            },
            result="DBProxy",
            outputs={
                "DBProxyArn": "status.ackResourceMetadata.arn",
                "Status": "status.status",
                "EngineFamily": "spec.engineFamily",
                "VpcId": "status.vpcID",
                "VpcSecurityGroupIds": "spec.vpcSecurityGroupIDs",
                "VpcSubnetIds": "spec.vpcSubnetIDs",
                "Endpoint": "status.endpoint",
                "CreatedDate": "status.createdDate",
                "UpdatedDate": "status.updatedDate",
                "EndpointNetworkType": "spec.endpointNetworkType",
                "TargetConnectionNetworkType": "spec.targetConnectionNetworkType",
            },
            fields=(
                "spec.defaultAuthScheme",
                "spec.auth",
                "spec.requireTLS",
                "spec.idleClientTimeout",
                "spec.debugLogging",
                "spec.roleARN",
            ),
            partial=True,
        ),
    ),
    delete=Call(operation="DeleteDBProxy", inputs={"DBProxyName": "spec.name"}),
    tags=Tags(
        field="spec.tags",
        set=Call(
            operation="AddTagsToResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn", "Tags": TagsToSet()},
        ),
        read=Read(
            operation="ListTagsForResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn"},
            outputs={"TagList": "spec.tags"},
        ),
        remove=Call(
            operation="RemoveTagsFromResource",
            inputs={"ResourceName": "status.ackResourceMetadata.arn", "TagKeys": TagKeysToRemove()},
        ),
        by_arn=True,
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={"spec.auth": Compare.GIVEN, "spec.vpcSecurityGroupIDs": Compare.UNORDERED},
    references=(
        Reference(
            field="spec.roleARN",
            ref="spec.roleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
            required=True,
        ),
    ),
    absent=("DBProxyNotFoundFault",),
    exists=("DBProxyAlreadyExistsFault",),
    terminal=("InvalidSubnet",),
    synced=(When(path="status.status", values=("available",)),),
    updatable=(When(path="status.status", values=("available", "insufficient-resource-limits")),),
    deletable=(
        When(path="status.status", values=("available", "incompatible-network", "insufficient-resource-limits")),
    ),
    failed=(When(path="status.status", values=("incompatible-network", "insufficient-resource-limits")),),
)
