"""Who is asking, and what may they do? Here: one administrator, who may do everything.

`Authenticator` and `Authorizer` are where more users and RBAC would come in: requests and access reviews ask them and
nobody else.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass

from ack.local.kube.errors import unauthorized


@dataclass(frozen=True, slots=True)
class User:
    """An authenticated user."""

    name: str
    groups: tuple[str, ...] = ()


ADMINISTRATOR = User("kubernetes-admin", ("system:masters", "system:authenticated"))


class Authenticator:
    """Knows one bearer token, random for each server."""

    def __init__(self) -> None:
        self.token = secrets.token_urlsafe(32)

    def authenticate(self, authorization: str | None) -> User:
        """:param authorization: the ``Authorization`` header.
        :raises StatusError: 401, without the right token."""
        scheme, _, token = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(token.strip().encode(), self.token.encode()):
            raise unauthorized()
        return ADMINISTRATOR


class Authorizer:
    """Allows administrators everything and nobody else anything."""

    def allowed(self, user: User) -> bool:
        """Whether a user may do what is asked."""
        return "system:masters" in user.groups
