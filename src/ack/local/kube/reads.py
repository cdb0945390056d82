"""Get and list: which objects, as of which revision, in pages."""

from __future__ import annotations

import asyncio
import base64
from dataclasses import dataclass, field
from typing import Any

import orjson

from ack.local.kube.errors import FieldError, StatusError, bad_request, expired, invalid
from ack.local.kube.options import Query, parse_revision
from ack.local.kube.resource import Resource
from ack.local.kube.selectors import FieldRequirement, Selector, parse_fields, parse_labels
from ack.local.kube.storage import Collection, Compacted, Entry

_WAIT_FOR_REVISION = 3.0
_META = "meta.k8s.io"
_CONTINUE_EXPIRED = (
    "The provided continue parameter is too old to display a consistent list result. You can start a new list without "
    "the continue parameter, or use the continue token in this response to retrieve the remainder of the results. "
    "Continuing with the provided token results in an inconsistent list - objects that were created, modified, or "
    "deleted between the time the first chunk was returned and now may show up in the list."
)


class ContinueExpired(StatusError):
    """410: the snapshot a ``continue`` token belongs to is gone; carries a token to go on without consistency."""

    def __init__(self, token: str) -> None:
        super().__init__(410, "Expired", _CONTINUE_EXPIRED)
        self.token = token

    def to_status(self) -> dict[str, Any]:
        return {**super().to_status(), "metadata": {"continue": self.token}}


@dataclass(frozen=True, slots=True)
class ListOptions:
    """What a list or watch asks for.

    :param revision: None: the latest; 0: any.
    :param match: ``Exact``, ``NotOlderThan`` or empty.
    """

    selector: Selector = field(default_factory=Selector)
    revision: int | None = None
    match: str = ""
    limit: int = 0
    continue_token: str = ""
    bookmarks: bool = False
    send_initial_events: bool | None = None
    timeout: int | None = None

    @classmethod
    def parse(cls, query: Query, resource: Resource, *, watch: bool) -> ListOptions:
        """:raises StatusError: 400 or 422."""
        revision = parse_revision(query.text("resourceVersion"))
        match = query.text("resourceVersionMatch")
        initial = query.flag("sendInitialEvents") if query.text("sendInitialEvents") else None
        token = query.text("continue")
        limit = query.number("limit") or 0
        _check_match(revision, match, initial, watch=watch)
        if token and revision:
            raise bad_request("specifying resource version is not allowed when using continue")
        return cls(
            selector=parse_selector(query, resource),
            revision=revision,
            match=match,
            limit=limit,
            continue_token=token,
            bookmarks=query.flag("allowWatchBookmarks"),
            send_initial_events=initial,
            timeout=query.number("timeoutSeconds"),
        )


def parse_selector(query: Query, resource: Resource) -> Selector:
    """``labelSelector`` and ``fieldSelector``.

    :raises StatusError: 400, if one does not parse or a field cannot be selected by.
    """
    strategy = resource.strategy
    fields = []
    for requirement in parse_fields(query.text("fieldSelector")):
        stored = strategy.selector_field(requirement.field)
        if stored is None:
            raise bad_request(strategy.unsupported_field(requirement.field))
        fields.append(FieldRequirement(stored, requirement.value, requirement.equal))
    return Selector(tuple(parse_labels(query.text("labelSelector"))), tuple(fields), strategy.field_value)


def _check_match(revision: int | None, match: str, initial: bool | None, *, watch: bool) -> None:
    text = ""
    if initial is not None and not watch:
        raise _list_invalid("sendInitialEvents", "sendInitialEvents is forbidden for list")
    if initial is not None:
        if match != "NotOlderThan":
            text = "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"
    elif match and watch:
        text = "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided"
    elif match and revision is None:
        text = "resourceVersionMatch is forbidden unless resourceVersion is provided"
    elif match not in ("", "Exact", "NotOlderThan"):
        error = FieldError(
            "FieldValueNotSupported", "resourceVersionMatch", 'supported values: "Exact", "NotOlderThan", ""', match
        )
        raise invalid("ListOptions", _META, "", [error])
    elif match == "Exact" and revision == 0:
        text = 'resourceVersionMatch "exact" is forbidden for resourceVersion "0"'
    if text:
        raise _list_invalid("resourceVersionMatch", text)


def _list_invalid(path: str, text: str) -> StatusError:
    return invalid("ListOptions", _META, "", [FieldError("FieldValueForbidden", path, text)])


@dataclass(frozen=True, slots=True)
class Listed:
    """One page.

    :param remaining: how many objects follow; None if unknown, because a selector filters them.
    """

    entries: list[Entry]
    revision: int
    continue_token: str = ""
    remaining: int | None = None


def list_page(collection: Collection, prefix: str, options: ListOptions) -> Listed:
    """One page of a list.

    :raises StatusError: 400 for a bad ``continue`` token, 410 if the revision it continues is forgotten.
    """
    revision, after = _start(options)
    if revision <= 0:
        revision, at = collection.revision, 0
    else:
        at = revision
    try:
        if not options.selector:
            entries, remaining = collection.page(prefix, after=after, limit=options.limit, revision=at)
            token = _encode_continue(revision, entries[-1].key) if remaining else ""
            return Listed(entries, revision, token, remaining or None)
        entries, _ = collection.page(prefix, after=after, revision=at)
    except Compacted:
        raise _expired(collection, options, after) from None
    matches = options.selector.matches
    chosen = [entry for entry in entries if matches(entry.object)]
    if not options.limit or len(chosen) <= options.limit:
        return Listed(chosen, revision)
    chosen = chosen[: options.limit]
    return Listed(chosen, revision, _encode_continue(revision, chosen[-1].key))


def _start(options: ListOptions) -> tuple[int, str]:
    """Revision (0: now) and key to list from."""
    if options.continue_token:
        return _decode_continue(options.continue_token)
    exact = options.match == "Exact" or (options.limit and not options.match)
    return (options.revision or 0 if exact else 0), ""


def _expired(collection: Collection, options: ListOptions, after: str) -> StatusError:
    if not options.continue_token:
        return expired("The resourceVersion for the provided list is too old.")
    return ContinueExpired(_encode_continue(-1, after))


def _encode_continue(revision: int, key: str) -> str:
    token = orjson.dumps({"v": "meta.k8s.io/v1", "rv": revision, "start": f"{key}\0"})
    return base64.urlsafe_b64encode(token).decode().rstrip("=")


def _decode_continue(token: str) -> tuple[int, str]:
    try:
        found = orjson.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
        return int(found["rv"]), str(found["start"]).removesuffix("\0")
    except (ValueError, KeyError, TypeError) as error:
        raise bad_request(f"invalid continue token: continue key is not valid: {error}") from None


async def wait_for_revision(collection: Collection, revision: int | None) -> None:
    """Wait a moment for a revision that the server has not reached.

    :raises StatusError: 504, if it does not come.
    """
    if not revision or revision <= collection.revision:
        return
    loop = asyncio.get_running_loop()
    deadline = loop.time() + _WAIT_FOR_REVISION
    while revision > collection.revision:
        if loop.time() >= deadline:
            message = f"Timeout: Too large resource version: {revision}, current: {collection.revision}"
            cause = {"reason": "ResourceVersionTooLarge", "message": "Too large resource version"}
            raise StatusError(504, "Timeout", message, {"causes": [cause], "retryAfterSeconds": 1})
        await asyncio.sleep(0.05)
