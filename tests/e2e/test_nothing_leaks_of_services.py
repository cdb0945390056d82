"""As test_nothing_leaks, for the services that take such values: passwords, parameters, environments, definitions."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from ack.api import core
from tests.e2e.test_nothing_leaks import FIRST, watched
from tests.e2e.test_secrets import put
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition, is_synced

AGAIN = "planted-c0rrectHorse-again"


@dataclass(frozen=True)
class Case:
    """A kind of a real service with a value that must not be shown.

    Args:
        spec: around a value.
        create: the operation that takes it first.
        update: the operation that takes another one.
        sent: the value as it is sent.
    """

    spec: Callable[[str], dict[str, Any]]
    create: str
    update: str
    sent: Callable[[str], str] = str


def _secret(name: str) -> dict[str, str]:
    return {"name": "planted", "key": name}


def archive() -> str:
    """A function's code, as the API takes it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("app.py", "def run(event, context): return 1")
    return base64.b64encode(packed.getvalue()).decode()


TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}
FUNCTION = {
    "name": "f",
    "role": "arn:aws:iam::123456789012:role/runs",
    "runtime": "python3.12",
    "handler": "app.run",
    "code": {"zipFile": archive()},
}
DATABASE = {
    "dbInstanceIdentifier": "db",
    "dbInstanceClass": "db.t3.micro",
    "engine": "postgres",
    "masterUsername": "admin1",
    "allocatedStorage": 20,
}
CLUSTER = {"dbClusterIdentifier": "c", "engine": "aurora-postgresql", "masterUsername": "admin1"}
STATES = '{"Comment": "VALUE", "StartAt": "a", "States": {"a": {"Type": "Succeed"}}}'
USER = {"userID": "u", "userName": "u", "engine": "redis", "accessString": "on ~* +@all"}
REAL = {
    "ec2.LaunchTemplate": Case(
        lambda value: {
            "name": "t",
            "data": {"instanceType": "t3.micro", "userData": base64.b64encode(value.encode()).decode()},
        },
        "CreateLaunchTemplate",
        "CreateLaunchTemplateVersion",
        sent=lambda value: base64.b64encode(value.encode()).decode(),
    ),
    "elasticache.User": Case(
        lambda value: {**USER, "passwords": [_secret("first" if value == FIRST else "second")]},
        "CreateUser",
        "ModifyUser",
    ),
    "lambda.Function": Case(
        lambda value: {**FUNCTION, "environment": {"variables": {"TOKEN": value}}},
        "CreateFunction",
        "UpdateFunctionConfiguration",
    ),
    "rds.DBCluster": Case(
        lambda value: {**CLUSTER, "masterUserPassword": _secret("first" if value == FIRST else "second")},
        "CreateDBCluster",
        "ModifyDBCluster",
    ),
    "rds.DBInstance": Case(
        lambda value: {**DATABASE, "masterUserPassword": _secret("first" if value == FIRST else "second")},
        "CreateDBInstance",
        "ModifyDBInstance",
    ),
    "sfn.StateMachine": Case(
        lambda value: {
            "name": "m",
            "roleARN": "arn:aws:iam::123456789012:role/r",
            "definition": STATES.replace("VALUE", value),
        },
        "CreateStateMachine",
        "UpdateStateMachine",
    ),
    "sns.PlatformApplication": Case(
        lambda value: {"name": "p", "platform": "GCM", "platformCredential": value},
        "CreatePlatformApplication",
        "SetPlatformApplicationAttributes",
    ),
    "ssm.Parameter": Case(
        lambda value: {"name": "/p", "type": "SecureString", "value": value}, "PutParameter", "PutParameter"
    ),
}
"""The kinds whose specs hold such values, or name Secrets with them. AWS quotes each, when created and when changed."""


@pytest.mark.feature(24)
@pytest.mark.once("the values come from AWS's errors")
@pytest.mark.services(*sorted({kind.partition(".")[0] for kind in REAL}))
async def test_of_what_real_services_take(kubernetes: Cluster, aws: Aws) -> None:
    await put(kubernetes, "planted", {"first": FIRST, "second": AGAIN})
    await aws.call("iam", "CreateRole", RoleName="runs", AssumeRolePolicyDocument=json.dumps(TRUST))
    code = "InvalidParameterValueException"

    async def quoted(kind: str, value: str) -> None:
        obj = await kubernetes.wait(kind, "one", lambda o: "quoted" in condition(o, core.TERMINAL).get("message", ""))
        shown = condition(obj, core.TERMINAL)["message"]
        assert shown.endswith("quoted: '(removed)'"), shown

    async with watched(kubernetes, aws, kinds=list(REAL), spec=False) as emitted:
        for kind, case in REAL.items():
            for number, value in enumerate((FIRST, AGAIN)):
                aws.proxy.fail_next(case.update if number else case.create, code, f"quoted: '{case.sent(value)}'")
                if number:
                    await kubernetes.patch(kind, "one", {"spec": case.spec(value)})
                else:
                    await kubernetes.create(kind, "one", case.spec(value))
                await quoted(kind, value)
                await kubernetes.annotate(kind, "one", {"services.k8s.aws/reconcile-now": str(number)})
                await kubernetes.wait(kind, "one", is_synced, seconds=20)
    emitted.assert_nothing_of(FIRST, AGAIN)
