"""Starts the controller from an image's root file system, which is all that it sees, and waits until it is ready.

    python deploy/image/check.py build/image/root-amd64

It runs as the image's user, for all services, against a Kubernetes API and an AWS on this machine. Needs root, for
chroot, and the project's tools of development.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

from ack.cli.install import install_crds
from ack.cli.services import available
from ack.kube.loading import load
from bench.machine import StandIn, kubernetes
from bench.stand_in import REGION

SECONDS = 60


async def _install(kubeconfig: Path) -> None:
    async for _ in install_crds(load(kubeconfig), available()):
        pass


def _ready(log: Path, process: subprocess.Popen[bytes]) -> float:
    """Waits until /readyz says so; the seconds that it took."""
    begin = time.monotonic()
    while time.monotonic() - begin < SECONDS and process.poll() is None:
        served = re.search(r'"addr":\s*"([^"]+)"[^}]*/readyz', log.read_text())
        if served:
            try:
                with urllib.request.urlopen(f"http://{served[1]}/readyz", timeout=5):
                    return time.monotonic() - begin
            except URLError:
                pass  # not yet
        time.sleep(0.2)
    sys.exit(f"check.py: not ready after {SECONDS} s, or ended\n{log.read_text()[-4000:]}")


def main() -> None:
    """The program's entry point."""
    root = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder, kubernetes(Path(folder)) as (api, kubeconfig), StandIn() as aws:
        asyncio.run(_install(kubeconfig))
        inside = Path("/tmp", kubeconfig.name)
        shutil.copy(kubeconfig, f"{root}{inside}")
        Path(f"{root}{inside}").chmod(0o644)
        log = Path(folder) / "log"
        flags = [
            *("--all", f"--kubeconfig={inside}", f"--aws-region={REGION}", f"--aws-endpoint-url={aws.url}"),
            *(f"--aws-identity-endpoint-url={aws.url}", "--allow-unsafe-aws-endpoint-urls"),
            *("--metrics-addr=127.0.0.1:0", "--healthz-addr=127.0.0.1:0"),
        ]
        keys = {"PATH": "/usr/bin", "AWS_ACCESS_KEY_ID": "check", "AWS_SECRET_ACCESS_KEY": "check"}
        command = ["chroot", "--userspec=1000:1000", str(root), "/usr/bin/ack-controller", *flags]
        chroot = shutil.which(command[0]) or sys.exit("check.py: no chroot")
        try:
            with log.open("wb") as output:
                process = subprocess.Popen([chroot, *command[1:]], env=keys, stdout=output, stderr=output)
            try:
                seconds = _ready(log, process)
                process.terminate()
                status = process.wait(30)
            finally:
                process.kill()
        finally:
            Path(f"{root}{inside}").unlink()
    if status:
        sys.exit(f"check.py: it ended with status {status} after SIGTERM")
    print(f"{root.name}: ready for {len(available())} services after {seconds:.1f} s, on {api}; ended by SIGTERM")


if __name__ == "__main__":
    main()
