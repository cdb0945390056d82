"""The emulator's process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request

import pytest

from ack.local.aws import AwsServer


def alive(pid: int) -> bool:
    """Whether a process runs (and is no zombie)."""
    try:
        with open(f"/proc/{pid}/stat") as stat:  # noqa: PTH123 - a pseudo file
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_starts_quickly_and_leaves_nothing_behind() -> None:
    server = AwsServer()
    started = time.monotonic()
    server.start_sync()
    assert time.monotonic() - started < 10
    pid = server.pid
    with urllib.request.urlopen(f"{server.url}/moto-api/data.json", timeout=5) as answer:
        assert answer.status == 200
    server.stop_sync()
    assert not alive(pid)
    assert not server.running
    with pytest.raises(RuntimeError, match="not running"):
        _ = server.url


async def test_starts_and_stops_off_the_event_loop() -> None:
    async with AwsServer() as server:
        assert server.running
        await server.reset()
    assert not server.running


def test_a_port_that_is_taken() -> None:
    with AwsServer() as first:
        port = int(first.url.rsplit(":", 1)[1])
        with pytest.raises(RuntimeError, match="did not start"):
            AwsServer(port=port).start_sync()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_ends_with_the_process_that_started_it() -> None:
    code = (
        "import sys, time\n"
        "from ack.local.aws import AwsServer\n"
        "server = AwsServer(); server.start_sync()\n"
        "print(server.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    assert alive(pid)
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 5
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not alive(pid)


def test_clients_see_nothing_of_the_machines_own_configuration() -> None:
    environment = AwsServer.env("eu-central-1")
    assert environment["AWS_REGION"] == environment["AWS_DEFAULT_REGION"] == "eu-central-1"
    assert environment["AWS_CONFIG_FILE"] == environment["AWS_SHARED_CREDENTIALS_FILE"] == os.devnull
    assert environment["AWS_EC2_METADATA_DISABLED"] == "true"
