"""`ack-generate diff`: what regenerating would change, in words, to approve it."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

import click

from ack.cli.generate_input import CONTEXT, STALE, BadInput, Target, services_dir_option, targets
from ack.generate.changes_in_words import in_words
from ack.generate.check import Change, difference


@click.command(context_settings=CONTEXT)
@click.argument("services", nargs=-1, metavar="[SERVICE]...")
@click.option("--against", metavar="REVISION|DIR", help="A git revision, or another folder with one folder a service.")
@click.option("--full", is_flag=True, help="Show the text of every file that changes, as a unified diff.")
@services_dir_option
def diff(services: tuple[str, ...], against: str | None, full: bool, services_dir: Path | None) -> None:
    """Says what changes between the files that are there and those that the model and service.yaml make.

    It writes nothing. Exit status 1: there is a change that breaks manifests or stored objects that are valid now.

    \b
    ack-generate diff ecr                  what regenerating ecr would change
    ack-generate diff --against v0.1.0     what has changed since a release
    ack-generate diff --against ../other   ... or against another checkout's src/ack/services
    """
    made = targets(services_dir, services)
    sys.exit(show([(target, changes_against(target, against)) for target in made], full=full))


def show(compared: Sequence[tuple[Target, Sequence[Change]]], *, full: bool) -> int:
    """Prints the changes of some services; returns the exit status."""
    breaks = False
    for target, changes in compared:
        if full:
            for change in changes:
                click.echo("\n".join(change.diff(f"{target.name}/")))
            continue
        for said in in_words(changes):
            breaks |= said.breaking
            click.echo(f"{target.name}: {said}")
    if not any(changes for _, changes in compared):
        click.echo("nothing changes")
    return STALE if breaks else 0


def changes_against(target: Target, against: str | None) -> list[Change]:
    """How a service as generated differs from what is in its folder, in another folder or in a git revision.

    Raises:
        BadInput: there is no such folder or revision.
    """
    if against is None:
        return target.changes
    if Path(against).is_dir():
        return difference(_folder(Path(against, target.folder.name)), target.files)
    return difference(_revision(target.folder, against), target.files)


def _folder(folder: Path) -> dict[PurePosixPath, str]:
    return {
        PurePosixPath(file.relative_to(folder).as_posix()): file.read_bytes().decode("utf-8", errors="replace")
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def _revision(folder: Path, revision: str) -> dict[PurePosixPath, str]:
    """The files of a folder as they are in a git revision; none if it was not there yet."""
    if _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is None:
        raise BadInput(f"--against {revision}: neither a folder nor a git revision of the repository of {folder}")
    top, prefix = (
        (_git(folder, "rev-parse", f"--show-{what}") or b"").decode().strip() for what in ("toplevel", "prefix")
    )
    # From the top: inside a folder, git would look for the folder's path inside the folder's tree.
    archive = _git(Path(top), "archive", "--format=tar", f"{revision}:{prefix.rstrip('/')}")
    files = {}
    if archive is not None:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            for entry in tar:
                stream = tar.extractfile(entry)
                if stream:
                    files[PurePosixPath(entry.name)] = stream.read().decode("utf-8", errors="replace")
    return files


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints; nothing if it fails."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError as error:
        raise BadInput("--against a revision needs git, which is not installed; give a folder instead") from error
    return done.stdout if done.returncode == 0 else None
