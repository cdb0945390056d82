"""Half an answer is no answer.

The SDK reads what a cut connection has left of a JSON answer, and a page in place of one, as an answer that says
nothing: as if the resource did not exist. Here such an answer is an error, before it is parsed; whether AWS acted is
not known then. (The SDK notices half an answer by itself where it is XML or comes in chunks.)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from botocore.exceptions import IncompleteReadError
from botocore.hooks import BaseEventHooks
from botocore.model import OperationModel
from botocore.parsers import ResponseParserError


def refuse_halves(events: BaseEventHooks) -> None:
    """Makes a client refuse answers that are cut off or of another protocol.

    Args:
        events: the client's.
    """
    events.register("before-parse", _check)


def _check(operation_model: OperationModel, response_dict: Mapping[str, Any], **_: Any) -> None:
    """Of one HTTP answer.

    Raises:
        IncompleteReadError: the connection was closed before its end.
        ResponseParserError: AWS says everything in JSON here, and it is none.
    """
    body = response_dict["body"]
    if not isinstance(body, bytes) or operation_model.http.get("method") == "HEAD":
        return  # a stream checks its length itself; the answer to HEAD tells the length of what it does not send
    expected = response_dict["headers"].get("content-length", "")
    if expected.isdecimal() and len(body) < int(expected):
        raise IncompleteReadError(actual_bytes=len(body), expected_bytes=int(expected))
    if response_dict["status_code"] < 300 and body and _is_json(operation_model) and body.lstrip()[:1] not in b"{[":
        raise ResponseParserError("not JSON")


def _is_json(operation_model: OperationModel) -> bool:
    output = operation_model.output_shape
    if output is None or "payload" in output.serialization:
        return False
    return operation_model.service_model.resolved_protocol in ("json", "rest-json")
