"""How long the generator takes, beside what it makes: writes bench/generate.md.

python -m bench.generate            all services, --check, then each alone
python -m bench.generate --quick    prints, writes nothing

Each figure is one process from start to end, on cold caches of the process and warm ones of the disk. Modules are
compiled, as they are where the package is installed.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import ack.services
from ack.model import model_version

SERVICES = Path(ack.services.__path__[0])
FILE = Path(__file__).with_name("generate.md")
BUDGET = {"all": 60.0, "one": 3.0, "check": 60.0}
"""Seconds on two cores."""


@dataclass(frozen=True, slots=True)
class Took:
    """What a run took, in seconds: by the clock, and of one core."""

    wall: float
    cpu: float


def _run(*arguments: str) -> Took:
    before, start = os.times(), time.perf_counter()
    command = [sys.executable, "-m", "ack.cli.generate", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=_environment())
    wall, after = time.perf_counter() - start, os.times()
    return Took(wall, after.children_user + after.children_system - before.children_user - before.children_system)


def _environment() -> dict[str, str]:
    """That of this process, but compiled modules are kept."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _empty_copy(folder: Path) -> Path:
    """The services with nothing but what people wrote."""
    for file in (*SERVICES.glob("*/service.yaml"), *SERVICES.glob("*/hooks.py")):
        there = folder / file.parent.name / file.name
        there.parent.mkdir(exist_ok=True)
        shutil.copyfile(file, there)
    return folder


def _text(everything: Took, check: Took, each: dict[str, Took], kinds: dict[str, int], files: int, load: float) -> str:
    lines = [
        "# How long the generator takes\n",
        f"`python -m bench.generate`, {os.cpu_count()} cores, Python {platform.python_version()}, botocore"
        f" {model_version()}; load of the machine before the run: {load:.1f}.\n",
        "| run | kinds | seconds | of them CPU | budget |",
        "|---|---|---|---|---|",
        f"| all {len(kinds)} services, {files} files from nothing | {sum(kinds.values())} | {everything.wall:.1f} |"
        f" {everything.cpu:.1f} | {BUDGET['all']:g} |",
        f"| `--check` over all | {sum(kinds.values())} | {check.wall:.1f} | {check.cpu:.1f} | {BUDGET['check']:g} |",
    ]
    for service, took in sorted(each.items(), key=lambda item: -item[1].cpu):
        lines.append(f"| {service} | {kinds[service]} | {took.wall:.1f} | {took.cpu:.1f} | {BUDGET['one']:g} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """The program's entry point."""
    parser = argparse.ArgumentParser(prog="python -m bench.generate")
    parser.add_argument("--quick", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as temporary:
        folder = _empty_copy(Path(temporary))
        _run("--help")  # compiles the modules
        everything = _run("--services-dir", str(folder))
        files = sum(1 for path in folder.rglob("*") if path.is_file())
        kinds = {path.parent.name: len(list(path.parent.glob("crds/*.yaml"))) for path in folder.glob("*/service.yaml")}
        check = _run("--services-dir", str(folder), "--check")
        each = {name: _run("--services-dir", str(folder), "--check", name.removesuffix("_")) for name in kinds}
    text = _text(everything, check, each, kinds, files, load)
    print(text)
    if not arguments.quick:
        FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
