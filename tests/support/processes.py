"""`ack-controller` as a process of its own: for what only a process can show, signals and crashes."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

from tests.support.aws_view import REGION


class ControllerProcess:
    """A running `ack-controller`.

    Args:
        process: it.
        log: its output.
    """

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self._log = log

    @property
    def output(self) -> str:
        """What it has written."""
        return self._log.read_text(errors="replace")

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self._process.returncode is None

    def terminate(self) -> None:
        """Sends SIGTERM."""
        self._process.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Sends SIGKILL: the power cut."""
        self._process.kill()

    async def ended(self, seconds: float | None = 15.0) -> int:
        """Waits for its end; the exit status."""
        async with asyncio.timeout(seconds):
            return await self._process.wait()


@contextlib.asynccontextmanager
async def controller_process(
    *flags: str, kubeconfig: str, aws_url: str, env: Mapping[str, str] | None = None, quiet: bool = False
) -> AsyncIterator[ControllerProcess]:
    """Runs `ack-controller`; killed at the end, if it still runs.

    Args:
        flags: beside those that name the two ends.
        kubeconfig: a file.
        aws_url: the endpoint of AWS and of STS.
        env: further environment variables.
        quiet: its output is not shown at the end.
    """
    ends = [
        f"--kubeconfig={kubeconfig}",
        f"--aws-region={REGION}",
        f"--aws-endpoint-url={aws_url}",
        f"--aws-identity-endpoint-url={aws_url}",
        "--allow-unsafe-aws-endpoint-urls",
        "--aws-endpoint-use-path-style",
        "--metrics-addr=0",
        "--healthz-addr=0",
    ]
    with tempfile.TemporaryDirectory(prefix="ack-controller-") as folder:
        log = Path(folder) / "log"
        with log.open("wb") as output:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.support.services.controller",
                *ends,
                *flags,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env={**os.environ, **(env or {})},
            )
        controller = ControllerProcess(process, log)
        try:
            yield controller
        finally:
            if controller.running:
                process.kill()
                await process.wait()
            if not quiet:
                print(controller.output)


StartProcess = Callable[..., contextlib.AbstractAsyncContextManager[ControllerProcess]]
"""Starts an `ack-controller` for the test's namespace; arguments as `controller_process`."""
