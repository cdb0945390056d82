"""Every kind whose identifier AWS assigns: AWS has made the resource, and nobody was told.

The controller ends between AWS's answer to the create, which is lost, and any write of the status. The next one finds
the resource and makes no second one; if the object is deleted meanwhile, nothing of it stays in AWS.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from ack.api.resource import Resource
from ack.runtime.ownership import Means, means
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, is_synced
from tests.support.controllers import Start, bundle_of
from tests.support.kind_case import Named, cases
from tests.support.life_cycle import Life

pytestmark = pytest.mark.feature(1)


def _resource(named: Named) -> Resource:
    return next(r for r in bundle_of(named.service).resources if r.kind == named.kind)


EVERY = "ACK_EVERY_KIND" in os.environ
"""Whether every kind's turn has come (`make exactly-one`), or only one of each way to be found again."""


def _doubtful() -> Iterator[Named]:
    """Not the kinds of EC2 but one, which are all alike: one list, one tag."""
    seen = set()
    for named in cases(Path(__file__).parent / "kinds"):
        by = means(_resource(named))
        if by is Means.NAME or (named.service == "ec2" and named.kind != "VPC") or (by in seen and not EVERY):
            continue
        seen.add(by)
        yield named


def has_note(obj: Mapping[str, Any]) -> bool:
    """Whether what was there before is still noted on an object, though nobody needs it any more."""
    return "services.k8s.aws/existed-before" in obj["metadata"].get("annotations", {})


DOUBTFUL = [pytest.param(named, id=str(named), marks=pytest.mark.services(*named.services)) for named in _doubtful()]


@pytest.mark.once("the answers that are lost are AWS's")
@pytest.mark.parametrize("named", DOUBTFUL)
async def test_one_resource_and_none_left(named: Named, kubernetes: Cluster, aws: Aws, start: Start) -> None:
    resource, kind, life = _resource(named), str(named), Life(named, kubernetes, aws)
    made = f"{resource.service.sdk}:{resource.create.operation}"
    async with start():
        await life.prepare()
    for deleted in (False, True):
        aws.proxy.heal()
        aws.proxy.clear()
        async with start():
            aws.proxy.drop(resource.create.operation, forwarded=True)
            await life.create("lost")
            await aws.proxy.wait_for(lambda proxy: proxy.count(made) == 1)
        if deleted:
            await kubernetes.delete(kind, "lost")
        async with start():
            if not deleted:
                await kubernetes.wait(kind, "lost", lambda obj: is_synced(obj) and not has_note(obj))
                await kubernetes.delete(kind, "lost")
            await kubernetes.gone(kind, "lost")
            assert aws.proxy.count(made) == 1
            assert resource.delete is not None
            assert aws.proxy.count(f"{resource.service.sdk}:{resource.delete.operation}") == 1
