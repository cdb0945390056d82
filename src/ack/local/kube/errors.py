"""What the API server says when it refuses: field errors and ``metav1.Status``, in Kubernetes' own words.

Clients (kubectl, client libraries, people searching the web) match on these texts, so they are those of
``k8s.io/apimachinery`` (``util/validation/field`` and ``api/errors``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

_TEXT = {
    "FieldValueNotFound": "Not found",
    "FieldValueRequired": "Required value",
    "FieldValueDuplicate": "Duplicate value",
    "FieldValueInvalid": "Invalid value",
    "FieldValueTypeInvalid": "Invalid value",
    "FieldValueNotSupported": "Unsupported value",
    "FieldValueForbidden": "Forbidden",
    "FieldValueTooLong": "Too long",
    "FieldValueTooMany": "Too many",
    "InternalError": "Internal error",
}
# These say nothing of the value: it is absent, or too long to print.
_WITHOUT_VALUE = frozenset({"FieldValueRequired", "FieldValueForbidden", "FieldValueTooLong", "InternalError"})


@dataclass(frozen=True)
class FieldError:
    """One thing wrong with one field.

    :param reason: the Kubernetes cause, e.g. ``FieldValueInvalid``.
    :param field: path of the field, e.g. ``spec.tags[0].key``; empty for the whole object.
    :param detail: what is wrong with it; may be empty.
    :param value: the value found, as it should appear in the text (often the name of its type).
    """

    reason: str
    field: str
    detail: str
    value: object = None

    def message(self) -> str:
        """The text of a status cause, without the field's path."""
        text = _TEXT.get(self.reason, self.reason)
        if self.reason not in _WITHOUT_VALUE:
            text += f": {_literal(self.value)}"
        return f"{text}: {self.detail}" if self.detail else text

    def __str__(self) -> str:
        return f"{self.field or '<nil>'}: {self.message()}"

    def cause(self) -> dict[str, str]:
        """The ``metav1.StatusCause`` of this error."""
        return {"reason": self.reason, "message": self.message(), "field": self.field or "<nil>"}


def _literal(value: object) -> str:
    """A value as Kubernetes prints it in an error: strings quoted, scalars bare, everything else as JSON."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return orjson.dumps(value).decode()


@dataclass
class StatusError(Exception):
    """A refusal that the client gets as ``metav1.Status``.

    :param code: HTTP status.
    :param reason: ``metav1.StatusReason``, e.g. ``NotFound``; empty when Kubernetes gives none.
    :param message: one sentence for people.
    :param details: ``metav1.StatusDetails``: name, group, kind, causes.
    """

    code: int
    reason: str
    message: str
    details: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.message

    def to_status(self) -> dict[str, Any]:
        """The body of the response."""
        status: dict[str, Any] = {
            "kind": "Status",
            "apiVersion": "v1",
            "metadata": {},
            "status": "Failure",
            "message": self.message,
            "reason": self.reason,
            "details": {key: value for key, value in self.details.items() if value},
            "code": self.code,
        }
        return {key: value for key, value in status.items() if value or key == "metadata"}


def qualified(name: str, group: str) -> str:
    """``pods`` or ``deployments.apps``: a resource or kind as Kubernetes writes it in messages."""
    return f"{name}.{group}" if group else name


def _details(kind: str, group: str, name: str, causes: Iterable[dict[str, str]] = ()) -> dict[str, Any]:
    return {"name": name, "group": group, "kind": kind, "causes": list(causes)}


def not_found(resource: str, name: str, group: str = "") -> StatusError:
    """404: no object of this name. ``resource`` is the plural."""
    return StatusError(
        404, "NotFound", f'{qualified(resource, group)} "{name}" not found', _details(resource, group, name)
    )


def page_not_found() -> StatusError:
    """404: no such resource or path; kubectl tells it from a missing object by the text."""
    return StatusError(404, "NotFound", "the server could not find the requested resource")


def already_exists(resource: str, name: str, group: str = "") -> StatusError:
    """409 on create: the name is taken."""
    message = f'{qualified(resource, group)} "{name}" already exists'
    return StatusError(409, "AlreadyExists", message, _details(resource, group, name))


STALE = "the object has been modified; please apply your changes to the latest version and try again"


def conflict(resource: str, name: str, group: str = "", text: str = STALE) -> StatusError:
    """409: the object changed since the client read it, or a precondition does not hold."""
    message = f'Operation cannot be fulfilled on {qualified(resource, group)} "{name}": {text}'
    return StatusError(409, "Conflict", message, _details(resource, group, name))


def apply_conflict(conflicts: Sequence[tuple[str, str]]) -> StatusError:
    """409 of server-side apply.

    :param conflicts: for each conflicting field its owner as text (``"kubectl" using v1``) and its path (``.spec.a``).
    """
    if len(conflicts) == 1:
        owner, path = conflicts[0]
        message = f"Apply failed with 1 conflict: conflict with {owner}: {path}"
    else:
        blocks = []
        for owner in sorted({owner for owner, _ in conflicts}):
            paths = "".join(f"\n- {path}" for who, path in conflicts if who == owner)
            blocks.append(f"conflicts with {owner}:{paths}")
        message = f"Apply failed with {len(conflicts)} conflicts: " + "\n".join(blocks)
    causes = [
        {"reason": "FieldManagerConflict", "message": f"conflict with {owner}", "field": path}
        for owner, path in conflicts
    ]
    return StatusError(409, "Conflict", message, {"causes": causes})


def invalid(kind: str, group: str, name: str, causes: Sequence[FieldError]) -> StatusError:
    """422: the object breaks its schema or a rule; every cause is listed."""
    texts = list(dict.fromkeys(str(cause) for cause in causes))
    joined = texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"
    message = f'{qualified(kind, group)} "{name}" is invalid' + (f": {joined}" if texts else "")
    return StatusError(422, "Invalid", message, _details(kind, group, name, (cause.cause() for cause in causes)))


def bad_request(message: str) -> StatusError:
    """400: the request itself cannot be understood."""
    return StatusError(400, "BadRequest", message)


def gone(message: str = "The resourceVersion for the provided list is too old.") -> StatusError:
    """410 ``Gone``."""
    return StatusError(410, "Gone", message)


def expired(message: str = "The resourceVersion for the provided watch is too old.") -> StatusError:
    """410 ``Expired``: the history asked for has been compacted; the client must list again."""
    return StatusError(410, "Expired", message)


def method_not_allowed(resource: str = "", verb: str = "", group: str = "") -> StatusError:
    """405; with a resource and verb, names both."""
    if not verb:
        return StatusError(405, "MethodNotAllowed", "the server does not allow this method on the requested resource")
    message = f'{verb} is not supported on resources of kind "{qualified(resource, group)}"'
    return StatusError(405, "MethodNotAllowed", message, _details(resource, group, ""))


def unsupported_media_type(accepted: Sequence[str]) -> StatusError:
    """415: the body's type is none of ``accepted``."""
    message = "the body of the request was in an unknown format - accepted media types include: " + ", ".join(accepted)
    return StatusError(415, "UnsupportedMediaType", message)


def not_acceptable(accepted: Sequence[str]) -> StatusError:
    """406: the client accepts none of the types the server can answer in."""
    message = "only the following media types are accepted: " + ", ".join(accepted)
    return StatusError(406, "NotAcceptable", message)


def forbidden(resource: str, name: str, group: str, text: str) -> StatusError:
    """403; ``text`` says who may not do what."""
    subject = (
        f'{qualified(resource, group)} "{name}" is forbidden' if name else f"{qualified(resource, group)} is forbidden"
    )
    return StatusError(403, "Forbidden", f"{subject}: {text}", _details(resource, group, name))


def unauthorized() -> StatusError:
    """401: no valid credentials. Says nothing about the credentials given."""
    return StatusError(401, "Unauthorized", "Unauthorized")


def internal(message: str) -> StatusError:
    """500 with a reason for people."""
    return StatusError(500, "InternalError", f"Internal error occurred: {message}", {"causes": [{"message": message}]})
