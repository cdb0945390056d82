# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon ElastiCache in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.usersample.user import RESOURCE as _USER
from ack.services.usersample.user import UserSpec

__all__ = [
    "User",
    "UserSpec",
]


class User(Manifest[UserSpec]):
    """User of Amazon ElastiCache."""

    RESOURCE = _USER
