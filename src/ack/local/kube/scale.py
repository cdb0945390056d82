"""The ``/scale`` subresource: how many replicas, whatever the kind calls them (``autoscaling/v1`` Scale)."""

from __future__ import annotations

from typing import Any

from ack.local.kube import patch
from ack.local.kube.content import PatchType
from ack.local.kube.errors import bad_request, unsupported_media_type
from ack.local.kube.resource import Resource, Scale, copy_json
from ack.local.kube.storage import Entry, Object

__all__ = ["Scale", "patched", "read", "write"]
_SHOWN = ("name", "namespace", "uid", "resourceVersion", "creationTimestamp")


def read(obj: Object, paths: Scale) -> Object:
    """What ``/scale`` shows of an object."""
    metadata = obj["metadata"]
    replicas = _get(obj, paths.spec_replicas)
    status: dict[str, Any] = {"replicas": _get(obj, paths.status_replicas) or 0}
    labels = ((obj.get("spec") or {}).get("selector") or {}) if not paths.selector else _get(obj, paths.selector)
    if isinstance(labels, dict):
        labels = ",".join(f"{key}={value}" for key, value in sorted((labels.get("matchLabels") or {}).items()))
    if labels:
        status["selector"] = labels
    return {
        "kind": "Scale",
        "apiVersion": "autoscaling/v1",
        "metadata": {key: metadata[key] for key in _SHOWN if key in metadata},
        "spec": {"replicas": replicas} if replicas else {},
        "status": status,
    }


def patched(current: Object, kind: PatchType, body: Any) -> Object:
    """A Scale with a patch applied.

    :raises StatusError: 415 for server-side apply.
    """
    match kind:
        case "json":
            result = patch.json_patch(current, body)
        case "merge":
            result = patch.merge_patch(current, body)
        case _:
            raise unsupported_media_type(("application/json-patch+json", "application/merge-patch+json"))
    return result


def write(resource: Resource, entry: Entry, scale: Any, paths: Scale) -> Object:
    """The object with the replicas that a Scale asks for.

    :raises StatusError: 400, if the Scale does not say how many.
    """
    replicas = (scale.get("spec") or {}).get("replicas", 0) if isinstance(scale, dict) else None
    if not isinstance(replicas, int) or isinstance(replicas, bool) or replicas < 0:
        raise bad_request("spec.replicas: must be an integer greater than or equal to 0")
    obj: Object = copy_json(resource.view(entry))
    *parents, last = paths.spec_replicas.split(".")
    place = obj
    for name in parents:
        place = place.setdefault(name, {})
    place[last] = replicas
    obj["metadata"]["resourceVersion"] = (scale.get("metadata") or {}).get("resourceVersion") or str(entry.revision)
    return obj


def _get(obj: Any, path: str) -> Any:
    for name in path.split("."):
        obj = obj.get(name) if isinstance(obj, dict) else None
    return obj
