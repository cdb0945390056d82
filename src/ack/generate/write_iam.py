"""The AWS IAM policy that a controller needs: exactly the actions that its declarations and hooks call.

Source of the document's form: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from ack.api.resource import Call, Resource, Service

_READ_VERBS = re.compile(r"(?:Batch)?(?:Get|Describe|List|Head|Lookup|Search|Query|Scan|Check|Filter)[A-Z]")


class Purpose(StrEnum):
    """What a statement of the policy is for; its `Sid`. An action that serves several is granted under the first."""

    READ = "Read"
    TAG_READ = "ReadTagsInBulk"
    WRITE = "Write"
    TAG = "Tag"
    OTHER = "OtherServices"
    """Actions of another service that AWS asks for on the caller's behalf, `iam:PassRole` for example."""


def iam_actions(service: Service, operation: str) -> tuple[str, ...]:
    """The IAM actions that a call needs.

    Args:
        service: the service that the operation belongs to.
        operation: as the AWS model spells it, or already an action with its prefix (`kms:DescribeKey`), as a hook that
            calls another service declares it.
    """
    if ":" in operation:
        return (operation,)
    return service.iam_actions.get(operation, (f"{service.iam_prefix}:{operation}",))


def is_read(operation: str) -> bool:
    """Whether an operation's name says that it changes nothing."""
    return _READ_VERBS.match(operation.rpartition(":")[2]) is not None


def _operations(resource: Resource) -> Iterator[tuple[Purpose, str]]:
    """Each operation of a kind with its purpose."""
    reads: list[Call | None] = [resource.read, *resource.reads, *(part.read for part in resource.parts)]
    reads += [call for item in resource.members for call in (item.read, item.each)]
    reads += [item.read for item in resource.sets]
    reads += resource.details
    tagging = []
    reads += [resource.read.locate, resource.search]
    if resource.tags:
        reads += [resource.tags.read] if resource.tags.read else []
        tagging = [call for call in (resource.tags.set, resource.tags.remove, resource.tags.clear) if call]
        if resource.tags.by_arn:
            yield Purpose.TAG_READ, "tag:GetResources"
    for call in resource.calls():
        # A call can appear twice with equal content, so that identity tells its role.
        if any(call is read for read in reads):
            yield Purpose.READ, call.operation
        elif any(call is tag for tag in tagging):
            yield Purpose.TAG, call.operation
        else:
            yield Purpose.WRITE, call.operation


def statements(
    service: Service, resources: Sequence[Resource], hook_actions: Iterable[str] = ()
) -> dict[Purpose, tuple[str, ...]]:
    """The actions of each purpose, sorted; no action twice.

    Args:
        service: the service.
        resources: its kinds.
        hook_actions: operations that the service's hooks call.
    """
    wanted = [pair for resource in resources for pair in _operations(resource)]
    wanted += [(Purpose.READ if is_read(name) else Purpose.WRITE, name) for name in hook_actions]
    order = list(Purpose)
    purposes: dict[str, Purpose] = {}
    for purpose, operation in wanted:
        for action in iam_actions(service, operation):
            foreign = purpose is not Purpose.TAG_READ and action.partition(":")[0] != service.iam_prefix
            this = Purpose.OTHER if foreign else purpose
            purposes[action] = min(purposes.get(action, this), this, key=order.index)
    return {
        purpose: tuple(sorted(action for action, its in purposes.items() if its is purpose))
        for purpose in order
        if purpose in purposes.values()
    }


def write_iam(service: Service, resources: Sequence[Resource], hook_actions: Iterable[str] = ()) -> str:
    """The policy document as JSON text.

    Every statement names all resources: which of them are managed is known only when their objects exist. Narrow
    `Resource` where naming rules allow it.

    Args:
        service: the service.
        resources: its kinds.
        hook_actions: operations that the service's hooks call.
    """
    document = {
        "Version": "2012-10-17",
        "Statement": [
            {"Sid": purpose.value, "Effect": "Allow", "Action": list(actions), "Resource": "*"}
            for purpose, actions in statements(service, resources, hook_actions).items()
        ],
    }
    return json.dumps(document, indent=2) + "\n"
