# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of AWS Certificate Manager in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.acm.certificate import RESOURCE as _CERTIFICATE
from ack.services.acm.certificate import CertificateSpec

__all__ = [
    "Certificate",
    "CertificateSpec",
]


class Certificate(Manifest[CertificateSpec]):
    """Certificate of AWS Certificate Manager."""

    RESOURCE = _CERTIFICATE
