# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of AWS Identity and Access Management in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.iam.group import RESOURCE as _GROUP
from ack.services.iam.group import GroupSpec
from ack.services.iam.instance_profile import RESOURCE as _INSTANCE_PROFILE
from ack.services.iam.instance_profile import InstanceProfileSpec
from ack.services.iam.open_id_connect_provider import RESOURCE as _OPEN_ID_CONNECT_PROVIDER
from ack.services.iam.open_id_connect_provider import OpenIDConnectProviderSpec
from ack.services.iam.policy import RESOURCE as _POLICY
from ack.services.iam.policy import PolicySpec
from ack.services.iam.role import RESOURCE as _ROLE
from ack.services.iam.role import RoleSpec
from ack.services.iam.service_linked_role import RESOURCE as _SERVICE_LINKED_ROLE
from ack.services.iam.service_linked_role import ServiceLinkedRoleSpec
from ack.services.iam.user import RESOURCE as _USER
from ack.services.iam.user import UserSpec

__all__ = [
    "Group",
    "GroupSpec",
    "InstanceProfile",
    "InstanceProfileSpec",
    "OpenIDConnectProvider",
    "OpenIDConnectProviderSpec",
    "Policy",
    "PolicySpec",
    "Role",
    "RoleSpec",
    "ServiceLinkedRole",
    "ServiceLinkedRoleSpec",
    "User",
    "UserSpec",
]


class Group(Manifest[GroupSpec]):
    """Group of AWS Identity and Access Management."""

    RESOURCE = _GROUP


class InstanceProfile(Manifest[InstanceProfileSpec]):
    """InstanceProfile of AWS Identity and Access Management."""

    RESOURCE = _INSTANCE_PROFILE


class OpenIDConnectProvider(Manifest[OpenIDConnectProviderSpec]):
    """OpenIDConnectProvider of AWS Identity and Access Management."""

    RESOURCE = _OPEN_ID_CONNECT_PROVIDER


class Policy(Manifest[PolicySpec]):
    """Policy of AWS Identity and Access Management."""

    RESOURCE = _POLICY


class Role(Manifest[RoleSpec]):
    """Role of AWS Identity and Access Management."""

    RESOURCE = _ROLE


class ServiceLinkedRole(Manifest[ServiceLinkedRoleSpec]):
    """ServiceLinkedRole of AWS Identity and Access Management."""

    RESOURCE = _SERVICE_LINKED_ROLE


class User(Manifest[UserSpec]):
    """User of AWS Identity and Access Management."""

    RESOURCE = _USER
