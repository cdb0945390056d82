"""`ackctl local`: a Kubernetes API and an AWS on this machine, until interrupted."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

import click

from ack.cli.program import CONTEXT, BadInput, Failure
from ack.kube.config import ConfigError
from ack.kube.loading import load
from ack.local.cluster import LocalCluster


@click.command(context_settings=CONTEXT)
@click.option(
    "--kubeconfig",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="File to write the kubeconfig to; removed at the end.",
)
@click.option("--kube-port", type=click.IntRange(0, 65535), default=0, help="Of the Kubernetes API; 0 for a free one.")
@click.option("--aws-port", type=click.IntRange(0, 65535), default=0, help="Of AWS; 0 for a free one.")
def local(kubeconfig: Path, kube_port: int, aws_port: int) -> None:
    """Runs a Kubernetes API and an AWS on this machine, in the foreground, until SIGTERM or Ctrl-C.

    One line is printed when both are ready. Everything in them is forgotten at the end.
    """
    if not kubeconfig.absolute().parent.is_dir():
        raise BadInput(f"--kubeconfig {kubeconfig}: there is no folder {kubeconfig.absolute().parent}")
    if kubeconfig.exists() and not _is_ours(kubeconfig):
        raise BadInput(f"--kubeconfig {kubeconfig} exists and leads to another cluster: give another name")
    try:
        asyncio.run(_serve(kubeconfig, kube_port, aws_port))
    except (OSError, RuntimeError) as error:
        raise Failure(f"the servers do not run: {error}") from error


def _is_ours(kubeconfig: Path) -> bool:
    """Whether a file may be overwritten: one that an earlier run left behind, because it was killed."""
    try:
        server = load(kubeconfig).server
        names = LocalCluster.names_in(kubeconfig.read_text())
    except (ConfigError, OSError, ValueError):
        return False
    return names == {LocalCluster.NAME} and server.startswith("https://127.0.0.1:")


async def _serve(kubeconfig: Path, kube_port: int, aws_port: int) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        loop.add_signal_handler(number, stop.set)
    async with LocalCluster(kube_port=kube_port, aws_port=aws_port) as cluster:
        with cluster.kubeconfig(kubeconfig):
            if not stop.is_set():
                click.echo(f"ready kubernetes={cluster.kube.url} aws={cluster.aws.url} kubeconfig={kubeconfig}")
            waits = [asyncio.create_task(stop.wait()), asyncio.create_task(cluster.ended())]
            done, pending = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            for task in pending:
                task.cancel()
            for task in done:
                task.result()
