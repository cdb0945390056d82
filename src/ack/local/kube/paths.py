"""Field paths as Kubernetes writes them: ``spec.tags[0].key``."""

from __future__ import annotations

from collections.abc import Iterable


def child(path: str, name: str) -> str:
    """The path of property ``name`` of the object at ``path``."""
    return f"{path}.{name}" if path else name


def item(path: str, index: int | str) -> str:
    """The path of an element of the list at ``path``."""
    return f"{path}[{index}]"


def join(segments: Iterable[str | int]) -> str:
    """The path made of property names and list indexes."""
    path = ""
    for segment in segments:
        path = item(path, segment) if isinstance(segment, int) else child(path, segment)
    return path
