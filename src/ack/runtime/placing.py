"""The first step that has to do with AWS: where, as whom, and with the means to send the values of Secrets."""

from __future__ import annotations

from ack.runtime import secrets
from ack.runtime.loop import Kind, Loop


async def settle(kind: Kind, loop: Loop) -> None:
    """Finds the place of a loop.

    Raises:
        ack.api.errors.ReconcileError: there is none, see `Places.of`.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    loop.place = await kind.places.of(loop.original, loop.sources)
    if loop.place.selected:
        loop.conditions.role_selected(loop.place.selected)
    secrets.open_vault(kind, loop)
