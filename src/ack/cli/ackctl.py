"""`ackctl`: for who uses ACK. One module a command."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import NoReturn

import click

from ack.cli import logs
from ack.cli.logs import LogOptions
from ack.cli.program import CONTEXT, VERSION, Failure, run

PROGRAM = "ackctl"

_COMMANDS = {
    "demo": ("ack.cli.demo.command", "Shows ACK at work on this machine, in some seconds."),
    "install": ("ack.cli.install", "Installs or updates the CRDs of some services."),
    "plan": ("ack.cli.plan", "Shows what objects would change in AWS, without a write."),
    "local": ("ack.cli.local", "Runs a Kubernetes API and an AWS on this machine."),
}
"""Name -> module, which has the command under the same name, and help."""

_EXTRA = "ack.local"


class Commands(click.Group):
    """Loads a command when it is called: `install` needs nothing of what `local` needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """See click."""
        return [*_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """See click."""
        if cmd_name not in _COMMANDS:
            return None
        try:
            command: click.Command = getattr(import_module(_COMMANDS[cmd_name][0]), cmd_name)
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] == "ack" and not (error.name or "").startswith(_EXTRA):
                raise
            raise Failure(
                f"{cmd_name} needs {error.name}, of the extra `local`: pip install 'aws-controllers-k8s[local]'"
            ) from error
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Lists the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])


@click.group(cls=Commands, context_settings=CONTEXT)
@click.version_option(VERSION, prog_name=PROGRAM)
def ackctl() -> None:
    """AWS Controllers for Kubernetes, for who uses them."""
    logs.configure(LogOptions(level="error", console=True))


def main() -> NoReturn:
    """The program's entry point."""
    run(ackctl, PROGRAM, sys.argv[1:])


if __name__ == "__main__":
    main()
