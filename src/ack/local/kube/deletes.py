"""Deletion: at once, or as soon as the last finalizer is gone.

https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/ and
https://kubernetes.io/docs/concepts/architecture/garbage-collection/.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ack.local.kube import objectmeta
from ack.local.kube.definitions import CLEANUP_FINALIZER, with_condition
from ack.local.kube.errors import conflict, not_found
from ack.local.kube.options import DeleteOptions
from ack.local.kube.registry import DEFINITIONS
from ack.local.kube.resource import Resource, copy_json
from ack.local.kube.storage import Entry, Object

ORPHAN = "orphan"
FOREGROUND = "foregroundDeletion"
_PURGE = (
    "The system is ensuring all content is removed from this namespace.  "
    "Upon completion, this namespace will automatically be purged by the system."
)


@dataclass(slots=True, frozen=True)
class Deletion:
    """What became of the object.

    :param removed: it is gone; otherwise it waits for its finalizers.
    """

    object: Object
    removed: bool


def delete(resource: Resource, key: str, options: DeleteOptions) -> Deletion:
    """Delete one object, or begin to.

    :raises StatusError: 404; 409 when a precondition does not hold; 403 when it must not be deleted.
    """
    name = key.rpartition("/")[2]
    info = resource.info
    resource.strategy.check_delete({"metadata": {"name": name}})
    entry = resource.collection.get(key)
    if entry is None:
        raise not_found(info.plural, name, info.group)
    _check_preconditions(resource, entry, options)
    match resource.qualified_name:
        case "namespaces":
            return _delete_namespace(resource, entry, options)
        case str(name) if name == DEFINITIONS:
            return _delete_definition(resource, entry, options)
    finalizers = _finalizers(entry.metadata.get("finalizers", []), options.propagation)
    if not finalizers:
        return Deletion(_remove(resource, entry, options), removed=True)
    metadata = dict(entry.metadata)
    metadata["finalizers"] = finalizers
    if "deletionTimestamp" not in metadata:
        metadata["deletionTimestamp"] = objectmeta.now()
        metadata["deletionGracePeriodSeconds"] = 0
        if metadata.get("generation"):
            metadata["generation"] += 1
    return Deletion(_replace(resource, entry, {**entry.object, "metadata": metadata}, options), removed=False)


def _check_preconditions(resource: Resource, entry: Entry, options: DeleteOptions) -> None:
    info, metadata = resource.info, entry.metadata
    if options.uid is not None and options.uid != metadata["uid"]:
        text = (
            f"the UID in the precondition ({options.uid}) does not match the UID in record ({metadata['uid']}). "
            "The object might have been deleted and then recreated"
        )
        raise conflict(info.kind, metadata["name"], info.group, text)
    if options.resource_version is not None and options.resource_version != metadata["resourceVersion"]:
        text = (
            f"the ResourceVersion in the precondition ({options.resource_version}) does not match the ResourceVersion "
            f"in record ({metadata['resourceVersion']}). The object might have been modified"
        )
        raise conflict(info.kind, metadata["name"], info.group, text)


def _finalizers(present: list[str], propagation: str) -> list[str]:
    """The finalizers of an object once its deletion with this policy has begun."""
    if not propagation:
        return present
    rest = [name for name in present if name not in (ORPHAN, FOREGROUND)]
    match propagation:
        case "Orphan":
            return [*rest, ORPHAN]
        case "Foreground":
            return [*rest, FOREGROUND]
    return rest


def _delete_namespace(resource: Resource, entry: Entry, options: DeleteOptions) -> Deletion:
    """A namespace goes once it is empty; see `lifecycle`."""
    if not entry.object["spec"].get("finalizers") and not entry.metadata.get("finalizers"):
        return Deletion(_remove(resource, entry, options), removed=True)
    if "deletionTimestamp" in entry.metadata:
        raise conflict("namespaces", entry.metadata["name"], "", _PURGE)
    metadata = {**entry.metadata, "deletionTimestamp": objectmeta.now()}
    status = {**entry.object.get("status", {}), "phase": "Terminating"}
    obj = {**entry.object, "metadata": metadata, "status": status}
    return Deletion(_replace(resource, entry, obj, options), removed=False)


def _delete_definition(resource: Resource, entry: Entry, options: DeleteOptions) -> Deletion:
    """A definition goes once its objects are gone; see `lifecycle`."""
    metadata = dict(entry.metadata)
    if "deletionTimestamp" in metadata:
        return Deletion(entry.object, removed=False)
    metadata["deletionTimestamp"] = objectmeta.now()
    finalizers = metadata.get("finalizers", [])
    metadata["finalizers"] = list(dict.fromkeys([*finalizers, CLEANUP_FINALIZER]))
    crd: Object = copy_json({**entry.object, "metadata": metadata})
    text = "CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon"
    with_condition(crd, "Terminating", "True", "InstanceDeletionPending", text)
    return Deletion(_replace(resource, entry, crd, options), removed=False)


def _remove(resource: Resource, entry: Entry, options: DeleteOptions) -> Object:
    if options.dry_run:
        return resource.view(entry)
    return resource.view(resource.collection.delete(entry.key))


def _replace(resource: Resource, entry: Entry, obj: dict[str, Any], options: DeleteOptions) -> Object:
    """Write the object as it was stored: deletion is the same in every version."""
    if options.dry_run or obj == entry.object:
        return resource.view(Entry(entry.key, entry.revision, obj, b"", entry.tag))
    return resource.view(resource.collection.put(entry.key, obj, tag=entry.tag))
