# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon ElastiCache."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.elasticache import (
    cache_cluster,
    cache_parameter_group,
    cache_subnet_group,
    replication_group,
    serverless_cache,
    serverless_cache_snapshot,
    snapshot,
    user,
    user_group,
)
from ack.services.elasticache.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (
    cache_cluster.RESOURCE,
    cache_parameter_group.RESOURCE,
    cache_subnet_group.RESOURCE,
    replication_group.RESOURCE,
    serverless_cache.RESOURCE,
    serverless_cache_snapshot.RESOURCE,
    snapshot.RESOURCE,
    user.RESOURCE,
    user_group.RESOURCE,
)
