"""EC2 takes the tags of a create in a form of its own."""

from __future__ import annotations

from typing import Any

from ack.api.hooks import HookContext, Hooks, Obj


async def _tag_specifications(_: HookContext, __: Obj, params: dict[str, Any]) -> dict[str, Any]:
    tags = params.get("Tags") or []
    rest = {name: value for name, value in params.items() if name != "Tags"}
    return {**rest, "TagSpecifications": [{"ResourceType": "vpc", "Tags": tags}]}


HOOKS = {"Network": Hooks(before_create=_tag_specifications)}
