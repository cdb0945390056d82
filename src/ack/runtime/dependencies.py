"""Who depends on what: the objects that a loop looked at besides its own.

A reference's target, a Secret, a Namespace, a role map, a selector: a change of one of them is news for exactly the
objects that used it in their last loop. Each loop says anew what it used, so the index never grows old.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ack.kube.types import Obj, ObjectKey, ResourceType

Wake = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Source:
    """An object that others depend on, or all objects of a type.

    Args:
        type: its coordinates.
        key: its namespace and name; the empty name stands for all objects of the type.
        counts: what of an object counts, nothing else being news; None if nothing does. Left out: everything counts.
    """

    type: ResourceType
    key: ObjectKey
    counts: Callable[[Obj], object] | None = field(default=None, compare=False)

    def concerns(self, changed: Source, old: Obj | None, new: Obj | None) -> bool:
        """Whether a change of one object is a change of this.

        Args:
            changed: the object.
            old: it before; `None` if it was not there.
            new: it after; `None` if it is not there any more.
        """
        if self.type != changed.type or (self.key.name and self.key != changed.key):
            return False
        if self.counts is None:
            return True
        before, after = (None if state is None else self.counts(state) for state in (old, new))
        return before != after


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
        self._users: dict[Source, dict[User, tuple[Source, Wake]]] = {}
        self._meanwhile: dict[User, list[tuple[Source, Obj | None, Obj | None]]] = {}

    def begin(self, user: User) -> None:
        """A loop begins: what changes from here on counts, also for what it will turn out to use."""
        self._meanwhile[user] = []

    def record(self, user: User, sources: Iterable[Source], wake: Wake) -> None:
        """Takes what a loop used in place of what the loop before it used.

        If something of it has changed since `begin`, the user is woken.

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
            self._users.setdefault(source, {})[user] = (source, wake)
        if now:
            self._sources[user] = now
        else:
            self._sources.pop(user, None)
        changes = self._meanwhile.pop(user, ())
        if any(source.concerns(*change) for change in changes for source in now):
            wake()

    def forget(self, user: User) -> None:
        """The object is gone."""
        self.record(user, (), lambda: None)

    def users(self, source: Source) -> list[User]:
        """The objects that depend on a source, in the order in which they came."""
        return [*self._users.get(source, ())]

    def wake(self, changed: Source, old: Obj | None = None, new: Obj | None = None) -> int:
        """Calls for a loop of every object that depends on another one, by its name or by what it is like.

        Args:
            changed: the other one.
            old: it before; `None` if it was not there.
            new: it after; `None` if it is not there any more.

        Returns:
            how many were woken.
        """
        for changes in self._meanwhile.values():
            changes.append((changed, old, new))
        everything = Source(changed.type, ObjectKey("", ""))
        users = [*self._users.get(changed, {}).items(), *self._users.get(everything, {}).items()]
        woken = {user: wake for user, (source, wake) in users if source.concerns(changed, old, new)}
        for wake in woken.values():
            wake()
        return len(woken)
