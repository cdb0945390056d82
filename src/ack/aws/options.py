"""How AWS is reached: the settings of the process, and the rule that keeps credentials off plain HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ack.aws import redact

UNSAFE_ENDPOINT = "using an unsafe endpoint is not allowed. Please review the controller configuration"


@dataclass(frozen=True, slots=True)
class AwsOptions:
    """Settings that hold for every call of the process.

    Args:
        region: the region of the process itself, where it asks who it is; a `Scope` names its own.
        endpoint_url: reaches every service but STS there; None for AWS's own endpoints. A scope's endpoint wins.
        identity_endpoint_url: the same for STS.
        allow_unsafe_endpoint_urls: allow `http://` endpoints, over which requests travel in the clear.
        path_style: put the bucket into the path instead of the host name. S3 only.
        http_timeout_seconds: longest wait for a part of an answer; 0 for no limit.
        max_pool_connections: connections a client keeps, and calls the process has in flight at the most.
        user_agent: what stands before the SDK's own user agent, `aws-controllers-k8s/ecr-v1.0.0 (...)`.
        max_attempts: attempts of one call, the first included, after transient failures and throttling.
        role_session_name: names the sessions of assumed roles in CloudTrail.
        external_id: sent when a role is assumed, if its trust policy demands one.
        session_tags: sent when a role is assumed; the trust policy must allow `sts:TagSession`.
    """

    region: str = ""
    endpoint_url: str | None = None
    identity_endpoint_url: str | None = None
    allow_unsafe_endpoint_urls: bool = False
    path_style: bool = False
    http_timeout_seconds: float = 60.0
    max_pool_connections: int = 32
    user_agent: str = "aws-controllers-k8s"
    max_attempts: int = 3
    role_session_name: str = "aws-controllers-k8s"
    external_id: str | None = None
    session_tags: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse settings that cannot work.

        Raises:
            ValueError: an endpoint is unsafe or no URL, or a number is out of range.
        """
        for url in (self.endpoint_url, self.identity_endpoint_url):
            if url:
                validate_endpoint(url, self.allow_unsafe_endpoint_urls)
        if self.http_timeout_seconds < 0:
            raise ValueError(f"the HTTP time-out must be 0 (none) or more seconds, not {self.http_timeout_seconds}")
        if self.max_pool_connections < 1:
            raise ValueError(f"at least one connection to AWS is needed, not {self.max_pool_connections}")
        if self.max_attempts < 1:
            raise ValueError(f"a call has at least one attempt, not {self.max_attempts}")


def validate_endpoint(url: str, allow_unsafe: bool) -> None:
    """Check an endpoint URL that a user gave, be it by flag or by a namespace's annotation.

    Args:
        url: the endpoint, `https://host[:port]`.
        allow_unsafe: whether plain HTTP is allowed.

    Raises:
        ValueError: it is no http(s) URL with a host, or it is plain HTTP and that is not allowed.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError as error:
        raise ValueError(f"invalid AWS endpoint URL: {error}; expected https://host[:port]") from None
    if parts.scheme not in ("http", "https") or not host:
        raise ValueError(f"invalid AWS endpoint URL {redact.message(url)!r}: expected https://host[:port]")
    if parts.username or parts.password:
        raise ValueError(f"invalid AWS endpoint URL for {host}: it must not contain a user name or password")
    if parts.scheme == "http" and not allow_unsafe:
        raise ValueError(UNSAFE_ENDPOINT)
