# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Elastic Container Registry in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.ecr.pull_through_cache_rule import RESOURCE as _PULL_THROUGH_CACHE_RULE
from ack.services.ecr.pull_through_cache_rule import PullThroughCacheRuleSpec
from ack.services.ecr.repository import RESOURCE as _REPOSITORY
from ack.services.ecr.repository import RepositorySpec
from ack.services.ecr.repository_creation_template import RESOURCE as _REPOSITORY_CREATION_TEMPLATE
from ack.services.ecr.repository_creation_template import RepositoryCreationTemplateSpec

__all__ = [
    "PullThroughCacheRule",
    "PullThroughCacheRuleSpec",
    "Repository",
    "RepositoryCreationTemplate",
    "RepositoryCreationTemplateSpec",
    "RepositorySpec",
]


class PullThroughCacheRule(Manifest[PullThroughCacheRuleSpec]):
    """PullThroughCacheRule of Amazon Elastic Container Registry."""

    RESOURCE = _PULL_THROUGH_CACHE_RULE


class Repository(Manifest[RepositorySpec]):
    """Repository of Amazon Elastic Container Registry."""

    RESOURCE = _REPOSITORY


class RepositoryCreationTemplate(Manifest[RepositoryCreationTemplateSpec]):
    """RepositoryCreationTemplate of Amazon Elastic Container Registry."""

    RESOURCE = _REPOSITORY_CREATION_TEMPLATE
