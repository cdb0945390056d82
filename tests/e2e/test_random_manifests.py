"""Whatever a schema lets through: every object says how it stands, and the controller finds no fault with itself.

For more: `ACK_TEST_SERVICES=iam,s3 ACK_TEST_OBJECTS=20 ACK_TEST_SEED=7 pytest tests/e2e/test_random_manifests.py`.
"""

from __future__ import annotations

import os
import random
from typing import Any

import pytest
import yaml

from ack.api.errors import LONGEST_MESSAGE
from ack.kube.errors import ApiError
from ack.kube.types import CRD
from tests.support import random_manifest
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, conditions
from tests.support.controllers import Start, bundle_of
from tests.support.waiting import eventually

SERVICES = tuple(os.environ.get("ACK_TEST_SERVICES", "ecr,sqs").split(","))
SEED = int(os.environ.get("ACK_TEST_SEED", "1"))
OBJECTS = int(os.environ.get("ACK_TEST_OBJECTS", "8"))
"""A kind."""

pytestmark = pytest.mark.services(*SERVICES)


def wrong(obj: dict[str, Any]) -> str:
    """What an object shows that none should."""
    shown = conditions(obj)
    if not shown:
        return "says nothing"
    if any(reason == "InternalError" or "internal error" in (message or "") for _, reason, message in shown.values()):
        return f"shows a defect: {shown}"
    longest = max(len(message or "") for _, _, message in shown.values())
    return f"has a message of {longest} characters" if longest > LONGEST_MESSAGE else ""


async def test_random_manifests(
    kubernetes: Cluster, aws: Aws, start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    rng = random.Random(SEED)
    crds = {crd["metadata"]["name"]: crd for crd in (await kubernetes.client.list(CRD)).items}
    made: list[tuple[str, str]] = []
    async with start():
        for service in SERVICES:
            for resource in bundle_of(service).resources:
                kind = f"{service}.{resource.kind}"
                type_ = kubernetes.types[kind]
                version = crds[f"{type_.plural}.{type_.group}"]["spec"]["versions"][0]
                schema = version["schema"]["openAPIV3Schema"]["properties"]["spec"]
                for number in range(OBJECTS):
                    spec = random_manifest.spec(schema, rng, fill=rng.choice((0.0, 0.1, 0.4, 1.0)))
                    name = f"{service}-{resource.kind.lower()}-{number}"
                    metadata = {"name": name, "annotations": random_manifest.annotations(rng)}
                    try:
                        await kubernetes.create_object({"kind": kind, "metadata": metadata, "spec": spec})
                    except ApiError as error:
                        assert error.status in (400, 422), error
                    else:
                        made.append((kind, name))
        assert len(made) > OBJECTS

        async def told() -> bool:
            for kind, name in made:
                obj = await kubernetes.get(kind, name)
                assert not (fault := wrong(obj)), f"{kind} {name} {fault}\n{yaml.safe_dump(obj)[:3000]}"
            return True

        await eventually(told, seconds=30)
        for kind, name in made:
            await kubernetes.delete(kind, name)
    said = capsys.readouterr().out
    assert "reconcile failed" not in said, said[said.index("reconcile failed") - 200 :][:6000]
