"""What the demo plays on: both servers, a controller process, kubectl, and a look at AWS."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from ack.aws.caller import AwsCaller
from ack.aws.options import AwsOptions
from ack.aws.scope import Scope
from ack.aws.session import Sessions
from ack.local.cluster import LocalCluster
from ack.local.kubectl import kubectl

REGION = "us-west-2"
SERVICES = ("ecr", "s3")
RESYNC_SECONDS = 1
"""The demo's controller looks again this often, so that nobody has to wait ten hours for drift to be repaired."""


class NotHolding(Exception):
    """A step of the story does not hold; the text says which and shows what is there instead."""


class Stage:
    """The running demo.

    Args:
        cluster: both servers.
        folder: for the kubeconfig and the controller's log.
        aws: looks at AWS directly.
    """

    def __init__(self, cluster: LocalCluster, folder: Path, aws: AwsCaller) -> None:
        self.cluster = cluster
        self.kubeconfig = folder / "kubeconfig"
        self.log = folder / "controller.log"
        self._aws = aws
        self._controller: asyncio.subprocess.Process | None = None

    async def kubectl(self, *words: str, stdin: str | None = None) -> str:
        """Runs kubectl.

        Raises:
            NotHolding: it failed.
        """
        process = await asyncio.create_subprocess_exec(
            str(kubectl()),
            f"--kubeconfig={self.kubeconfig}",
            *words,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            # Its discovery cache lives with the demo, not in the user's home.
            env={
                **os.environ,
                "KUBECACHEDIR": str(self.kubeconfig.parent / "cache"),
                "KUBECTL_ENABLE_CMD_SHADOW": "false",
            },
        )
        try:
            out, err = await process.communicate(stdin.encode() if stdin else None)
        except asyncio.CancelledError:
            process.kill()
            await process.wait()
            raise
        if process.returncode:
            raise NotHolding(f"kubectl {' '.join(words[:3])}: {err.decode().strip()}")
        return out.decode()

    async def get(self, kind: str, name: str) -> dict[str, Any]:
        """An object, as Kubernetes has it."""
        found: dict[str, Any] = json.loads(await self.kubectl("get", kind, name, "-o", "json"))
        return found

    async def aws(self, service: str, operation: str, **params: Any) -> dict[str, Any]:
        """Asks AWS."""
        return await self._aws.call(Scope(region=REGION), service, operation, params)

    async def start_controller(self) -> None:
        """Starts a controller as a user would, and waits until it is ready.

        Raises:
            NotHolding: it is not.
        """
        port = _free_port()
        with self.log.open("wb") as log:
            self._controller = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "ack.cli.controller",
                *(f"--service={name}" for name in SERVICES),
                f"--aws-region={REGION}",
                f"--aws-endpoint-url={self.cluster.aws.url}",
                f"--aws-identity-endpoint-url={self.cluster.aws.url}",
                "--allow-unsafe-aws-endpoint-urls",
                f"--reconcile-default-resync-seconds={RESYNC_SECONDS}",
                "--metrics-addr=0",
                f"--healthz-addr=127.0.0.1:{port}",
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, **self.cluster.aws.env(REGION), "KUBECONFIG": str(self.kubeconfig)},
                start_new_session=True,
            )

        async def ready() -> bool:
            controller = self._controller
            if controller and controller.returncode is not None:
                raise NotHolding(f"the controller ended with {controller.returncode}:\n{self.log.read_text()[-2000:]}")
            with contextlib.suppress(aiohttp.ClientError):
                async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/readyz") as answer:
                    return answer.status == 200
            return False

        await until(ready, "the controller is ready", seconds=15)

    async def stop_controller(self) -> None:
        """Stops the controller, and waits for its end."""
        controller = self._controller
        if controller is None or controller.returncode is not None:
            return
        controller.terminate()
        try:
            await asyncio.wait_for(controller.wait(), 10)
        except TimeoutError:
            controller.kill()
            await controller.wait()


@asynccontextmanager
async def stage() -> AsyncIterator[Stage]:
    """Both servers, and everything gone again afterwards.

    Raises:
        NotHolding: a server does not start.
    """
    with tempfile.TemporaryDirectory(prefix="ack-demo-") as name:
        cluster = LocalCluster()
        try:
            await cluster.start()
        except (OSError, RuntimeError) as error:
            raise NotHolding(f"the servers do not start: {error}") from None
        caller: AwsCaller | None = None
        try:
            os.environ.update(cluster.aws.env(REGION))
            options = AwsOptions(
                region=REGION,
                endpoint_url=cluster.aws.url,
                identity_endpoint_url=cluster.aws.url,
                allow_unsafe_endpoint_urls=True,
            )
            caller = AwsCaller(Sessions(options))
            here = Stage(cluster, Path(name), caller)
            cluster.write_kubeconfig(here.kubeconfig)
            try:
                yield here
            finally:
                await here.stop_controller()
        finally:
            if caller:
                await caller.close(2.0)
            await cluster.stop()


async def until(
    holds: Callable[[], Awaitable[bool]],
    what: str,
    *,
    seconds: float,
    instead: Callable[[], Awaitable[str]] | None = None,
) -> None:
    """Waits until something holds.

    Args:
        holds: asked again and again.
        what: it is, for the message.
        seconds: how long it may take.
        instead: what is there if it does not, for the message.

    Raises:
        NotHolding: it does not.
    """
    deadline = time.monotonic() + seconds
    while not await holds():
        if time.monotonic() > deadline:
            shown = f"\n{await instead()}" if instead else ""
            raise NotHolding(f"after {seconds:.0f} s this does not hold: {what}{shown}")
        await asyncio.sleep(0.1)


def words(*parts: str) -> Sequence[str]:
    """A command line, for the screen."""
    return parts


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
