"""Code that blocks, on an event loop that must not.

botocore is written for threads: what it does between two waits takes a few hundred microseconds, but as soon as it
sends a request it blocks. A thread for every call costs more than the call itself, because all threads share one
interpreter lock with the event loop. Here such code runs in a greenlet on the loop's own thread; where it would block,
it hands an awaitable to the task that runs it, and goes on when that has its result.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import Any, ParamSpec, TypeVar

import greenlet

P = ParamSpec("P")
T = TypeVar("T")


class _Greenlet(greenlet.greenlet):
    """Marks the greenlets that have a task to wait for them."""


async def run(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run a function that may `wait`, from a task of the event loop.

    It runs on the loop's thread in the task's own context, so it must neither block nor hold a lock while it waits.

    Returns:
        What the function returns. What it raises is raised here, and a cancellation of the task is raised in it.
    """
    child = _Greenlet(function)
    child.gr_context = greenlet.getcurrent().gr_context
    given: Any = child.switch(*args, **kwargs)
    while not child.dead:
        try:
            value = await given
        except BaseException:  # noqa: BLE001 - it belongs to whoever waits
            given = child.throw(*sys.exc_info())
        else:
            given = child.switch(value)
    result: T = given
    return result


def wait(awaitable: Awaitable[T]) -> T:
    """Wait for an awaitable, in a function that `run` runs.

    Raises:
        RuntimeError: it does not run there: nobody could wait.
    """
    current = greenlet.getcurrent()
    if not isinstance(current, _Greenlet) or current.parent is None:
        raise RuntimeError("an AWS client of the event loop was used outside of it")
    result: T = current.parent.switch(awaitable)
    return result
