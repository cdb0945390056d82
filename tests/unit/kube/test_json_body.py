"""Bodies of an API server: as deep as users make them, and read."""

from __future__ import annotations

import time
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ack.kube import json_body
from tests.support.json_values import json_objects

TRICKY = st.sampled_from(['"', "\\", '\\"', "[", "{", "}", '"managedFields": [', "managedFields", "é"])


def body(obj: dict[str, Any], depth: int) -> bytes:
    """A list of an object whose managed fields are so deep, and of a further one."""
    deep = b'{"f:a":' * depth + b"[1]" + b"}" * depth
    entry = b'[{"manager":"m","fieldsV1":' + deep + b'},{"manager":"n"}]'
    item = b'{"metadata":{"name":"x","managedFields" : ' + entry + b',"uid":"u"},"spec":' + orjson.dumps(obj) + b"}"
    return b'{"items":[' + item + b',{"metadata":{"managedFields":[]}}]}'


@settings(max_examples=15, deadline=None)
@pytest.mark.parametrize("depth", [1, 98, 99, 100, 1_000, 10_000])
@given(obj=json_objects | st.dictionaries(st.text() | TRICKY, st.text() | TRICKY | st.lists(TRICKY)))
def test_what_users_wrote_is_there(depth: int, obj: dict[str, Any]) -> None:
    found = json_body.read(body(obj, depth))
    first, second = found["items"]
    assert first["spec"] == obj
    assert (first["metadata"]["name"], first["metadata"]["uid"]) == ("x", "u")
    assert [entry["manager"] for entry in first["metadata"]["managedFields"]] == ["m", "n"]
    assert second == {"metadata": {"managedFields": []}}


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"spec":' + b"[" * 5_000 + b"]" * 5_000 + b',"metadata":{"managedFields":[]}}',
        body({}, 5_000)[:-3],
        body({}, 5_000)[:3_000],
        b'"managedFields":[' * 5_000,
    ],
    ids=["open", "deep", "deep elsewhere", "cut at the end", "cut in the middle", "nothing else"],
)
def test_no_json_or_deep_elsewhere(raw: bytes) -> None:
    with pytest.raises(orjson.JSONDecodeError):
        json_body.read(raw)


def test_time_grows_with_the_size_only() -> None:
    raw = body({"x": '\\"' * 300_000 + '"' * 300_000}, 10_000)
    started = time.process_time()
    json_body.read(raw)
    assert time.process_time() - started < 2
