from __future__ import annotations

from typing import Any

import pytest

from ack.kube import errors
from tests.unit.kube.scripted import status


@pytest.mark.parametrize(
    ("body", "http", "kind"),
    [
        (status(404, "NotFound"), 404, errors.NotFound),
        (status(409, "AlreadyExists"), 409, errors.AlreadyExists),
        (status(409, "Conflict"), 409, errors.Conflict),
        (status(410, "Expired"), 410, errors.Gone),
        (status(410, "Expired"), 200, errors.Gone),  # inside a watch
        (status(422, "Invalid"), 422, errors.Invalid),
        (status(403, "Forbidden"), 403, errors.Forbidden),
        (status(401, "Unauthorized"), 401, errors.Unauthorized),
        (status(429, "TooManyRequests"), 429, errors.TooManyRequests),
        (status(503, "ServiceUnavailable"), 503, errors.ServerUnavailable),
        (status(400, "BadRequest"), 400, errors.BadRequest),
        (None, 502, errors.ServerUnavailable),
        ("<html>", 404, errors.NotFound),
        ({"kind": "Status", "code": "x", "details": [1]}, 418, errors.ApiError),
    ],
)
def test_class(body: Any, http: int, kind: type[errors.ApiError]) -> None:
    error = errors.from_status(body, http, request="GET /x")
    assert type(error) is kind
    assert str(error).startswith("GET /x: ")


def test_retry_after_of_the_body() -> None:
    assert errors.from_status(status(429, "TooManyRequests", retryAfterSeconds=7), 429).retry_after == 7
    assert errors.from_status(status(429, "TooManyRequests", retryAfterSeconds=7), 429, retry_after=1).retry_after == 1


def test_no_answer_is_a_kind_of_unavailable() -> None:
    assert issubclass(errors.ApiUnavailable, errors.ServerUnavailable)
    assert not issubclass(errors.AlreadyExists, errors.Conflict)
