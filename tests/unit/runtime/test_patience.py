"""How soon AWS is asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ack.api.resource import Unmanaged
from ack.runtime import patience, unmanaged


@pytest.mark.parametrize(("taken", "expected"), [(0, 2.0), (19, 2.0), (100, 10.0), (299, 29.9), (10_000, 30.0)])
def test_soon_at_first_rarely_later(taken: float, expected: float) -> None:
    assert patience.after(taken, 30.0) == pytest.approx(expected)


@pytest.mark.parametrize(("status", "waits"), [("False", True), ("Unknown", True), ("True", False)])
def test_counted_from_when_it_was_no_longer_synced(status: str, waits: bool) -> None:
    since = (datetime.now(UTC) - timedelta(seconds=60)).strftime("%Y-%m-%dT%H:%M:%SZ")
    obj = {"status": {"conditions": [{"type": "ACK.ResourceSynced", "status": status, "lastTransitionTime": since}]}}
    assert (patience.unsynced(obj) >= 59) is waits
    assert patience.unsynced({}) == 0


def test_a_field_is_somebody_elses_while_the_annotation_says_so() -> None:
    rules = (Unmanaged(field="spec.size.desired", annotation="kept-by", value="autoscaler"),)
    kept = {"metadata": {"annotations": {"kept-by": "autoscaler"}}}
    assert unmanaged.fields(kept, rules) == [("spec", "size", "desired")]
    assert unmanaged.fields({"metadata": {"annotations": {"kept-by": "us"}}}, rules) == []
    assert unmanaged.fields({"metadata": {}}, rules) == []
