"""`ack-generate`: from AWS models and `service.yaml` to everything that a service's controller needs.

Exit status: 0 done, or nothing to do; 1 generated files are stale (`--check`), or a CRD would break its users;
2 bad input.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from ack.cli.generate_coverage import coverage_command
from ack.cli.generate_diff import diff
from ack.cli.generate_input import (
    CONTEXT,
    PROGRAM,
    STALE,
    BadInput,
    Target,
    refusing,
    services_dir_option,
    targets,
    write_all,
)
from ack.cli.generate_new import new_service
from ack.cli.generate_reference import reference
from ack.cli.generate_release import release
from ack.cli.generate_show import explain, schema
from ack.cli.generate_update import update
from ack.generate.check import compare
from ack.generate.coverage import in_words, of_picture
from ack.generate.generate import CONFIG as SERVICE_YAML
from ack.generate.generate import draw_inferred, generate_inferred, generate_upstream
from ack.names import service_of_folder

_SHORT_DIFF = 40
"""Lines of a file's diff that `--check` shows."""


@click.command(context_settings=CONTEXT)
@click.argument("services", nargs=-1, metavar="[SERVICE]...")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a generated file is stale, missing or left over.")
@click.option("--allow-breaking", is_flag=True, help="Write even if a CRD refuses what it accepted before.")
@services_dir_option
@click.option(
    "--upstream-config",
    type=click.Path(path_type=Path),
    help="Start a service from a published generator.yaml: writes its service.yaml, too. With --service and --output.",
)
@click.option("--service", help="An AWS service without a service.yaml: lists the kinds that can be inferred.")
@click.option(
    "--output", "--out", "out", type=click.Path(path_type=Path), help="The folder to write to, with --service."
)
def generate(
    services: tuple[str, ...],
    check: bool,
    allow_breaking: bool,
    services_dir: Path | None,
    upstream_config: Path | None,
    service: str | None,
    out: Path | None,
) -> None:
    """Writes the generated files of some services, or of all: types, declarations, CRDs, RBAC, manifests, IAM policy.

    A service is a folder with a service.yaml. Files that people write (service.yaml, hooks.py) are never touched.

    \b
    ack-generate                                    writes what changed
    ack-generate --check                            in CI
    ack-generate diff ecr                           says what would change, to approve it
    ack-generate explain ecr.Repository.spec.name   says which rule made a field
    ack-generate schema                             prints the JSON Schema of service.yaml, for editors
    ack-generate reference docs/reference           writes the API reference
    ack-generate update --to DIR                    says what another botocore brings; --write moves there
    ack-generate new-service sns                    starts a service
    ack-generate release                            builds all that a version is made of
    ack-generate --service sns                      says what of a service can be managed without a service.yaml
    ack-generate coverage                           says so of all of AWS
    """
    if upstream_config or service or out:
        if services:
            raise BadInput("--service, --upstream-config and --output take no SERVICE arguments")
        made = _new_target(upstream_config, service, out)
        chosen = [made] if made else []
    else:
        chosen = targets(services_dir, services)
    if not chosen:
        return
    sys.exit(_check(chosen) if check else write_all(chosen, allow_breaking=allow_breaking))


def _new_target(upstream_config: Path | None, service: str | None, out: Path | None) -> Target | None:
    """A service that has no folder yet, from a published configuration or from nothing; what can be managed is listed.

    Returns:
        `None` if it is written nowhere.
    """
    if not service or (upstream_config and not out):
        raise BadInput(
            "--upstream-config FILE needs --service NAME and --output DIR, --output needs --service NAME, too"
        )
    if out and (out / SERVICE_YAML).exists():
        raise BadInput(f"{out / SERVICE_YAML} exists already: change it, then run {PROGRAM} without --service")
    with refusing():
        if upstream_config and out:
            files = generate_upstream(upstream_config, service)
            return Target(service, out, files, compare(out, files))
        picture = draw_inferred(service, _controller(out) if out else "")
        click.echo("\n".join(in_words(of_picture(service, picture))))
        if out is None:
            return None
        files = generate_inferred(picture)
        return Target(service, out, files, compare(out, files))


def _controller(out: Path) -> str:
    """The name of the controller whose files a folder holds."""
    name = service_of_folder(out.resolve().name)
    if not re.fullmatch(r"[a-z][a-z0-9]*", name):
        raise BadInput(
            f"{out}: the folder's name is the controller's, and that of its API group: lower-case letters and digits"
        )
    return name


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


COMMANDS = {
    command.name: command
    for command in (coverage_command, diff, explain, new_service, reference, release, schema, update)
}
"""By name: any other first word is a service's name, and AWS has no service that is called so."""


def main() -> NoReturn:
    """The program's entry point."""
    command = COMMANDS.get(next(iter(sys.argv[1:]), ""))
    if command is not None:
        command.main(sys.argv[2:], prog_name=f"{PROGRAM} {command.name}")
    generate.main(sys.argv[1:], prog_name=PROGRAM)
    raise AssertionError("click ends the program")


if __name__ == "__main__":
    main()
