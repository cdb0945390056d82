"""The real kubectl, doing what people do with it."""

from __future__ import annotations

import json
import re
import time

import pytest

from tests.e2e.local.conftest import Kubectl, Widgets


def test_version_and_discovery(kubectl: Kubectl, widgets: Widgets) -> None:
    version = json.loads(kubectl("version", "-o", "json"))
    assert version["serverVersion"]["major"] == "1"
    # Where tests share an API, another one's CRD may be on its way in or out: kubectl lists the rest, and exits with 1.
    listed = kubectl.run("api-resources", "--api-group", widgets.group).stdout
    assert re.search(rf"widgets +wd +{re.escape(widgets.group)}/v1 +true +Widget", listed)
    assert "deploy" in kubectl.run("api-resources", "--api-group", "apps").stdout
    assert f"{widgets.group}/v1beta1" in kubectl("api-versions")
    assert "ok" in kubectl("get", "--raw", "/readyz")
    assert "control plane" in kubectl("cluster-info")


def test_apply_diff_apply_again(kubectl: Kubectl, widgets: Widgets) -> None:
    name = f"widget.{widgets.group}/one"
    widget = widgets.new("one", tags=[{"key": "k"}])
    assert kubectl("apply", "-f", "-", stdin=widget) == f"{name} created\n"
    assert kubectl("apply", "-f", "-", stdin=widget) == f"{name} unchanged\n"
    widget["spec"]["size"] = 5
    diff = kubectl.run("diff", "-f", "-", stdin=widget)
    assert diff.returncode == 1
    assert "+  size: 5" in diff.stdout
    assert "-  size: 3" in diff.stdout
    assert kubectl("apply", "-f", "-", stdin=widget) == f"{name} configured\n"
    assert widgets.get("one")["metadata"]["generation"] == 2
    del widget["spec"]["tags"]
    kubectl("apply", "-f", "-", stdin=widget)
    assert widgets.get("one")["spec"] == {"title": "t", "size": 5}


@pytest.mark.usefixtures("modern")
def test_apply_refuses_what_the_schema_does_not_know(kubectl: Kubectl, widgets: Widgets) -> None:
    widget = widgets.new("one", sise=5)
    assert 'unknown field "spec.sise"' in kubectl.fails("apply", "-f", "-", stdin=widget)
    warned = kubectl.run("apply", "--validate=warn", "-f", "-", stdin=widget)
    assert warned.returncode == 0
    assert 'Warning: unknown field "spec.sise"' in warned.stderr
    quiet = kubectl.run("apply", "--validate=ignore", "-f", "-", stdin=widget)
    assert quiet.returncode == 0
    assert "Warning" not in quiet.stderr


def test_server_side_apply_and_conflicts(kubectl: Kubectl, widgets: Widgets) -> None:
    apply = ("apply", "--server-side", "-f", "-")
    kubectl(*apply, "--field-manager=first", stdin=widgets.new("one", size=4))
    complaint = kubectl.fails(*apply, "--field-manager=second", stdin=widgets.new("one", size=5))
    assert 'conflict with "first": .spec.size' in complaint
    kubectl(*apply, "--field-manager=second", "--force-conflicts", stdin=widgets.new("one", size=5))
    assert widgets.get("one")["spec"]["size"] == 5


def test_create_refuses_nonsense_with_the_path(kubectl: Kubectl, widgets: Widgets) -> None:
    complaint = kubectl.fails("create", "-f", "-", stdin=widgets.new("one", size=0))
    assert 'The Widget "one" is invalid: spec.size: Invalid value: 0' in complaint
    kubectl("create", "-f", "-", stdin=widgets.new("one"))
    assert "AlreadyExists" in kubectl.fails("create", "-f", "-", stdin=widgets.new("one"))


def test_get_in_every_form(kubectl: Kubectl, widgets: Widgets) -> None:
    widgets.create("one", {"labels": {"a": "b"}}, mode="A")
    widgets.create("two", size=7)
    plain = kubectl("get", "wd")
    assert plain.splitlines()[0].split() == ["NAME", "SIZE", "READY", "AGE"]
    assert re.search(r"^two +7 +\d+s$", plain, re.MULTILINE)
    assert kubectl("get", "widgets", "-o", "wide").splitlines()[0].split() == ["NAME", "SIZE", "READY", "MODE", "AGE"]
    assert kubectl("get", "wd", "-l", "a=b", "-o", "name") == f"widget.{widgets.group}/one\n"
    assert kubectl("get", "wd", "-l", "a notin (b)", "-o", "name") == f"widget.{widgets.group}/two\n"
    assert kubectl("get", "wd", "--field-selector", "metadata.name=two", "-o", "name").endswith("/two\n")
    assert widgets.namespace in kubectl("get", "wd", "-A")
    assert json.loads(kubectl("get", "wd", "one", "-o", "json"))["spec"]["mode"] == "A"
    assert "  mode: A" in kubectl("get", "wd", "one", "-o", "yaml")
    assert f"widget.{widgets.group}/one" in kubectl("get", "all")
    assert kubectl("get", "wd", "-o", "jsonpath={.items[*].spec.size}", "--sort-by=.spec.size") == "3 7"
    assert "LABELS" in kubectl("get", "wd", "--show-labels")
    assert kubectl("get", "wd", "--chunk-size=1", "-o", "name").count("\n") == 2
    assert '"nope" not found' in kubectl.fails("get", "wd", "nope")
    assert "doesn't have a resource type" in kubectl.fails("get", "nope")


def test_describe_shows_the_object_and_its_events(kubectl: Kubectl, widgets: Widgets) -> None:
    uid = widgets.create("one")["metadata"]["uid"]
    event = {
        "metadata": {"name": "one.1"},
        "involvedObject": {
            "apiVersion": widgets.api_version,
            "kind": "Widget",
            "name": "one",
            "namespace": widgets.namespace,
            "uid": uid,
        },
        "reason": "Created",
        "message": "It is there.",
        "type": "Normal",
        "source": {"component": "test"},
        "count": 1,
        "firstTimestamp": "2026-01-01T00:00:00Z",
        "lastTimestamp": "2026-01-01T00:00:00Z",
    }
    path = f"/api/v1/namespaces/{widgets.namespace}/events"
    assert widgets.api("POST", path, event).status == 201
    described = kubectl("describe", "wd", "one")
    assert re.search(r"Normal +Created +.* +test +It is there\.", described)
    assert "Title:  t" in described
    assert re.search(r"Normal +Created +widget/one +It is there\.", kubectl("get", "events"))
    assert "It is there." in kubectl("events", "--for", f"widget.{widgets.group}/one")


def test_wait_for_a_condition_a_field_and_the_end(kubectl: Kubectl, widgets: Widgets) -> None:
    widgets.create("one")
    waiting = kubectl.start("wait", "--for=condition=Ready", "wd/one", "--timeout=30s")
    time.sleep(0.3)
    ready = {"status": {"state": "up", "conditions": [{"type": "Ready", "status": "True"}]}}
    kubectl("patch", "wd", "one", "--subresource=status", "--type=merge", "-p", json.dumps(ready))
    assert waiting.communicate(timeout=30)[0] == f"widget.{widgets.group}/one condition met\n"
    kubectl("wait", "--for=jsonpath={.status.state}=up", "wd/one", "--timeout=10s")
    waiting = kubectl.start("wait", "--for=delete", "wd/one", "--timeout=30s")
    time.sleep(0.3)
    kubectl("delete", "wd", "one")
    waiting.communicate(timeout=30)
    assert waiting.returncode == 0


def test_get_w_prints_what_happens(kubectl: Kubectl, widgets: Widgets) -> None:
    widgets.create("one")
    watching = kubectl.start("get", "wd", "-w", "--output-watch-events", "--no-headers")
    stdout = watching.stdout
    assert stdout is not None
    try:
        assert stdout.readline().split()[:3] == ["ADDED", "one", "3"]
        widgets.create("two")
        assert stdout.readline().split()[:3] == ["ADDED", "two", "3"]
        widgets.merge("two", {"spec": {"size": 9}})
        assert stdout.readline().split()[:3] == ["MODIFIED", "two", "9"]
        widgets.api("DELETE", f"{widgets.path}/two")
        assert stdout.readline().split()[:3] == ["DELETED", "two", "9"]
    finally:
        watching.kill()
        watching.communicate()


def test_every_way_to_change(kubectl: Kubectl, widgets: Widgets) -> None:
    widgets.create("one")
    kubectl("patch", "wd", "one", "--type=merge", "-p", '{"spec":{"size":4}}')
    kubectl("patch", "wd", "one", "--type=json", "-p", '[{"op":"add","path":"/spec/mode","value":"B"}]')
    assert "is immutable" not in kubectl("annotate", "wd", "one", "example.com/a=b")
    kubectl("label", "wd", "one", "l=m")
    one = widgets.get("one")
    assert one["spec"] == {"title": "t", "size": 4, "mode": "B"}
    assert one["metadata"]["annotations"] == {"example.com/a": "b"}
    assert one["metadata"]["labels"] == {"l": "m"}
    kubectl("edit", "wd", "one", KUBE_EDITOR="sed -i 's/size: 4/size: 6/'")
    assert widgets.get("one")["spec"]["size"] == 6
    kubectl("replace", "-f", "-", stdin=widgets.new("one", size=8))
    assert widgets.get("one")["spec"] == {"title": "t", "size": 8}
    assert "metadata.uid" in kubectl.fails("patch", "wd", "one", "--type=merge", "-p", '{"metadata":{"uid":"x"}}')


@pytest.mark.usefixtures("modern")
def test_explain(kubectl: Kubectl, widgets: Widgets) -> None:
    explained = kubectl("explain", "widgets.spec.title", "--api-version", widgets.api_version)
    assert "FIELD: title <string>" in explained
    assert "What it says on it." in explained
    assert "tags" in kubectl("explain", "widgets", "--recursive", "--api-version", widgets.api_version)
    assert "replicas" in kubectl("explain", "deployment.spec")


def test_delete_waits_for_finalizers(kubectl: Kubectl, widgets: Widgets) -> None:
    widgets.create("one", {"finalizers": ["example.com/hold"]})
    assert "timed out" in kubectl.fails("delete", "wd", "one", "--timeout=1s")
    assert "deletionTimestamp" in widgets.get("one")["metadata"]
    deleting = kubectl.start("delete", "wd", "one", "--ignore-not-found")
    kubectl("patch", "wd", "one", "--type=merge", "-p", '{"metadata":{"finalizers":null}}')
    deleting.communicate(timeout=30)
    assert deleting.returncode == 0
    assert kubectl("get", "wd", "-o", "name") == ""
    assert kubectl("delete", "wd", "one", "--ignore-not-found") == ""


def test_built_in_kinds_that_are_sent_as_protobuf(kubectl: Kubectl) -> None:
    kubectl("create", "configmap", "c", "--from-literal=a=b")
    kubectl("create", "secret", "generic", "s", "--from-literal=a=b")
    kubectl("create", "serviceaccount", "sa")
    kubectl("create", "role", "r", "--verb=get", "--resource=configmaps")
    kubectl("create", "rolebinding", "rb", "--role=r", "--serviceaccount=default:sa")
    kubectl("create", "deployment", "d", "--image=example.com/i", "--replicas=0")
    assert kubectl("get", "configmap", "c", "-o", "jsonpath={.data.a}") == "b"
    assert kubectl("get", "secret", "s", "-o", "jsonpath={.data.a} {.type}") == "Yg== Opaque"
    assert kubectl("get", "deployment", "d", "-o", "jsonpath={.spec.replicas}") == "0"
    kubectl("delete", "configmap/c", "secret/s", "deployment/d")
    assert "NotFound" in kubectl.fails("get", "configmap", "c")


def test_namespaces_come_and_go_with_their_content(kubectl: Kubectl, widgets: Widgets) -> None:
    name = f"{widgets.namespace}-b"
    assert kubectl("create", "namespace", name) == f"namespace/{name} created\n"
    widget = widgets.new("one", {"namespace": name})
    kubectl("apply", "-n", name, "-f", "-", stdin=widget)
    assert kubectl("delete", "namespace", name) == f'namespace "{name}" deleted\n'
    assert kubectl("get", "wd", "-n", name, "-o", "name") == ""
    assert "NotFound" in kubectl.fails("apply", "-n", name, "-f", "-", stdin=widget)


def test_auth(kubectl: Kubectl) -> None:
    assert kubectl("auth", "can-i", "create", "pods") == "yes\n"
