"""Second names of fields."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.api.errors import Terminal
from ack.runtime.aliases import as_given, canonical, first_names

ALIASES = {"repositoryName": "name"}


@pytest.mark.parametrize("given_name", ["name", "repositoryName"])
def test_either_name_is_the_first_name(given_name: str) -> None:
    obj = {"spec": {given_name: "x", "other": 1}, "status": {"s": 1}}
    before = copy.deepcopy(obj)
    assert canonical(obj, ALIASES) == {"spec": {"name": "x", "other": 1}, "status": {"s": 1}}
    assert first_names(obj, ALIASES)["spec"] == {"name": "x", "other": 1}
    assert obj == before


@pytest.mark.parametrize(
    ("spec", "what"), [({"name": "x", "repositoryName": "x"}, "both are given"), ({"other": 1}, "neither is given")]
)
def test_exactly_one(spec: dict[str, Any], what: str) -> None:
    with pytest.raises(Terminal, match=f"spec: exactly one of name, repositoryName must be given: {what}") as e:
        canonical({"spec": spec}, ALIASES)
    assert e.value.reason == "InvalidSpec"


def test_no_spec_at_all() -> None:
    with pytest.raises(Terminal, match="neither is given"):
        canonical({}, ALIASES)
    assert first_names({}, ALIASES) == {"spec": {}}


def test_without_aliases_nothing_is_judged() -> None:
    obj = {"spec": {"anything": 1}}
    assert canonical(obj, {}) is obj


def test_the_given_name_is_the_kept_one() -> None:
    assert as_given({"name": "x", "o": 1}, {"repositoryName": "x"}, ALIASES) == {"repositoryName": "x", "o": 1}
    assert as_given({"name": "x", "o": 1}, {"name": "x"}, ALIASES) == {"name": "x", "o": 1}


@given(st.sets(st.sampled_from(["a", "b", "c"])), st.dictionaries(st.sampled_from("xyz"), st.integers()))
def test_there_and_back(second: set[str], rest: dict[str, int]) -> None:
    aliases = {f"other_{name}": name for name in "abc"}
    spec = {(f"other_{name}" if name in second else name): name.upper() for name in "abc"} | rest
    seen = canonical({"spec": spec}, aliases)["spec"]
    assert seen == {"a": "A", "b": "B", "c": "C", **rest}
    assert as_given(seen, spec, aliases) == spec
