"""RDS instances: passwords from Secrets, restores, and the states that AWS goes through."""

from __future__ import annotations

import base64
import logging
from typing import Any

import pytest
from structlog.testing import capture_logs

from ack.kube.types import SECRET
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, conditions, is_synced
from tests.support.controllers import Controller
from tests.support.waiting import eventually

KIND = "DBInstance"
PASSWORD = "planted-1Qx9"
SPEC = {
    "dbInstanceIdentifier": "db",
    "dbInstanceClass": "db.t3.micro",
    "engine": "postgres",
    "masterUsername": "admin1",
    "manageMasterUserPassword": True,
    "allocatedStorage": 20,
}


async def instance(aws: Aws, name: str = "db") -> dict[str, Any]:
    found: dict[str, Any] = (await aws.call("rds", "DescribeDBInstances", DBInstanceIdentifier=name))["DBInstances"][0]
    return found


async def test_the_password_is_in_aws_and_nowhere_else(
    kubernetes: Cluster, aws: Aws, controller: Controller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    data = {"password": base64.b64encode(PASSWORD.encode()).decode()}
    metadata = {"name": "db", "namespace": kubernetes.namespace}
    body = {"apiVersion": "v1", "kind": "Secret", "metadata": metadata, "data": data}
    await kubernetes.client.create(SECRET, body)
    spec = {name: value for name, value in SPEC.items() if name != "manageMasterUserPassword"}
    with capture_logs() as logged:
        await kubernetes.create(KIND, "db", {**spec, "masterUserPassword": {"name": "db", "key": "password"}})
        obj = await kubernetes.synced(KIND, "db")
    (create,) = [call for call in aws.proxy.calls if call.operation == "CreateDBInstance"]
    assert create.params["MasterUserPassword"] == PASSWORD
    assert PASSWORD not in str(obj)
    assert PASSWORD not in str(await kubernetes.events_of(KIND, "db"))
    # The SDK's own tracing, which the controller never turns on, would show what is sent.
    ours = [record.getMessage() for record in caplog.records if not record.name.startswith(("botocore", "moto"))]
    assert any(entry.get("name") == "db" for entry in logged), "nothing is said of the object, so nothing is proved"
    assert PASSWORD not in f"{ours} {logged}"
    # Another change does not send it again.
    await kubernetes.set(KIND, "db", backupRetentionPeriod=5)
    await eventually(lambda: aws.proxy.count("ModifyDBInstance") == 1)
    (modify,) = [call for call in aws.proxy.calls if call.operation == "ModifyDBInstance"]
    sent = {name for name in modify.params if name not in ("Action", "Version")}
    assert sent == {"DBInstanceIdentifier", "BackupRetentionPeriod", "ApplyImmediately", "AllowMajorVersionUpgrade"}


@pytest.mark.feature(12, 13)
async def test_a_change_waits_while_aws_is_at_work(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create(KIND, "db", SPEC)
    await kubernetes.synced(KIND, "db")
    await aws.call("rds", "StopDBInstance", DBInstanceIdentifier="db")
    await kubernetes.set(KIND, "db", backupRetentionPeriod=5)
    obj = await kubernetes.wait(KIND, "db", lambda each: conditions(each)["ACK.ResourceSynced"][1] == "UpdateWaiting")
    shown = conditions(obj)
    assert shown["ACK.ResourceSynced"][0] == "False"
    assert "ACK.Recoverable" not in shown or shown["ACK.Recoverable"][0] == "False"
    assert "ACK.Terminal" not in shown
    assert aws.proxy.count("ModifyDBInstance") == 0
    await aws.call("rds", "StartDBInstance", DBInstanceIdentifier="db")
    await kubernetes.wait(KIND, "db", is_synced, seconds=20)
    assert (await instance(aws))["BackupRetentionPeriod"] == 5


async def test_a_restore_takes_a_snapshot(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await kubernetes.create(KIND, "db", SPEC)
    await kubernetes.synced(KIND, "db")
    await aws.call("rds", "CreateDBSnapshot", DBInstanceIdentifier="db", DBSnapshotIdentifier="saved")
    names = ("dbInstanceClass", "engine")
    spec = {name: SPEC[name] for name in names}
    await kubernetes.create(KIND, "copy", {**spec, "dbInstanceIdentifier": "copy", "dbSnapshotIdentifier": "saved"})
    await kubernetes.wait(KIND, "copy", is_synced, seconds=20)
    assert aws.proxy.count("RestoreDBInstanceFromDBSnapshot") == 1
    assert (await instance(aws, "copy"))["MasterUsername"] == "admin1"


async def test_a_deletion_may_leave_a_snapshot(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    annotations = {
        "rds.services.k8s.aws/skip-final-snapshot": "false",
        "rds.services.k8s.aws/final-db-snapshot-identifier": "last",
    }
    await kubernetes.create(KIND, "db", SPEC, annotations=annotations)
    await kubernetes.synced(KIND, "db")
    await kubernetes.delete_and_wait(KIND, "db")
    found = (await aws.call("rds", "DescribeDBSnapshots", DBSnapshotIdentifier="last"))["DBSnapshots"]
    assert [each["DBInstanceIdentifier"] for each in found] == ["db"]


@pytest.mark.parametrize(("annotations", "deletes"), [({}, "false"), ({"delete-automated-backups": "true"}, "true")])
async def test_automated_backups_stay_unless_said(
    kubernetes: Cluster, aws: Aws, controller: Controller, annotations: dict[str, str], deletes: str
) -> None:
    said = {f"rds.services.k8s.aws/{name}": value for name, value in annotations.items()}
    await kubernetes.create(KIND, "db", SPEC, annotations=said)
    await kubernetes.synced(KIND, "db")
    await kubernetes.delete_and_wait(KIND, "db")
    (call,) = (call for call in aws.proxy.calls if call.operation == "DeleteDBInstance")
    assert (call.params["DeleteAutomatedBackups"], call.params["SkipFinalSnapshot"]) == (deletes, "true")


async def test_a_cluster_may_leave_a_snapshot(kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    annotations = {
        "rds.services.k8s.aws/skip-final-snapshot": "false",
        "rds.services.k8s.aws/final-db-snapshot-identifier": "last",
    }
    spec = {"dbClusterIdentifier": "c", "engine": "aurora-postgresql", "masterUsername": "admin1"}
    await kubernetes.create("DBCluster", "c", {**spec, "manageMasterUserPassword": True}, annotations=annotations)
    await kubernetes.synced("DBCluster", "c")
    await kubernetes.delete_and_wait("DBCluster", "c")
    (call,) = (call for call in aws.proxy.calls if call.operation == "DeleteDBCluster")
    assert (call.params["SkipFinalSnapshot"], call.params["FinalDBSnapshotIdentifier"]) == ("false", "last")
