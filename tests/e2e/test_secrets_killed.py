"""SIGKILL at every write of a creation and of a rotation: AWS has the Secret's value in the end, and all is noted."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ack.kube.types import SECRET
from tests.e2e.test_secrets import OTHER, VALUE, change, has_value, naming, put, versions
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Start
from tests.support.guillotine import KilledAt, at_every_write
from tests.support.waiting import holds

pytestmark = [
    pytest.mark.services("secretsample"),
    pytest.mark.feature(83),
    pytest.mark.once("the writes at which it dies are the same"),
]

CREATE = ("patch secrets", "CreateSecret", "patch secrets", "patch secrets/status")
"""The finalizer, the resource, the note of what was sent, the status. `secrets` are those of the sample."""
ROTATION = ("UpdateSecret", "patch secrets")
"""The value, the note of it."""


async def made(kubernetes: Cluster) -> None:
    await put(kubernetes, "password", {"value": VALUE})
    await kubernetes.create("Secret", "one", naming("one"))
    await kubernetes.synced("Secret", "one")


async def is_noted(kubernetes: Cluster) -> dict[str, Any]:
    """The version that is written down is the one that the Secret has."""
    secret = await kubernetes.client.get(SECRET, "password", kubernetes.namespace)
    suffix = f"@{secret['metadata']['resourceVersion']}"
    return await kubernetes.wait(
        "Secret", "one", lambda obj: versions(obj).get("spec.secretString", "").endswith(suffix)
    )


@at_every_write(CREATE)
async def test_create(kubernetes: Cluster, aws: Aws, killed: KilledAt, start: Start, nth: int, moment: str) -> None:
    await put(kubernetes, "password", {"value": VALUE})
    async with killed(CREATE, nth, moment):
        await kubernetes.create("Secret", "one", naming("one"))
    # While nobody looks, the value becomes another one.
    await change(kubernetes, "password", {"value": OTHER})
    async with start():
        await kubernetes.synced("Secret", "one")
        await has_value(aws, "one", OTHER)
        await is_noted(kubernetes)


@at_every_write(ROTATION)
async def test_rotation(kubernetes: Cluster, aws: Aws, killed: KilledAt, start: Start, nth: int, moment: str) -> None:
    async with killed(ROTATION, nth, moment, first=lambda: made(kubernetes)):
        await change(kubernetes, "password", {"value": OTHER})
    async with start():
        await has_value(aws, "one", OTHER)
        obj = await is_noted(kubernetes)
        assert OTHER not in json.dumps(obj)
        aws.proxy.clear()
        await holds(lambda: aws.proxy.count("UpdateSecret") == 0)
