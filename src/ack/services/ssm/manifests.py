# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Simple Systems Manager (SSM) in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.ssm.document import RESOURCE as _DOCUMENT
from ack.services.ssm.document import DocumentSpec
from ack.services.ssm.parameter import RESOURCE as _PARAMETER
from ack.services.ssm.parameter import ParameterSpec
from ack.services.ssm.patch_baseline import RESOURCE as _PATCH_BASELINE
from ack.services.ssm.patch_baseline import PatchBaselineSpec
from ack.services.ssm.resource_data_sync import RESOURCE as _RESOURCE_DATA_SYNC
from ack.services.ssm.resource_data_sync import ResourceDataSyncSpec

__all__ = [
    "Document",
    "DocumentSpec",
    "Parameter",
    "ParameterSpec",
    "PatchBaseline",
    "PatchBaselineSpec",
    "ResourceDataSync",
    "ResourceDataSyncSpec",
]


class Document(Manifest[DocumentSpec]):
    """Document of Amazon Simple Systems Manager (SSM)."""

    RESOURCE = _DOCUMENT


class Parameter(Manifest[ParameterSpec]):
    """Parameter of Amazon Simple Systems Manager (SSM)."""

    RESOURCE = _PARAMETER


class PatchBaseline(Manifest[PatchBaselineSpec]):
    """PatchBaseline of Amazon Simple Systems Manager (SSM)."""

    RESOURCE = _PATCH_BASELINE


class ResourceDataSync(Manifest[ResourceDataSyncSpec]):
    """ResourceDataSync of Amazon Simple Systems Manager (SSM)."""

    RESOURCE = _RESOURCE_DATA_SYNC
