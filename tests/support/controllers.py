"""Controllers under test, in this process: quick to start, and every request they make is seen."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from prometheus_client import CollectorRegistry

from ack.aws.caller import AwsCaller
from ack.aws.options import AwsOptions
from ack.aws.session import Sessions
from ack.kube.client import Client
from ack.kube.config import ClientConfig
from ack.kube.types import ResourceType
from ack.names import service_folder
from ack.runtime.manager import Manager, ServiceBundle
from ack.runtime.options import RuntimeOptions
from ack.runtime.resource_types import type_of
from tests.support.aws_view import REGION
from tests.support.cluster import Requests
from tests.support.waiting import eventually

VERSION = "v0.0.0-test"

Start = Callable[..., contextlib.AbstractAsyncContextManager["Controller"]]
"""Starts a controller for the test's namespace; arguments as `running`."""


def bundle_of(service: str) -> ServiceBundle:
    """A service's declarations and hooks, by its name."""
    package = import_module(f"ack.services.{service_folder(service)}")
    with contextlib.suppress(ModuleNotFoundError):
        hooks = import_module(f"ack.services.{service_folder(service)}.hooks").HOOKS
        return ServiceBundle(service=package.SERVICE, resources=package.RESOURCES, hooks=hooks)
    return ServiceBundle(service=package.SERVICE, resources=package.RESOURCES)


def types_of(services: Iterable[str]) -> dict[str, ResourceType]:
    """Kind and `service.Kind` -> type, of some services; a kind of several is that of the first."""
    found: dict[str, ResourceType] = {}
    for service in services:
        for resource in bundle_of(service).resources:
            type_ = type_of(resource)
            found.setdefault(resource.kind, type_)
            found[f"{service}.{resource.kind}"] = type_
    return found


@dataclass(slots=True)
class Controller:
    """A controller that runs.

    Args:
        manager: what runs.
        requests: what it asked of Kubernetes.
        task: its `run`.
        registry: its metrics.
    """

    manager: Manager
    requests: Requests
    task: asyncio.Task[None]
    registry: CollectorRegistry

    async def stop(self) -> None:
        """Ends it as SIGTERM does: work in flight is finished."""
        self.manager.stop()
        await self.task


@contextlib.asynccontextmanager
async def running(
    services: Iterable[str],
    kube: ClientConfig,
    aws_url: str,
    *,
    namespaces: tuple[str, ...],
    aws_options: Mapping[str, Any] | None = None,
    ready: bool = True,
    **options: Any,
) -> AsyncIterator[Controller]:
    """Runs a controller.

    Args:
        services: their folders.
        kube: the API server.
        aws_url: the endpoint of AWS.
        namespaces: which are watched.
        aws_options: further `AwsOptions`. The SDK's own retries are off, so that what is counted is what we do.
        ready: wait until its caches are filled.
        options: further `RuntimeOptions`.
    """
    requests = Requests([])
    registry = CollectorRegistry()
    sessions = Sessions(
        AwsOptions(
            **{
                "region": REGION,
                "endpoint_url": aws_url,
                "identity_endpoint_url": aws_url,
                "allow_unsafe_endpoint_urls": True,
                "path_style": True,
                "max_attempts": 1,
                "http_timeout_seconds": 5,
                **(aws_options or {}),
            }
        )
    )
    caller = AwsCaller(sessions)
    async with (
        contextlib.aclosing(sessions),
        Client(kube, user_agent="ack-controller-under-test", on_request=requests) as client,
    ):
        identity = await sessions.caller_identity()
        manager = Manager(
            [bundle_of(service) for service in services],
            kube=client,
            aws=caller,
            identity=identity,
            options=RuntimeOptions(
                **{
                    "region": REGION,
                    "endpoint_url": aws_url,
                    "watch_namespaces": namespaces,
                    "version": VERSION,
                    "allow_unsafe_endpoint_urls": True,
                    "grace_seconds": 5.0,
                    **options,
                }
            ),
            registry=registry,
        )
        task = asyncio.create_task(manager.run(), name="manager under test")
        controller = Controller(manager, requests, task, registry)
        try:
            if ready:
                await eventually(lambda: manager.ready or controller.task.done())
            yield controller
            if not controller.task.done():
                await controller.stop()
            controller.task.result()
        finally:
            controller.task.cancel()
            await asyncio.gather(controller.task, return_exceptions=True)
            await caller.close(5.0)
