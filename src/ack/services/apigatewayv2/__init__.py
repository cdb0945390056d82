# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""The declarations of AmazonApiGatewayV2."""

from __future__ import annotations

from ack.api.resource import Resource
from ack.services.apigatewayv2 import (
    api,
    api_mapping,
    authorizer,
    deployment,
    domain_name,
    integration,
    route,
    stage,
    vpc_link,
)
from ack.services.apigatewayv2.service import SERVICE

__all__ = ["RESOURCES", "SERVICE"]

RESOURCES: tuple[Resource, ...] = (
    api.RESOURCE,
    api_mapping.RESOURCE,
    authorizer.RESOURCE,
    deployment.RESOURCE,
    domain_name.RESOURCE,
    integration.RESOURCE,
    route.RESOURCE,
    stage.RESOURCE,
    vpc_link.RESOURCE,
)
