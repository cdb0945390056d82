"""Field ownership: server-side apply, and the bookkeeping of every other write.

``metadata.managedFields`` says who owns which field. An applier owns what it applied; what it stops applying and
nobody else owns goes away; what another owns with another value is a conflict. A plain write takes the fields it
changes. Rules: https://kubernetes.io/docs/reference/using-api/server-side-apply/.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from typing import Any

import orjson

from ack.local.kube.errors import StatusError, apply_conflict, bad_request
from ack.local.kube.fieldset import (
    EMPTY,
    FieldSet,
    Path,
    from_fields_v1,
    path_text,
    reading_order,
    to_fields_v1,
    with_ancestors,
)
from ack.local.kube.shapes import Shape, shape_of
from ack.local.kube.typedvalue import Changes, check_applied, compare, fields_of, merge, remove

Object = dict[str, Any]

APPLY = "Apply"
UPDATE = "Update"
BEFORE_FIRST_APPLY = "before-first-apply"
KUBECTL = "kubectl"
LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration"

# What every write carries or the server sets: nobody owns it.
_UNOWNED = frozenset(
    {("f:apiVersion",), ("f:kind",), ("f:metadata",)}
    | {
        ("f:metadata", f"f:{name}")
        for name in [
            "name",
            "namespace",
            "creationTimestamp",
            "selfLink",
            "uid",
            "clusterName",
            "generation",
            "managedFields",
            "resourceVersion",
        ]
    }
)


@dataclass(frozen=True)
class _Owner:
    """Who owns: an applier is the same one whatever version it applies with, an updater is not."""

    manager: str
    operation: str
    api_version: str
    subresource: str

    def text(self) -> str:
        """As a conflict names it."""
        text = f'"{self.manager}"'
        if self.subresource:
            text += f' with subresource "{self.subresource}"'
        return text if self.operation == APPLY else f"{text} using {self.api_version}"


@dataclass(frozen=True)
class _Entry:
    api_version: str
    time: str
    fields: FieldSet


_Managed = dict[_Owner, _Entry]


def apply(
    live: Object | None,
    applied: Object,
    *,
    manager: str,
    force: bool,
    schema: dict[str, Any] | None,
    api_version: str,
    now: str,
    subresource: str = "",
) -> Object:
    """Server-side apply.

    The caller takes out of ``applied`` what the endpoint does not write (``status`` on the main resource, everything
    else on ``/status``); it prunes, defaults and validates the result.

    :param live: the stored object, None if there is none yet.
    :param applied: the configuration applied: the fields the manager wants to own.
    :param force: take over fields that others own, instead of refusing.
    :param schema: structural schema; built-in kinds need none.
    :param now: RFC 3339 time for the manager's entry.
    :return: the merged object, a new one, with its ``metadata.managedFields``.
    :raises StatusError: 409 with a ``FieldManagerConflict`` for every field that another manager owns with another
        value; 400 if ``applied`` itself carries managedFields; 500 if it does not fit the schema's lists and maps.
    """
    if (applied.get("metadata") or {}).get("managedFields"):
        raise bad_request("metadata.managedFields must be nil")
    shape = _shape(applied, schema, api_version)
    check_applied(applied, shape)
    before = _without_managed_fields(live or {})
    managed = _decode((live or {}).get("metadata", {}).get("managedFields"))
    if live is not None and not managed:
        # An object that was never tracked: what is there belongs to somebody, so that an apply cannot steal it.
        managed = _take(managed, _Owner(BEFORE_FIRST_APPLY, UPDATE, api_version, ""), compare({}, before, shape), now)
    owner = _Owner(manager, APPLY, "", subresource)
    previous = managed.get(owner)
    wanted = fields_of(applied, shape) - _UNOWNED
    managed[owner] = _Entry(api_version, previous.time if previous else now, wanted)
    merged = merge(before, applied, shape)
    if previous is not None:
        owned = with_ancestors(path for entry in managed.values() for path in entry.fields)
        merged = remove(merged, previous.fields - owned, shape, keep=owned)
        merged = merge(merged, applied, shape)  # what was applied empty, and went with its last element
    changes = compare(before, merged, shape)
    allowed = _last_applied(before, shape) if manager == KUBECTL else EMPTY
    managed = _yield_to(managed, owner, changes, force=force, allowed=allowed)
    if owner in managed and (previous is None or changes or previous.fields != wanted):
        managed[owner] = replace(managed[owner], time=now)
    return _with_managed_fields(merged, managed)


def update(
    old: Object | None,
    new: Object,
    *,
    manager: str,
    schema: dict[str, Any] | None,
    api_version: str,
    now: str,
    subresource: str = "",
) -> None:
    """Set ``new``'s managedFields after a create, update or patch: who changed a field owns it. In place.

    A client may edit managedFields like any field; ``[{}]`` clears them, and an object without any is not tracked
    until somebody applies to it. An empty or missing list means: as before.

    :param old: the stored object, None on create.
    :param new: the object to be stored, after defaulting.
    """
    shape = _shape(new, schema, api_version)
    given = (new.get("metadata") or {}).get("managedFields")
    stored = ((old or {}).get("metadata") or {}).get("managedFields")
    managed: _Managed = {}
    if given != [{}]:
        managed = _decode(stored if subresource or not given else given)
    result = _without_managed_fields(new)
    if managed or old is None:
        changes = compare(_without_managed_fields(old or {}), result, shape)
        managed = _take(managed, _Owner(manager, UPDATE, api_version, subresource), changes, now)
    metadata = new.setdefault("metadata", {})
    metadata.pop("managedFields", None)
    if managed:
        metadata["managedFields"] = _encode(managed)


def _take(managed: _Managed, owner: _Owner, changes: Changes, now: str) -> _Managed:
    """Move what changed to ``owner``; its time moves only if it took something."""
    mine = managed.get(owner)
    taken = frozenset(changes.added | changes.modified) - _UNOWNED
    others = _yield_to({who: entry for who, entry in managed.items() if who != owner}, owner, changes, force=True)
    fields = ((mine.fields if mine else EMPTY) | taken) - changes.removed
    if fields:
        others[owner] = _Entry(owner.api_version, now if taken or mine is None else mine.time, fields)
    return others


def _last_applied(live: Object, shape: Shape) -> FieldSet:
    """What client-side apply put in place and nobody changed since: kubectl may go on with server-side apply there."""
    text = (live["metadata"].get("annotations") or {}).get(LAST_APPLIED)
    try:
        configuration = orjson.loads(text) if text else None
        if not isinstance(configuration, dict):
            return EMPTY
        since = compare(configuration, live, shape)
        return fields_of(configuration, shape) - since.added - since.modified - since.removed
    except (orjson.JSONDecodeError, StatusError):
        return EMPTY  # anybody can write the annotation; one that makes no sense allows nothing


def _yield_to(
    managed: _Managed, owner: _Owner, changes: Changes, *, force: bool, allowed: FieldSet = EMPTY
) -> _Managed:
    """What the others still own after ``owner`` made ``changes``.

    :param allowed: fields that may be taken without force.
    :raises StatusError: 409 if others own what changed, unless ``force``.
    """
    touched = changes.modified | changes.added
    conflicts: list[tuple[str, Path]] = []
    left: _Managed = {}
    for who, entry in managed.items():
        if who == owner:
            left[who] = entry
            continue
        conflicts += [(who.text(), path) for path in sorted((entry.fields & touched) - allowed, key=reading_order)]
        fields = entry.fields - touched - changes.removed
        if fields:
            left[who] = replace(entry, fields=fields)
    if conflicts and not force:
        raise apply_conflict([(text, path_text(path)) for text, path in conflicts])
    # An applier that owns nothing is not listed.
    return {who: entry for who, entry in left.items() if entry.fields}


def _shape(obj: Object, schema: dict[str, Any] | None, api_version: str) -> Shape:
    group = api_version.rpartition("/")[0]
    return shape_of(str(obj.get("kind", "")), group, schema)


def _without_managed_fields(obj: Object) -> Object:
    metadata = {key: value for key, value in (obj.get("metadata") or {}).items() if key != "managedFields"}
    return {**copy.deepcopy({k: v for k, v in obj.items() if k != "metadata"}), "metadata": copy.deepcopy(metadata)}


def _with_managed_fields(obj: Object, managed: _Managed) -> Object:
    metadata = {**(obj.get("metadata") or {})}
    metadata.pop("managedFields", None)
    if managed:
        metadata["managedFields"] = _encode(managed)
    return {**obj, "metadata": metadata}


def _decode(entries: Any) -> _Managed:
    """The owners of a list of managedFields entries.

    :raises StatusError: 400 for an entry that is not one.
    """
    managed: _Managed = {}
    for entry in entries or []:
        if not isinstance(entry, dict) or entry.get("operation") not in (APPLY, UPDATE):
            raise bad_request("metadata.managedFields: every entry needs an operation: Apply or Update")
        operation, version = entry["operation"], entry.get("apiVersion", "")
        owner = _Owner(
            entry.get("manager", ""),
            operation,
            "" if operation == APPLY else version,
            entry.get("subresource", ""),
        )
        fields = from_fields_v1(entry.get("fieldsV1") or {})
        if owner in managed:
            fields |= managed[owner].fields
        managed[owner] = _Entry(version, entry.get("time", ""), fields)
    return managed


def _encode(managed: _Managed) -> list[Object]:
    """The entries: appliers first, then by time, manager, version and subresource."""
    order = sorted(
        managed.items(),
        key=lambda item: (
            item[0].operation,
            item[1].time,
            item[0].manager,
            item[1].api_version,
            item[0].subresource,
        ),
    )
    entries = []
    for owner, entry in order:
        encoded: Object = {
            "manager": owner.manager,
            "operation": owner.operation,
            "apiVersion": entry.api_version,
            "time": entry.time,
            "fieldsType": "FieldsV1",
            "fieldsV1": to_fields_v1(entry.fields),
        }
        if owner.subresource:
            encoded["subresource"] = owner.subresource
        entries.append({key: value for key, value in encoded.items() if value != "" or key == "manager"})
    return entries
