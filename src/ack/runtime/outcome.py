"""From an error to what the user sees and when it is tried again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ack.api.errors import Recoverable, Requeue, Terminal
from ack.aws.errors import AwsError, ErrorClass
from ack.kube.errors import ApiError, Conflict
from ack.runtime.denials import explained


class Verdict(Enum):
    """What becomes of an object after a loop."""

    TERMINAL = "terminal"
    RECOVERABLE = "recoverable"
    WAITING = "waiting"
    AGAIN = "again"
    """Kubernetes moved under us: at once, from a fresh read. Not shown."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a loop ended that did not end well.

    Args:
        verdict: what becomes of the object.
        message: for the user.
        reason: CamelCase, for Events.
        after: seconds until the next attempt; `None`: backoff (or never, if terminal).
        detail: what a published message leaves out; of a terminal or waiting outcome it is a condition's reason.
    """

    verdict: Verdict
    message: str
    reason: str
    after: float | None = None
    detail: str | None = None

    @property
    def text(self) -> str:
        """The whole of it, for Events and the log."""
        return f"{self.message}: {self.detail}" if self.detail else self.message


_REASONS = {
    ErrorClass.THROTTLED: "Throttled",
    ErrorClass.DENIED: "AccessDenied",
    ErrorClass.CREDENTIALS: "CredentialsError",
    ErrorClass.UNAVAILABLE: "AwsUnavailable",
}


def outcome_of(error: Exception, class_of_aws: ErrorClass | None) -> Outcome | None:
    """What an error means.

    Args:
        error: what a step raised.
        class_of_aws: the class of an `AwsError`, `None` for others.

    Returns:
        `None` for an error that no step raises on purpose: a defect of ours.
    """
    match error:
        case Requeue():
            return Outcome(Verdict.WAITING, error.message, error.reason, error.after, error.detail)
        case Terminal():
            return Outcome(Verdict.TERMINAL, error.message, error.reason, detail=error.detail)
        case Recoverable():
            return Outcome(Verdict.RECOVERABLE, error.message, error.reason, detail=error.detail)
        case AwsError() if class_of_aws is ErrorClass.TERMINAL:
            return Outcome(Verdict.TERMINAL, error.text, "Invalid")
        case AwsError():
            reason, hint = _REASONS.get(class_of_aws or ErrorClass.RECOVERABLE, "AwsError"), None
            if denied := explained(error):
                reason, hint = denied
            return Outcome(Verdict.RECOVERABLE, error.text, reason, error.retry_after, hint)
        case Conflict():
            return Outcome(Verdict.AGAIN, str(error), "Conflict")
        case ApiError():
            return Outcome(Verdict.RECOVERABLE, str(error), "KubernetesError")
    return None
