"""`ack-generate`: from AWS models and `service.yaml` to everything that a service's controller needs.

Exit status: 0 done, or nothing to do; 1 generated files are stale (`--check`), or a CRD would break its users;
2 bad input.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import NoReturn

import click

import ack.services
from ack.generate.check import Change, Kind, breaking, compare, write
from ack.generate.config import ConfigError
from ack.generate.explain import explain
from ack.generate.generate import CONFIG as SERVICE_YAML
from ack.generate.generate import ModelMismatchError, generate_service, generate_upstream
from ack.generate.hook_actions import hook_actions
from ack.model import ShapeError, UnknownServiceError
from ack.names import service_of_folder

PROGRAM = "ack-generate"
STALE, BAD_INPUT = 1, 2

_SHORT_DIFF = 40
"""Lines of a file's diff that `--check` shows."""

_REFUSALS = (ConfigError, UnknownServiceError, ShapeError, OSError)
"""What the generator raises for input that it cannot use; anything else is a defect of the generator."""

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


class BadInput(click.ClickException):
    """What the user gave cannot be used: one line, no traceback."""

    exit_code = BAD_INPUT

    def show(self, file: object = None) -> None:
        """Prints the line to standard error."""
        click.echo(f"{PROGRAM}: {self.message}", err=True)


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


@click.command(context_settings=_CONTEXT)
@click.argument("services", nargs=-1, metavar="[SERVICE]...")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a generated file is stale, missing or left over.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change, in full, to approve it.")
@click.option("--allow-breaking", is_flag=True, help="Write even if a CRD refuses what it accepted before.")
@click.option(
    "--update-model", is_flag=True, help="Move to the installed version of botocore, and write it to model.lock."
)
@click.option(
    "--services-dir",
    type=click.Path(path_type=Path),
    help="Where the services' folders are.  [default: the package's own]",
)
@click.option(
    "--upstream-config",
    type=click.Path(path_type=Path),
    help="Start a service from a published generator.yaml: writes its service.yaml, too. With --service and --out.",
)
@click.option("--service", help="The AWS service that --upstream-config is about.")
@click.option("--out", type=click.Path(path_type=Path), help="The folder to write to, with --upstream-config.")
def generate(
    services: tuple[str, ...],
    check: bool,
    diff: bool,
    allow_breaking: bool,
    update_model: bool,
    services_dir: Path | None,
    upstream_config: Path | None,
    service: str | None,
    out: Path | None,
) -> None:
    """Writes the generated files of some services, or of all: types, declarations, CRDs, RBAC, manifests, IAM policy.

    A service is a folder with a service.yaml. Files that people write (service.yaml, hooks.py) are never touched.

    \b
    ack-generate                                    writes what changed
    ack-generate --diff ecr                         shows it, to approve it
    ack-generate --check                            in CI
    ack-generate explain ecr.Repository.spec.name   says which rule made a field
    """
    if check and diff:
        raise BadInput("--check and --diff exclude each other: --diff shows all that --check finds")
    if upstream_config or service or out:
        targets = [_upstream_target(upstream_config, service, out, services)]
    else:
        targets = [
            _target(folder, update_model=update_model)
            for folder in _find(services_dir or _package_services(), services)
        ]
    if check:
        sys.exit(_check(targets))
    if diff:
        _diff(targets)
    else:
        sys.exit(_write(targets, allow_breaking=allow_breaking))


@click.command(name="explain", context_settings=_CONTEXT)
@click.argument("path")
def explain_command(path: str) -> None:
    """Says which inference rule or which line of service.yaml made a field: ecr.Repository.spec.name."""
    try:
        click.echo(explain(path))
    except _REFUSALS as error:
        raise BadInput(_text(error)) from error


def _package_services() -> Path:
    return Path(ack.services.__path__[0])


def _find(services_dir: Path, names: Sequence[str]) -> list[Path]:
    """The folders of the named services, or of all of them, sorted."""
    if not services_dir.is_dir():
        raise BadInput(f"{services_dir} is no folder; give --services-dir the folder that holds one folder a service")
    folders = [path.parent for path in services_dir.glob("*/service.yaml")]
    known = {service_of_folder(folder.name): folder for folder in folders}
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.5)  # names are short
            hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(sorted(known)) or 'none'}"
            raise BadInput(f"no service {name!r}: {services_dir / name / 'service.yaml'} does not exist; {hint}")
    if not known:
        raise BadInput(f"no service in {services_dir}: a service is a folder with a service.yaml")
    return [known[name] for name in sorted(set(names or known))]


def _target(folder: Path, *, update_model: bool) -> Target:
    try:
        files = generate_service(folder, hooks_actions=hook_actions(folder), new_model=update_model)
        return Target(service_of_folder(folder.name), folder, files, compare(folder, files))
    except ModelMismatchError as error:
        raise BadInput(f"{_text(error)} (--update-model does so)") from error
    except _REFUSALS as error:
        raise BadInput(_text(error)) from error


def _upstream_target(
    upstream_config: Path | None, service: str | None, out: Path | None, services: Sequence[str]
) -> Target:
    if not (upstream_config and service and out) or services:
        raise BadInput(
            "--upstream-config FILE, --service NAME and --out DIR go together, and take no SERVICE arguments"
        )
    if (out / SERVICE_YAML).exists():
        raise BadInput(f"{out / SERVICE_YAML} exists already: change it, then run {PROGRAM} without --upstream-config")
    try:
        files = generate_upstream(upstream_config, service)
        return Target(service, out, files, compare(out, files))
    except _REFUSALS as error:
        raise BadInput(_text(error)) from error


def _text(error: Exception) -> str:
    """An error in one line."""
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return " ".join(str(error).split())


def _check(targets: Sequence[Target]) -> int:
    stale = [(target, change) for target in targets for change in target.changes]
    for target, change in stale:
        click.echo(f"{change.kind}: {target.folder / change.path}")
        lines = change.diff(f"{target.name}/")
        for line in lines[:_SHORT_DIFF]:
            click.echo(f"    {line}")
        if len(lines) > _SHORT_DIFF:
            click.echo(f"    ... {len(lines) - _SHORT_DIFF} more lines")
    if not stale:
        click.echo(f"{sum(len(target.files) for target in targets)} generated files are up to date")
        return 0
    names = " ".join(sorted({target.name for target, _ in stale}))
    click.echo(
        f"{PROGRAM}: {len(stale)} generated file(s) differ from what the AWS model and service.yaml say: "
        f"run `{PROGRAM} {names}` and commit the result; never edit them by hand",
        err=True,
    )
    return STALE


def _diff(targets: Sequence[Target]) -> None:
    for target in targets:
        for change in target.changes:
            for line in change.diff(f"{target.name}/"):
                click.echo(line)
    _report_breaking(targets)


def _write(targets: Sequence[Target], *, allow_breaking: bool) -> int:
    """Writes all targets, or none of them."""
    if _report_breaking(targets) and not allow_breaking:
        click.echo(
            f"{PROGRAM}: nothing written: these changes break manifests and stored objects that are valid now; "
            "keep the old schema (in service.yaml), or repeat with --allow-breaking and say so in the changelog",
            err=True,
        )
        return STALE
    for target in targets:
        try:
            write(target.folder, target.changes)
        except OSError as error:
            raise BadInput(_text(error)) from error
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


def main() -> NoReturn:
    """The program's entry point. `explain` is its one subcommand; anything else is a service's name."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["explain"]:
        explain_command.main(arguments[1:], prog_name=f"{PROGRAM} explain")
    generate.main(arguments, prog_name=PROGRAM)
    raise AssertionError("click ends the program")


if __name__ == "__main__":
    main()
