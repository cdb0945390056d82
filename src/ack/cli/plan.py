"""`ackctl plan`: what manifests, or objects of the cluster, would change in AWS. Nothing is written, anywhere.

Exit status: 0 nothing would change; 2 something would; 1 something cannot be planned.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack, aclosing
from datetime import UTC, datetime
from typing import Any

import click
import yaml
from prometheus_client import CollectorRegistry

from ack.api.core import CORE_GROUP
from ack.api.hooks import Obj
from ack.aws.caller import AwsCaller
from ack.aws.errors import AwsError
from ack.aws.session import Sessions
from ack.cli.flags import Settings, controller_flags, settings
from ack.cli.plan_text import as_json, as_text
from ack.cli.program import CONTEXT, FAILED, VERSION, BadInput, Failure
from ack.cli.services import available, load_services
from ack.kube.client import Client
from ack.kube.config import ConfigError
from ack.kube.errors import ApiError, NotFound
from ack.kube.loading import load
from ack.kube.types import key_of
from ack.runtime import planner
from ack.runtime.dependencies import Source
from ack.runtime.loop import Kind
from ack.runtime.manager import Manager, ServiceBundle
from ack.runtime.planner import Finding

CHANGES = 2
"""Exit status if something would change."""


class _Plan(click.Command):
    """A command whose exit status 2 means changes, so that a wrong command line must have another."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """See click."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            raise Failure(f"{error.format_message()} (see {ctx.command_path} --help)") from error


@click.command(cls=_Plan, context_settings=CONTEXT)
@click.option("-f", "--filename", "files", multiple=True, metavar="FILE", help="Manifests; - is standard input.")
@click.option(
    "--live", "live", multiple=True, metavar="KIND/NAME", help="An object of the cluster; repeat for several."
)
@click.option("--delete", "deletes", is_flag=True, help="Plan the deletion of the objects.")
@click.option("-n", "--namespace", metavar="NAME", help="Of objects that name none.  [default: the context's]")
@click.option("--json", "as_document", is_flag=True, help="Write the plan as JSON.")
@controller_flags
def plan(
    files: tuple[str, ...],
    live: tuple[str, ...],
    deletes: bool,
    namespace: str | None,
    as_document: bool,
    **flags: Any,
) -> int:
    """Shows what manifests, or objects of the cluster, would change in AWS. Nothing is written.

    Give it the flags that the controller runs with. Exit status: 0 nothing would change, 2 something would, 1 something
    cannot be planned.
    """
    if not files and not live:
        raise Failure("nothing to plan: give manifests with -f FILE, or objects of the cluster with --live KIND/NAME")
    manifests = [manifest for file in files for manifest in _read(file)]
    groups = {str(manifest.get("apiVersion", "")).partition("/")[0] for manifest in manifests}
    # To find a kind by its name alone, all services must be known.
    bundles = load_services([name for name in available() if live or f"{name}.{CORE_GROUP}" in groups])
    wanted = [_named(name, bundles) for name in live]
    used = _used(bundles, groups | {group for group, _, _ in wanted})
    kinds = [resource.kind for bundle in used for resource in bundle.resources]
    try:
        options = settings(flags, kinds, services=[bundle.service.name for bundle in used], version=VERSION)
    except BadInput as error:
        raise Failure(error.message) from error
    try:
        found = asyncio.run(_plan(used, options, manifests, wanted, namespace, deletes=deletes))
    except (ConfigError, ApiError, AwsError) as error:
        raise Failure(str(error)) from error
    click.echo(json.dumps(as_json(found), indent=2) if as_document else as_text(found))
    if any(finding.plan is None for finding in found):
        return FAILED
    return CHANGES if any(finding.plan and finding.plan.acts for finding in found) else 0


def _read(file: str) -> list[Obj]:
    try:
        with click.open_file(file, encoding="utf-8") as stream:
            documents = [document for document in yaml.safe_load_all(stream) if document is not None]
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise Failure(f"{file}: {error}") from error
    found: list[Obj] = []
    for document in documents:
        items = document.get("items") if isinstance(document, dict) and document.get("kind") == "List" else [document]
        for item in items or ():
            if not isinstance(item, dict) or not item.get("kind") or not (item.get("metadata") or {}).get("name"):
                raise Failure(f"{file}: not a Kubernetes object: it needs apiVersion, kind and metadata.name")
            found.append(item)
    return found


def _named(text: str, bundles: Sequence[ServiceBundle]) -> tuple[str, str, str]:
    """(group, kind, name) of `Repository/one`, `repositories/one` or `repositories.ecr.services.k8s.aws/one`."""
    what, _, name = text.partition("/")
    word, _, group = what.lower().partition(".")
    found = [
        (resource.service.group, resource.kind, name)
        for bundle in bundles
        for resource in bundle.resources
        if word in (resource.kind.lower(), resource.plural) and (not group or resource.service.group.startswith(group))
    ]
    if not name or not found:
        raise Failure(f"--live {text}: no such kind; write Repository/one, or repositories.ecr/one")
    if len(found) > 1:
        raise Failure(f"--live {text}: of which service? {', '.join(group for group, _, _ in found)}")
    return found[0]


def _used(bundles: Sequence[ServiceBundle], groups: set[str]) -> list[ServiceBundle]:
    used = [bundle for bundle in bundles if bundle.service.group in groups]
    if not used:
        raise Failure("the manifests have no object of an AWS service")
    return used


async def _plan(
    bundles: Sequence[ServiceBundle],
    options: Settings,
    manifests: Sequence[Obj],
    wanted: Sequence[tuple[str, str, str]],
    namespace: str | None,
    *,
    deletes: bool,
) -> list[Finding]:
    async with AsyncExitStack() as stack:
        config = load(options.kubeconfig)
        kube = await stack.enter_async_context(Client(config, user_agent="ackctl"))
        sessions = await stack.enter_async_context(aclosing(Sessions(options.aws)))
        aws = AwsCaller(sessions)
        stack.push_async_callback(aws.close, 5.0)
        identity = await sessions.caller_identity()
        manager = Manager(
            bundles, kube=kube, aws=aws, identity=identity, options=options.runtime, registry=CollectorRegistry()
        )
        kinds = {(kind.type.group, kind.type.kind): kind for kind in manager.kinds}
        default = namespace or config.namespace
        objects: list[tuple[Kind, Obj]] = []
        for manifest in manifests:
            kind = kinds.get((str(manifest.get("apiVersion", "")).partition("/")[0], manifest["kind"]))
            if kind is not None:
                own = {**manifest, "metadata": {"namespace": default, **manifest["metadata"]}}
                before = await _live(kube, kind, own["metadata"]["name"], own["metadata"]["namespace"])
                objects.append((kind, planner.merged(kind, own, before)))
        for group, kind_name, name in wanted:
            kind = kinds[group, kind_name]
            obj = await _live(kube, kind, name, default)
            if obj is None:
                raise Failure(f"there is no {kind_name} {name} in namespace {default}")
            objects.append((kind, obj))
        if deletes:
            now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            objects = [(kind, {**o, "metadata": {**o["metadata"], "deletionTimestamp": now}}) for kind, o in objects]
        others: Mapping[Source, Obj] = {Source(kind.type, key_of(obj)): obj for kind, obj in objects}
        return list(await asyncio.gather(*(planner.find(kind, obj, others) for kind, obj in objects)))


async def _live(kube: Client, kind: Kind, name: str, namespace: str) -> Obj | None:
    try:
        return await kube.get(kind.type, name, namespace)
    except NotFound:
        return None
