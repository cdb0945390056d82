"""References that leave their namespace: allowed or not, and what is said of them. Texts are the published ones."""

from __future__ import annotations

from ack.api.errors import Terminal


def check(source: str, target: str, name: str, *, allowed: bool) -> None:
    """Checks that a reference may leave its namespace.

    Args:
        source: the referring object's namespace.
        target: the other one.
        name: the object there.
        allowed: the operator's word.

    Raises:
        Terminal: it may not.
    """
    if not allowed:
        raise Terminal(
            "cross-namespace resource reference is not allowed. Set --enable-cross-namespace=true to allow it. "
            f"sourceNamespace:{source}, targetNamespace:{target}, name:{name}",
            reason="CrossNamespaceDenied",
        )


def advice(what: str, source: str, target: str, name: str) -> str:
    """What is said of a reference that leaves its namespace.

    Args:
        what: `resource reference` or `secret reference`.
        source: the referring object's namespace.
        target: the other one.
        name: the object there.
    """
    return (
        f'Cross-namespace {what} detected: resource in namespace "{source}" references "{name}" in namespace '
        f'"{target}". Cross-namespace behavior will be disabled by default in a future release. Set '
        "--enable-cross-namespace=true to preserve this behavior."
    )


def consents(annotation: str | None, namespace: str) -> bool:
    """Whether the annotation of what is referred to, a list with commas or `*`, names a namespace."""
    named = [part.strip() for part in (annotation or "").split(",")]
    return "*" in named or namespace in named
