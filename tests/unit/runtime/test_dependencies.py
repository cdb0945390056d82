"""Who depends on what."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.kube.types import CONFIGMAP, SECRET, ObjectKey, ResourceType
from ack.runtime.dependencies import Dependencies, Source, User

BUCKET = ResourceType("s3.services.k8s.aws", "v1alpha1", "Bucket", "buckets")
A, B = User(BUCKET, ObjectKey("shop", "a")), User(BUCKET, ObjectKey("shop", "b"))
SECRET_ONE = Source(SECRET, ObjectKey("shop", "one"))
MAP = Source(CONFIGMAP, ObjectKey("shop", "one"))
ALL_SECRETS = Source(SECRET, ObjectKey("", ""))


def recorder(woken: list[User], user: User) -> Callable[[], None]:
    return lambda: woken.append(user)


def test_only_users_are_woken() -> None:
    woken: list[User] = []
    index = Dependencies()
    index.record(A, [SECRET_ONE], recorder(woken, A))
    index.record(B, [MAP], recorder(woken, B))
    assert index.wake(SECRET_ONE) == 1
    assert woken == [A]


def test_the_last_loop_counts() -> None:
    woken: list[User] = []
    index = Dependencies()
    index.record(A, [SECRET_ONE], recorder(woken, A))
    index.record(A, [MAP], recorder(woken, A))
    assert index.wake(SECRET_ONE) == 0
    assert index.wake(MAP) == 1
    index.forget(A)
    assert index.wake(MAP) == 0
    assert index.users(MAP) == []


def test_users_of_all_objects_of_a_type() -> None:
    woken: list[User] = []
    index = Dependencies()
    index.record(A, [ALL_SECRETS, SECRET_ONE], recorder(woken, A))
    assert index.wake(SECRET_ONE) == 1
    assert index.wake(Source(SECRET, ObjectKey("else", "where"))) == 1
    assert index.wake(MAP) == 0
    assert woken == [A, A]


@given(st.lists(st.tuples(st.sampled_from([A, B]), st.sets(st.sampled_from([SECRET_ONE, MAP, ALL_SECRETS])))))
def test_as_if_kept_by_hand(records: list[tuple[User, set[Source]]]) -> None:
    index = Dependencies()
    model: dict[User, set[Source]] = {}
    for user, sources in records:
        index.record(user, sources, lambda: None)
        model[user] = sources
    for source in (SECRET_ONE, MAP, ALL_SECRETS):
        assert set(index.users(source)) == {user for user, sources in model.items() if source in sources}


def test_only_what_counts_wakes() -> None:
    woken: list[User] = []
    index = Dependencies()
    every = ObjectKey("", "")
    index.record(
        A, [Source(SECRET, every, counts=lambda obj: obj["size"] if obj["size"] > 1 else None)], recorder(woken, A)
    )
    index.record(B, [Source(SECRET, SECRET_ONE.key, counts=lambda obj: obj["size"])], recorder(woken, B))
    changes: list[tuple[dict[str, int] | None, dict[str, int] | None, list[User]]] = [
        (None, {"size": 1}, [B]),
        ({"size": 1}, {"size": 1, "color": 2}, []),
        ({"size": 1}, {"size": 2}, [B, A]),
        ({"size": 2}, {"size": 3}, [B, A]),
        ({"size": 3}, {"size": 1}, [B, A]),
        ({"size": 2}, None, [B, A]),
    ]
    for old, new, users in changes:
        woken.clear()
        index.wake(SECRET_ONE, old, new)
        assert woken == users, (old, new)
    assert index.wake(Source(SECRET, ObjectKey("else", "where")), None, {"size": 1}) == 0
    # The last loop's idea of what counts is the one that holds.
    index.record(A, [Source(SECRET, every, counts=lambda _: None)], recorder(woken, A))
    assert index.wake(SECRET_ONE, None, {"size": 5}) == 1


@pytest.mark.parametrize("before", [[], [SECRET_ONE]])
def test_what_changes_during_a_loop_is_not_lost(before: list[Source]) -> None:
    woken: list[User] = []
    index = Dependencies()
    index.record(A, before, recorder(woken, A))
    index.begin(A)
    index.wake(SECRET_ONE)
    index.wake(MAP)
    woken.clear()
    index.record(A, [SECRET_ONE], recorder(woken, A))
    assert woken == [A]
    index.begin(A)
    index.wake(MAP)
    index.record(A, [SECRET_ONE], recorder(woken, A))
    assert woken == [A], "nothing that it used has changed"
