from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ack.kube.store import InformerEvent, Store
from ack.kube.types import Obj, ObjectKey, key_of


def obj(name: str, rv: int, uid: str = "", namespace: str = "n", **metadata: Any) -> Obj:
    meta = {"name": name, "namespace": namespace, "resourceVersion": str(rv), "uid": uid or f"uid-{name}"}
    return {"metadata": meta | metadata}


KEY = ObjectKey("n", "a")


def kinds(events: list[InformerEvent | None]) -> list[str]:
    return [e.type for e in events if e is not None]


def test_numbers_not_strings_decide() -> None:
    store = Store({})
    assert kinds([store.upsert(obj("a", 9)), store.upsert(obj("a", 10)), store.upsert(obj("a", 9))]) == [
        "added",
        "updated",
    ]
    assert store.get(KEY) == obj("a", 10)


def test_own_write_is_seen_at_once_and_reported_once() -> None:
    store = Store({})
    store.upsert(obj("a", 1))
    assert kinds([store.note_write(obj("a", 2), insert=True), store.upsert(obj("a", 2))]) == ["updated"]


def test_late_answer_does_not_bring_back_what_nobody_here_ever_saw() -> None:
    store = Store({})
    assert [*store.replace([], 2, namespace=None)] == []  # made at 1, deleted at 2, listed
    assert store.note_write(obj("a", 1), insert=True) is None
    store.progress(None, 8)
    assert store.note_write(obj("a", 8), insert=True) is None
    assert kinds([store.note_write(obj("a", 9), insert=True)]) == ["added"]


def test_late_answer_does_not_bring_back_what_is_deleted() -> None:
    store = Store({})
    store.upsert(obj("a", 1))
    store.delete(obj("a", 3))
    assert store.note_write(obj("a", 2), insert=True) is None
    assert store.get(KEY) is None


def test_taking_the_last_finalizer_away_is_a_deletion() -> None:
    store = Store({})
    store.upsert(obj("a", 1, deletionTimestamp="now", finalizers=["f"]))
    # A real API server answers with the version of before.
    assert kinds([store.note_write(obj("a", 1, deletionTimestamp="now"), insert=True)]) == ["deleted"]
    assert store.upsert(obj("a", 1, deletionTimestamp="now", finalizers=["f"])) is None
    assert store.delete(obj("a", 2)) is None


def test_late_end_of_a_predecessor_leaves_the_successor() -> None:
    store = Store({})
    store.upsert(obj("a", 1, "old"))
    store.note_write(obj("a", 3, "new"), insert=True)
    assert store.delete(obj("a", 2, "old")) is None
    assert store.get(KEY) == obj("a", 3, "new")


def test_selector_left_and_entered_again() -> None:
    store = Store({})
    store.upsert(obj("a", 1))
    store.delete(obj("a", 2))
    assert store.note_write(obj("a", 3), insert=False) is None  # does not match any more
    assert kinds([store.upsert(obj("a", 4))]) == ["added"]


def test_list_deletes_what_it_lacks_but_not_newer_writes_or_other_namespaces() -> None:
    store = Store({})
    for o in (obj("a", 1), obj("b", 9), obj("c", 1, namespace="other")):
        store.upsert(o)
    events = [*store.replace([obj("d", 4)], 5, namespace="n")]
    assert [(e.type, e.key.name) for e in events] == [("added", "d"), ("deleted", "a")]
    assert len(store) == 3


def test_made_again_under_the_same_name_is_two_events() -> None:
    store = Store({})
    store.upsert(obj("a", 1, "old"))
    assert kinds([*store.replace([obj("a", 5, "new")], 6, namespace=None)]) == ["deleted", "added"]


def test_history_set_back() -> None:
    store = Store({})
    store.upsert(obj("a", 100))
    store.upsert(obj("b", 101))
    store.delete(obj("b", 102))
    events = [*store.replace([obj("a", 7), obj("b", 8)], 9, namespace=None, reset=True)]
    assert [(e.type, e.key.name) for e in events] == [("updated", "a"), ("added", "b")]
    assert kinds([store.upsert(obj("a", 10))]) == ["updated"]


def test_indexes_follow() -> None:
    store = Store({"l": lambda o: (o["metadata"].get("labels") or {}).values()})
    store.upsert(obj("a", 1, labels={"x": "1", "y": "2"}))
    store.upsert(obj("b", 2, labels={"x": "1"}))

    def names(value: str) -> list[str]:
        return [o["metadata"]["name"] for o in store.by_index("l", value)]

    assert (names("1"), names("2"), names("3")) == (["a", "b"], ["a"], [])
    store.upsert(obj("a", 3, labels={"x": "3"}))
    assert (names("1"), names("2"), names("3")) == (["b"], [], ["a"])
    store.delete(obj("b", 4))
    assert names("1") == []
    with pytest.raises(KeyError):
        store.by_index("nope", "1")


def test_failing_indexer_hides_the_object_from_its_index_only() -> None:
    store = Store({"bad": lambda o: [o["spec"]["x"]], "good": lambda o: ["1"]})
    store.upsert(obj("a", 1))
    assert store.get(KEY) is not None
    assert len(store.by_index("good", "1")) == 1
    store.upsert(obj("a", 2) | {"spec": {"x": "y"}})
    assert len(store.by_index("bad", "y")) == 1


class World:
    """A server with a history, a reflector that follows it, and answers to writes that arrive whenever they like."""

    def __init__(self) -> None:
        self.history: list[tuple[str, Obj]] = []
        self.answers: list[Obj] = []
        self.truth: dict[ObjectKey, Obj] = {}
        self.lives = 0
        self.delivered = 0
        self.snapshot: tuple[list[Obj], int] | None = None
        self.store = Store({"rv": lambda o: [o["metadata"]["resourceVersion"]]})
        self.told: dict[ObjectKey, Obj] = {}

    def tell(self, event: InformerEvent | None) -> None:
        if event is None:
            return
        assert (event.old is None) == (event.type == "added")
        assert self.told.get(event.key) == event.old
        if event.new is None:
            del self.told[event.key]
        else:
            self.told[event.key] = event.new

    def commit(self, name: str, delete: bool) -> None:
        rv = len(self.history) + 1
        old = self.truth.get(ObjectKey("n", name))
        if old is not None and delete:
            del self.truth[key_of(old)]
            self.history.append(("DELETED", obj(name, rv, old["metadata"]["uid"])))
            # To whoever took the last finalizer away the server shows the object as it was before, marked as deleted.
            self.answers.append({"metadata": old["metadata"] | {"deletionTimestamp": "now"}})
            return
        if old is None:
            self.lives += 1
        new = obj(name, rv, old["metadata"]["uid"] if old else f"life-{self.lives}")
        self.truth[key_of(new)] = new
        self.history.append(("WRITTEN", new))
        self.answers.append(new)

    def deliver(self) -> None:
        if self.snapshot is not None or self.delivered == len(self.history):
            return
        kind, o = self.history[self.delivered]
        self.delivered += 1
        self.tell(self.store.delete(o) if kind == "DELETED" else self.store.upsert(o))
        self.store.progress(None, self.delivered)

    def answer(self, index: int) -> None:
        if self.answers:
            self.tell(self.store.note_write(self.answers[index % len(self.answers)], insert=True))

    def relist(self) -> None:
        if self.snapshot is None:
            self.snapshot = ([*self.truth.values()], len(self.history))
            return
        (objects, version), self.snapshot = self.snapshot, None
        for event in self.store.replace(objects, version, namespace=None):
            self.tell(event)
        self.delivered = version


ACTION = st.one_of(
    st.tuples(st.just("commit"), st.sampled_from("abc"), st.booleans()),
    st.tuples(st.just("deliver")),
    st.tuples(st.just("answer"), st.integers(0, 30)),
    st.tuples(st.just("relist")),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(ACTION, max_size=40))
def test_the_order_of_arrival_does_not_matter(actions: list[tuple[Any, ...]]) -> None:
    world = World()
    for name, *arguments in actions:
        getattr(world, name)(*arguments)
    if world.snapshot is not None:
        world.relist()
    while world.delivered < len(world.history):
        world.deliver()
    assert {key_of(o): o for o in world.store.list()} == world.truth
    assert world.told == world.truth
    for o in world.truth.values():
        assert world.store.by_index("rv", o["metadata"]["resourceVersion"]) == [o]
