"""What the demo plays on: the two servers, the real kubectl, and a controller as a user would start it."""

from __future__ import annotations

import asyncio
import json
import os
import shlex
import socket
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, TypeVar

import aiohttp

from ack.cli.demo import children
from ack.cli.demo.children import CommandFailed
from ack.local.aws import AwsServer
from ack.local.cluster import LocalCluster

REGION = "us-west-2"
SERVICES = ("ecr", "s3")
MANIFESTS = Path(__file__).parent

T = TypeVar("T")

_KUBECTL_SECONDS = 30.0
_GRACE_SECONDS = 5.0
_LOOK_SECONDS = 0.1


class NotHolding(Exception):
    """A step of the story does not hold; the text is one line that says what is there instead."""


class Stage:
    """The running demo. Use as `async with`; at its end nothing is left behind.

    Args:
        kubectl: the program.
        folder: for the kubeconfig and the controller's log; a new one.
    """

    def __init__(self, kubectl: Path, folder: Path) -> None:
        self._kubectl = kubectl
        self._folder = folder
        self._stack = AsyncExitStack()
        self._controller: asyncio.subprocess.Process | None = None
        self._env: dict[str, str] = {}
        self.cluster = LocalCluster()
        self.kubeconfig = folder / "kubeconfig"
        self.log = folder / "controller.log"

    async def __aenter__(self) -> Stage:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    async def start_servers(self) -> None:
        """Start both servers.

        Raises:
            NotHolding: one of them does not start.
        """
        try:
            await self._stack.enter_async_context(self.cluster)
        except (OSError, RuntimeError) as error:
            raise NotHolding(f"the servers do not start: {error}") from error
        self._stack.enter_context(self.cluster.kubeconfig(self.kubeconfig))
        self._env = {
            **os.environ,
            **AwsServer.env(REGION),
            "KUBECONFIG": str(self.kubeconfig),
            "KUBERC": "off",
            "AWS_ENDPOINT_URL": self.cluster.aws.url,
            "AWS_IDENTITY_ENDPOINT_URL": self.cluster.aws.url,
        }

    async def start_controller(self, *arguments: str) -> None:
        """Start the controller, and wait until it is ready.

        Args:
            arguments: its command line; where everything is, it finds in its environment.

        Raises:
            NotHolding: it ended, or is not ready in time.
        """
        health = f"127.0.0.1:{_free_port()}"
        self._controller = await self._stack.enter_async_context(
            children.running(
                [sys.executable, "-m", "ack.cli.controller", *arguments],
                env={**self._env, "ACK_HEALTHZ_ADDR": health, "ACK_METRICS_ADDR": "0"},
                log=self.log,
                grace=_GRACE_SECONDS,
            )
        )
        said = "it does not answer"

        async def ready() -> bool:
            nonlocal said
            try:
                async with aiohttp.ClientSession() as session, session.get(f"http://{health}/readyz") as answer:
                    said = (await answer.text()).strip()
                    return answer.status == 200
            except aiohttp.ClientError:
                return False

        await until(ready, 15, lambda: f"the controller is not ready: {said}")

    async def stop_controller(self) -> None:
        """Stop the controller as Kubernetes does.

        Raises:
            NotHolding: it was not at its ease.
        """
        controller, self._controller = self._controller, None
        if controller is not None:
            await children.end(controller, _GRACE_SECONDS)
            if controller.returncode:
                raise NotHolding(f"the controller ended with status {controller.returncode}: {self.last_words()}")

    async def kubectl(self, *arguments: str) -> str:
        """Run kubectl, and return what it prints.

        Raises:
            NotHolding: it failed.
        """
        # Its cache of what the server has goes with the demo.
        options = ("--cache-dir", str(self._folder / "cache"))
        try:
            return await children.run(
                str(self._kubectl),
                *options,
                *arguments,
                env=self._env,
                folder=MANIFESTS,
                seconds=_KUBECTL_SECONDS,
            )
        except (CommandFailed, OSError) as error:
            words = " ".join(str(error).split())
            raise NotHolding(f"{shlex.join(['kubectl', *arguments])}: {words}") from error

    async def objects(self, *names: str) -> list[dict[str, Any]]:
        """Objects as Kubernetes has them, by `kind/name`."""
        answer = json.loads(await self.kubectl("get", *names, "-o", "json"))
        found: list[dict[str, Any]] = answer["items"] if len(names) > 1 else [answer]
        return found

    async def broken(self) -> None:
        """Wait until a part of the stage ends by itself.

        Raises:
            NotHolding: it did.
        """
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            if self._controller is not None and self._controller.returncode is not None:
                status = self._controller.returncode
                raise NotHolding(f"the controller ended by itself with status {status}: {self.last_words()}")
            if self._env and not self.cluster.aws.running:
                raise NotHolding("the AWS server ended by itself")

    def last_words(self) -> str:
        """The last line of the controller's log; its message, if it is JSON."""
        lines = self.log.read_text(errors="replace").strip().splitlines() if self.log.exists() else []
        if not lines:
            return "it said nothing"
        try:
            return str(json.loads(lines[-1])["msg"])
        except (ValueError, KeyError, TypeError):
            return lines[-1]


async def until(holds: Callable[[], Awaitable[T]], seconds: float, instead: Callable[[], str]) -> T:
    """Wait until something holds.

    Args:
        holds: asked again and again until it returns something true.
        seconds: how long it may take.
        instead: says in one line what is there, if it does not.

    Returns:
        what `holds` returned.

    Raises:
        NotHolding: it does not.
    """
    deadline = time.monotonic() + seconds
    while True:
        if found := await holds():
            return found
        if time.monotonic() > deadline:
            raise NotHolding(f"{instead()} (after {seconds:g} s)")
        await asyncio.sleep(_LOOK_SECONDS)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
