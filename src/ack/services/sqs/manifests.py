# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Simple Queue Service in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.sqs.queue import RESOURCE as _QUEUE
from ack.services.sqs.queue import QueueSpec

__all__ = [
    "Queue",
    "QueueSpec",
]


class Queue(Manifest[QueueSpec]):
    """Queue of Amazon Simple Queue Service."""

    RESOURCE = _QUEUE
