"""What no declaration can say of ElastiCache: how many nodes there are, and the operations that change that."""

from __future__ import annotations

from typing import Any

from ack import paths
from ack.api.errors import Requeue
from ack.api.hooks import HookContext, Hooks, Obj

_WAIT_SECONDS = 1.0


async def count_nodes(_: HookContext, __: Obj, observed: Obj) -> Obj:
    """AWS lists the shards and their nodes; the object says how many there are to be."""
    groups = paths.get(observed, "status.nodeGroups") or []
    if not groups:
        return observed
    replicas = max(len(group.get("nodeGroupMembers") or [0]) for group in groups) - 1
    counts = {"numNodeGroups": len(groups), "replicasPerNodeGroup": replicas}
    return {**observed, "spec": {**observed["spec"], **counts}}


async def scale(context: HookContext, desired: Obj, observed: Obj, changed: frozenset[str]) -> bool:
    """Changes the number of shards, then that of their replicas, each with an operation of its own."""
    want, have = desired["spec"], observed["spec"]
    params: dict[str, Any] = {"ReplicationGroupId": want["replicationGroupID"], "ApplyImmediately": True}
    if "spec.numNodeGroups" in changed:
        names = [group["nodeGroupID"] for group in observed["status"]["nodeGroups"]]
        params["NodeGroupCount"] = want["numNodeGroups"]
        if too_many := names[want["numNodeGroups"] :]:
            params["NodeGroupsToRemove"] = too_many
        await context.call("ModifyReplicationGroupShardConfiguration", params)
    elif "spec.replicasPerNodeGroup" in changed:
        more = want["replicasPerNodeGroup"] > have["replicasPerNodeGroup"]
        params["NewReplicaCount"] = want["replicasPerNodeGroup"]
        await context.call("IncreaseReplicaCount" if more else "DecreaseReplicaCount", params)
    else:
        return True
    raise Requeue("AWS is changing the nodes of the replication group", after=_WAIT_SECONDS, reason="UpdateWaiting")


async def remove_nodes(context: HookContext, desired: Obj, observed: Obj, changed: frozenset[str]) -> bool:
    """A cluster is made smaller by naming the nodes that go: the last ones."""
    count = desired["spec"].get("numCacheNodes")
    nodes = [node["cacheNodeID"] for node in paths.get(observed, "status.cacheNodes") or []]
    if "spec.numCacheNodes" not in changed or not nodes[count:]:
        return True
    params = {"CacheClusterId": desired["spec"]["cacheClusterID"], "NumCacheNodes": count, "ApplyImmediately": True}
    await context.call("ModifyCacheCluster", {**params, "CacheNodeIdsToRemove": nodes[count:]})
    raise Requeue("AWS is removing nodes of the cluster", after=_WAIT_SECONDS, reason="UpdateWaiting")


HOOKS = {
    "CacheCluster": Hooks(before_update=remove_nodes, actions=("ModifyCacheCluster",)),
    "ReplicationGroup": Hooks(
        after_read=count_nodes,
        before_update=scale,
        actions=("ModifyReplicationGroupShardConfiguration", "IncreaseReplicaCount", "DecreaseReplicaCount"),
    ),
}
