"""Conversion between the Kubernetes and the AWS form of values."""

from __future__ import annotations

import base64
import typing
from datetime import UTC, datetime, timedelta, timezone
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.api.types import Aws, Format, Shape, Timestamp
from ack.runtime.values import codec_of, fields_of, strip, type_at
from tests.support.boxes import BoxSpec, BoxStatus, Hinge, Lid

BOX = {
    "name": "b",
    "size": 3,
    "weight": 1.5,
    "fragile": False,
    "lid": {"color": "red", "locked": True, "hinges": [{"material": "iron"}, {"turns": 0}]},
    "labels": {"a b": "c", "": ""},
    "drawers": {"top": {"material": "oak"}},
    "stickers": ["x", "x"],
    "content": "AAEC",
    "openedAt": "2024-02-29T12:00:00Z",
}
AWS_BOX = {
    "BoxName": "b",
    "Size": 3,
    "Weight": 1.5,
    "Fragile": False,
    "Lid": {"Color": "red", "Locked": True, "Hinges": [{"Material": "iron"}, {"Turns": 0}]},
    "Labels": {"a b": "c", "": ""},
    "Drawers": {"top": {"Material": "oak"}},
    "Stickers": ["x", "x"],
    "Content": b"\x00\x01\x02",
    "OpenedAt": datetime(2024, 2, 29, 12, tzinfo=UTC),
}


def test_every_type_there_and_back() -> None:
    codec = codec_of(BoxSpec)
    assert codec.encode(BOX) == AWS_BOX
    assert codec.decode(AWS_BOX) == BOX


def test_a_field_without_a_member_is_never_sent() -> None:
    assert codec_of(Lid).encode({"color": "red", "note": "mine alone"}) == {"Color": "red"}
    assert codec_of(BoxSpec).encode({"keyRef": {"from": {"name": "k"}}}) == {}


def test_a_member_that_nobody_knows_is_left_out() -> None:
    assert codec_of(Lid).decode({"Color": "red", "Smell": "oak"}) == {"color": "red"}


def test_nothing_is_not_a_value() -> None:
    assert codec_of(Lid).encode({"color": None, "locked": False}) == {"Locked": False}
    assert codec_of(Lid).decode({"Color": None, "Locked": False}) == {"locked": False}


def test_values_are_copies() -> None:
    spec = {"stickers": ["x"], "labels": {"a": "b"}}
    sent = codec_of(BoxSpec).encode(spec)
    sent["Stickers"].append("y")
    sent["Labels"]["c"] = "d"
    assert spec == {"stickers": ["x"], "labels": {"a": "b"}}


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-01-01T00:00:00Z", datetime(2024, 1, 1, tzinfo=UTC)),
        ("2024-01-01T02:00:00+02:00", datetime(2024, 1, 1, tzinfo=UTC)),
        ("2024-01-01T00:00:00.250Z", datetime(2024, 1, 1, 0, 0, 0, 250_000, UTC)),
    ],
)
def test_times_as_users_write_them(text: str, moment: datetime) -> None:
    assert codec_of(Timestamp).encode(text) == moment


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2024, 1, 1, 12, 30, 15, 999_999, UTC), "2024-01-01T12:30:15Z"),
        (datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=2))), "2023-12-31T22:00:00Z"),
    ],
)
def test_times_as_kubernetes_writes_them(moment: datetime, text: str) -> None:
    assert codec_of(Timestamp).decode(moment) == text


def test_a_whole_number_is_a_number() -> None:
    assert codec_of(float).encode(2) == 2.0
    assert isinstance(codec_of(float).decode(2), float)


def test_fields_in_order_with_their_names() -> None:
    assert [(field.name, field.member) for field in fields_of(Lid)] == [
        ("color", "Color"),
        ("locked", "Locked"),
        ("hinges", "Hinges"),
        ("note", ""),
    ]


def test_a_renamed_attribute_keeps_its_json_name() -> None:
    assert "from" in [field.name for field in fields_of(strip(type_at(BoxSpec, "keyRef")))]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("name", str),
        ("lid", Lid),
        ("lid.locked", bool),
        ("drawers.top", Hinge),
        ("drawers.top.turns", int),
        ("labels.any", str),
    ],
)
def test_type_at_a_path(path: str, kind: type) -> None:
    assert strip(type_at(BoxSpec, path)) is kind


@pytest.mark.parametrize("path", ["nope", "lid.nope", "name.below", "stickers.first"])
def test_no_such_field(path: str) -> None:
    with pytest.raises(KeyError):
        type_at(BoxSpec, path)


def test_metadata_is_a_field_too() -> None:
    assert strip(type_at(BoxStatus, "ackResourceMetadata.arn")) is str


@pytest.mark.parametrize("annotation", [bytes, complex, str | int, set[str]])
def test_types_that_aws_does_not_know(annotation: Any) -> None:
    with pytest.raises(TypeError, match="AWS knows no type"):
        codec_of(annotation)


def test_strip_keeps_the_format() -> None:
    stripped = strip(Annotated[Timestamp | None, Aws("At")])
    assert typing.get_args(stripped)[1:] == (Format("date-time"),)


texts = st.text(max_size=8)
times = st.datetimes(
    min_value=datetime(1, 1, 2),
    max_value=datetime(9999, 12, 30),
    timezones=st.just(UTC),
).map(lambda t: t.strftime(f"{t.year:04d}-%m-%dT%H:%M:%SZ"))
blobs = st.binary(max_size=20).map(lambda b: base64.b64encode(b).decode())
hinges = st.fixed_dictionaries({}, optional={"material": texts, "turns": st.integers()})
lids = st.fixed_dictionaries(
    {}, optional={"color": texts, "locked": st.booleans(), "hinges": st.lists(hinges, max_size=3)}
)
boxes = st.fixed_dictionaries(
    {},
    optional={
        "name": texts,
        "size": st.integers(),
        "weight": st.floats(allow_nan=False),
        "fragile": st.booleans(),
        "lid": lids,
        "labels": st.dictionaries(texts, texts, max_size=3),
        "drawers": st.dictionaries(texts, hinges, max_size=3),
        "stickers": st.lists(texts, max_size=3),
        "content": blobs,
        "openedAt": times,
    },
)


@given(boxes)
def test_there_and_back_is_the_same(spec: dict[str, Any]) -> None:
    codec = codec_of(BoxSpec)
    sent = codec.encode(spec)
    assert codec.decode(sent) == spec
    assert codec.encode(codec.decode(sent)) == sent


class Node(Shape):
    """A structure whose name is its own member's."""

    node: Annotated[str | None, Aws("Node")] = None


def test_equal_annotations_share_a_codec() -> None:
    assert codec_of(Node) is codec_of(Node)
    assert codec_of(list[str]).encode(("a",)) == ["a"]
