# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""DBClusterEndpoint of Amazon Relational Database Service."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Read,
    Reference,
    Resource,
    TagKeysToRemove,
    Tags,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.rds.service import SERVICE
from ack.services.rds.types import Tag


class DBClusterEndpointSpec(Shape):
    """The DBClusterEndpoint that is wanted."""

    dbClusterEndpointIdentifier: str | None = None
    dbClusterIdentifier: str | None = None
    dbClusterIdentifierRef: ResourceReference | None = None
    endpointType: str | None = None
    excludedMembers: list[str] | None = None
    staticMembers: list[str] | None = None
    tags: list[Tag] | None = None


class DBClusterEndpointStatus(Shape):
    """The DBClusterEndpoint as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    dbClusterEndpointResourceIdentifier: str | None = None
    endpoint: str | None = None
    status: str | None = None


_FIELDS: Mapping[str, str] = {
    "DBClusterEndpointIdentifier": "spec.dbClusterEndpointIdentifier",
    "DBClusterIdentifier": "spec.dbClusterIdentifier",
    "DBClusterEndpointResourceIdentifier": "status.dbClusterEndpointResourceIdentifier",
    "Endpoint": "status.endpoint",
    "Status": "status.status",
    "CustomEndpointType": "spec.endpointType",
    "StaticMembers": "spec.staticMembers",
    "ExcludedMembers": "spec.excludedMembers",
    "DBClusterEndpointArn": "status.ackResourceMetadata.arn",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="DBClusterEndpoint",
    plural="dbclusterendpoints",
    spec=DBClusterEndpointSpec,
    status=DBClusterEndpointStatus,
    read=Read(
        operation="DescribeDBClusterEndpoints",
        inputs={"DBClusterEndpointIdentifier": "spec.dbClusterEndpointIdentifier"},
        result="DBClusterEndpoints",
        outputs=_FIELDS,
        many=True,
        match={"DBClusterEndpointIdentifier": "spec.dbClusterEndpointIdentifier"},
        needs=("spec.dbClusterEndpointIdentifier",),
    ),
    create=Call(
        operation="CreateDBClusterEndpoint",
        inputs={
            "DBClusterIdentifier": "spec.dbClusterIdentifier",
            "DBClusterEndpointIdentifier": "spec.dbClusterEndpointIdentifier",
            "EndpointType": "spec.endpointType",
            "StaticMembers": "spec.staticMembers",
            "ExcludedMembers": "spec.excludedMembers",
            "Tags": AllTags(),
        },
        outputs=_FIELDS,
    ),
    updates=(
        Update(
            operation="ModifyDBClusterEndpoint",
            inputs={
                "DBClusterEndpointIdentifier": "spec.dbClusterEndpointIdentifier",
                "EndpointType": "spec.endpointType",
                "StaticMembers": "spec.staticMembers",
                "ExcludedMembers": "spec.excludedMembers",
            },
            outputs={
                "DBClusterIdentifier": "spec.dbClusterIdentifier",
                "DBClusterEndpointResourceIdentifier": "status.dbClusterEndpointResourceIdentifier",
                "Endpoint": "status.endpoint",
                "Status": "status.status",
                "DBClusterEndpointArn": "status.ackResourceMetadata.arn",
            },
            fields=("spec.endpointType", "spec.staticMembers", "spec.excludedMembers"),
            partial=True,
        ),
    ),
    delete=Call(
        operation="DeleteDBClusterEndpoint",
        inputs={"DBClusterEndpointIdentifier": "spec.dbClusterEndpointIdentifier"},
    ),
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
    keys=("spec.dbClusterEndpointIdentifier",),
    adoption=(
        AdoptionField(name="dbClusterEndpointIdentifier", path="spec.dbClusterEndpointIdentifier", required=True),
        AdoptionField(name="dbClusterIdentifier", path="spec.dbClusterIdentifier"),
    ),
    immutable=("spec.dbClusterEndpointIdentifier",),
    references=(
        Reference(
            field="spec.dbClusterIdentifier",
            ref="spec.dbClusterIdentifierRef",
            group="rds.services.k8s.aws",
            kind="DBCluster",
            plural="dbclusters",
            path="spec.dbClusterIdentifier",
            required=True,
        ),
    ),
    absent=("DBClusterEndpointNotFoundFault",),
    exists=("DBClusterEndpointAlreadyExistsFault",),
    synced=(When(path="status.status", values=("available",)),),
    updatable=(When(path="status.status", values=("available",)),),
    deletable=(When(path="status.status", values=("available",)),),
)
