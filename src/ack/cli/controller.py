"""`ack-controller`: runs the controllers of one service, of several, or of all.

Exit status: 0 after SIGTERM or SIGINT, work in flight done; 1 something failed; 2 the command line is wrong.
"""

from __future__ import annotations

import asyncio
import gc
import hashlib
import os
import signal
import socket
import sys
import uuid
from collections.abc import Sequence
from contextlib import AsyncExitStack, aclosing
from typing import Any, NoReturn

import click
import structlog
import uvloop
from prometheus_client import CollectorRegistry, GCCollector, PlatformCollector, ProcessCollector

from ack.aws.caller import AwsCaller
from ack.aws.errors import AwsError
from ack.aws.limiter import RateLimiter
from ack.aws.metrics import CallMetrics, RateMetrics
from ack.aws.session import Identity, Sessions
from ack.cli import health, logs, tracing, webhook
from ack.cli.flag_values import Address, items
from ack.cli.flags import Settings, controller_flags, settings, user_agent
from ack.cli.program import CONTEXT, FAILED, VERSION, BadInput, Failure, one_line, run
from ack.cli.requests_metrics import RequestMetrics
from ack.cli.services import available, chosen, load_services
from ack.kube.client import Client
from ack.kube.config import ClientConfig, ConfigError
from ack.kube.leader import LeaderElector, LeadershipLost
from ack.kube.loading import load
from ack.kube.shards import ShardElector
from ack.runtime.manager import Manager, ServiceBundle

PROGRAM = "ack-controller"
SIGNALS = (signal.SIGTERM, signal.SIGINT)
TELL_AFTER, TELL_EVERY = 3.0, 30.0
"""Seconds until, and between, the warnings that CRDs are missing."""

_COLLECT_AFTER = (10_000, 20, 20)
"""Thresholds of the three generations."""

_log = structlog.get_logger("setup")


@click.command(context_settings=CONTEXT)
@click.option("--service", "services", multiple=True, envvar="ACK_SERVICES", metavar="NAME", help="Repeat for several.")
@click.option("--all", "every", is_flag=True, help="Run the controllers of all services.")
@controller_flags
@click.version_option(VERSION, prog_name=PROGRAM)
def controller(services: tuple[str, ...], every: bool, **flags: Any) -> int:
    """Runs the controllers of some AWS services until SIGTERM.

    Every flag can be given in the environment: ACK_ and its name, as ACK_WATCH_NAMESPACE; the services as ACK_SERVICES.
    """
    bundles = load_services(_services(services, every))
    kinds = [resource.kind for bundle in bundles for resource in bundle.resources]
    names = [bundle.service.name for bundle in bundles]
    process = Process(bundles, settings(flags, kinds, services=names, version=VERSION))
    # What is loaded by now stays: the collector of cycles need not go through it again and again. What comes and goes
    # with a reconcile is mostly free of cycles, so it may look more seldom than after every 700 allocations.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECT_AFTER)
    # A fifth less CPU than with asyncio's own event loop, most of it in TLS and timers.
    return uvloop.run(process.run())


def lease_name(groups: Sequence[str]) -> str:
    """The name of the Lease of controllers of some API groups: the published one for a single group.

    Processes with the same services must find each other, whatever the order in which they are given.
    """
    name = "ack-" + "-".join(sorted(groups))
    if len(name) <= 63:
        return name
    return f"ack-{len(groups)}-groups-{hashlib.sha256(name.encode()).hexdigest()[:16]}"


def _services(names: Sequence[str], every: bool) -> Sequence[str]:
    if every:
        if names:
            raise BadInput("--all and --service exclude each other")
        return available()
    given = items(names)
    if not given:
        raise BadInput(f"no service given: --service NAME, or --all; there are: {', '.join(available())}")
    return chosen(given)


class Process:
    """One run of the program.

    Args:
        bundles: the services.
        options: what the flags say.
    """

    def __init__(self, bundles: Sequence[ServiceBundle], options: Settings) -> None:
        self._bundles = bundles
        self._options = options
        self._names = [bundle.service.name for bundle in bundles]
        self._registry = CollectorRegistry()
        self._manager: Manager | None = None
        self._elector: LeaderElector | None = None
        self._work: asyncio.Task[None] | None = None
        self._stopping = False

    async def run(self) -> int:
        """Runs until a signal; the exit status."""
        logs.configure(self._options.log)
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            loop.add_signal_handler(number, self._signalled, number)
        _log.info("starting", version=self._options.runtime.version, services=self._names)
        self._work = asyncio.create_task(self._run(), name="work")
        try:
            await self._work
        except asyncio.CancelledError:
            if not self._stopping:
                raise
        except (Failure, ConfigError, AwsError, LeadershipLost) as error:
            _log.error(one_line(error.message if isinstance(error, Failure) else str(error)))
            return FAILED
        except Exception:  # noqa: BLE001 - whatever it is: logged with its stack, and Kubernetes starts us again
            _log.exception("the controller failed")
            return FAILED
        _log.info("stopped")
        return 0

    # --- Start ---

    async def _run(self) -> None:
        options = self._options
        async with AsyncExitStack() as stack:
            if options.tracing_endpoint:
                version = options.runtime.version
                stop = tracing.start(options.tracing_endpoint, services=self._names, version=version)
                # It sends what is left, and blocks while it does.
                stack.push_async_callback(asyncio.to_thread, stop)
            await self._serve(stack, options.metrics, "--metrics-addr", health.metrics(self._registry))
            await self._serve(stack, options.health, "--healthz-addr", health.health(self._unready))
            if options.webhook is not None:
                resources = [resource for bundle in self._bundles for resource in bundle.resources]
                serving = webhook.serving(options.webhook, options.webhook_certificate, resources)
                await stack.enter_async_context(serving)
            config = load(options.kubeconfig)
            for collector in (ProcessCollector, PlatformCollector, GCCollector):
                collector(registry=self._registry)
            aliases = {bundle.service.sdk: bundle.service.name for bundle in self._bundles}
            sessions = await stack.enter_async_context(aclosing(Sessions(options.aws)))
            identity = await self._identity(sessions)
            sdk_names = {name: sdk for sdk, name in aliases.items()}
            ceilings = {sdk_names.get(name, name): rate for name, rate in options.rate_limits.items()}
            limiter = RateLimiter(ceilings=ceilings)
            RateMetrics(limiter, self._registry, aliases=aliases)
            aws = AwsCaller(sessions, limiter=limiter, observers=[CallMetrics(self._registry, aliases=aliases)])
            stack.push_async_callback(aws.close, 5.0)
            client = await stack.enter_async_context(
                Client(
                    config,
                    user_agent=user_agent(self._names, options.runtime.version),
                    field_manager=PROGRAM,
                    on_request=RequestMetrics(self._registry, config.server),
                )
            )
            self._manager = Manager(
                self._bundles,
                kube=client,
                aws=aws,
                identity=identity,
                options=options.runtime,
                registry=self._registry,
            )
            watcher = asyncio.create_task(self._tell_what_is_missing(self._manager), name="readiness")
            stack.callback(watcher.cancel)
            await self._lead(client, config, self._manager)

    async def _serve(
        self, stack: AsyncExitStack, address: Address | None, flag: str, paths: dict[str, health.Handler]
    ) -> None:
        if address is not None:
            await stack.enter_async_context(health.serving(address, flag, paths))

    async def _identity(self, sessions: Sessions) -> Identity:
        try:
            identity = await sessions.caller_identity()
        except AwsError as error:
            raise Failure(f"AWS does not say who this controller is: {error}") from error
        _log.info("identity", account=identity.account_id, arn=identity.arn, region=identity.region)
        return identity

    async def _lead(self, client: Client, config: ClientConfig, manager: Manager) -> None:
        name = lease_name([bundle.service.group for bundle in self._bundles])
        namespace = self._options.leader_election_namespace or config.namespace
        identity = f"{os.environ.get('HOSTNAME') or socket.gethostname()}_{uuid.uuid4()}"
        if shards := self._options.runtime.shards:
            sharing = ShardElector(
                client, name=name, namespace=namespace, identity=identity, shards=shards, holder=manager
            )
            await sharing.run(manager.run)
        elif self._options.leader_election:
            self._elector = LeaderElector(client, name=name, namespace=namespace, identity=identity)
            await self._elector.run(manager.run)
        else:
            await manager.run()

    # --- While it runs ---

    def _unready(self) -> str:
        """What is missing until the process is ready. One that waits to lead is: else no rollout would ever end."""
        if self._stopping:
            return "shutting down"
        manager, elector = self._manager, self._elector
        if manager is None:
            return "starting"
        if elector is not None and not elector.is_leader:
            return ""
        if manager.ready:
            return ""
        return f"waiting for the objects of {', '.join(manager.missing)} (is the CRD installed?)"

    async def _tell_what_is_missing(self, manager: Manager) -> None:
        """Says in the log when the controllers work, and until then what keeps them from it."""
        loop = asyncio.get_running_loop()
        tell_at = loop.time() + TELL_AFTER
        while not manager.ready:
            await asyncio.sleep(0.1)
            standby = self._elector is not None and not self._elector.is_leader
            if standby:
                tell_at = loop.time() + TELL_AFTER
            elif loop.time() >= tell_at and manager.missing:
                tell_at = loop.time() + TELL_EVERY
                _log.warning(
                    "these kinds cannot be watched yet: their CRDs are not installed, or their objects may not be "
                    "listed; trying again",
                    missing=manager.missing,
                )
        _log.info("ready", services=self._names)

    # --- End ---

    def _signalled(self, number: signal.Signals) -> None:
        """The first signal ends the process gently; a second one, at once."""
        self._stopping = True
        for each in SIGNALS:
            asyncio.get_running_loop().remove_signal_handler(each)
            signal.signal(each, signal.SIG_DFL)
        _log.info("stopping: work in flight is finished; a second signal ends it at once", signal=number.name)
        if self._manager is not None and self._manager.running:
            self._manager.stop()
        elif self._work is not None:
            self._work.cancel()


def main() -> NoReturn:
    """The program's entry point."""
    run(controller, PROGRAM, sys.argv[1:])


if __name__ == "__main__":
    main()
