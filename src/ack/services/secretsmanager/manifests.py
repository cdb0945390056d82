# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of AWS Secrets Manager in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.secretsmanager.secret import RESOURCE as _SECRET
from ack.services.secretsmanager.secret import SecretSpec

__all__ = [
    "Secret",
    "SecretSpec",
]


class Secret(Manifest[SecretSpec]):
    """Secret of AWS Secrets Manager."""

    RESOURCE = _SECRET
