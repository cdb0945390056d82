# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Elastic File System."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="efs", sdk="efs", service_id="EFS", iam_prefix="elasticfilesystem", group="efs.services.k8s.aws")
