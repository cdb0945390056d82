"""What all example stacks go through: applied at once in either order, ready, deleted in one go, AWS as it was."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import jmespath
import pytest
import yaml

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, Obj, is_synced

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"
SECONDS = 30.0

_BACKWARDS = pytest.param(-1, id="backwards", marks=pytest.mark.once("the order in the file is nothing it knows"))
both_orders = pytest.mark.parametrize("step", [pytest.param(1, id="as written"), _BACKWARDS])
"""The order of the objects in the file must not matter; the test takes `step`."""


async def there(aws: Aws, lists: Mapping[str, str]) -> dict[str, list[str]]:
    """What AWS has.

    Args:
        aws: the account.
        lists: `service.Operation` -> JMESPath of what identifies each resource in its answer.
    """
    found = {}
    for call, path in lists.items():
        service, _, operation = call.partition(".")
        found[call] = sorted(jmespath.search(path, await aws.call(service, operation)) or [])
    return found


@asynccontextmanager
async def applied(
    kubernetes: Cluster, aws: Aws, file: str, step: int, lists: Mapping[str, str]
) -> AsyncIterator[dict[tuple[str, str], Obj]]:
    """An example from its application on, until all of it is gone: in AWS, too.

    Args:
        kubernetes: where it is applied.
        aws: where it becomes resources.
        file: its name.
        step: 1 as written, -1 backwards.
        lists: see `there`; at the end they must be what they were.

    Yields:
        (kind, name) -> object, once all are synced. Objects of other groups than ACK's are theirs, too.
    """
    before = await there(aws, lists)
    manifests = list(yaml.safe_load_all((EXAMPLES / file).read_text()))[::step]
    for manifest in manifests:
        await kubernetes.create_object({**manifest, "kind": _kind(manifest)})
    names = [(_kind(manifest), manifest["metadata"]["name"]) for manifest in manifests]
    ours = [pair for pair in names if pair[0] not in ("ConfigMap", "Secret")]
    for pair in ours:
        await kubernetes.wait(*pair, is_synced, seconds=SECONDS)
    yield {(kind.rpartition(".")[2], name): await kubernetes.get(kind, name) for kind, name in names}
    await asyncio.gather(*(kubernetes.delete(*pair) for pair in names))
    await asyncio.gather(*(kubernetes.gone(*pair, seconds=SECONDS) for pair in names))
    assert await there(aws, lists) == before


def _kind(manifest: Mapping[str, Any]) -> str:
    """By which the tests know a kind: with its service, where it has one."""
    service, _, group = manifest["apiVersion"].partition("/")[0].partition(".")
    return f"{service}.{manifest['kind']}" if group == "services.k8s.aws" else str(manifest["kind"])
