"""What the commands of `ack-generate` share: which services are meant, and how input that cannot be used is refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

import click

import ack.services
from ack.generate.check import Change, Kind, breaking, compare
from ack.generate.config import ConfigError
from ack.generate.generate import ModelMismatchError, generate_service
from ack.generate.hook_actions import hook_actions
from ack.generate.write_tree import write
from ack.model import ShapeError, UnknownServiceError
from ack.names import service_of_folder

PROGRAM = "ack-generate"
STALE, BAD_INPUT = 1, 2
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}

_REFUSALS = (ConfigError, UnknownServiceError, ShapeError, OSError)
"""What the generator raises for input that it cannot use; anything else is a defect of the generator."""

services_dir_option = click.option(
    "--services-dir",
    type=click.Path(path_type=Path),
    help="Where the services' folders are.  [default: the package's own]",
)


class BadInput(click.ClickException):
    """What the user gave cannot be used: one line, no traceback."""

    exit_code = BAD_INPUT

    def show(self, file: object = None) -> None:
        """Prints the line to standard error."""
        click.echo(f"{PROGRAM}: {self.message}", err=True)


@contextmanager
def refusing() -> Iterator[None]:
    """Turns what the generator raises for input that it cannot use into one line.

    Raises:
        BadInput: in place of that.
    """
    try:
        yield
    except ModelMismatchError as error:
        raise BadInput(f"{_text(error)} (`{PROGRAM} update --write` does so)") from error
    except _REFUSALS as error:
        raise BadInput(_text(error)) from error


def _text(error: Exception) -> str:
    """An error in one line."""
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return " ".join(str(error).split())


@dataclass(frozen=True, slots=True)
class Target:
    """A folder and what belongs into it.

    Args:
        name: the service.
        folder: where its files are.
        files: path below the folder -> text, as generated.
        changes: how the folder differs from that.
    """

    name: str
    folder: Path
    files: dict[PurePosixPath, str]
    changes: list[Change]


def targets(services_dir: Path | None, names: Sequence[str], *, new_model: bool = False) -> list[Target]:
    """The named services, or all, as generated and as they are.

    Args:
        services_dir: where the services' folders are; default: the package's own.
        names: of services; none: all.
        new_model: whether a folder may have been generated from other models than those that are read.

    Raises:
        BadInput: there is no such service, or its input cannot be used.
    """
    return [target(folder, new_model=new_model) for folder in find(services_dir, names)]


def target(folder: Path, *, new_model: bool = False) -> Target:
    """One service, as generated and as it is."""
    with refusing():
        files = generated(folder, new_model=new_model)
        return Target(service_of_folder(folder.name), folder, files, compare(folder, files))


def generated(folder: Path, *, new_model: bool = False) -> dict[PurePosixPath, str]:
    """The files of a service, as generated: path below its folder -> text."""
    return generate_service(folder, hooks_actions=hook_actions(folder), new_model=new_model)


def package_services() -> Path:
    """The folder of the services that the package brings."""
    return Path(ack.services.__path__[0])


def find(services_dir: Path | None, names: Sequence[str]) -> list[Path]:
    """The folders of the named services, or of all of them, sorted.

    Raises:
        BadInput: there is none of that name.
    """
    root = services_dir or package_services()
    if not root.is_dir():
        raise BadInput(f"{root} is no folder; give --services-dir the folder that holds one folder a service")
    folders = [path.parent for path in root.glob("*/service.yaml")]
    known = {service_of_folder(folder.name): folder for folder in folders}
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.5)  # names are short
            hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(sorted(known)) or 'none'}"
            raise BadInput(f"no service {name!r}: {root / name / 'service.yaml'} does not exist; {hint}")
    if not known:
        raise BadInput(f"no service in {root}: a service is a folder with a service.yaml")
    return [known[name] for name in sorted(set(names or known))]


def write_all(targets: Sequence[Target], *, allow_breaking: bool) -> int:
    """Writes all targets, or none of them; returns the exit status."""
    if _report_breaking(targets) and not allow_breaking:
        click.echo(
            f"{PROGRAM}: nothing written: these changes break manifests and stored objects that are valid now; "
            "keep the old schema (in service.yaml), or repeat with --allow-breaking and say so in the changelog",
            err=True,
        )
        return STALE
    with refusing():
        write([(target.folder, target.changes) for target in targets])
    for target in targets:
        removed = sum(change.kind is Kind.UNEXPECTED for change in target.changes)
        written = len(target.changes) - removed
        click.echo(f"{target.name}: {written} written, {removed} removed, {len(target.files) - written} unchanged")
    return 0


def _report_breaking(targets: Sequence[Target]) -> bool:
    """Lists what the CRDs would take away; says whether there is anything."""
    found = False
    for target in targets:
        for crd, problems in breaking(target.changes).items():
            for problem in problems:
                found = True
                click.echo(f"breaking: {crd}: {problem}", err=True)
    return found
