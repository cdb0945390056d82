"""Lists that AWS keeps element by element: keys, differences, and what counts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.api.resource import Call, ElementSet, Path
from ack.runtime.calls import flatten
from ack.runtime.element_sets import counted, differ, elements, key_of

ROUTES = ElementSet(
    field="spec.routes",
    key=("cidr", "prefixList"),
    put=Call(operation="CreateRoute"),
    delete=Call(operation="DeleteRoute"),
    partial=True,
)
RULES = ElementSet(
    field="spec.rules",
    key=("protocol", "port"),
    spread={"ranges": "cidr", "groups": "id"},
    put=Call(operation="Authorize"),
    delete=Call(operation="Revoke"),
    partial=True,
)
PLAIN = ElementSet(field="spec.names", put=Call(operation="Add"), delete=Call(operation="Remove"))
KEPT = ElementSet(field="spec.names", put=Call(operation="Add"), delete=Call(operation="Remove"), kept=True)


def spec(name: str, value: Any) -> dict[str, Any]:
    return {"spec": {name: value}}


def rule(*cidrs: str, protocol: str = "tcp", port: int = 80, **more: Any) -> dict[str, Any]:
    ranges = {"ranges": [{"cidr": cidr} for cidr in cidrs]} if cidrs else {}
    return {"protocol": protocol, "port": port, **ranges, **more}


@pytest.mark.parametrize(
    ("desired", "observed", "expected"),
    [
        ([{"cidr": "a", "gateway": "1"}], [{"cidr": "a", "gateway": "1", "state": "active"}], False),
        ([{"cidr": "a", "gateway": "1"}], [{"cidr": "a", "gateway": "2"}], True),
        ([{"cidr": "a"}], [{"prefixList": "a"}], True),
        ([{"cidr": "a"}, {"cidr": "b"}], [{"cidr": "b"}, {"cidr": "a"}], False),
        (None, [{"cidr": "a"}], True),
        ([], None, False),
        ([{"cidr": "a", "local": False}], [{"cidr": "a"}], False),
    ],
)
def test_routes(desired: Any, observed: Any, *, expected: bool) -> None:
    assert differ(ROUTES, spec("routes", desired), spec("routes", observed)) is expected


@pytest.mark.parametrize(
    ("desired", "observed", "expected"),
    [
        ([rule("a", "b")], [rule("a"), rule("b")], False),
        ([rule("a"), rule("b")], [rule("b", "a")], False),
        ([rule("a")], [rule("a"), rule("b")], True),
        ([rule("a")], [rule("a", port=81)], True),
        ([rule("a", groups=[{"id": "g"}])], [rule("a"), rule(groups=[{"id": "g", "owner": "1"}])], False),
        ([rule("a", groups=[{"id": "g"}])], [rule("a", groups=[{"id": "h"}])], True),
    ],
)
def test_rules_are_merged_and_split_as_aws_likes(desired: Any, observed: Any, *, expected: bool) -> None:
    assert differ(RULES, spec("rules", desired), spec("rules", observed)) is expected


@given(st.lists(st.lists(st.sampled_from("abcd"), min_size=1, unique=True), max_size=4))
def test_spread_elements_are_one_for_each_entry(groups: list[list[str]]) -> None:
    found = elements(RULES, spec("rules", [rule(*cidrs, port=port) for port, cidrs in enumerate(groups)]))
    assert len(found) == sum(len(cidrs) for cidrs in groups)
    assert all(len(atom["ranges"]) == 1 for atom in found.values())
    assert all(key_of(RULES, atom) == key for key, atom in found.items())


def test_a_field_that_is_no_list_holds_the_only_element() -> None:
    assert elements(PLAIN, spec("names", "a")) == {("a",): "a"}
    assert elements(PLAIN, spec("names", ["a", "b"])).keys() == {("a",), ("b",)}
    assert elements(PLAIN, {"spec": {}}) == {}


def test_kept_elements_are_nobodys_unless_told() -> None:
    assert not differ(KEPT, {"spec": {}}, spec("names", ["a"]))
    assert differ(KEPT, spec("names", []), spec("names", ["a"]))
    assert differ(PLAIN, {"spec": {}}, spec("names", ["a"]))


def test_what_counts() -> None:
    members = ElementSet(
        field="spec.names",
        put=Call(operation="Add"),
        delete=Call(operation="Remove"),
        where={"Subnet": (Path("status.id"),), "State.Code": ("on", "going")},
        unless={"Number": (32767,), "By": ("aws-*",)},
    )
    good: dict[str, Any] = {"Subnet": "s", "State": {"Code": "on"}, "Number": 1}
    last = {**good, "Number": 32767, "By": "me"}
    items = [good, {**good, "Subnet": "t"}, {**good, "State": {}}, {**last, "By": "aws-1"}, last]
    assert counted(members, items, {"status": {"id": "s"}}) == [good, last]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Reservations.Instances", [{"Id": 1}, {"Id": 2}]),
        ("Reservations.Instances.Id", [1, 2]),
        ("Reservations.Nothing", []),
        ("Single", [3]),
    ],
)
def test_flatten(path: str, expected: list[Any]) -> None:
    answer = {"Reservations": [{"Instances": [{"Id": 1}]}, {"Instances": [{"Id": 2}]}, {}], "Single": 3}
    assert flatten(answer, path.split(".")) == expected
