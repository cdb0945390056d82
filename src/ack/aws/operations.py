"""What an operation's name tells: AWS names operations by verb, and the verb says whether it changes anything."""

from __future__ import annotations

_READS = ("BatchGet", "BatchDescribe", "Describe", "Get", "List", "Head", "Lookup", "Query", "Scan", "Search", "Select")


def is_read(operation: str) -> bool:
    """Whether an operation only reads, by its name: `DescribeRepositories`, `GetBucketPolicy`, `BatchGetImage`."""
    return operation.startswith(_READS)


def op_type(operation: str) -> str:
    """The kind of an operation, as the published controllers label it in `ack_outbound_api_requests_total`."""
    for prefix, kind in _TYPES:
        if operation.startswith(prefix):
            if operation.endswith("Attributes") and kind in ("READ_ONE", "UPDATE"):
                return "GET_ATTRIBUTES" if kind == "READ_ONE" else "SET_ATTRIBUTES"
            return kind
    return "READ_MANY" if is_read(operation) else "UPDATE"


_TYPES = (
    ("Describe", "READ_MANY"),
    ("List", "READ_MANY"),
    ("BatchGet", "READ_MANY"),
    ("Get", "READ_ONE"),
    ("Head", "READ_ONE"),
    ("Create", "CREATE"),
    ("Run", "CREATE"),
    ("Allocate", "CREATE"),
    ("Register", "CREATE"),
    ("Request", "CREATE"),
    ("Delete", "DELETE"),
    ("Terminate", "DELETE"),
    ("Release", "DELETE"),
    ("Deregister", "DELETE"),
    ("ScheduleKeyDeletion", "DELETE"),
    ("Set", "UPDATE"),
    ("Modify", "UPDATE"),
)
