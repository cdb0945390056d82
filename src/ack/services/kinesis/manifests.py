# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Kinesis in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.kinesis.stream import RESOURCE as _STREAM
from ack.services.kinesis.stream import StreamSpec

__all__ = [
    "Stream",
    "StreamSpec",
]


class Stream(Manifest[StreamSpec]):
    """Stream of Amazon Kinesis."""

    RESOURCE = _STREAM
