"""Lists, watches, tables and discovery: the same on the embedded server and on a real one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.e2e.local.conftest import Api, Widgets

TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json"


def names(answer: Any) -> list[str]:
    assert answer.status == 200, answer.body
    return [item["metadata"]["name"] for item in answer.body["items"]]


def test_a_list_says_what_it_is(widgets: Widgets) -> None:
    widgets.create("one")
    listed = widgets.api("GET", widgets.path).body
    assert (listed["kind"], listed["apiVersion"]) == ("WidgetList", widgets.api_version)
    assert int(listed["metadata"]["resourceVersion"]) >= int(widgets.get("one")["metadata"]["resourceVersion"])
    assert listed["items"] == [widgets.get("one")]


def test_selectors(widgets: Widgets) -> None:
    for name, label in (("a", "x"), ("b", "y"), ("c", "x")):
        widgets.create(name, {"labels": {"l": label}})
    get = lambda query: widgets.api("GET", f"{widgets.path}?{query}")  # noqa: E731
    assert names(get("labelSelector=l%3Dx")) == ["a", "c"]
    assert names(get("labelSelector=l%20in%20(y)")) == ["b"]
    assert names(get("fieldSelector=metadata.name%3Db")) == ["b"]
    assert names(get("fieldSelector=metadata.name%21%3Db")) == ["a", "c"]
    for query, message in (
        ("labelSelector=%21%21x", "unable to parse requirement: found '!', expected: identifier"),
        ("fieldSelector=spec.size%3D3", "field label not supported: spec.size"),
        ("fieldSelector=xx", "invalid selector: 'xx'; can't understand 'xx'"),
        ("limit=x", 'strconv.ParseInt: parsing "x": invalid syntax'),
    ):
        answer = get(query)
        assert (answer.status, answer.message) == (400, message)


def test_pages_show_the_list_as_it_was(widgets: Widgets) -> None:
    for name in "abcde":
        widgets.create(name)
    first = widgets.api("GET", f"{widgets.path}?limit=2")
    assert names(first) == ["a", "b"]
    metadata = first.body["metadata"]
    assert metadata["remainingItemCount"] == 3
    widgets.api("DELETE", f"{widgets.path}/c")
    widgets.create("bb")
    second = widgets.api("GET", f"{widgets.path}?limit=2&continue={metadata['continue']}")
    assert names(second) == ["c", "d"]
    assert second.body["metadata"]["resourceVersion"] == metadata["resourceVersion"]
    third = widgets.api("GET", f"{widgets.path}?limit=2&continue={second.body['metadata']['continue']}")
    assert names(third) == ["e"]
    assert not third.body["metadata"].get("continue")
    assert widgets.api("GET", f"{widgets.path}?continue=nonsense").status == 400


def test_a_list_of_an_exact_revision(widgets: Widgets) -> None:
    revision = widgets.create("a")["metadata"]["resourceVersion"]
    widgets.create("b")
    query = f"resourceVersion={revision}&resourceVersionMatch=Exact"
    assert names(widgets.api("GET", f"{widgets.path}?{query}")) == ["a"]
    query = f"resourceVersion={revision}&resourceVersionMatch=NotOlderThan"
    assert sorted(names(widgets.api("GET", f"{widgets.path}?{query}"))) == ["a", "b"]
    assert widgets.api("GET", f"{widgets.path}?resourceVersionMatch=Exact").status == 422


def test_a_client_from_the_future_waits_in_vain(widgets: Widgets) -> None:
    answer = widgets.api("GET", f"{widgets.path}?resourceVersion=99999999")
    assert (answer.status, answer.body["reason"]) == (504, "Timeout")
    assert answer.body["details"]["causes"][0]["reason"] == "ResourceVersionTooLarge"


def test_other_versions_show_what_they_know(widgets: Widgets) -> None:
    widgets.create("one", size=5, mode="A")
    path = widgets.path.replace("/v1/", "/v1beta1/")
    found = widgets.api("GET", f"{path}/one").body
    assert (found["apiVersion"], found["spec"]) == (f"{widgets.group}/v1beta1", {"title": "t", "size": 5})
    assert names(widgets.api("GET", path)) == ["one"]
    patched = widgets.merge("one", {"spec": {"size": 6}}).body
    assert patched["spec"]["mode"] == "A"


def test_tables(widgets: Widgets) -> None:
    widgets.create("one", size=5, mode="A")
    ready = {"status": {"conditions": [{"type": "Ready", "status": "True"}]}}
    widgets.merge("one", ready, "/status")
    table = widgets.api("GET", widgets.path, accept=TABLE).body
    assert table["kind"] == "Table"
    columns = [(c["name"], c["type"], c["priority"]) for c in table["columnDefinitions"]]
    assert columns == [
        ("Name", "string", 0),
        ("Size", "integer", 0),
        ("Ready", "string", 0),
        ("Mode", "string", 1),
        ("Age", "date", 0),
    ]
    row = table["rows"][0]
    assert row["cells"][:4] == ["one", 5, "True", "A"]
    assert (row["object"]["kind"], row["object"]["metadata"]["name"]) == ("PartialObjectMetadata", "one")
    whole = widgets.api("GET", f"{widgets.path}/one?includeObject=Object", accept=TABLE).body
    assert whole["rows"][0]["object"] == widgets.get("one")


@pytest.mark.parametrize(
    ("path", "columns"),
    [
        ("/api/v1/configmaps", ["Name", "Data", "Age"]),
        ("/api/v1/secrets", ["Name", "Type", "Data", "Age"]),
        ("/api/v1/namespaces", ["Name", "Status", "Age"]),
        ("/apis/coordination.k8s.io/v1/leases", ["Name", "Holder", "Age"]),
        (
            "/apis/apps/v1/deployments",
            ["Name", "Ready", "Up-to-date", "Available", "Age", "Containers", "Images", "Selector"],
        ),
        ("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", ["Name", "Created At"]),
        (
            "/api/v1/events",
            ["Last Seen", "Type", "Reason", "Object", "Subobject", "Source", "Message", "First Seen", "Count", "Name"],
        ),
    ],
)  # fmt: skip
def test_tables_of_built_in_kinds(api: Api, path: str, columns: list[str]) -> None:
    table = api("GET", path, accept=TABLE).body
    wanted = [column for column in columns if column != "Name" or not path.endswith("events")]
    found = [column["name"] for column in table["columnDefinitions"]]
    assert [column for column in found if column != "Name" or not path.endswith("events")] == wanted


def test_metadata_alone(widgets: Widgets) -> None:
    one = widgets.create("one")
    accept = "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io"
    found = widgets.api("GET", f"{widgets.path}/one", accept=accept).body
    assert found["kind"] == "PartialObjectMetadata"
    assert found["metadata"] == one["metadata"]
    assert "spec" not in found


def test_what_cannot_be_answered_in_the_form_asked_for(widgets: Widgets) -> None:
    assert widgets.api("GET", widgets.path, accept="text/plain").status == 406
    assert "kind: WidgetList" in widgets.api("GET", widgets.path, accept="application/yaml").body


# --- watches ---------------------------------------------------------------------------------------------------------


def watch(widgets: Widgets, query: str = "") -> Iterator[tuple[str, Any]]:
    with widgets.api.open("GET", f"{widgets.path}?watch=true&timeoutSeconds=15&{query}") as stream:
        for line in stream:
            event = json.loads(line)
            yield event["type"], event["object"]


def take(events: Iterator[tuple[str, Any]], count: int) -> list[tuple[str, str]]:
    return [(kind, obj["metadata"]["name"]) for kind, obj in (next(events) for _ in range(count))]


def test_a_watch_begins_with_what_is_there(widgets: Widgets) -> None:
    widgets.create("one")
    events = watch(widgets)
    assert take(events, 1) == [("ADDED", "one")]
    widgets.merge("one", {"spec": {"size": 5}})
    widgets.api("DELETE", f"{widgets.path}/one")
    assert take(events, 2) == [("MODIFIED", "one"), ("DELETED", "one")]


def test_a_watch_resumes(widgets: Widgets) -> None:
    revision = widgets.create("one")["metadata"]["resourceVersion"]
    widgets.create("two")
    widgets.merge("two", {"spec": {"size": 5}})
    last = widgets.get("two")["metadata"]["resourceVersion"]
    events = watch(widgets, f"resourceVersion={revision}")
    assert take(events, 2) == [("ADDED", "two"), ("MODIFIED", "two")]
    widgets.create("three")
    assert take(watch(widgets, f"resourceVersion={last}"), 1) == [("ADDED", "three")]


def test_a_watch_with_a_selector_sees_coming_and_going(widgets: Widgets) -> None:
    revision = widgets.api("GET", widgets.path).body["metadata"]["resourceVersion"]
    widgets.create("one", {"labels": {"l": "y"}})
    widgets.merge("one", {"metadata": {"labels": {"l": "x"}}})
    widgets.merge("one", {"spec": {"size": 4}})
    left = widgets.merge("one", {"metadata": {"labels": {"l": "y"}}}).body
    events = watch(widgets, f"resourceVersion={revision}&labelSelector=l%3Dx")
    assert take(events, 2) == [("ADDED", "one"), ("MODIFIED", "one")]
    kind, obj = next(events)
    assert kind == "DELETED"
    assert obj["metadata"]["labels"] == {"l": "x"}
    assert obj["metadata"]["resourceVersion"] == left["metadata"]["resourceVersion"]


def test_a_watch_of_one_name(widgets: Widgets) -> None:
    widgets.create("one")
    widgets.create("two")
    events = watch(widgets, "fieldSelector=metadata.name%3Dtwo")
    assert take(events, 1) == [("ADDED", "two")]


def test_what_is_deleted_is_shown_as_it_was(widgets: Widgets) -> None:
    widgets.create("one", {"finalizers": ["example.com/hold"]})
    widgets.api("DELETE", f"{widgets.path}/one")
    revision = widgets.get("one")["metadata"]["resourceVersion"]
    widgets.merge("one", {"metadata": {"finalizers": None}, "spec": {"size": 9}})
    kind, obj = next(watch(widgets, f"resourceVersion={revision}"))
    assert kind == "DELETED"
    assert obj["metadata"]["finalizers"] == ["example.com/hold"]
    assert obj["spec"]["size"] == 3
    assert int(obj["metadata"]["resourceVersion"]) > int(revision)


def test_a_watch_from_too_long_ago_is_an_error_event(widgets: Widgets) -> None:
    kind, status = next(watch(widgets, "resourceVersion=1"))
    assert kind == "ERROR"
    assert (status["code"], status["reason"]) == (410, "Expired")


def test_a_watch_ends_when_its_time_is_up(widgets: Widgets) -> None:
    with widgets.api.open("GET", f"{widgets.path}?watch=true&timeoutSeconds=1") as stream:
        assert stream.read() == b""


@pytest.mark.usefixtures("modern")
def test_a_streaming_list_ends_with_a_bookmark(widgets: Widgets) -> None:
    widgets.create("one")
    query = "sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true"
    events = watch(widgets, query)
    assert take(events, 1) == [("ADDED", "one")]
    kind, obj = next(events)
    assert kind == "BOOKMARK"
    assert obj["metadata"]["annotations"] == {"k8s.io/initial-events-end": "true"}
    widgets.create("two")
    assert take(events, 1) == [("ADDED", "two")]
    listed = widgets.api("GET", f"{widgets.path}?watch=true&sendInitialEvents=true")
    assert listed.status == 422


# --- discovery -------------------------------------------------------------------------------------------------------


def test_discovery(widgets: Widgets) -> None:
    group = widgets.api("GET", f"/apis/{widgets.group}").body
    assert group["preferredVersion"]["version"] == "v1"
    assert [version["version"] for version in group["versions"]] == ["v1", "v1beta1"]
    listed = widgets.api("GET", f"/apis/{widgets.group}/v1").body["resources"]
    assert [resource["name"] for resource in listed] == ["widgets", "widgets/status"]
    assert listed[0]["shortNames"] == ["wd"]
    assert {"create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"} == set(
        listed[0]["verbs"]
    )
    assert widgets.group in [g["name"] for g in widgets.api("GET", "/apis").body["groups"]]
    assert widgets.api("GET", "/api").body["versions"] == ["v1"]
    core = {resource["name"] for resource in widgets.api("GET", "/api/v1").body["resources"]}
    assert {"configmaps", "secrets", "namespaces", "namespaces/status", "events"} <= core


def test_unknown_paths(widgets: Widgets) -> None:
    for path in (f"/apis/{widgets.group}/v9", "/apis/none.example.com", f"/apis/{widgets.group}/v1/gadgets", "/none"):
        assert widgets.api("GET", path).status == 404


def test_health(api: Api) -> None:
    for path in ("/healthz", "/livez", "/readyz"):
        assert api("GET", path).body == "ok"


@pytest.mark.usefixtures("modern")
def test_aggregated_discovery_and_openapi(widgets: Widgets) -> None:
    accept = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
    everything = widgets.api("GET", "/apis", accept=accept)
    assert everything.headers["Content-Type"] == [accept.replace("json;g", "json;g")]
    group = next(item for item in everything.body["items"] if item["metadata"]["name"] == widgets.group)
    resource = group["versions"][0]["resources"][0]
    assert (resource["resource"], resource["scope"]) == ("widgets", "Namespaced")
    assert resource["subresources"][0]["subresource"] == "status"
    assert widgets.api("GET", "/api", accept=accept).body["items"][0]["versions"][0]["version"] == "v1"
    index = widgets.api("GET", "/openapi/v3").body["paths"]
    url = index[f"apis/{widgets.group}/v1"]["serverRelativeURL"]
    assert "hash=" in url
    schemas = widgets.api("GET", url).body["components"]["schemas"]
    assert any(name.endswith(".v1.Widget") for name in schemas)


def test_no_credentials(widgets: Widgets) -> None:
    assert widgets.api("GET", widgets.path, token="nonsense").status == 401
