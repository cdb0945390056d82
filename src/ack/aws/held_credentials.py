"""Credentials that are renewed when we say so, not whenever a request is signed.

The SDK asks STS (or the container's or the machine's credential service) for new credentials in the middle of signing,
and blocks meanwhile. Requests are signed on the event loop, so what they are signed with is held here, and renewed on a
thread by whoever finds it stale before a call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from botocore.credentials import Credentials, ReadOnlyCredentials


class HeldCredentials(Credentials):  # type: ignore[misc]
    """What the SDK signs with.

    Args:
        source: the SDK's own credentials, which know how to renew themselves.
    """

    def __init__(self, source: Any) -> None:
        # No access key of its own is ever read: the SDK signs with the frozen ones.
        super().__init__("", "", method=source.method)
        self.source = source
        self._frozen: ReadOnlyCredentials | None = None

    @property
    def stale(self) -> bool:
        """Whether they have to be renewed before the next call."""
        needed: Callable[[], bool] | None = getattr(self.source, "refresh_needed", None)
        return self._frozen is None or (needed is not None and needed())

    def renew(self) -> None:
        """Ask the source for its credentials, which renews them if it is time. Blocks.

        Raises:
            Exception: whatever the source raises if it has none, or none that are still good.
        """
        self._frozen = self.source.get_frozen_credentials()

    def get_frozen_credentials(self) -> ReadOnlyCredentials:
        """The credentials as they are now, all parts of one renewal. Does not block."""
        if self._frozen is None:
            raise RuntimeError("credentials were used before they were renewed")
        return self._frozen

    def get_deferred_property(self, property_name: str) -> Callable[[], Any]:
        """A function that says one of their properties. It does not block either."""
        return lambda: getattr(self._frozen, property_name, None)


class HoldingResolver:
    """Finds credentials as another resolver does, and holds them.

    Args:
        resolver: the SDK's.
    """

    def __init__(self, resolver: Any) -> None:
        self._resolver = resolver

    def load_credentials(self) -> HeldCredentials | None:
        """The credentials; None if there are none."""
        found = self._resolver.load_credentials()
        return None if found is None else HeldCredentials(found)
