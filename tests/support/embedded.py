"""The embedded Kubernetes API for tests: on a thread with an event loop of its own, so that it outlives each test's."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

import yaml

from ack.local.kube import KubeServer


@contextlib.contextmanager
def embedded(file: Path) -> Iterator[Path]:
    """Runs an API server, and writes its kubeconfig to a file."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="embedded-kube", daemon=True)
    thread.start()
    server = KubeServer()
    asyncio.run_coroutine_threadsafe(server.start(), loop).result(30)
    try:
        file.touch(mode=0o600)
        file.write_text(yaml.safe_dump(server.kubeconfig()))
        yield file
    finally:
        asyncio.run_coroutine_threadsafe(server.stop(), loop).result(30)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
