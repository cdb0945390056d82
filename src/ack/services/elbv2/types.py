# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Elastic Load Balancing share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, ResourceReference, Shape


class Action(Shape):
    """Information about an action."""

    authenticateCognitoConfig: Annotated[AuthenticateCognitoActionConfig | None, Aws("AuthenticateCognitoConfig")] = (
        None
    )
    authenticateOIDCConfig: Annotated[AuthenticateOidcActionConfig | None, Aws("AuthenticateOidcConfig")] = None
    fixedResponseConfig: Annotated[FixedResponseActionConfig | None, Aws("FixedResponseConfig")] = None
    forwardConfig: Annotated[ForwardActionConfig | None, Aws("ForwardConfig")] = None
    jwtValidationConfig: Annotated[JwtValidationActionConfig | None, Aws("JwtValidationConfig")] = None
    order: Annotated[int | None, Aws("Order")] = None
    redirectConfig: Annotated[RedirectActionConfig | None, Aws("RedirectConfig")] = None
    targetGroupARN: Annotated[str | None, Aws("TargetGroupArn")] = None
    targetGroupRef: ResourceReference | None = None
    type: Annotated[str | None, Aws("Type")] = None


class AuthenticateCognitoActionConfig(Shape):
    """Request parameters to use when integrating with Amazon Cognito to authenticate users."""

    authenticationRequestExtraParams: Annotated[dict[str, str] | None, Aws("AuthenticationRequestExtraParams")] = None
    onUnauthenticatedRequest: Annotated[str | None, Aws("OnUnauthenticatedRequest")] = None
    scope: Annotated[str | None, Aws("Scope")] = None
    sessionCookieName: Annotated[str | None, Aws("SessionCookieName")] = None
    sessionTimeout: Annotated[int | None, Aws("SessionTimeout")] = None
    userPoolARN: Annotated[str | None, Aws("UserPoolArn")] = None
    userPoolClientID: Annotated[str | None, Aws("UserPoolClientId")] = None
    userPoolDomain: Annotated[str | None, Aws("UserPoolDomain")] = None


class AuthenticateOidcActionConfig(Shape):
    """Request parameters when using an identity provider (IdP) that is compliant with OpenID Connect ..."""

    authenticationRequestExtraParams: Annotated[dict[str, str] | None, Aws("AuthenticationRequestExtraParams")] = None
    authorizationEndpoint: Annotated[str | None, Aws("AuthorizationEndpoint")] = None
    clientID: Annotated[str | None, Aws("ClientId")] = None
    clientSecret: Annotated[str | None, Aws("ClientSecret")] = None
    issuer: Annotated[str | None, Aws("Issuer")] = None
    onUnauthenticatedRequest: Annotated[str | None, Aws("OnUnauthenticatedRequest")] = None
    scope: Annotated[str | None, Aws("Scope")] = None
    sessionCookieName: Annotated[str | None, Aws("SessionCookieName")] = None
    sessionTimeout: Annotated[int | None, Aws("SessionTimeout")] = None
    tokenEndpoint: Annotated[str | None, Aws("TokenEndpoint")] = None
    useExistingClientSecret: Annotated[bool | None, Aws("UseExistingClientSecret")] = None
    userInfoEndpoint: Annotated[str | None, Aws("UserInfoEndpoint")] = None


class AvailabilityZone(Shape):
    """Information about an Availability Zone."""

    loadBalancerAddresses: Annotated[list[LoadBalancerAddress] | None, Aws("LoadBalancerAddresses")] = None
    outpostID: Annotated[str | None, Aws("OutpostId")] = None
    subnetID: Annotated[str | None, Aws("SubnetId")] = None
    zoneName: Annotated[str | None, Aws("ZoneName")] = None


class Certificate(Shape):
    """Information about an SSL server certificate."""

    certificateARN: Annotated[str | None, Aws("CertificateArn")] = None
    certificateRef: ResourceReference | None = None
    isDefault: Annotated[bool | None, Aws("IsDefault")] = None


class ClientCertificateIdentityFilter(Shape):
    """Describes a client certificate identity filter."""

    action: Annotated[str | None, Aws("Action")] = None
    field: Annotated[str | None, Aws("Field")] = None
    matchType: Annotated[str | None, Aws("MatchType")] = None
    value: Annotated[str | None, Aws("Value")] = None


class FixedResponseActionConfig(Shape):
    """Information about an action that returns a custom HTTP response."""

    contentType: Annotated[str | None, Aws("ContentType")] = None
    messageBody: Annotated[str | None, Aws("MessageBody")] = None
    statusCode: Annotated[str | None, Aws("StatusCode")] = None


class ForwardActionConfig(Shape):
    """Information about a forward action."""

    targetGroupStickinessConfig: Annotated[TargetGroupStickinessConfig | None, Aws("TargetGroupStickinessConfig")] = (
        None
    )
    targetGroups: Annotated[list[TargetGroupTuple] | None, Aws("TargetGroups")] = None


class HostHeaderConditionConfig(Shape):
    """Information about a host header condition."""

    regexValues: Annotated[list[str] | None, Aws("RegexValues")] = None
    values: Annotated[list[str] | None, Aws("Values")] = None


class HostHeaderRewriteConfig(Shape):
    """Information about a host header rewrite transform."""

    rewrites: Annotated[list[RewriteConfig] | None, Aws("Rewrites")] = None


class HttpHeaderConditionConfig(Shape):
    """Information about an HTTP header condition."""

    httpHeaderName: Annotated[str | None, Aws("HttpHeaderName")] = None
    regexValues: Annotated[list[str] | None, Aws("RegexValues")] = None
    values: Annotated[list[str] | None, Aws("Values")] = None


class HttpRequestMethodConditionConfig(Shape):
    """Information about an HTTP method condition."""

    values: Annotated[list[str] | None, Aws("Values")] = None


class IpamPools(Shape):
    """An IPAM pool is a collection of IP address CIDRs."""

    ipv4IPAMPoolID: Annotated[str | None, Aws("Ipv4IpamPoolId")] = None


class JwtValidationActionAdditionalClaim(Shape):
    """Information about an additional claim to validate."""

    format: Annotated[str | None, Aws("Format")] = None
    name: Annotated[str | None, Aws("Name")] = None
    values: Annotated[list[str] | None, Aws("Values")] = None


class JwtValidationActionConfig(Shape):
    """Information about a JSON Web Token (JWT) validation action."""

    additionalClaims: Annotated[list[JwtValidationActionAdditionalClaim] | None, Aws("AdditionalClaims")] = None
    issuer: Annotated[str | None, Aws("Issuer")] = None
    jwksEndpoint: Annotated[str | None, Aws("JwksEndpoint")] = None


class LoadBalancerAddress(Shape):
    """Information about a static IP address for a load balancer."""

    allocationID: Annotated[str | None, Aws("AllocationId")] = None
    ipAddress: Annotated[str | None, Aws("IpAddress")] = None
    ipv6Address: Annotated[str | None, Aws("IPv6Address")] = None
    privateIPv4Address: Annotated[str | None, Aws("PrivateIPv4Address")] = None


class LoadBalancerAttribute(Shape):
    """Information about a load balancer attribute."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class LoadBalancerState(Shape):
    """Information about the state of the load balancer."""

    code: Annotated[str | None, Aws("Code")] = None
    reason: Annotated[str | None, Aws("Reason")] = None


class Matcher(Shape):
    """The codes to use when checking for a successful response from a target."""

    grpcCode: Annotated[str | None, Aws("GrpcCode")] = None
    httpCode: Annotated[str | None, Aws("HttpCode")] = None


class MutualAuthenticationAttributes(Shape):
    """Information about the mutual authentication attributes of a listener."""

    clientCertificateIdentityFilters: Annotated[
        list[ClientCertificateIdentityFilter] | None, Aws("ClientCertificateIdentityFilters")
    ] = None
    ignoreClientCertificateExpiry: Annotated[bool | None, Aws("IgnoreClientCertificateExpiry")] = None
    mode: Annotated[str | None, Aws("Mode")] = None
    trustStoreARN: Annotated[str | None, Aws("TrustStoreArn")] = None


class PathPatternConditionConfig(Shape):
    """Information about a path pattern condition."""

    regexValues: Annotated[list[str] | None, Aws("RegexValues")] = None
    values: Annotated[list[str] | None, Aws("Values")] = None


class QueryStringConditionConfig(Shape):
    """Information about a query string condition."""

    values: Annotated[list[QueryStringKeyValuePair] | None, Aws("Values")] = None


class QueryStringKeyValuePair(Shape):
    """Information about a key/value pair."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class RedirectActionConfig(Shape):
    """Information about a redirect action."""

    host: Annotated[str | None, Aws("Host")] = None
    path: Annotated[str | None, Aws("Path")] = None
    port: Annotated[str | None, Aws("Port")] = None
    protocol: Annotated[str | None, Aws("Protocol")] = None
    query: Annotated[str | None, Aws("Query")] = None
    statusCode: Annotated[str | None, Aws("StatusCode")] = None


class RewriteConfig(Shape):
    """Information about a rewrite transform."""

    regex: Annotated[str | None, Aws("Regex")] = None
    replace: Annotated[str | None, Aws("Replace")] = None


class RuleCondition(Shape):
    """Information about a condition for a rule."""

    field: Annotated[str | None, Aws("Field")] = None
    hostHeaderConfig: Annotated[HostHeaderConditionConfig | None, Aws("HostHeaderConfig")] = None
    httpHeaderConfig: Annotated[HttpHeaderConditionConfig | None, Aws("HttpHeaderConfig")] = None
    httpRequestMethodConfig: Annotated[HttpRequestMethodConditionConfig | None, Aws("HttpRequestMethodConfig")] = None
    pathPatternConfig: Annotated[PathPatternConditionConfig | None, Aws("PathPatternConfig")] = None
    queryStringConfig: Annotated[QueryStringConditionConfig | None, Aws("QueryStringConfig")] = None
    regexValues: Annotated[list[str] | None, Aws("RegexValues")] = None
    sourceIPConfig: Annotated[SourceIpConditionConfig | None, Aws("SourceIpConfig")] = None
    values: Annotated[list[str] | None, Aws("Values")] = None


class RuleTransform(Shape):
    """Information about a transform to apply to requests that match a rule."""

    hostHeaderRewriteConfig: Annotated[HostHeaderRewriteConfig | None, Aws("HostHeaderRewriteConfig")] = None
    type_: Annotated[str | None, Aws("Type")] = None
    urlRewriteConfig: Annotated[UrlRewriteConfig | None, Aws("UrlRewriteConfig")] = None


class SourceIpConditionConfig(Shape):
    """Information about a source IP condition."""

    ipAddressType: Annotated[str | None, Aws("IpAddressType")] = None
    values: Annotated[list[str] | None, Aws("Values")] = None


class SubnetMapping(Shape):
    """Information about a subnet mapping."""

    allocationID: Annotated[str | None, Aws("AllocationId")] = None
    ipv6Address: Annotated[str | None, Aws("IPv6Address")] = None
    privateIPv4Address: Annotated[str | None, Aws("PrivateIPv4Address")] = None
    subnetID: Annotated[str | None, Aws("SubnetId")] = None
    subnetRef: ResourceReference | None = None


class Tag(Shape):
    """Information about a tag."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class TargetDescription(Shape):
    """Information about a target."""

    availabilityZone: Annotated[str | None, Aws("AvailabilityZone")] = None
    id: Annotated[str | None, Aws("Id")] = None
    port: Annotated[int | None, Aws("Port")] = None
    quicServerID: Annotated[str | None, Aws("QuicServerId")] = None


class TargetGroupAttribute(Shape):
    """Information about a target group attribute."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None


class TargetGroupStickinessConfig(Shape):
    """Information about the target group stickiness for a rule."""

    durationSeconds: Annotated[int | None, Aws("DurationSeconds")] = None
    enabled: Annotated[bool | None, Aws("Enabled")] = None


class TargetGroupTuple(Shape):
    """Information about how traffic will be distributed between multiple target groups in a forward rule."""

    targetGroupARN: Annotated[str | None, Aws("TargetGroupArn")] = None
    targetGroupRef: ResourceReference | None = None
    weight: Annotated[int | None, Aws("Weight")] = None


class UrlRewriteConfig(Shape):
    """Information about a URL rewrite transform."""

    rewrites: Annotated[list[RewriteConfig] | None, Aws("Rewrites")] = None
