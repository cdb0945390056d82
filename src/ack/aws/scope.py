"""Whom we act as, and where: the key under which clients, credentials, rate limits and batches are shared."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Scope:
    """One account in one region, reached as one principal through one endpoint.

    Two calls with equal scopes share a client, credentials, rate limits and batched reads.

    Args:
        region: AWS region code, `us-west-2`.
        account_id: the 12-digit account the resources belong to; "" when not known (yet).
        role_arn: the IAM role to assume; None for the process's own credentials.
        endpoint_url: where the service is reached instead of AWS's own endpoint; None for the configured default.
            Never used for STS: identity has its own setting (`AwsOptions.identity_endpoint_url`).
        external_id: sent when the role is assumed, instead of the configured one; "" for that.
        session_tags: sent when the role is assumed, besides the configured ones, sorted by key.
    """

    region: str
    account_id: str = ""
    role_arn: str | None = None
    endpoint_url: str | None = None
    external_id: str = field(default="", repr=False)
    session_tags: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        parts = [self.region]
        if self.account_id:
            parts.append(f"account {self.account_id}")
        if self.role_arn:
            parts.append(f"role {self.role_arn}")
        if self.endpoint_url:
            parts.append(f"endpoint {self.endpoint_url}")
        return ", ".join(parts)
