"""IAMRoleSelectors: which role acts for which objects, what follows an edit, and what no namespace can get at."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from ack.api import core
from ack.kube.errors import Invalid, NotFound
from ack.kube.loading import load
from ack.runtime.role_selectors import ROLE_SELECTOR
from tests.support.accounts import OTHER, ROLE, annotate_namespace, label_namespace, names, role_map
from tests.support.aws_view import ACCOUNT, REGION, Aws
from tests.support.cluster import Cluster, condition, is_synced
from tests.support.controllers import Controller, Start
from tests.support.kube_proxy import KubeProxy
from tests.support.processes import StartProcess
from tests.support.programs import program
from tests.support.waiting import eventually, holds

pytestmark = pytest.mark.services("ecr")

OWN_ROLE = f"arn:aws:iam::{ACCOUNT}:role/web"
WEB = {"matchLabels": {"tier": "web"}}
Begin = Callable[..., AbstractAsyncContextManager[Controller]]


class Selectors:
    """The test's selectors, all of them for its namespace only."""

    def __init__(self, kubernetes: Cluster) -> None:
        self._kubernetes = kubernetes
        self._made: set[str] = set()

    def name(self, name: str) -> str:
        """The full name of one: the cluster is shared."""
        return f"{self._kubernetes.namespace}-{name}"

    async def create(self, name: str, arn: str = ROLE, **spec: Any) -> dict[str, Any]:
        """Creates one."""
        full = self.name(name)
        given = {"namespaceSelector": {"names": [self._kubernetes.namespace]}, **spec, "arn": arn}
        obj = {
            "apiVersion": ROLE_SELECTOR.api_version,
            "kind": ROLE_SELECTOR.kind,
            "metadata": {"name": full},
            "spec": given,
        }
        made = await self._kubernetes.client.create(ROLE_SELECTOR, obj)
        self._made.add(full)
        return made

    async def set(self, name: str, **spec: Any) -> dict[str, Any]:
        """Changes one."""
        return await self._kubernetes.client.merge_patch(ROLE_SELECTOR, self.name(name), None, {"spec": spec})

    async def delete(self, name: str) -> None:
        """Deletes one."""
        await self._kubernetes.client.delete(ROLE_SELECTOR, self.name(name))

    async def clear(self) -> None:
        """Deletes all that are left."""
        for name in self._made:
            with contextlib.suppress(NotFound):
                await self._kubernetes.client.delete(ROLE_SELECTOR, name)


@pytest.fixture
async def selectors(kubernetes: Cluster) -> AsyncIterator[Selectors]:
    made = Selectors(kubernetes)
    yield made
    await made.clear()


@pytest.fixture
def begin(start: Start) -> Begin:
    def run(**options: Any) -> AbstractAsyncContextManager[Controller]:
        return start(**{"carm": False, "feature_gates": {"IAMRoleSelector": True}, **options})

    return run


def types(group: str, version: str = "", kind: str = "") -> dict[str, str]:
    return {"group": group, "version": version, "kind": kind}


async def repository(kubernetes: Cluster, name: str, **labels: str) -> None:
    await kubernetes.create("Repository", name, {"name": name}, labels=labels)


async def selected_by(kubernetes: Cluster, name: str, selector: str | None) -> dict[str, Any]:
    """Waits until an object is synced and says that a selector selected it, or none."""

    def holds_for(obj: dict[str, Any]) -> bool:
        said = condition(obj, core.IAM_ROLE_SELECTED).get("message", "")
        return is_synced(obj) and (f"selectorName: {selector}," in said if selector else not said)

    return await kubernetes.wait("Repository", name, holds_for)


def looks(aws: Aws, name: str) -> int:
    """How often a repository was read."""
    calls = [c for c in aws.proxy.calls if c.operation == "DescribeRepositories"]
    return sum(name in c.params.get("repositoryNames", ()) for c in calls)


# --- The choice ---


@pytest.mark.feature(30)
async def test_the_role_of_a_namespace(kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors) -> None:
    made = await selectors.create("one")
    async with begin() as controller:
        for name in ("one", "two"):
            await repository(kubernetes, name)
            obj = await kubernetes.synced("Repository", name)
            version = made["metadata"]["resourceVersion"]
            assert condition(obj, core.IAM_ROLE_SELECTED) == {
                "type": core.IAM_ROLE_SELECTED,
                "status": "True",
                "reason": "Selected",
                "message": f"roleARN: {ROLE}, selectorName: {selectors.name('one')}, "
                f"selectorResourceVersion: {version}",
                "lastTransitionTime": condition(obj, core.IAM_ROLE_SELECTED)["lastTransitionTime"],
            }
            assert obj["status"]["ackResourceMetadata"]["ownerAccountID"] == OTHER
        assert aws.proxy.count("AssumeRole") == 1, "one session serves all objects of the account, region and role"
        assert controller.requests.reads == []
        assert await names(aws, account=OTHER) == ["one", "two"]
        assert await names(aws) == []
        await kubernetes.delete_and_wait("Repository", "one")
    assert await names(aws, account=OTHER) == ["two"]


@pytest.mark.feature(30, 87)
@pytest.mark.parametrize(
    ("spec", "matches"),
    [
        ({"resourceTypeSelector": [types("ecr.services.k8s.aws", "v1alpha1", "Repository")]}, True),
        ({"resourceTypeSelector": [types("s3.services.k8s.aws", "v1alpha1", "Repository")]}, False),
        # Kubernetes 1.20 to 1.24 refuse empty texts in lists.
        pytest.param({"resourceTypeSelector": [types("ecr.services.k8s.aws")]}, True, marks=pytest.mark.cel),
        pytest.param({"resourceTypeSelector": [types("s3.services.k8s.aws")]}, False, marks=pytest.mark.cel),
        ({"resourceLabelSelector": WEB}, True),
        ({"resourceLabelSelector": {"matchLabels": {"tier": "web", "team": "search"}}}, False),
        (
            {
                "resourceLabelSelector": {
                    "matchLabels": {},
                    "matchExpressions": [{"key": "tier", "operator": "NotIn", "values": ["db", "web"]}],
                }
            },
            False,
        ),
    ],
)
async def test_types_and_labels(
    kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors, spec: dict[str, Any], matches: bool
) -> None:
    await selectors.create("one", **spec)
    async with begin():
        await repository(kubernetes, "one", tier="web")
        await selected_by(kubernetes, "one", selectors.name("one") if matches else None)
    assert await names(aws, account=OTHER) == (["one"] if matches else [])


@pytest.mark.feature(87)
async def test_what_sts_is_told(kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors) -> None:
    await selectors.create("one", externalID="x-1", sessionTags={"namespace": "%K8S_NAMESPACE%", "cluster": "blue"})
    async with begin():
        await repository(kubernetes, "one")
        await kubernetes.synced("Repository", "one")
    (asked,) = [call.params for call in aws.proxy.calls if call.operation == "AssumeRole"]
    assert asked["ExternalId"] == "x-1"
    tags = {asked[f"Tags.member.{n}.Key"]: asked[f"Tags.member.{n}.Value"] for n in (1, 2)}
    assert tags == {"cluster": "blue", "namespace": kubernetes.namespace}


# --- What follows an edit, at once and on the objects concerned only ---


@pytest.mark.feature(87)
async def test_edits_of_selectors_and_labels(kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors) -> None:
    async with begin():
        await repository(kubernetes, "web", tier="web")
        await repository(kubernetes, "db", tier="db")
        for name in ("web", "db"):
            await selected_by(kubernetes, name, None)
        aws.proxy.clear()
        await selectors.create("one", OWN_ROLE, resourceLabelSelector=WEB)
        await selected_by(kubernetes, "web", selectors.name("one"))
        await selectors.set("one", resourceLabelSelector={"matchLabels": {"tier": "cache"}})
        await selected_by(kubernetes, "web", None)
        # Labels of the object.
        await kubernetes.patch("Repository", "web", {"metadata": {"labels": {"tier": "cache"}}})
        await selected_by(kubernetes, "web", selectors.name("one"))
        await selectors.delete("one")
        await selected_by(kubernetes, "web", None)
        assert looks(aws, "db") == 0, "an object that no selector concerned was reconciled"
        before = looks(aws, "web")
        await kubernetes.patch("Repository", "web", {"metadata": {"labels": {"other": "label"}}})
        await holds(lambda: looks(aws, "web") == before)


@pytest.mark.feature(87)
async def test_labels_of_the_namespace(kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors) -> None:
    namespaces = {"names": [kubernetes.namespace], "labelSelector": {"matchLabels": {"team": "payments"}}}
    await selectors.create("one", OWN_ROLE, namespaceSelector=namespaces)
    async with begin():
        await repository(kubernetes, "one")
        await selected_by(kubernetes, "one", None)
        await label_namespace(kubernetes, team="payments")
        await selected_by(kubernetes, "one", selectors.name("one"))
        await label_namespace(kubernetes, team=None)
        await selected_by(kubernetes, "one", None)
        before = looks(aws, "one")
        await label_namespace(kubernetes, other="label")
        await annotate_namespace(kubernetes, other="annotation")
        await holds(lambda: looks(aws, "one") == before)


# --- Conflicts, and selectors that cannot be used ---


@pytest.mark.feature(87)
async def test_several_selectors(kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors) -> None:
    for name in ("one", "two"):
        await selectors.create(name)
    async with begin():
        await repository(kubernetes, "one")
        obj = await kubernetes.recoverable("Repository", "one")
        both = f"{selectors.name('one')}, {selectors.name('two')}"
        text = f"multiple (2) matching IAMRoleSelectors found: {both}"
        assert condition(obj, core.RECOVERABLE)["message"] == text
        assert await kubernetes.event("Repository", "one", "RoleSelectorConflict") == (
            "Warning",
            "RoleSelectorConflict",
            text,
        )
        assert aws.proxy.count("CreateRepository") == 0
        await selectors.delete("two")
        await selected_by(kubernetes, "one", selectors.name("one"))
    assert await names(aws, account=OTHER) == ["one"]


@pytest.mark.feature(87)
async def test_a_selector_that_cannot_be_used(
    kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors
) -> None:
    await selectors.create("one", namespaceSelector={"names": [kubernetes.namespace, kubernetes.namespace]})
    async with begin():
        await repository(kubernetes, "one")
        obj = await kubernetes.wait("Repository", "one", lambda o: condition(o, core.SYNCED))
        why = (
            f"IAMRoleSelector {selectors.name('one')} cannot be used: duplicate namespace name: {kubernetes.namespace}"
        )
        assert condition(obj, core.SYNCED)["message"] == "IAM Role is not available"
        assert condition(obj, core.SYNCED)["reason"] == why
        assert aws.proxy.count("CreateRepository") == 0, "it must not fall back to the controller's own role"
        await selectors.set("one", namespaceSelector={"names": [kubernetes.namespace]})
        await selected_by(kubernetes, "one", selectors.name("one"))


@pytest.mark.cel
@pytest.mark.feature(30)
async def test_what_the_api_server_refuses(selectors: Selectors) -> None:
    for spec, text in (
        ({"arn": "role/ack"}, "it must be the ARN of an IAM role"),
        (
            {"resourceTypeSelector": [types("")]},
            "at least one of group, version, or kind must be specified",
        ),
    ):
        with pytest.raises(Invalid, match=text):
            await selectors.create("bad", **spec)
    await selectors.create("one")
    with pytest.raises(Invalid, match="Value is immutable once set"):
        await selectors.set("one", arn=OWN_ROLE)


# --- What no namespace can get at ---


@pytest.mark.feature(27, 30)
async def test_annotations_of_an_object_give_no_account(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await role_map(kubernetes, "ack-role-account-map", **{f"_{OTHER}": ROLE})
    await role_map(kubernetes, "ack-role-team-map", payments=ROLE)
    async with start(system_namespace=kubernetes.namespace, feature_gates={"TeamLevelCARM": True}):
        annotations = {core.OWNER_ACCOUNT_ID: OTHER, core.TEAM_ID: "payments"}
        await kubernetes.create("Repository", "one", {"name": "one"}, annotations=annotations)
        await kubernetes.synced("Repository", "one")
    assert aws.proxy.count("AssumeRole") == 0
    assert await names(aws) == ["one"]


@pytest.mark.feature(27, 30)
@pytest.mark.parametrize("by_selector", [False, True])
async def test_a_forged_status_gives_no_account(
    kubernetes: Cluster, aws: Aws, start: Start, begin: Begin, by_selector: bool
) -> None:
    await role_map(kubernetes, "ack-role-account-map", **{f"_{OTHER}": ROLE})
    type_ = kubernetes.types["Repository"]
    finalizers = ["finalizers.ecr.services.k8s.aws/Repository"]
    await kubernetes.create("Repository", "one", {"name": "one"}, finalizers=finalizers)
    where = {"arn": f"arn:aws:ecr:us-west-2:{OTHER}:repository/one", "ownerAccountID": OTHER, "region": "us-west-2"}
    forged = {"status": {"ackResourceMetadata": where}}
    await kubernetes.client.merge_patch(type_, "one", kubernetes.namespace, forged, subresource="status")
    async with begin() if by_selector else start(system_namespace=kubernetes.namespace):
        obj = await kubernetes.terminal("Repository", "one")
        text = (
            f"Resource already exists in account {OTHER}, but the role used for reconciliation is in account {ACCOUNT}"
        )
        assert text in condition(obj, core.READY)["message"]
        await kubernetes.delete("Repository", "one")
        await holds(lambda: not aws.proxy.count("AssumeRole") and not aws.proxy.count("DeleteRepository"))
    await kubernetes.patch("Repository", "one", {"metadata": {"finalizers": None}})


@pytest.mark.feature(30)
async def test_the_selector_of_another_namespace(
    kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors
) -> None:
    await selectors.create("one", namespaceSelector={"names": [f"{kubernetes.namespace}-other"]})
    async with begin():
        await repository(kubernetes, "one")
        await selected_by(kubernetes, "one", None)
    assert aws.proxy.count("AssumeRole") == 0


@pytest.mark.feature(30)
async def test_a_namespace_that_is_bound_to_an_account(
    kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors
) -> None:
    await annotate_namespace(kubernetes, owner_account_id=OTHER)
    async with begin():
        await repository(kubernetes, "one")
        obj = await kubernetes.wait("Repository", "one", lambda o: condition(o, core.SYNCED))
        why = f"no IAMRoleSelector has a role of account {OTHER} for this object"
        assert condition(obj, core.SYNCED)["reason"] == why
        await selectors.create("slip", "arn:aws:iam::999999999999:role/slip")
        obj = await kubernetes.terminal("Repository", "one")
        assert f"the namespace is bound to account {OTHER}" in condition(obj, core.READY)["message"]
        assert aws.proxy.count("CreateRepository") == 0
        assert aws.proxy.count("AssumeRole") == 0
        await selectors.delete("slip")
        await selectors.create("one")
        await selected_by(kubernetes, "one", selectors.name("one"))
    assert await names(aws, account=OTHER) == ["one"]


@pytest.mark.feature(30, 87)
async def test_a_label_taken_away_leads_to_no_other_account(
    kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors
) -> None:
    await selectors.create("one", resourceLabelSelector=WEB)
    async with begin():
        await repository(kubernetes, "one", tier="web")
        await selected_by(kubernetes, "one", selectors.name("one"))
        await kubernetes.patch("Repository", "one", {"metadata": {"labels": {"tier": None}}})
        obj = await kubernetes.terminal("Repository", "one")
        assert condition(obj, core.READY)["message"].startswith(f"Resource already exists in account {OTHER}")
        assert await names(aws) == []
        await kubernetes.patch("Repository", "one", {"metadata": {"labels": {"tier": "web"}}})
        await selected_by(kubernetes, "one", selectors.name("one"))


@pytest.mark.feature(30)
async def test_nothing_is_done_while_the_selectors_are_not_known(
    kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors, tmp_path: Path
) -> None:
    await selectors.create("one")
    async with KubeProxy(load(Path(kubernetes.kubeconfig)), lambda _: None) as proxy:
        proxy.hide(ROLE_SELECTOR.plural)
        async with begin(kube=load(Path(proxy.kubeconfig(tmp_path / "by-proxy")))):
            await repository(kubernetes, "one")
            obj = await kubernetes.recoverable("Repository", "one")
            assert "iamroleselectors" in condition(obj, core.RECOVERABLE)["message"]
            assert aws.proxy.count("CreateRepository") == 0
            proxy.faults.heal()
            await selected_by(kubernetes, "one", selectors.name("one"))
    assert await names(aws, account=OTHER) == ["one"]


# --- The programs ---


@pytest.mark.feature(30, 77)
async def test_a_plan_goes_by_the_same_roles(kubernetes: Cluster, aws: Aws, begin: Begin, selectors: Selectors) -> None:
    await selectors.create("one")
    async with begin():
        await repository(kubernetes, "one")
        await selected_by(kubernetes, "one", selectors.name("one"))
    flags = ("--aws-region", REGION, "--allow-unsafe-aws-endpoint-urls", f"--kubeconfig={kubernetes.kubeconfig}")
    flags += (f"--aws-endpoint-url={aws.proxy.url}", f"--aws-identity-endpoint-url={aws.proxy.url}")
    flags += ("--feature-gates=IAMRoleSelector=true", "--enable-carm=false", "-n", kubernetes.namespace)
    live = ("plan", "--live", "repositories.ecr/one", *flags)
    async with program("ack.cli.ackctl", *live) as planned:
        assert await planned.end() == 0, planned.out + planned.err
    assert "as wanted" in planned.out
    await selectors.create("two")
    async with program("ack.cli.ackctl", *live) as planned:
        assert await planned.end() == 1
    assert "cannot be planned: multiple (2) matching IAMRoleSelectors found" in planned.out


@pytest.mark.feature(30, 42)
async def test_the_flags(kubernetes: Cluster, aws: Aws, process: StartProcess, selectors: Selectors) -> None:
    await selectors.create("one")
    gate = "--feature-gates=IAMRoleSelector=true"
    async with process(gate) as refused:
        assert await refused.ended() == 2
        text = "cannot enable feature gate 'IAMRoleSelector' when flag 'enable-carm' is set to true"
        assert text in " ".join(refused.output.split())
    async with process(gate, "--enable-carm=false"):
        await repository(kubernetes, "one")
        await selected_by(kubernetes, "one", selectors.name("one"))
    await eventually(lambda: aws.proxy.count("AssumeRole") == 1)
