"""Objects that refer to each other, all created at once."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from typing import Any

import pytest

from ack.runtime.references import RETRY_SECONDS
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Start

pytestmark = [pytest.mark.services("chainsample"), pytest.mark.feature(22, 84)]

NAMES = [f"unit-{number}" for number in range(10)]


async def root(aws: Aws) -> str:
    if await aws.code("organizations", "CreateOrganization", FeatureSet="ALL") not in (
        "",
        "AlreadyInOrganizationException",
    ):
        raise AssertionError("no organization")
    return str((await aws.call("organizations", "ListRoots"))["Roots"][0]["Id"])


def unit(number: int, root_id: str) -> dict[str, Any]:
    parent = {"parentRef": {"from": {"name": NAMES[number - 1]}}} if number else {"parentID": root_id}
    return {"name": NAMES[number], **parent}


def orders() -> list[Any]:
    last_first = list(reversed(range(10)))
    shuffled = [random.Random(seed).sample(range(10), 10) for seed in (1, 2)]
    return [
        pytest.param(list(range(10)), id="first-first"),
        pytest.param(last_first, id="last-first"),
        *(pytest.param(order, id=f"shuffled-{number}") for number, order in enumerate(shuffled)),
    ]


@pytest.mark.parametrize("order", orders())
async def test_ten_in_any_order_settle_in_one_pass_each(
    kubernetes: Cluster, aws: Aws, start: Start, order: list[int]
) -> None:
    root_id = await root(aws)
    async with start() as controller:
        await kubernetes.create("OrganizationalUnit", "alone", {"name": "alone", "parentID": root_id})
        await kubernetes.synced("OrganizationalUnit", "alone")
        one_pass = Counter(aws.proxy.counts())
        del one_pass["sts:GetCallerIdentity"]
        aws.proxy.clear()
        controller.requests.clear()
        started = time.monotonic()
        for number in order:
            await kubernetes.create("OrganizationalUnit", NAMES[number], unit(number, root_id))
        found = await asyncio.gather(*(kubernetes.synced("OrganizationalUnit", name) for name in NAMES))
        # Each was woken by the one before it; had they waited for their retries, it would have taken ten of them.
        assert time.monotonic() - started < 3 * RETRY_SECONDS
        assert aws.proxy.counts() == Counter({name: count * 10 for name, count in one_pass.items()})
        assert controller.requests.reads == []
    parents = ["", *(obj["status"]["id"] for obj in found)]
    for number, obj in enumerate(found[1:], 1):
        children = await aws.call("organizations", "ListOrganizationalUnitsForParent", ParentId=parents[number])
        assert [child["Id"] for child in children["OrganizationalUnits"]] == [obj["status"]["id"]]
