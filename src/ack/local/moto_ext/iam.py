"""IAM as AWS documents it, where moto does not go.

Added: the clients of an OpenID Connect provider, the permissions boundary of a user, moving users and groups to another
path, AWS's own policies as soon as somebody attaches them. Checked: a group that is not empty is not deleted, nor is
a policy that somebody has.

https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from moto.core.responses import ActionResult, EmptyResult
from moto.iam import urls
from moto.iam.aws_managed_policies import aws_managed_policies_data
from moto.iam.exceptions import DeleteConflictException
from moto.iam.models import AWSManagedPolicy, IAMBackend, User, iam_backends
from moto.iam.responses import IamResponse as MotoResponse

from ack.local.moto_ext import patch


def install() -> None:
    """Make moto serve this IAM."""
    patch.replace(iam_backends, IamBackend, urls, {"{0}/$": IamResponse.dispatch})


class IamBackend(IAMBackend):
    """The users, roles and policies of one account."""

    _url_module = urls

    def attach_role_policy(self, policy_arn: str, role_name: str) -> None:
        """See moto; AWS's own policies, too, and what is attached already is no second attachment."""
        self._provide(policy_arn)
        if policy_arn not in self.get_role(role_name).managed_policies:
            super().attach_role_policy(policy_arn, role_name)

    def attach_user_policy(self, policy_arn: str, user_name: str) -> None:
        """As `attach_role_policy`."""
        self._provide(policy_arn)
        if policy_arn not in self.get_user(user_name).managed_policies:
            super().attach_user_policy(policy_arn, user_name)

    def attach_group_policy(self, policy_arn: str, group_name: str) -> None:
        """As `attach_role_policy`; which moto knows of groups."""
        self._provide(policy_arn)
        super().attach_group_policy(policy_arn, group_name)

    def _provide(self, arn: str) -> None:
        """Moto makes all of AWS's own policies for each account, or none; all are more than a thousand."""
        found = _aws_policies().get(arn.partition(":iam::")[2])
        if found and arn not in self.managed_policies:
            name, data = found
            self.managed_policies[arn] = AWSManagedPolicy.from_data(name, self.account_id, self.region_name, data)

    def set_default_policy_version(self, policy_arn: str, version_id: str) -> bool:
        """See moto; which leaves no default where the version is the default already."""
        done: bool = super().set_default_policy_version(policy_arn, version_id)
        for version in self.get_policy(policy_arn).versions:
            version.is_default = version.version_id == version_id
        return done

    def delete_policy(self, policy_arn: str) -> None:
        """See moto; with the check it lacks."""
        if self.get_policy(policy_arn).attachment_count:
            raise DeleteConflictException("Cannot delete a policy attached to entities.")
        super().delete_policy(policy_arn)

    def delete_group(self, group_name: str) -> None:
        """See moto; with the check it lacks."""
        group = self.groups.get(group_name)
        if group is not None and (group.managed_policies or group.policies or group.users):
            raise DeleteConflictException("Cannot delete entity, must remove its policies and users first.")
        super().delete_group(group_name)

    def update_user(self, user_name: str, new_path: str | None = None, new_user_name: str | None = None) -> None:
        """See moto; which leaves a user's tags at the ARN that it had."""
        before = self.get_user(user_name).arn
        tags = self.tagger.list_tags_for_resource(before)["Tags"]
        super().update_user(user_name, new_path, new_user_name)
        self.tagger.delete_all_tags_for_resource(before)
        self.tagger.tag_resource(self.get_user(new_user_name or user_name).arn, tags)

    def update_group(self, group_name: str, new_group_name: str | None, new_path: str | None) -> None:
        """See moto; which moves a group only together with its name."""
        super().update_group(group_name, new_group_name, new_path)
        group = self.get_group(new_group_name or group_name)
        group.path = new_path or group.path


@cache
def _aws_policies() -> dict[str, tuple[str, dict[str, Any]]]:
    """What follows `iam::` in an ARN -> name and data of one of AWS's own policies."""
    policies = json.loads(aws_managed_policies_data)
    return {f"aws:policy{data['Path']}{name}": (name, data) for name, data in policies.items()}


class IamResponse(MotoResponse):
    """IAM's operations on the wire."""

    def _user(self) -> Any:
        return self.backend.get_user(self._get_param("UserName"))

    def create_user(self) -> ActionResult:
        """See moto; with the boundary."""
        super().create_user()
        user = self._user()
        _bound(user, self._get_param("PermissionsBoundary"))
        return ActionResult({"User": user})

    def put_user_permissions_boundary(self) -> ActionResult:
        """Bounds a user."""
        _bound(self._user(), self._get_param("PermissionsBoundary"))
        return EmptyResult()

    def delete_user_permissions_boundary(self) -> ActionResult:
        """Unbounds a user."""
        _bound(self._user(), None)
        return EmptyResult()

    def add_client_id_to_open_id_connect_provider(self) -> ActionResult:
        """One client more; one that is there already is no error."""
        provider = self.backend.get_open_id_connect_provider(self._get_param("OpenIDConnectProviderArn"))
        if (client := self._get_param("ClientID")) not in provider.client_id_list:
            provider.client_id_list.append(client)
        return EmptyResult()

    def remove_client_id_from_open_id_connect_provider(self) -> ActionResult:
        """One client less; one that is not there is no error."""
        provider = self.backend.get_open_id_connect_provider(self._get_param("OpenIDConnectProviderArn"))
        provider.client_id_list = [each for each in provider.client_id_list if each != self._get_param("ClientID")]
        return EmptyResult()


def _bound(user: User, arn: str | None) -> None:
    kind = "PermissionsBoundaryPolicy"
    boundary = {"PermissionsBoundaryType": kind, "PermissionsBoundaryArn": arn} if arn else None
    user.permissions_boundary = boundary  # type: ignore[attr-defined]  # moto's serialiser looks attributes up by name
