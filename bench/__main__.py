"""Runs the benchmarks and writes bench/results.md, bench/results.json and the plots.

python -m bench                       all: 100, 1,000 and 10,000 objects
python -m bench --objects 100 --quick   only a look, nothing is written
"""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import json
import logging
import tempfile
from pathlib import Path

import structlog

from ack.cli.install import install_crds
from ack.cli.services import available
from ack.kube.loading import load
from bench.machine import kubernetes, machine
from bench.report import FOLDER, plots, text
from bench.scenarios import Run, measure
from bench.workloads import RULES


async def _run(kubeconfig: Path, sizes: list[int], *, quick: bool) -> list[Run]:
    async for _ in install_crds(load(kubeconfig), ["ecr"] if quick else available()):
        pass
    runs = []
    for objects in sizes:
        # The longest run is the one that says what a process for everything needs.
        services = "" if objects > 1000 and not quick else "ecr"
        for latency in (0, 20) if quick else (0, 20, 100) if objects <= 1000 else (20,):
            runs.append(await measure(kubeconfig, objects, latency, services=services))
            _tell(runs[-1])
    runs.append(await measure(kubeconfig, min(1000, max(sizes)), 20, workload=RULES))
    _tell(runs[-1])
    if not quick:
        runs.append(await measure(kubeconfig, 100, 20, limit=10))
        _tell(runs[-1])
    return runs


def _tell(run: Run) -> None:
    print(f"{run.objects} {run.what}, {run.latency_ms:g} ms, limit {run.limit:g}, {run.empty:.0f} MB before the first")
    for step in run.steps:
        print(
            f"  {step.name:8} {step.seconds:8.2f} s  {step.aws / run.objects:6.3f} AWS calls  "
            f"{step.writes / run.objects:6.3f} writes  {step.cpu / run.objects * 1000:6.2f} ms CPU an object  "
            f"{step.memory:6.1f} MB",
            flush=True,
        )


def main() -> None:
    """The program's entry point."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--objects", type=int, nargs="*", default=[100, 1000, 10_000])
    parser.add_argument("--quick", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with tempfile.TemporaryDirectory() as folder, kubernetes(Path(folder)) as (api, kubeconfig):
        runs = asyncio.run(_run(kubeconfig, arguments.objects, quick=arguments.quick))
    if arguments.quick:
        return
    (FOLDER / "results.json").write_text(json.dumps([dataclasses.asdict(run) for run in runs], indent=2) + "\n")
    (FOLDER / "results.md").write_text(text(runs, {**machine(), "Kubernetes": api}))
    plots(runs)


if __name__ == "__main__":
    main()
