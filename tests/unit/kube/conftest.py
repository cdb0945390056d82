"""A Kubernetes API for the tests of the kernel: the embedded one, or the one that `$ACK_TEST_KUBECONFIG` names."""

from __future__ import annotations

import os
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from ack.kube.client import Client
from ack.kube.config import ClientConfig
from ack.kube.kubeconfig import from_dict
from ack.kube.loading import load
from ack.kube.types import NAMESPACE
from ack.local.kube import KubeServer
from tests.support.envtest import KUBECONFIG_VARIABLE
from tests.support.tcp_proxy import TcpProxy


@pytest.fixture
async def config() -> AsyncIterator[ClientConfig]:
    """How to reach an API server."""
    given = os.environ.get(KUBECONFIG_VARIABLE)
    if given:
        yield load(Path(given))
        return
    server = KubeServer()
    await server.start()
    try:
        yield from_dict(server.kubeconfig())
    finally:
        await server.stop()


@pytest.fixture
async def client(config: ClientConfig) -> AsyncIterator[Client]:
    """A client without a proxy in between."""
    async with Client(config) as c:
        yield c


@pytest.fixture
async def namespace(client: Client) -> AsyncIterator[str]:
    """A namespace of the test's own."""
    name = f"test-{uuid.uuid4().hex[:12]}"
    await client.create(NAMESPACE, {"metadata": {"name": name}})
    yield name
    await client.delete(NAMESPACE, name)


@pytest.fixture
async def proxy(config: ClientConfig) -> AsyncIterator[TcpProxy]:
    """A proxy before the API server."""
    async with TcpProxy.before(config.server) as p:
        yield p
