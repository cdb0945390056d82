"""How urgent the work of the current task is.

A user's change goes before a resync. The reconcile that does the work sets the priority once; every call to AWS made on
its behalf, in whatever module, is queued with it. Higher is more urgent, 0 is normal.
"""

from __future__ import annotations

from contextvars import ContextVar

PRIORITY: ContextVar[int] = ContextVar("ack_aws_priority", default=0)
