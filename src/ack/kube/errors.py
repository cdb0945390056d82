"""What can go wrong in a request to the API server, one class for each outcome that callers treat differently.

The rules which status means what are those of the Kubernetes API conventions (`metav1.Status`, its `code` and
`reason`). No error holds a request header or body, so none can hold a credential.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class ApiError(Exception):
    """The API server refused a request, or could not be reached.

    Attributes:
        status: HTTP status; 0 when there was no answer.
        reason: the machine-readable reason of the `Status` object, for example `NotFound`.
        message: the server's words.
        details: the `details` of the `Status` object (kind, name, causes).
        retry_after: seconds the server asks to wait, if it does.
        request: what was asked for, for example `GET /api/v1/namespaces/default`.
    """

    def __init__(
        self,
        status: int,
        reason: str,
        message: str,
        details: dict[str, Any] | None = None,
        retry_after: float | None = None,
        *,
        request: str = "",
    ) -> None:
        self.status = status
        self.reason = reason
        self.message = message
        self.details: dict[str, Any] = details or {}
        self.retry_after = retry_after
        self.request = request
        super().__init__(status, reason, message)

    def __str__(self) -> str:
        what = f"{self.request}: " if self.request else ""
        code = f" ({self.status} {self.reason})" if self.status else f" ({self.reason})"
        return f"{what}{self.message}{code}"


class BadRequest(ApiError):
    """400: the request is malformed, for example a patch that does not apply."""


class Unauthorized(ApiError):
    """401: the server does not know who asks."""


class Forbidden(ApiError):
    """403: known, and not allowed; also creating in a namespace that is being deleted."""


class NotFound(ApiError):
    """404: no such object, or no such resource type."""


class Conflict(ApiError):
    """409: the object has changed since it was read, or another field manager owns the field."""


class AlreadyExists(ApiError):
    """409: an object of this name exists already."""


class Gone(ApiError):
    """410: the resourceVersion or continue token is older than the server's history."""


class Invalid(ApiError):
    """422: the object breaks its schema or a validation rule."""


class TooManyRequests(ApiError):
    """429: the server sheds load."""


class ServerUnavailable(ApiError):
    """5xx: the server failed; the same request may succeed later."""


class ApiUnavailable(ServerUnavailable):
    """No answer: connection refused, reset or timed out. Whether the request took effect is unknown."""


_BY_STATUS: Mapping[int, type[ApiError]] = {
    400: BadRequest,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    409: Conflict,
    410: Gone,
    422: Invalid,
    429: TooManyRequests,
}


def error_class(status: int, reason: str) -> type[ApiError]:
    """The class for an HTTP status and a `Status` reason."""
    if reason == "AlreadyExists":
        return AlreadyExists
    if reason == "Expired":
        return Gone
    if status >= 500:
        return ServerUnavailable
    return _BY_STATUS.get(status, ApiError)


def from_status(body: Any, http_status: int, *, retry_after: float | None = None, request: str = "") -> ApiError:
    """The error for a `metav1.Status` object, or for whatever a proxy on the way sent in its place.

    Args:
        body: the decoded answer; anything that is no mapping counts as an answer without words.
        http_status: used where the body gives no `code`.
        retry_after: seconds from the `Retry-After` header; `details.retryAfterSeconds` counts otherwise.
        request: method and path, for the message.
    """
    status: Mapping[str, Any] = body if isinstance(body, dict) and body.get("kind") == "Status" else {}
    code = status.get("code")
    code = code if isinstance(code, int) and code >= 400 else http_status
    reason = str(status.get("reason") or "Unknown")
    message = str(status.get("message") or f"the server answered {http_status} without an explanation")
    details = status.get("details")
    details = details if isinstance(details, dict) else {}
    if retry_after is None and isinstance(details.get("retryAfterSeconds"), int) and details["retryAfterSeconds"] > 0:
        retry_after = float(details["retryAfterSeconds"])
    return error_class(code, reason)(code, reason, message, details, retry_after, request=request)
