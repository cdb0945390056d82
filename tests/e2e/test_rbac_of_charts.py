"""The roles that a chart makes: enough for all that a controller does, and nothing that it never uses.

Only a real API server authorizes, so that these run with `--kube=envtest`.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ack.api import core
from ack.kube.loading import load
from ack.runtime.role_selectors import ROLE_SELECTOR
from tests.support.accounts import ROLE
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Start
from tests.support.helm import Helm, chart_of, values
from tests.support.processes import StartProcess
from tests.support.waiting import eventually

pytestmark = [pytest.mark.envtest, pytest.mark.services("ecr")]

ACCOUNT = "ack-ecr-controller"
LEASE = "ack-ecr.services.k8s.aws"

OWN = {"repositories", "pullthroughcacherules", "repositorycreationtemplates"}

RESERVED: dict[str, set[tuple[str, str]]] = {
    "a look at what the cache does not hold (yet)": {("get", "namespaces"), *(("get", plural) for plural in OWN)},
    "references to kinds of other services": {
        (verb, plural) for verb in ("get", "list", "watch") for plural in ("keys", "roles", "secrets")
    },
    "role maps, once a namespace names an account": {(verb, "configmaps") for verb in ("get", "list", "watch")},
    "a FieldExport that others change while it is deleted": {("get", "fieldexports")},
    "an Event that happens again": {("patch", "events")},
    "leader election, which the test of the process shows": {(v, "leases") for v in ("create", "get", "update")},
    "kinds that are treated as repositories are": {
        ("patch", f"{plural}{sub}") for plural in OWN - {"repositories"} for sub in ("", "/status")
    },
}
"""What is granted and not asked for in the life of one repository, by its reason."""


@dataclass(frozen=True)
class Installed:
    """A chart in the test's namespace.

    Args:
        kubeconfig: of the controller's service account.
        objects: what the release holds.
        helm: for more.
    """

    kubeconfig: Path
    objects: dict[tuple[str, str], Any]
    helm: Helm

    @property
    def rules(self) -> list[dict[str, Any]]:
        """The rules of all roles that are bound to the account."""
        bindings = [item for (kind, _), item in self.objects.items() if kind.endswith("Binding")]
        return [
            rule
            for item in bindings
            for rule in self.objects[item["roleRef"]["kind"], item["roleRef"]["name"]]["rules"]
        ]


@asynccontextmanager
async def _installed(kubernetes: Cluster, home: Path, **given: Any) -> AsyncIterator[Installed]:
    helm = Helm(kubernetes.kubeconfig, kubernetes.namespace, home)
    release = f"r{uuid.uuid4().hex[:8]}"
    more = values(aws__region="us-west-2", crds__install=False, **given)
    await helm("install", release, str(chart_of("ecr")), "--skip-crds", *more)
    yield Installed(await helm.account_kubeconfig(ACCOUNT), await helm.objects(release), helm)
    await helm("uninstall", release)


@pytest.fixture(params=["cluster", "namespace"])
async def scope(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def chart(scope: str, kubernetes: Cluster, tmp_path: Path) -> AsyncIterator[Installed]:
    async with _installed(kubernetes, tmp_path, installScope=scope) as found:
        yield found


async def _live(kubernetes: Cluster, name: str) -> None:
    """The life of a repository: created, exported, changed, deleted."""
    await kubernetes.create("Repository", name, {"name": name, "tags": [{"key": "a", "value": "1"}]})
    await kubernetes.synced("Repository", name)
    await kubernetes.event("Repository", name, "Created")
    for kind in ("ConfigMap", "Secret"):
        await kubernetes.create(kind, name)
        source = {"group": kubernetes.types["Repository"].group, "kind": "Repository", "name": name}
        to = {"kind": kind.lower(), "name": name}
        spec = {"from": {"path": ".status.repositoryURI", "resource": source}, "to": to}
        await kubernetes.create("FieldExport", f"{name}-{kind.lower()}", spec)
        await kubernetes.synced("FieldExport", f"{name}-{kind.lower()}")
        await kubernetes.delete_and_wait("FieldExport", f"{name}-{kind.lower()}")
    await kubernetes.set("Repository", name, imageTagMutability="IMMUTABLE")
    await kubernetes.event("Repository", name, "Updated")
    await kubernetes.delete_and_wait("Repository", name)


async def test_the_roles_are_enough_and_every_rule_is_used(chart: Installed, kubernetes: Cluster, start: Start) -> None:
    async with start(kube=load(chart.kubeconfig), system_namespace=kubernetes.namespace) as controller:
        await _live(kubernetes, "one")
        seen = {
            (verb, f"{plural}/{sub}" if sub else plural): status
            for verb, plural, sub, status in controller.requests.seen
        }
    refused = {what for what, status in seen.items() if status in (401, 403)}
    assert not refused
    granted = {(verb, resource) for rule in chart.rules for resource in rule["resources"] for verb in rule["verbs"]}
    assert granted - set(seen) == set().union(*RESERVED.values())


async def test_role_selectors_may_be_followed_where_the_gate_is_on(
    scope: str, kubernetes: Cluster, start: Start, tmp_path: Path
) -> None:
    gates = {"IAMRoleSelector": True}
    selector = {
        "apiVersion": ROLE_SELECTOR.api_version,
        "kind": ROLE_SELECTOR.kind,
        "metadata": {"name": kubernetes.namespace},
        "spec": {"arn": ROLE, "namespaceSelector": {"names": [kubernetes.namespace]}},
    }
    await kubernetes.client.create(ROLE_SELECTOR, selector)
    more: dict[str, Any] = {"installScope": scope, "featureGates": gates, "enableCARM": False}
    async with _installed(kubernetes, tmp_path, **more) as chart:
        options: dict[str, Any] = {"feature_gates": gates, "carm": False}
        async with start(kube=load(chart.kubeconfig), **options) as controller:
            await kubernetes.create("Repository", "one", {"name": "one"})
            obj = await kubernetes.synced("Repository", "one")
            assert condition(obj, core.IAM_ROLE_SELECTED)["status"] == "True"
            asked = {
                (verb, status) for verb, plural, _, status in controller.requests.seen if plural == ROLE_SELECTOR.plural
            }
            assert asked == {("list", 200), ("watch", 200)}
            await kubernetes.delete_and_wait("Repository", "one")
    await kubernetes.client.delete(ROLE_SELECTOR, kubernetes.namespace)


async def test_a_process_takes_its_shards_and_works(kubernetes: Cluster, process: StartProcess, tmp_path: Path) -> None:
    async with _installed(kubernetes, tmp_path, shards=2) as chart:
        flags = f"--leader-election-namespace={kubernetes.namespace}"
        env = {"K8S_NAMESPACE": kubernetes.namespace}
        async with process("--shards=2", flags, kubeconfig=str(chart.kubeconfig), env=env) as running:
            await _live(kubernetes, "shared")
            running.terminate()
            assert await running.ended() == 0
            assert "forbidden" not in running.output.lower()


async def test_a_process_elects_a_leader_and_works(
    chart: Installed, kubernetes: Cluster, process: StartProcess
) -> None:
    deployment = next(item for (kind, _), item in chart.objects.items() if kind == "Deployment")
    flags = deployment["spec"]["template"]["spec"]["containers"][0]["args"]
    elections = [flag for flag in flags if "leader-election" in flag]
    env = {"K8S_NAMESPACE": kubernetes.namespace}
    async with process(*elections, kubeconfig=str(chart.kubeconfig), env=env) as running:
        await eventually(lambda: '"leading"' in running.output or not running.running, seconds=60)
        await _live(kubernetes, "two")
        running.terminate()
        assert await running.ended() == 0
        assert "forbidden" not in running.output.lower()
    # Given back, so that a successor need not wait.
    lease = json.loads(await chart.helm.kubectl("get", "lease", LEASE, "-o", "json"))
    assert not lease["spec"].get("holderIdentity")
