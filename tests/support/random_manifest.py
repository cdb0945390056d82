"""Manifests that a schema allows and that nobody would write: what users of a namespace can hand to a controller."""

from __future__ import annotations

import random
from typing import Any

from ack.api import core

Schema = dict[str, Any]

TEXTS = (
    "",
    " ",
    "x",
    "0",
    "name",
    "näme\u2028\U0001f600",
    "\x00\x1b[31m",
    "a\nb",
    "x" * 3_000,
    "${x}{{x}}%s%(x)s",
    "../../x",
    "arn:aws:iam::111122223333:role/x",
    "arn:aws:s3:::",
    "arn:" * 500,
    "{spec.name}",
    "{account}{spec[",
    "[" * 3_000,
    '{"Statement": [{"Effect": []}]}',
    '{"a":' * 400 + "1" + "}" * 400,
    '{"Version": "2012-10-17", "Statement": {"Action": {"a": 1}, "Condition": [1]}}',
    "2020-01-01T00:00:00Z",
    "-1",
    "http://169.254.169.254/",
    "AAAA",
    "9" * 400,
)
INTEGERS = (0, 1, -1, 5, 2**31, -(2**31), 2**53, 2**63 - 1, -(2**63))
NUMBERS = (0.0, -1.5, 1e300, 5e-324, 1e16)
ANNOTATIONS = (
    core.ADOPTION_POLICY,
    core.ADOPTION_FIELDS,
    core.DELETION_POLICY,
    core.DELETION_PROTECTION,
    core.DRIFT_POLICY,
    core.IGNORE_FIELD_DRIFT,
    core.READ_ONLY,
    core.RECONCILE,
    core.REGION,
    core.SECRET_VERSIONS,
)
SAID = (
    "adopt",
    "adopt-or-create",
    "true",
    "delete",
    "retain",
    "report",
    "manual",
    "us-east-1",
    '{"name": "x"}',
    "spec.",
)

MOST_LEVELS = 6


def spec(schema: Schema, rng: random.Random, *, fill: float) -> Any:
    """A value that a schema allows.

    Args:
        schema: of OpenAPI, as CRDs have it.
        rng: what chooses.
        fill: how likely a member is that may be left out.
    """
    return _value(schema, rng, fill, MOST_LEVELS)


def annotations(rng: random.Random) -> dict[str, str]:
    """Annotations that the controller reads, with something in them."""
    chosen = rng.sample(ANNOTATIONS, rng.choice((0, 0, 1, 2, 5)))
    return {name: rng.choice(SAID if rng.random() < 0.7 else TEXTS) for name in chosen}


def _value(schema: Schema, rng: random.Random, fill: float, levels: int) -> Any:
    if allowed := schema.get("enum"):
        return rng.choice(allowed)
    if schema.get("x-kubernetes-int-or-string"):
        return rng.choice((*INTEGERS[:4], *TEXTS))
    match schema.get("type"):
        case "object":
            return _object(schema, rng, fill, levels)
        case "array":
            count = rng.choice((0, 1, 1, 2, 3)) if levels else 0
            return [_value(schema["items"], rng, fill, levels - 1) for _ in range(count)]
        case "integer":
            low = -(2**31) if schema.get("format") == "int32" else -(2**63)
            return rng.choice([number for number in INTEGERS if low <= number < -low])
        case "number":
            return rng.choice(NUMBERS)
        case "boolean":
            return rng.random() < 0.5
        case _:
            return "AAAA" if schema.get("format") == "byte" else _text(schema, rng)


def _text(schema: Schema, rng: random.Random) -> str:
    if schema.get("format") == "date-time":
        return rng.choice(("2020-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59+14:00"))
    return rng.choice(TEXTS) if rng.random() < 0.6 else f"name-{rng.randrange(10**6)}"


def _object(schema: Schema, rng: random.Random, fill: float, levels: int) -> dict[str, Any]:
    if isinstance(extra := schema.get("additionalProperties"), dict):
        return {rng.choice(TEXTS): _value(extra, rng, fill, levels - 1) for _ in range(rng.choice((0, 1, 3)))}
    required = set(schema.get("required") or ())
    return {
        name: _value(inner, rng, fill, levels - 1)
        for name, inner in (schema.get("properties") or {}).items()
        if name in required or (levels and rng.random() < fill)
    }
