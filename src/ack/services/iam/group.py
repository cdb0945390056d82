# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Group of AWS Identity and Access Management."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    Call,
    Compare,
    LateInit,
    Member,
    MemberKey,
    MemberSet,
    Read,
    Reference,
    Resource,
    Update,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape, Timestamp
from ack.services.iam.service import SERVICE


class GroupSpec(Shape):
    """The Group that is wanted."""

    inlinePolicies: dict[str, str] | None = None
    name: str | None = None
    path: str | None = None
    policies: list[str] | None = None
    policyRefs: list[ResourceReference] | None = None


class GroupStatus(Shape):
    """The Group as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createDate: Timestamp | None = None
    groupID: str | None = None


_KEY: Mapping[str, str] = {"GroupName": "spec.name"}
_FIELDS: Mapping[str, str] = {
    "Path": "spec.path",
    "GroupName": "spec.name",
    "GroupId": "status.groupID",
    "Arn": "status.ackResourceMetadata.arn",
    "CreateDate": "status.createDate",
}

RESOURCE = Resource(
    service=SERVICE,
    kind="Group",
    plural="groups",
    spec=GroupSpec,
    status=GroupStatus,
    read=Read(operation="GetGroup", inputs=_KEY, result="Group", outputs=_FIELDS, needs=("spec.name",)),
    create=Call(
        operation="CreateGroup",
        inputs={"Path": "spec.path", "GroupName": "spec.name"},
        result="Group",
        outputs=_FIELDS,
    ),
    updates=(Update(operation="UpdateGroup", inputs={**_KEY, "NewPath": "spec.path"}, fields=("spec.path",)),),
    delete=Call(operation="DeleteGroup", inputs=_KEY),
    members=(
        MemberSet(
            field="spec.inlinePolicies",
            read=Read(operation="ListGroupPolicies", inputs=_KEY, result="PolicyNames"),
            each=Call(operation="GetGroupPolicy", inputs={**_KEY, "PolicyName": MemberKey()}, result="PolicyDocument"),
            put=Call(
                operation="PutGroupPolicy",
                inputs={**_KEY, "PolicyName": MemberKey(), "PolicyDocument": Member()},
            ),
            delete=Call(operation="DeleteGroupPolicy", inputs={**_KEY, "PolicyName": MemberKey()}),
            emptied=True,
        ),
        MemberSet(
            field="spec.policies",
            read=Read(
                operation="ListAttachedGroupPolicies",
                inputs=_KEY,
                outputs={"AttachedPolicies[].PolicyArn": "spec.policies"},
            ),
            put=Call(operation="AttachGroupPolicy", inputs={**_KEY, "PolicyArn": Member()}),
            delete=Call(operation="DetachGroupPolicy", inputs={**_KEY, "PolicyArn": Member()}),
            emptied=True,
        ),
    ),
    keys=("spec.name",),
    adoption=(AdoptionField(name="name", path="spec.name", required=True),),
    immutable=("spec.name",),
    compare={"spec.inlinePolicies": Compare.IAM_POLICY},
    late_initialize=(LateInit(field="spec.path"),),
    references=(
        Reference(
            field="spec.policies",
            ref="spec.policyRefs",
            group="iam.services.k8s.aws",
            kind="Policy",
            plural="policies",
            many=True,
        ),
    ),
    absent=("NoSuchEntity",),
    exists=("EntityAlreadyExists",),
    terminal=("InvalidInput", "MalformedPolicyDocument"),
)
