"""`ackctl`: for who uses ACK."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Sequence
from pathlib import Path

import click

from ack import __version__
from ack.cli import logs
from ack.cli.errors import BadInput, Failed
from ack.cli.install import install
from ack.cli.services import available


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__)
def main() -> None:
    """AWS Controllers for Kubernetes, at your service."""
    logs.set_up("warn", development=True)


@main.command()
@click.option("--kubeconfig", type=click.Path(path_type=Path), required=True, help="File to write the kubeconfig to.")
@click.option(
    "--kube-port", type=click.IntRange(0, 65535), default=0, help="Port of the Kubernetes API; any if not given."
)
@click.option("--aws-port", type=click.IntRange(0, 65535), default=0, help="Port of AWS; any if not given.")
def local(kubeconfig: Path, kube_port: int, aws_port: int) -> None:
    """Run a Kubernetes API and an AWS on this machine until interrupted."""
    if not kubeconfig.parent.is_dir():
        raise BadInput(f"--kubeconfig: there is no folder {kubeconfig.parent}")
    try:
        asyncio.run(_local(kubeconfig, kube_port, aws_port))
    except (OSError, RuntimeError) as error:
        raise Failed(f"cannot start: {error}") from None


async def _local(kubeconfig: Path, kube_port: int, aws_port: int) -> None:
    # Only here: who does not run it needs nothing of the `local` extra.
    cluster_class = _local_cluster()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with cluster_class(kube_port=kube_port, aws_port=aws_port) as cluster:
        cluster.write_kubeconfig(kubeconfig)
        try:
            click.echo(f"ready: Kubernetes {cluster.kube.url} (kubeconfig {kubeconfig}), AWS {cluster.aws.url}")
            await stop.wait()
        finally:
            # It leads to a server that is gone.
            kubeconfig.unlink(missing_ok=True)


def _local_cluster():  # type: ignore[no-untyped-def]
    try:
        from ack.local.cluster import LocalCluster
    except ImportError as error:
        raise Failed(f"this needs the extra `local`: pip install 'aws-controllers-k8s[local]' ({error})") from None
    return LocalCluster


@main.command(name="install")
@click.option("--service", "names", multiple=True, required=True, help="A service; repeatable.")
@click.option("--kubeconfig", type=click.Path(path_type=Path), help="The cluster; else $KUBECONFIG.")
def install_command(names: Sequence[str], kubeconfig: Path | None) -> None:
    """Install or upgrade the CRDs of some services."""
    unknown = [name for name in names if name not in available()]
    if unknown:
        raise BadInput(f"unknown service {unknown[0]!r}; there are {', '.join(available())}")
    for line in asyncio.run(install(names, kubeconfig)):
        click.echo(line)


@main.command()
@click.option("--keep", is_flag=True, help="Leave everything running until interrupted, to play with.")
def demo(keep: bool) -> None:
    """Show ACK at work on this machine, in a quarter of a minute."""
    _local_cluster()
    from ack.cli.demo.story import run

    raise SystemExit(asyncio.run(run(keep=keep)))


if __name__ == "__main__":
    main()
