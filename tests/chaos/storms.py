"""The bad weather on the way to either API."""

from __future__ import annotations

from tests.support.faults import Fault

AWS = (
    Fault(status=400, code="ThrottlingException", message="Rate exceeded"),
    Fault(status=500, code="InternalFailure"),
    Fault(status=503, code="ServiceUnavailable", acted=True),
    Fault(status=502, raw=b"<html>Bad gateway</html>"),
    Fault(status=403, code="ExpiredTokenException"),
    Fault(status=400, code="AccessDeniedException"),
    Fault(drop="before"),
    Fault(drop="after"),
    Fault(truncate=10),
    Fault(delay=0.5),
)
"""AWS's errors by class, and answers that are late, cut, or lost after AWS has acted."""

KUBERNETES = (
    Fault("write", status=409, code="Conflict"),
    Fault("write", status=500, code="InternalError", acted=True),
    Fault("write", drop="after"),
    Fault("write", truncate=40),
    Fault("watch", status=410, code="Expired"),
    Fault("watch", status=410, code="Expired", acted=True),
    Fault("watch", status=500, code="InternalError", acted=True),
    Fault("watch", truncate=150),
    Fault("list", status=410, code="Expired"),
    Fault("list", truncate=20),
    Fault(status=429, code="TooManyRequests", headers={"Retry-After": "0"}),
    Fault(status=503, code="ServiceUnavailable"),
    Fault(status=401, code="Unauthorized"),
    Fault(drop="before"),
    Fault(delay=0.3),
)
"""The API server's refusals, expired tokens, and watches that break in the middle of an object."""
