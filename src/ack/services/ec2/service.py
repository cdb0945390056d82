# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Elastic Compute Cloud."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="ec2", sdk="ec2", service_id="EC2", iam_prefix="ec2", group="ec2.services.k8s.aws")
