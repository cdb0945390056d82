# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon EC2 Container Service."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.ecs import cluster, service_kind, task_definition
from ack.services.ecs.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (cluster.RESOURCE, service_kind.RESOURCE, task_definition.RESOURCE)
