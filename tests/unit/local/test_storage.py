"""The store: revisions, history, snapshots."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.local.kube.storage import Change, Collection, Compacted, Store, WriteConflict, key_of


def obj(name: str, value: int = 0) -> dict[str, Any]:
    return {"metadata": {"name": name, "uid": name}, "value": value}


def names(collection: Collection, **options: Any) -> list[str]:
    return [entry.key for entry in collection.page(**options)[0]]


@pytest.fixture
def things() -> Collection:
    return Store().collection("things")


def test_every_write_gets_the_next_revision_of_the_whole_store() -> None:
    store = Store()
    first = store.collection("a").put("x", obj("x"))
    second = store.collection("b").put("x", obj("x"))
    assert second.revision == first.revision + 1 == store.revision
    assert second.object["metadata"]["resourceVersion"] == str(second.revision)
    assert orjson.loads(second.raw) == second.object


def test_a_write_conflicts_unless_the_writer_has_seen_the_latest(things: Collection) -> None:
    first = things.put("x", obj("x"), expected=0)
    things.put("x", obj("x", 1), expected=first.revision)
    with pytest.raises(WriteConflict):
        things.put("x", obj("x", 2), expected=first.revision)
    with pytest.raises(WriteConflict):
        things.put("x", obj("x"), expected=0)
    with pytest.raises(WriteConflict):
        things.delete("x", expected=first.revision)


def test_a_deletion_shows_the_last_state_at_its_own_revision(things: Collection) -> None:
    stored = things.put("x", obj("x", 7))
    last = things.delete("x")
    assert last.object["value"] == 7
    assert last.revision == stored.revision + 1
    assert last.object["metadata"]["resourceVersion"] == str(last.revision)
    assert stored.object["metadata"]["resourceVersion"] == str(stored.revision)
    assert things.get("x") is None
    with pytest.raises(KeyError):
        things.delete("x")


def test_lists_are_sorted_by_namespace_then_name_and_cut_by_prefix(things: Collection) -> None:
    for key in ("b/a", "a/b", "a/a", "ab/c"):
        things.put(key, obj(key))
    assert names(things) == ["a/a", "a/b", "ab/c", "b/a"]
    assert names(things, prefix="a/") == ["a/a", "a/b"]
    assert key_of("a", "b") == "a/b"
    assert key_of("", "b") == "b"


def test_pages_join_to_the_list_as_it_was_at_the_first_page(things: Collection) -> None:
    for name in "abcdef":
        things.put(name, obj(name))
    revision = things.revision
    first, remaining = things.page(limit=2)
    assert remaining == 4
    things.delete("c")
    things.put("cc", obj("cc"))
    things.put("d", obj("d", 1))
    second, remaining = things.page(after=first[-1].key, limit=2, revision=revision)
    assert [(entry.key, entry.object["value"]) for entry in second] == [("c", 0), ("d", 0)]
    assert remaining == 2
    assert names(things, after="d", revision=revision) == ["e", "f"]
    assert names(things) == ["a", "b", "cc", "d", "e", "f"]


def test_history_is_kept_for_so_many_writes_only() -> None:
    things = Store(history=3).collection("things")
    revisions = [things.put("x", obj("x", value)).revision for value in range(5)]
    assert [change.revision for change in things.changes_since(revisions[1])] == revisions[2:]
    with pytest.raises(Compacted):
        things.changes_since(revisions[0])
    with pytest.raises(Compacted):
        things.page(revision=revisions[0])
    assert things.changes_since(revisions[-1]) == []


def test_a_collection_knows_nothing_from_before_it_was_made() -> None:
    store = Store()
    store.collection("a").put("x", obj("x"))
    with pytest.raises(Compacted):
        store.collection("b").changes_since(1)


def test_subscribers_hear_every_write_in_order_until_they_leave(things: Collection) -> None:
    heard: list[Change] = []
    leave = things.subscribe(heard.append)
    things.put("x", obj("x"))
    things.put("x", obj("x", 1))
    things.delete("x")
    leave()
    things.put("x", obj("x"))
    assert [change.type for change in heard] == ["ADDED", "MODIFIED", "DELETED"]
    assert [change.previous is None for change in heard] == [True, False, False]


steps = st.lists(st.tuples(st.sampled_from(["put", "delete"]), st.sampled_from("abcd")), max_size=40)


@given(steps, st.data())
def test_any_earlier_state_can_be_listed_again(written: list[tuple[str, str]], data: st.DataObject) -> None:
    things = Store().collection("things")
    things.put("seed", obj("seed"))
    states = {things.revision: names(things)}
    for action, name in written:
        if action == "put":
            things.put(name, obj(name))
        elif things.get(name):
            things.delete(name)
        states[things.revision] = names(things)
    revision = data.draw(st.sampled_from(sorted(states)))
    assert names(things, revision=revision) == states[revision]


@given(steps, st.data())
def test_replaying_the_changes_since_a_revision_gives_the_present(
    written: list[tuple[str, str]], data: st.DataObject
) -> None:
    things = Store().collection("things")
    things.put("seed", obj("seed"))
    states = {things.revision: set(names(things))}
    for action, name in written:
        if action == "put":
            things.put(name, obj(name))
        elif things.get(name):
            things.delete(name)
        states[things.revision] = set(names(things))
    revision = data.draw(st.sampled_from(sorted(states)))
    replayed = set(states[revision])
    for change in things.changes_since(revision):
        if change.type == "DELETED":
            replayed.remove(change.entry.key)
        else:
            assert (change.entry.key in replayed) == (change.type == "MODIFIED")
            replayed.add(change.entry.key)
    assert replayed == set(names(things))
