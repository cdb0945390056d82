"""What a Kubernetes API server does with a write: the same on the embedded server and on a real one."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.e2e.local.conftest import (
    APPLY,
    COLLECTION_SECONDS,
    JSON_PATCH,
    MERGE,
    STRATEGIC,
    Answer,
    Api,
    Widgets,
    until,
)


def refused(answer: Answer, status: int, reason: str, message: str) -> None:
    """Check a refusal."""
    assert (answer.status, answer.body.get("reason", ""), answer.message) == (status, reason, message)
    assert answer.body["kind"] == "Status"
    assert answer.body["code"] == status


# --- create ----------------------------------------------------------------------------------------------------------


def test_create_prunes_defaults_and_sets_metadata(widgets: Widgets) -> None:
    obj = widgets.new("one", {"uid": "11111111-1111-1111-1111-111111111111", "generation": 7}, unknown=1)
    obj["metadata"]["deletionTimestamp"] = "2020-01-01T00:00:00Z"
    obj["spec"]["tags"] = [{"key": "k", "unknown": 1}]
    obj["spec"]["free"] = {"any": ["thing"]}
    obj["status"] = {"state": "set by a user"}
    created = widgets.api("POST", widgets.path, obj)
    assert created.status == 201
    assert created.body["spec"] == {"title": "t", "size": 3, "tags": [{"key": "k"}], "free": {"any": ["thing"]}}
    assert "status" not in created.body
    metadata = created.body["metadata"]
    assert metadata["uid"] != obj["metadata"]["uid"]
    assert metadata["generation"] == 1
    assert "deletionTimestamp" not in metadata
    assert metadata["namespace"] == widgets.namespace
    assert metadata["creationTimestamp"].endswith("Z")
    assert int(metadata["resourceVersion"]) > 0
    assert widgets.get("one") == created.body


def test_create_generates_names(widgets: Widgets) -> None:
    obj = widgets.new("")
    obj["metadata"] = {"generateName": "gen-"}
    names = {widgets.api("POST", widgets.path, obj).body["metadata"]["name"] for _ in range(3)}
    assert len(names) == 3
    assert all(name.startswith("gen-") and len(name) == 9 for name in names)


def test_a_name_is_taken_once(widgets: Widgets) -> None:
    widgets.create("one")
    again = widgets.api("POST", widgets.path, widgets.new("one"))
    refused(again, 409, "AlreadyExists", f'widgets.{widgets.group} "one" already exists')
    assert again.body["details"] == {"name": "one", "group": widgets.group, "kind": "widgets"}


@pytest.mark.parametrize(
    ("spec", "complaint"),
    [
        ({}, "spec.title: Required value"),
        ({"title": 1}, 'spec.title: Invalid value: "integer": spec.title in body must be of type string: "integer"'),
        ({"title": "t", "size": 0}, "spec.size: Invalid value: 0: spec.size in body should be greater than or equal to 1"),  # noqa: E501
        ({"title": "t", "mode": "C"}, 'spec.mode: Unsupported value: "C": supported values: "A", "B"'),
    ],
)  # fmt: skip
def test_create_refuses_what_breaks_the_schema(widgets: Widgets, spec: dict[str, Any], complaint: str) -> None:
    obj = {**widgets.new("one"), "spec": spec}
    answer = widgets.api("POST", widgets.path, obj)
    refused(answer, 422, "Invalid", f'Widget.{widgets.group} "one" is invalid: {complaint}')
    assert [cause["field"] for cause in answer.body["details"]["causes"]] == [complaint.partition(":")[0]]


def test_create_refuses_all_errors_at_once(widgets: Widgets) -> None:
    answer = widgets.api("POST", widgets.path, widgets.new("one", size=0, mode="C"))
    assert {cause["field"] for cause in answer.body["details"]["causes"]} == {"spec.size", "spec.mode"}


def test_names_labels_and_owners_have_rules(widgets: Widgets) -> None:
    def fields(metadata: dict[str, Any], name: str = "one") -> set[str]:
        answer = widgets.api("POST", widgets.path, widgets.new(name, metadata))
        assert answer.status == 422
        return {cause["field"] for cause in answer.body["details"]["causes"]}

    assert fields({}, "Bad_Name") == {"metadata.name"}
    assert fields({}, "") == {"metadata.name"}
    assert fields({"labels": {"a": "b c"}}) == {"metadata.labels"}
    assert fields({"annotations": {"b c": "a"}}) == {"metadata.annotations"}
    owner = {"apiVersion": "v1", "kind": "ConfigMap", "name": "x"}
    assert fields({"ownerReferences": [owner]}) == {"metadata.ownerReferences.uid"}


def test_create_in_a_namespace_that_is_not_there(widgets: Widgets) -> None:
    path = widgets.path.replace(widgets.namespace, "nowhere")
    refused(widgets.api("POST", path, widgets.new("one")), 404, "NotFound", 'namespaces "nowhere" not found')


def test_create_refuses_what_is_not_of_the_resource(widgets: Widgets) -> None:
    def create(**changes: Any) -> Answer:
        return widgets.api("POST", widgets.path, {**widgets.new("one"), **changes})

    text = "the namespace of the provided object does not match the namespace sent on the request"
    refused(create(metadata={"name": "one", "namespace": "other"}), 400, "BadRequest", text)
    text = f"({widgets.group}/v9) does not match the expected API version ({widgets.group}/v1)"
    refused(create(apiVersion=f"{widgets.group}/v9"), 400, "BadRequest", f"the API version in the data {text}")
    assert create(kind="Gadget").status == 422
    assert create(metadata={"name": "one", "resourceVersion": "5"}).status == 500
    assert create(metadata={"name": "one", "labels": {"a": 1}}).status == 400
    assert widgets.api("POST", widgets.path, "{nonsense").status == 400
    assert widgets.api("POST", widgets.path, "x", content_type="text/plain").status == 415


def test_a_dry_run_changes_nothing(widgets: Widgets) -> None:
    tried = widgets.api("POST", f"{widgets.path}?dryRun=All", widgets.new("one"))
    assert tried.status == 201
    assert tried.body["spec"]["size"] == 3
    assert widgets.api("GET", f"{widgets.path}/one").status == 404
    created = widgets.create("one")
    tried = widgets.api("PATCH", f"{widgets.path}/one?dryRun=All", {"spec": {"size": 9}}, MERGE)
    assert (tried.body["spec"]["size"], tried.body["metadata"]["generation"]) == (9, 2)
    assert widgets.api("DELETE", f"{widgets.path}/one?dryRun=All").status == 200
    assert widgets.get("one") == created
    assert widgets.api("POST", f"{widgets.path}?dryRun=Some", widgets.new("two")).status == 422


# --- update ----------------------------------------------------------------------------------------------------------


def test_update_needs_the_latest_revision(widgets: Widgets) -> None:
    obj = widgets.create("one")
    first = widgets.put(obj, spec={"title": "a"})
    assert (first.status, first.body["metadata"]["generation"]) == (200, 2)
    stale = "the object has been modified; please apply your changes to the latest version and try again"
    name = f'widgets.{widgets.group} "one"'
    refused(widgets.put(obj, spec={"title": "b"}), 409, "Conflict", f"Operation cannot be fulfilled on {name}: {stale}")
    del obj["metadata"]["resourceVersion"]
    text = f"{name} is invalid: metadata.resourceVersion: Invalid value: 0x0: must be specified for an update"
    refused(widgets.put(obj), 422, "Invalid", text)


def test_a_write_that_changes_nothing_is_no_write(widgets: Widgets) -> None:
    obj = widgets.create("one")
    assert widgets.put(obj).body == obj
    assert widgets.merge("one", {"spec": {"size": 3}}).body == obj
    assert widgets.merge("one", {"spec": {"unknown": 3}}).body == obj
    assert widgets.get("one") == obj


@pytest.mark.usefixtures("modern")
def test_nobody_owns_what_the_endpoint_does_not_write(widgets: Widgets) -> None:
    obj = widgets.create("one")
    assert widgets.merge("one", {"status": {"state": "ignored"}}).body == obj


def test_generation_counts_changes_of_the_spec_only(widgets: Widgets) -> None:
    widgets.create("one")

    def generation(answer: Answer) -> int:
        assert answer.status == 200
        return int(answer.body["metadata"]["generation"])

    assert generation(widgets.merge("one", {"metadata": {"labels": {"a": "b"}, "generation": 99}})) == 1
    assert generation(widgets.merge("one", {"status": {"state": "up"}}, "/status")) == 1
    assert generation(widgets.merge("one", {"spec": {"size": 4}})) == 2
    assert generation(widgets.merge("one", {"spec": {"size": None}})) == 3
    assert widgets.get("one")["spec"]["size"] == 3


def test_status_and_spec_are_written_apart(widgets: Widgets) -> None:
    obj = widgets.create("one")
    obj["status"] = {"state": "up", "unknown": 1}
    obj["spec"]["size"] = 77
    obj["metadata"]["labels"] = {"a": "b"}
    status = widgets.api("PUT", f"{widgets.path}/one/status", obj)
    assert status.status == 200
    assert status.body["status"] == {"state": "up"}
    assert status.body["spec"]["size"] == 3
    assert "labels" not in status.body["metadata"]
    obj = status.body
    obj["status"] = {"state": "down"}
    assert widgets.put(obj, spec={"title": "a"}).body["status"] == {"state": "up"}
    answer = widgets.merge("one", {"status": {"state": 1}}, "/status")
    assert answer.status == 422
    assert "status.state in body must be of type string" in answer.message
    assert widgets.api("GET", f"{widgets.path}/one/status").body["status"] == {"state": "up"}


def test_what_never_changes(widgets: Widgets) -> None:
    obj = widgets.create("one")

    def put(**metadata: Any) -> Answer:
        return widgets.api("PUT", f"{widgets.path}/one", {**obj, "metadata": {**obj["metadata"], **metadata}})

    assert put(creationTimestamp="2020-01-01T00:00:00Z", generation=99).body == obj
    uid = "22222222-2222-2222-2222-222222222222"
    assert put(uid=uid).status == 409
    assert put(deletionTimestamp="2020-01-01T00:00:00Z").status == 422
    text = "the name of the object (two) does not match the name on the URL (one)"
    refused(put(name="two"), 400, "BadRequest", text)
    text = f"the namespace of the object (other) does not match the namespace on the request ({widgets.namespace})"
    refused(put(namespace="other"), 400, "BadRequest", text)
    refused(
        widgets.merge("one", {"metadata": {"uid": "x"}}),
        422,
        "Invalid",
        f'Widget.{widgets.group} "one" is invalid: metadata.uid: Invalid value: "x": field is immutable',
    )


def test_absent_objects(widgets: Widgets) -> None:
    text = f'widgets.{widgets.group} "none" not found'
    refused(widgets.api("GET", f"{widgets.path}/none"), 404, "NotFound", text)
    refused(widgets.put(widgets.new("none", {"resourceVersion": "1"})), 404, "NotFound", text)
    refused(widgets.merge("none", {"spec": {}}), 404, "NotFound", text)
    refused(widgets.merge("none", {"status": {}}, "/status"), 404, "NotFound", text)
    refused(widgets.api("DELETE", f"{widgets.path}/none"), 404, "NotFound", text)


# --- patch -----------------------------------------------------------------------------------------------------------


def test_json_patch(widgets: Widgets) -> None:
    widgets.create("one", tags=[{"key": "a"}])

    def patch(*operations: dict[str, Any]) -> Answer:
        return widgets.api("PATCH", f"{widgets.path}/one", list(operations), JSON_PATCH)

    changed = patch(
        {"op": "test", "path": "/spec/size", "value": 3},
        {"op": "replace", "path": "/spec/size", "value": 5},
        {"op": "add", "path": "/spec/tags/-", "value": {"key": "b"}},
        {"op": "remove", "path": "/spec/tags/0"},
    )
    assert changed.body["spec"] == {"title": "t", "size": 5, "tags": [{"key": "b"}]}
    for operation in (
        {"op": "test", "path": "/spec/size", "value": 3},
        {"op": "remove", "path": "/spec/none"},
        {"op": "replace", "path": "/spec/none/deeper", "value": 1},
    ):
        assert patch(operation).status == 422


def test_patches_in_the_wrong_form(widgets: Widgets) -> None:
    widgets.create("one")
    path = f"{widgets.path}/one"
    assert widgets.api("PATCH", path, {"spec": {"size": 5}}, STRATEGIC).status == 415
    assert widgets.api("PATCH", path, {"spec": {"size": 5}}, "application/json").status == 415
    assert widgets.api("PATCH", path, {"op": "remove"}, JSON_PATCH).status == 400
    assert widgets.api("PATCH", path, [1], MERGE).status == 422


def test_a_patch_with_a_revision_conflicts(widgets: Widgets) -> None:
    obj = widgets.create("one")
    revision = obj["metadata"]["resourceVersion"]
    assert widgets.merge("one", {"metadata": {"resourceVersion": revision}, "spec": {"size": 4}}).status == 200
    assert widgets.merge("one", {"metadata": {"resourceVersion": revision}, "spec": {"size": 5}}).status == 409


def test_strategic_merge_of_built_in_kinds(api: Api, namespace: str) -> None:
    path = f"/api/v1/namespaces/{namespace}/configmaps"
    assert api("POST", path, {"metadata": {"name": "c"}, "data": {"a": "1", "b": "2"}}).status == 201
    patched = api("PATCH", f"{path}/c", {"data": {"b": None, "c": "3"}}, STRATEGIC)
    assert patched.body["data"] == {"a": "1", "c": "3"}


# --- server-side apply -----------------------------------------------------------------------------------------------


def apply(widgets: Widgets, obj: Any, manager: str, *, force: bool = False, subresource: str = "") -> Answer:
    query = f"?fieldManager={manager}" + ("&force=true" if force else "")
    return widgets.api("PATCH", f"{widgets.path}/{obj['metadata']['name']}{subresource}{query}", obj, APPLY)


def test_apply_creates_then_changes_then_does_nothing(widgets: Widgets) -> None:
    created = apply(widgets, widgets.new("one", size=4, mode="A"), "m")
    assert (created.status, created.body["spec"]) == (201, {"title": "t", "size": 4, "mode": "A"})
    same = apply(widgets, widgets.new("one", size=4, mode="A"), "m")
    assert (same.status, same.body) == (200, created.body)
    # What is no longer applied goes away, or falls back to its default.
    changed = apply(widgets, widgets.new("one"), "m")
    assert changed.body["spec"] == {"title": "t", "size": 3}


def test_apply_does_not_take_what_another_owns(widgets: Widgets) -> None:
    apply(widgets, widgets.new("one", size=4), "first")
    conflict = apply(widgets, widgets.new("one", size=5), "second")
    refused(conflict, 409, "Conflict", 'Apply failed with 1 conflict: conflict with "first": .spec.size')
    cause = {"reason": "FieldManagerConflict", "message": 'conflict with "first"', "field": ".spec.size"}
    assert conflict.body["details"]["causes"] == [cause]
    assert apply(widgets, widgets.new("one", size=5), "second", force=True).body["spec"]["size"] == 5


def test_apply_to_status_leaves_the_spec_alone(widgets: Widgets) -> None:
    widgets.create("one")
    obj = {**widgets.new("one", size=9), "status": {"state": "up"}}
    applied = apply(widgets, obj, "controller", subresource="/status", force=True)
    assert applied.status == 200
    assert (applied.body["status"], applied.body["spec"]["size"]) == ({"state": "up"}, 3)


def test_apply_refuses_bad_configurations(widgets: Widgets) -> None:
    path = f"{widgets.path}/one"
    obj = widgets.new("one")
    assert "fieldManager: Required value" in widgets.api("PATCH", path, obj, APPLY).message
    managed = copy.deepcopy(obj)
    managed["metadata"]["managedFields"] = [{"manager": "x"}]
    refused(apply(widgets, managed, "m"), 400, "BadRequest", "metadata.managedFields must be nil")
    assert apply(widgets, {**obj, "apiVersion": f"{widgets.group}/v9"}, "m").status == 400
    unknown = widgets.new("one", unknown=1)
    assert "field not declared in schema" in apply(widgets, unknown, "m").message
    assert widgets.api("PATCH", f"{path}?force=true", {"spec": {}}, MERGE).status == 422


# --- built-in kinds --------------------------------------------------------------------------------------------------


def test_config_maps(api: Api, namespace: str) -> None:
    path = f"/api/v1/namespaces/{namespace}/configmaps"
    created = api("POST", path, {"metadata": {"name": "c"}, "data": {"a": "b"}, "unknown": 1})
    assert "unknown" not in created.body
    assert "generation" not in created.body["metadata"]
    assert api("PUT", f"{path}/c", {"metadata": {"name": "c"}, "data": {"a": "c"}}).body["data"] == {"a": "c"}
    assert api("POST", path, {"metadata": {"name": "d"}, "data": {"a": 1}}).status == 400
    assert api("POST", path, {"metadata": {"name": "d"}, "data": {"a b": "c"}}).status == 422
    assert api("PATCH", f"{path}/c", {"immutable": True}, MERGE).status == 200
    text = 'ConfigMap "c" is invalid: data: Forbidden: field is immutable when `immutable` is set'
    refused(api("PATCH", f"{path}/c", {"data": {"a": "d"}}, MERGE), 422, "Invalid", text)


def test_secrets(api: Api, namespace: str) -> None:
    path = f"/api/v1/namespaces/{namespace}/secrets"
    created = api("POST", path, {"metadata": {"name": "s"}, "stringData": {"a": "b"}, "data": {"c": "ZA=="}})
    assert created.body["data"] == {"a": "Yg==", "c": "ZA=="}
    assert created.body["type"] == "Opaque"
    assert "stringData" not in created.body


def test_leases_conflict_and_are_checked(api: Api, namespace: str) -> None:
    path = f"/apis/coordination.k8s.io/v1/namespaces/{namespace}/leases"
    spec = {"holderIdentity": "x", "leaseDurationSeconds": 15, "renewTime": "2020-01-01T00:00:00.000000Z"}
    lease = api("POST", path, {"metadata": {"name": "l"}, "spec": spec}).body
    assert lease["spec"] == spec
    assert api("PUT", f"{path}/l", lease).status == 200
    lease["spec"]["holderIdentity"] = "y"
    assert api("PUT", f"{path}/l", lease).status == 200
    assert api("PUT", f"{path}/l", lease).status == 409
    bad = api("POST", path, {"metadata": {"name": "m"}, "spec": {"leaseDurationSeconds": -1}})
    assert "spec.leaseDurationSeconds: Invalid value: -1: must be greater than 0" in bad.message


def test_events_are_one_kind_in_two_groups(api: Api, namespace: str) -> None:
    core, new = f"/api/v1/namespaces/{namespace}/events", f"/apis/events.k8s.io/v1/namespaces/{namespace}/events"
    about = {"kind": "Widget", "name": "a", "namespace": namespace}
    old = {"metadata": {"name": "e"}, "involvedObject": about, "reason": "R", "message": "M", "type": "Normal"}
    assert api("POST", core, old).status == 201
    found = api("GET", f"{new}/e").body
    assert (found["regarding"], found["note"]) == (about, "M")
    fresh = {
        "metadata": {"name": "f"},
        "regarding": about,
        "reason": "R",
        "note": "N",
        "type": "Warning",
        "action": "Act",
        "reportingController": "c",
        "reportingInstance": "i",
        "eventTime": "2020-01-01T00:00:00.000000Z",
    }
    assert api("POST", new, fresh).status == 201
    found = api("GET", f"{core}/f").body
    assert (found["involvedObject"], found["message"], found["reportingComponent"]) == (about, "N", "c")
    del fresh["action"]
    fresh["metadata"] = {"name": "g"}
    assert "action: Required value" in api("POST", new, fresh).message
    listed = api("GET", f"{core}?fieldSelector=involvedObject.name%3Da,type%3DWarning").body["items"]
    assert [item["metadata"]["name"] for item in listed] == ["f"]
    foreign = {**old, "metadata": {"name": "h"}, "involvedObject": {**about, "namespace": "other"}}
    assert "does not match event.namespace" in api("POST", core, foreign).message


def test_reviews(api: Api, namespace: str) -> None:
    attributes = {"verb": "get", "resource": "pods", "namespace": namespace}
    path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews"
    review = api("POST", path, {"spec": {"resourceAttributes": attributes}})
    assert (review.status, review.body["status"]["allowed"]) == (201, True)


# --- deletion --------------------------------------------------------------------------------------------------------


def test_delete_is_answered_with_what_was_deleted(widgets: Widgets) -> None:
    uid = widgets.create("one")["metadata"]["uid"]
    answer = widgets.api("DELETE", f"{widgets.path}/one")
    details = {"name": "one", "group": widgets.group, "kind": "widgets", "uid": uid}
    assert (answer.status, answer.body["status"], answer.body["details"]) == (200, "Success", details)
    assert widgets.api("GET", f"{widgets.path}/one").status == 404


def test_finalizers_hold_an_object(widgets: Widgets) -> None:
    widgets.create("one", {"finalizers": ["example.com/a", "example.com/b"]})
    begun = widgets.api("DELETE", f"{widgets.path}/one")
    metadata = begun.body["metadata"]
    assert begun.status == 200
    assert metadata["deletionTimestamp"]
    assert metadata["deletionGracePeriodSeconds"] == 0
    assert metadata["generation"] == 2
    assert widgets.api("DELETE", f"{widgets.path}/one").body == begun.body
    added = widgets.merge("one", {"metadata": {"finalizers": ["example.com/a", "example.com/b", "example.com/c"]}})
    assert added.status == 422
    assert 'found new finalizers []string{"example.com/c"}' in added.message
    assert widgets.merge("one", {"metadata": {"deletionTimestamp": None}}).body["metadata"]["deletionTimestamp"]
    assert widgets.merge("one", {"spec": {"size": 9}}).body["metadata"]["generation"] == 3
    assert widgets.merge("one", {"metadata": {"finalizers": ["example.com/b"]}}).status == 200
    last = widgets.merge("one", {"metadata": {"finalizers": None}})
    assert (last.status, last.body["spec"]["size"]) == (200, 9)
    assert widgets.api("GET", f"{widgets.path}/one").status == 404


def test_preconditions(widgets: Widgets) -> None:
    metadata = widgets.create("one")["metadata"]

    def delete(**preconditions: str) -> Answer:
        return widgets.api("DELETE", f"{widgets.path}/one", {"preconditions": preconditions})

    wrong = "11111111-1111-1111-1111-111111111111"
    text = (
        f'Operation cannot be fulfilled on Widget.{widgets.group} "one": the UID in the precondition ({wrong}) does '
        f"not match the UID in record ({metadata['uid']}). The object might have been deleted and then recreated"
    )
    refused(delete(uid=wrong), 409, "Conflict", text)
    assert delete(resourceVersion="1").status == 409
    assert delete(uid=metadata["uid"], resourceVersion=metadata["resourceVersion"]).status == 200


def test_bad_delete_options(widgets: Widgets) -> None:
    widgets.create("one")
    path = f"{widgets.path}/one"
    assert "Unsupported value" in widgets.api("DELETE", path, {"propagationPolicy": "Xx"}).message
    both = {"propagationPolicy": "Orphan", "orphanDependents": True}
    assert "cannot be both set" in widgets.api("DELETE", path, both).message


def test_deletecollection_takes_those_selected(widgets: Widgets) -> None:
    for name, label in (("a", "x"), ("b", "y"), ("c", "x")):
        widgets.create(name, {"labels": {"l": label}})
    deleted = widgets.api("DELETE", f"{widgets.path}?labelSelector=l%3Dx")
    assert [item["metadata"]["name"] for item in deleted.body["items"]] == ["a", "c"]
    left = widgets.api("GET", widgets.path).body["items"]
    assert [item["metadata"]["name"] for item in left] == ["b"]


def owned_by(owner: dict[str, Any], **more: Any) -> dict[str, Any]:
    reference = {key: owner[key] for key in ("apiVersion", "kind")}
    identity = {key: owner["metadata"][key] for key in ("name", "uid")}
    return {"ownerReferences": [{**reference, **identity, **more}]}


def is_gone(widgets: Widgets, name: str) -> bool:
    return widgets.api("GET", f"{widgets.path}/{name}").status == 404


def test_dependents_go_after_their_owner(widgets: Widgets) -> None:
    owner = widgets.create("owner")
    child = widgets.create("child", owned_by(owner))
    widgets.create("grandchild", owned_by(child))
    widgets.api("DELETE", f"{widgets.path}/owner")
    until(lambda: is_gone(widgets, "child") and is_gone(widgets, "grandchild"), COLLECTION_SECONDS)


def test_in_foreground_dependents_go_first(widgets: Widgets) -> None:
    owner = widgets.create("owner")
    held = owned_by(owner, blockOwnerDeletion=True)
    widgets.create("child", {**held, "finalizers": ["example.com/hold"]})
    begun = widgets.api("DELETE", f"{widgets.path}/owner?propagationPolicy=Foreground")
    assert begun.body["metadata"]["finalizers"] == ["foregroundDeletion"]
    until(lambda: "deletionTimestamp" in widgets.get("child")["metadata"], COLLECTION_SECONDS)
    assert not is_gone(widgets, "owner")
    widgets.merge("child", {"metadata": {"finalizers": None}})
    until(lambda: is_gone(widgets, "owner"), COLLECTION_SECONDS)


def test_orphans_stay(widgets: Widgets) -> None:
    owner = widgets.create("owner")
    widgets.create("child", owned_by(owner))
    widgets.api("DELETE", f"{widgets.path}/owner", {"propagationPolicy": "Orphan"})
    until(lambda: is_gone(widgets, "owner"), COLLECTION_SECONDS)
    until(lambda: "ownerReferences" not in widgets.get("child")["metadata"], COLLECTION_SECONDS)


def test_who_has_another_owner_stays(widgets: Widgets) -> None:
    first, second = widgets.create("first"), widgets.create("second")
    both = owned_by(first)["ownerReferences"] + owned_by(second)["ownerReferences"]
    widgets.create("child", {"ownerReferences": both})
    widgets.api("DELETE", f"{widgets.path}/first")
    until(lambda: len(widgets.get("child")["metadata"]["ownerReferences"]) == 1)
    widgets.api("DELETE", f"{widgets.path}/second")
    until(lambda: is_gone(widgets, "child"))


def test_who_never_had_its_owner_goes(widgets: Widgets) -> None:
    owner = widgets.new("nobody", {"uid": "33333333-3333-3333-3333-333333333333"})
    widgets.create("child", owned_by(owner))
    until(lambda: is_gone(widgets, "child"))


def test_a_namespace_goes_when_it_is_empty(widgets: Widgets) -> None:
    widgets.create("one", {"finalizers": ["example.com/hold"]})
    widgets.create("two")
    path = f"/api/v1/namespaces/{widgets.namespace}"
    begun = widgets.api("DELETE", path)
    assert (begun.status, begun.body["status"]["phase"]) == (200, "Terminating")
    answer = widgets.api("POST", widgets.path, widgets.new("three"))
    text = f"unable to create new content in namespace {widgets.namespace} because it is being terminated"
    refused(answer, 403, "Forbidden", f'widgets.{widgets.group} "three" is forbidden: {text}')
    assert answer.body["details"]["causes"][0]["reason"] == "NamespaceTerminating"
    until(lambda: is_gone(widgets, "two"))
    assert widgets.api("GET", path).status == 200
    widgets.merge("one", {"metadata": {"finalizers": None}})
    until(lambda: widgets.api("GET", path).status == 404)


def test_some_namespaces_stay(api: Api) -> None:
    text = 'namespaces "default" is forbidden: this namespace may not be deleted'
    refused(api("DELETE", "/api/v1/namespaces/default"), 403, "Forbidden", text)
