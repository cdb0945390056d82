"""`ack-generate update`: moves to another botocore, and says what AWS added and what becomes of the generated files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from ack.cli.generate_diff import show
from ack.cli.generate_input import (
    BAD_INPUT,
    CONTEXT,
    PROGRAM,
    BadInput,
    Target,
    find,
    generated,
    refusing,
    services_dir_option,
    target,
    write_all,
)
from ack.generate.check import Change, difference
from ack.generate.config import ConfigError
from ack.generate.generate import model_of, model_of_lock
from ack.generate.model_changes import model_changes
from ack.model import Models, ServiceModel, model_version, models_of
from ack.names import service_of_folder

_BOTOCORE = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command(context_settings=CONTEXT)
@click.argument("services", nargs=-1, metavar="[SERVICE]...")
@click.option("--to", type=_BOTOCORE, help="A folder with the botocore to move to.  [default: the installed one]")
@click.option(
    "--from",
    "from_",
    type=_BOTOCORE,
    help="A folder with the botocore to come from.  [default: the installed one, if the files were made from it]",
)
@click.option("--write", is_flag=True, help="Write the files. Without it, nothing is written.")
@click.option("--allow-breaking", is_flag=True, help="Write even if a CRD refuses what it accepted before.")
@services_dir_option
def update(
    services: tuple[str, ...],
    to: Path | None,
    from_: Path | None,
    write: bool,
    allow_breaking: bool,
    services_dir: Path | None,
) -> None:
    """Says what AWS added between two versions of botocore, and how the generated files change.

    A botocore is a folder that holds one: `pip install --no-deps --target DIR botocore==VERSION`. It is only read.

    \b
    ack-generate update --to DIR            what the botocore in DIR brings
    ack-generate update --from DIR          what the installed one has brought since
    ack-generate update --to DIR --write    moves there: model.lock, and all that follows
    """
    with refusing():
        folders = find(services_dir, services)
        before = _models(folders, from_)
    problems: list[str] = []
    made: list[Target] = []
    with refusing(), _reading(to):
        version = model_version()
        now = {folder: model_of(folder) for folder in folders}
        for folder in folders:
            try:
                made.append(target(folder, new_model=True))
            except BadInput as error:
                problems.append(error.message)
    if before is None:
        locked = ", ".join(sorted({model_of_lock(folder) or "none" for folder in folders}))
        click.echo(
            f"The files were made from botocore {locked}, which is not installed: --from DIR shows what AWS added."
        )
    else:
        old_version, models = before
        click.echo(f"botocore {old_version} -> {version}: what AWS changed")
        for folder in folders:
            for line in model_changes(models[folder], now[folder]):
                click.echo(f"{service_of_folder(folder.name)}: {line}")
    status = 0
    if made:
        click.echo("\nWhat becomes of the generated files")
        status = show([(each, _changes(each, from_)) for each in made], full=False)
    if problems:
        for problem in problems:
            click.echo(f"{PROGRAM}: {problem}", err=True)
        sys.exit(BAD_INPUT)
    if not write:
        sys.exit(status)
    status = write_all(made, allow_breaking=allow_breaking)
    if status == 0:
        click.echo(
            f"\nNext: pin botocore=={version} in pyproject.toml (extra `generate`), install it, run `{PROGRAM} --check`"
        )
    sys.exit(status)


def _reading(folder: Path | None) -> AbstractContextManager[Models | None]:
    return models_of(folder) if folder else nullcontext()


def _models(folders: Sequence[Path], from_: Path | None) -> tuple[str, dict[Path, ServiceModel]] | None:
    """The version that is left and its models; nothing if they are not at hand."""
    if from_ is None and {model_of_lock(folder) for folder in folders} - {model_version()}:
        return None
    with _reading(from_):
        return model_version(), {folder: model_of(folder) for folder in folders}


def _changes(made: Target, from_: Path | None) -> Sequence[Change]:
    """How the files differ from those that are there, or from what an earlier botocore would have made."""
    if from_ is None:
        return made.changes
    try:
        with _reading(from_):
            return difference(generated(made.folder, new_model=True), made.files)
    except ConfigError as error:
        click.echo(
            f"{made.name}: compared with the files that are there: its service.yaml wants a newer botocore: {error}"
        )
        return made.changes
