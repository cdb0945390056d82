"""What a long run has shown, as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from tests.chaos.run import Outcome

FILE = Path(__file__).parents[2] / "bench" / "chaos.md"

_TEXT = """# Chaos

Written by `make chaos`; how it works is in [docs/chaos.md](../docs/chaos.md). All runs ended as the model says:
nothing lost, nothing duplicated, nothing orphaned in AWS, every object explained by its conditions, no finalizer left.

{table}

## Operations that were carried out

{operations}

## Faults that struck

{faults}
"""


class Done:
    """What a long run has done so far.

    Args:
        seed: of its first run.
        kinds: how many took part.
        objects: of each kind.
    """

    def __init__(self, seed: int, kinds: int, objects: int) -> None:
        self.seed = seed
        self.kinds = kinds
        self.objects = objects
        self.runs: Counter[int] = Counter()
        self.operations: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.processes = 0
        self.settled: list[float] = []
        self.seconds = 0.0

    def add(self, outcome: Outcome, processes: int) -> None:
        """Counts one run."""
        self.runs[processes] += 1
        self.operations += outcome.done
        self.faults += outcome.faults
        self.processes += outcome.processes
        self.settled += outcome.settled


def text(done: Done, machine: Mapping[str, str]) -> str:
    """The report."""
    total = sum(done.runs.values())
    rows = {
        "seeds": f"{done.seed} to {done.seed + total - 1}",
        "runs": f"{total}, of which {done.runs[2]} with two controllers that elect a leader",
        "kinds": f"{done.kinds}, {done.objects} objects of each",
        "operations": f"{sum(done.operations.values()):,}",
        "faults": f"{sum(done.faults.values()):,}",
        "controllers started": f"{done.processes}",
        "longest until all was well": f"{max(done.settled):.0f} s after the last fault, two looks included",
        "time": f"{done.seconds / 60:.0f} min",
        **machine,
    }
    return _TEXT.format(table=_table(("", ""), rows), operations=_counts(done.operations), faults=_counts(done.faults))


def _counts(counts: Counter[str]) -> str:
    return _table(("", "times"), {name: f"{number:,}" for name, number in counts.most_common()})


def _table(head: tuple[str, str], rows: Mapping[str, str]) -> str:
    lines = [f"| {head[0]} | {head[1]} |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows.items())]
    return "\n".join(lines)
