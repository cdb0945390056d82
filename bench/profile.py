"""Where the controller's CPU time goes: samples of its stacks while it creates objects and looks at them again.

python -m bench.profile                 writes bench/profile.md
python -m bench.profile --before FILE   beside an earlier run's, written with --json FILE
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import re
import signal
import sys
import tempfile
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import structlog

from ack.cli.install import install_crds
from ack.kube.client import Client
from ack.kube.loading import load
from ack.kube.types import NAMESPACE
from bench.machine import ControllerProcess, StandIn, controller, kubernetes, machine
from bench.report import FOLDER
from bench.scenarios import User, is_synced
from bench.workloads import REPOSITORIES

OBJECTS = 600
RESYNC_SECONDS = 10
_RATE = 400
_IDLE = re.compile(r"_worker \(concurrent/futures/thread\.py")

ROOMS: tuple[tuple[str, str, str], ...] = (
    # (what, pattern of the innermost frame that counts, pattern of a frame around it)
    ("signing", r"botocore/(auth|signers|awsrequest)\.py", ""),
    ("reading AWS's answers", r"botocore/parsers\.py|ack/aws/whole_answers\.py", ""),
    ("building requests, hooks, retries", r"botocore/", ""),
    ("HTTP to AWS", r"aiohttp/|yarl/|multidict/", r"ack/aws/transport\.py"),
    ("HTTP to Kubernetes", r"aiohttp/|yarl/|multidict/|ssl\.py", r"ack/kube/"),
    ("HTTP, reading", r"aiohttp/|ssl\.py", ""),
    ("logs, metrics, traces", r"logging/|structlog/|prometheus_client/|opentelemetry/|_metrics\.py|/tracing\.py", ""),
    ("the reconcile", r"ack/(runtime|api|paths)", ""),
    ("informers, queue, writes", r"ack/kube/", ""),
    ("limits, batches, calls", r"ack/aws/", ""),
    ("the event loop, TLS and the kernel", r"asyncio/|uvloop/", ""),
)
"""The first that fits a sample, from its innermost frame outwards."""


def room(stack: list[str]) -> str:
    """What a sample was spent on.

    Args:
        stack: frames as py-spy writes them, outermost first.
    """
    for frame in reversed(stack):
        for what, pattern, around in ROOMS:
            if re.search(pattern, frame) and (not around or any(re.search(around, each) for each in stack)):
                return what
    return "the rest"


def shares(lines: Iterable[str]) -> dict[str, float]:
    """The share of each room in py-spy's raw output, waiting threads apart."""
    found: Counter[str] = Counter()
    for line in lines:
        stack, _, count = line.strip().rpartition(" ")
        frames = stack.split(";")
        if stack and not _IDLE.search(frames[-1]):
            found[room(frames)] += int(count)
    total = found.total()
    return {what: count / total for what, count in found.most_common()}


@asynccontextmanager
async def _sampled(process: ControllerProcess, results: dict[str, dict[str, float]], step: str) -> AsyncIterator[None]:
    """Samples the controller while the block runs.

    The milliseconds of CPU go by the shares: of one object where they are created, of one look where they are resynced,
    for how often each was looked at in a time is a matter of chance.
    """
    with tempfile.NamedTemporaryFile(suffix=".raw") as raw:
        spy = await asyncio.create_subprocess_exec(
            *("py-spy", "record", "--rate", str(_RATE), "--format", "raw", "--output", raw.name),
            *("--pid", str(process.pid)),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        await asyncio.sleep(1)
        looks, before = await process.total("ack_reconcile_total"), process.cost()
        yield
        spent = process.cost().cpu - before.cpu
        looks = await process.total("ack_reconcile_total") - looks
        if spy.returncode is None:
            spy.send_signal(signal.SIGINT)  # it writes what it has
        _, said = await spy.communicate()
        lines = raw.read().decode().splitlines()
        if not lines:
            raise SystemExit(f"py-spy has no samples: {said.decode().strip()}")
        each = spent / (looks if step == "resync" else OBJECTS) * 1000
        results[step] = {what: share * each for what, share in shares(lines).items()}


async def _measure(kubeconfig: Path) -> dict[str, dict[str, float]]:
    async for _ in install_crds(load(kubeconfig), ["ecr"]):
        pass
    results: dict[str, dict[str, float]] = {}
    namespace = f"profile-{uuid.uuid4().hex[:8]}"
    with StandIn() as aws:
        async with Client(load(kubeconfig), user_agent="bench") as kube:
            await kube.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}})
            user = User(kube, namespace, OBJECTS, REPOSITORIES)
            flags = (f"--reconcile-default-resync-seconds={RESYNC_SECONDS}",)
            async with controller(kubeconfig, aws, namespace, "ecr") as process:
                await asyncio.sleep(2)
                async with _sampled(process, results, "create"):
                    await user.create()
                    await user.all(is_synced)
            async with controller(kubeconfig, aws, namespace, "ecr", *flags) as process:
                await asyncio.sleep(RESYNC_SECONDS)
                async with _sampled(process, results, "resync"):
                    await asyncio.sleep(RESYNC_SECONDS)
    return results


def text(now: Mapping[str, Mapping[str, float]], before: Mapping[str, Mapping[str, float]] | None) -> str:
    """bench/profile.md."""
    lines = ["# Where the CPU time goes", ""]
    lines += [
        f"Written by `python -m bench.profile`; do not edit. Milliseconds of CPU an object or a look, {OBJECTS} ECR"
    ]
    lines += [
        "repositories, AWS without latency, the controller sampled by py-spy (which costs it some time itself).",
        "",
    ]
    lines += [f"- {name}: {value}" for name, value in machine().items()]
    for step, rooms in now.items():
        old = before.get(step) if before else None
        lines += ["", f"## {step}", "", f"| |{' before |' if old else ''} now |", f"|---|{'---:|' if old else ''}---:|"]
        names = sorted({*rooms, *(old or {})}, key=lambda name: -rooms.get(name, 0.0))
        for name in names:
            earlier = f" {old.get(name, 0.0):.2f} |" if old else ""
            lines.append(f"| {name} |{earlier} {rooms.get(name, 0.0):.2f} |")
        earlier = f" {sum(old.values()):.2f} |" if old else ""
        lines.append(f"| **together** |{earlier} {sum(rooms.values()):.2f} |")
    return "\n".join([*lines, ""])


def main() -> None:
    """The program's entry point."""
    parser = argparse.ArgumentParser(prog="python -m bench.profile")
    parser.add_argument("--before", type=Path, help="an earlier run's numbers, to show beside")
    parser.add_argument("--json", type=Path, help="write the numbers there, and no report")
    arguments = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    with tempfile.TemporaryDirectory() as folder, kubernetes(Path(folder)) as (_, kubeconfig):
        found = asyncio.run(_measure(kubeconfig))
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=2) + "\n")
        return
    before = json.loads(arguments.before.read_text()) if arguments.before else None
    (FOLDER / "profile.md").write_text(text(found, before))


if __name__ == "__main__":
    sys.exit(main())
