"""Credentials of an assumed role, renewed before they expire."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from botocore.credentials import (
    AssumeRoleCredentialFetcher,
    CredentialProvider,
    Credentials,
    DeferredRefreshableCredentials,
)

from ack.aws.options import AwsOptions
from ack.aws.scope import Scope
from ack.aws.translate import translate


def assume_role_arguments(options: AwsOptions, scope: Scope) -> dict[str, Any]:
    """What is sent to STS beside the role: session name, external id, tags. What the scope says goes first."""
    arguments: dict[str, Any] = {"RoleSessionName": _session_name(options.role_session_name)}
    if external_id := scope.external_id or options.external_id:
        arguments["ExternalId"] = external_id
    if tags := {**options.session_tags, **dict(scope.session_tags)}:
        arguments["Tags"] = [{"Key": key, "Value": value} for key, value in sorted(tags.items())]
    return arguments


class RoleProvider(CredentialProvider):  # type: ignore[misc]
    """The one source of credentials of a role's session: STS, asked anew before they expire."""

    METHOD = "assume-role"

    def __init__(self, fetcher: AssumeRoleCredentialFetcher) -> None:
        super().__init__()
        self._fetcher = fetcher

    def load(self) -> Credentials:
        return DeferredRefreshableCredentials(
            refresh_using=_translated(self._fetcher.fetch_credentials), method=self.METHOD
        )


def _translated(fetch: Callable[[], dict[str, Any]]) -> Callable[[], dict[str, Any]]:
    """The SDK's fetcher with our errors: it must be plain that it was the role that failed, not the call."""

    def fetch_credentials() -> dict[str, Any]:
        try:
            return fetch()
        except Exception as error:
            raise translate(error, service="STS", operation="AssumeRole") from error

    return fetch_credentials


def _session_name(name: str) -> str:
    """A legal RoleSessionName: 2 to 64 of the characters STS allows."""
    return (re.sub(r"[^\w+=,.@-]", "-", name, flags=re.ASCII) or "--").ljust(2, "-")[:64]
