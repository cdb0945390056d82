# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of AWS Lambda."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.lambda_ import (
    alias,
    code_signing_config,
    event_source_mapping,
    function,
    function_url_config,
    layer_version,
    version,
)
from ack.services.lambda_.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (
    alias.RESOURCE,
    code_signing_config.RESOURCE,
    event_source_mapping.RESOURCE,
    function.RESOURCE,
    function_url_config.RESOURCE,
    layer_version.RESOURCE,
    version.RESOURCE,
)
