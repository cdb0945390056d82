"""Who depends on what: the objects that a loop looked at besides its own.

A reference's target, a Secret, a Namespace, a role map, a selector: a change of one of them is news for exactly the
objects that used it in their last loop. Each loop says anew what it used, so the index never grows old.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ack.kube.types import ObjectKey, ResourceType

Wake = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Source:
    """An object that others depend on.

    Args:
        type: its coordinates.
        key: its namespace and name; the empty name stands for all objects of the type.
        closely: whether every change matters, also that of a condition's text, which else is nobody's business.
    """

    type: ResourceType
    key: ObjectKey
    closely: bool = False


@dataclass(frozen=True, slots=True)
class User:
    """An object that depends on others.

    Args:
        type: its coordinates.
        key: its namespace and name.
    """

    type: ResourceType
    key: ObjectKey


class Dependencies:
    """The index of all objects of a process, both ways."""

    def __init__(self) -> None:
        self._sources: dict[User, frozenset[Source]] = {}
        self._users: dict[Source, dict[User, Wake]] = {}

    def record(self, user: User, sources: Iterable[Source], wake: Wake) -> None:
        """Takes what a loop used in place of what the loop before it used.

        Args:
            user: the object of the loop.
            sources: all that it looked at.
            wake: calls for another loop of it, at once.
        """
        now, before = frozenset(sources), self._sources.get(user, frozenset())
        for source in before - now:
            users = self._users[source]
            del users[user]
            if not users:
                del self._users[source]
        for source in now:
            self._users.setdefault(source, {})[user] = wake
        if now:
            self._sources[user] = now
        else:
            self._sources.pop(user, None)

    def forget(self, user: User) -> None:
        """The object is gone."""
        self.record(user, (), lambda: None)

    def users(self, source: Source) -> list[User]:
        """The objects that depend on a source, in the order in which they came."""
        return [*self._users.get(source, ())]

    def wake(self, source: Source) -> int:
        """Calls for a loop of every object that depends on a source, or on all objects of its type.

        Returns:
            how many were woken.
        """
        everything = Source(source.type, ObjectKey("", ""), source.closely)
        woken = {**self._users.get(source, {}), **self._users.get(everything, {})}
        for wake in woken.values():
            wake()
        return len(woken)
