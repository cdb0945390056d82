"""`ack-generate new-service`: the first `service.yaml` of a service, with what inference finds."""

from __future__ import annotations

import os
import re
from pathlib import Path

import click

from ack.cli.generate_input import CONTEXT, PROGRAM, BadInput, package_services, refusing, services_dir_option
from ack.generate import config_schema
from ack.generate.generate import CONFIG
from ack.generate.scaffold import scaffold
from ack.model import load
from ack.names import service_folder

_NAME = re.compile(r"[a-z][a-z0-9]*")


@click.command("new-service", context_settings=CONTEXT)
@click.argument("name")
@click.option(
    "--sdk", help="botocore's name of the service, where it is not NAME: `new-service cloudwatchlogs --sdk logs`."
)
@click.option("--full", is_flag=True, help="Start with `inference: full`: more kinds and fields, less to say.")
@services_dir_option
def new_service(name: str, sdk: str | None, full: bool, services_dir: Path | None) -> None:
    """Starts a service: writes NAME/service.yaml with the kinds that inference finds, and what it misses in comments.

    NAME is the controller's name: its folder, its chart and its API group (NAME.services.k8s.aws) are called after it.
    An existing service.yaml is never overwritten.
    """
    if not _NAME.fullmatch(name):
        plain = re.sub(r"[^a-z0-9]", "", name.lower()).lstrip("0123456789")
        hint = f"; try `{PROGRAM} new-service {plain} --sdk {sdk or name}`" if plain else ""
        raise BadInput(f"{name!r} is no name for a service: lower-case letters and digits, a letter first{hint}")
    root = services_dir or package_services()
    file = root / service_folder(name) / CONFIG
    if file.exists():
        raise BadInput(f"{file} exists already: change it, then run `{PROGRAM} {name}`")
    with refusing():
        model = load(sdk or name)
        schema = Path(config_schema.__file__).with_name(config_schema.FILE)
        schema_path = Path(os.path.relpath(schema, file.parent)).as_posix()
        text, complete, lacking = scaffold(name, model, schema_path, full=full)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    click.echo(f"{file}: {complete} kind(s) as they are, {lacking} that lack something (in comments)")
    where = f" --services-dir {services_dir}" if services_dir else ""
    click.echo(
        f"""
Next:
  1. Leave in `only` what is needed; say what is missing (docs/service-yaml.md).
  2. {PROGRAM} diff {name}{where}
     {PROGRAM} explain {name}.<Kind>.spec.<field>   says where a field comes from
  3. {PROGRAM} {name}{where}
  4. Review the declarations, config/rbac and config/iam; add a life of each kind to tests/e2e/kinds."""
    )
