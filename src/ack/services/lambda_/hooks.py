"""Lambda: code that is told apart by its hash, permissions that stand in a policy, layers whose every version must go."""

from __future__ import annotations

import json
from typing import Any

from ack import paths
from ack.api.hooks import HookContext, Hooks, Obj

_CONDITIONS = {
    "aws:sourcearn": "sourceARN",
    "aws:sourceaccount": "sourceAccount",
    "aws:principalorgid": "principalOrgID",
    "lambda:eventsourcetoken": "eventSourceToken",
    "lambda:functionurlauthtype": "functionURLAuthType",
}
"""Condition key, in lower case -> field of a permission."""


def compare_code(desired: Obj, observed: Obj) -> tuple[Obj, Obj]:
    """AWS does not tell where code came from, but what its hash is: if that is another one than the object's
    `code.sha256`, the code that AWS has is from nowhere the object names."""
    wanted = paths.get(desired, "spec.code.sha256")
    if not wanted or wanted == paths.get(observed, "status.codeSHA256"):
        return desired, observed
    return desired, {**observed, "spec": {**observed["spec"], "code": {"sha256": wanted}}}


def _permission(statement: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """The permission that a statement of a policy grants, in the spelling of the one that is wanted."""
    principal = statement["Principal"]
    name = principal if isinstance(principal, str) else next(iter(principal.values()))
    account = wanted.get("principal", "")
    found = {
        "statementID": statement["Sid"],
        "action": statement["Action"],
        # AWS tells an account as its root user.
        "principal": account if account and name.endswith(f":iam::{account}:root") else name,
    }
    for tests in (statement.get("Condition") or {}).values():
        found |= {_CONDITIONS[key.lower()]: value for key, value in tests.items() if key.lower() in _CONDITIONS}
    if "revisionID" in wanted:
        found["revisionID"] = wanted["revisionID"]  # of the moment when it was added
    return found


async def read_permissions(context: HookContext, desired: Obj, observed: Obj) -> Obj:
    """An alias's permissions, from its policy. Where the object says nothing of them, they are nobody's concern."""
    wanted = {each.get("statementID"): each for each in desired["spec"].get("permissions") or ()}
    spec = {key: value for key, value in observed["spec"].items() if key != "permissions"}
    if desired["spec"].get("permissions") is not None:
        name, function = observed["spec"]["name"], observed["spec"]["functionName"]
        request = {"FunctionName": function, "Qualifier": name}
        answer = await context.call("GetPolicy", request, absent=("ResourceNotFoundException",))
        there = json.loads(answer["Policy"])["Statement"] if answer else []
        spec["permissions"] = [_permission(each, wanted.get(each["Sid"], {})) for each in there]
    return {**observed, "spec": spec}


async def delete_earlier_versions(context: HookContext, observed: Obj) -> None:
    """A change of a layer publishes a version and leaves the one before: all up to the current one are the object's."""
    name, current = observed["spec"]["layerName"], observed["status"]["versionNumber"]
    request: dict[str, Any] = {"LayerName": name}
    found: list[int] = []
    while True:
        answer = await context.call("ListLayerVersions", request)
        found += [layer["Version"] for layer in answer.get("LayerVersions", ())]
        if not answer.get("NextMarker"):
            break
        request["Marker"] = answer["NextMarker"]
    for version in found:
        if version < current:
            await context.call("DeleteLayerVersion", {"LayerName": name, "VersionNumber": version})


HOOKS = {
    "Alias": Hooks(after_read=read_permissions, actions=("GetPolicy",)),
    "Function": Hooks(normalise=compare_code),
    "LayerVersion": Hooks(before_delete=delete_earlier_versions, actions=("ListLayerVersions",)),
}
