"""Where in an object references to Secrets lie."""

from __future__ import annotations

from typing import Annotated, Any

import pytest

from ack.api.types import Aws, SecretKeyReference, Sensitive, Shape
from ack.runtime.secret_fields import SecretFields
from ack.runtime.values import SecretUse, codec_of, masked


class Mode(Shape):
    kind: Annotated[str | None, Aws("Type")] = None
    passwords: Annotated[list[SecretKeyReference] | None, Aws("Passwords"), Sensitive()] = None


class User(Shape):
    name: Annotated[str | None, Aws("Username")] = None
    password: Annotated[SecretKeyReference | None, Aws("Password")] = None


class Spec(Shape):
    name: str | None = None
    token: Annotated[SecretKeyReference | None, Sensitive()] = None
    mode: Mode | None = None
    users: list[User] | None = None
    byName: dict[str, User] | None = None  # noqa: N815
    variables: dict[str, SecretKeyReference] | None = None
    written: SecretKeyReference | None = None


class Plain(Shape):
    name: str | None = None


FIELDS = SecretFields(Spec, outputs=("spec.written",))


def ref(key: str, **rest: str) -> dict[str, str]:
    return {"name": "s", "key": key, **rest}


SPEC: dict[str, Any] = {
    "name": "n",
    "token": ref("t"),
    "mode": {"kind": "password", "passwords": [ref("1"), ref("2")]},
    "users": [{"name": "a", "password": ref("a")}, {"name": "b"}, {"name": "c", "password": ref("c")}],
    "byName": {"x": {"name": "x", "password": ref("x")}},
    "variables": {"V": ref("v")},
    "written": ref("w"),
}


def test_paths_end_at_lists_and_maps() -> None:
    assert FIELDS.paths == ("spec.token", "spec.mode.passwords", "spec.users", "spec.byName", "spec.variables")


def test_uses_in_order() -> None:
    found = {path: [use.key for use in uses] for path, uses in FIELDS.uses({"spec": SPEC}).items()}
    assert found == {
        "spec.token": ["t"],
        "spec.mode.passwords": ["1", "2"],
        "spec.users": ["a", "c"],
        "spec.byName": ["x"],
        "spec.variables": ["v"],
    }


@pytest.mark.parametrize("spec", [{}, None, {"token": None, "mode": None, "users": None}, {"mode": {}, "users": []}])
def test_nothing_there(spec: Any) -> None:
    assert FIELDS.uses({"spec": spec}) == {}


def test_without() -> None:
    before = {"metadata": {}, "spec": SPEC}
    assert FIELDS.without(before)["spec"] == {
        "name": "n",
        "mode": {"kind": "password"} | {"passwords": None},
        "users": [{"name": "a"}, {"name": "b"}, {"name": "c"}],
        "byName": {"x": {"name": "x"}},
        "variables": None,
        "written": ref("w"),
    }
    assert before["spec"]["token"] == ref("t")


def test_references_are_kept_where_aws_tells_the_rest() -> None:
    observed: dict[str, Any] = {"spec": {"name": "n", "mode": {"kind": "password"}, "users": [{"name": "a"}]}}
    FIELDS.keep({"spec": SPEC}, observed)
    kept = {**SPEC, "users": [{"name": "a"}]}
    assert observed["spec"] == {name: kept[name] for name in ("name", "token", "mode", "users", "variables")}
    # What AWS does not have is not made up.
    bare: dict[str, Any] = {"spec": {}}
    FIELDS.keep({"spec": SPEC}, bare)
    assert "mode" not in bare["spec"]


def test_a_kind_without_secrets() -> None:
    fields = SecretFields(Plain)
    assert not fields
    obj = {"spec": {"name": "n"}}
    assert fields.without(obj) is obj


def test_what_aws_would_get_holds_no_value() -> None:
    encode = codec_of(list[User]).encode
    assert encode([{"name": "a", "password": ref("a", namespace="ns")}]) == [
        {"Username": "a", "Password": SecretUse("s", "a", "ns")}
    ]
    assert codec_of(Mode).encode(SPEC["mode"])["Passwords"] == [SecretUse("s", "1"), SecretUse("s", "2")]


def test_what_aws_reports_of_a_secret_is_left_out() -> None:
    assert codec_of(User).decode({"Username": "a", "Password": "hunter2"}) == {"name": "a"}
    assert codec_of(Mode).decode({"Type": "password", "Passwords": ["hunter2"]}) == {"kind": "password"}


class Reported(Shape):
    name: Annotated[str | None, Aws("Name")] = None
    value: Annotated[str | None, Aws("Value"), Sensitive()] = None


def test_what_is_sensitive_is_compared_and_not_shown() -> None:
    answer = {"Name": "n", "Value": "hunter2"}
    assert codec_of(Reported).decode(answer) == {"name": "n", "value": "hunter2"}
    assert codec_of(list[Reported], hide=True).decode([answer]) == [{"name": "n"}]


class Environment(Shape):
    variables: Annotated[dict[str, str] | None, Sensitive()] = None
    kind: str | None = None


class Function(Shape):
    environment: Environment | None = None
    reported: list[Reported] | None = None
    token: Annotated[SecretKeyReference | None, Sensitive()] = None


MASKED = [
    ("environment", {"variables": {"A": "x"}, "kind": "k"}, {"variables": "(sensitive)", "kind": "k"}),
    ("environment.variables", {"A": "x"}, "(sensitive)"),
    ("environment.variables.A.b", "x", "(sensitive)"),
    ("environment.variables", None, None),
    ("environment.kind", "k", "k"),
    ("reported", [{"name": "n", "value": "x"}], [{"name": "n", "value": "(sensitive)"}]),
    ("token", {"name": "s", "key": "k"}, {"name": "s", "key": "k"}),
    ("unknown.field", "x", "x"),
]


@pytest.mark.parametrize(("path", "value", "shown"), MASKED)
def test_masked(path: str, value: Any, shown: Any) -> None:
    assert masked(Function, path, value) == shown
