"""The Resource Groups Tagging API's GetResources by ARN, as AWS documents it: checked, and never in pages.

https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
"""

from __future__ import annotations

from typing import Any

from moto.core.resource_tagging import TaggedResource
from moto.core.responses import ActionResult
from moto.resourcegroupstaggingapi import urls
from moto.resourcegroupstaggingapi.exceptions import ResourceGroupsTaggingAPIError
from moto.resourcegroupstaggingapi.models import (
    ResourceGroupsTaggingAPIBackend,
    resourcegroupstaggingapi_backends,
)
from moto.resourcegroupstaggingapi.responses import ResourceGroupsTaggingAPIResponse

from ack.local.moto_ext import patch

_MOST = 100


def install() -> None:
    """Make moto serve this Tagging API."""
    patch.replace(resourcegroupstaggingapi_backends, TaggingBackend, urls, {"{0}/$": TaggingResponse.dispatch})


class TaggingBackend(ResourceGroupsTaggingAPIBackend):
    """One account's tags in one region."""

    _url_module = urls

    def by_arn(self, arns: list[str]) -> list[TaggedResource]:
        """The resources among these that have tags."""
        return list(self._get_resources_generator(resource_arn_list=arns))


class TaggingResponse(ResourceGroupsTaggingAPIResponse):
    """The Tagging API's operations on the wire."""

    def get_resources(self) -> ActionResult:
        """By ARN here, by filter in moto."""
        arns: list[str] = self._get_param("ResourceARNList", [])
        if not arns:
            return super().get_resources()
        _check(arns, {name: self._get_param(name) for name in ("ResourcesPerPage", "TagsPerPage", "PaginationToken")})
        backend = self.backend
        assert isinstance(backend, TaggingBackend)
        mappings = [
            {"ResourceARN": found.arn, "Tags": [{"Key": k, "Value": v} for k, v in found.tags.items()]}
            for found in backend.by_arn(arns)
        ]
        return ActionResult({"ResourceTagMappingList": mappings, "PaginationToken": ""})


def _check(arns: list[str], paging: dict[str, Any]) -> None:
    if any(value is not None for value in paging.values()):
        raise ResourceGroupsTaggingAPIError(
            "InvalidParameterException",
            f"{', '.join(k for k, v in paging.items() if v is not None)} cannot be used with ResourceARNList",
        )
    if len(arns) > _MOST:
        raise ResourceGroupsTaggingAPIError("InvalidParameterException", f"ResourceARNList has at most {_MOST} ARNs")
    for arn in arns:
        if not arn.startswith("arn:") or arn.count(":") < 5:
            raise ResourceGroupsTaggingAPIError("InvalidParameterException", f"{arn} is not a valid ARN")
