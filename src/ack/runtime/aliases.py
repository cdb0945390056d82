"""Second names of fields: an object may use either, the runtime sees one.

The CRD's validation rule refuses both and neither; clusters without such rules (before Kubernetes 1.25) do not, so the
rule is checked here again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ack.api.errors import Terminal
from ack.api.hooks import Obj


def canonical(obj: Obj, aliases: Mapping[str, str]) -> Obj:
    """The object with first names only. The argument is not changed.

    Raises:
        Terminal: both names of a field are given, or neither.
    """
    if not aliases:
        return obj
    spec = dict(obj.get("spec") or {})
    for second, first in aliases.items():
        if (second in spec) == (first in spec):
            given = "both are given" if second in spec else "neither is given"
            raise Terminal(f"spec: exactly one of {first}, {second} must be given: {given}", reason="InvalidSpec")
        if second in spec:
            spec[first] = spec.pop(second)
    return {**obj, "spec": spec}


def first_names(obj: Obj, aliases: Mapping[str, str]) -> Obj:
    """The object with first names only, whatever it gives: for objects that are not judged here."""
    spec = {aliases.get(name, name): value for name, value in (obj.get("spec") or {}).items()}
    return {**obj, "spec": spec}


def as_given(spec: dict[str, Any], given: Mapping[str, Any], aliases: Mapping[str, str]) -> dict[str, Any]:
    """A spec with first names, spelled as the user spelled it: the name that was given is the one that is kept."""
    back = {first: second for second, first in aliases.items() if second in given}
    return {back.get(name, name): value for name, value in spec.items()}
