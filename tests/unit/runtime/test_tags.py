"""Tags: merged, compared and told apart."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.runtime import tags as tagging
from ack.runtime.options import DEFAULT_RESOURCE_TAGS
from ack.runtime.tags import TagTemplates
from tests.support.boxes import BOX, MAP_TAGS, TAGS, box

VERSION, NAMESPACE = "services.k8s.aws/controller-version", "services.k8s.aws/namespace"

keys = st.text(min_size=1, max_size=6)
tag_maps = st.dictionaries(keys, st.text(max_size=6), max_size=5)


def test_the_published_system_tags() -> None:
    rendered = TagTemplates.parse(DEFAULT_RESOURCE_TAGS).render(BOX, box(), "v1.2.3")
    assert rendered == {VERSION: "storage-v1.2.3", NAMESPACE: "home"}


def test_every_variable_several_in_one_value() -> None:
    templates = TagTemplates.parse(
        [
            "%K8S_RESOURCE_KIND%=%K8S_NAMESPACE%/%K8S_RESOURCE_NAME%",
            "by=%MANAGED_BY%-%KRO_VERSION%",
            "svc=%CONTROLLER_SERVICE%",
        ]
    )
    labels = {"app.kubernetes.io/managed-by": "kro", "kro.run/kro-version": "v0.5"}
    assert templates.render(BOX, box(labels=labels), "unknown") == {
        "Box": "home/mine",
        "by": "kro-v0.5",
        "svc": "storage",
    }


def test_what_expands_to_nothing_is_skipped() -> None:
    templates = TagTemplates.parse(["%MANAGED_BY%=x", "y=%KRO_VERSION%", "=z", "plain=1"])
    assert templates.render(BOX, box(labels=None), "v1") == {"plain": "1"}


@pytest.mark.parametrize("pair", ["", "novalue", "a=b=c"])
def test_a_pair_has_one_equals_sign(pair: str) -> None:
    with pytest.raises(ValueError, match="invalid resource tag"):
        TagTemplates.parse(["fine=1", pair])


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (None, {}),
        ([], {}),
        ([{"key": "a", "value": "1"}, {"key": "b"}], {"a": "1", "b": ""}),
        ([{"key": "a", "value": None}], {"a": ""}),
        ([{"value": "no key"}], {}),
        ([{"key": "a", "value": "1"}, {"key": "a", "value": "2"}], {"a": "2"}),
    ],
)
def test_a_list_field_as_a_map(value: Any, read: dict[str, str]) -> None:
    assert tagging.of_field(TAGS, value) == read


@pytest.mark.parametrize(("value", "read"), [(None, {}), ({}, {}), ({"a": "1", "b": None}, {"a": "1", "b": ""})])
def test_a_map_field_as_a_map(value: Any, read: dict[str, str]) -> None:
    assert tagging.of_field(MAP_TAGS, value) == read


def test_the_users_order_is_kept() -> None:
    like = [{"key": "z", "value": "0"}, {"key": "a", "value": "0"}, {"key": "gone", "value": "0"}]
    assert tagging.to_field(TAGS, {"a": "1", "b": "2", "z": "3"}, like=like) == [
        {"key": "z", "value": "3"},
        {"key": "a", "value": "1"},
        {"key": "b", "value": "2"},
    ]


def test_users_tags_win() -> None:
    obj = box({"tags": [{"key": "a", "value": "user"}, {"key": NAMESPACE, "value": "mine"}]})
    assert tagging.wanted(TAGS, obj, {"a": "system", NAMESPACE: "home", VERSION: "v"}) == {
        "a": "user",
        NAMESPACE: "mine",
        VERSION: "v",
    }


def test_what_a_spec_may_show() -> None:
    have = {"aws:cloudformation:stack": "s", NAMESPACE: "home", "a": "1", "awsome": "2"}
    assert tagging.visible(have, {NAMESPACE: "other value, same key"}) == {"a": "1", "awsome": "2"}


def test_delta() -> None:
    change = tagging.delta({"same": "1", "new": "2", "changed": "3"}, {"same": "1", "changed": "0", "old": "4"})
    assert change.to_set == {"new": "2", "changed": "3"}
    assert change.to_remove == ("old",)
    assert change


def test_awss_own_tags_are_nobodys_to_remove() -> None:
    assert not tagging.delta({}, {"aws:autoscaling:groupName": "g"})


@given(tag_maps)
def test_there_and_back(tags: dict[str, str]) -> None:
    for kind in (TAGS, MAP_TAGS):
        assert tagging.of_field(kind, tagging.to_field(kind, tags)) == tags
        assert tagging.from_aws(kind, tagging.to_aws(kind, tags)) == tags


@given(tag_maps, tag_maps)
def test_a_delta_done_leaves_none(want: dict[str, str], have: dict[str, str]) -> None:
    change = tagging.delta(want, have)
    after = {k: v for k, v in {**have, **change.to_set}.items() if k not in change.to_remove}
    assert not tagging.delta(want, after)
    assert {k: v for k, v in after.items() if not k.startswith("aws:")} == {
        k: v for k, v in want.items() if not k.startswith("aws:")
    }
    assert not change.to_set.keys() & set(change.to_remove)


@given(tag_maps, tag_maps)
def test_merge_laws(user: dict[str, str], system: dict[str, str]) -> None:
    obj = box({"tags": tagging.to_field(TAGS, user)})
    want = tagging.wanted(TAGS, obj, system)
    assert want.keys() == user.keys() | system.keys()
    assert all(want[k] == v for k, v in user.items())
    again = box({"tags": tagging.to_field(TAGS, want)})
    assert tagging.wanted(TAGS, again, system) == want, "merging twice is merging once"
    assert not tagging.visible(system, system)
    shown = tagging.visible(want, system)
    assert shown == {k: v for k, v in user.items() if k not in system and not k.startswith("aws:")}


@given(tag_maps, st.permutations(["a", "b", "c"]))
def test_order_follows_the_user_and_is_stable(extra: dict[str, str], order: list[str]) -> None:
    like = [{"key": key, "value": ""} for key in order]
    tags = {**extra, **dict.fromkeys(order, "x")}
    once = tagging.to_field(TAGS, tags, like=like)
    assert [item["key"] for item in once][: len(order)] == order
    assert tagging.to_field(TAGS, tags, like=once) == once
