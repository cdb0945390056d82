"""`ackctl demo`: the command, and that nothing is left of it, however it ends."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import Coroutine
from pathlib import Path
from types import FrameType
from typing import Any

import click

from ack.cli.demo.screen import Screen
from ack.cli.demo.stage import REGION, NotHolding, Stage
from ack.cli.demo.story import BUCKET, REPOSITORY, play
from ack.cli.program import CONTEXT, FAILED, INTERRUPTED, Failure
from ack.local.aws import AwsServer
from ack.local.kubectl import ToolError, kubectl

NOTICED_SECONDS = 0.5
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@click.command(context_settings=CONTEXT)
@click.option("--keep", is_flag=True, help="Keep the objects, and leave everything running until Ctrl-C.")
def demo(keep: bool) -> int:
    """Shows ACK at work on this machine: a Kubernetes API, an AWS, the controllers, and kubectl.

    No cluster, no account, no Docker. Exit status 0 if every step held; nothing is left behind.
    """
    screen = Screen()
    screen.title("AWS Controllers for Kubernetes, at work on this machine")
    signal.signal(signal.SIGTERM, _exit)
    try:
        with screen.waiting("looking for kubectl; the first time it is downloaded, 38 MB") as seen:
            program = kubectl()
            if seen.seconds > 1:
                screen.step("kubectl, once and for all")
                seen(f"downloaded to {program}")
    except ToolError as error:
        raise Failure(f"there is no kubectl for the demo: {error}") from error
    for name in ("NO_PROXY", "no_proxy"):
        # Everything else is on this machine.
        os.environ[name] = ",".join(filter(None, (os.environ.get(name), "127.0.0.1")))
    return asyncio.run(_run(screen, program, keep=keep))


async def _run(screen: Screen, program: Path, *, keep: bool) -> int:
    """Plays the story until it ends, breaks, or is interrupted; the exit status."""
    story = asyncio.create_task(_tell(screen, program, keep=keep), name="story")
    loop = asyncio.get_running_loop()
    for number in SIGNALS:
        # Once: another signal must not interrupt the cleaning up, which takes a few seconds at the most.
        loop.add_signal_handler(number, _interrupt, story)
    try:
        await story
    except NotHolding as error:
        screen.failed(str(error))
        return FAILED
    except asyncio.CancelledError:
        screen.text()
        screen.text("Stopped; nothing is left running.")
        return 0 if keep else INTERRUPTED
    return 0


def _interrupt(story: asyncio.Task[None]) -> None:
    if not story.cancelling():
        story.cancel()


async def _tell(screen: Screen, program: Path, *, keep: bool) -> None:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="ack-demo-") as folder:
        async with Stage(program, Path(folder)) as stage:
            await _unless_broken(stage, play(screen, stage, keep=keep))
            if keep:
                _explain(screen, stage, program)
                await stage.broken()
    screen.text()
    screen.title(f"Every step held. {time.monotonic() - began:.1f} s, and nothing is left running.")
    screen.text("To look around in it: ackctl demo --keep")


async def _unless_broken(stage: Stage, story: Coroutine[Any, Any, None]) -> None:
    """The story, or, as soon as a server or the controller ends by itself, what is wrong with that."""
    telling, broken = tasks = [asyncio.create_task(story), asyncio.create_task(stage.broken())]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        if telling.done() and telling.exception():
            # If something broke, that is the cause of what the story says, and is noticed a moment later.
            await asyncio.wait([broken], timeout=NOTICED_SECONDS)
        if broken.done():
            broken.result()
        telling.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _explain(screen: Screen, stage: Stage, program: Path) -> None:
    env = AwsServer.env(REGION)
    names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION")
    screen.step("It stays until Ctrl-C. In another terminal:")
    screen.text(f"  export KUBECONFIG={stage.kubeconfig}")
    screen.text(f"  export AWS_ENDPOINT_URL={stage.cluster.aws.url}")
    screen.text(f"  export {' '.join(f'{name}={env[name]}' for name in names)}")
    screen.text()
    screen.text(f"  {program} get repositories,buckets")
    screen.text(f"  {program} describe {REPOSITORY}")
    screen.text("  aws ecr describe-repositories")
    screen.text(f"  {program} delete {REPOSITORY} {BUCKET}")
    screen.text(f"  tail -f {stage.log}")


def _exit(number: int, frame: FrameType | None) -> None:
    """SIGTERM as an exception, so that a download that is under way is ended, too."""
    sys.exit(128 + number)
