"""DynamoDB as AWS documents it, where moto does not go.

Added: states (a table is at work until it has been described once, and takes no other change meanwhile), one index a
call, encryption, classes, replicas, contributor insights, global tables, tags that replace those of their key.

https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB.html
"""

from __future__ import annotations

from typing import Any

from moto.core.exceptions import JsonRESTError
from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.dynamodb import urls
from moto.dynamodb.exceptions import MockValidationException, ResourceInUseException
from moto.dynamodb.models.table import Table
from moto.dynamodb.responses import DynamoHandler, DynamoResult

from ack.local.moto_ext import patch

_SINGLE = ("StreamSpecification", "SSESpecification", "TableClass", "GlobalSecondaryIndexUpdates", "ReplicaUpdates")
_describe = Table.describe


def install() -> None:
    """Make moto serve this DynamoDB."""
    Table.describe = _described  # type: ignore[method-assign, assignment]  # what moto leaves out
    patch.serve(urls, DynamoResponse.dispatch)


def _described(table: Table, base_key: str = "TableDescription") -> dict[str, Any]:
    result = _describe(table, base_key)
    about = result[base_key]
    about["TableStatus"] = getattr(table, "state", "ACTIVE")
    if table_class := getattr(table, "table_class", None):
        about["TableClassSummary"] = {"TableClass": table_class}
    if replicas := getattr(table, "replicas", None):
        about["Replicas"] = [{**replica, "ReplicaStatus": "ACTIVE"} for replica in replicas.values()]
    if table.billing_mode == "PROVISIONED":
        about.pop("BillingModeSummary", None)
    return result


class GlobalTableNotFound(JsonRESTError):
    """There is no such global table."""

    def __init__(self) -> None:
        error = "com.amazonaws.dynamodb.v20120810#GlobalTableNotFoundException"
        super().__init__(error, "Global table with name does not exist")


class DynamoResponse(DynamoHandler):
    """DynamoDB's operations on the wire."""

    def _table(self) -> Table:
        return self.dynamodb_backend.get_table(self.body["TableName"])

    def create_table(self) -> ActionResult:
        """See moto; the table is being created until it has been described."""
        super().create_table()
        table = self._table()
        table.table_class = self.body.get("TableClass")  # type: ignore[attr-defined]  # a new attribute
        table.state = "CREATING"  # type: ignore[attr-defined]  # a new attribute
        return DynamoResult(table.describe())

    def describe_table(self) -> ActionResult:
        """See moto; what AWS was at work on is done afterwards."""
        answer = super().describe_table()
        self._table().state = "ACTIVE"  # type: ignore[attr-defined]  # set above
        return answer

    def update_table(self) -> ActionResult:
        """See moto; one change a call, and none while AWS is at work on another."""
        table, body = self._table(), self.body
        if getattr(table, "state", "ACTIVE") != "ACTIVE":
            raise ResourceInUseException(f"Attempt to change a resource which is still in use: {table.name}")
        single = [name for name in _SINGLE if name in body]
        if len(single) > 1 or any(isinstance(body[name], list) and len(body[name]) > 1 for name in single):
            raise MockValidationException("Only one of these can be changed at a time: " + ", ".join(single))
        throughput = body.get("ProvisionedThroughput")
        if throughput and throughput == table.throughput and "BillingMode" not in body:
            raise MockValidationException("The provisioned throughput for the table will not change")
        super().update_table()
        table.sse_specification = body.get("SSESpecification") or table.sse_specification
        table.table_class = body.get("TableClass") or getattr(table, "table_class", None)  # type: ignore[attr-defined]
        replicas: dict[str, dict[str, Any]] = getattr(table, "replicas", {})
        for step in body.get("ReplicaUpdates") or ():
            for how, replica in step.items():
                replicas.pop(replica["RegionName"], None)
                if how != "Delete":
                    replicas[replica["RegionName"]] = replica
        table.replicas = replicas  # type: ignore[attr-defined]  # a new attribute
        table.state = "UPDATING"  # type: ignore[attr-defined]  # a new attribute
        return DynamoResult(table.describe())

    def tag_resource(self) -> ActionResult:
        """See moto; a tag of the same key is replaced."""
        keys = [tag["Key"] for tag in self.body.get("Tags") or ()]
        self.dynamodb_backend.untag_resource(self.body["ResourceArn"], keys)
        return super().tag_resource()

    def update_contributor_insights(self) -> ActionResult:
        """https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContributorInsights.html"""
        self._table().insights = f"{self.body['ContributorInsightsAction']}D"  # type: ignore[attr-defined]
        return self.describe_contributor_insights()

    def describe_contributor_insights(self) -> ActionResult:
        """https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContributorInsights.html"""
        table = self._table()
        status = getattr(table, "insights", "DISABLED")
        return ActionResult({"TableName": table.name, "ContributorInsightsStatus": status})

    # --- Global tables of 2017 ---

    def _global_tables(self) -> dict[str, dict[str, Any]]:
        backend: Any = self.dynamodb_backend
        if not hasattr(backend, "global_tables"):
            backend.global_tables = {}
        found: dict[str, dict[str, Any]] = backend.global_tables
        return found

    def create_global_table(self) -> ActionResult:
        """https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateGlobalTable.html"""
        name = self.body["GlobalTableName"]
        self._global_tables()[name] = {
            "GlobalTableName": name,
            "GlobalTableArn": f"arn:aws:dynamodb::{self.current_account}:global-table/{name}",
            "GlobalTableStatus": "ACTIVE",
            "CreationDateTime": utcnow(),
            "ReplicationGroup": list(self.body["ReplicationGroup"]),
        }
        return self.describe_global_table()

    def describe_global_table(self) -> ActionResult:
        """https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeGlobalTable.html"""
        table = self._global_tables().get(self.body["GlobalTableName"])
        if table is None or not table["ReplicationGroup"]:
            raise GlobalTableNotFound
        return ActionResult({"GlobalTableDescription": table})

    def update_global_table(self) -> ActionResult:
        """https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateGlobalTable.html"""
        table = self._global_tables()[self.body["GlobalTableName"]]
        for step in self.body["ReplicaUpdates"]:
            for how, replica in step.items():
                rest = [each for each in table["ReplicationGroup"] if each["RegionName"] != replica["RegionName"]]
                table["ReplicationGroup"] = [*rest, *([replica] if how == "Create" else [])]
        return ActionResult({"GlobalTableDescription": table})
