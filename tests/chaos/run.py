"""One run: operations in bad weather, then a calm in which everything must become as it should be, then nothing."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from botocore.exceptions import ClientError

from tests.chaos.kinds import ChaosKind
from tests.chaos.operations import Operation
from tests.chaos.verdict import defects, mismatches
from tests.chaos.world import World, world
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster

SETTLE_SECONDS = 90.0
"""How long after the last fault everything must be as it should be: some backoffs, and a machine that is busy."""


@dataclass(slots=True)
class Outcome:
    """How a run ended.

    Args:
        wrong: what was not as it should be; empty if all was well.
        done: operations carried out, by name.
        faults: faults that struck, by what they did.
        processes: controllers that were started.
        settled: seconds from the last fault until everything was as it should be, with and then without the objects.
    """

    wrong: list[str] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    processes: int = 0
    settled: list[float] = field(default_factory=list)


async def run(
    operations: Sequence[Operation],
    cluster: Cluster,
    aws: Aws,
    kinds: Mapping[str, ChaosKind],
    folder: Path,
    *,
    processes: int = 1,
    settle_seconds: float = SETTLE_SECONDS,
) -> Outcome:
    """Carries out operations in an empty namespace and an empty AWS.

    Args:
        operations: what happens.
        cluster: the namespace.
        aws: the account.
        kinds: those that take part.
        folder: for files.
        processes: controllers at once; one of several leads.
        settle_seconds: longest time until all is well.
    """
    outcome = Outcome()
    aws.proxy.faults.struck.clear()
    async with world(cluster, aws, kinds, folder, processes=processes) as playing:
        for operation in operations:
            await playing.do(operation)
        await playing.heal()
        outcome.wrong = await _settles(playing, outcome, settle_seconds)
        if not outcome.wrong:
            for thing in [*playing.things.values()]:
                await playing.delete(thing)
            outcome.wrong = await _settles(playing, outcome, settle_seconds)
    outcome.done = playing.done
    outcome.processes = playing.controllers.started
    struck = [f"AWS {text.partition(': ')[2]}" for text in aws.proxy.faults.struck]
    struck += [f"Kubernetes {text.partition(': ')[2]}" for text in playing.kube.faults.struck]
    outcome.faults = Counter(struck)
    outcome.wrong += defects(playing.controllers.output)
    return outcome


async def _settles(playing: World, outcome: Outcome, seconds: float) -> list[str]:
    """What is still wrong when the time is over; it must be well twice, with a resync in between."""
    began = time.monotonic()
    well = 0
    while True:
        await playing.complete()
        try:
            wrong = await mismatches(playing)
        except ClientError as error:
            wrong = [f"AWS is on the move: {error}"]
        well = 0 if wrong else well + 1
        if well == 2:
            outcome.settled.append(round(time.monotonic() - began, 1))
            return []
        if wrong and time.monotonic() - began > seconds:
            return wrong
        await asyncio.sleep(3.5 if well else 0.5)
