"""From the SDK's exceptions to ours. Pure: an exception in, an `AwsError` out."""

from __future__ import annotations

import http.client
import os
import ssl
from collections.abc import Mapping
from typing import Any

from botocore import exceptions as sdk
from botocore.parsers import ResponseParserError

from ack.aws import codes, redact
from ack.aws.errors import AwsError, AwsUnavailable, CredentialsError, UnreadableAnswer

_NO_CREDENTIALS = (
    sdk.NoCredentialsError,
    sdk.PartialCredentialsError,
    sdk.CredentialRetrievalError,
    sdk.RefreshWithMFAUnsupportedError,
    sdk.MetadataRetrievalError,
    sdk.ProfileNotFound,
    sdk.ConfigParseError,
    sdk.InvalidConfigError,
    sdk.NoAuthTokenError,
    sdk.TokenRetrievalError,
    sdk.SSOError,
    sdk.InfiniteLoopConfigError,
    sdk.UnauthorizedSSOTokenError,
)
_NO_ANSWER = (
    sdk.ConnectionError,
    sdk.HTTPClientError,
    sdk.NoRegionError,
    sdk.EndpointProviderError,
    sdk.UnknownServiceError,
    sdk.IncompleteReadError,
)
_UNREADABLE = "the endpoint's answer is cut off or not one of this AWS service: check the endpoint URL"


def translate(error: Exception, *, service: str, operation: str) -> AwsError:
    """Our error for whatever the SDK raised in a call.

    Args:
        error: any exception out of botocore; an `AwsError` is given back as it is.
        service: the service as AWS spells it, for the text.
        operation: API name of the operation, for the text.
    """
    if isinstance(error, AwsError):
        return error
    if isinstance(error, sdk.ClientError):
        return _answered(error, service=service, operation=operation)
    kind, text, code = _unanswered(error)
    return kind(text, code=code, service=service, operation=operation)


def unsuccessful(answer: Mapping[str, Any]) -> AwsError | None:
    """The error in an answer of status 200: EC2 lists there what its calls for many resources did not do.

    A call of this program that changes something is about one resource, so one such error is the call's own.
    https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnsuccessfulItem.html
    """
    listed = answer.get("Unsuccessful")
    for item in listed if isinstance(listed, list) else ():
        error = item.get("Error") if isinstance(item, Mapping) else None
        if error:
            return AwsError(
                redact.message(str(error.get("Message", ""))), code=str(error.get("Code", "")), http_status=200
            )
    return None


def _unanswered(error: Exception) -> tuple[type[AwsError], str, str]:
    """Exception type, text and code for what the SDK raised without an answer of AWS."""
    if isinstance(error, sdk.ParamValidationError):
        return AwsError, redact.validation_report(str(error)), "ParamValidationError"
    if isinstance(error, _NO_CREDENTIALS):
        return CredentialsError, f"{redact.message(str(error))} ({type(error).__name__})", ""
    if isinstance(error, _NO_ANSWER):
        return AwsUnavailable, _unreachable(error), ""
    if isinstance(error, ResponseParserError):
        return UnreadableAnswer, _UNREADABLE, ""
    return AwsError, f"{type(error).__name__}: {redact.message(str(error))}", ""


def _answered(error: sdk.ClientError, *, service: str, operation: str) -> AwsError:
    response: Mapping[str, Any] = error.response
    details: Mapping[str, Any] = response.get("Error", {})
    metadata: Mapping[str, Any] = response.get("ResponseMetadata", {})
    headers: Mapping[str, str] = metadata.get("HTTPHeaders", {})
    status = int(metadata.get("HTTPStatusCode", 0))
    code = str(details.get("Code") or status or "Unknown")
    actual = str(getattr(error, "operation_name", "") or operation)
    other = details.get("QueryErrorCode")
    # A call can fail in the call before it, the one that gets the role's credentials.
    assuming = actual.startswith("AssumeRole")
    names = {code, str(other)} if other else {code}
    kind = AwsError
    if names & codes.CREDENTIALS or (assuming and not names & codes.THROTTLED and status < 500):
        kind = CredentialsError
    return kind(
        _message(details, status),
        code=code,
        http_status=status,
        operation=actual,
        service="STS" if assuming else service,
        request_id=str(metadata.get("RequestId", "")),
        retry_after=_seconds(headers.get("retry-after")),
        other_codes=[str(other)] if other else (),
    )


def _message(details: Mapping[str, Any], status: int) -> str:
    raw = str(details.get("Message") or "")
    title = redact.html_title(raw)
    if title is not None:
        return (
            f"the endpoint answered HTTP {status} with a web page{f' ({title})' if title else ''}, which is no answer "
            "of this AWS service: it may not implement the operation, or a proxy answered in its place"
        )
    return redact.message(raw) or http.client.responses.get(status, "no message")


def _unreachable(error: Exception) -> str:
    details = getattr(error, "kwargs", {})
    url = details.get("endpoint_url") or details.get("proxy_url")
    reason = _REASONS.get(type(error).__name__, "no answer from")
    name = type(error).__name__
    if url:
        cause = _cause(getattr(details.get("error"), "os_error", None))
        return f"{reason} {redact.origin(str(url))} ({name}{f', {cause}' if cause else ''})"
    return f"{redact.message(str(error))} ({name})"


def _cause(error: OSError | None) -> str:
    """What the system or the TLS library says of a connection that did not come about; "" if nothing."""
    if error is None:
        return ""
    if isinstance(error, ssl.SSLError):
        return str(getattr(error, "verify_message", "") or error.reason or "")
    # A failed look-up of a name has numbers of its own, below zero.
    number = error.errno or 0
    return os.strerror(number) if number > 0 else error.strerror or ""


_REASONS = {
    "EndpointConnectionError": "could not connect to",
    "ConnectTimeoutError": "timed out while connecting to",
    "ReadTimeoutError": "timed out while waiting for an answer of",
    "ConnectionClosedError": "the connection was closed before an answer came from",
    "ProxyConnectionError": "could not connect to the proxy",
    "SSLError": "the TLS handshake failed with",
}


def _seconds(header: str | None) -> float | None:
    """`Retry-After` in seconds; an HTTP date, which AWS does not send, counts as nothing said."""
    try:
        value = float(header) if header is not None else -1.0
    except ValueError:
        return None
    return value if value >= 0 else None
