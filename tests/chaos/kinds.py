"""What chaos knows of each kind: how its objects look, what of them can change, and how AWS shows its resources."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jmespath
import msgspec
import yaml

from tests.support.aws_view import Aws
from tests.support.kind_case import Call, Read, filled


class Varied(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field of the spec that changes.

    Args:
        at: JMESPath of its value in what is read.
        values: those that it takes.
        shows: what AWS shows for each; the value itself where there is none. A document equals another of its content.
        read: how AWS is asked; without it, the resource in the list of all says it.
    """

    at: str
    values: list[Any]
    shows: list[Any] = []
    read: Read | None = None

    def shown(self, choice: int) -> Any:
        """What AWS shows of a value."""
        return normal(self.shows[choice] if self.shows else self.values[choice])


class All(Read, frozen=True, forbid_unknown_fields=True):
    """How AWS is asked for all resources of a kind.

    Args:
        gone: error codes by which it says that there can be none.
    """

    gone: tuple[str, ...] = ()


class ChaosKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"is_": "is"}):
    """One kind.

    Args:
        spec: what does not change.
        varied: what changes.
        all: all resources that there are.
        id: JMESPath of what tells one from another.
        is_: that of an object, as far as it knows.
        needs: name -> kind of what it refers to. The object of the same number is meant.
        before: AWS calls made first.
        drift: changes behind the controller's back.
        remove: the call that deletes it behind the controller's back.
        retain: whether it may be left behind on purpose.
    """

    spec: dict[str, Any]
    all: All
    id: str
    is_: str
    varied: dict[str, Varied] = {}
    needs: dict[str, str] = {}
    before: list[Call] = []
    drift: list[Call] = []
    remove: Call | None = None
    retain: bool = False


def load_kinds(*names: str) -> dict[str, ChaosKind]:
    """Those named, or all: `service.Kind` -> what is known of it; what is referred to stands first."""
    text = (Path(__file__).parent / "kinds.yaml").read_text()
    kinds = msgspec.convert(yaml.safe_load(text), dict[str, ChaosKind])
    chosen = {name: kind for name, kind in kinds.items() if not names or name in names}
    return dict(sorted(chosen.items(), key=lambda item: len(item[1].needs)))


def normal(value: Any) -> Any:
    """A value in one spelling: documents as what they say, without the tags that are the controller's."""
    if isinstance(value, str) and value[:1] in "{[":
        value = json.loads(value)
    if isinstance(value, dict):
        return {key: inner for key, inner in value.items() if not str(key).startswith("services.k8s.aws/")}
    return value


async def read(aws: Aws, how: Read, known: Mapping[str, Any]) -> Any:
    """What AWS answers.

    Raises:
        AssertionError: something is not known yet that the question needs.
        botocore.exceptions.ClientError: AWS refused.
    """
    service, operation = how.target
    return jmespath.search(how.at, await aws.call(service, operation, **filled(how.with_, known)))
