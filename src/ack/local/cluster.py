"""A Kubernetes API and an AWS on this machine, together."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Self

import yaml

from ack.local.aws import AwsServer
from ack.local.files import write_private
from ack.local.kube import KubeServer


class LocalCluster:
    """Both servers; the Kubernetes API runs in this process, AWS in one of its own.

    Args:
        kube_port: of the Kubernetes API; 0 for any free one.
        aws_port: of AWS; 0 for any free one.
    """

    def __init__(self, *, kube_port: int = 0, aws_port: int = 0) -> None:
        self._kube_port = kube_port
        self.kube = KubeServer()
        self.aws = AwsServer(port=aws_port)

    async def start(self) -> None:
        """Starts both.

        Raises:
            OSError: a port is taken.
            RuntimeError: AWS did not start; the message has the end of its log.
        """
        try:
            await asyncio.gather(self.kube.start(port=self._kube_port), self.aws.start())
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Stops both."""
        await asyncio.gather(self.kube.stop(), self.aws.stop())

    def write_kubeconfig(self, file: Path) -> None:
        """Writes the administrator's kubeconfig, readable for its owner only."""
        write_private(file, yaml.safe_dump(self.kube.kubeconfig()))

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self.stop()
