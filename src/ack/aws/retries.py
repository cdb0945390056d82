"""The SDK's retries, whose pauses do not block the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from botocore.retries import standard

from ack.aws.greenlets import wait


def pause_on_the_loop(client: Any) -> None:
    """Make a client wait on the event loop before it tries again.

    The SDK's endpoint sleeps for as long as its retry handler says. So the handler's place is taken by one that waits
    by itself, and then says that it is time.

    Args:
        client: a botocore client of retry mode `standard`.
    """
    name = client.meta.service_model.service_id.hyphenize()
    event, identity = f"needs-retry.{name}", f"retry-config-{name}"
    events = client.meta.events
    # Unregistered before it is made anew, because a second handler under one identity is ignored; and after, because
    # the SDK has no other way to make one than to register it.
    events.unregister(event, unique_id=identity)
    handler = standard.register_retry_handler(client, client.meta.config.retries["total_max_attempts"])
    events.unregister(event, unique_id=identity)
    events.register(event, _waiting(handler.needs_retry), unique_id=identity)


def _waiting(needs_retry: Callable[..., float | None]) -> Callable[..., float | None]:
    def pause(**about: Any) -> float | None:
        seconds = needs_retry(**about)
        if seconds is None or seconds is False:  # neither is a pause: the SDK must not try again
            return seconds
        wait(asyncio.sleep(seconds))
        return 0.0

    return pause
