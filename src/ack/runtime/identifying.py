"""What identifies a resource, and another object provides: the API of a route, the cluster of a node group.

It is written down with the finalizer. When both objects are deleted together, the other one may be gone for good when
this one's resource has still to be found; and after a restart nobody remembers what it said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from ack import paths
from ack.api import core
from ack.api.hooks import Obj
from ack.api.resource import Reference, Resource
from ack.kube.types import annotations_of
from ack.runtime import json_text


def references(resource: Resource, obj: Obj, *, known: bool) -> Iterator[Reference]:
    """The references of an object that say which resource is its own.

    Args:
        resource: its declaration.
        obj: the object.
        known: what AWS has called the resource is in the object, so that it need not be searched for.
    """
    calls = [each for each in (resource.read, resource.delete, None if known else resource.read.locate) if each]
    sources = [source for call in calls for source in call.inputs.values()]
    if resource.search and not known:
        sources += [*resource.search.inputs.values(), *resource.search.match.values()]
    naming = {*resource.keys, *(source for source in sources if isinstance(source, str))}
    for reference in resource.references:
        if reference.field in naming and paths.get(obj, reference.ref):
            yield reference


def note(resource: Resource, original: Obj, desired: Obj) -> dict[str, str]:
    """The annotation that says what the references of an object that is to be created provide.

    Args:
        resource: its declaration.
        original: the object as it is in Kubernetes.
        desired: the same, its references resolved.

    Returns:
        nothing if they provide nothing, or the object has the annotation already.
    """
    given = {each.field: paths.get(desired, each.field) for each in references(resource, original, known=False)}
    given = {field: value for field, value in given.items() if value is not None}
    if not given or given == noted(original):
        return {}
    return {core.IDENTIFIED_BY: orjson.dumps(given, option=orjson.OPT_SORT_KEYS).decode()}


def noted(obj: Obj) -> Mapping[str, Any]:
    """Field -> value, as `note` wrote it; empty if there is none, or none that can be read."""
    text = annotations_of(obj).get(core.IDENTIFIED_BY)
    try:
        found = json_text.read(text) if text else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
