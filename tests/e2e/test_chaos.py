"""A short piece of chaos (tests/chaos): random operations, faults and kills, and an end that is as the model says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chaos.kinds import load_kinds
from tests.chaos.operations import draw
from tests.chaos.run import run
from tests.chaos.shrink import shrink
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster

KINDS = ("ecr.Repository", "sqs.Queue", "ec2.VPC", "ec2.Subnet")


@pytest.mark.once("its faults of the API are put in between")
@pytest.mark.services("ecr", "sqs", "ec2")
@pytest.mark.parametrize("seed", [1])
async def test_the_end_is_as_it_should_be(kubernetes: Cluster, aws: Aws, tmp_path: Path, seed: int) -> None:
    kinds = load_kinds(*KINDS)
    outcome = await run(draw(seed, 20, kinds, objects=1), kubernetes, aws, kinds, tmp_path)
    again = f"python -m tests.chaos --seed {seed} --runs 1 --operations 20 --objects 1 --kinds {' '.join(KINDS)}"
    assert outcome.wrong == [], f"to see it again, and shrink it: {again}"
    assert outcome.done["create"] >= 3, outcome
    assert sum(outcome.faults.values()) >= 3, outcome


async def test_what_fails_is_shrunk() -> None:
    async def fails(part: object) -> bool:
        return isinstance(part, list) and {3, 17} <= set(part)

    assert await shrink(list(range(40)), fails) == [3, 17]


def test_a_seed_is_a_list_of_operations() -> None:
    kinds = load_kinds()
    assert draw(5, 50, kinds) == draw(5, 50, kinds) != draw(6, 50, kinds)
