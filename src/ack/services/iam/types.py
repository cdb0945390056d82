# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of AWS Identity and Access Management share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape, Timestamp


class AttachedPermissionsBoundary(Shape):
    """Contains information about an attached permissions boundary."""

    permissionsBoundaryARN: Annotated[str | None, Aws("PermissionsBoundaryArn")] = None
    permissionsBoundaryType: Annotated[str | None, Aws("PermissionsBoundaryType")] = None


class ContextProvider(Shape):
    """Contains the trusted identity propagation context provider configuration for a SAML or OpenID ..."""

    keyDefinitionList: Annotated[list[ContextProviderKeyDefinition] | None, Aws("KeyDefinitionList")] = None
    subjectSourceKey: Annotated[str | None, Aws("SubjectSourceKey")] = None
    subjectTypeSourceKey: Annotated[str | None, Aws("SubjectTypeSourceKey")] = None
    subjectTypeValue: Annotated[str | None, Aws("SubjectTypeValue")] = None


class ContextProviderKeyDefinition(Shape):
    """Defines a single mapping from a source key in the external identity provider's assertion or ..."""

    sourceKey: Annotated[str | None, Aws("SourceKey")] = None
    targetKey: Annotated[str | None, Aws("TargetKey")] = None


class RoleLastUsed(Shape):
    """Contains information about the last time that an IAM role was used."""

    lastUsedDate: Annotated[Timestamp | None, Aws("LastUsedDate")] = None
    region: Annotated[str | None, Aws("Region")] = None


class SourceRoleTemplate(Shape):
    """Contains information about the role template that a role was created from."""

    templateARN: Annotated[str | None, Aws("TemplateArn")] = None
    templateMinorVersion: Annotated[int | None, Aws("TemplateMinorVersion")] = None


class Tag(Shape):
    """A structure that represents user-provided metadata that can be associated with an IAM resource."""

    key: Annotated[str | None, Aws("Key")] = None
    value: Annotated[str | None, Aws("Value")] = None
