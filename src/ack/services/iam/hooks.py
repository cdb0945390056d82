"""Versions of a managed policy: AWS keeps five of them, and deletes no policy that has more than the default one.

https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html
"""

from __future__ import annotations

from typing import Any

from ack.api.hooks import HookContext, Hooks, Obj

MOST = 5
"""Versions that a managed policy can have."""


async def _not_in_force(context: HookContext, arn: str) -> list[dict[str, Any]]:
    """The versions besides the default one, the oldest first."""
    answer = await context.call("ListPolicyVersions", {"PolicyArn": arn})
    return sorted((v for v in answer["Versions"] if not v["IsDefaultVersion"]), key=lambda v: v["CreateDate"])


async def _delete(context: HookContext, arn: str, version: dict[str, Any]) -> None:
    await context.call("DeletePolicyVersion", {"PolicyArn": arn, "VersionId": version["VersionId"]})


async def make_room(context: HookContext, desired: Obj, observed: Obj, changed: frozenset[str]) -> bool:
    """Before a new version of a policy that has as many as it can have: the oldest goes."""
    if "spec.policyDocument" in changed:
        arn = observed["status"]["ackResourceMetadata"]["arn"]
        old = await _not_in_force(context, arn)
        for version in old[: max(0, len(old) + 2 - MOST)]:
            await _delete(context, arn, version)
    return True


async def delete_versions(context: HookContext, observed: Obj) -> None:
    """Before a policy is deleted: all versions but the default one."""
    arn = observed["status"]["ackResourceMetadata"]["arn"]
    for version in await _not_in_force(context, arn):
        await _delete(context, arn, version)


HOOKS = {
    "Policy": Hooks(
        before_update=make_room,
        before_delete=delete_versions,
        actions=("ListPolicyVersions", "DeletePolicyVersion"),
    )
}
