"""Query parameters and DeleteOptions, parsed and checked once, for all verbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ack.local.kube.errors import FieldError, StatusError, bad_request, invalid

FieldValidation = Literal["Ignore", "Warn", "Strict"]
_FIELD_VALIDATION: tuple[FieldValidation, ...] = ("Ignore", "Warn", "Strict")
_MANAGER_LIMIT = 128
_META_GROUP = "meta.k8s.io"


class Query:
    """Query parameters of a request; the last value of a name counts, except where all do."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._pairs = pairs

    def text(self, name: str) -> str:
        return next((value for key, value in reversed(self._pairs) if key == name), "")

    def all(self, name: str) -> list[str]:
        return [value for key, value in self._pairs if key == name and value]

    def flag(self, name: str) -> bool:
        """Whether a flag is set: it is there, and neither ``0`` nor ``false``."""
        values = [value for key, value in self._pairs if key == name]
        return bool(values) and values[-1].lower() not in ("0", "false")

    def number(self, name: str) -> int | None:
        """:raises StatusError: 400, if it is no integer."""
        value = self.text(name)
        if not value:
            return None
        try:
            return int(value)
        except ValueError:
            raise bad_request(f'strconv.ParseInt: parsing "{value}": invalid syntax') from None


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How a create, update or patch is done.

    :param manager: who owns the fields that change.
    :param explicit_manager: whether the client said so, rather than the server taking it from the user agent.
    """

    dry_run: bool = False
    manager: str = "unknown"
    explicit_manager: bool = False
    field_validation: FieldValidation = "Warn"
    force: bool = False

    @classmethod
    def parse(cls, query: Query, user_agent: str, kind: str, *, apply: bool = False) -> WriteOptions:
        """:param kind: ``CreateOptions``, ``UpdateOptions`` or ``PatchOptions``, for messages.
        :raises StatusError: 422, listing everything that is wrong."""
        found = _dry_run_errors(query.all("dryRun"))
        manager = query.text("fieldManager")
        validation = query.text("fieldValidation") or "Warn"
        if apply and not manager:
            found.append(FieldError("FieldValueRequired", "fieldManager", "is required for apply patch"))
        if query.text("force") and kind == "PatchOptions" and not apply:
            found.append(FieldError("FieldValueForbidden", "force", "may not be specified for non-apply patch"))
        if len(manager) > _MANAGER_LIMIT:
            text = f"must have at most {_MANAGER_LIMIT} bytes"
            found.append(FieldError("FieldValueTooLong", "fieldManager", text))
        if validation not in _FIELD_VALIDATION:
            text = f"supported values: {_quoted(('', *_FIELD_VALIDATION))}"
            found.append(FieldError("FieldValueNotSupported", "fieldValidation", text, validation))
        if found:
            raise invalid(kind, _META_GROUP, "", found)
        return cls(
            dry_run=bool(query.all("dryRun")),
            manager=manager or user_agent.partition("/")[0][:_MANAGER_LIMIT] or "unknown",
            explicit_manager=bool(manager),
            field_validation=next(value for value in _FIELD_VALIDATION if value == validation),
            force=query.flag("force"),
        )


@dataclass(frozen=True, slots=True)
class DeleteOptions:
    """How a delete is done. ``propagation`` empty: the kind's default."""

    dry_run: bool = False
    propagation: str = ""
    uid: str | None = None
    resource_version: str | None = None
    accepted: bool = False
    """Whether a deletion that is not finished yet is answered with 202."""

    @classmethod
    def parse(cls, body: Mapping[str, Any] | None, query: Query) -> DeleteOptions:
        """From the body if there is one, else from the query.

        :raises StatusError: 422, listing everything that is wrong.
        """
        if body:
            dry_run = list(body.get("dryRun") or [])
            propagation, orphan = body.get("propagationPolicy"), body.get("orphanDependents")
            preconditions = body.get("preconditions") or {}
        else:
            dry_run = query.all("dryRun")
            propagation = query.text("propagationPolicy") or None
            orphan = query.flag("orphanDependents") if query.text("orphanDependents") else None
            preconditions = {}
        found = _dry_run_errors(dry_run)
        if propagation is not None and orphan is not None:
            text = "orphanDependents and deletionPropagation cannot be both set"
            found.append(FieldError("FieldValueInvalid", "propagationPolicy", text, propagation))
        elif propagation not in (None, "Foreground", "Background", "Orphan"):
            text = 'supported values: "Foreground", "Background", "Orphan", "nil"'
            found.append(FieldError("FieldValueNotSupported", "propagationPolicy", text, propagation))
        if found:
            raise invalid("DeleteOptions", _META_GROUP, "", found)
        if orphan is not None:
            propagation = "Orphan" if orphan else "Background"
        return cls(
            dry_run=bool(dry_run),
            propagation=propagation or "",
            uid=preconditions.get("uid"),
            resource_version=preconditions.get("resourceVersion"),
            accepted=orphan is False,
        )


def _dry_run_errors(values: list[str]) -> list[FieldError]:
    wrong = [value for value in values if value != "All"]
    return [FieldError("FieldValueNotSupported", "dryRun", 'supported values: "All"', wrong)] if wrong else []


def _quoted(values: Sequence[str]) -> str:
    return ", ".join(f'"{value}"' for value in values)


def parse_revision(text: str) -> int | None:
    """A ``resourceVersion`` as a number; None if empty.

    :raises StatusError: as the real server, which takes it for its own error.
    """
    if not text:
        return None
    if not text.isdecimal():
        message = f'resourceVersion: Invalid value: "{text}": strconv.ParseUint: parsing "{text}": invalid syntax'
        raise StatusError(500, "", message)
    return int(text)
