"""The official Python client."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest
from kubernetes import client, config, watch
from kubernetes.client.exceptions import ApiException
from kubernetes.dynamic import DynamicClient

from tests.e2e.local.conftest import Widgets


@pytest.fixture
def kube(kubeconfig: Path) -> Any:
    with config.new_client_from_config(str(kubeconfig)) as made:
        yield made


@pytest.fixture
def custom(kube: Any) -> Any:
    return client.CustomObjectsApi(kube)


def place(widgets: Widgets) -> dict[str, str]:
    return {"group": widgets.group, "version": "v1", "namespace": widgets.namespace, "plural": "widgets"}


def test_custom_objects(custom: Any, widgets: Widgets) -> None:
    where = place(widgets)
    created = custom.create_namespaced_custom_object(**where, body=widgets.new("one"))
    assert created["spec"] == {"title": "t", "size": 3}
    patched = custom.patch_namespaced_custom_object(**where, name="one", body={"spec": {"size": 5}})
    assert patched["metadata"]["generation"] == 2
    custom.patch_namespaced_custom_object_status(**where, name="one", body={"status": {"state": "up"}})
    found = custom.get_namespaced_custom_object(**where, name="one")
    assert (found["spec"]["size"], found["status"]["state"]) == (5, "up")
    found["spec"]["size"] = 6
    custom.replace_namespaced_custom_object(**where, name="one", body=found)
    with pytest.raises(ApiException) as caught:
        custom.replace_namespaced_custom_object(**where, name="one", body=found)
    assert caught.value.status == 409
    assert len(custom.list_namespaced_custom_object(**where)["items"]) == 1
    custom.delete_namespaced_custom_object(**where, name="one")
    with pytest.raises(ApiException) as caught:
        custom.get_namespaced_custom_object(**where, name="one")
    assert caught.value.status == 404


def test_pages(custom: Any, widgets: Widgets) -> None:
    for index in range(5):
        widgets.create(f"w{index}")
    names: list[str] = []
    token = None
    while token != "":
        page = custom.list_namespaced_custom_object(
            **place(widgets), limit=2, **({"_continue": token} if token else {})
        )
        names += [item["metadata"]["name"] for item in page["items"]]
        token = page["metadata"].get("continue") or ""
    assert names == [f"w{index}" for index in range(5)]


def test_watch(custom: Any, widgets: Widgets) -> None:
    widgets.create("one")
    seen: list[tuple[str, str]] = []

    def look() -> None:
        stream = watch.Watch()
        for event in stream.stream(custom.list_namespaced_custom_object, **place(widgets), timeout_seconds=20):
            seen.append((event["type"], event["object"]["metadata"]["name"]))
            if event["type"] == "DELETED":
                stream.stop()

    looking = threading.Thread(target=look)
    looking.start()
    time.sleep(0.3)
    widgets.merge("one", {"spec": {"size": 5}})
    widgets.create("two")
    custom.delete_namespaced_custom_object(**place(widgets), name="two")
    looking.join(20)
    assert seen == [("ADDED", "one"), ("MODIFIED", "one"), ("ADDED", "two"), ("DELETED", "two")]


def test_typed_kinds(kube: Any, widgets: Widgets) -> None:
    core = client.CoreV1Api(kube)
    body = client.V1ConfigMap(metadata=client.V1ObjectMeta(name="c"), data={"a": "b"})
    core.create_namespaced_config_map(widgets.namespace, body)
    core.patch_namespaced_config_map("c", widgets.namespace, {"data": {"z": "1"}})
    assert core.read_namespaced_config_map("c", widgets.namespace).data == {"a": "b", "z": "1"}
    secret = client.V1Secret(metadata=client.V1ObjectMeta(name="s"), string_data={"a": "b"})
    core.create_namespaced_secret(widgets.namespace, secret)
    assert core.read_namespaced_secret("s", widgets.namespace).data == {"a": "Yg=="}
    core.delete_namespaced_config_map("c", widgets.namespace)
    with pytest.raises(ApiException, match="404"):
        core.read_namespaced_config_map("c", widgets.namespace)
    crds = client.ApiextensionsV1Api(kube)
    crd = crds.read_custom_resource_definition(f"widgets.{widgets.group}")
    assert {condition.type: condition.status for condition in crd.status.conditions} == {
        "NamesAccepted": "True",
        "Established": "True",
    }


def test_dynamic_client_and_server_side_apply(kube: Any, widgets: Widgets) -> None:
    dynamic = DynamicClient(kube)
    resource = dynamic.resources.get(api_version=widgets.api_version, kind="Widget")
    body = widgets.new("one", size=4)
    applied = resource.server_side_apply(
        body=body, name="one", namespace=widgets.namespace, field_manager="me", force_conflicts=True
    )
    assert applied.spec.size == 4
    owners = {entry.manager: entry.operation for entry in applied.metadata.managedFields}
    assert owners == {"me": "Apply"}
