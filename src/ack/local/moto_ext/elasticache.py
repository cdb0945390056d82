"""ElastiCache as AWS documents it, where moto does not go.

Added: parameter groups, user groups, serverless caches and their snapshots; changes of users, clusters, subnet
groups and replication groups; clusters and replication groups go when they are deleted.

https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_Operations.html
"""

from __future__ import annotations

from typing import Any

from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.elasticache import urls
from moto.elasticache.exceptions import ElastiCacheException
from moto.elasticache.responses import ElastiCacheResponse

from ack.local.moto_ext import patch

Doc = dict[str, Any]
_MOST = 20


def install() -> None:
    """Make moto serve this ElastiCache."""
    patch.serve(urls, CacheResponse.dispatch)


class CacheError(ElastiCacheException):
    """An error of ElastiCache.

    Args:
        code: its code.
        message: its text.
    """

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


class CacheResponse(ElastiCacheResponse):
    """ElastiCache's operations on the wire."""

    # --- What moto does not have: documents, kept and given back ---

    def _docs(self, kind: str) -> dict[str, Doc]:
        backend: Any = self.elasticache_backend
        if not hasattr(backend, "docs"):
            backend.docs = {}
        found: dict[str, Doc] = backend.docs.setdefault(kind, {})
        return found

    def _doc(self, kind: str, name: str, missing: str) -> Doc:
        if name not in self._docs(kind):
            raise CacheError(missing, f"{kind} {name} not found")
        return self._docs(kind)[name]

    def _make(self, kind: str, name: str, **fields: Any) -> Doc:
        arn = f"arn:aws:elasticache:{self.region}:{self.current_account}:{kind}:{name}"
        if tags := self.params.get("Tags"):
            self.elasticache_backend.add_tags_to_resource(arn, tags)
        given = {key: value for key, value in self.params.items() if key not in ("Tags", "Action", "Version")}
        self._docs(kind)[name] = doc = {**given, "ARN": arn, **fields}
        return doc

    def _found(self, kind: str, member: str, missing: str) -> list[Doc]:
        name = self.params.get(member)
        return [self._doc(kind, name, missing)] if name else list(self._docs(kind).values())

    def _change(self, doc: Doc) -> Doc:
        doc |= {key: value for key, value in self.params.items() if key in doc or key == "Description"}
        return doc

    def list_tags_for_resource(self) -> ActionResult:
        """See moto, which does not know every ARN."""
        tags = self.elasticache_backend.tagging_service.list_tags_for_resource(self.params["ResourceName"])
        return ActionResult({"TagList": tags["Tags"]})

    # --- Parameter groups ---

    def create_cache_parameter_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheParameterGroup.html"""
        doc = self._make("parametergroup", self.params["CacheParameterGroupName"], IsGlobal=False, parameters={})
        return ActionResult({"CacheParameterGroup": doc})

    def describe_cache_parameter_groups(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeCacheParameterGroups.html"""
        found = self._found("parametergroup", "CacheParameterGroupName", "CacheParameterGroupNotFound")
        return ActionResult({"CacheParameterGroups": found})

    def describe_cache_parameters(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeCacheParameters.html"""
        (doc,) = self._found("parametergroup", "CacheParameterGroupName", "CacheParameterGroupNotFound")
        given = [{"ParameterName": k, "ParameterValue": v, "Source": "user"} for k, v in doc["parameters"].items()]
        return ActionResult({"Parameters": given})

    def modify_cache_parameter_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyCacheParameterGroup.html"""
        (doc,) = self._found("parametergroup", "CacheParameterGroupName", "CacheParameterGroupNotFound")
        items = self.params["ParameterNameValues"]
        if len(items) > _MOST:
            raise CacheError("InvalidParameterValue", f"at most {_MOST} parameters can be changed at a time")
        doc["parameters"] |= {item["ParameterName"]: item["ParameterValue"] for item in items}
        return ActionResult(doc)

    def reset_cache_parameter_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ResetCacheParameterGroup.html"""
        (doc,) = self._found("parametergroup", "CacheParameterGroupName", "CacheParameterGroupNotFound")
        for item in self.params["ParameterNameValues"]:
            doc["parameters"].pop(item["ParameterName"], None)
        return ActionResult(doc)

    def delete_cache_parameter_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DeleteCacheParameterGroup.html"""
        self._found("parametergroup", "CacheParameterGroupName", "CacheParameterGroupNotFound")
        del self._docs("parametergroup")[self.params["CacheParameterGroupName"]]
        return ActionResult({})

    # --- Users and their groups ---

    def modify_user(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyUser.html"""
        user = self.elasticache_backend.describe_users(self.params["UserId"])[0]
        user.access_string = self.params.get("AccessString") or user.access_string
        if (free := self.params.get("NoPasswordRequired")) is not None:
            user.no_password_required = free
        user.passwords = self.params.get("Passwords") or user.passwords
        return ActionResult(user)

    def create_user_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUserGroup.html"""
        members = list(self.params.get("UserIds") or ())
        return ActionResult(self._make("usergroup", self.params["UserGroupId"], Status="active", UserIds=members))

    def describe_user_groups(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeUserGroups.html"""
        return ActionResult({"UserGroups": self._found("usergroup", "UserGroupId", "UserGroupNotFound")})

    def modify_user_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyUserGroup.html"""
        (doc,) = self._found("usergroup", "UserGroupId", "UserGroupNotFound")
        gone = self.params.get("UserIdsToRemove") or ()
        kept = [user for user in doc["UserIds"] if user not in gone]
        doc["UserIds"] = [*kept, *(self.params.get("UserIdsToAdd") or ())]
        return ActionResult(doc)

    def delete_user_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DeleteUserGroup.html"""
        (doc,) = self._found("usergroup", "UserGroupId", "UserGroupNotFound")
        del self._docs("usergroup")[self.params["UserGroupId"]]
        return ActionResult({**doc, "Status": "deleting"})

    # --- Serverless caches ---

    def create_serverless_cache(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html"""
        name = self.params["ServerlessCacheName"]
        endpoint = {"Address": f"{name}.serverless.cache.amazonaws.com", "Port": 6379}
        doc = self._make("serverlesscache", name, Status="available", CreateTime=utcnow(), Endpoint=endpoint)
        return ActionResult({"ServerlessCache": doc})

    def describe_serverless_caches(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeServerlessCaches.html"""
        found = self._found("serverlesscache", "ServerlessCacheName", "ServerlessCacheNotFoundFault")
        return ActionResult({"ServerlessCaches": found})

    def modify_serverless_cache(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyServerlessCache.html"""
        (doc,) = self._found("serverlesscache", "ServerlessCacheName", "ServerlessCacheNotFoundFault")
        return ActionResult({"ServerlessCache": self._change(doc)})

    def delete_serverless_cache(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DeleteServerlessCache.html"""
        (doc,) = self._found("serverlesscache", "ServerlessCacheName", "ServerlessCacheNotFoundFault")
        del self._docs("serverlesscache")[self.params["ServerlessCacheName"]]
        return ActionResult({"ServerlessCache": {**doc, "Status": "deleting"}})

    def create_serverless_cache_snapshot(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCacheSnapshot.html"""
        source = {"ServerlessCacheName": self.params["ServerlessCacheName"], "Engine": "redis"}
        name = self.params["ServerlessCacheSnapshotName"]
        doc = self._make("serverlesscachesnapshot", name, Status="available", ServerlessCacheConfiguration=source)
        return ActionResult({"ServerlessCacheSnapshot": doc})

    def describe_serverless_cache_snapshots(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeServerlessCacheSnapshots.html"""
        missing = "ServerlessCacheSnapshotNotFoundFault"
        found = self._found("serverlesscachesnapshot", "ServerlessCacheSnapshotName", missing)
        return ActionResult({"ServerlessCacheSnapshots": found})

    def delete_serverless_cache_snapshot(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DeleteServerlessCacheSnapshot.html"""
        missing = "ServerlessCacheSnapshotNotFoundFault"
        (doc,) = self._found("serverlesscachesnapshot", "ServerlessCacheSnapshotName", missing)
        del self._docs("serverlesscachesnapshot")[self.params["ServerlessCacheSnapshotName"]]
        return ActionResult({"ServerlessCacheSnapshot": doc})

    # --- What moto cannot change ---

    def modify_cache_cluster(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyCacheCluster.html"""
        cluster: Any = self.elasticache_backend.describe_cache_clusters(self.params["CacheClusterId"])[0]
        fewer = self.params.get("NumCacheNodes", cluster.num_cache_nodes) < cluster.num_cache_nodes
        if fewer and not self.params.get("CacheNodeIdsToRemove"):
            raise CacheError("InvalidParameterCombination", "CacheNodeIdsToRemove must be given to remove nodes")
        attributes = {
            "NumCacheNodes": "num_cache_nodes",
            "CacheNodeType": "cache_node_type",
            "EngineVersion": "engine_version",
            "SnapshotRetentionLimit": "snapshot_retention_limit",
            "PreferredMaintenanceWindow": "preferred_maintenance_window",
        }
        for member, attribute in attributes.items():
            if (value := self.params.get(member)) is not None:
                setattr(cluster, attribute, value)
        return ActionResult({"CacheCluster": cluster})

    def modify_cache_subnet_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyCacheSubnetGroup.html"""
        group: Any = self.elasticache_backend.describe_cache_subnet_groups(self.params["CacheSubnetGroupName"])[0]
        if (text := self.params.get("CacheSubnetGroupDescription")) is not None:
            group.cache_subnet_group_description = text
        if subnets := self.params.get("SubnetIds"):
            group.subnets = [{"subnet_identifier": each} for each in subnets]
        return ActionResult({"CacheSubnetGroup": group})

    def delete_cache_subnet_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DeleteCacheSubnetGroup.html"""
        self.elasticache_backend.describe_cache_subnet_groups(self.params["CacheSubnetGroupName"])
        del self.elasticache_backend.cache_subnet_groups[self.params["CacheSubnetGroupName"]]
        return ActionResult({})

    def describe_cache_clusters(self) -> ActionResult:
        """See moto; what is being deleted is gone when it is asked for."""
        clusters = self.elasticache_backend.cache_clusters
        for name in [name for name, each in clusters.items() if each.cache_cluster_status == "deleting"]:
            del clusters[name]
        return super().describe_cache_clusters()

    # --- Replication groups ---

    def _group(self) -> Any:
        return self.elasticache_backend.describe_replication_groups(self.params["ReplicationGroupId"])[0]

    def describe_replication_groups(self) -> ActionResult:
        """See moto; what is being deleted is gone when it is asked for."""
        groups = self.elasticache_backend.replication_groups
        for name in [name for name, group in groups.items() if group.status == "deleting"]:
            del groups[name]
        return super().describe_replication_groups()

    def modify_replication_group_shard_configuration(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroupShardConfiguration.html"""
        group, count = self._group(), int(self.params["NodeGroupCount"])
        more = max(0, count - len(group.node_groups))
        gone = self.params.get("NodeGroupsToRemove") or ()
        first = group.node_groups[0]
        kept = [each for each in group.node_groups if each["node_group_id"] not in gone]
        new = [{**first, "node_group_id": f"{len(kept) + index + 1:0>4}"} for index in range(more)]
        group.node_groups = [*kept, *new]
        return ActionResult({"ReplicationGroup": group})

    def _replicas(self) -> ActionResult:
        group, count = self._group(), int(self.params["NewReplicaCount"]) + 1
        for each in group.node_groups:
            members = each["node_group_members"]
            each["node_group_members"] = [members[min(index, len(members) - 1)] for index in range(count)]
        return ActionResult({"ReplicationGroup": group})

    def increase_replica_count(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_IncreaseReplicaCount.html"""
        return self._replicas()

    def decrease_replica_count(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DecreaseReplicaCount.html"""
        return self._replicas()
