# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of AmazonApiGatewayV2 in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.apigatewayv2.api import RESOURCE as _API
from ack.services.apigatewayv2.api import APISpec
from ack.services.apigatewayv2.api_mapping import RESOURCE as _API_MAPPING
from ack.services.apigatewayv2.api_mapping import APIMappingSpec
from ack.services.apigatewayv2.authorizer import RESOURCE as _AUTHORIZER
from ack.services.apigatewayv2.authorizer import AuthorizerSpec
from ack.services.apigatewayv2.deployment import RESOURCE as _DEPLOYMENT
from ack.services.apigatewayv2.deployment import DeploymentSpec
from ack.services.apigatewayv2.domain_name import RESOURCE as _DOMAIN_NAME
from ack.services.apigatewayv2.domain_name import DomainNameSpec
from ack.services.apigatewayv2.integration import RESOURCE as _INTEGRATION
from ack.services.apigatewayv2.integration import IntegrationSpec
from ack.services.apigatewayv2.route import RESOURCE as _ROUTE
from ack.services.apigatewayv2.route import RouteSpec
from ack.services.apigatewayv2.stage import RESOURCE as _STAGE
from ack.services.apigatewayv2.stage import StageSpec
from ack.services.apigatewayv2.vpc_link import RESOURCE as _VPC_LINK
from ack.services.apigatewayv2.vpc_link import VPCLinkSpec

__all__ = [
    "API",
    "APIMapping",
    "APIMappingSpec",
    "APISpec",
    "Authorizer",
    "AuthorizerSpec",
    "Deployment",
    "DeploymentSpec",
    "DomainName",
    "DomainNameSpec",
    "Integration",
    "IntegrationSpec",
    "Route",
    "RouteSpec",
    "Stage",
    "StageSpec",
    "VPCLink",
    "VPCLinkSpec",
]


class API(Manifest[APISpec]):
    """API of AmazonApiGatewayV2."""

    RESOURCE = _API


class APIMapping(Manifest[APIMappingSpec]):
    """APIMapping of AmazonApiGatewayV2."""

    RESOURCE = _API_MAPPING


class Authorizer(Manifest[AuthorizerSpec]):
    """Authorizer of AmazonApiGatewayV2."""

    RESOURCE = _AUTHORIZER


class Deployment(Manifest[DeploymentSpec]):
    """Deployment of AmazonApiGatewayV2."""

    RESOURCE = _DEPLOYMENT


class DomainName(Manifest[DomainNameSpec]):
    """DomainName of AmazonApiGatewayV2."""

    RESOURCE = _DOMAIN_NAME


class Integration(Manifest[IntegrationSpec]):
    """Integration of AmazonApiGatewayV2."""

    RESOURCE = _INTEGRATION


class Route(Manifest[RouteSpec]):
    """Route of AmazonApiGatewayV2."""

    RESOURCE = _ROUTE


class Stage(Manifest[StageSpec]):
    """Stage of AmazonApiGatewayV2."""

    RESOURCE = _STAGE


class VPCLink(Manifest[VPCLinkSpec]):
    """VPCLink of AmazonApiGatewayV2."""

    RESOURCE = _VPC_LINK
