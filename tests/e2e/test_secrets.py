"""Values from Kubernetes Secrets: where they come from, when they are sent again, and that nobody sees them."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any

import pytest

from ack.api import core
from ack.kube.types import NAMESPACE, SECRET
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Controller, Start
from tests.support.waiting import eventually

pytestmark = [pytest.mark.services("secretsample"), pytest.mark.feature(24)]

VALUE = "planted-value-nobody-may-see"
OTHER = "another-planted-value-of-later"


def encoded(data: Mapping[str, str | bytes]) -> dict[str, str]:
    raw = {key: value.encode() if isinstance(value, str) else value for key, value in data.items()}
    return {key: base64.b64encode(value).decode() for key, value in raw.items()}


async def put(
    kubernetes: Cluster, name: str, data: Mapping[str, str | bytes], *, namespace: str = "", **rest: Any
) -> None:
    """Creates a Secret."""
    metadata = {"name": name, "namespace": namespace or kubernetes.namespace, **rest.pop("metadata", {})}
    body = {"apiVersion": "v1", "kind": "Secret", "metadata": metadata, "data": encoded(data), **rest}
    await kubernetes.client.create(SECRET, body)


async def change(kubernetes: Cluster, name: str, data: Mapping[str, str], *, namespace: str = "") -> None:
    """Changes a Secret's data."""
    patch = {"data": encoded(data)}
    await kubernetes.client.merge_patch(SECRET, name, namespace or kubernetes.namespace, patch)


def naming(name: str, secret: str = "password", key: str = "value", namespace: str = "") -> dict[str, Any]:
    reference = {"name": secret, "key": key, **({"namespace": namespace} if namespace else {})}
    return {"name": name, "secretString": reference}


async def value_of(aws: Aws, name: str) -> Any:
    return await aws.ask("secretsmanager", "GetSecretValue", "SecretString", SecretId=name)


async def has_value(aws: Aws, name: str, value: str) -> None:
    async def check() -> bool:
        assert await value_of(aws, name) == value
        return True

    await eventually(check)


def versions(obj: Mapping[str, Any]) -> dict[str, str]:
    annotations = obj["metadata"].get("annotations") or {}
    found: dict[str, str] = json.loads(annotations.get(core.SECRET_VERSIONS, "{}"))
    return found


def reads_of_secrets(controller: Controller) -> list[str]:
    return [read for read in controller.requests.reads if "secrets" in read]


async def test_the_value_is_sent_and_stays_out_of_the_object(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "password", {"value": VALUE, "other": "x"})
    async with start(resync_seconds=0.3) as controller:
        await kubernetes.create("Secret", "one", naming("one"))
        obj = await kubernetes.synced("Secret", "one")
        assert await value_of(aws, "one") == VALUE
        assert obj["spec"] == naming("one")
        secret = await kubernetes.client.get(SECRET, "password", kubernetes.namespace)
        where = f"{kubernetes.namespace}/password/value@{secret['metadata']['resourceVersion']}"
        assert versions(obj) == {"spec.secretString": where}
        assert VALUE not in json.dumps(obj)
        # What is as it was is neither read nor sent again: not on a resync, and not with another field.
        assert reads_of_secrets(controller) == ["get secrets"]
        aws.proxy.clear()
        await eventually(lambda: aws.proxy.count("DescribeSecret") >= 2)
        await kubernetes.set("Secret", "one", description="another field")
        await eventually(lambda: aws.proxy.count("UpdateSecret") == 1)
        (update,) = [call for call in aws.proxy.calls if call.operation == "UpdateSecret"]
        assert update.params["Description"] == "another field"
        assert "SecretString" not in update.params
        assert reads_of_secrets(controller) == ["get secrets"]


@pytest.mark.feature(83)
async def test_a_new_value_reaches_aws_within_a_second(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "password", {"value": VALUE})
    await put(kubernetes, "unrelated", {"value": "x"})
    async with start():
        for name in ("one", "two"):
            await kubernetes.create("Secret", name, naming(name))
        await kubernetes.create("Secret", "three", naming("three", "unrelated"))
        for name in ("one", "two", "three"):
            await kubernetes.synced("Secret", name)
        aws.proxy.clear()
        await change(kubernetes, "password", {"value": OTHER})
        await has_value(aws, "one", OTHER)
        await has_value(aws, "two", OTHER)
        # They are woken: nobody looks by himself for ten hours. Exactly its users are, and each sends it once.
        called = [(call.operation, call.params["SecretId"]) for call in aws.proxy.calls]
        assert sorted(c for c in called if c[0] != "GetSecretValue") == [
            ("DescribeSecret", "one"),
            ("DescribeSecret", "two"),
            ("UpdateSecret", "one"),
            ("UpdateSecret", "two"),
        ]


@pytest.mark.feature(83)
async def test_an_edit_without_a_new_value_sends_nothing(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "password", {"value": VALUE})
    async with start():
        await kubernetes.create("Secret", "one", naming("one"))
        before = versions(await kubernetes.synced("Secret", "one"))
        aws.proxy.clear()
        patch = {"metadata": {"labels": {"team": "a"}}}
        await kubernetes.client.merge_patch(SECRET, "password", kubernetes.namespace, patch)
        await kubernetes.wait("Secret", "one", lambda obj: versions(obj) != before)
        assert aws.proxy.count("UpdateSecret") == 0
        await kubernetes.client.merge_patch(SECRET, "password", kubernetes.namespace, {"data": encoded({"b": "c"})})
        await change(kubernetes, "password", {"value": OTHER})
        await has_value(aws, "one", OTHER)
        assert aws.proxy.count("UpdateSecret") == 1


@pytest.mark.feature(83)
async def test_another_reference_is_sent(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "password", {"value": VALUE, "next": OTHER, "same": VALUE})
    async with start():
        await kubernetes.create("Secret", "one", naming("one"))
        await kubernetes.synced("Secret", "one")
        await kubernetes.set("Secret", "one", secretString={"name": "password", "key": "next"})
        await has_value(aws, "one", OTHER)


@pytest.mark.feature(83)
async def test_a_restart_sends_nothing_and_misses_nothing(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "password", {"value": VALUE})
    await put(kubernetes, "steady", {"value": VALUE})
    async with start():
        await kubernetes.create("Secret", "one", naming("one"))
        await kubernetes.create("Secret", "steady", naming("steady", "steady"))
        await kubernetes.synced("Secret", "one")
        await kubernetes.synced("Secret", "steady")
    await change(kubernetes, "password", {"value": OTHER})
    aws.proxy.clear()
    async with start() as controller:
        await has_value(aws, "one", OTHER)
        await eventually(lambda: aws.proxy.count("DescribeSecret") == 2)
        assert [c.params["SecretId"] for c in aws.proxy.calls if c.operation == "UpdateSecret"] == ["one"]
        assert reads_of_secrets(controller) == ["get secrets"]


@pytest.mark.feature(83)
async def test_objects_of_other_controllers_are_believed(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    """The published controllers write nothing down: a switch to these must not set every password again."""
    await put(kubernetes, "password", {"value": VALUE})
    async with start():
        await kubernetes.create("Secret", "one", naming("one"))
        await kubernetes.synced("Secret", "one")
    await kubernetes.annotate("Secret", "one", {core.SECRET_VERSIONS: None})
    aws.proxy.clear()
    async with start():
        await kubernetes.wait("Secret", "one", versions)
        assert aws.proxy.count("UpdateSecret") == 0
        # Who wants the value sent again says so.
        for times in (1, 2):
            await kubernetes.annotate("Secret", "one", {core.SECRET_VERSIONS: "{}"})
            await eventually(lambda times=times: aws.proxy.count("UpdateSecret") == times)
            await kubernetes.wait("Secret", "one", versions)


async def test_a_secret_that_is_not_there_yet(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start():
        await kubernetes.create("Secret", "one", naming("one"))
        obj = await kubernetes.recoverable("Secret", "one")
        text = f"kubernetes secret not found: there is no Secret {kubernetes.namespace}/password"
        assert condition(obj, core.RECOVERABLE)["message"] == text
        assert condition(obj, core.SYNCED)["status"] == "Unknown"
        assert not obj["metadata"].get("finalizers")
        await put(kubernetes, "password", {"wrong": VALUE})
        text = f"kubernetes secret not found: Secret {kubernetes.namespace}/password has no key 'value'"
        await kubernetes.wait("Secret", "one", lambda o: condition(o, core.RECOVERABLE)["message"] == text)
        assert set(aws.proxy.counts()) == {"sts:GetCallerIdentity"}
        await change(kubernetes, "password", {"value": VALUE})
        await kubernetes.synced("Secret", "one")
        assert await value_of(aws, "one") == VALUE


async def test_a_secret_that_goes_away_harms_nobody(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "password", {"value": VALUE})
    async with start():
        await kubernetes.create("Secret", "one", naming("one"))
        await kubernetes.synced("Secret", "one")
        await kubernetes.client.delete(SECRET, "password", kubernetes.namespace)
        obj = await kubernetes.wait("Secret", "one", lambda o: condition(o, core.ADVISORY))
        assert condition(obj, core.READY)["status"] == "True"
        assert condition(obj, core.ADVISORY)["reason"] == "SecretMissing"
        aws.proxy.clear()
        await put(kubernetes, "password", {"value": OTHER})
        await has_value(aws, "one", OTHER)
        await kubernetes.wait("Secret", "one", lambda o: not condition(o, core.ADVISORY))


async def test_only_opaque_secrets(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "password", {"username": "me", "password": VALUE}, type="kubernetes.io/basic-auth")
    async with start():
        await kubernetes.create("Secret", "one", naming("one", key="password"))
        obj = await kubernetes.terminal("Secret", "one")
        assert condition(obj, core.READY)["message"].startswith("only opaque secrets can be used")
        assert set(aws.proxy.counts()) == {"sts:GetCallerIdentity"}


@pytest.mark.feature(83)
async def test_a_field_that_is_left_to_aws(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "password", {"value": VALUE})
    async with start():
        ignored = {core.IGNORE_FIELD_DRIFT: "spec.secretString"}
        await kubernetes.create("Secret", "one", naming("one"), annotations=ignored)
        await kubernetes.synced("Secret", "one")
        assert await value_of(aws, "one") == VALUE
        aws.proxy.clear()
        await change(kubernetes, "password", {"value": OTHER})
        await eventually(lambda: aws.proxy.count("DescribeSecret") == 1)
        await kubernetes.annotate("Secret", "one", {core.IGNORE_FIELD_DRIFT: None})
        await has_value(aws, "one", OTHER)
        assert aws.proxy.count("UpdateSecret") == 1


async def test_adopting_sends_nothing(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "password", {"value": VALUE})
    await aws.call("secretsmanager", "CreateSecret", Name="one", SecretString="theirs")
    await aws.call("secretsmanager", "CreateSecret", Name="two", SecretString="theirs")
    fields = {core.ADOPTION_FIELDS: '{"name": "one"}', core.ADOPTION_POLICY: "adopt"}
    async with start():
        await kubernetes.create("Secret", "one", naming("one"), annotations=fields)
        await kubernetes.synced("Secret", "one")
        assert await value_of(aws, "one") == "theirs"
        # There the object wins.
        policy = {core.ADOPTION_POLICY: "adopt-or-create"}
        await kubernetes.create("Secret", "two", naming("two"), annotations=policy)
        await kubernetes.synced("Secret", "two")
        assert await value_of(aws, "two") == VALUE


OTHERS = [
    # flag, namespace of the Secret, its annotation, whether it may be used, whether an advisory is shown
    pytest.param(True, "", None, True, True, id="published"),
    pytest.param(False, "", None, False, False, id="flag"),
    pytest.param(False, "", "{own}", False, False, id="flag-beats-consent"),
    pytest.param(True, "", "elsewhere, {own}", True, False, id="consent"),
    pytest.param(True, "", "*", True, False, id="consent-to-all"),
    pytest.param(True, "", "elsewhere", False, False, id="no-consent"),
    pytest.param(True, "", "", False, False, id="nobody"),
    pytest.param(True, "kube-system", None, False, False, id="system"),
    pytest.param(True, "kube-system", "{own}", True, False, id="system-with-consent"),
]


@pytest.mark.feature(23)
@pytest.mark.parametrize(("flag", "namespace", "annotation", "works", "advisory"), OTHERS)
async def test_secrets_of_other_namespaces(
    kubernetes: Cluster,
    aws: Aws,
    start: Start,
    flag: bool,
    namespace: str,
    annotation: str | None,
    works: bool,
    advisory: bool,
) -> None:
    own = kubernetes.namespace
    name = f"password-{own}"
    if not namespace:
        namespace = f"{own}-vault"
        body = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}}
        await kubernetes.client.create(NAMESPACE, body)
    consent = {} if annotation is None else {core.ALLOWED_NAMESPACES: annotation.format(own=own)}
    await put(kubernetes, name, {"value": VALUE}, namespace=namespace, metadata={"annotations": consent})
    async with start(cross_namespace=flag):
        await kubernetes.create("Secret", "one", naming("one", name, namespace=namespace))
        if works:
            obj = await kubernetes.synced("Secret", "one")
            assert await value_of(aws, "one") == VALUE
        else:
            obj = await kubernetes.terminal("Secret", "one")
            assert set(aws.proxy.counts()) == {"sts:GetCallerIdentity"}
            assert namespace in condition(obj, core.READY)["message"]
        text = f'Cross-namespace secret reference detected: resource in namespace "{own}" references "{name}"'
        assert (text in condition(obj, core.ADVISORY).get("message", "")) is advisory


async def test_what_is_in_another_namespace_is_not_told(kubernetes: Cluster, start: Start) -> None:
    namespace = f"{kubernetes.namespace}-vault"
    body = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}}
    await kubernetes.client.create(NAMESPACE, body)
    await put(kubernetes, "existing", {"value": VALUE}, namespace=namespace)
    async with start():
        texts = []
        for name in ("existing", "missing"):
            await kubernetes.create("Secret", name, naming(name, name, key="no", namespace=namespace))
            obj = await kubernetes.recoverable("Secret", name)
            texts.append(condition(obj, core.READY)["message"].replace(name, "?"))
        assert texts[0] == texts[1]


async def test_a_plan_reads_no_value(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    await put(kubernetes, "password", {"value": VALUE})
    async with start() as controller:
        await kubernetes.create("Secret", "one", naming("one"))
        await kubernetes.synced("Secret", "one")
        await kubernetes.annotate("Secret", "one", {core.RECONCILE: "plan"})
        text = "plan: would change nothing"
        await kubernetes.wait("Secret", "one", lambda o: text in condition(o, core.ADVISORY).get("message", ""))
        controller.requests.clear()
        await change(kubernetes, "password", {"value": OTHER})
        text = "plan: would update spec.secretString"
        await kubernetes.wait("Secret", "one", lambda o: text in condition(o, core.ADVISORY).get("message", ""))
        assert reads_of_secrets(controller) == []
        assert aws.proxy.count("UpdateSecret") == 0
