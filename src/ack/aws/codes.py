"""Error codes that mean the same in every AWS service.

Sources: the common errors of the AWS API references
(https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html,
https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html,
https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html) and the SDKs' shared retry rules
(https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html).
What only one kind means by a code belongs into its declaration, not here.
"""

from __future__ import annotations

THROTTLED = frozenset(
    {
        "BandwidthLimitExceeded",
        "EC2ThrottledException",
        "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestThrottledException",
        "SlowDown",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
        "TooManyRequests",
        "TooManyRequestsException",
        "TransactionInProgressException",
    }
)
"""Not `LimitExceededException`: with most services that is a quota, which waiting does not raise."""

CREDENTIALS = frozenset(
    {
        "AuthFailure",
        "ExpiredToken",
        "ExpiredTokenException",
        "IDPRejectedClaim",
        "IncompleteSignature",
        "IncompleteSignatureException",
        "InvalidAccessKeyId",
        "InvalidClientTokenId",
        "InvalidIdentityToken",
        "InvalidSecurity",
        "InvalidSignatureException",
        "InvalidToken",
        "MissingAuthenticationToken",
        "MissingAuthenticationTokenException",
        "NotSignedUp",
        "RequestExpired",
        "SignatureDoesNotMatch",
        "TokenRefreshRequired",
        "UnrecognizedClientException",
    }
)

DENIED = frozenset(
    {
        "AccessDenied",
        "AccessDeniedException",
        "AccountProblem",
        "AllAccessDisabled",
        "AuthorizationError",
        "AuthorizationErrorException",
        "KMSAccessDeniedException",
        "KmsAccessDeniedException",
        "NotAuthorized",
        "NotAuthorizedException",
        "OptInRequired",
        "UnauthorizedAccess",
        "UnauthorizedException",
        "UnauthorizedOperation",
    }
)

UNAVAILABLE = frozenset(
    {
        "ServiceUnavailable",
        "ServiceUnavailableException",
        "Unavailable",
    }
)

TERMINAL = frozenset(
    {
        "IllegalLocationConstraintException",
        "InvalidArgument",
        "InvalidArgumentException",
        "InvalidArn",
        "InvalidArnException",
        "InvalidBucketName",
        "InvalidInput",
        "InvalidInputException",
        "InvalidLocationConstraint",
        "InvalidParameter",
        "InvalidParameterCombination",
        "InvalidParameterCombinationException",
        "InvalidParameterException",
        "InvalidParameterValue",
        "InvalidParameterValueException",
        "InvalidParameterValues",
        "InvalidRequestContent",
        "InvalidRequestContentException",
        "InvalidTag",
        "InvalidTagException",
        "InvalidTagParameterException",
        "MissingParameter",
        "MissingParameterException",
        "MissingRequiredParameter",
        "ParamValidationError",
        "PermanentRedirect",
        "UnknownParameter",
        "ValidationError",
        "ValidationErrorException",
        "ValidationException",
    }
)
"""Beside these, every code that starts with `Malformed` or ends in `.Malformed` or `.Range` (4xx only, as all)."""

BODILESS: dict[str, frozenset[str]] = {
    "301": frozenset({"PermanentRedirect"}),
    "403": frozenset({"AccessDenied"}),
    "404": frozenset({"NotFound"}),
}
"""The answer to a HEAD request has no body, so S3 tells no more than the status: what each means by name."""

NOT_YET = (
    "cannot be assumed by",
    "invalid principal in policy",
    "invalid iam instance profile",
    "unable to validate the following destination configurations",
)
"""Parts of messages (lower case) that turn a TERMINAL code into a RECOVERABLE one: what the request names is an IAM
identity, which AWS may not see yet, seconds after it was created:
https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency
or the target of a bucket's notifications, which is not there yet, or does not let the bucket in yet:
https://repost.aws/knowledge-center/unable-validate-destination-s3"""
