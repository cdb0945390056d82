# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Simple Storage Service in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.s3.bucket import RESOURCE as _BUCKET
from ack.services.s3.bucket import BucketSpec

__all__ = [
    "Bucket",
    "BucketSpec",
]


class Bucket(Manifest[BucketSpec]):
    """Bucket of Amazon Simple Storage Service."""

    RESOURCE = _BUCKET
