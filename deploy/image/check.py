"""Starts the controller from an image's root file system, which is all that it sees, and waits until it is ready.

    python deploy/image/check.py build/image/root-amd64

It runs as the charts run it, as the image's user and with nothing to write to, for all services, against a Kubernetes
API and an AWS on this machine; then it creates a repository and exports a field of it, which takes a process of its
own. Needs root, for chroot and mount, and the project's tools of development.
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
from ack.kube.client import Client
from ack.kube.loading import load
from ack.kube.types import NAMESPACE, ResourceType
from bench.machine import StandIn, kubernetes
from bench.scenarios import REPOSITORY
from bench.stand_in import REGION

SECONDS = 30
READ_ONLY = """
mount --bind "$0" "$0"
mount --rbind /dev "$0/dev"
mount -t proc proc "$0/proc"
mount -o remount,bind,ro "$0"
exec chroot --userspec=1000:1000 "$0" /usr/bin/ack-controller "$@"
"""
FIELD_EXPORT = ResourceType("services.k8s.aws", "v1alpha1", "FieldExport", "fieldexports")
CONFIG_MAP = ResourceType("", "v1", "ConfigMap", "configmaps")


async def _install(kubeconfig: Path) -> None:
    async for _ in install_crds(load(kubeconfig), available()):
        pass


async def _live(kubeconfig: Path) -> None:
    """Creates a repository, and waits until a field of it has been exported."""
    name, namespace = "one", "check"
    head = {"metadata": {"name": name, "namespace": namespace}}
    source = {"group": REPOSITORY.group, "kind": REPOSITORY.kind, "name": name}
    export = {"from": {"path": ".spec.name", "resource": source}, "to": {"kind": "configmap", "name": name, "key": "k"}}
    async with Client(load(kubeconfig), user_agent="check") as kube:
        await kube.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}})
        for kind, body in ((CONFIG_MAP, {}), (REPOSITORY, {"spec": {"name": name}}), (FIELD_EXPORT, {"spec": export})):
            await kube.create(kind, {"apiVersion": kind.api_version, "kind": kind.kind, **head, **body})
        async with asyncio.timeout(SECONDS):
            while (await kube.get(CONFIG_MAP, name, namespace)).get("data") != {"k": name}:  # noqa: ASYNC110
                await asyncio.sleep(0.2)


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
        keys = {"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "AWS_ACCESS_KEY_ID": "check", "AWS_SECRET_ACCESS_KEY": "check"}
        command = ["unshare", "--mount", "--propagation=private", "sh", "-ec", READ_ONLY, str(root), *flags]
        try:
            with log.open("wb") as output:
                process = subprocess.Popen(command, env=keys, stdout=output, stderr=output)
            try:
                seconds = _ready(log, process)
                try:
                    asyncio.run(_live(kubeconfig))
                except TimeoutError:
                    sys.exit(f"check.py: no field was exported after {SECONDS} s\n{log.read_text()[-4000:]}")
                process.terminate()
                status = process.wait(30)
            finally:
                process.kill()
        finally:
            Path(f"{root}{inside}").unlink()
    if status:
        sys.exit(f"check.py: it ended with status {status} after SIGTERM")
    print(f"{root.name}: ready for {len(available())} services after {seconds:.1f} s, on {api}; a field was exported")


if __name__ == "__main__":
    main()
