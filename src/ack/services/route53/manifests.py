# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Route 53 in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.route53.health_check import RESOURCE as _HEALTH_CHECK
from ack.services.route53.health_check import HealthCheckSpec
from ack.services.route53.hosted_zone import RESOURCE as _HOSTED_ZONE
from ack.services.route53.hosted_zone import HostedZoneSpec
from ack.services.route53.record_set import RESOURCE as _RECORD_SET
from ack.services.route53.record_set import RecordSetSpec

__all__ = [
    "HealthCheck",
    "HealthCheckSpec",
    "HostedZone",
    "HostedZoneSpec",
    "RecordSet",
    "RecordSetSpec",
]


class HealthCheck(Manifest[HealthCheckSpec]):
    """HealthCheck of Amazon Route 53."""

    RESOURCE = _HEALTH_CHECK


class HostedZone(Manifest[HostedZoneSpec]):
    """HostedZone of Amazon Route 53."""

    RESOURCE = _HOSTED_ZONE


class RecordSet(Manifest[RecordSetSpec]):
    """RecordSet of Amazon Route 53."""

    RESOURCE = _RECORD_SET
