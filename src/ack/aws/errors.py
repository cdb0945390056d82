"""What can go wrong on the way to AWS: one exception type, and a pure rule that sorts every failure into a class.

Two texts of an error, for two readers:

- `str(error)` is the whole story in the style of AWS's Go SDK, with the request id: for logs;
- `error.text` is `api error <Code>: <message>`: for conditions. It holds nothing that differs between two attempts
  which fail alike (no request id, no encoded authorization message), so that a condition written from it does not
  change on every retry.

Neither ever holds signed material, tokens or the parameters of the call (see `redact`).
"""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum

from ack.aws import codes


class AwsError(Exception):
    """A call to AWS that did not succeed.

    Args:
        message: AWS's own words (or ours, if AWS was not reached), already free of secrets.
        code: AWS's error code, `RepositoryNotFoundException`. For a HEAD request S3 sends no body: the code is then
            the HTTP status, `404`.
        http_status: status of the HTTP answer; 0 if there was none.
        operation: API name of the operation, `CreateRepository`; "" outside of a call.
        service: the service as AWS spells it, `ECR`.
        request_id: AWS's id of the request, for its support; "" if unknown.
        retry_after: seconds AWS asked to wait before the next attempt; None if it did not say.
        other_codes: further names of the same error (services that moved from the query protocol to JSON have two).
    """

    def __init__(
        self,
        message: str,
        *,
        code: str = "",
        http_status: int = 0,
        operation: str = "",
        service: str = "",
        request_id: str = "",
        retry_after: float | None = None,
        other_codes: Collection[str] = (),
    ) -> None:
        super().__init__()  # without the text: what is taken out of `message` must not stay in `args`
        self.message = message
        self.code = code
        self.http_status = http_status
        self.operation = operation
        self.service = service
        self.request_id = request_id
        self.retry_after = retry_after
        self.codes: frozenset[str] = frozenset({code, *other_codes} - {""})

    @property
    def text(self) -> str:
        """The error for a condition: stable between attempts that fail alike."""
        return f"api error {self.code}: {self.message}" if self.code else self.message

    def __str__(self) -> str:
        parts = []
        if self.service or self.operation:
            parts.append(f"operation error {self.service}: {self.operation}")
        if self.http_status:
            parts.append(f"https response error StatusCode: {self.http_status}, RequestID: {self.request_id}")
        parts.append(self.text)
        return ", ".join(parts)


class AwsUnavailable(AwsError):
    """No answer: connection refused or dropped, name not resolved, TLS failure, time-out, no endpoint known.

    Whether AWS acted on the request is not known: a write must be read back before it is repeated.
    """

    @property
    def text(self) -> str:
        """AWS said nothing, so the text does not claim that it did."""
        return f"request send failed, {self.message}"


class UnreadableAnswer(AwsUnavailable):
    """An answer that tells nothing: cut off, or a page of something between AWS and us."""

    @property
    def text(self) -> str:
        """Something was received, so the text does not claim that nothing was sent."""
        return self.message


class CredentialsError(AwsError):
    """No credentials, or ones that AWS does not accept: absent, expired, invalid, or a role that may not be assumed."""

    @property
    def text(self) -> str:
        """AWS's words if it judged the credentials, ours if there was nothing to judge."""
        if self.http_status:
            return super().text
        return f"failed to retrieve credentials, {self.message}"


class ErrorClass(Enum):
    """What a failure means for whoever made the call."""

    ABSENT = "absent"
    """The resource does not exist."""
    EXISTS = "exists"
    """The name is taken."""
    TERMINAL = "terminal"
    """The request itself is wrong: it fails again until someone changes it."""
    THROTTLED = "throttled"
    """Too many requests: the same call succeeds later."""
    DENIED = "denied"
    """Known to AWS, but not allowed to do this."""
    CREDENTIALS = "credentials"
    """Not known to AWS: no credentials, or expired or invalid ones."""
    UNAVAILABLE = "unavailable"
    """No answer, or the answer of a service that is down."""
    RECOVERABLE = "recoverable"
    """Anything else: a later attempt may succeed."""


def classify(
    error: BaseException,
    absent_codes: Collection[str] = (),
    terminal_codes: Collection[str] = (),
    exists_codes: Collection[str] = (),
) -> ErrorClass:
    """Sort a failure.

    What the kind's declaration says comes first (absent, exists, terminal, in this order), then what holds for all
    of AWS. The general rules call nothing TERMINAL that is not a 4xx answer (or the SDK's own refusal to send).

    Args:
        error: what the call raised. Anything but an `AwsError` is RECOVERABLE.
        absent_codes: codes that say "there is no such resource" for this kind or part.
        terminal_codes: codes after which a retry is in vain.
        exists_codes: codes that say "the name is taken".
    """
    if not isinstance(error, AwsError):
        return ErrorClass.RECOVERABLE
    names = error.codes | codes.BODILESS.get(error.code, frozenset())
    if absent_codes and (names & set(absent_codes) or (error.code == "404" and error.http_status == 404)):
        return ErrorClass.ABSENT
    if names & set(exists_codes):
        return ErrorClass.EXISTS
    if names & set(terminal_codes) and not _not_yet(error):
        return ErrorClass.TERMINAL
    return _general(error, names)


def _not_yet(error: AwsError) -> bool:
    return any(part in error.message.lower() for part in codes.NOT_YET)


def _general(error: AwsError, names: Collection[str]) -> ErrorClass:
    found = set(names)
    if isinstance(error, AwsUnavailable):
        return ErrorClass.UNAVAILABLE
    if isinstance(error, CredentialsError) or found & codes.CREDENTIALS:
        return ErrorClass.CREDENTIALS
    if error.http_status == 429 or found & codes.THROTTLED:
        return ErrorClass.THROTTLED
    if found & codes.DENIED:
        return ErrorClass.DENIED
    if error.http_status in (502, 503, 504) or found & codes.UNAVAILABLE:
        return ErrorClass.UNAVAILABLE
    terminal = found & codes.TERMINAL or any(_is_malformed(name) for name in found)
    if terminal and error.http_status < 500 and not _not_yet(error):
        return ErrorClass.TERMINAL
    return ErrorClass.RECOVERABLE


def _is_malformed(code: str) -> bool:
    """`MalformedXML`; and of EC2 `InvalidVpcID.Malformed`, `InvalidSubnet.Range`."""
    return code.startswith("Malformed") or code.endswith((".Malformed", ".Range"))


class Denial(Enum):
    """Which layer of AWS's authorization said no, as far as its message tells."""

    SERVICE_CONTROL_POLICY = "service control policy"
    RESOURCE_CONTROL_POLICY = "resource control policy"
    PERMISSIONS_BOUNDARY = "permissions boundary"
    SESSION_POLICY = "session policy"
    RESOURCE_POLICY = "resource-based policy"
    VPC_ENDPOINT_POLICY = "VPC endpoint policy"
    IDENTITY_POLICY = "identity-based policy"
    UNKNOWN = "policy"


def denial(error: AwsError) -> tuple[Denial, bool] | None:
    """Who denied, and whether by an explicit deny (which no further permission can mend).

    Read from AWS's own sentence, "... because no identity-based policy allows the ... action" or
    "... with an explicit deny in a service control policy":
    https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html

    Returns:
        The layer and whether it denies explicitly; None if the error is no denial.
    """
    # A role that may not be assumed is a matter of credentials, and denied by somebody all the same.
    class_ = classify(error)
    if class_ is not ErrorClass.DENIED and not (class_ is ErrorClass.CREDENTIALS and error.codes & codes.DENIED):
        return None
    message = (
        error.message.lower().replace("identity based", "identity-based").replace("resource based", "resource-based")
    )
    explicit = "explicit deny" in message
    for layer in Denial:
        names = (layer.value, layer.value.replace("policy", "policies"))
        if layer is not Denial.UNKNOWN and any(name.lower() in message for name in names):
            return layer, explicit
    return Denial.UNKNOWN, explicit
