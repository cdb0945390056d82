"""`ackctl install`: applies the CRDs of services to a cluster."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import yaml

from ack.cli.flag_values import items
from ack.cli.program import CONTEXT, BadInput, Failure
from ack.cli.services import available, chosen, core_crd_texts, crd_texts
from ack.generate.yaml_text import LOADER
from ack.kube.client import Client
from ack.kube.config import ClientConfig, ConfigError
from ack.kube.errors import ApiError, Conflict, NotFound
from ack.kube.loading import load
from ack.kube.types import CRD

ESTABLISHED_SECONDS = 30.0
_FIELD_MANAGER = "ackctl"
_RULES = "x-kubernetes-validations"


@dataclass(frozen=True, slots=True)
class Installed:
    """What became of a CRD.

    Args:
        name: the CRD's.
        change: `created`, `configured` or `unchanged`, as kubectl says it.
        lenient: the cluster does not know validation rules (CEL), so the CRD was applied without them.
    """

    name: str
    change: str
    lenient: bool = False


@click.command(context_settings=CONTEXT)
@click.option("--service", "services", multiple=True, metavar="NAME", help="A service; repeat for several.")
@click.option("--all", "every", is_flag=True, help="All services.")
@click.option("--kubeconfig", type=click.Path(path_type=Path), metavar="FILE", help="Instead of $KUBECONFIG.")
@click.option("--context", metavar="NAME", help="Context of the kubeconfig.  [default: its current one]")
@click.option("--force-conflicts", is_flag=True, help="Take over fields that others applied, such as kubectl or helm.")
def install(
    services: tuple[str, ...], every: bool, kubeconfig: Path | None, context: str | None, force_conflicts: bool
) -> None:
    """Installs or updates the CRDs of some services, and waits until the cluster serves them."""
    if every and services:
        raise BadInput("--all and --service exclude each other")
    names = available() if every else chosen(items(services))
    if not names:
        raise BadInput(f"no service given: --service NAME, or --all; there are: {', '.join(available())}")
    try:
        asyncio.run(_print(load(kubeconfig, context), names, force_conflicts))
    except (ConfigError, ApiError) as error:
        raise Failure(str(error)) from error


async def _print(config: ClientConfig, names: Sequence[str], force: bool) -> None:
    lenient = False
    async with aclosing(install_crds(config, names, force=force)) as installed:
        async for crd in installed:
            click.echo(f"customresourcedefinition/{crd.name} {crd.change}")
            lenient = lenient or crd.lenient
    if lenient:
        click.echo(
            "warning: this cluster is older than Kubernetes 1.25 and knows no validation rules: a change of an "
            "immutable field is not refused when it is applied",
            err=True,
        )


async def install_crds(
    config: ClientConfig, names: Sequence[str], *, force: bool = False
) -> AsyncGenerator[Installed, None]:
    """Apply the CRDs of the core API and of some services by server-side apply, and wait until they are established.

    Close the generator when leaving it early (`contextlib.aclosing`).

    Args:
        config: the cluster.
        names: the services; one at least.
        force: take over fields that another field manager owns.

    Yields:
        each CRD as soon as its objects can be created.

    Raises:
        ApiError: the cluster refuses.
        Failure: a field belongs to someone else, or a CRD is not served in time.
    """
    texts = [*core_crd_texts(names[0]).values(), *(text for name in names for text in crd_texts(name).values())]
    crds = [yaml.load(text, LOADER) for text in texts]  # noqa: S506 - a safe loader
    async with Client(config, user_agent=_FIELD_MANAGER) as client:
        for crd in [await _apply(client, crd, force) for crd in crds]:
            await _established(client, crd.name)
            yield crd


async def _apply(client: Client, crd: dict[str, Any], force: bool) -> Installed:
    name = crd["metadata"]["name"]
    lenient = False
    try:
        before = (await client.get(CRD, name))["metadata"]["resourceVersion"]
    except NotFound:
        before = ""
    try:
        try:
            after = await client.apply(CRD, crd, _FIELD_MANAGER, force)
        except ApiError as error:
            if f"{_RULES}: field not declared in schema" not in error.message:
                raise
            lenient = True
            after = await client.apply(CRD, _without_rules(crd), _FIELD_MANAGER, force)
    except Conflict as error:
        raise Failure(f"{name}: {error.message}; to take these fields over: --force-conflicts") from error
    changed = after["metadata"]["resourceVersion"] != before
    return Installed(name, ("configured" if before else "created") if changed else "unchanged", lenient)


def _without_rules(value: Any) -> Any:
    """A schema without validation rules, for clusters that refuse what they do not know."""
    if isinstance(value, dict):
        return {key: _without_rules(inner) for key, inner in value.items() if key != _RULES}
    return [_without_rules(inner) for inner in value] if isinstance(value, list) else value


async def _established(client: Client, name: str) -> None:
    try:
        async with asyncio.timeout(ESTABLISHED_SECONDS):
            while not _is_established(await client.get(CRD, name)):  # noqa: ASYNC110 - the cluster sets no event of ours
                await asyncio.sleep(0.05)
    except TimeoutError:
        raise Failure(
            f"the cluster does not serve {name} after {ESTABLISHED_SECONDS:g} s: kubectl describe crd {name}"
        ) from None


def _is_established(crd: dict[str, Any]) -> bool:
    conditions = (crd.get("status") or {}).get("conditions") or []
    return any(c["type"] == "Established" and c["status"] == "True" for c in conditions)
