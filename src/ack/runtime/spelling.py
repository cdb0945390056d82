"""Values that AWS spells with a prefix which users may leave out, and those that AWS gives without one: `alias/` of a
key's alias, `https://` of a provider's URL. Both sides are brought to the spelling with the prefix."""

from __future__ import annotations

from collections.abc import Mapping

from ack import paths
from ack.api.hooks import Obj


def spell(obj: Obj, prefixes: Mapping[str, str]) -> None:
    """Gives the fields of an object their prefixes, in place.

    Args:
        obj: the object.
        prefixes: field path -> what its value begins with.
    """
    for path, prefix in prefixes.items():
        value = paths.get(obj, path)
        if isinstance(value, str) and value and not value.startswith(prefix):
            paths.put(obj, path, prefix + value)


def as_spelled(obj: Obj, given: Obj, prefixes: Mapping[str, str]) -> Obj:
    """The object with the spelling of another one, where they differ by a prefix only. It changes no argument."""
    result = {**obj, "spec": dict(obj["spec"])}
    for path, prefix in prefixes.items():
        short = paths.get(given, path)
        if short and paths.get(obj, path) == f"{prefix}{short}":
            paths.put(result, path, short)
    return result
