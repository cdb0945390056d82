"""Every kind's life, from the tables beside this file: `<service>/<Kind>.yaml`, keys in docs/kind-cases.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller
from tests.support.kind_case import Named, cases
from tests.support.life_cycle import Life


@pytest.mark.parametrize(
    "named", [pytest.param(n, id=str(n), marks=pytest.mark.services(*n.services)) for n in cases(Path(__file__).parent)]
)
async def test_life(named: Named, kubernetes: Cluster, aws: Aws, controller: Controller) -> None:
    await Life(named, kubernetes, aws).run()
