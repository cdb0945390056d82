"""What calls for another loop, and what does not."""

from __future__ import annotations

from typing import Any

import pytest

from ack.runtime.aws_kind import Observation
from ack.runtime.program import annotations_read, compile_program
from ack.runtime.state import ObjectState, fingerprint
from tests.support.boxes import BOX, box

READ = annotations_read(BOX)
BASE: dict[str, Any] = {"annotations": {"services.k8s.aws/region": "eu-west-1", "theirs": "1"}, "finalizers": ["f"]}


def test_the_annotations_that_the_calls_read() -> None:
    assert set(READ) == {"storage.services.k8s.aws/force"}


@pytest.mark.parametrize(
    "change",
    [
        {"generation": 2},
        {"uid": "another object of this name"},
        {"deletionTimestamp": "2026-01-01T00:00:00Z"},
        {"finalizers": []},
        {"finalizers": ["f", "g"]},
        {"annotations": {"theirs": "1"}},
        {"annotations": {**BASE["annotations"], "services.k8s.aws/region": "us-east-1"}},
        {"annotations": {**BASE["annotations"], "services.k8s.aws/deletion-policy": "retain"}},
        {"annotations": {**BASE["annotations"], "storage.services.k8s.aws/force": "true"}},
    ],
)
def test_news(change: dict[str, Any]) -> None:
    assert fingerprint(box(**{**BASE, **change}), READ) != fingerprint(box(**BASE), READ)


@pytest.mark.parametrize(
    "change",
    [
        {"resourceVersion": "99"},
        {"labels": {"a": "b"}},
        {"annotations": {**BASE["annotations"], "theirs": "2", "more": ""}},
        {"annotations": dict(reversed(BASE["annotations"].items()))},
        {"managedFields": []},
    ],
)
def test_no_news(change: dict[str, Any]) -> None:
    assert fingerprint(box(**{**BASE, **change}), READ) == fingerprint(box(**BASE), READ)


def test_status_is_no_news() -> None:
    assert fingerprint(box(status={"state": "ON"}), READ) == fingerprint(box(), READ)


def test_absent_and_empty_are_the_same() -> None:
    assert fingerprint(box(annotations=None, finalizers=None), READ) == fingerprint(box(), READ)


def test_after_a_failure_nothing_observed_is_trusted() -> None:
    state = ObjectState(observation=Observation(box()), generation=3, delete_sent=True)
    state.forget_observation()
    assert (state.observation, state.generation) == (None, None)
    assert state.delete_sent, "a delete that AWS has accepted is not taken back by a failure"


def test_a_whole_declaration_compiles() -> None:
    program = compile_program(BOX)
    compared = set(program.compared)
    assert "spec.lid" in compared
    assert not compared & {"spec.tags", "spec.policy", "spec.parts", "spec.keyRef", "spec.keyRefs"}
    assert program.creates_tagged


def test_another_object_of_the_same_name_is_told_apart() -> None:
    first = {"metadata": {"uid": "1", "name": "a", "generation": 1}}
    second = {"metadata": {"uid": "2", "name": "a", "generation": 1}}
    state = ObjectState()
    assert state.is_of(first)
    state.seen = fingerprint(first, frozenset())
    assert state.is_of(first)
    assert not state.is_of(second)
