# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of AWS Certificate Manager share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape, Timestamp


class CertificateOptions(Shape):
    """Structure that contains options for your certificate."""

    certificateTransparencyLoggingPreference: Annotated[str | None, Aws("CertificateTransparencyLoggingPreference")] = (
        None
    )
    export: Annotated[str | None, Aws("Export")] = None


class DomainValidation(Shape):
    """Contains information about the validation of each domain name in the certificate."""

    domainName: Annotated[str | None, Aws("DomainName")] = None
    httpRedirect: Annotated[HttpRedirect | None, Aws("HttpRedirect")] = None
    resourceRecord: Annotated[ResourceRecord | None, Aws("ResourceRecord")] = None
    validationDomain: Annotated[str | None, Aws("ValidationDomain")] = None
    validationEmails: Annotated[list[str] | None, Aws("ValidationEmails")] = None
    validationMethod: Annotated[str | None, Aws("ValidationMethod")] = None
    validationStatus: Annotated[str | None, Aws("ValidationStatus")] = None


class DomainValidationOption(Shape):
    """Contains information about the domain names that you want ACM to use to send you emails that ..."""

    domainName: Annotated[str | None, Aws("DomainName")] = None
    validationDomain: Annotated[str | None, Aws("ValidationDomain")] = None


class ExtendedKeyUsage(Shape):
    """The Extended Key Usage X.509 v3 extension defines one or more purposes for which the public key ..."""

    name: Annotated[str | None, Aws("Name")] = None
    oid: Annotated[str | None, Aws("OID")] = None


class HttpRedirect(Shape):
    """Contains information for HTTP-based domain validation of certificates requested through Amazon ..."""

    redirectFrom: Annotated[str | None, Aws("RedirectFrom")] = None
    redirectTo: Annotated[str | None, Aws("RedirectTo")] = None


class KeyUsage(Shape):
    """The Key Usage X.509 v3 extension defines the purpose of the public key contained in the certificate."""

    name: Annotated[str | None, Aws("Name")] = None


class RenewalSummary(Shape):
    """Contains information about the status of ACM's managed renewal ..."""

    domainValidationOptions: Annotated[list[DomainValidation] | None, Aws("DomainValidationOptions")] = None
    renewalStatus: Annotated[str | None, Aws("RenewalStatus")] = None
    renewalStatusReason: Annotated[str | None, Aws("RenewalStatusReason")] = None
    updatedAt: Annotated[Timestamp | None, Aws("UpdatedAt")] = None


class ResourceRecord(Shape):
    """Contains a DNS record value that you can use to validate ownership or control of a domain."""

    name: Annotated[str | None, Aws("Name")] = None
    type_: Annotated[str | None, Aws("Type")] = None
    value: Annotated[str | None, Aws("Value")] = None


class Tag(Shape):
    """A key-value pair that identifies or specifies metadata about an ACM resource."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None
