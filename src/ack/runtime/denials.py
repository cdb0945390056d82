"""Who in AWS's chain of policies said no, and so who can mend it.

AWS's own sentence stays the message; what is said here is the reason, and a hint in the Event and the log.
"""

from __future__ import annotations

from ack.aws.errors import AwsError, Denial, denial

_HINTS = {
    Denial.SERVICE_CONTROL_POLICY: "a service control policy (SCP) of the organization does not let the account do "
    "this, and no policy of the role can: ask whoever manages the organization",
    Denial.RESOURCE_CONTROL_POLICY: "a resource control policy (RCP) of the organization does not let the resource be "
    "used like this, and no policy of the role can: ask whoever manages the organization",
    Denial.PERMISSIONS_BOUNDARY: "the permissions boundary of the role must allow this, as well as its policies",
    Denial.SESSION_POLICY: "the policy of the role's session must allow this, as well as the role's own",
    Denial.RESOURCE_POLICY: "the policy of the resource itself does not let the role do this",
    Denial.VPC_ENDPOINT_POLICY: "the policy of the VPC endpoint that the call went through does not allow this",
}
_ROLE_DENIES = "a policy of the role itself denies this"
_ROLE_LACKS = "no policy of the role allows this: config/iam/recommended-inline-policy.json has all that is needed"


def explained(error: AwsError) -> tuple[str, str] | None:
    """The reason (CamelCase) and the hint for a call that was not allowed.

    Returns:
        `None` if the error is no denial, or does not say whose.
    """
    found = denial(error)
    if found is None:
        return None
    layer, explicit = found
    if layer is Denial.IDENTITY_POLICY:
        return "AccessDenied", _ROLE_DENIES if explicit else _ROLE_LACKS
    hint = _HINTS.get(layer)
    return (f"DeniedBy{layer.name.title().replace('_', '')}", hint) if hint else None
