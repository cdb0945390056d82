"""From an error to what the user sees."""

from __future__ import annotations

import pytest

from ack.aws.errors import AwsError, CredentialsError, ErrorClass, classify
from ack.runtime.outcome import Verdict, outcome_of

WHO = "User: arn:aws:sts::1:assumed-role/ack/x is not authorized to perform: ecr:CreateRepository on resource: *"


@pytest.mark.parametrize(
    ("why", "reason", "hint"),
    [
        (" with an explicit deny in a service control policy", "DeniedByServiceControlPolicy", "organization"),
        (" with an explicit deny in a resource control policy", "DeniedByResourceControlPolicy", "organization"),
        (" because no permissions boundary allows the ecr:A action", "DeniedByPermissionsBoundary", "boundary"),
        (" with an explicit deny in a permissions boundary", "DeniedByPermissionsBoundary", "boundary"),
        (" because no session policy allows the ecr:A action", "DeniedBySessionPolicy", "session"),
        (" with an explicit deny in a resource-based policy", "DeniedByResourcePolicy", "the resource itself"),
        (" because no VPC endpoint policy allows the ecr:A action", "DeniedByVpcEndpointPolicy", "VPC endpoint"),
        (" because no identity-based policy allows the ecr:A action", "AccessDenied", "recommended-inline-policy"),
        (" with an explicit deny in an identity-based policy", "AccessDenied", "the role itself denies"),
        ("", "AccessDenied", None),
    ],
)
def test_a_denial_tells_whose_it_is(why: str, reason: str, hint: str | None) -> None:
    error = AwsError(WHO + why, code="AccessDeniedException", http_status=400)
    outcome = outcome_of(error, classify(error))
    assert outcome
    assert (outcome.verdict, outcome.reason) == (Verdict.RECOVERABLE, reason)
    assert outcome.message == f"api error AccessDeniedException: {WHO}{why}", "AWS's own words"
    assert (outcome.detail is None) == (hint is None)
    assert (hint or "") in (outcome.detail or "")


def test_a_role_that_may_not_be_assumed() -> None:
    text = "is not authorized to perform: sts:AssumeRole with an explicit deny in a service control policy"
    error = CredentialsError(text, code="AccessDenied", http_status=403, service="STS", operation="AssumeRole")
    outcome = outcome_of(error, classify(error))
    assert outcome
    assert outcome.reason == "DeniedByServiceControlPolicy"


def test_what_is_no_denial() -> None:
    error = AwsError("a service control policy is malformed", code="ThrottlingException", http_status=400)
    outcome = outcome_of(error, ErrorClass.THROTTLED)
    assert outcome
    assert (outcome.reason, outcome.detail) == ("Throttled", None)
