# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon ElastiCache in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.elasticache.cache_cluster import RESOURCE as _CACHE_CLUSTER
from ack.services.elasticache.cache_cluster import CacheClusterSpec
from ack.services.elasticache.cache_parameter_group import RESOURCE as _CACHE_PARAMETER_GROUP
from ack.services.elasticache.cache_parameter_group import CacheParameterGroupSpec
from ack.services.elasticache.cache_subnet_group import RESOURCE as _CACHE_SUBNET_GROUP
from ack.services.elasticache.cache_subnet_group import CacheSubnetGroupSpec
from ack.services.elasticache.replication_group import RESOURCE as _REPLICATION_GROUP
from ack.services.elasticache.replication_group import ReplicationGroupSpec
from ack.services.elasticache.serverless_cache import RESOURCE as _SERVERLESS_CACHE
from ack.services.elasticache.serverless_cache import ServerlessCacheSpec
from ack.services.elasticache.serverless_cache_snapshot import RESOURCE as _SERVERLESS_CACHE_SNAPSHOT
from ack.services.elasticache.serverless_cache_snapshot import ServerlessCacheSnapshotSpec
from ack.services.elasticache.snapshot import RESOURCE as _SNAPSHOT
from ack.services.elasticache.snapshot import SnapshotSpec
from ack.services.elasticache.user import RESOURCE as _USER
from ack.services.elasticache.user import UserSpec
from ack.services.elasticache.user_group import RESOURCE as _USER_GROUP
from ack.services.elasticache.user_group import UserGroupSpec

__all__ = [
    "CacheCluster",
    "CacheClusterSpec",
    "CacheParameterGroup",
    "CacheParameterGroupSpec",
    "CacheSubnetGroup",
    "CacheSubnetGroupSpec",
    "ReplicationGroup",
    "ReplicationGroupSpec",
    "ServerlessCache",
    "ServerlessCacheSnapshot",
    "ServerlessCacheSnapshotSpec",
    "ServerlessCacheSpec",
    "Snapshot",
    "SnapshotSpec",
    "User",
    "UserGroup",
    "UserGroupSpec",
    "UserSpec",
]


class CacheCluster(Manifest[CacheClusterSpec]):
    """CacheCluster of Amazon ElastiCache."""

    RESOURCE = _CACHE_CLUSTER


class CacheParameterGroup(Manifest[CacheParameterGroupSpec]):
    """CacheParameterGroup of Amazon ElastiCache."""

    RESOURCE = _CACHE_PARAMETER_GROUP


class CacheSubnetGroup(Manifest[CacheSubnetGroupSpec]):
    """CacheSubnetGroup of Amazon ElastiCache."""

    RESOURCE = _CACHE_SUBNET_GROUP


class ReplicationGroup(Manifest[ReplicationGroupSpec]):
    """ReplicationGroup of Amazon ElastiCache."""

    RESOURCE = _REPLICATION_GROUP


class ServerlessCache(Manifest[ServerlessCacheSpec]):
    """ServerlessCache of Amazon ElastiCache."""

    RESOURCE = _SERVERLESS_CACHE


class ServerlessCacheSnapshot(Manifest[ServerlessCacheSnapshotSpec]):
    """ServerlessCacheSnapshot of Amazon ElastiCache."""

    RESOURCE = _SERVERLESS_CACHE_SNAPSHOT


class Snapshot(Manifest[SnapshotSpec]):
    """Snapshot of Amazon ElastiCache."""

    RESOURCE = _SNAPSHOT


class User(Manifest[UserSpec]):
    """User of Amazon ElastiCache."""

    RESOURCE = _USER


class UserGroup(Manifest[UserGroupSpec]):
    """UserGroup of Amazon ElastiCache."""

    RESOURCE = _USER_GROUP
