"""How a program says that it was given something it cannot use: one line, no traceback."""

from __future__ import annotations

import click


class BadInput(click.ClickException):
    """A flag, an environment variable or a file cannot be used."""

    exit_code = 2

    def show(self, file: object = None) -> None:
        """Prints the line to standard error."""
        context = click.get_current_context(silent=True)
        program = context.find_root().info_name if context else "ack"
        click.echo(f"{program}: {self.format_message()}", err=True)


class Failed(BadInput):
    """What was asked for did not work out."""

    exit_code = 1
