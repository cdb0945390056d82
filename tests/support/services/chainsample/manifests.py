# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of AWS Organizations in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.chainsample.organizational_unit import RESOURCE as _ORGANIZATIONAL_UNIT
from ack.services.chainsample.organizational_unit import OrganizationalUnitSpec

__all__ = [
    "OrganizationalUnit",
    "OrganizationalUnitSpec",
]


class OrganizationalUnit(Manifest[OrganizationalUnitSpec]):
    """OrganizationalUnit of AWS Organizations."""

    RESOURCE = _ORGANIZATIONAL_UNIT
