# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of AWS Key Management Service in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.kms.alias import RESOURCE as _ALIAS
from ack.services.kms.alias import AliasSpec
from ack.services.kms.grant import RESOURCE as _GRANT
from ack.services.kms.grant import GrantSpec
from ack.services.kms.key import RESOURCE as _KEY
from ack.services.kms.key import KeySpec

__all__ = [
    "Alias",
    "AliasSpec",
    "Grant",
    "GrantSpec",
    "Key",
    "KeySpec",
]


class Alias(Manifest[AliasSpec]):
    """Alias of AWS Key Management Service."""

    RESOURCE = _ALIAS


class Grant(Manifest[GrantSpec]):
    """Grant of AWS Key Management Service."""

    RESOURCE = _GRANT


class Key(Manifest[KeySpec]):
    """Key of AWS Key Management Service."""

    RESOURCE = _KEY
