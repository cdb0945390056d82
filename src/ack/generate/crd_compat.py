"""Whether a new CRD still accepts what the old one accepted, so that users' manifests and stored objects stay valid.

Loosening is free. What takes something away, or asks for more than before, is a breaking change: a field removed or
closed, another type, a field newly required or immutable, a tighter bound, a validation rule that was not there.

Source: "Changing the API" of the Kubernetes project,
https://github.com/kubernetes/community/blob/master/contributors/devel/sig-architecture/api_changes.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Schema = Mapping[str, Any]

_UPPER_BOUNDS = ("maximum", "maxLength", "maxItems", "maxProperties")
_LOWER_BOUNDS = ("minimum", "minLength", "minItems", "minProperties")
_SWITCHES = ("exclusiveMaximum", "exclusiveMinimum", "uniqueItems", "x-kubernetes-embedded-resource")
_SAME = ("format", "pattern", "multipleOf", "not", "x-kubernetes-list-map-keys")
_TIGHTER_LISTS = {"set", "map"}


@dataclass(frozen=True, slots=True, order=True)
class BreakingChange:
    """One reason why objects that were valid may not be any more.

    Args:
        version: the API version, or "" for the CRD as a whole.
        path: the field, `spec.rules[].prefix`; "" for the version as a whole.
        problem: what changed.
    """

    version: str
    path: str
    problem: str

    def __str__(self) -> str:
        where = " ".join(part for part in (self.version, self.path) if part)
        return f"{where}: {self.problem}" if where else self.problem


def breaking_changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[BreakingChange]:
    """Compares two CustomResourceDefinitions of one name.

    Args:
        old: the manifest that users have.
        new: the manifest to replace it.

    Returns:
        What breaks, sorted; empty if the new one accepts all that the old one accepts.
    """
    return sorted(set(_crd(old["spec"], new["spec"])))


def _crd(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[BreakingChange]:
    for key in ("group", "scope"):
        if old[key] != new[key]:
            yield BreakingChange("", "", f"{key} changed from {old[key]} to {new[key]}")
    for key in ("kind", "plural", "singular"):
        was, now = old["names"].get(key), new["names"].get(key)
        if was is not None and was != now:
            yield BreakingChange("", "", f"{key} changed from {was} to {now}")
    for short in set(old["names"].get("shortNames", ())) - set(new["names"].get("shortNames", ())):
        yield BreakingChange("", "", f"short name {short} removed")
    versions = {version["name"]: version for version in new["versions"]}
    for was in old["versions"]:
        name = was["name"]
        if not was.get("served", True):
            continue
        now = versions.get(name)
        if now is None or not now.get("served", True):
            yield BreakingChange(name, "", "version no longer served")
            continue
        for sub in set(was.get("subresources") or ()) - set(now.get("subresources") or ()):
            yield BreakingChange(name, "", f"subresource {sub} removed")
        old_schema, new_schema = was["schema"]["openAPIV3Schema"], now["schema"]["openAPIV3Schema"]
        yield from (BreakingChange(name, path, problem) for path, problem in _schema(old_schema, new_schema, ""))


def _schema(old: Schema, new: Schema, path: str) -> Iterator[tuple[str, str]]:
    """(path, problem) of everything that breaks at or below a schema node."""
    was, now = _type(old), _type(new)
    if was != now and not ((was == "integer" and now in {"number", "int-or-string"}) or now == "any"):
        yield path, f"type changed from {was} to {now}"
        return
    yield from ((path, problem) for problem in _own(old, new))
    yield from _children(old, new, path)


def _type(schema: Schema) -> str:
    if schema.get("x-kubernetes-int-or-string"):
        return "int-or-string"
    return str(schema.get("type", "any"))


def _own(old: Schema, new: Schema) -> Iterator[str]:
    """What breaks at the node itself."""
    yield from _bounds(old, new)
    yield from _enum(old, new)
    yield from _rules(old, new)
    yield from _combined(old, new)
    if old.get("nullable") and not new.get("nullable"):
        yield "no longer nullable"
    preserved = "x-kubernetes-preserve-unknown-fields"
    if old.get(preserved) and not new.get(preserved):
        yield "unknown fields no longer preserved"
    if "default" in old and old["default"] != new.get("default"):
        yield f"default changed from {_json(old['default'])} to {_json(new.get('default'))}"
    was, now = old.get("x-kubernetes-list-type", "atomic"), new.get("x-kubernetes-list-type", "atomic")
    if was != now and now in _TIGHTER_LISTS:
        yield f"list type changed from {was} to {now}: duplicates are refused"


def _bounds(old: Schema, new: Schema) -> Iterator[str]:
    for key in _UPPER_BOUNDS:
        if key in new and (key not in old or new[key] < old[key]):
            yield f"{key} tightened from {old.get(key, 'none')} to {new[key]}"
    for key in _LOWER_BOUNDS:
        floor = old.get(key, 0 if key != "minimum" else None)
        if key in new and (floor is None or new[key] > floor):
            yield f"{key} tightened from {old.get(key, 'none')} to {new[key]}"
    for key in _SWITCHES:
        if new.get(key) and not old.get(key):
            yield f"{key} added"
    for key in _SAME:
        if key in new and new[key] != old.get(key):
            yield f"{key} {'changed' if key in old else 'added'}: {_json(new[key])}"


def _enum(old: Schema, new: Schema) -> Iterator[str]:
    if "enum" not in new:
        return
    if "enum" not in old:
        yield f"enum added: only {_json(new['enum'])} allowed"
        return
    lost = [value for value in old["enum"] if value not in new["enum"]]
    if lost:
        yield f"enum values removed: {_json(lost)}"


def _rules(old: Schema, new: Schema) -> Iterator[str]:
    known = {rule["rule"] for rule in old.get("x-kubernetes-validations", ())}
    for rule in new.get("x-kubernetes-validations", ()):
        if rule["rule"] in known:
            continue
        kind = "newly immutable" if "oldSelf" in rule["rule"] else "validation rule added"
        yield f"{kind}: {rule['rule']}"


def _combined(old: Schema, new: Schema) -> Iterator[str]:
    for key in ("anyOf", "oneOf"):
        choices = new.get(key)
        # More choices of an anyOf accept more; more choices of a oneOf can make two match.
        wider = key == "anyOf" and key in old and all(choice in (choices or ()) for choice in old[key])
        if choices and choices != old.get(key) and not wider:
            yield f"{key} {'changed' if key in old else 'added'}"
    for part in new.get("allOf", ()):
        if part not in old.get("allOf", ()):
            yield f"allOf demands more: {_json(part)}"


def _children(old: Schema, new: Schema, path: str) -> Iterator[tuple[str, str]]:
    was, now = old.get("properties", {}), new.get("properties", {})
    for name, schema in was.items():
        below = f"{path}.{name}" if path else name
        if name in now:
            yield from _schema(schema, now[name], below)
        elif not _open(new):
            yield below, "field removed"
    for name in sorted(set(new.get("required", ())) - set(old.get("required", ()))):
        if "default" not in now.get(name, {}):  # the API server fills in a default before it validates
            yield f"{path}.{name}" if path else name, "newly required"
    if "items" in old and "items" in new:
        yield from _schema(old["items"], new["items"], f"{path}[]")
    yield from _additional(old, new, path)


def _open(schema: Schema) -> bool:
    """Whether properties that the schema does not name are kept."""
    return bool(schema.get("additionalProperties") or schema.get("x-kubernetes-preserve-unknown-fields"))


def _additional(old: Schema, new: Schema, path: str) -> Iterator[tuple[str, str]]:
    was, now = old.get("additionalProperties"), new.get("additionalProperties")
    if not was:
        return
    if not _open(new):
        yield path, "other keys no longer allowed"
    elif isinstance(now, Mapping):
        yield from _schema(was if isinstance(was, Mapping) else {}, now, f"{path}{{}}")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
