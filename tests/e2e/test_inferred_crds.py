"""The CRDs of services without a `service.yaml` are ones that an API server takes: a sample, always the same.

A larger sample: ACK_INFERRED_SERVICES=60 pytest tests/e2e/test_inferred_crds.py --kube=envtest
"""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import yaml

from ack.generate.generate import draw_inferred
from ack.generate.write_crd import write_crd
from ack.kube.client import Client
from ack.kube.config import ClientConfig
from ack.kube.loading import load
from ack.kube.types import CRD
from ack.model import service_names
from tests.support.waiting import eventually

SEED = 3
HOW_MANY = int(os.environ.get("ACK_INFERRED_SERVICES", "5"))


def _sample() -> list[str]:
    """Services, in an order of chance: a larger sample begins with the smaller one."""
    names = service_names()
    random.Random(SEED).shuffle(names)
    return names[:HOW_MANY]


async def test_an_api_server_takes_them(kubeconfig: Path) -> None:
    crds = 0
    for service in _sample():
        picture = draw_inferred(service)
        made: list[dict[str, Any]] = [yaml.safe_load(write_crd(picture, kind)) for kind in picture.kinds]
        for crd in made:
            # Under a group of their own: the cluster may know the service already.
            crd["spec"]["group"] = f"inferred.{crd['spec']['group']}"
            crd["metadata"]["name"] = f"{crd['spec']['names']['plural']}.{crd['spec']['group']}"
            crd["spec"]["names"].pop("shortNames", None)
        await _take(load(kubeconfig), made)
        crds += len(made)
    assert crds >= HOW_MANY


async def _take(config: ClientConfig, crds: list[dict[str, Any]]) -> None:
    async with Client(config) as client:
        names = {crd["metadata"]["name"] for crd in crds}
        try:
            for crd in crds:
                await client.create(CRD, crd)

            async def established() -> bool:
                found = {crd["metadata"]["name"]: crd for crd in (await client.list(CRD)).items}
                for name in names:
                    conditions = (found[name].get("status") or {}).get("conditions") or []
                    states = {each["type"]: each["status"] for each in conditions}
                    assert states.get("Established") == "True"
                    assert states.get("NonStructuralSchema", "False") == "False"
                return True

            await eventually(established)
        finally:
            there = {crd["metadata"]["name"] for crd in (await client.list(CRD)).items}
            for name in names & there:
                await client.delete(CRD, name)
