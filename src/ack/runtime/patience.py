"""How soon AWS is asked again whether it has done what it is at work on: soon at first, rarely later."""

from __future__ import annotations

from datetime import datetime

SOONEST = 2.0
SHARE = 0.1
"""Between the soonest and the latest, this share of the time that AWS has taken so far."""


def seconds_since(timestamp: str, now: datetime) -> float:
    """Seconds since a time as Kubernetes writes it; not below 0, whatever the clocks say."""
    return max((now - datetime.fromisoformat(timestamp)).total_seconds(), 0.0)


def after(taken: float, latest: float) -> float:
    """Seconds until the next look.

    Args:
        taken: seconds that AWS has been at work.
        latest: the longest wait, in seconds.
    """
    return min(max(taken * SHARE, SOONEST), latest)
