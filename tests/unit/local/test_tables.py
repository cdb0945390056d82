"""Tables: JSONPath, cells and ages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from ack.local.kube.jsonpath import JsonPath
from ack.local.kube.tables import age, cell_value, columns_of, human_duration, table

OBJECT: dict[str, Any] = {
    "metadata": {"name": "one", "creationTimestamp": "2026-01-01T00:00:00Z", "labels": {"a.b/c": "x"}},
    "spec": {"size": 3, "tags": [{"key": "k1", "n": 1}, {"key": "k2", "n": 2}], "on": True, "empty": []},
    "status": {"conditions": [{"type": "Ready", "status": "True"}, {"type": "Other", "status": "False"}]},
}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (".spec.size", [3]),
        ("spec.size", [3]),
        ("{.spec.size}", [3]),
        ("$.spec.size", [3]),
        (".spec.nothing", []),
        (".spec.size.more", []),
        (".spec.tags[*].key", ["k1", "k2"]),
        (".spec.tags[0].key", ["k1"]),
        (".spec.tags[-1].key", ["k2"]),
        (".spec.tags[9].key", []),
        (".spec.tags[0:1].key", ["k1"]),
        (".spec.tags[:].key", ["k1", "k2"]),
        ('.status.conditions[?(@.type=="Ready")].status', ["True"]),
        (".status.conditions[?(@.type=='Other')].status", ["False"]),
        ('.status.conditions[?(@.type == "Nope")].status', []),
        ('.status.conditions[?(@.type!="Ready")].status', ["False"]),
        (".spec.tags[?(@.n>1)].key", ["k2"]),
        (".spec.tags[?(@.n<=1)].key", ["k1"]),
        (".spec.tags[?(@.key>1)].key", []),
        (".spec.tags[?(@.key)].n", [1, 2]),
        (r".metadata.labels.a\.b/c", ["x"]),
        (".metadata.labels['a.b/c']", ["x"]),
        ('.metadata.labels["a.b/c"]', ["x"]),
        (".spec.tags[", []),
        ("..size", []),
    ],
)
def test_paths_find(path: str, expected: list[Any]) -> None:
    assert JsonPath(path).find(OBJECT) == expected


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        ("x", "string", "x"),
        (3, "string", "3"),
        (True, "string", "true"),
        ({"a": [1]}, "string", '{"a":[1]}'),
        (None, "string", None),
        (3, "integer", 3),
        (3.0, "integer", 3),
        ("3", "integer", None),
        (True, "integer", None),
        (1.5, "number", 1.5),
        (True, "boolean", True),
        ("true", "boolean", None),
        (5, "date", None),
    ],
)
def test_cells_show_what_fits_their_column(value: object, kind: str, expected: object) -> None:
    assert cell_value(value, kind) == expected


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-5, "<invalid>"),
        (-1, "0s"),
        (0, "0s"),
        (119, "119s"),
        (120, "2m"),
        (150, "2m30s"),
        (599, "9m59s"),
        (600, "10m"),
        (10799, "179m"),
        (10800, "3h"),
        (3 * 3600 + 60, "3h1m"),
        (8 * 3600, "8h"),
        (47 * 3600, "47h"),
        (48 * 3600, "2d"),
        (50 * 3600, "2d2h"),
        (8 * 86400, "8d"),
        (700 * 86400, "700d"),
        (730 * 86400, "2y"),
        (800 * 86400, "2y70d"),
        (9 * 365 * 86400, "9y"),
    ],
)
def test_durations_are_short(seconds: float, text: str) -> None:
    assert human_duration(seconds) == text


def test_ages() -> None:
    now = datetime(2026, 1, 1, 0, 0, 30, tzinfo=UTC)
    assert age("2026-01-01T00:00:00Z", now=now) == "30s"
    assert age("2026-01-01T00:00:00.5Z", now=now) == "29s"
    assert age(None) == "<unknown>"
    assert age("yesterday") == "<invalid>"


def test_a_table_has_the_name_and_the_columns_asked_for() -> None:
    columns = columns_of(
        [
            {"name": "Size", "type": "integer", "jsonPath": ".spec.size", "priority": 1, "description": "How big."},
            {"name": "Missing", "type": "string", "jsonPath": ".spec.missing"},
        ]
    )
    made = table(columns, [OBJECT], {"resourceVersion": "5"})
    assert [column["name"] for column in made["columnDefinitions"]] == ["Name", "Size", "Missing"]
    assert made["columnDefinitions"][1]["description"] == "How big."
    assert made["columnDefinitions"][1]["priority"] == 1
    assert made["rows"][0]["cells"] == ["one", 3, None]
    assert made["rows"][0]["object"]["kind"] == "PartialObjectMetadata"
    assert "spec" not in made["rows"][0]["object"]
    assert made["metadata"] == {"resourceVersion": "5"}


@pytest.mark.parametrize(("include", "expected"), [("None", None), ("Object", OBJECT)])
def test_rows_carry_what_the_client_wants(include: str, expected: object) -> None:
    assert table(columns_of([]), [OBJECT], {}, include=include)["rows"][0]["object"] == expected


def test_without_printer_columns_there_is_the_age() -> None:
    assert [column.name for column in columns_of([])] == ["Name", "Age"]
