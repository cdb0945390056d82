"""Schemas of the types that every resource shares (``meta/v1``), as the OpenAPI documents show them.

``$ref`` names another entry here; the documents turn it into a pointer.
"""

from __future__ import annotations

from typing import Any

from ack.local.kube.builtin_schemas import ANY, boolean, integer, many, mapping, struct, text

_MOMENT = text(format="date-time")
_GV = {"group": "", "version": "v1"}

META: dict[str, dict[str, Any]] = {
    "ObjectMeta": struct(
        "Metadata that every stored object has.",
        name=text("Name, unique within the namespace. Cannot be changed."),
        generateName=text("Prefix of a name that the server makes unique."),
        namespace=text("Namespace the object is in. Cannot be changed."),
        labels=mapping(text(), "Keys and values to organise and select objects by."),
        annotations=mapping(text(), "Keys and values that tools store with the object."),
        uid=text("Unique in time and space. Set by the server."),
        resourceVersion=text("Version of the object, to detect changes by. Set by the server."),
        generation=integer("Number of the desired state. Set by the server.", format="int64"),
        creationTimestamp={"$ref": "Time", "description": "When the object was created. Set by the server."},
        deletionTimestamp={"$ref": "Time", "description": "When deletion was asked for. Set by the server."},
        deletionGracePeriodSeconds=integer("Seconds it may take to stop.", format="int64"),
        finalizers=many(
            text(),
            "Who must clean up before the object goes.",
            **{"x-kubernetes-list-type": "set", "x-kubernetes-patch-strategy": "merge"},
        ),
        ownerReferences=many(
            {"$ref": "OwnerReference"},
            "Objects this one depends on.",
            **{
                "x-kubernetes-list-type": "map",
                "x-kubernetes-list-map-keys": ["uid"],
                "x-kubernetes-patch-merge-key": "uid",
                "x-kubernetes-patch-strategy": "merge",
            },
        ),
        managedFields=many({"$ref": "ManagedFieldsEntry"}, "Which manager owns which fields. Set by the server."),
        selfLink=text("Not set any more."),
    ),
    "ListMeta": struct(
        "Metadata of a list.",
        resourceVersion=text("Version of the list."),
        remainingItemCount=integer("Objects left after this page.", format="int64"),
        selfLink=text("Not set any more."),
        **{"continue": text("Set if there are more objects.")},
    ),
    "OwnerReference": {
        **struct(
            "An object that owns this one.",
            ("apiVersion", "kind", "name", "uid"),
            apiVersion=text("Its API version."),
            kind=text("Its kind."),
            name=text("Its name."),
            uid=text("Its uid."),
            controller=boolean("Whether it is the managing controller."),
            blockOwnerDeletion=boolean("Whether the owner waits for this object to go."),
        ),
        "x-kubernetes-map-type": "atomic",
    },
    "ManagedFieldsEntry": struct(
        "The fields one manager owns.",
        manager=text("Name of the manager."),
        operation=text("Apply or Update."),
        apiVersion=text("Version the fields are named in."),
        time={"$ref": "Time", "description": "When the manager last changed them."},
        fieldsType=text("FieldsV1."),
        fieldsV1={**ANY, "description": "The fields, as a tree."},
        subresource=text("Subresource the manager wrote through."),
    ),
    "Time": {**_MOMENT, "description": "A moment, RFC 3339."},
    "Patch": {"type": "object", "description": "A patch, in one of the formats that the operation consumes."},
    "Preconditions": struct("What must hold.", uid=text(), resourceVersion=text()),
    "DeleteOptions": {
        **struct(
            "How to delete.",
            apiVersion=text(),
            kind=text(),
            dryRun=many(text()),
            gracePeriodSeconds=integer(format="int64"),
            orphanDependents=boolean(),
            preconditions={"$ref": "Preconditions"},
            propagationPolicy=text("Orphan, Background or Foreground."),
        ),
        "x-kubernetes-group-version-kind": [{**_GV, "kind": "DeleteOptions"}],
    },
    "Status": {
        **struct(
            "The outcome of a request without an object.",
            apiVersion=text(),
            kind=text(),
            code=integer(format="int32"),
            details=ANY,
            message=text(),
            metadata={"$ref": "ListMeta"},
            reason=text(),
            status=text("Success or Failure."),
        ),
        "x-kubernetes-group-version-kind": [{**_GV, "kind": "Status"}],
    },
}
