"""The controllers of a run: killed, ended and started again, as Kubernetes does with pods."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import Self

from tests.support.processes import ControllerProcess, controller_process


class Controllers:
    """So many processes, each replaced when it ends. Use as `async with`.

    Args:
        number: how many; with more than one, a leader is elected.
        flags: of each.
        ends: a kubeconfig file, and AWS's endpoint.
        asked: how many requests have come to the API server so far.
    """

    def __init__(self, number: int, flags: Sequence[str], ends: tuple[str, str], *, asked: Callable[[], int]) -> None:
        self._flags = [*flags, *(["--enable-leader-election"] if number > 1 else [])]
        self._kubeconfig, self._aws_url = ends
        self._asked = asked
        self._number = number
        self._keepers: list[asyncio.Task[None]] = []
        self._running: list[ControllerProcess] = []
        self.started = 0
        self.asked_before = 0
        """Requests before the last one was started."""
        self.output = ""

    async def __aenter__(self) -> Self:
        self._keepers = [asyncio.create_task(self._keep()) for _ in range(self._number)]
        return self

    async def __aexit__(self, *_: object) -> None:
        for keeper in self._keepers:
            keeper.cancel()
        await asyncio.gather(*self._keepers, return_exceptions=True)

    def kill(self, nth: int = 0) -> None:
        """SIGKILL to one of those that run."""
        for process in self._running[nth : nth + 1]:
            process.kill()

    def kill_all(self) -> None:
        """SIGKILL to all: whoever leads is among them."""
        for process in [*self._running]:
            with contextlib.suppress(ProcessLookupError):
                process.kill()

    def stop(self) -> None:
        """SIGTERM to the first."""
        for process in self._running[:1]:
            process.terminate()

    async def _keep(self) -> None:
        while True:
            self.asked_before = self._asked()
            async with controller_process(
                *self._flags, kubeconfig=self._kubeconfig, aws_url=self._aws_url, quiet=True
            ) as process:
                self._running.append(process)
                self.started += 1
                try:
                    await process.ended(seconds=None)
                finally:
                    self._running.remove(process)
                    self.output += process.output
