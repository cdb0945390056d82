"""The results as people read them: a table, targets beside what was measured, and plots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.scenarios import Run, Step

FOLDER = Path(__file__).parent
STEPS = ("create", "update", "restart", "resync", "delete")

_HEAD = """# Benchmarks

Written by `make bench`; do not edit. N plain ECR repositories with a tag, the controller with its default flags, in a
process of its own; AWS is `bench/stand_in.py`, which answers on AWS's wire protocol with a given latency.
What becomes of objects while both APIs fail is in [chaos.md](chaos.md).
"""


def text(runs: Sequence[Run], where: Mapping[str, str]) -> str:
    """bench/results.md."""
    lines = [_HEAD, *(f"- {name}: {value}" for name, value in where.items()), ""]
    lines += ["## Per object", ""]
    lines += ["| objects | AWS latency | limit | step | seconds | AWS calls | Kubernetes writes | CPU, ms | MB |"]
    lines += ["|---:|---:|---:|---|---:|---:|---:|---:|---:|"]
    for run in runs:
        for step in run.steps:
            limit = f"{run.limit:g}/s" if run.limit else "none"
            lines.append(
                f"| {run.objects} | {run.latency_ms:g} ms | {limit} | {step.name} "
                f"| {step.seconds:.2f} | {step.aws / run.objects:.3f} | {step.writes / run.objects:.3f} "
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
    free = [run for run in runs if not run.limit]
    largest = max(free, key=lambda run: run.objects)
    create, resync = _step(largest, "create"), _step(largest, "resync")
    share = resync.aws / largest.objects
    cpu = resync.cpu / largest.objects * 1000
    memory = (resync.memory - largest.empty) / largest.objects * 1000
    rows = [
        ("no-op resync: 0 Kubernetes writes", str(resync.writes), resync.writes == 0),
        ("no-op resync: at most 0.05 AWS calls an object beyond its parts (2)", f"{share:.3f}", share <= 2.05),
        ("create: at most 3 AWS calls", f"{create.aws / largest.objects:.3f}", create.aws <= 3.05 * largest.objects),
        ("no-op resync: at most 1.5 ms CPU an object", f"{cpu:.2f} ms", cpu <= 1.5),
        ("idle CPU about 0", f"{largest.idle_cpu:.1%} of one processor", largest.idle_cpu < 0.01),
        ("memory an object", f"{memory:.1f} kB", True),
    ]
    thousand = next((run for run in free if run.objects == 1000 and run.latency_ms == 20), None)
    if thousand:
        seconds = _step(thousand, "create").seconds
        rows.append(("1,000 creations at 20 ms within 10 s", f"{seconds:.1f} s", seconds <= 10))
    limited = next((run for run in runs if run.limit), None)
    if limited:
        step = _step(limited, "create")
        refused = step.throttled / step.aws
        rows.append(("under a limit: less than 5 % throttled", f"{refused:.1%}", refused < 0.05))
    sizes = sorted({run.objects for run in free if run.latency_ms == 20})
    if len(sizes) > 1:
        first, last = (
            _step(next(r for r in free if r.objects == n and r.latency_ms == 20), "resync").cpu / n
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

    same = [run for run in runs if run.latency_ms == 20 and not run.limit]
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
    for latency in sorted({run.latency_ms for run in runs}):
        found = [run for run in runs if run.latency_ms == latency and not run.limit]
        seconds = [_step(run, "create").seconds for run in found]
        axis.plot([run.objects for run in found], seconds, marker="o", label=f"{latency:g} ms")
    axis.set(title="Seconds until all are Synced", xlabel="objects", xscale="log", yscale="log")
    axis.legend(title="AWS latency")
    figure.savefig(FOLDER / "seconds.svg", metadata={"Date": None})
