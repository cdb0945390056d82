"""Runs chaos for long and writes bench/chaos.md.

python -m tests.chaos                          more than 1,000 operations, in runs of 150
python -m tests.chaos --seed 7 --runs 1        one run again; nothing is written
python -m tests.chaos --replay operations.json   a list of operations, as a failure has written it

Whatever fails is shrunk: the shortest list of operations that still fails is shown, and written to chaos-failure.json.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import random
import sys
import tempfile
import time
import uuid
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import structlog

from ack.cli.install import install_crds
from ack.kube.client import Client
from ack.kube.loading import load
from ack.kube.types import NAMESPACE
from ack.local.aws import AwsServer
from bench.machine import kubernetes, machine
from tests.chaos.kinds import ChaosKind, load_kinds
from tests.chaos.operations import Operation, draw
from tests.chaos.report import FILE, Done, text
from tests.chaos.run import Outcome, run
from tests.chaos.shrink import shrink
from tests.support.aws_proxy import AwsProxy
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import types_of

FAILURE = Path("chaos-failure.json")


class Chaos:
    """Runs lists of operations, each in a namespace and an AWS of its own."""

    def __init__(self, kubeconfig: Path, aws: Aws, kinds: Mapping[str, ChaosKind], settle_seconds: float) -> None:
        self._kubeconfig = kubeconfig
        self._aws = aws
        self._kinds = kinds
        self._types = types_of(dict.fromkeys(kind.rpartition(".")[0] for kind in kinds))
        self._settle_seconds = settle_seconds

    async def run(self, operations: Sequence[Operation], processes: int) -> Outcome:
        """One run."""
        self._aws.reset()
        async with self._namespace() as cluster:
            with tempfile.TemporaryDirectory() as folder:
                return await run(
                    operations,
                    cluster,
                    self._aws,
                    self._kinds,
                    Path(folder),
                    processes=processes,
                    settle_seconds=self._settle_seconds,
                )

    async def shrunk(self, operations: Sequence[Operation], processes: int) -> list[Operation]:
        """The shortest part of a failing list that still fails."""

        async def fails(part: Sequence[Operation]) -> bool:
            outcome = await self.run(part, processes)
            print(f"  {len(part)} operations: {'fails' if outcome.wrong else 'is well'}", flush=True)
            return bool(outcome.wrong)

        return await shrink(operations, fails)

    @asynccontextmanager
    async def _namespace(self) -> AsyncIterator[Cluster]:
        name = f"chaos-{uuid.uuid4().hex[:8]}"
        async with Client(load(self._kubeconfig), user_agent="chaos") as client:
            await client.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}})
            yield Cluster(client, name, self._types, str(self._kubeconfig))


async def _main(arguments: argparse.Namespace, kubeconfig: Path, aws: Aws, api: str) -> int:
    kinds = load_kinds(*arguments.kinds)
    async for _ in install_crds(load(kubeconfig), [*dict.fromkeys(kind.rpartition(".")[0] for kind in kinds)]):
        pass
    chaos = Chaos(kubeconfig, aws, kinds, arguments.settle_seconds)
    if arguments.replay:
        operations = msgspec.json.decode(arguments.replay.read_bytes(), type=list[Operation])
        outcome = await chaos.run(operations, arguments.processes or 1)
        print("\n".join(outcome.wrong) or "all is well")
        return 1 if outcome.wrong else 0
    began = time.monotonic()
    done = Done(arguments.seed, len(kinds), arguments.objects)
    for nth in range(arguments.runs):
        seed = arguments.seed + nth
        operations = draw(seed, arguments.operations, kinds, objects=arguments.objects)
        # Every fourth run has two controllers, of which one leads.
        processes = arguments.processes or (2 if nth % 4 == 3 else 1)
        outcome = await chaos.run(operations, processes)
        done.add(outcome, processes)
        print(
            f"seed {seed}: {sum(outcome.done.values())} operations, {sum(outcome.faults.values())} faults, "
            f"{outcome.processes} controllers started, settled after {outcome.settled} s: "
            f"{'; '.join(outcome.wrong) or 'all is well'}",
            flush=True,
        )
        if outcome.wrong:
            _keep(operations)
            if arguments.shrink:
                left = await chaos.shrunk(operations, processes)
                _keep(left)
                print(f"seed {seed} still fails with:", *left, sep="\n  ")
            print(f"again: python -m tests.chaos --replay {FAILURE} --processes {processes}")
            return 1
        done.seconds = time.monotonic() - began
        if arguments.write:
            _report(done, api)
    return 0


def _keep(operations: Sequence[Operation]) -> None:
    FAILURE.write_bytes(msgspec.json.encode(operations))


def _report(done: Done, api: str) -> None:
    FILE.write_text(text(done, {**machine(), "Kubernetes": api}))


def main() -> None:
    """The program's entry point."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--runs", type=int, help="10 and a report by default")
    parser.add_argument("--operations", type=int, default=150, help="drawn for each run; some mean nothing")
    parser.add_argument("--objects", type=int, default=2, help="of each kind")
    parser.add_argument("--kinds", nargs="*", default=[], help="service.Kind ...; all by default")
    parser.add_argument("--processes", type=int, default=0, help="controllers at once")
    parser.add_argument("--settle-seconds", type=float, default=90)
    parser.add_argument("--no-shrink", dest="shrink", action="store_false")
    parser.add_argument("--replay", type=Path)
    arguments = parser.parse_args()
    arguments.write = arguments.runs is None
    arguments.runs = arguments.runs or 10
    os.environ.update(AwsServer.env())
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with (
        tempfile.TemporaryDirectory() as folder,
        kubernetes(Path(folder)) as (api, kubeconfig),
        AwsServer() as server,
        AwsProxy(server.url) as proxy,
    ):
        sys.exit(asyncio.run(_main(arguments, kubeconfig, Aws(server.url, proxy), api)))


if __name__ == "__main__":
    main()
