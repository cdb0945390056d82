"""How soon AWS is asked again."""

from __future__ import annotations

import pytest

from ack.api.resource import Unmanaged
from ack.runtime import patience, unmanaged


@pytest.mark.parametrize(("taken", "expected"), [(0, 2.0), (19, 2.0), (100, 10.0), (299, 29.9), (10_000, 30.0)])
def test_soon_at_first_rarely_later(taken: float, expected: float) -> None:
    assert patience.after(taken, 30.0) == pytest.approx(expected)


def test_a_field_is_somebody_elses_while_the_annotation_says_so() -> None:
    rules = (Unmanaged(field="spec.size.desired", annotation="kept-by", value="autoscaler"),)
    kept = {"metadata": {"annotations": {"kept-by": "autoscaler"}}}
    assert unmanaged.fields(kept, rules) == [("spec", "size", "desired")]
    assert unmanaged.fields({"metadata": {"annotations": {"kept-by": "us"}}}, rules) == []
    assert unmanaged.fields({"metadata": {}}, rules) == []
