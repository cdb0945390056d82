"""Prefixes of values."""

from __future__ import annotations

from typing import Any

import pytest

from ack.runtime.spelling import as_spelled, spell


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


@pytest.mark.parametrize(("given", "shown"), [("x", "x"), ("alias/x", "alias/x"), ("y", "alias/x"), (None, "alias/x")])
def test_what_is_adopted_keeps_its_spelling(given: str | None, shown: str) -> None:
    observed = {"spec": {"name": "alias/x", "more": 1}}
    assert as_spelled(observed, {"spec": {"name": given}}, {"spec.name": "alias/"}) == {
        "spec": {"name": shown, "more": 1}
    }
    assert observed["spec"]["name"] == "alias/x"
