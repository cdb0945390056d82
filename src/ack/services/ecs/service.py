# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Amazon EC2 Container Service."""

from __future__ import annotations

from ack.api.resource import Service

SERVICE = Service(name="ecs", sdk="ecs", service_id="ECS", iam_prefix="ecs", group="ecs.services.k8s.aws")
