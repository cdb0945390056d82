"""Lists of secret values, one of them inside a structure, as a user of ElastiCache has them."""

from __future__ import annotations

from typing import Any

import pytest

from ack.api import core
from tests.e2e.test_secrets import change, put, versions
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Start

pytestmark = [pytest.mark.services("usersample"), pytest.mark.feature(24)]

REFERENCES = [{"name": "passwords", "key": "old"}, {"name": "more", "key": "new"}]
SPECS = {
    "a-list": {"passwords": REFERENCES},
    "in-a-structure": {"authenticationMode": {"type_": "password", "passwords": REFERENCES}},
}


def passwords_sent(aws: Aws, operation: str) -> list[str]:
    """The passwords in the first call of an operation, in their order."""
    call = next(call for call in aws.proxy.calls if call.operation == operation)
    return [value for name, value in sorted(call.params.items()) if ".member." in name and "Passwords" in name]


@pytest.mark.parametrize("form", SPECS)
async def test_each_is_sent(kubernetes: Cluster, aws: Aws, start: Start, form: str) -> None:
    own = kubernetes.namespace
    spec: dict[str, Any] = {"id": "app", "userName": "app", "engine": "redis", "accessString": "on ~* +@all"}
    spec |= SPECS[form]
    await put(kubernetes, "passwords", {"old": "an-old-password-of-16"})
    async with start():
        await kubernetes.create("User", "app", spec)
        obj = await kubernetes.recoverable("User", "app")
        text = f"kubernetes secret not found: there is no Secret {own}/more"
        assert condition(obj, core.RECOVERABLE)["message"] == text
        await put(kubernetes, "more", {"new": "a-new-password-of-16"})
        obj = await kubernetes.synced("User", "app")
        (user,) = (await aws.call("elasticache", "DescribeUsers", UserId="app"))["Users"]
        assert user["Authentication"] == {"Type": "password", "PasswordCount": 2}
        assert passwords_sent(aws, "CreateUser") == ["an-old-password-of-16", "a-new-password-of-16"]
        # The object shows how many there are, and which version of which Secret they are from.
        assert obj["status"]["authentication"] == {"type_": "password", "passwordCount": 2}
        assert obj["spec"] == spec
        (noted,) = versions(obj).values()
        assert [part.partition("@")[0] for part in noted.split()] == [f"{own}/passwords/old", f"{own}/more/new"]
        aws.proxy.clear()
        # One new value sends the list.
        await change(kubernetes, "more", {"new": "the-newest-password-of-16"})
        await aws.proxy.wait_for(lambda p: p.count("ModifyUser") >= 1)
        assert passwords_sent(aws, "ModifyUser") == ["an-old-password-of-16", "the-newest-password-of-16"]
