"""The results as people read them: a table, targets beside what was measured, and plots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.scenarios import Run, Step

FOLDER = Path(__file__).parent
STEPS = ("create", "update", "restart", "resync", "delete")

_HEAD = """# Benchmarks

Written by `make bench`; do not edit. N plain objects of a kind, the controller with its default flags, in a process of
its own; AWS is `bench/stand_in.py`, which answers on AWS's wire protocol with a given latency.
What becomes of objects while both APIs fail is in [chaos.md](chaos.md).
"""


def text(runs: Sequence[Run], where: Mapping[str, str]) -> str:
    """bench/results.md."""
    lines = [_HEAD, *(f"- {name}: {value}" for name, value in where.items()), ""]
    lines += ["## Per object", ""]
    titles = "objects, of, services, AWS latency, limit, step, seconds, AWS calls, Kubernetes writes, CPU in ms, MB"
    lines += [f"| {titles.replace(', ', ' | ')} |"]
    lines += ["|---:|---|---|---:|---:|---|---:|---:|---:|---:|---:|"]
    for run in runs:
        for step in run.steps:
            limit = f"{run.limit:g}/s" if run.limit else "none"
            lines.append(
                f"| {run.objects} | {run.what} | {run.services or 'all'} | {run.latency_ms:g} ms | {limit} "
                f"| {step.name} | {step.seconds:.2f} | {step.aws / run.objects:.3f} | {step.writes / run.objects:.3f} "
                f"| {step.cpu / run.objects * 1000:.2f} | {step.memory:.0f} |"
            )
    lines += [
        "",
        "Seconds are for all objects; the other numbers are an object's share, but for memory. Events count as ",
    ]
    lines[-1] += "writes."
    lines += ["", "## Targets", "", "| target | measured | |", "|---|---|---|"]
    lines += [f"| {target} | {measured} | {'met' if met else 'missed'} |" for target, measured, met in _targets(runs)]
    lines += ["", "![cost per object](per-object.svg)", "", "![seconds](seconds.svg)", ""]
    return "\n".join(lines)


def _targets(runs: Sequence[Run]) -> list[tuple[str, str, bool]]:
    plain = [run for run in runs if not run.limit and run.own_reads]
    largest = max(plain, key=lambda run: run.objects)
    create, resync = _step(largest, "create"), _step(largest, "resync")
    rows = [
        ("no-op resync: 0 Kubernetes writes", str(resync.writes), resync.writes == 0),
        ("create: at most 3 AWS calls", f"{create.aws / largest.objects:.3f}", create.aws <= 3 * largest.objects),
        ("idle CPU about 0", f"{largest.idle_cpu:.1%} of one processor", largest.idle_cpu < 0.01),
    ]
    # One run of each kind of object: how a resync is read is a matter of the kind.
    for run in (largest, *(run for run in runs if not run.own_reads)):
        share, cpu = (value / run.objects for value in (_step(run, "resync").aws, _step(run, "resync").cpu * 1000))
        reads = f"{run.own_reads} + 0.05" if run.own_reads else "0.05"
        rows.append((f"resync of {run.what}: {reads} AWS calls", f"{share:.3f}", share <= run.own_reads + 0.05))
        rows.append((f"resync of {run.what}: at most 1.5 ms CPU", f"{cpu:.2f} ms", cpu <= 1.5))
    if largest.objects >= 10_000 and not largest.services:
        most = max(step.memory for step in largest.steps)
        rows.append(("10,000 objects, all services: at most 400 MB", f"{most:.0f} MB", most <= 400))
    thousand = next((run for run in plain if run.objects == 1000 and run.latency_ms == 20), None)
    if thousand:
        seconds = _step(thousand, "create").seconds
        rows.append(("1,000 creations at 20 ms within 10 s", f"{seconds:.1f} s", seconds <= 10))
    limited = next((run for run in runs if run.limit), None)
    if limited:
        step = _step(limited, "create")
        refused = step.throttled / step.aws
        rows.append(("under a limit: less than 5 % throttled", f"{refused:.1%}", refused < 0.05))
    sizes = sorted({run.objects for run in plain if run.latency_ms == 20})
    if len(sizes) > 1:
        first, last = (
            _step(next(r for r in plain if r.objects == n and r.latency_ms == 20), "resync").cpu / n
            for n in (sizes[0], sizes[-1])
        )
        rows.append(("CPU an object grows by at most 20 % with N", f"{last / first - 1:+.0%}", last <= 1.2 * first))
    return rows


def _step(run: Run, name: str) -> Step:
    return next(step for step in run.steps if step.name == name)


def plots(runs: Sequence[Run]) -> None:
    """bench/per-object.svg and bench/seconds.svg."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "bench"
    from matplotlib import pyplot as plt

    plain = [run for run in runs if not run.limit and run.own_reads]
    same = [run for run in plain if run.latency_ms == 20]
    figure, axes = plt.subplots(1, 3, figsize=(12, 3.6), layout="constrained")
    for axis, title, value in zip(
        axes,
        ("AWS calls an object", "Kubernetes writes an object", "CPU an object, ms"),
        (
            lambda run, step: step.aws / run.objects,
            lambda run, step: step.writes / run.objects,
            lambda run, step: step.cpu / run.objects * 1000,
        ),
        strict=True,
    ):
        for name in STEPS:
            axis.plot([r.objects for r in same], [value(r, _step(r, name)) for r in same], marker="o", label=name)
        axis.set(title=title, xlabel="objects", xscale="log", ylim=(0, None))
    axes[0].legend()
    figure.savefig(FOLDER / "per-object.svg", metadata={"Date": None})
    figure, axis = plt.subplots(figsize=(6, 3.6), layout="constrained")
    for latency in sorted({run.latency_ms for run in plain}):
        found = [run for run in plain if run.latency_ms == latency]
        seconds = [_step(run, "create").seconds for run in found]
        axis.plot([run.objects for run in found], seconds, marker="o", label=f"{latency:g} ms")
    axis.set(title="Seconds until all are Synced", xlabel="objects", xscale="log", yscale="log")
    axis.legend(title="AWS latency")
    figure.savefig(FOLDER / "seconds.svg", metadata={"Date": None})
