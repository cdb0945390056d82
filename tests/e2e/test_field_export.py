"""FieldExport: a field of an object, copied to a ConfigMap or a Secret."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from ack.api import core
from ack.kube.types import CONFIGMAP, NAMESPACE, SECRET, finalizers_of
from ack.runtime import field_export_reconciler
from ack.runtime.field_export import FINALIZER
from ack.runtime.role_map import ACCOUNT_MAP
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, Obj, condition, conditions
from tests.support.controllers import Controller, Start
from tests.support.guillotine import KilledAt, at_every_write
from tests.support.processes import StartProcess
from tests.support.waiting import eventually, holds

pytestmark = [pytest.mark.services("ecr"), pytest.mark.feature(21)]

GROUP = "ecr.services.k8s.aws"
WRITES = ("patch fieldexports", "patch configmaps", "patch fieldexports/status")
ARN = ".status.ackResourceMetadata.arn"


def export(
    path: str = ARN,
    *,
    source: str = "one",
    kind: str = "Repository",
    group: str = GROUP,
    to: str = "configmap",
    **more: str,
) -> Obj:
    """The spec of a FieldExport; `more` belongs to its target."""
    target = {"kind": to, "name": "target", **more}
    return {"from": {"path": path, "resource": {"group": group, "kind": kind, "name": source}}, "to": target}


async def repository(kubernetes: Cluster, name: str = "one", **spec: Any) -> Obj:
    await kubernetes.create("Repository", name, {"name": name, **spec})
    return await kubernetes.synced("Repository", name)


async def exported(kubernetes: Cluster, key: str, value: str, *, kind: str = "ConfigMap", seconds: float = 15.0) -> Obj:
    """Waits until the target has a value under a key."""

    def holds_it(obj: Obj) -> bool:
        text = (obj.get("data") or {}).get(key)
        return (base64.b64decode(text).decode() if text and kind == "Secret" else text) == value

    return await kubernetes.wait(kind, "target", holds_it, seconds=seconds)


def shows(status: str, type_: str, text: str) -> Any:
    """Whether an object has a condition with a status and a text in its message."""
    return lambda obj: (
        condition(obj, type_).get("status") == status and text in condition(obj, type_).get("message", "")
    )


async def test_to_a_config_map_under_the_default_key(kubernetes: Cluster, controller: Controller) -> None:
    await kubernetes.create_object({"kind": "ConfigMap", "metadata": {"name": "target"}, "data": {"mine": "stays"}})
    source = await repository(kubernetes)
    await kubernetes.create("FieldExport", "arn", export())
    arn = source["status"]["ackResourceMetadata"]["arn"]
    target = await exported(kubernetes, f"{kubernetes.namespace}.arn", arn)
    assert target["data"]["mine"] == "stays"
    obj = await kubernetes.synced("FieldExport", "arn")
    assert conditions(obj) == {
        core.SYNCED: ("True", None, core.SYNCED_TRUE),
        core.READY: ("True", "Exported", core.SYNCED_TRUE),
    }
    assert finalizers_of(obj) == [FINALIZER] == ["finalizers.services.k8s.aws/FieldExport"]
    event = await kubernetes.event("FieldExport", "arn", "Exported")
    assert arn not in event[2]
    assert not [r for r in controller.requests.reads if "configmaps" in r or "fieldexports" in r]
    labels = {"service": "core", "kind": "FieldExport", "state": "ready"}
    await eventually(lambda: controller.registry.get_sample_value("ack_objects", labels) == 1)


async def test_to_a_secret_under_a_key_of_its_own(kubernetes: Cluster, controller: Controller) -> None:
    secret = {"kind": "Secret", "metadata": {"name": "target"}, "stringData": {"mine": "stays"}}
    await kubernetes.create_object(secret)
    source = await repository(kubernetes)
    await kubernetes.create(
        "FieldExport", "uri", export(".status.repositoryURI", kind="repository", to="secret", key="uri")
    )
    target = await exported(kubernetes, "uri", source["status"]["repositoryURI"], kind="Secret")
    assert set(target["data"]) == {"mine", "uri"}
    assert not [r for r in controller.requests.seen if r[1] == "secrets" and r[0] != "patch"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (".spec.imageScanningConfiguration.scanOnPush", "false"),
        (".spec.tags | length", "2"),
        ('.spec.tags | map(.key) | join(",")', "a,b"),
        ('.status.conditions[] | select(.type == "Ready") | .status', "True"),
        (".spec.name, .metadata.uid", "one"),
    ],
)
async def test_forms_of_values(kubernetes: Cluster, controller: Controller, path: str, text: str) -> None:
    await kubernetes.create("ConfigMap", "target")
    tags = [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}]
    await repository(kubernetes, tags=tags, imageScanningConfiguration={"scanOnPush": False})
    await kubernetes.create("FieldExport", "one", export(path, key="k"))
    await exported(kubernetes, "k", text)


async def test_every_change_of_the_source_arrives_and_edits_of_the_export_do(
    kubernetes: Cluster, controller: Controller
) -> None:
    await kubernetes.create("ConfigMap", "target")
    await repository(kubernetes, imageTagMutability="MUTABLE")
    await kubernetes.create("FieldExport", "one", export(".spec.imageTagMutability", key="k"))
    await exported(kubernetes, "k", "MUTABLE")
    await kubernetes.set("Repository", "one", imageTagMutability="IMMUTABLE")
    await exported(kubernetes, "k", "IMMUTABLE")
    # What is no news to a reference is one to an export.
    await kubernetes.patch("FieldExport", "one", {"spec": {"from": {"path": '.metadata.finalizers | join(",")'}}})
    await exported(kubernetes, "k", f"finalizers.{GROUP}/Repository")
    await kubernetes.patch("Repository", "one", {"metadata": {"finalizers": [f"finalizers.{GROUP}/Repository", "a/b"]}})
    await exported(kubernetes, "k", f"finalizers.{GROUP}/Repository,a/b")
    await kubernetes.patch("Repository", "one", {"metadata": {"finalizers": [f"finalizers.{GROUP}/Repository"]}})
    # The key that is no longer named stays, as published.
    await kubernetes.patch("FieldExport", "one", {"spec": {"to": {"key": "other"}}})
    target = await exported(kubernetes, "other", f"finalizers.{GROUP}/Repository")
    assert "k" in target["data"]


async def test_nothing_is_written_while_nothing_changes(kubernetes: Cluster, start: Start) -> None:
    async with start() as controller:
        await kubernetes.create("ConfigMap", "target")
        await repository(kubernetes)
        await kubernetes.create("FieldExport", "one", export())
        await kubernetes.synced("FieldExport", "one")
        # The finalizer, the value, the status.
        mine = ("patch fieldexports", "patch configmaps", "patch fieldexports/status")
        assert [w for w in controller.requests.writes if w in mine] == list(mine)
        controller.requests.clear()
        await kubernetes.annotate("Repository", "one", {"example.com/seen": "yes"})
        await kubernetes.set("Repository", "one", imageTagMutability="IMMUTABLE")
        await kubernetes.event("Repository", "one", "Updated")
        await holds(lambda: not [w for w in controller.requests.writes if w in mine])
    # A restart writes the value again, and says nothing of it.
    async with start() as controller:
        await eventually(lambda: "patch configmaps" in controller.requests.writes)
        await holds(lambda: "patch fieldexports/status" not in controller.requests.writes)
    assert [e[1] for e in await kubernetes.events_of("FieldExport", "one")] == ["Exported"]


async def test_what_someone_takes_away_comes_back(kubernetes: Cluster, controller: Controller) -> None:
    await kubernetes.create("ConfigMap", "target")
    await repository(kubernetes)
    await kubernetes.create("FieldExport", "one", export(".spec.name", key="k"))
    await exported(kubernetes, "k", "one")
    await kubernetes.patch("ConfigMap", "target", {"data": None})
    await exported(kubernetes, "k", "one")


async def test_a_source_that_is_not_there_not_ready_and_gone(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("ConfigMap", "target")
        await kubernetes.create("FieldExport", "one", export(".spec.name", key="k"))
        where = f"resource:Repository, namespace:{kubernetes.namespace}, name:one"
        text = f"the source resource does not exist. {where}"
        await kubernetes.wait("FieldExport", "one", shows("True", core.RECOVERABLE, text))
        assert (await kubernetes.event("FieldExport", "one", "SourceNotFound"))[0] == "Warning"
        aws.proxy.fail("CreateRepository", "ServerException", status=500, times=None)
        await kubernetes.create("Repository", "one", {"name": "one"})
        text = f"the source resource is not synced yet. {where}"
        obj = await kubernetes.wait("FieldExport", "one", shows("False", core.READY, text))
        assert condition(obj, core.RECOVERABLE)["status"] == "False"
        assert "data" not in await kubernetes.get("ConfigMap", "target")
        aws.proxy.heal()
        await kubernetes.synced("Repository", "one")
        await exported(kubernetes, "k", "one")  # woken: by himself nobody looks for ten minutes
        await kubernetes.delete_and_wait("Repository", "one")
        await kubernetes.wait("FieldExport", "one", shows("True", core.RECOVERABLE, "does not exist"))
        await exported(kubernetes, "k", "one")  # kept


@pytest.mark.parametrize(
    ("path", "type_", "text"),
    [
        (".status.nothing", core.RECOVERABLE, "path does not exist in this object"),
        (".spec", core.RECOVERABLE, "path does not exist in this object: it leads to an object"),
        (".status[", core.TERMINAL, "unable to parse path: jq: error: syntax error"),
        ('.spec.name | error("no: " + .)', core.TERMINAL, "unable to execute query: jq reports an error"),
        ("range(infinite) | select(false)", core.TERMINAL, "unable to execute query: it takes more than 0.5 s"),
        ('"x" * 2000000000', core.TERMINAL, "unable to execute query: it takes more than 128 MiB"),
        ("$ENV.AWS_SECRET_ACCESS_KEY", core.RECOVERABLE, "path does not exist in this object"),
        ('import "/etc/hostname" as $x; $x', core.TERMINAL, "unable to parse path"),
    ],
)
async def test_a_path_that_leads_nowhere(
    kubernetes: Cluster, controller: Controller, path: str, type_: str, text: str
) -> None:
    await kubernetes.create("ConfigMap", "target")
    await repository(kubernetes, "a-name-to-hide")
    await kubernetes.create("FieldExport", "one", export(path, key="k", source="a-name-to-hide"))
    obj = await kubernetes.wait("FieldExport", "one", shows("True", type_, text))
    assert condition(obj, core.READY)["status"] == "False"
    reason = "PathMissing" if type_ == core.RECOVERABLE else "InvalidPath"
    event = await kubernetes.event("FieldExport", "one", reason)
    assert "a-name-to-hide" not in json.dumps([event, obj["status"]])
    assert "data" not in await kubernetes.get("ConfigMap", "target")
    # Others are not kept from their work by it, nor is this one once it is mended.
    await kubernetes.patch("FieldExport", "one", {"spec": {"from": {"path": ".spec.name"}}})
    await exported(kubernetes, "k", "a-name-to-hide")
    await kubernetes.synced("FieldExport", "one")


async def test_a_target_that_is_not_there(
    kubernetes: Cluster, controller: Controller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(field_export_reconciler._RETRY_SECONDS, "TargetNotFound", 0.2)  # type: ignore[index]
    await repository(kubernetes)
    await kubernetes.create("FieldExport", "one", export(".spec.name", key="k"))
    text = 'unable to get existing configmap: configmaps "target" not found'
    await kubernetes.wait("FieldExport", "one", shows("True", core.RECOVERABLE, text))
    assert (await kubernetes.event("FieldExport", "one", "TargetNotFound"))[0] == "Warning"
    assert await kubernetes.find("ConfigMap", "target") is None  # it is not made, as published
    await kubernetes.create("ConfigMap", "target")
    await exported(kubernetes, "k", "one")
    await kubernetes.synced("FieldExport", "one")


async def test_a_target_that_refuses(kubernetes: Cluster, controller: Controller) -> None:
    sealed = {"kind": "Secret", "metadata": {"name": "target"}, "immutable": True, "data": {"k": "b2xk"}}
    await kubernetes.create_object(sealed)
    await repository(kubernetes, "a-name-to-hide")
    await kubernetes.create("FieldExport", "one", export(".spec.name", source="a-name-to-hide", to="secret", key="k"))
    text = f"unable to write Secret {kubernetes.namespace}/target, key k: Kubernetes refuses it (422 Invalid)"
    obj = await kubernetes.wait("FieldExport", "one", shows("True", core.RECOVERABLE, text))
    assert "a-name-to-hide" not in json.dumps(obj["status"])


@pytest.mark.parametrize(
    ("to", "text"),
    [
        ({"key": "a/b"}, "spec.to.key: 'a/b' is not possible"),
        ({"name": "Upper"}, "spec.to.name: 'Upper' is not possible"),
        ({"namespace": "../kube-system"}, "spec.to.namespace: '../kube-system' is not possible"),
    ],
)
async def test_a_target_that_cannot_be(
    kubernetes: Cluster, controller: Controller, to: dict[str, str], text: str
) -> None:
    await repository(kubernetes)
    await kubernetes.create("FieldExport", "one", export(**to))
    await kubernetes.wait("FieldExport", "one", shows("True", core.TERMINAL, text))


async def test_another_namespace_only_where_allowed(kubernetes: Cluster, start: Start) -> None:
    other = f"{kubernetes.namespace}-b"
    await kubernetes.client.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": other}})
    for type_ in (CONFIGMAP, SECRET):
        metadata = {"name": "target", "namespace": other}
        await kubernetes.client.create(type_, {"apiVersion": "v1", "kind": type_.kind, "metadata": metadata})
    await kubernetes.create("Repository", "one", {"name": "one"})
    await kubernetes.create("FieldExport", "one", export(".spec.name", namespace=other, to="secret"))
    async with start(cross_namespace=False):
        text = (
            "cross-namespace resource reference is not allowed. Set --enable-cross-namespace=true to allow it. "
            f"sourceNamespace:{kubernetes.namespace}, targetNamespace:{other}, name:target"
        )
        await kubernetes.wait("FieldExport", "one", shows("True", core.TERMINAL, text))
        assert "data" not in await kubernetes.client.get(SECRET, "target", other)
    async with start(cross_namespace=True):
        obj = await kubernetes.synced("FieldExport", "one")
        advisory = condition(obj, core.ADVISORY)
        assert advisory["reason"] == "CrossNamespaceOptInRequired"
        assert advisory["message"] == (
            f'Cross-namespace field export detected: FieldExport in namespace "{kubernetes.namespace}" targets '
            f'namespace "{other}". Cross-namespace behavior will require explicit opt-in in a future release. '
            "Set --enable-cross-namespace=true to preserve this behavior."
        )
        secret = await kubernetes.client.get(SECRET, "target", other)
        # The default key names the FieldExport's own namespace, not the target's.
        assert secret["data"] == {f"{kubernetes.namespace}.one": base64.b64encode(b"one").decode()}


async def test_no_namespace_writes_the_role_maps(kubernetes: Cluster, start: Start) -> None:
    system = f"{kubernetes.namespace}-system"
    await kubernetes.client.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": system}})
    role_map = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": ACCOUNT_MAP, "namespace": system}}
    await kubernetes.client.create(CONFIGMAP, role_map)
    await kubernetes.create("Repository", "one", {"name": "one"})
    to = {"name": ACCOUNT_MAP, "namespace": system, "key": "111122223333"}
    await kubernetes.create("FieldExport", "one", export(".spec.name", **to))
    async with start(cross_namespace=True, system_namespace=system):
        text = f"spec.to.namespace: {system} belongs to who runs the cluster"
        await kubernetes.wait("FieldExport", "one", shows("True", core.TERMINAL, text))
        await kubernetes.synced("Repository", "one")
        assert "data" not in await kubernetes.client.get(CONFIGMAP, ACCOUNT_MAP, system)


async def test_two_controllers_each_with_its_own(kubernetes: Cluster, start: Start) -> None:
    await kubernetes.create("ConfigMap", "target")
    bucket = f"b-{kubernetes.namespace}"
    async with start(services=("ecr",)) as ecr, start(services=("s3",)) as s3:
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.create("Bucket", "two", {"name": bucket})
        await kubernetes.create("FieldExport", "one", export(".spec.name", key="one"))
        of_s3 = export(".spec.name", group="s3.services.k8s.aws", kind="Bucket", source="two", key="two")
        await kubernetes.create("FieldExport", "two", of_s3)
        await exported(kubernetes, "one", "one")
        await exported(kubernetes, "two", bucket)
        for name in ("one", "two"):
            await kubernetes.synced("FieldExport", name)
        for controller in (ecr, s3):
            assert controller.requests.writes.count("patch configmaps") == 1
            assert controller.requests.writes.count("patch fieldexports") == 1
        for name in ("one", "two"):
            await kubernetes.delete_and_wait("FieldExport", name)
        assert ecr.requests.writes.count("patch fieldexports") == s3.requests.writes.count("patch fieldexports") == 2


async def test_a_value_is_in_no_log(kubernetes: Cluster, process: StartProcess) -> None:
    await kubernetes.create("Secret", "target")
    await kubernetes.create(
        "FieldExport", "one", export('"hidden-" + (.spec.name | ascii_upcase)', to="secret", key="k")
    )
    bad = export('"hidden-" + (.spec.name | ascii_upcase) | error', to="secret", key="k")
    await kubernetes.create("FieldExport", "bad", bad)
    async with process("--log-level=debug") as running:
        await eventually(lambda: '"msg":"ready"' in running.output, seconds=60)
        await repository(kubernetes, "one")
        await exported(kubernetes, "k", "hidden-ONE", kind="Secret")
        await kubernetes.terminal("FieldExport", "bad")
        seen = [await kubernetes.event("FieldExport", "one", "Exported")]
        seen += [await kubernetes.event("FieldExport", "bad", "InvalidPath")]
        objects = [await kubernetes.get("FieldExport", name) for name in ("one", "bad")]
        running.terminate()
        assert await running.ended() == 0
        for text in (json.dumps([seen, objects]), running.output):
            assert "hidden-ONE" not in text
            assert base64.b64encode(b"hidden-ONE").decode() not in text


@pytest.mark.once("the writes at which it dies are the same")
@at_every_write(WRITES)
async def test_killed(kubernetes: Cluster, killed: KilledAt, start: Start, nth: int, moment: str) -> None:
    await kubernetes.create("ConfigMap", "target")
    async with killed(WRITES, nth, moment, first=lambda: repository(kubernetes)):
        await kubernetes.create("FieldExport", "one", export(".spec.name", key="k"))
    async with start():
        await exported(kubernetes, "k", "one")
        obj = await kubernetes.synced("FieldExport", "one")
        assert finalizers_of(obj) == [FINALIZER]
        await kubernetes.delete_and_wait("FieldExport", "one")


async def test_deletion_leaves_the_value(kubernetes: Cluster, controller: Controller) -> None:
    await kubernetes.create("ConfigMap", "target")
    await repository(kubernetes)
    await kubernetes.create("FieldExport", "one", export(".spec.name", key="k"))
    await exported(kubernetes, "k", "one")
    await kubernetes.delete_and_wait("FieldExport", "one")
    await exported(kubernetes, "k", "one")


async def test_a_kind_that_is_none(kubernetes: Cluster, controller: Controller) -> None:
    await kubernetes.create("FieldExport", "one", export(kind="Registry"))
    text = f"resource manager factory not found: there is no kind Registry in {GROUP}"
    await kubernetes.wait("FieldExport", "one", shows("True", core.TERMINAL, text))
    await kubernetes.delete_and_wait("FieldExport", "one")


@pytest.mark.parametrize("options", [{}, {"kinds": ("PullThroughCacheRule",)}], ids=["service", "kind"])
async def test_what_is_for_another_controller(
    kubernetes: Cluster, start: Start, options: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(field_export_reconciler, "ORPHAN_SECONDS", 1.0)
    await kubernetes.create("ConfigMap", "target")
    other = export() if options else export(group="s3.services.k8s.aws", kind="Bucket")
    await kubernetes.create("FieldExport", "theirs", other, finalizers=[FINALIZER])
    async with start(**options):
        # One of its own tells when it has looked at both.
        await kubernetes.create("FieldExport", "mine", export(kind="PullThroughCacheRule"))
        await kubernetes.event("FieldExport", "mine", "SourceNotFound")
        assert "status" not in await kubernetes.get("FieldExport", "theirs")
        # Its own controller may be gone for ever: nobody shall have to take off the finalizer by hand.
        await kubernetes.delete("FieldExport", "theirs")
        await holds(lambda: kubernetes.get("FieldExport", "theirs"), seconds=0.3)  # type: ignore[arg-type]
        await kubernetes.gone("FieldExport", "theirs")


async def test_turned_off(kubernetes: Cluster, process: StartProcess) -> None:
    await kubernetes.create("ConfigMap", "target")
    await kubernetes.create("FieldExport", "one", export(".spec.name", key="k"))
    async with process("--enable-field-export-reconciler=false") as running:
        await eventually(lambda: '"msg":"ready"' in running.output, seconds=60)
        await repository(kubernetes)
        assert "finalizers" not in (await kubernetes.get("FieldExport", "one"))["metadata"]
    async with process("--enable-field-export-reconciler") as running:
        await eventually(lambda: '"msg":"ready"' in running.output, seconds=60)
        await exported(kubernetes, "k", "one")
        await kubernetes.synced("FieldExport", "one")
        await eventually(lambda: '"exported a field"' in running.output)
