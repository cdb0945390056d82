# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""AWS Lambda."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="lambda",
    sdk="lambda",
    service_id="Lambda",
    iam_prefix="lambda",
    group="lambda.services.k8s.aws",
    iam_actions={
        "CreateFunction": ("lambda:CreateFunction", "iam:PassRole"),
        "UpdateFunctionConfiguration": ("lambda:UpdateFunctionConfiguration", "iam:PassRole"),
    },
)
