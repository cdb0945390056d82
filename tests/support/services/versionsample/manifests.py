# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Elastic Container Registry in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.versionsample.repository import RESOURCE as _REPOSITORY
from ack.services.versionsample.repository import RepositorySpec

__all__ = [
    "Repository",
    "RepositorySpec",
]


class Repository(Manifest[RepositorySpec]):
    """Repository of Amazon Elastic Container Registry."""

    RESOURCE = _REPOSITORY
