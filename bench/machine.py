"""The processes of a benchmark: the controller, AWS and Kubernetes, and what the controller costs the machine."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import platform
import re
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bench.stand_in import REGION
from tests.support.embedded import embedded
from tests.support.envtest import ControlPlane, assets
from tests.support.programs import program

_TICKS = os.sysconf("SC_CLK_TCK")
_METRIC = re.compile(r"^(\w+)(?:\{(.*)\})? ([\d.e+-]+)$", re.MULTILINE)
_LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')


@contextlib.contextmanager
def kubernetes(folder: Path) -> Iterator[tuple[str, Path]]:
    """(name, kubeconfig) of a Kubernetes API: etcd and kube-apiserver where `$KUBEBUILDER_ASSETS` has them."""
    file = folder / "kubeconfig"
    binaries = assets()
    if binaries is None:
        with embedded(file) as started:
            yield "the embedded API", started
        return
    with ControlPlane(binaries) as plane:
        yield "etcd and kube-apiserver", plane.write_kubeconfig(file)


class StandIn:
    """The AWS of the benchmarks, in a process of its own.

    Args:
        latency_ms: of every answer.
        limit: calls a second; 0 for none.
    """

    def __init__(self, latency_ms: float = 0, limit: float = 0) -> None:
        command = [sys.executable, "-m", "bench.stand_in", f"--latency-ms={latency_ms}", f"--limit={limit}"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()

    def calls(self) -> Counter[str]:
        """Calls so far, by `Operation answer`."""
        with urllib.request.urlopen(f"{self.url}/bench/calls", timeout=10) as answer:
            return Counter(json.load(answer))

    def stop(self) -> None:
        """Ends it."""
        self._process.terminate()
        self._process.wait(10)

    def __enter__(self) -> StandIn:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process has used so far.

    Args:
        cpu: seconds, of user and system.
        memory: resident, in MB.
        at: monotonic time in seconds.
    """

    cpu: float
    memory: float
    at: float


class ControllerProcess:
    """A running `ack-controller`.

    Args:
        pid: its process.
        metrics: where it serves its metrics.
    """

    def __init__(self, pid: int, metrics: str) -> None:
        self.pid = pid
        self._metrics = metrics

    def cost(self) -> Cost:
        """What it has used so far. Linux only."""
        folder = Path("/proc") / str(self.pid)
        fields = (folder / "stat").read_text().rpartition(")")[2].split()
        memory = re.search(r"VmRSS:\s+(\d+) kB", (folder / "status").read_text())
        assert memory is not None
        return Cost((int(fields[11]) + int(fields[12])) / _TICKS, int(memory[1]) / 1024, time.monotonic())

    async def metrics(self) -> dict[str, list[tuple[Mapping[str, str], float]]]:
        """Its metrics: name -> (labels, value)."""
        text = await asyncio.to_thread(_read, self._metrics)
        found: dict[str, list[tuple[Mapping[str, str], float]]] = {}
        for name, labels, value in _METRIC.findall(text):
            found.setdefault(name, []).append((dict(_LABEL.findall(labels)), float(value)))
        return found

    async def total(self, name: str, **labels: str) -> float:
        """The sum of a metric over all its series that carry some labels."""
        series = (await self.metrics()).get(name, [])
        return sum(value for found, value in series if labels.items() <= found.items())

    async def writes(self) -> float:
        """Writes to Kubernetes so far, Events and the Lease included."""
        series = (await self.metrics()).get("rest_client_requests_total", [])
        return sum(value for labels, value in series if labels["method"] not in ("GET", "get", "list", "watch"))


def _read(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        text: str = answer.read().decode()
    return text


@contextlib.asynccontextmanager
async def controller(
    kubeconfig: Path, aws: StandIn, namespace: str, services: str, *flags: str
) -> AsyncIterator[ControllerProcess]:
    """Runs `ack-controller` with its default flags, in one namespace, until the context ends.

    Args:
        kubeconfig: of the Kubernetes API.
        aws: where it calls AWS.
        namespace: that it watches.
        services: that it has; "" for all.
        flags: more flags.
    """
    command = [
        *(
            (f"--service={services}" if services else "--all"),
            f"--watch-namespace={namespace}",
            f"--kubeconfig={kubeconfig}",
            f"--aws-region={REGION}",
        ),
        *(f"--aws-endpoint-url={aws.url}", f"--aws-identity-endpoint-url={aws.url}"),
        *("--allow-unsafe-aws-endpoint-urls", "--metrics-addr=127.0.0.1:0", "--healthz-addr=127.0.0.1:0", *flags),
    ]
    keys = {"AWS_ACCESS_KEY_ID": "bench", "AWS_SECRET_ACCESS_KEY": "bench"}
    async with program("ack.cli.controller", *command, env=keys) as started:
        served = await started.logged("serving", paths=["/metrics"])
        yield ControllerProcess(started.process.pid, f"http://{served['addr']}/metrics")
        await started.stop()


def machine() -> dict[str, str]:
    """What it ran on."""
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    return {
        "processor": f"{os.cpu_count()} x {model[1] if model else platform.machine()}",
        "Python": platform.python_version(),
        "botocore": version("botocore"),
        "aiohttp": version("aiohttp"),
    }
