"""Server-side apply and field ownership; the expected entries are those of a real kube-apiserver."""

from __future__ import annotations

import copy
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ack.local.kube import managedfields
from ack.local.kube.errors import StatusError
from ack.local.kube.fieldset import from_fields_v1, path_text, to_fields_v1

Object = dict[str, Any]

ELEMENT = {
    "type": "object",
    "required": ["key"],
    "properties": {"key": {"type": "string"}, "value": {"type": "integer"}, "w": {"type": "integer"}},
}
SPEC = {
    "name": {"type": "string"},
    "set": {"type": "array", "x-kubernetes-list-type": "set", "items": {"type": "string"}},
    "keyed": {
        "type": "array",
        "x-kubernetes-list-type": "map",
        "x-kubernetes-list-map-keys": ["key"],
        "items": ELEMENT,
    },
    "list": {"type": "array", "items": {"type": "object", "properties": {"key": {"type": "string"}}}},
    "map": {"type": "object", "additionalProperties": {"type": "integer"}},
    "object": {"type": "object", "properties": {"q": {"type": "string"}, "r": {"type": "string"}}},
    "atomic": {
        "type": "object",
        "x-kubernetes-map-type": "atomic",
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
    },
    "maps": {"type": "object", "additionalProperties": {"type": "object", "properties": {"e": {"type": "string"}}}},
}
SCHEMA = {
    "type": "object",
    "properties": {
        "spec": {"type": "object", "properties": SPEC},
        "status": {"type": "object", "properties": {"phase": {"type": "string"}}},
    },
}
API = "example.com/v1"
CLOCK = iter(f"2026-01-01T{hour:02d}:{minute:02d}:00Z" for hour in range(24) for minute in range(60))


def thing(spec: Any = None, **more: Any) -> Object:
    obj = {"apiVersion": API, "kind": "Thing", "metadata": {"name": "x"}, **more}
    return obj if spec is None else {**obj, "spec": spec}


def apply(live: Object | None, spec: Any, manager: str, *, force: bool = False, now: str = "") -> Object:
    return managedfields.apply(
        live,
        thing(spec),
        manager=manager,
        force=force,
        schema=SCHEMA,
        api_version=API,
        now=now or next(CLOCK),
    )


def update(live: Object | None, spec: Any, manager: str, **more: Any) -> Object:
    new = thing(copy.deepcopy(spec), **more)
    managedfields.update(live, new, manager=manager, schema=SCHEMA, api_version=API, now=next(CLOCK))
    return new


def owned(obj: Object) -> dict[str, Any]:
    """Fields below spec by manager."""
    entries = obj["metadata"].get("managedFields", [])
    return {entry["manager"]: entry["fieldsV1"].get("f:spec") for entry in entries}


FULL = {
    "name": "abc",
    "object": {"q": "1"},
    "map": {"x": 1},
    "keyed": [{"key": "k1", "value": 1}],
    "set": ["s1"],
    "list": [{"key": "z"}],
    "maps": {"m": {}},
    "atomic": {"a": "1"},
}
FULL_FIELDS = {
    "f:atomic": {},
    "f:keyed": {'k:{"key":"k1"}': {".": {}, "f:key": {}, "f:value": {}}},
    "f:list": {},
    "f:map": {"f:x": {}},
    "f:maps": {"f:m": {}},
    "f:name": {},
    "f:object": {"f:q": {}},
    "f:set": {'v:"s1"': {}},
}


def test_an_applier_owns_what_it_applies() -> None:
    obj = apply(None, FULL, "m1", now="2026-01-01T00:00:00Z")
    assert obj["spec"] == FULL
    assert obj["metadata"]["managedFields"] == [
        {
            "manager": "m1",
            "operation": "Apply",
            "apiVersion": API,
            "time": "2026-01-01T00:00:00Z",
            "fieldsType": "FieldsV1",
            "fieldsV1": {"f:spec": FULL_FIELDS},
        }
    ]


def test_conflicts_name_every_field_and_its_owner() -> None:
    live = apply(None, FULL, "m1")
    with pytest.raises(StatusError) as error:
        apply(live, {"keyed": [{"key": "k1", "value": 3}], "name": "abd", "map": {"y": 2}, "atomic": {"b": "1"}}, "m2")
    assert error.value.to_status() == {
        "kind": "Status",
        "apiVersion": "v1",
        "metadata": {},
        "status": "Failure",
        "message": (
            'Apply failed with 3 conflicts: conflicts with "m1":\n'
            '- .spec.atomic\n- .spec.name\n- .spec.keyed[key="k1"].value'
        ),
        "reason": "Conflict",
        "details": {
            "causes": [
                {"reason": "FieldManagerConflict", "message": 'conflict with "m1"', "field": field}
                for field in (".spec.atomic", ".spec.name", '.spec.keyed[key="k1"].value')
            ]
        },
        "code": 409,
    }


def test_a_conflict_with_an_updater_names_its_version() -> None:
    live = update(apply(None, {"name": "a"}, "m1"), {"name": "b"}, "editor")
    live["metadata"]["managedFields"] = update(live, {"name": "c"}, "editor")["metadata"]["managedFields"]
    with pytest.raises(StatusError) as error:
        apply(live, {"name": "z"}, "m2")
    assert error.value.message == (
        'Apply failed with 1 conflict: conflict with "editor" using example.com/v1: .spec.name'
    )


def test_force_takes_the_fields_over() -> None:
    live = apply(None, FULL, "m1")
    obj = apply(live, {"name": "abd", "atomic": {"b": "1"}}, "m2", force=True)
    assert (obj["spec"]["name"], obj["spec"]["atomic"]) == ("abd", {"b": "1"})
    left = {key: value for key, value in FULL_FIELDS.items() if key not in ("f:name", "f:atomic")}
    assert owned(obj) == {"m1": left, "m2": {"f:atomic": {}, "f:name": {}}}


def test_the_same_value_is_shared_without_conflict() -> None:
    live = apply(None, {"name": "abc", "set": ["s1"]}, "m1")
    obj = apply(live, {"name": "abc", "set": ["s2", "s1"]}, "m2")
    assert obj["spec"]["set"] == ["s1", "s2"]
    assert owned(obj)["m1"] == {"f:name": {}, "f:set": {'v:"s1"': {}}}
    assert owned(obj)["m2"] == {"f:name": {}, "f:set": {'v:"s1"': {}, 'v:"s2"': {}}}


def test_what_an_applier_drops_goes_unless_another_owns_it() -> None:
    live = apply(None, FULL, "m1")
    live = apply(live, {"keyed": [{"key": "k2", "value": 2}, {"key": "k1", "w": 3}], "name": "abc"}, "m2")
    obj = apply(live, {"object": {"q": "1"}}, "m1")
    assert obj["spec"] == {
        "name": "abc",
        "keyed": [{"key": "k1", "w": 3}, {"key": "k2", "value": 2}],
        "object": {"q": "1"},
    }
    assert owned(obj)["m1"] == {"f:object": {"f:q": {}}}
    emptied = apply(obj, {}, "m1")
    assert "object" not in emptied["spec"]


def test_an_element_goes_with_what_nobody_owns_in_it() -> None:
    live = apply(None, {"keyed": [{"key": "a", "value": 1}, {"key": "b", "value": 2}]}, "m1")
    live["spec"]["keyed"][0]["w"] = 9  # as a default would add it
    assert apply(live, {"keyed": [{"key": "b", "value": 2}]}, "m1")["spec"] == {"keyed": [{"key": "b", "value": 2}]}


def test_metadata_merges_by_its_own_rules() -> None:
    owner = {"apiVersion": "v1", "kind": "ConfigMap", "name": "c", "uid": "u"}
    applied = thing()
    applied["metadata"] |= {"labels": {"a": "b"}, "finalizers": ["x/y"], "ownerReferences": [owner]}
    obj = managedfields.apply(None, applied, manager="m", force=False, schema=SCHEMA, api_version=API, now="t")
    assert obj["metadata"]["managedFields"][0]["fieldsV1"] == {
        "f:metadata": {
            "f:finalizers": {'v:"x/y"': {}},
            "f:labels": {"f:a": {}},
            "f:ownerReferences": {
                'k:{"uid":"u"}': {".": {}, "f:apiVersion": {}, "f:kind": {}, "f:name": {}, "f:uid": {}}
            },
        }
    }


def test_an_updater_takes_the_fields_it_changes() -> None:
    live = apply(None, FULL, "m1")
    new = {**FULL, "name": "abd", "object": {"q": "2", "r": "3"}, "keyed": [{"key": "k7", "value": 7}], "set": ["u"]}
    obj = update(live, new, "u1")
    assert owned(obj) == {
        "m1": {"f:atomic": {}, "f:list": {}, "f:map": {"f:x": {}}, "f:maps": {"f:m": {}}},
        "u1": {
            "f:keyed": {'k:{"key":"k7"}': {".": {}, "f:key": {}, "f:value": {}}},
            "f:name": {},
            "f:object": {"f:q": {}, "f:r": {}},
            "f:set": {'v:"u"': {}},
        },
    }


def test_an_update_without_a_change_changes_nothing() -> None:
    live = update(None, FULL, "u1")
    again = update(live, FULL, "u1")
    assert again == live
    other = update(live, FULL, "u2")
    assert other == live


def test_removing_a_field_takes_it_from_its_owner() -> None:
    live = update(None, {"name": "a", "map": {"x": 1}}, "u1")
    obj = update(live, {"name": "a"}, "u2")
    assert owned(obj) == {"u1": {".": {}, "f:name": {}}}
    assert obj["metadata"]["managedFields"][0]["time"] == live["metadata"]["managedFields"][0]["time"]


def test_status_has_an_entry_of_its_own() -> None:
    live = update(None, {"name": "a"}, "c")
    new = {**copy.deepcopy(live), "status": {"phase": "x"}}
    managedfields.update(live, new, manager="c", schema=SCHEMA, api_version=API, now="t", subresource="status")
    entries = {entry.get("subresource", ""): entry["fieldsV1"] for entry in new["metadata"]["managedFields"]}
    assert entries[""] == {"f:spec": {".": {}, "f:name": {}}}
    assert entries["status"] == {"f:status": {".": {}, "f:phase": {}}}


def test_managed_fields_are_cleared_with_an_empty_entry_only() -> None:
    live = update(None, {"name": "a"}, "u1")
    kept = update(live, {"name": "a"}, "u2", metadata={"name": "x", "managedFields": []})
    assert kept["metadata"] == live["metadata"]
    cleared = update(live, {"name": "a"}, "u2", metadata={"name": "x", "managedFields": [{}]})
    assert "managedFields" not in cleared["metadata"]
    assert "managedFields" not in update(cleared, {"name": "b"}, "u3")["metadata"]


def test_an_untracked_object_belongs_to_whoever_was_before() -> None:
    live = thing({"name": "a"})
    with pytest.raises(StatusError) as error:
        apply(live, {"name": "b"}, "m1")
    assert '"before-first-apply" using example.com/v1: .spec.name' in error.value.message
    obj = apply(live, {"name": "a"}, "m1")
    assert set(owned(obj)) == {"m1", "before-first-apply"}


def test_kubectl_may_go_on_where_client_side_apply_left_off() -> None:
    annotation = orjson.dumps(thing({"name": "a", "map": {"x": 1}})).decode()
    metadata = {"name": "x", "annotations": {managedfields.LAST_APPLIED: annotation}}
    live = update(None, {"name": "a", "map": {"x": 1}}, "kubectl-client-side-apply", metadata=metadata)
    assert apply(live, {"name": "b"}, "kubectl")["spec"]["name"] == "b"
    with pytest.raises(StatusError):
        apply(live, {"name": "b"}, "someone")
    edited = update(live, {"name": "c", "map": {"x": 1}}, "editor", metadata=metadata)
    with pytest.raises(StatusError) as error:
        apply(edited, {"name": "b", "map": {"x": 2}}, "kubectl")
    assert error.value.message.endswith('conflict with "editor" using example.com/v1: .spec.name')


@pytest.mark.parametrize(
    ("spec", "text"),
    [
        (
            {"keyed": [{"value": 1}]},
            '.spec.keyed: element 0: associative list with keys has an element that omits key field "key" '
            "(and doesn't have default value)",
        ),
        ({"keyed": [{"key": "a"}, {"key": "a"}]}, '.spec.keyed: duplicate entries for key [key="a"]'),
        ({"set": ["a", "a"]}, '.spec.set: duplicate entries for key [="a"]'),
        ({"nope": 5}, ".spec.nope: field not declared in schema"),
    ],
)
def test_a_configuration_that_cannot_be_owned_is_refused(spec: Any, text: str) -> None:
    with pytest.raises(StatusError) as error:
        apply(None, spec, "m1")
    assert error.value.message == f"failed to create typed patch object: {text}"


def test_applying_managed_fields_is_refused() -> None:
    applied = thing({})
    applied["metadata"]["managedFields"] = [{"manager": "x"}]
    with pytest.raises(StatusError) as error:
        managedfields.apply(None, applied, manager="m", force=False, schema=SCHEMA, api_version=API, now="t")
    assert (error.value.code, error.value.message) == (400, "metadata.managedFields must be nil")


DEPLOYMENT = {
    "apiVersion": "apps/v1",
    "kind": "Deployment",
    "metadata": {"name": "d", "labels": {"a": "b"}},
    "spec": {
        "replicas": 2,
        "selector": {"matchLabels": {"a": "b"}},
        "template": {
            "metadata": {"labels": {"a": "b"}},
            "spec": {
                "containers": [
                    {
                        "name": "c",
                        "image": "i",
                        "args": ["a"],
                        "env": [{"name": "E", "value": "1"}],
                        "ports": [{"containerPort": 80}],
                        "resources": {"limits": {"cpu": "100m"}},
                        "livenessProbe": {"httpGet": {"path": "/x", "port": 80}},
                    }
                ]
            },
        },
    },
}


def test_built_in_kinds_need_no_schema() -> None:
    obj = managedfields.apply(None, DEPLOYMENT, manager="m", force=False, schema=None, api_version="apps/v1", now="t")
    assert obj["metadata"]["managedFields"][0]["fieldsV1"] == {
        "f:metadata": {"f:labels": {"f:a": {}}},
        "f:spec": {
            "f:replicas": {},
            "f:selector": {},
            "f:template": {
                "f:metadata": {"f:labels": {"f:a": {}}},
                "f:spec": {
                    "f:containers": {
                        'k:{"name":"c"}': {
                            ".": {},
                            "f:args": {},
                            "f:env": {'k:{"name":"E"}': {".": {}, "f:name": {}, "f:value": {}}},
                            "f:image": {},
                            "f:livenessProbe": {"f:httpGet": {"f:path": {}, "f:port": {}}},
                            "f:name": {},
                            "f:ports": {'k:{"containerPort":80,"protocol":"TCP"}': {".": {}, "f:containerPort": {}}},
                            "f:resources": {"f:limits": {"f:cpu": {}}},
                        }
                    }
                },
            },
        },
    }


VALUES = st.fixed_dictionaries(
    {"name": st.sampled_from(["a", "b"])},
    optional={
        "set": st.lists(st.sampled_from("xyz"), unique=True, max_size=3),
        "keyed": st.lists(st.sampled_from("pqr"), unique=True, max_size=3).map(
            lambda keys: [{"key": key, "value": ord(key) % 2} for key in keys]
        ),
        "map": st.dictionaries(st.sampled_from("mn"), st.integers(0, 1), max_size=2),
        "object": st.fixed_dictionaries({}, optional={"q": st.sampled_from("12"), "r": st.sampled_from("12")}),
        "atomic": st.fixed_dictionaries({}, optional={"a": st.sampled_from("12"), "b": st.sampled_from("12")}),
    },
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["m1", "m2"]), VALUES), min_size=1, max_size=4))
def test_applying_again_is_a_no_op_and_what_is_applied_is_there(steps: list[tuple[str, Any]]) -> None:
    live: Object | None = None
    for manager, spec in steps:
        live = apply(live, spec, manager, force=True)
        assert apply(live, spec, manager) == live
        assert live["spec"].get("name") == spec.get("name", live["spec"].get("name"))
        assert set(spec.get("set", [])) <= set(live["spec"].get("set", []))
        for element in spec.get("keyed", []):
            assert element in live["spec"]["keyed"]


@settings(max_examples=50, deadline=None)
@given(VALUES, VALUES)
def test_an_applier_alone_has_what_it_applied_last(first: Any, second: Any) -> None:
    live = apply(apply(None, first, "m1"), second, "m1")

    def filled(value: Any) -> Any:
        return (
            {key: filled(entry) for key, entry in value.items() if entry not in ({}, [])}
            if (isinstance(value, dict))
            else value
        )

    def by_key(spec: Any) -> Any:
        ordered = {key: sorted(value, key=str) if isinstance(value, list) else value for key, value in spec.items()}
        return filled(ordered)

    assert by_key(live.get("spec", {})) == by_key(second)


PATHS = st.frozensets(
    st.lists(st.sampled_from(["f:a", "f:b", 'k:{"key":"x"}', 'v:"y"']), min_size=1, max_size=4).map(tuple), max_size=6
)


@given(PATHS)
def test_fields_v1_keeps_every_path(paths: frozenset[tuple[str, ...]]) -> None:
    assert from_fields_v1(to_fields_v1(paths)) == paths


def test_paths_as_text() -> None:
    assert path_text(("f:spec", "f:list", 'k:{"key":"a","port":80}', "f:x")) == '.spec.list[key="a",port=80].x'
    assert path_text(("f:metadata", "f:finalizers", 'v:"x/y"')) == '.metadata.finalizers[="x/y"]'
