"""CustomResourceDefinitions from creation to deletion: the same on the embedded server and on a real one."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.e2e.local.conftest import CRDS, MERGE, Api, Obj, Widgets, definition, establish, new_group, until


def refused(api: Api, change: Callable[[Obj], Any]) -> tuple[int, set[str], str]:
    """Status, fields and message when a definition is created with a change."""
    crd = definition(new_group())
    change(crd)
    answer = api("POST", CRDS, crd)
    causes = answer.body.get("details", {}).get("causes", [])
    return answer.status, {cause["field"] for cause in causes}, answer.body.get("message", "")


SCHEMA = "spec.versions[0].schema.openAPIV3Schema"


def test_bad_definitions_are_refused_with_the_path(api: Api) -> None:
    def schema(crd: Obj) -> Any:
        return crd["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["spec"]["properties"]

    status, fields, message = refused(api, lambda crd: crd["metadata"].update(name="wrong.example.com"))
    assert (status, fields) == (422, {"metadata.name"})
    assert 'must be spec.names.plural+"."+spec.group' in message
    status, fields, _ = refused(api, lambda crd: crd["spec"].update(scope="Galaxy"))
    assert (status, fields) == (422, {"spec.scope"})
    status, fields, _ = refused(api, lambda crd: crd["spec"]["names"].pop("kind"))
    assert (status, fields) == (422, {"spec.names.singular", "spec.names.kind", "spec.names.listKind"})
    status, fields, _ = refused(api, lambda crd: crd["spec"]["versions"][0].pop("schema"))
    assert (status, fields) == (422, {SCHEMA})
    status, fields, _ = refused(api, lambda crd: crd["spec"]["versions"][1].update(storage=True))
    assert status == 422
    assert "spec.versions" in fields
    status, fields, _ = refused(api, lambda crd: schema(crd).update(bad={}))
    assert (status, fields) == (422, {f"{SCHEMA}.properties[spec].properties[bad].type"})
    column = {"name": "x", "type": "strange", "jsonPath": ".spec.x"}
    status, fields, _ = refused(api, lambda crd: crd["spec"]["versions"][0].update(additionalPrinterColumns=[column]))
    assert (status, fields) == (422, {"spec.versions[0].additionalPrinterColumns[0].type"})


@pytest.fixture
def own(api: Api, namespace: str) -> Any:
    """A kind Widget that belongs to one test."""
    crd = definition(new_group())
    establish(api, crd)
    yield Widgets(api, crd["spec"]["group"], namespace)
    api("DELETE", f"{CRDS}/{crd['metadata']['name']}")


def stored(widgets: Widgets) -> Obj:
    return dict(widgets.api("GET", f"{CRDS}/widgets.{widgets.group}").body)


def test_status_tells_names_conditions_and_versions(own: Widgets) -> None:
    status = until(lambda: len(stored(own)["status"].get("conditions") or ()) == 2 and stored(own)["status"])
    conditions = {c["type"]: (c["status"], c["reason"], c["message"]) for c in status["conditions"]}
    assert conditions == {
        "NamesAccepted": ("True", "NoConflicts", "no conflicts found"),
        "Established": ("True", "InitialNamesAccepted", "the initial names have been accepted"),
    }
    assert status["acceptedNames"]["listKind"] == "WidgetList"
    assert status["acceptedNames"]["singular"] == "widget"
    assert status["storedVersions"] == ["v1"]


def test_a_second_definition_of_the_same_names_is_not_accepted(own: Widgets) -> None:
    other = definition(own.group)
    other["metadata"]["name"] = f"wigs.{own.group}"
    other["spec"]["names"].update(plural="wigs", singular="wig")
    assert own.api("POST", CRDS, other).status == 201
    path = f"{CRDS}/wigs.{own.group}"
    conditions = until(lambda: own.api("GET", path).body["status"].get("conditions"))
    found = {c["type"]: (c["status"], c["reason"]) for c in conditions}
    assert found == {"NamesAccepted": ("False", "ListKindConflict"), "Established": ("False", "NotAccepted")}
    assert own.api("GET", f"/apis/{own.group}/v1/wigs").status == 404
    own.api("DELETE", path)


def test_a_changed_schema_is_in_force(own: Widgets) -> None:
    own.create("one", size=5)
    crd = stored(own)
    spec = crd["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["spec"]["properties"]
    spec["size"]["maximum"] = 10
    spec["color"] = {"type": "string", "default": "red"}
    assert own.api("PUT", f"{CRDS}/widgets.{own.group}", crd).status == 200

    def is_in_force() -> bool:
        return own.api("POST", f"{own.path}?dryRun=All", own.new("two", size=11)).status == 422

    until(is_in_force)
    # Defaults show on objects that were stored before.
    assert until(lambda: own.get("one")["spec"].get("color")) == "red"
    created = own.create("two", color="blue")
    assert created["spec"]["color"] == "blue"
    changed = own.merge("one", {"spec": {"size": 6}}).body
    assert changed["spec"] == {"title": "t", "size": 6, "color": "red"}


def test_what_a_definition_may_not_change(own: Widgets) -> None:
    crd = stored(own)
    path = f"{CRDS}/widgets.{own.group}"

    def put(change: Callable[[Obj], Any]) -> set[str]:
        changed = copy.deepcopy(crd)
        change(changed["spec"])
        answer = own.api("PUT", path, changed)
        assert answer.status == 422
        return {cause["field"] for cause in answer.body["details"]["causes"]}

    assert put(lambda spec: spec["names"].update(plural="wodgets")) == {"spec.names.plural"}
    assert put(lambda spec: spec.update(scope="Cluster")) == {"spec.scope"}

    def drop_stored(spec: Obj) -> None:
        spec["versions"] = spec["versions"][1:]
        spec["versions"][0]["storage"] = True

    assert put(drop_stored) == {"status.storedVersions[0]"}


def test_a_version_that_is_no_longer_served(own: Widgets) -> None:
    own.create("one")
    crd = stored(own)
    crd["spec"]["versions"][1]["served"] = False
    assert own.api("PUT", f"{CRDS}/widgets.{own.group}", crd).status == 200
    path = own.path.replace("/v1/", "/v1beta1/")
    until(lambda: own.api("GET", path).status == 404)
    assert own.get("one")["spec"]["size"] == 3


def test_the_stored_version_moves(own: Widgets) -> None:
    own.create("one", size=5)
    crd = stored(own)
    crd["spec"]["versions"][0]["storage"] = False
    crd["spec"]["versions"][1]["storage"] = True
    assert own.api("PUT", f"{CRDS}/widgets.{own.group}", crd).status == 200
    assert stored(own)["status"]["storedVersions"] == ["v1", "v1beta1"]
    until(lambda: own.api("GET", f"{own.path}/one").status == 200)
    assert own.get("one")["spec"]["size"] == 5
    changed = own.merge("one", {"spec": {"size": 6}})
    assert changed.body["spec"]["size"] == 6


def test_without_a_status_subresource_the_status_counts_as_content(api: Api, namespace: str) -> None:
    crd = definition(new_group())
    del crd["spec"]["versions"][0]["subresources"]
    establish(api, crd)
    widgets = Widgets(api, crd["spec"]["group"], namespace)
    created = api("POST", widgets.path, {**widgets.new("one"), "status": {"state": "up"}}).body
    assert created["status"] == {"state": "up"}
    changed = widgets.merge("one", {"status": {"state": "down"}}).body
    assert (changed["status"], changed["metadata"]["generation"]) == ({"state": "down"}, 2)
    assert widgets.merge("one", {"status": {}}, "/status").status == 404
    api("DELETE", f"{CRDS}/{crd['metadata']['name']}")


def test_the_scale_subresource(api: Api, namespace: str) -> None:
    crd = definition(new_group())
    paths = {"specReplicasPath": ".spec.size", "statusReplicasPath": ".status.count"}
    crd["spec"]["versions"][0]["subresources"]["scale"] = paths
    establish(api, crd)
    widgets = Widgets(api, crd["spec"]["group"], namespace)
    widgets.create("one", size=4)
    scale = api("GET", f"{widgets.path}/one/scale").body
    assert (scale["kind"], scale["spec"]["replicas"]) == ("Scale", 4)
    assert api("PATCH", f"{widgets.path}/one/scale", {"spec": {"replicas": 7}}, MERGE).body["spec"]["replicas"] == 7
    assert widgets.get("one")["spec"]["size"] == 7
    api("DELETE", f"{CRDS}/{crd['metadata']['name']}")


def test_a_definition_goes_after_its_objects(api: Api, namespace: str) -> None:
    crd = definition(new_group())
    establish(api, crd)
    widgets = Widgets(api, crd["spec"]["group"], namespace)
    path = f"{CRDS}/{crd['metadata']['name']}"
    widgets.create("one", {"finalizers": ["example.com/hold"]})
    widgets.create("two")
    begun = api("DELETE", path)
    assert begun.body["metadata"]["finalizers"] == ["customresourcecleanup.apiextensions.k8s.io"]
    until(lambda: api("GET", f"{widgets.path}/two").status == 404)
    until(lambda: "deletionTimestamp" in widgets.get("one")["metadata"])
    answer = api("POST", widgets.path, widgets.new("three"))
    assert answer.status == 405
    assert answer.message == "create not allowed while custom resource definition is terminating"
    widgets.merge("one", {"metadata": {"finalizers": None}})
    until(lambda: api("GET", path).status == 404, seconds=60)
    until(lambda: api("GET", widgets.path).status == 404)
    # It can come back, empty.
    establish(api, definition(widgets.group))
    assert api("GET", widgets.path).body["items"] == []
    api("DELETE", path)


@pytest.mark.cel
@pytest.mark.usefixtures("modern")
def test_rules(api: Api, namespace: str) -> None:
    crd = definition(new_group())
    spec = crd["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["spec"]
    rule = {"rule": "self == oldSelf", "message": "title is immutable once set"}
    spec["properties"]["title"]["x-kubernetes-validations"] = [rule]
    establish(api, crd)
    widgets = Widgets(api, crd["spec"]["group"], namespace)
    widgets.create("one")
    answer = widgets.merge("one", {"spec": {"title": "other"}})
    assert answer.status == 422
    assert 'spec.title: Invalid value: "string": title is immutable once set' in answer.message
    assert widgets.merge("one", {"spec": {"size": 9}}).status == 200
    api("DELETE", f"{CRDS}/{crd['metadata']['name']}")
