"""On whose behalf the current task calls AWS, for the user agent: AWS's logs then say which kind a call was made for.

The reconcile that does the work sets it once, as it sets `ack.aws.priority`. What objects share (a batched read) goes
by the name of the first of them.
"""

from __future__ import annotations

from contextvars import ContextVar

AGENT: ContextVar[str] = ContextVar("ack_aws_agent", default="")
"""What stands before the SDK's own user agent; "" for the process's (`AwsOptions.user_agent`)."""
