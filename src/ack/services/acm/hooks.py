"""What no declaration says of Certificate Manager: a wish that is not granted yet is refused, not passed over."""

from __future__ import annotations

from ack.api.errors import Terminal
from ack.api.hooks import HookContext, Hooks, Obj


async def no_export(_: HookContext, desired: Obj) -> Obj:
    """Refuses `spec.exportTo`.

    Raises:
        Terminal: the object has it.
    """
    if (desired.get("spec") or {}).get("exportTo"):
        raise Terminal(
            "spec.exportTo: certificates are not exported to Secrets yet; take the field away", reason="NotSupported"
        )
    return desired


HOOKS = {"Certificate": Hooks(complete=no_export)}
