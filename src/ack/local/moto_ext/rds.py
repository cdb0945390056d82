"""RDS as AWS documents it, where moto does not go.

Added: parameters that are known, static ones, and resets; changes of snapshots, proxies and global clusters; custom
endpoints of clusters; instances that are being modified until they have been described twice. Checked: groups that an
instance uses are not deleted.

https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Operations.html
"""

from __future__ import annotations

from typing import Any

from moto.core.responses import ActionResult, EmptyResult
from moto.rds import urls
from moto.rds.exceptions import RDSClientError
from moto.rds.models import DBCluster, DBInstance, TaggingMixin
from moto.rds.responses import RDSResponse

from ack.local.moto_ext import patch

_MOST = 20
_KNOWN = {"max_connections": "dynamic", "work_mem": "dynamic", "shared_buffers": "static"}


def install() -> None:
    """Make moto serve this RDS."""
    # Moto would say that the last moment is now, every time it is asked; AWS says so every five minutes.
    DBCluster.latest_restorable_time = property(_created)  # type: ignore[method-assign, assignment]  # a property, too
    DBInstance.latest_restorable_time = property(_created)  # type: ignore[method-assign, assignment]  # a property, too
    patch.serve(urls, RdsResponse.dispatch)


def _created(model: Any) -> Any:
    return model.created


class RdsResponse(RDSResponse):
    """RDS's operations on the wire."""

    # --- Parameter groups ---

    def _group(self, member: str) -> Any:
        name = self.params[member]
        groups: Any = (
            self.backend.db_cluster_parameter_groups if "Cluster" in member else self.backend.db_parameter_groups
        )
        if name not in groups:
            raise RDSClientError("DBParameterGroupNotFound", f"DBParameterGroup not found: {name}")
        return groups[name]

    def _parameters(self, member: str) -> ActionResult:
        given = self._group(member).parameters
        found: list[dict[str, Any]] = []
        for name, apply_type in {**_KNOWN, **dict.fromkeys(given.keys() - _KNOWN.keys(), "dynamic")}.items():
            value = given.get(name, {}).get("ParameterValue")
            source = "user" if name in given else "engine-default"
            about = {"ParameterName": name, "ApplyType": apply_type, "Source": source, "IsModifiable": True}
            found.append({**about, **({"ParameterValue": value} if value is not None else {})})
        wanted = self.params.get("Source")
        return ActionResult({"Parameters": [each for each in found if wanted in (None, each["Source"])]})

    def _change(self, member: str, *, reset: bool) -> ActionResult:
        group, items = self._group(member), [each.original_dict() for each in self.params["Parameters"]]
        if len(items) > _MOST:
            raise RDSClientError("InvalidParameterValue", f"at most {_MOST} parameters can be changed at a time")
        for item in items:
            if _KNOWN.get(item["ParameterName"]) == "static" and item.get("ApplyMethod") != "pending-reboot":
                text = "cannot use immediate apply method for static parameter"
                raise RDSClientError("InvalidParameterCombination", text)
        for item in items:
            if reset:
                group.parameters.pop(item["ParameterName"], None)
            else:
                group.parameters[item["ParameterName"]] = item
        return ActionResult({member: group.name})

    def describe_db_parameters(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameters.html"""
        return self._parameters("DBParameterGroupName")

    def modify_db_parameter_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBParameterGroup.html"""
        return self._change("DBParameterGroupName", reset=False)

    def reset_db_parameter_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ResetDBParameterGroup.html"""
        return self._change("DBParameterGroupName", reset=True)

    def describe_db_cluster_parameters(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameters.html"""
        return self._parameters("DBClusterParameterGroupName")

    def modify_db_cluster_parameter_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBClusterParameterGroup.html"""
        return self._change("DBClusterParameterGroupName", reset=False)

    def reset_db_cluster_parameter_group(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ResetDBClusterParameterGroup.html"""
        return self._change("DBClusterParameterGroupName", reset=True)

    # --- Instances ---

    def modify_db_instance(self) -> ActionResult:
        """See moto; the instance takes no other change until it is ready."""
        instance = self.backend.describe_db_instances(self.params["DBInstanceIdentifier"])[0]
        if instance.status == "modifying":
            raise RDSClientError("InvalidDBInstanceState", "Database instance is not in available state.")
        super().modify_db_instance()
        instance.status, instance.seen = "modifying", False  # type: ignore[attr-defined]  # a new attribute
        return ActionResult({"DBInstance": instance})

    def describe_db_instances(self) -> ActionResult:
        """See moto; an instance is being modified when it is described first, and ready from then on."""
        for instance in self.backend.databases.values():
            if instance.status == "modifying":
                instance.status = "available" if getattr(instance, "seen", False) else "modifying"
                instance.seen = True  # type: ignore[attr-defined]  # a new attribute
        return super().describe_db_instances()

    # --- Groups in use ---

    def delete_db_parameter_group(self) -> ActionResult:
        """See moto; none that an instance uses."""
        name = self.params["DBParameterGroupName"]
        if any(each.db_parameter_group_name == name for each in self.backend.databases.values()):
            raise RDSClientError("InvalidDBParameterGroupState", f"{name} is in use by an instance")
        return super().delete_db_parameter_group()

    def delete_db_subnet_group(self) -> ActionResult:
        """See moto; none that an instance uses."""
        name = self.params["DBSubnetGroupName"]
        groups = [each.db_subnet_group for each in self.backend.databases.values()]
        if any(group is not None and group.name == name for group in groups):
            raise RDSClientError("InvalidDBSubnetGroupStateFault", f"{name} is in use by an instance")
        return super().delete_db_subnet_group()

    # --- What moto cannot change ---

    def modify_db_snapshot(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBSnapshot.html"""
        snapshot: Any = self.backend.describe_db_snapshots(None, self.params["DBSnapshotIdentifier"], None)[0]
        return ActionResult({"DBSnapshot": snapshot})

    def modify_db_proxy(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBProxy.html"""
        proxy: Any = self.backend.describe_db_proxies(self.params["DBProxyName"])[0]
        attributes = {
            "RequireTLS": "require_tls",
            "IdleClientTimeout": "idle_client_timeout",
            "DebugLogging": "debug_logging",
            "RoleArn": "role_arn",
            "SecurityGroups": "vpc_security_group_ids",
        }
        for member, attribute in attributes.items():
            if (value := self.params.get(member)) is not None:
                setattr(proxy, attribute, value)
        return ActionResult({"DBProxy": proxy})

    def modify_global_cluster(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyGlobalCluster.html"""
        cluster: Any = self.global_backend.global_clusters[self.params["GlobalClusterIdentifier"]]
        if (protected := self.params.get("DeletionProtection")) is not None:
            cluster.deletion_protection = protected
        cluster.engine_version = self.params.get("EngineVersion") or cluster.engine_version
        return ActionResult({"GlobalCluster": cluster})

    def modify_db_subnet_group(self) -> ActionResult:
        """See moto, which loses the group."""
        group = self.backend.subnet_groups[self.params["DBSubnetGroupName"]]
        answer = super().modify_db_subnet_group()
        self.backend.subnet_groups[group.name] = group
        return answer

    # --- Tags of what moto finds by no ARN ---

    def _tagged(self) -> TaggingMixin | None:
        kind, _, name = self.params["ResourceName"].split(":", 5)[5].partition(":")
        if kind == "global-cluster":
            found: TaggingMixin = self.global_backend.global_clusters[name]
            return found
        return self._endpoint_tags(name) if kind == "cluster-endpoint" else None

    def _endpoint_tags(self, name: str) -> TaggingMixin:
        tags: TaggingMixin = self._endpoints()[name]["tags"]
        return tags

    def create_global_cluster(self) -> ActionResult:
        """See moto; with tags."""
        answer = super().create_global_cluster()
        cluster: TaggingMixin = self.global_backend.global_clusters[self.params["GlobalClusterIdentifier"]]
        cluster.tags = self.params.get("Tags")
        return answer

    def list_tags_for_resource(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ListTagsForResource.html"""
        tagged = self._tagged()
        return ActionResult({"TagList": tagged.get_tags()}) if tagged else super().list_tags_for_resource()

    def add_tags_to_resource(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddTagsToResource.html"""
        if (tagged := self._tagged()) is None:
            return super().add_tags_to_resource()
        tagged.add_tags(self.params["Tags"])
        return EmptyResult()

    def remove_tags_from_resource(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RemoveTagsFromResource.html"""
        if (tagged := self._tagged()) is None:
            return super().remove_tags_from_resource()
        tagged.remove_tags(self.params["TagKeys"])
        return EmptyResult()

    # --- Custom endpoints ---

    def _endpoints(self) -> dict[str, dict[str, Any]]:
        backend: Any = self.backend
        if not hasattr(backend, "cluster_endpoints"):
            backend.cluster_endpoints = {}
        found: dict[str, dict[str, Any]] = backend.cluster_endpoints
        return found

    def create_db_cluster_endpoint(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBClusterEndpoint.html"""
        name, cluster = self.params["DBClusterEndpointIdentifier"], self.params["DBClusterIdentifier"]
        where = f"{self.region}:{self.current_account}"
        endpoint = {
            "DBClusterEndpointIdentifier": name,
            "DBClusterIdentifier": cluster,
            "DBClusterEndpointResourceIdentifier": f"cluster-endpoint-{name}",
            "Endpoint": f"{name}.cluster-custom-0.{self.region}.rds.amazonaws.com",
            "Status": "available",
            "EndpointType": "CUSTOM",
            "CustomEndpointType": self.params["EndpointType"],
            "StaticMembers": list(self.params.get("StaticMembers") or ()),
            "ExcludedMembers": list(self.params.get("ExcludedMembers") or ()),
            "DBClusterEndpointArn": f"arn:aws:rds:{where}:cluster-endpoint:{name}",
        }
        tags = TaggingMixin()
        tags.tags = self.params.get("Tags")
        self._endpoints()[name] = {**endpoint, "tags": tags}
        return ActionResult(endpoint)

    def describe_db_cluster_endpoints(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterEndpoints.html"""
        name = self.params.get("DBClusterEndpointIdentifier")
        found = [each for key, each in self._endpoints().items() if name in (None, key)]
        return ActionResult({"DBClusterEndpoints": found})

    def modify_db_cluster_endpoint(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBClusterEndpoint.html"""
        endpoint = self._endpoints()[self.params["DBClusterEndpointIdentifier"]]
        endpoint["CustomEndpointType"] = self.params.get("EndpointType") or endpoint["CustomEndpointType"]
        for member in ("StaticMembers", "ExcludedMembers"):
            if (value := self.params.get(member)) is not None:
                endpoint[member] = list(value)
        return ActionResult(endpoint)

    def delete_db_cluster_endpoint(self) -> ActionResult:
        """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBClusterEndpoint.html"""
        name = self.params["DBClusterEndpointIdentifier"]
        if name not in self._endpoints():
            raise RDSClientError("DBClusterEndpointNotFoundFault", f"DBClusterEndpoint {name} not found")
        endpoint = self._endpoints().pop(name)
        return ActionResult({**endpoint, "Status": "deleting"})
