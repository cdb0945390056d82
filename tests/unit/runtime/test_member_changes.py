"""Which elements of a member set are missing, and which are too many."""

from __future__ import annotations

import dataclasses
from typing import Annotated, Any

import pytest

from ack.api.resource import Call, Member, Members, MemberSet, Read
from ack.api.types import Aws, Shape
from ack.runtime.member_changes import changes
from ack.runtime.program import CompiledMembers, compile_program
from tests.support.boxes import BOX


class Target(Shape):
    id: Annotated[str | None, Aws("Id")] = None
    port: Annotated[int | None, Aws("Port")] = None


class Spec(Shape):
    name: Annotated[str | None, Aws("Name")] = None
    targets: Annotated[list[Target] | None, Aws("Targets")] = None


def members(**more: Any) -> CompiledMembers:
    declared = MemberSet(
        field="spec.targets",
        read=Read(operation="ListTargets", outputs={"Targets": "spec.targets"}),
        put=Call(operation="AddTargets", inputs={"Targets": Members()}),
        delete=Call(operation="RemoveTarget", inputs={"Id": Member("id")}),
        **more,
    )
    bare = dataclasses.replace(
        BOX,
        spec=Spec,
        read=Read(operation="GetBox"),
        create=Call(operation="CreateBox"),
        delete=None,
        updates=(),
        parts=(),
        tags=None,
        references=(),
        aliases={},
        compare={},
        late_initialize=(),
        members=(declared,),
    )
    (compiled,) = compile_program(bare).members
    return compiled


A, A80, B = {"id": "a"}, {"id": "a", "port": 80}, {"id": "b"}


@pytest.mark.parametrize(
    ("more", "desired", "observed", "put", "delete"),
    [
        ({"key": "id"}, [A, B], [A], [B], []),
        ({"key": "id"}, [A80], [A], [A80], []),
        ({"key": "id"}, [], [A], [], [A]),
        ({"key": "id"}, None, [A], [], [A]),
        # AWS changes no element.
        ({"key": "id", "fixed": True}, [A80, B], [A], [A80, B], [A]),
        # AWS fills in the port.
        ({"partial": True}, [A, B], [A80], [B], []),
        ({"partial": True}, [{"id": "a", "port": 81}], [A80], [{"id": "a", "port": 81}], [A80]),
        ({"partial": True}, [], [A80], [], [A80]),
        # Somebody else's.
        ({"partial": True, "kept": True}, None, [A80], [], []),
        ({"partial": True, "kept": True}, [], [A80], [], [A80]),
    ],
)
def test_changes(more: dict[str, Any], desired: Any, observed: Any, put: list[Any], delete: list[Any]) -> None:
    found = changes(members(**more), {"spec": {"targets": desired}}, {"spec": {"targets": observed}})
    assert (list(found.put.values()), list(found.delete.values())) == (put, delete)
    assert bool(found) is bool(put or delete)
