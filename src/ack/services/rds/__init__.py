# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Relational Database Service."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.rds import (
    db_cluster,
    db_cluster_endpoint,
    db_cluster_parameter_group,
    db_cluster_snapshot,
    db_instance,
    db_parameter_group,
    db_proxy,
    db_snapshot,
    db_subnet_group,
    global_cluster,
)
from ack.services.rds.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (
    db_cluster.RESOURCE,
    db_cluster_endpoint.RESOURCE,
    db_cluster_parameter_group.RESOURCE,
    db_cluster_snapshot.RESOURCE,
    db_instance.RESOURCE,
    db_parameter_group.RESOURCE,
    db_proxy.RESOURCE,
    db_snapshot.RESOURCE,
    db_subnet_group.RESOURCE,
    global_cluster.RESOURCE,
)
