"""A Kubernetes API and an AWS on this machine, together: for `ackctl local`, the demo and the tests."""

from __future__ import annotations

import asyncio
import contextlib
import errno
from collections.abc import Awaitable, Iterator
from pathlib import Path
from typing import Any, ClassVar, Self

import yaml

from ack.local.aws import AwsServer
from ack.local.files import write_private
from ack.local.kube import KubeServer

_LOOK_SECONDS = 0.2


class LocalCluster:
    """Both servers; the Kubernetes API runs in this process, AWS in one of its own. Use as `async with`.

    Args:
        kube_port: of the Kubernetes API; 0 for any free one.
        aws_port: of AWS; 0 for any free one.
    """

    NAME: ClassVar[str] = "ack-local"
    """The cluster's name in its kubeconfig."""

    def __init__(self, *, kube_port: int = 0, aws_port: int = 0) -> None:
        self._kube_port = kube_port
        self._aws_port = aws_port
        self.kube = KubeServer()
        self.aws = AwsServer(port=aws_port)

    async def start(self) -> None:
        """Start both.

        Raises:
            OSError: a port is taken.
            RuntimeError: AWS did not start; the message has the end of its log.
        """
        aws = asyncio.ensure_future(self.aws.start())
        try:
            await asyncio.gather(self._start_kube(), self._started_aws(asyncio.shield(aws)))
        except BaseException:
            # A process that is being started on a thread can be stopped only once it is there.
            await asyncio.wait([aws])
            await self.stop()
            raise

    async def stop(self) -> None:
        """Stop both. Everything in them is gone."""
        await asyncio.gather(self.kube.stop(), self.aws.stop())

    async def ended(self) -> None:
        """Wait until AWS ends by itself, which it never should.

        Raises:
            RuntimeError: it did; the message has the end of its log.
        """
        while self.aws.running:  # noqa: ASYNC110 - a process of another library's making: nobody sets an event
            await asyncio.sleep(_LOOK_SECONDS)
        log = self.aws.logs().strip().splitlines()
        raise RuntimeError("the AWS server ended by itself" + (f"; its last words: {log[-1]}" if log else ""))

    @contextlib.contextmanager
    def kubeconfig(self, file: Path) -> Iterator[Path]:
        """The administrator's kubeconfig as a file, readable for its owner only, while the context lasts.

        Args:
            file: is removed at the end, for it leads to nowhere then; unless someone else has replaced it.

        Raises:
            OSError: it cannot be written.
        """
        text = yaml.safe_dump(self.kube.kubeconfig(), sort_keys=False)
        write_private(file, text)
        try:
            yield file
        finally:
            with contextlib.suppress(FileNotFoundError):
                if file.read_text() == text:
                    file.unlink()

    @staticmethod
    def names_in(kubeconfig: str) -> set[str]:
        """The names of the clusters in a kubeconfig.

        Raises:
            ValueError: it is none.
        """
        try:
            return {cluster["name"] for cluster in yaml.safe_load(kubeconfig)["clusters"]}
        except (yaml.YAMLError, TypeError, KeyError) as error:
            raise ValueError(f"no kubeconfig: {error}") from error

    async def _start_kube(self) -> None:
        try:
            await self.kube.start(port=self._kube_port)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise OSError(f"port {self._kube_port} is in use already, give another one for Kubernetes") from error
            raise

    async def _started_aws(self, start: Awaitable[None]) -> None:
        try:
            await start
        except RuntimeError as error:
            if "Address already in use" in str(error):
                raise OSError(f"port {self._aws_port} is in use already, give another one for AWS") from error
            raise

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self.stop()
