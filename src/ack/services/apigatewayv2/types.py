# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of AmazonApiGatewayV2 share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape


class AccessLogSettings(Shape):
    """Settings for logging access in a stage."""

    destinationARN: Annotated[str | None, Aws("DestinationArn")] = None
    format: Annotated[str | None, Aws("Format")] = None


class Cors(Shape):
    """Represents a CORS configuration."""

    allowCredentials: Annotated[bool | None, Aws("AllowCredentials")] = None
    allowHeaders: Annotated[list[str] | None, Aws("AllowHeaders")] = None
    allowMethods: Annotated[list[str] | None, Aws("AllowMethods")] = None
    allowOrigins: Annotated[list[str] | None, Aws("AllowOrigins")] = None
    exposeHeaders: Annotated[list[str] | None, Aws("ExposeHeaders")] = None
    maxAge: Annotated[int | None, Aws("MaxAge")] = None


class DomainNameConfiguration(Shape):
    """The domain name configuration."""

    certificateARN: Annotated[str | None, Aws("CertificateArn")] = None
    certificateName: Annotated[str | None, Aws("CertificateName")] = None
    endpointType: Annotated[str | None, Aws("EndpointType")] = None
    ipAddressType: Annotated[str | None, Aws("IpAddressType")] = None
    ownershipVerificationCertificateARN: Annotated[str | None, Aws("OwnershipVerificationCertificateArn")] = None
    securityPolicy: Annotated[str | None, Aws("SecurityPolicy")] = None


class JWTConfiguration(Shape):
    """Represents the configuration of a JWT authorizer."""

    audience: Annotated[list[str] | None, Aws("Audience")] = None
    issuer: Annotated[str | None, Aws("Issuer")] = None


class MutualTlsAuthenticationInput(Shape):
    """MutualTlsAuthenticationInput of AmazonApiGatewayV2."""

    truststoreURI: Annotated[str | None, Aws("TruststoreUri")] = None
    truststoreVersion: Annotated[str | None, Aws("TruststoreVersion")] = None


class ParameterConstraints(Shape):
    """Validation constraints imposed on parameters of a request (path, query string, headers)."""

    required: Annotated[bool | None, Aws("Required")] = None


class RouteSettings(Shape):
    """Represents a collection of route settings."""

    dataTraceEnabled: Annotated[bool | None, Aws("DataTraceEnabled")] = None
    detailedMetricsEnabled: Annotated[bool | None, Aws("DetailedMetricsEnabled")] = None
    loggingLevel: Annotated[str | None, Aws("LoggingLevel")] = None
    throttlingBurstLimit: Annotated[int | None, Aws("ThrottlingBurstLimit")] = None
    throttlingRateLimit: Annotated[float | None, Aws("ThrottlingRateLimit")] = None


class TlsConfigInput(Shape):
    """The TLS configuration for a private integration."""

    serverNameToVerify: Annotated[str | None, Aws("ServerNameToVerify")] = None
