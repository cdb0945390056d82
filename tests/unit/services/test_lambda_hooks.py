"""Lambda: code that is told apart by its hash; the versions of a layer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from ack.services.lambda_.hooks import compare_code, delete_earlier_versions, read_permissions


@pytest.mark.parametrize(
    ("wanted", "there", "same"), [("h1", "h1", True), ("h1", "h2", False), ("h1", None, False), (None, "h2", True)]
)
def test_code_by_its_hash(wanted: str | None, there: str | None, same: bool) -> None:
    code = {"s3Bucket": "b", "s3Key": "k", **({"sha256": wanted} if wanted else {})}
    desired = {"spec": {"name": "f", "code": code}}
    observed = {"spec": {"name": "f", "code": dict(code)}, "status": {"codeSHA256": there} if there else {}}
    mine, theirs = compare_code(desired, observed)
    assert mine is desired
    assert (theirs["spec"]["code"] == code) is same
    assert theirs["spec"]["name"] == "f"
    assert observed["spec"]["code"] == code


class Context:
    """Two pages of versions."""

    region, account_id, partition = "us-west-2", "123456789012", "aws"

    def __init__(self) -> None:
        self.deleted: list[int] = []
        self.statements: list[dict[str, Any]] = []

    async def call(
        self,
        operation: str,
        params: Mapping[str, Any],
        *,
        service: str | None = None,
        absent: tuple[str, ...] = (),
    ) -> dict[str, Any]:
        if operation == "GetPolicy":
            return {"Policy": json.dumps({"Statement": self.statements})} if self.statements else {}
        if operation == "DeleteLayerVersion":
            self.deleted.append(params["VersionNumber"])
            return {}
        if "Marker" not in params:
            return {"LayerVersions": [{"Version": 9}, {"Version": 7}], "NextMarker": "more"}
        return {"LayerVersions": [{"Version": 5}, {"Version": 2}]}


async def test_the_versions_before_the_current_one_go() -> None:
    context = Context()
    await delete_earlier_versions(context, {"spec": {"layerName": "l"}, "status": {"versionNumber": 7}})
    assert context.deleted == [5, 2]


STATEMENT = {
    "Sid": "s",
    "Effect": "Allow",
    "Principal": {"AWS": "arn:aws:iam::123456789012:root"},
    "Action": "lambda:InvokeFunction",
    "Resource": "arn:aws:lambda:us-west-2:123456789012:function:f:a",
    "Condition": {"ArnLike": {"AWS:SourceArn": "arn:x"}, "StringEquals": {"lambda:FunctionUrlAuthType": "NONE"}},
}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (None, None),
        ([], [("s", "arn:aws:iam::123456789012:root")]),
        ([{"statementID": "s", "principal": "123456789012"}], [("s", "123456789012")]),
        ([{"statementID": "other", "principal": "123456789012"}], [("s", "arn:aws:iam::123456789012:root")]),
    ],
)
async def test_permissions_of_a_policy(wanted: Any, found: Any) -> None:
    context = Context()
    context.statements = [STATEMENT]
    spec = {"name": "a", "functionName": "f"}
    desired = {"spec": {**spec, "permissions": wanted} if wanted is not None else spec}
    observed = await read_permissions(context, desired, {"spec": dict(desired["spec"])})
    there = observed["spec"].get("permissions")
    assert (None if there is None else [(each["statementID"], each["principal"]) for each in there]) == found
    for each in there or ():
        assert (each["sourceARN"], each["functionURLAuthType"]) == ("arn:x", "NONE")


async def test_an_alias_without_a_policy() -> None:
    spec = {"name": "a", "functionName": "f", "permissions": [{"statementID": "s"}]}
    assert (await read_permissions(Context(), {"spec": spec}, {"spec": spec}))["spec"]["permissions"] == []
