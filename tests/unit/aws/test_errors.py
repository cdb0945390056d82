"""What errors say, and what they mean."""

from __future__ import annotations

import pytest
from botocore import exceptions as sdk

from ack.aws.errors import AwsError, AwsUnavailable, CredentialsError, Denial, ErrorClass, classify, denial
from ack.aws.translate import translate


def answered(
    code: str, status: int = 400, message: str = "m", operation: str = "CreateRepository", **more: object
) -> AwsError:
    """The error for an answer of AWS."""
    response = {
        "Error": {"Code": code, "Message": message, **more},
        "ResponseMetadata": {"HTTPStatusCode": status, "RequestId": "req-1", "HTTPHeaders": {"retry-after": "7"}},
    }
    return translate(sdk.ClientError(response, operation), service="ECR", operation="CreateRepository")


def test_texts() -> None:
    error = answered("InvalidParameterException", message="Invalid parameter at 'repositoryName'")
    assert error.text == "api error InvalidParameterException: Invalid parameter at 'repositoryName'"
    assert str(error) == (
        "operation error ECR: CreateRepository, https response error StatusCode: 400, RequestID: req-1, "
        "api error InvalidParameterException: Invalid parameter at 'repositoryName'"
    )
    assert (error.code, error.http_status, error.operation, error.service) == (
        "InvalidParameterException",
        400,
        "CreateRepository",
        "ECR",
    )
    assert error.request_id == "req-1"
    assert error.retry_after == 7.0


@pytest.mark.parametrize(
    ("code", "status", "expected"),
    [
        ("ThrottlingException", 400, ErrorClass.THROTTLED),
        ("Throttling", 400, ErrorClass.THROTTLED),
        ("RequestLimitExceeded", 503, ErrorClass.THROTTLED),
        ("SlowDown", 503, ErrorClass.THROTTLED),
        ("TooManyRequestsException", 429, ErrorClass.THROTTLED),
        ("Whatever", 429, ErrorClass.THROTTLED),
        ("LimitExceededException", 400, ErrorClass.RECOVERABLE),
        ("AccessDenied", 403, ErrorClass.DENIED),
        ("AccessDeniedException", 400, ErrorClass.DENIED),
        ("UnauthorizedOperation", 403, ErrorClass.DENIED),
        ("403", 403, ErrorClass.DENIED),
        ("ExpiredToken", 400, ErrorClass.CREDENTIALS),
        ("ExpiredTokenException", 403, ErrorClass.CREDENTIALS),
        ("UnrecognizedClientException", 400, ErrorClass.CREDENTIALS),
        ("InvalidClientTokenId", 403, ErrorClass.CREDENTIALS),
        ("SignatureDoesNotMatch", 403, ErrorClass.CREDENTIALS),
        ("ValidationException", 400, ErrorClass.TERMINAL),
        ("InvalidParameterException", 400, ErrorClass.TERMINAL),
        ("InvalidParameterCombination", 400, ErrorClass.TERMINAL),
        ("MalformedPolicyDocument", 400, ErrorClass.TERMINAL),
        ("MalformedXML", 400, ErrorClass.TERMINAL),
        ("InvalidBucketName", 400, ErrorClass.TERMINAL),
        ("PermanentRedirect", 301, ErrorClass.TERMINAL),
        ("301", 301, ErrorClass.TERMINAL),
        ("ValidationException", 500, ErrorClass.RECOVERABLE),
        ("MalformedPolicyDocument", 500, ErrorClass.RECOVERABLE),
        ("ServiceUnavailable", 503, ErrorClass.UNAVAILABLE),
        ("502", 502, ErrorClass.UNAVAILABLE),
        ("InternalFailure", 500, ErrorClass.RECOVERABLE),
        ("ConflictException", 409, ErrorClass.RECOVERABLE),
        ("404", 404, ErrorClass.RECOVERABLE),
    ],
)
def test_general_classes(code: str, status: int, expected: ErrorClass) -> None:
    assert classify(answered(code, status)) is expected


@pytest.mark.parametrize(
    ("code", "status", "expected"),
    [
        ("RepositoryNotFoundException", 400, ErrorClass.ABSENT),
        ("RepositoryAlreadyExistsException", 400, ErrorClass.EXISTS),
        ("LimitExceededException", 400, ErrorClass.TERMINAL),
        ("ThrottlingException", 400, ErrorClass.THROTTLED),
        ("404", 404, ErrorClass.ABSENT),
    ],
)
def test_the_declaration_comes_first(code: str, status: int, expected: ErrorClass) -> None:
    found = classify(
        answered(code, status),
        absent_codes=("RepositoryNotFoundException",),
        terminal_codes=("LimitExceededException",),
        exists_codes=("RepositoryAlreadyExistsException",),
    )
    assert found is expected


def test_a_declared_permanent_redirect_is_found_in_a_bodiless_answer() -> None:
    assert classify(answered("301", 301), terminal_codes=("PermanentRedirect",)) is ErrorClass.TERMINAL


def test_both_names_of_an_error_count() -> None:
    error = answered("QueueDoesNotExist", QueryErrorCode="AWS.SimpleQueueService.NonExistentQueue")
    for code in ("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"):
        assert classify(error, absent_codes=(code,)) is ErrorClass.ABSENT


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("MalformedPolicyDocument", 'Invalid principal in policy: "AWS":"arn:aws:iam::1:role/new"'),
        ("MalformedPolicy", "Invalid principal in policy"),
        ("InvalidParameterValueException", "The role defined for the function cannot be assumed by Lambda."),
        ("InvalidArgument", "Unable to validate the following destination configurations"),
    ],
)
def test_an_identity_that_aws_does_not_see_yet_is_waited_for(code: str, message: str) -> None:
    assert classify(answered(code, message=message)) is ErrorClass.RECOVERABLE
    assert classify(answered(code, message=message), terminal_codes=(code,)) is ErrorClass.RECOVERABLE


@pytest.mark.parametrize(
    ("message", "layer", "explicit"),
    [
        ("x because no identity-based policy allows the ecr:A action", Denial.IDENTITY_POLICY, False),
        ("x with an explicit deny in a service control policy", Denial.SERVICE_CONTROL_POLICY, True),
        ("x with an explicit deny in a resource control policy", Denial.RESOURCE_CONTROL_POLICY, True),
        ("x because no permissions boundary allows the ecr:A action", Denial.PERMISSIONS_BOUNDARY, False),
        ("x with an explicit deny in a permissions boundary", Denial.PERMISSIONS_BOUNDARY, True),
        ("x because no session policy allows the ecr:A action", Denial.SESSION_POLICY, False),
        ("x because no resource-based policy allows the ecr:A action", Denial.RESOURCE_POLICY, False),
        ("x because no VPC endpoint policy allows the ecr:A action", Denial.VPC_ENDPOINT_POLICY, False),
        ("Access Denied", Denial.UNKNOWN, False),
    ],
)
def test_who_denied(message: str, layer: Denial, explicit: bool) -> None:
    assert denial(answered("AccessDeniedException", message=message)) == (layer, explicit)


def test_no_denial() -> None:
    assert denial(answered("ValidationException")) is None


@pytest.mark.parametrize(
    ("error", "kind", "text"),
    [
        (
            sdk.EndpointConnectionError(endpoint_url="https://api.ecr.us-west-2.amazonaws.com/x?secret=1"),
            AwsUnavailable,
            "request send failed, could not connect to https://api.ecr.us-west-2.amazonaws.com "
            "(EndpointConnectionError)",
        ),
        (
            sdk.ReadTimeoutError(endpoint_url="http://[::1]:4566/bucket/key"),
            AwsUnavailable,
            "request send failed, timed out while waiting for an answer of http://[::1]:4566 (ReadTimeoutError)",
        ),
        (
            sdk.NoCredentialsError(),
            CredentialsError,
            "failed to retrieve credentials, Unable to locate credentials (NoCredentialsError)",
        ),
        (sdk.NoRegionError(), AwsUnavailable, "request send failed, You must specify a region. (NoRegionError)"),
        (
            sdk.ParamValidationError(report='Missing required parameter in input: "repositoryName"'),
            AwsError,
            "api error ParamValidationError: Parameter validation failed: Missing required parameter in input: "
            '"repositoryName"',
        ),
        (ValueError("boom"), AwsError, "ValueError: boom"),
    ],
)
def test_without_an_answer(error: Exception, kind: type[AwsError], text: str) -> None:
    found = translate(error, service="ECR", operation="CreateRepository")
    assert type(found) is kind
    assert found.text == text
    assert found.http_status == 0


def test_classes_without_an_answer() -> None:
    def class_of(error: Exception) -> ErrorClass:
        return classify(translate(error, service="ECR", operation="X"))

    assert class_of(sdk.ReadTimeoutError(endpoint_url="https://x")) is ErrorClass.UNAVAILABLE
    assert class_of(sdk.NoCredentialsError()) is ErrorClass.CREDENTIALS
    assert class_of(sdk.ParamValidationError(report="x")) is ErrorClass.TERMINAL
    assert class_of(ValueError("x")) is ErrorClass.RECOVERABLE
    assert classify(ValueError("x")) is ErrorClass.RECOVERABLE


def test_an_error_is_translated_once() -> None:
    error = AwsUnavailable("x")
    assert translate(error, service="S3", operation="X") is error


def test_a_role_that_may_not_be_assumed_is_a_matter_of_credentials() -> None:
    error = answered("AccessDenied", 403, "not authorized to perform: sts:AssumeRole", operation="AssumeRole")
    assert isinstance(error, CredentialsError)
    assert (error.service, error.operation) == ("STS", "AssumeRole")
    assert classify(error) is ErrorClass.CREDENTIALS
    throttled = answered("Throttling", 400, operation="AssumeRole")
    assert classify(throttled) is ErrorClass.THROTTLED


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("You are not authorized. Encoded authorization failure message: abcDEF123", "You are not authorized."),
        (
            "The request signature we calculated does not match.\n\nThe Canonical String for this request should "
            "have been\n'POST\n/\nx-amz-security-token:FwoGZXIvYXdzE'",
            "The request signature we calculated does not match.",
        ),
        (
            "Authorization header requires existence of either. Authorization=AWS4-HMAC-SHA256 Credential=AKIAX/2026",
            "Authorization header requires existence of either.",
        ),
        ("bad Credential=AKIAEXAMPLE/20261125, more", "bad Credential=(removed), more"),
        ("x-amz-security-token: FwoGZXIvYXdzE in header", "x-amz-security-token: (removed) in header"),
        ("a\n  b\tc", "a b c"),
    ],
)
def test_secrets_are_cut_out(given: str, shown: str) -> None:
    assert answered("SignatureDoesNotMatch", 403, given).message == shown


def test_values_of_refused_parameters_are_cut_out() -> None:
    report = (
        "Invalid type for parameter password, value: {'s3cr3t': 1}, type: <class 'dict'>, valid types: <class 'str'>\n"
        "Invalid length for parameter name, value: 1, valid min length: 2"
    )
    text = translate(sdk.ParamValidationError(report=report), service="RDS", operation="CreateDBInstance").text
    assert "s3cr3t" not in text
    assert "Invalid type for parameter password, type: <class 'dict'>" in text
    assert "Invalid length for parameter name, value: 1, valid min length: 2" in text


def test_a_web_page_is_not_shown() -> None:
    page = "<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>...</h1>"
    error = answered("500", 500, page)
    assert error.text == (
        "api error 500: the endpoint answered HTTP 500 with a web page (500 Internal Server Error), which is no answer "
        "of this AWS service: it may not implement the operation, or a proxy answered in its place"
    )
    assert classify(error) is ErrorClass.RECOVERABLE


def test_a_long_message_is_cut() -> None:
    assert len(answered("X", message="x" * 10_000).message) == 2_000


def test_a_bodiless_answer_is_described_by_its_status() -> None:
    assert answered("404", 404, "").text == "api error 404: Not Found"
