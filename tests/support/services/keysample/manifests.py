# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of AWS Identity and Access Management in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.keysample.access_key import RESOURCE as _ACCESS_KEY
from ack.services.keysample.access_key import AccessKeySpec

__all__ = [
    "AccessKey",
    "AccessKeySpec",
]


class AccessKey(Manifest[AccessKeySpec]):
    """AccessKey of AWS Identity and Access Management."""

    RESOURCE = _ACCESS_KEY
