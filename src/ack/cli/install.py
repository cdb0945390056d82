"""Installing CRDs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import yaml

from ack.cli import services
from ack.cli.errors import Failed
from ack.kube import config
from ack.kube.client import Client
from ack.kube.config import ConfigError
from ack.kube.errors import ApiError
from ack.kube.types import CRD


async def install(names: Sequence[str], kubeconfig: Path | None) -> list[str]:
    """Applies the CRDs of some services to a cluster, server-side, so that an upgrade needs nothing else.

    Args:
        names: the services.
        kubeconfig: the cluster; `None` as in `ack.kube.config.load`.

    Returns:
        a line a CRD.

    Raises:
        Failed: there is no cluster, or it refuses.
    """
    lines = []
    try:
        async with Client(config.load(kubeconfig)) as client:
            for text in services.crds(names).values():
                crd = yaml.safe_load(text)
                await client.apply(CRD, crd, field_manager="ackctl", force=True)
                lines.append(f"installed {crd['metadata']['name']}")
    except (ApiError, ConfigError) as error:
        raise Failed(str(error)) from None
    return lines
