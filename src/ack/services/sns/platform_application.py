# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""PlatformApplication of Amazon Simple Notification Service."""

from __future__ import annotations

from typing import Annotated

from ack.api.resource import AdoptionField, Attributes, Call, Read, Reference, Resource, Update
from ack.api.types import Condition, ResourceMetadata, ResourceReference, Sensitive, Shape
from ack.services.sns.service import SERVICE


class PlatformApplicationSpec(Shape):
    """The PlatformApplication that is wanted."""

    eventDeliveryFailure: str | None = None
    eventEndpointCreated: str | None = None
    eventEndpointCreatedRef: ResourceReference | None = None
    eventEndpointDeleted: str | None = None
    eventEndpointDeletedRef: ResourceReference | None = None
    eventEndpointUpdated: str | None = None
    eventEndpointUpdatedRef: ResourceReference | None = None
    failureFeedbackRoleARN: str | None = None
    failureFeedbackRoleRef: ResourceReference | None = None
    name: str | None = None
    platform: str | None = None
    platformCredential: Annotated[str | None, Sensitive()] = None
    platformPrincipal: Annotated[str | None, Sensitive()] = None
    successFeedbackRoleARN: str | None = None
    successFeedbackRoleRef: ResourceReference | None = None
    successFeedbackSampleRate: str | None = None


class PlatformApplicationStatus(Shape):
    """The PlatformApplication as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="PlatformApplication",
    plural="platformapplications",
    spec=PlatformApplicationSpec,
    status=PlatformApplicationStatus,
    read=Read(
        operation="GetPlatformApplicationAttributes",
        inputs={"PlatformApplicationArn": "status.ackResourceMetadata.arn"},
        result="Attributes",
        outputs={
            "EventEndpointCreated": "spec.eventEndpointCreated",
            "EventEndpointDeleted": "spec.eventEndpointDeleted",
            "EventEndpointUpdated": "spec.eventEndpointUpdated",
            "EventDeliveryFailure": "spec.eventDeliveryFailure",
            "SuccessFeedbackRoleArn": "spec.successFeedbackRoleARN",
            "FailureFeedbackRoleArn": "spec.failureFeedbackRoleARN",
            "SuccessFeedbackSampleRate": "spec.successFeedbackSampleRate",
        },
        needs=("status.ackResourceMetadata.arn",),
    ),
    create=Call(
        operation="CreatePlatformApplication",
        inputs={
            "Name": "spec.name",
            "Platform": "spec.platform",
            "Attributes": Attributes(
                {
                    "PlatformCredential": "spec.platformCredential",
                    "PlatformPrincipal": "spec.platformPrincipal",
                    "EventEndpointCreated": "spec.eventEndpointCreated",
                    "EventEndpointDeleted": "spec.eventEndpointDeleted",
                    "EventEndpointUpdated": "spec.eventEndpointUpdated",
                    "EventDeliveryFailure": "spec.eventDeliveryFailure",
                    "SuccessFeedbackRoleArn": "spec.successFeedbackRoleARN",
                    "FailureFeedbackRoleArn": "spec.failureFeedbackRoleARN",
                    "SuccessFeedbackSampleRate": "spec.successFeedbackSampleRate",
                },
            ),
        },
    ),
    updates=(
        Update(
            operation="SetPlatformApplicationAttributes",
            inputs={
                "PlatformApplicationArn": "status.ackResourceMetadata.arn",
                "Attributes": Attributes(
                    {
                        "PlatformCredential": "spec.platformCredential",
                        "PlatformPrincipal": "spec.platformPrincipal",
                        "EventEndpointCreated": "spec.eventEndpointCreated",
                        "EventEndpointDeleted": "spec.eventEndpointDeleted",
                        "EventEndpointUpdated": "spec.eventEndpointUpdated",
                        "EventDeliveryFailure": "spec.eventDeliveryFailure",
                        "SuccessFeedbackRoleArn": "spec.successFeedbackRoleARN",
                        "FailureFeedbackRoleArn": "spec.failureFeedbackRoleARN",
                        "SuccessFeedbackSampleRate": "spec.successFeedbackSampleRate",
                    },
                ),
            },
            fields=(
                "spec.platformCredential",
                "spec.platformPrincipal",
                "spec.eventEndpointCreated",
                "spec.eventEndpointDeleted",
                "spec.eventEndpointUpdated",
                "spec.eventDeliveryFailure",
                "spec.successFeedbackRoleARN",
                "spec.failureFeedbackRoleARN",
                "spec.successFeedbackSampleRate",
            ),
            resets={
                "spec.eventEndpointCreated": "",
                "spec.eventEndpointDeleted": "",
                "spec.eventEndpointUpdated": "",
                "spec.eventDeliveryFailure": "",
                "spec.successFeedbackRoleARN": "",
                "spec.failureFeedbackRoleARN": "",
            },
        ),
    ),
    delete=Call(
        operation="DeletePlatformApplication",
        inputs={"PlatformApplicationArn": "status.ackResourceMetadata.arn"},
    ),
    arn="arn:{partition}:sns:{region}:{account}:app/{spec.platform}/{spec.name}",
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    immutable=("spec.name", "spec.platform"),
    references=(
        Reference(
            field="spec.eventEndpointCreated",
            ref="spec.eventEndpointCreatedRef",
            group="sns.services.k8s.aws",
            kind="Topic",
            plural="topics",
        ),
        Reference(
            field="spec.eventEndpointDeleted",
            ref="spec.eventEndpointDeletedRef",
            group="sns.services.k8s.aws",
            kind="Topic",
            plural="topics",
        ),
        Reference(
            field="spec.eventEndpointUpdated",
            ref="spec.eventEndpointUpdatedRef",
            group="sns.services.k8s.aws",
            kind="Topic",
            plural="topics",
        ),
        Reference(
            field="spec.failureFeedbackRoleARN",
            ref="spec.failureFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
        Reference(
            field="spec.successFeedbackRoleARN",
            ref="spec.successFeedbackRoleRef",
            group="iam.services.k8s.aws",
            kind="Role",
            plural="roles",
        ),
    ),
    absent=("NotFound",),
    terminal=("InvalidParameter",),
)
