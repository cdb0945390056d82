"""`ack-generate explain` and `ack-generate schema`: what the generator knows, said."""

from __future__ import annotations

import click

from ack.cli.generate_input import CONTEXT, refusing
from ack.generate.config_schema import config_schema
from ack.generate.explain import explain as explanation


@click.command(context_settings=CONTEXT)
@click.argument("path")
def explain(path: str) -> None:
    """Says which inference rule or which line of service.yaml made a field: ecr.Repository.spec.name."""
    with refusing():
        click.echo(explanation(path))


@click.command(context_settings=CONTEXT)
def schema() -> None:
    """Prints the JSON Schema of service.yaml, by which an editor completes, explains and checks it.

    A service.yaml names its schema in the first line: # yaml-language-server: $schema=service.schema.json
    """
    click.echo(config_schema(), nl=False)
