"""How a step of a reconcile says that it cannot go on: the error classes that end in conditions."""

from __future__ import annotations

LONGEST_MESSAGE = 2048
"""Characters. A message quotes what users wrote, and goes into conditions that every reader of the object gets."""


def cut(text: str, longest: int = LONGEST_MESSAGE) -> str:
    """A text of a bounded length, of which the end goes: where it is what somebody else wrote."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def shortened(text: str) -> str:
    """A text of a bounded length. What is wrong stands at its beginning, what to do at its end: the middle goes."""
    if len(text) <= LONGEST_MESSAGE:
        return text
    end = LONGEST_MESSAGE // 4
    return f"{text[: LONGEST_MESSAGE - end - 3]} … {text[-end:]}"


class ReconcileError(Exception):
    """Base of what a step raises on purpose; the message is shown to the user.

    Args:
        message: what is wrong, where, and what to do.
        reason: CamelCase, for conditions and Events.
        detail: more, where a published text is the message and leaves no room for it.
    """

    reason = "Error"

    def __init__(self, message: str, *, reason: str | None = None, detail: str | None = None) -> None:
        super().__init__(shortened(message))
        self.detail = shortened(detail) if detail else detail
        if reason:
            self.reason = reason

    @property
    def message(self) -> str:
        """The text for the user."""
        return str(self)


class Terminal(ReconcileError):
    """Nothing but a change of the object (or of what it depends on) can mend this: no retry."""

    reason = "Terminal"


class Recoverable(ReconcileError):
    """A later attempt may succeed: retried with backoff."""

    reason = "Recoverable"


class Requeue(ReconcileError):
    """Not an error: AWS is still at work. Looked at again after a delay.

    Args:
        message: what is waited for.
        after: seconds.
        reason: CamelCase.
        detail: as for every `ReconcileError`.
    """

    reason = "Waiting"

    def __init__(self, message: str, *, after: float, reason: str | None = None, detail: str | None = None) -> None:
        super().__init__(message, reason=reason, detail=detail)
        self.after = after
