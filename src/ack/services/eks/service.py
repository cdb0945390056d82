# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Elastic Kubernetes Service."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(
    name="eks",
    sdk="eks",
    service_id="EKS",
    iam_prefix="eks",
    group="eks.services.k8s.aws",
    iam_actions={
        "CreateCluster": (
            "eks:CreateCluster",
            "iam:PassRole",
            "iam:GetRole",
            "iam:CreateServiceLinkedRole",
            "ec2:DescribeSubnets",
            "kms:CreateGrant",
            "kms:DescribeKey",
        ),
        "CreateFargateProfile": (
            "eks:CreateFargateProfile",
            "iam:PassRole",
            "iam:GetRole",
            "iam:CreateServiceLinkedRole",
        ),
        "CreateNodegroup": ("eks:CreateNodegroup", "iam:PassRole", "iam:GetRole", "iam:CreateServiceLinkedRole"),
    },
)
