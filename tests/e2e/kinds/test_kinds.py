"""Every kind's life, from the tables beside this file: `<service>/<Kind>.yaml`, keys in docs/kind-cases.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller
from tests.support.kind_case import Named, cases
from tests.support.life_cycle import Life

CASES = cases(Path(__file__).parent)
FIRST = {named.service: named for named in reversed(CASES)}
"""One of each service. A real API server takes all CRDs of the service for it; what it does with objects of one kind it
does with those of another, so that the rest need not be gone through twice."""


@pytest.mark.parametrize("named", [pytest.param(n, id=str(n), marks=pytest.mark.services(*n.services)) for n in CASES])
async def test_life(
    request: pytest.FixtureRequest, named: Named, kubernetes: Cluster, aws: Aws, controller: Controller
) -> None:
    if request.config.getoption("--kube") == "envtest" and FIRST[named.service] is not named:
        pytest.skip("one kind a service on a real control plane")
    await Life(named, kubernetes, aws).run()
