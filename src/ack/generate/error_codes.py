"""What an error code means: that the resource does not exist, that its name is taken, that no retry can mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ack.generate.subject import fold
from ack.model import Operation, Shape

_ABSENT = re.compile(r"NotFound|NoSuch|DoesNotExist|NonExistent")
_EXISTS = re.compile(r"AlreadyExists|AlreadyOwned|Duplicate|AlreadyInUse")
_TERMINAL = re.compile(r"^(?:Invalid|Malformed|Unsupported|Illegal|Bad)|Validation")
# These pass: the resource changes its state, quotas are raised, load goes down, tokens are renewed.
_PASSING = re.compile(r"State|Status|Quota|Limit|Throttl|TooMany|InUse|Conflict|NotFound|NotReady|Token|Busy|Pending")
_AROUND = re.compile(r"NotFound|NoSuch|DoesNotExist|NonExistent|Exception$|Fault$|Error$")
_GENERIC = frozenset({"", "resource", "entity", "entityid"})


def absent(kind: str, operations: Iterable[Operation | None]) -> tuple[str, ...]:
    """The codes that mean that a resource of that kind does not exist.

    A code counts if it is about the kind or the last part of its name (`TemplateNotFound` for a
    RepositoryCreationTemplate), or about resources in general. If none is, the codes of HTTP status 404 count; of
    several those about something that the operations name (`NoSuchHostedZone` for a record of a zone, but not
    `NoSuchHealthCheck`, of something that it refers to).

    Args:
        kind: the kind.
        operations: those that name the resource: read and delete.
    """
    told = [operation for operation in operations if operation]
    errors = _errors(told)
    about = [
        error.error_code
        for error in errors
        if _ABSENT.search(error.error_code)
        and ((stem := fold(_AROUND.sub("", error.error_code))) in _GENERIC or fold(kind).endswith(stem))
    ]
    missing = about or [error.error_code for error in errors if error.http_status == 404]
    named = {fold(name) for operation in told for name in operation.input.members}
    of_named = [code for code in missing if any(_is_of(name, fold(_AROUND.sub("", code))) for name in named)]
    return tuple(about or of_named or missing)


def _is_of(name: str, thing: str) -> bool:
    """Whether an input member names a thing: `hostedzoneid` a `hostedzone`."""
    return bool(thing) and name.startswith(thing)


def part_absent(read: Operation, of_resource: Iterable[str]) -> tuple[str, ...]:
    """The codes that mean that a part of a resource is not set: "not found", but not about the resource itself."""
    whole = set(of_resource)
    return tuple(
        error.error_code
        for error in _errors([read])
        if error.error_code not in whole and (_ABSENT.search(error.error_code) or error.http_status == 404)
    )


def exists(create: Operation) -> tuple[str, ...]:
    """The codes of a create operation that mean that the name is taken."""
    return tuple(error.error_code for error in _errors([create]) if _EXISTS.search(error.error_code))


def terminal(operations: Iterable[Operation | None]) -> tuple[str, ...]:
    """The codes that say that what was asked for is wrong in itself. Quotas, limits and states pass; these do not."""
    return tuple(
        error.error_code
        for error in _errors(operations)
        if _TERMINAL.search(error.error_code) and not _PASSING.search(error.error_code) and not error.fault
    )


def _errors(operations: Iterable[Operation | None]) -> list[Shape]:
    found = {error.error_code: error for operation in operations if operation for error in operation.errors}
    return [found[code] for code in sorted(found)]


def join(*codes: Iterable[str]) -> tuple[str, ...]:
    """All codes, each once, in the order in which they first occur."""
    return tuple(dict.fromkeys(code for each in codes for code in each))
