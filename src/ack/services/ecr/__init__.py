# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of Amazon Elastic Container Registry."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.ecr import pull_through_cache_rule, repository, repository_creation_template
from ack.services.ecr.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (
    pull_through_cache_rule.RESOURCE,
    repository.RESOURCE,
    repository_creation_template.RESOURCE,
)
