"""IAM policies compared by what they mean."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ack.runtime.policies import canonical, equal


def policy(**statement: Any) -> str:
    base = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}
    return json.dumps({"Version": "2012-10-17", "Statement": [{**base, **statement}]})


ALLOW = json.loads(policy())["Statement"][0]
DENY = {**ALLOW, "Effect": "Deny"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (policy(), policy(Action=["s3:GetObject"])),
        (policy(Action=["a:B", "a:A"]), policy(Action=["a:A", "a:B", "a:A"])),
        (policy(Resource=["x"]), policy(Resource="x")),
        (policy(Principal="*"), policy(Principal={"AWS": "*"})),
        (policy(Principal={"AWS": ["x", "y"]}), policy(Principal={"AWS": ["y", "x"]})),
        (policy(Principal={"AWS": "111122223333"}), policy(Principal={"AWS": "arn:aws:iam::111122223333:root"})),
        (
            policy(NotPrincipal={"AWS": "111122223333"}),
            policy(NotPrincipal={"AWS": "arn:aws-cn:iam::111122223333:root"}),
        ),
        (
            policy(Condition={"Bool": {"aws:SecureTransport": False}}),
            policy(Condition={"Bool": {"aws:SecureTransport": ["false"]}}),
        ),
        (
            policy(Condition={"NumericLessThan": {"s3:max-keys": 10}}),
            policy(Condition={"NumericLessThan": {"s3:max-keys": "10"}}),
        ),
        (json.dumps({"Statement": ALLOW}), json.dumps({"Statement": [ALLOW]})),
        (json.dumps({"Statement": [ALLOW, DENY]}), json.dumps({"Statement": [DENY, ALLOW]})),
        (policy(), json.dumps(json.loads(policy()), indent=4)),
        ("", None),
        (" not JSON\n", "not JSON"),
        ("[1]", "[1]"),
    ],
)
def test_same(a: str, b: str | None) -> None:
    assert equal(a, b)
    assert equal(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (policy(), None),
        (policy(), ""),
        (policy(), policy(Effect="Deny")),
        (policy(), policy(Action="s3:PutObject")),
        (policy(), policy(Sid="named")),
        (policy(Principal={"AWS": "*"}), policy(Principal={"Service": "*"})),
        (policy(Principal={"AWS": "arn:aws:iam::111122223333:root"}), policy(Principal={"AWS": "444455556666"})),
        (policy(Principal={"AWS": "arn:aws:iam::111122223333:rooted"}), policy(Principal={"AWS": "111122223333"})),
        (json.dumps({"Statement": [ALLOW]}), json.dumps({"Statement": [ALLOW, DENY]})),
        (policy(), json.dumps({**json.loads(policy()), "Version": "2008-10-17"})),
        (policy(Condition={"Bool": {"k": True}}), policy(Condition={"BoolIfExists": {"k": True}})),
        (policy(), "not JSON"),
    ],
)
def test_different(a: str, b: str | None) -> None:
    assert not equal(a, b)
    assert not equal(b, a)


@pytest.mark.parametrize(
    "text",
    [
        "not JSON",
        "[]",
        '"text"',
        '{"Statement": "x"}',
        '{"Statement": [1]}',
        '{"Statement": [{"Condition": []}]}',
        '{"Statement": {"Condition": {"Bool": true}}}',
    ],
)
def test_what_is_no_policy(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        canonical(text)
    assert equal(text, text)
    assert not equal(text, policy())


def test_odd_texts_are_no_crash() -> None:
    assert equal('{"Sid": "\\ud800"}', '{"Sid": "\\ud800"}')
    assert equal(f'{{"n": {10**30}}}', f'{{"n": {10**30}}}')


names = st.sampled_from(["a:One", "a:Two", "b:*", "*", "arn:aws:s3:::x/*"])
many = st.lists(names, min_size=1, max_size=3)
keys = st.dictionaries(names, many, max_size=2)
statements = st.fixed_dictionaries(
    {"Effect": st.sampled_from(["Allow", "Deny"]), "Action": many, "Resource": many},
    optional={
        "Principal": st.fixed_dictionaries({"AWS": many}),
        "Condition": st.dictionaries(st.sampled_from(["Bool", "StringLike"]), keys, max_size=2),
    },
)


def respelled(value: Any, rng: random.Random) -> Any:
    """The same policy, written otherwise."""
    if isinstance(value, dict):
        items = [(k, respelled(v, rng)) for k, v in value.items()]
        rng.shuffle(items)
        spelled = dict(items)
        if value.get("Principal") == {"AWS": ["*"]} and rng.random() < 0.5:
            spelled["Principal"] = "*"
        return spelled
    if isinstance(value, list):
        values = [respelled(v, rng) for v in rng.sample(value, len(value))]
        return values[0] if len(values) == 1 and rng.random() < 0.5 else values
    return value


@given(st.lists(statements, max_size=4), st.randoms(use_true_random=False))
def test_one_spelling_for_one_meaning(found: list[dict[str, Any]], rng: random.Random) -> None:
    document = {"Version": "2012-10-17", "Statement": found}
    again = respelled(document, rng)
    assert canonical(json.dumps(document)) == canonical(json.dumps(again))


@given(st.lists(statements, max_size=3))
def test_canonical_is_canonical(found: list[dict[str, Any]]) -> None:
    once = canonical(json.dumps({"Statement": found}))
    assert canonical(once.decode()) == once


@given(st.lists(statements, min_size=1, max_size=3))
def test_a_flipped_effect_is_seen(found: list[dict[str, Any]]) -> None:
    flipped = [{**found[0], "Effect": "Deny" if found[0]["Effect"] == "Allow" else "Allow"}, *found[1:]]
    assert not equal(json.dumps({"Statement": found}), json.dumps({"Statement": flipped}))
