"""The real helm, and what the charts it installs let a controller do."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

import ack.services
from ack.local.kubectl import helm as find_helm
from ack.local.kubectl import kubectl as find_kubectl
from ack.names import service_folder


def chart_of(service: str) -> Path:
    """The folder of a service's chart."""
    return Path(ack.services.__path__[0], service_folder(service), "helm")


async def run(program: Path, *arguments: str, home: Path) -> str:
    """What a program prints.

    Raises:
        AssertionError: it failed.
    """
    process = await asyncio.create_subprocess_exec(
        program, *arguments, env={"HOME": str(home)}, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    async with asyncio.timeout(120):
        out, err = await process.communicate()
    assert process.returncode == 0, f"{program.name} {' '.join(arguments)}: {err.decode()}"
    return out.decode()


class Helm:
    """helm and kubectl for one namespace.

    Args:
        kubeconfig: the administrator's.
        namespace: of the releases.
        home: a folder for helm's caches.
    """

    def __init__(self, kubeconfig: str, namespace: str, home: Path) -> None:
        self._where = ("--kubeconfig", kubeconfig, "--namespace", namespace)
        self._home = home

    async def __call__(self, *arguments: str) -> str:
        """Runs helm."""
        return await run(find_helm(), *arguments, *self._where, home=self._home)

    async def objects(self, release: str) -> dict[tuple[str, str], Any]:
        """What a release holds: (kind, name) -> manifest."""
        items = yaml.safe_load_all(await self("get", "manifest", release))
        return {(item["kind"], item["metadata"]["name"]): item for item in items if item}

    async def kubectl(self, *arguments: str) -> str:
        """Runs kubectl."""
        return await run(find_kubectl(), *arguments, *self._where, home=self._home)

    async def account_kubeconfig(self, account: str) -> Path:
        """A kubeconfig with a token of a service account, and nothing else."""
        token = (await self.kubectl("create", "token", account)).strip()
        config = yaml.safe_load(await self.kubectl("config", "view", "--raw", "--flatten"))
        config["users"] = [{"name": user["name"], "user": {"token": token}} for user in config["users"]]
        file = self._home / f"{account}.kubeconfig"
        file.touch(mode=0o600)
        file.write_text(yaml.safe_dump(config))
        return file


def values(**given: Any) -> tuple[str, ...]:
    """Values for the command line, `a__b` for `a.b`."""
    pairs: Mapping[str, Any] = {name.replace("__", "."): value for name, value in given.items()}
    return tuple(part for name, value in pairs.items() for part in ("--set-json", f"{name}={json.dumps(value)}"))
