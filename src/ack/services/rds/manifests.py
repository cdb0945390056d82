# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Relational Database Service in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.rds.db_cluster import RESOURCE as _DB_CLUSTER
from ack.services.rds.db_cluster import DBClusterSpec
from ack.services.rds.db_cluster_endpoint import RESOURCE as _DB_CLUSTER_ENDPOINT
from ack.services.rds.db_cluster_endpoint import DBClusterEndpointSpec
from ack.services.rds.db_cluster_parameter_group import RESOURCE as _DB_CLUSTER_PARAMETER_GROUP
from ack.services.rds.db_cluster_parameter_group import DBClusterParameterGroupSpec
from ack.services.rds.db_cluster_snapshot import RESOURCE as _DB_CLUSTER_SNAPSHOT
from ack.services.rds.db_cluster_snapshot import DBClusterSnapshotSpec
from ack.services.rds.db_instance import RESOURCE as _DB_INSTANCE
from ack.services.rds.db_instance import DBInstanceSpec
from ack.services.rds.db_parameter_group import RESOURCE as _DB_PARAMETER_GROUP
from ack.services.rds.db_parameter_group import DBParameterGroupSpec
from ack.services.rds.db_proxy import RESOURCE as _DB_PROXY
from ack.services.rds.db_proxy import DBProxySpec
from ack.services.rds.db_snapshot import RESOURCE as _DB_SNAPSHOT
from ack.services.rds.db_snapshot import DBSnapshotSpec
from ack.services.rds.db_subnet_group import RESOURCE as _DB_SUBNET_GROUP
from ack.services.rds.db_subnet_group import DBSubnetGroupSpec
from ack.services.rds.global_cluster import RESOURCE as _GLOBAL_CLUSTER
from ack.services.rds.global_cluster import GlobalClusterSpec

__all__ = [
    "DBCluster",
    "DBClusterEndpoint",
    "DBClusterEndpointSpec",
    "DBClusterParameterGroup",
    "DBClusterParameterGroupSpec",
    "DBClusterSnapshot",
    "DBClusterSnapshotSpec",
    "DBClusterSpec",
    "DBInstance",
    "DBInstanceSpec",
    "DBParameterGroup",
    "DBParameterGroupSpec",
    "DBProxy",
    "DBProxySpec",
    "DBSnapshot",
    "DBSnapshotSpec",
    "DBSubnetGroup",
    "DBSubnetGroupSpec",
    "GlobalCluster",
    "GlobalClusterSpec",
]


class DBCluster(Manifest[DBClusterSpec]):
    """DBCluster of Amazon Relational Database Service."""

    RESOURCE = _DB_CLUSTER


class DBClusterEndpoint(Manifest[DBClusterEndpointSpec]):
    """DBClusterEndpoint of Amazon Relational Database Service."""

    RESOURCE = _DB_CLUSTER_ENDPOINT


class DBClusterParameterGroup(Manifest[DBClusterParameterGroupSpec]):
    """DBClusterParameterGroup of Amazon Relational Database Service."""

    RESOURCE = _DB_CLUSTER_PARAMETER_GROUP


class DBClusterSnapshot(Manifest[DBClusterSnapshotSpec]):
    """DBClusterSnapshot of Amazon Relational Database Service."""

    RESOURCE = _DB_CLUSTER_SNAPSHOT


class DBInstance(Manifest[DBInstanceSpec]):
    """DBInstance of Amazon Relational Database Service."""

    RESOURCE = _DB_INSTANCE


class DBParameterGroup(Manifest[DBParameterGroupSpec]):
    """DBParameterGroup of Amazon Relational Database Service."""

    RESOURCE = _DB_PARAMETER_GROUP


class DBProxy(Manifest[DBProxySpec]):
    """DBProxy of Amazon Relational Database Service."""

    RESOURCE = _DB_PROXY


class DBSnapshot(Manifest[DBSnapshotSpec]):
    """DBSnapshot of Amazon Relational Database Service."""

    RESOURCE = _DB_SNAPSHOT


class DBSubnetGroup(Manifest[DBSubnetGroupSpec]):
    """DBSubnetGroup of Amazon Relational Database Service."""

    RESOURCE = _DB_SUBNET_GROUP


class GlobalCluster(Manifest[GlobalClusterSpec]):
    """GlobalCluster of Amazon Relational Database Service."""

    RESOURCE = _GLOBAL_CLUSTER
