# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon EventBridge in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.eventbridge.archive import RESOURCE as _ARCHIVE
from ack.services.eventbridge.archive import ArchiveSpec
from ack.services.eventbridge.endpoint import RESOURCE as _ENDPOINT
from ack.services.eventbridge.endpoint import EndpointSpec
from ack.services.eventbridge.event_bus import RESOURCE as _EVENT_BUS
from ack.services.eventbridge.event_bus import EventBusSpec
from ack.services.eventbridge.rule import RESOURCE as _RULE
from ack.services.eventbridge.rule import RuleSpec

__all__ = [
    "Archive",
    "ArchiveSpec",
    "Endpoint",
    "EndpointSpec",
    "EventBus",
    "EventBusSpec",
    "Rule",
    "RuleSpec",
]


class Archive(Manifest[ArchiveSpec]):
    """Archive of Amazon EventBridge."""

    RESOURCE = _ARCHIVE


class Endpoint(Manifest[EndpointSpec]):
    """Endpoint of Amazon EventBridge."""

    RESOURCE = _ENDPOINT


class EventBus(Manifest[EventBusSpec]):
    """EventBus of Amazon EventBridge."""

    RESOURCE = _EVENT_BUS


class Rule(Manifest[RuleSpec]):
    """Rule of Amazon EventBridge."""

    RESOURCE = _RULE
