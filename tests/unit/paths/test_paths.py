"""Field paths on plain JSON."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack import paths

OBJ = {"spec": {"name": "a", "none": None, "rules": [{"id": 1}, {"id": 2}, {}], "grid": [[1, 2], [3]]}}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", OBJ),
        ("spec.name", "a"),
        ("spec.none", "default"),
        ("spec.missing.deep", "default"),
        ("spec.name.deep", "default"),
        ("spec.rules[].id", [1, 2]),
        ("spec.rules[1].id", 2),
        ("spec.rules[9].id", "default"),
        ("spec.grid[][]", [1, 2, 3]),
        ("spec.missing[].id", []),
    ],
)
def test_get(path: str, expected: Any) -> None:
    assert paths.get(OBJ, path, "default") == expected


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ({}, "a", {"a": 7}),
        ({}, "a.b.c", {"a": {"b": {"c": 7}}}),
        ({"a": None}, "a.b", {"a": {"b": 7}}),
        ({"a": [{}, {"b": 1}]}, "a[].b", {"a": [{"b": 7}, {"b": 7}]}),
        ({"a": [1, 2]}, "a[1]", {"a": [1, 7]}),
        ({}, "a[].b", {"a": []}),
    ],
)
def test_put(before: dict[str, Any], path: str, after: dict[str, Any]) -> None:
    paths.put(before, path, 7)
    assert before == after


@pytest.mark.parametrize(("obj", "path"), [({"a": 1}, "a.b"), ({"a": {}}, "a[].b"), ({"a": {}}, "a[0]")])
def test_put_through_something_else_is_refused(obj: dict[str, Any], path: str) -> None:
    with pytest.raises(TypeError, match="field path"):
        paths.put(obj, path, 7)


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ({"a": {"b": 1}}, "a.b", {"a": {}}),
        ({"a": {"b": 1}}, "a.c.d", {"a": {"b": 1}}),
        ({"a": [{"b": 1}, {"b": 2, "c": 3}]}, "a[].b", {"a": [{}, {"c": 3}]}),
        ({"a": [1, 2]}, "a[0]", {"a": [2]}),
        ({"a": [1, 2]}, "a[]", {"a": []}),
    ],
)
def test_remove_leaves_the_parents(before: dict[str, Any], path: str, after: dict[str, Any]) -> None:
    paths.remove(before, path)
    assert before == after


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("spec.name", "spec.name", True),
        ("spec", "spec.name", True),
        ("spec.name", "spec.names", False),
        ("spec.name", "spec", False),
        ("", "spec", True),
        ("spec.a", "spec.a[].b", True),
    ],
)
def test_is_prefix(a: str, b: str, *, expected: bool) -> None:
    assert paths.is_prefix(a, b) is expected


def test_related() -> None:
    assert paths.related("spec", "spec.a")
    assert paths.related("spec.a", "spec")
    assert not paths.related("spec.a", "spec.b")


@pytest.mark.parametrize("path", [".a", "a.", "a..b", "a[x]", "a[", "a[-1]", "[0]", "a[]b"])
def test_bad_paths_are_refused(path: str) -> None:
    with pytest.raises(ValueError, match="field path"):
        paths.split(path)


name = st.from_regex(r"[a-z][A-Za-z_]{0,5}", fullmatch=True)
names = st.lists(name, min_size=1, max_size=4)
steps = st.builds(lambda a, b: (a, *b), name, st.lists(st.one_of(name, st.just("[]"), st.integers(0, 99)), max_size=5))


@given(steps)
def test_join_is_the_inverse_of_split(given_steps: tuple[str | int, ...]) -> None:
    assert paths.split(paths.join(given_steps)) == given_steps


@given(names, st.integers())
def test_what_was_put_is_got_and_removed(parts: list[str], value: int) -> None:
    path = ".".join(parts)
    obj: dict[str, Any] = {}
    paths.put(obj, path, value)
    assert paths.get(obj, path) == value
    paths.remove(obj, path)
    assert paths.get(obj, path) is None
    assert paths.get(obj, paths.parent(path)) == {}
