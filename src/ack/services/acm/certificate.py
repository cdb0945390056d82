# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Certificate of AWS Certificate Manager."""

from __future__ import annotations

from collections.abc import Mapping

from ack.api.resource import (
    AdoptionField,
    AllTags,
    Call,
    Compare,
    Const,
    LateInit,
    OtherCreate,
    Read,
    Reference,
    Resource,
    Search,
    SecretExport,
    Tags,
    TagsToRemove,
    TagsToSet,
    Update,
    When,
)
from ack.api.types import Condition, ResourceMetadata, ResourceReference, SecretKeyReference, Shape, Timestamp
from ack.services.acm.service import SERVICE
from ack.services.acm.types import (
    CertificateOptions,
    DomainValidation,
    DomainValidationOption,
    ExtendedKeyUsage,
    KeyUsage,
    RenewalSummary,
    Tag,
)


class CertificateSpec(Shape):
    """The Certificate that is wanted."""

    certificate: SecretKeyReference | None = None
    certificateARN: str | None = None
    certificateAuthorityARN: str | None = None
    certificateAuthorityRef: ResourceReference | None = None
    certificateChain: SecretKeyReference | None = None
    certificateUsage: str | None = None
    domainName: str | None = None
    domainValidationOptions: list[DomainValidationOption] | None = None
    exportTo: SecretKeyReference | None = None
    keyAlgorithm: str | None = None
    managedBy: str | None = None
    options: CertificateOptions | None = None
    privateKey: SecretKeyReference | None = None
    rootHierarchyType: str | None = None
    subjectAlternativeNames: list[str] | None = None
    tags: list[Tag] | None = None


class CertificateStatus(Shape):
    """The Certificate as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    createdAt: Timestamp | None = None
    domainValidations: list[DomainValidation] | None = None
    extendedKeyUsages: list[ExtendedKeyUsage] | None = None
    failureReason: str | None = None
    importedAt: Timestamp | None = None
    inUseBy: list[str] | None = None
    issuedAt: Timestamp | None = None
    issuer: str | None = None
    keyUsages: list[KeyUsage] | None = None
    notAfter: Timestamp | None = None
    notBefore: Timestamp | None = None
    renewalEligibility: str | None = None
    renewalSummary: RenewalSummary | None = None
    revocationReason: str | None = None
    revokedAt: Timestamp | None = None
    serial: str | None = None
    signatureAlgorithm: str | None = None
    status: str | None = None
    subject: str | None = None
    type_: str | None = None


_KEY: Mapping[str, str] = {"CertificateArn": "status.ackResourceMetadata.arn"}

RESOURCE = Resource(
    service=SERVICE,
    kind="Certificate",
    plural="certificates",
    spec=CertificateSpec,
    status=CertificateStatus,
    read=Read(
        operation="DescribeCertificate",
        inputs=_KEY,
        result="Certificate",
        outputs={
            **_KEY,
            "DomainName": "spec.domainName",
            "SubjectAlternativeNames": "spec.subjectAlternativeNames",
            "ManagedBy": "spec.managedBy",
            "DomainValidationOptions": "spec.domainValidationOptions",
            "Serial": "status.serial",
            "Subject": "status.subject",
            "Issuer": "status.issuer",
            "CreatedAt": "status.createdAt",
            "IssuedAt": "status.issuedAt",
            "ImportedAt": "status.importedAt",
            "Status": "status.status",
            "RevokedAt": "status.revokedAt",
            "RevocationReason": "status.revocationReason",
            "NotBefore": "status.notBefore",
            "NotAfter": "status.notAfter",
            "KeyAlgorithm": "spec.keyAlgorithm",
            "SignatureAlgorithm": "status.signatureAlgorithm",
            "InUseBy": "status.inUseBy",
            "FailureReason": "status.failureReason",
            "Type": "status.type_",
            "RenewalSummary": "status.renewalSummary",
            "KeyUsages": "status.keyUsages",
            "ExtendedKeyUsages": "status.extendedKeyUsages",
            "CertificateAuthorityArn": "spec.certificateAuthorityARN",
            "RenewalEligibility": "status.renewalEligibility",
            "Options": "spec.options",
            "CertificateUsage": "spec.certificateUsage",
            "RootHierarchyType": "spec.rootHierarchyType",
            ".DomainValidationOptions": "status.domainValidations",
        },
        needs=("status.ackResourceMetadata.arn",),
    ),
    search=Search(
        operation="ListCertificates",
        inputs={
            "Includes.keyTypes": Const(
                ["RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096", "EC_prime256v1", "EC_secp384r1", "EC_secp521r1"],
            ),
        },
        result="CertificateSummaryList",
        outputs=_KEY,
    ),
    create=Call(
        operation="RequestCertificate",
        inputs={
            "DomainName": "spec.domainName",
            "SubjectAlternativeNames": "spec.subjectAlternativeNames",
            "DomainValidationOptions": "spec.domainValidationOptions",
            "Options": "spec.options",
            "CertificateAuthorityArn": "spec.certificateAuthorityARN",
            "Tags": AllTags(),
            "KeyAlgorithm": "spec.keyAlgorithm",
            "ManagedBy": "spec.managedBy",
            "CertificateUsage": "spec.certificateUsage",
            "RootHierarchyType": "spec.rootHierarchyType",
            "ValidationMethod": Const("DNS"),
        },
        outputs=_KEY,
    ),
    other_creates=(
        OtherCreate(
            operation="ImportCertificate",
            inputs={
                "CertificateArn": "spec.certificateARN",
                "Certificate": "spec.certificate",
                "PrivateKey": "spec.privateKey",
                "CertificateChain": "spec.certificateChain",
                "Tags": AllTags(),
            },
            outputs=_KEY,
            when="spec.certificate",
        ),
    ),
    updates=(
        Update(
            operation="UpdateCertificateOptions",
            inputs={**_KEY, "Options": "spec.options"},
            fields=("spec.options",),
        ),
    ),
    delete=Call(operation="DeleteCertificate", inputs=_KEY),
    tags=Tags(
        field="spec.tags",
        set=Call(operation="AddTagsToCertificate", inputs={**_KEY, "Tags": TagsToSet()}),
        read=Read(operation="ListTagsForCertificate", inputs=_KEY, outputs={"Tags": "spec.tags"}),
        remove=Call(operation="RemoveTagsFromCertificate", inputs={**_KEY, "Tags": TagsToRemove()}),
        by_arn=True,
    ),
    keys=("status.ackResourceMetadata.arn",),
    adoption=(AdoptionField(name="arn", path="status.ackResourceMetadata.arn", required=True),),
    immutable=(
        "spec.certificate",
        "spec.certificateARN",
        "spec.certificateAuthorityARN",
        "spec.certificateChain",
        "spec.domainValidationOptions",
        "spec.exportTo",
        "spec.keyAlgorithm",
        "spec.privateKey",
    ),
    compare={
        "spec.exportTo": Compare.IGNORED,
        "spec.subjectAlternativeNames": Compare.SUBSET,
        "spec.certificate": Compare.IGNORED,
        "spec.privateKey": Compare.IGNORED,
        "spec.certificateChain": Compare.IGNORED,
        "spec.keyAlgorithm": Compare.IGNORED,
        "spec.domainValidationOptions": Compare.IGNORED,
    },
    late_initialize=(LateInit(field="spec.keyAlgorithm", optional=True), LateInit(field="spec.options", optional=True)),
    references=(
        Reference(
            field="spec.certificateAuthorityARN",
            ref="spec.certificateAuthorityRef",
            group="acmpca.services.k8s.aws",
            kind="CertificateAuthority",
            plural="certificateauthorities",
        ),
    ),
    secret_export=SecretExport(
        field="spec.exportTo",
        type="kubernetes.io/tls",
        keys=("tls.crt", "tls.key"),
        version="status.serial",
        when=(When(path="status.status", values=("ISSUED",)),),
    ),
    absent=("ResourceNotFoundException",),
    terminal=(
        "InvalidArnException",
        "InvalidDomainValidationOptionsException",
        "InvalidParameterException",
        "InvalidTagException",
        "ValidationException",
        "TagPolicyException",
        "TooManyTagsException",
    ),
    resync_seconds=60,
)
