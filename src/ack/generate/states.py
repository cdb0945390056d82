"""What a resource's state says of it, by the words that AWS has for states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ack.api.resource import When
from ack.generate.subject import Result

_DELETE_FAILED = frozenset({"deletefailed", "deletionfailed", "faileddelete", "faileddeletion"})
_NO_LETTERS = re.compile(r"[^a-z]")


def delete_failed(result: Result, outputs: Mapping[str, str]) -> Iterator[When]:
    """The states of a resource whose delete AWS has accepted, and then given up: `DELETE_FAILED`, `delete-failed`.

    Args:
        result: what the kind's read tells of it.
        outputs: the members that stand for fields -> the fields' paths.
    """
    for member in result.members:
        values = tuple(value for value in member.shape.enum if _NO_LETTERS.sub("", value.casefold()) in _DELETE_FAILED)
        if values and (path := outputs.get(member.name)):
            yield When(path=path, values=values)
