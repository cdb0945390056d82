"""Prefixes of values."""

from __future__ import annotations

from typing import Any

import pytest

from ack.runtime.spelling import spell


@pytest.mark.parametrize(
    ("spec", "spelled"),
    [
        ({"name": "x"}, {"name": "alias/x"}),
        ({"name": "alias/x"}, {"name": "alias/x"}),
        ({"name": ""}, {"name": ""}),
        ({}, {}),
        ({"other": "x"}, {"other": "x"}),
    ],
)
def test_spelling(spec: dict[str, Any], spelled: dict[str, Any]) -> None:
    obj = {"spec": spec}
    spell(obj, {"spec.name": "alias/"})
    assert obj == {"spec": spelled}
