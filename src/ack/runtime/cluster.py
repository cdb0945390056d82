"""What belongs to the cluster and decides for objects of all namespaces: Namespaces, and IAMRoleSelectors."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence

import structlog

from ack.kube.client import Client
from ack.kube.types import NAMESPACE
from ack.runtime.dependencies import Dependencies
from ack.runtime.namespaces import slim
from ack.runtime.role_selectors import ROLE_SELECTOR
from ack.runtime.watches import Watches

WAIT_SECONDS = 5.0
"""How long the first objects wait for the lists."""

_log = structlog.get_logger("ackrt")


class ClusterWatches(Watches):
    """Follows them.

    Args:
        kube: the client.
        dependencies: whom to wake.
        selectors: whether IAMRoleSelectors count.
    """

    def __init__(self, kube: Client, dependencies: Dependencies, *, selectors: bool) -> None:
        super().__init__(kube, dependencies)
        # All objects need theirs; labels and annotations are all that is kept of a namespace.
        self._needed = [self.follow(NAMESPACE, transform=slim)]
        if selectors:
            self._needed.append(self.follow(ROLE_SELECTOR))
        self.waited = asyncio.Event()

    @property
    def missing(self) -> Sequence[str]:
        """The types that have not been listed yet."""
        return [informer.rt.plural for informer in self._needed if not informer.has_synced.is_set()]

    async def wait(self) -> None:
        """Waits for the lists, but not for ever: until they are there the API server is asked, dearer but not wrong."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(WAIT_SECONDS):
                for informer in self._needed:
                    await informer.has_synced.wait()
        if self.missing:
            _log.warning(
                "these objects of the cluster cannot be listed: each reconcile asks for them, and a change of one is "
                "not seen before the next resync; the controller's account needs list and watch for them, by a "
                "ClusterRole, and IAMRoleSelectors need their CRD",
                resources=self.missing,
            )
        self.waited.set()
