"""`ack-generate coverage`, and `ack-generate --service NAME`: what can be managed without a `service.yaml`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click

from ack.cli.generate_input import CONTEXT, refusing
from ack.generate.coverage import coverage, in_words, page
from ack.model import model_version, service_names


@click.command("coverage", context_settings=CONTEXT)
@click.argument("services", nargs=-1, metavar="[SERVICE]...")
@click.option("--write", type=click.Path(path_type=Path), help="Write the table of all services to this file.")
def coverage_command(services: Sequence[str], write: Path | None) -> None:
    """Lists the kinds of AWS services, botocore's names, that can be managed without a service.yaml; default: all."""
    names = sorted(services) or service_names()
    with refusing(), ProcessPoolExecutor(os.cpu_count()) as pool:
        # The big services are slow: one at a time, so that no process is left with a pile of them.
        found = list(pool.map(coverage, names))
        if write:
            write.write_text(page(found, model_version()), encoding="utf-8")
    if not write:
        for service in found:
            click.echo("\n".join(in_words(service)))
    managed = sum(service.managed for service in found)
    click.echo(f"{len(found)} services, {sum(len(each.kinds) for each in found)} kinds, {managed} can be managed")
