# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon Relational Database Service."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="rds", sdk="rds", service_id="RDS", iam_prefix="rds", group="rds.services.k8s.aws")
