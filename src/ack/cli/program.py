"""What the programs share: one clear line for what went wrong, and an exit status that says what kind of thing it was.

Exit status: 0 done; 1 something did not work; 2 the command line is wrong; 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from ack import __version__

FAILED, BAD_INPUT, INTERRUPTED = 1, 2, 130

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110}
"""Settings of every click command of ours."""

VERSION = f"v{__version__}"
"""The package's version, as tags and the user agent show it."""


class Failure(click.ClickException):
    """Something does not work, through no fault of the command line. The message is shown to the user."""

    exit_code = FAILED


class BadInput(click.ClickException):
    """What the user gave cannot be used. The message is shown to the user."""

    exit_code = BAD_INPUT


def run(command: click.Command, program: str, arguments: Sequence[str] | None = None) -> NoReturn:
    """Run a click command, and end the process: an error is one line on standard error, never a traceback or usage.

    Args:
        command: what to run; what it returns, if it is a number, is the exit status.
        program: its name, which stands before every error.
        arguments: the command line; None is the process's own.
    """
    try:
        result = command.main(arguments, prog_name=program, standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as help_text:
        click.echo(help_text.format_message())
        sys.exit(BAD_INPUT)
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else program
        fail(path, f"{one_line(error.format_message())} (see {path} --help)", BAD_INPUT)
    except click.ClickException as error:
        fail(program, error.message, error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has seen enough. Python would complain when it flushes what is left of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)
    sys.exit(result if isinstance(result, int) else 0)


def fail(program: str, message: str, status: int) -> NoReturn:
    """Say in one line what is wrong, and end the process."""
    click.echo(f"{program}: {one_line(message)}", err=True)
    sys.exit(status)


def one_line(text: str) -> str:
    """The text with every run of white space made one blank."""
    return " ".join(text.split())
