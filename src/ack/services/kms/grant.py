# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Grant of AWS Key Management Service."""

from __future__ import annotations

from ack.api.resource import AdoptionField, Call, Compare, Read, Reference, Resource, Search
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Shape
from ack.services.kms.service import SERVICE
from ack.services.kms.types import GrantConstraints


class GrantSpec(Shape):
    """The Grant that is wanted."""

    constraints: GrantConstraints | None = None
    grantTokens: list[str] | None = None
    granteePrincipal: str | None = None
    granteeServicePrincipal: str | None = None
    keyID: str | None = None
    keyRef: ResourceReference | None = None
    name: str | None = None
    operations: list[str] | None = None
    retiringPrincipal: str | None = None
    retiringServicePrincipal: str | None = None


class GrantStatus(Shape):
    """The Grant as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    grantID: str | None = None
    grantToken: str | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Grant",
    plural="grants",
    spec=GrantSpec,
    status=GrantStatus,
    read=Read(
        operation="ListGrants",
        inputs={"KeyId": "spec.keyID", "GrantId": "status.grantID"},
        result="Grants",
        outputs={
            "KeyId": "spec.keyID",
            "GrantId": "status.grantID",
            "Name": "spec.name",
            "GranteePrincipal": "spec.granteePrincipal",
            "RetiringPrincipal": "spec.retiringPrincipal",
            "Operations": "spec.operations",
            "Constraints": "spec.constraints",
            "GranteeServicePrincipal": "spec.granteeServicePrincipal",
            "RetiringServicePrincipal": "spec.retiringServicePrincipal",
        },
        many=True,
        match={"GrantId": "status.grantID"},
        needs=("spec.keyID", "status.grantID"),
    ),
    search=Search(
        operation="ListGrants",
        inputs={"KeyId": "spec.keyID"},
        result="Grants",
        outputs={"GrantId": "status.grantID"},
        match={"GranteePrincipal": "spec.granteePrincipal", "Name": "spec.name"},
    ),
    create=Call(
        operation="CreateGrant",
        inputs={
            "KeyId": "spec.keyID",
            "GranteePrincipal": "spec.granteePrincipal",
            "RetiringPrincipal": "spec.retiringPrincipal",
            "Operations": "spec.operations",
            "Constraints": "spec.constraints",
            "GrantTokens": "spec.grantTokens",
            "Name": "spec.name",
            "GranteeServicePrincipal": "spec.granteeServicePrincipal",
            "RetiringServicePrincipal": "spec.retiringServicePrincipal",
        },
        outputs={"GrantToken": "status.grantToken", "GrantId": "status.grantID"},
    ),
    delete=Call(operation="RevokeGrant", inputs={"KeyId": "spec.keyID", "GrantId": "status.grantID"}),
    keys=("spec.keyID", "status.grantID"),
    adoption=(
        AdoptionField(name="keyID", path="spec.keyID", required=True),
        AdoptionField(name="grantID", path="status.grantID", required=True),
        AdoptionField(name="granteePrincipal", path="spec.granteePrincipal"),
        AdoptionField(name="granteeServicePrincipal", path="spec.granteeServicePrincipal"),
    ),
    compare={"spec.keyID": Compare.ARN, "spec.grantTokens": Compare.IGNORED},
    references=(
        Reference(
            field="spec.keyID",
            ref="spec.keyRef",
            group="kms.services.k8s.aws",
            kind="Key",
            plural="keys",
            path="status.keyID",
            required=True,
        ),
    ),
    absent=("NotFoundException",),
    terminal=("InvalidArnException",),
)
