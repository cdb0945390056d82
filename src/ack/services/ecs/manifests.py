# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon EC2 Container Service in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.ecs.cluster import RESOURCE as _CLUSTER
from ack.services.ecs.cluster import ClusterSpec
from ack.services.ecs.service_kind import RESOURCE as _SERVICE_KIND
from ack.services.ecs.service_kind import ServiceSpec
from ack.services.ecs.task_definition import RESOURCE as _TASK_DEFINITION
from ack.services.ecs.task_definition import TaskDefinitionSpec

__all__ = [
    "Cluster",
    "ClusterSpec",
    "Service",
    "ServiceSpec",
    "TaskDefinition",
    "TaskDefinitionSpec",
]


class Cluster(Manifest[ClusterSpec]):
    """Cluster of Amazon EC2 Container Service."""

    RESOURCE = _CLUSTER


class Service(Manifest[ServiceSpec]):
    """Service of Amazon EC2 Container Service."""

    RESOURCE = _SERVICE_KIND


class TaskDefinition(Manifest[TaskDefinitionSpec]):
    """TaskDefinition of Amazon EC2 Container Service."""

    RESOURCE = _TASK_DEFINITION
