"""Rule `stutter`: a kind's own name in front of a field's name is left out; the long name stays as an alias.

`RepositoryName` of a Repository is its `name`, `LaunchTemplateData` of a LaunchTemplate its `data`. The published
controllers do so for some kinds and not for others; with the alias both spellings hold.
"""

from __future__ import annotations

from collections.abc import Iterable

from ack import names
from ack.generate.inference.merge import Raw
from ack.generate.inference.words import tails, words
from ack.model import Member

_SCALARS = frozenset({"string", "boolean", "integer", "long", "float", "double", "timestamp"})
_KEPT = frozenset({"id", "arn", "type", "status", "state", "class", "set", "identifier", "string", "binary"})
"""What says nothing without the kind's name, or is a word that reads badly alone."""


def short_name(kind: str, member: str) -> str:
    """What is left of a member's name without the kind's, "" if nothing useful is.

    A name may come after the last words of the kind's only: the `GroupName` of a SecurityGroup.
    """
    for tail in tails(kind):
        rest = member[len(tail) :]
        if member.casefold().startswith(tail.casefold()) and rest[:1].isupper():
            whole = tail == tails(kind)[0]
            if rest == "Name" or (whole and len(words(rest)) == 1 and rest.casefold() not in _KEPT):
                return rest
    return ""


def stutter(kind: str, members: Iterable[Member], known: frozenset[str]) -> Raw:
    """The renames of a create operation's inputs, and the aliases that keep their long names.

    Args:
        kind: the resource's name in the model.
        members: the inputs that may be renamed.
        known: the folded names of all inputs.
    """
    inputs = [(names.capitalize(member.name), member) for member in members]
    taken = set(known)
    rename: dict[str, str] = {}
    fields: Raw = {}
    for name, member in inputs:
        short = short_name(kind, name)
        scalar = member.shape.kind in _SCALARS
        # A structure cannot have two names, so it keeps its long one, unless the kind's name is all that this one says.
        if not short or short.casefold() in taken or not (scalar or short == "Data"):
            continue
        taken.add(short.casefold())
        rename[name] = short
        if scalar:
            fields[names.json_name(short)] = {"alias": names.json_name(name)}
    return {"rename": rename, "fields": fields} if rename else {}
