"""What watches wake for, and what they know before their list is there."""

from __future__ import annotations

from typing import Any, cast

import pytest

from ack.kube.client import Client, ListResult
from ack.kube.types import SECRET, ObjectKey, ResourceType
from ack.runtime.dependencies import Dependencies, Source, User
from ack.runtime.watches import Watches

USER = User(ResourceType("s3.services.k8s.aws", "v1alpha1", "Bucket", "buckets"), ObjectKey("shop", "a"))
ONE = Source(SECRET, ObjectKey("shop", "one"))
ALL = Source(SECRET, ObjectKey("", ""))


def secret(version: int, **labels: str) -> dict[str, Any]:
    return {"metadata": {"name": "one", "namespace": "shop", "resourceVersion": str(version), "labels": labels}}


class Server:
    """An API server that holds one Secret."""

    async def get(self, _: ResourceType, name: str, namespace: str | None, *, metadata_only: bool) -> dict[str, Any]:
        assert (namespace, name, metadata_only) == ("shop", "one", False)
        return secret(1)

    async def list(self, _: ResourceType) -> ListResult:
        return ListResult([secret(1)], "1")


@pytest.mark.parametrize("by_name", [True, False])
@pytest.mark.parametrize(
    ("listed", "woken"),
    [
        (secret(1), 0),
        (secret(2, new="label"), 1),
    ],
)
async def test_the_first_list_is_news_only_where_it_differs(by_name: bool, listed: dict[str, Any], woken: int) -> None:
    index = Dependencies()
    watches = Watches(cast("Client", Server()), index)
    used: set[Source] = set()
    index.begin(USER)
    if by_name:
        assert await watches.get(ONE, used) == secret(1)
    else:
        assert await watches.counting(ALL, used) == [secret(1)]
    calls: list[None] = []
    # The list arrives while the loop is under way.
    watches.follow(SECRET).replace(ListResult([listed], "9"), None, reset=True)
    index.record(USER, used, lambda: calls.append(None))
    assert len(calls) == woken
    watches.follow(SECRET).replace(ListResult([secret(10, other="label")], "10"), None, reset=False)
    assert len(calls) == woken + 1
