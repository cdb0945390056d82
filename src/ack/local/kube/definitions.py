"""CustomResourceDefinitions: what one must say, which names it gets, and what its status tells.

Pure rules; the registry acts on them. Texts and conditions are those of ``apiextensions-apiserver``
(https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ack.local.kube import objectmeta
from ack.local.kube.cel import CelRules
from ack.local.kube.errors import FieldError
from ack.local.kube.schema import check_structural
from ack.local.kube.storage import Object
from ack.local.kube.strategy import Strategy

CLEANUP_FINALIZER = "customresourcecleanup.apiextensions.k8s.io"
_COLUMN_TYPES = ("boolean", "date", "integer", "number", "string")
_COLUMN_FORMATS = ("", "int32", "int64", "float", "double", "byte", "date", "date-time", "password")
_SCOPES = ("Cluster", "Namespaced")
_APPROVAL = "api-approved.kubernetes.io"


class DefinitionStrategy(Strategy):
    """How a CustomResourceDefinition is written."""

    unconditional_update = False

    def prepare_create(self, obj: Object) -> None:
        _complete(obj)
        obj["status"] = {"acceptedNames": {"plural": "", "kind": ""}, "storedVersions": _storage_versions(obj)}

    def prepare_update(self, obj: Object, old: Mapping[str, Any]) -> None:
        _complete(obj)
        status = obj.setdefault("status", {})
        stored = status.setdefault("storedVersions", [])
        obj["status"] = {**status, "storedVersions": [*stored, *(v for v in _storage_versions(obj) if v not in stored)]}

    def validate_create(self, obj: Mapping[str, Any]) -> list[FieldError]:
        name, spec = obj["metadata"]["name"], obj["spec"]
        if name == f"{spec['names'].get('plural', '')}.{spec.get('group', '')}":
            return []
        return [_invalid("metadata.name", name, 'must be spec.names.plural+"."+spec.group')]

    def validate(self, obj: Mapping[str, Any]) -> list[FieldError]:
        return validate(obj)

    def validate_update(self, obj: Mapping[str, Any], old: Mapping[str, Any]) -> list[FieldError]:
        return validate_update(obj, old)


def versions(crd: Mapping[str, Any]) -> list[dict[str, Any]]:
    """``spec.versions``."""
    found: list[dict[str, Any]] = crd["spec"].get("versions") or []
    return found


def storage_version(crd: Mapping[str, Any]) -> str:
    """The name of the version that objects are stored in."""
    return _storage_versions(crd)[0]


def _storage_versions(crd: Mapping[str, Any]) -> list[str]:
    return [version["name"] for version in versions(crd) if version.get("storage")]


def condition(crd: Mapping[str, Any], kind: str) -> dict[str, Any] | None:
    """The condition of a type, if it has one."""
    conditions = (crd.get("status") or {}).get("conditions") or []
    return next((item for item in conditions if item["type"] == kind), None)


def is_established(crd: Mapping[str, Any]) -> bool:
    """Whether its objects are served."""
    found = condition(crd, "Established")
    return found is not None and found["status"] == "True"


def with_condition(crd: Object, kind: str, status: str, reason: str, message: str) -> None:
    """Set a condition in place; ``lastTransitionTime`` moves only with ``status``."""
    conditions = crd.setdefault("status", {}).setdefault("conditions", [])
    old = condition(crd, kind)
    time = old["lastTransitionTime"] if old and old["status"] == status else objectmeta.now()
    new = {"type": kind, "status": status, "lastTransitionTime": time, "reason": reason, "message": message}
    if old:
        conditions[conditions.index(old)] = new
    else:
        conditions.append(new)


def _complete(crd: Object) -> None:
    spec = crd.setdefault("spec", {})
    names = spec.setdefault("names", {})
    kind = names.get("kind")
    if kind:
        names.setdefault("singular", kind.lower())
        names.setdefault("listKind", f"{kind}List")
    spec.setdefault("conversion", {"strategy": "None"})
    if spec.get("preserveUnknownFields") is False:
        del spec["preserveUnknownFields"]


# --- names -----------------------------------------------------------------------------------------------------------


def accept_names(crd: Object, others: Iterable[Mapping[str, Any]]) -> None:
    """Set ``status.acceptedNames`` and the conditions NamesAccepted and Established, in place.

    :param others: every other definition; those of the same group may hold names already.
    """
    group = crd["spec"]["group"]
    resources: set[str] = set()
    kinds: set[str] = set()
    for other in others:
        if other["spec"]["group"] == group:
            taken = (other.get("status") or {}).get("acceptedNames") or {}
            resources |= {taken.get("plural", ""), taken.get("singular", ""), *(taken.get("shortNames") or ())} - {""}
            kinds |= {taken.get("kind", ""), taken.get("listKind", "")} - {""}
    wanted: dict[str, Any] = crd["spec"]["names"]
    accepted: dict[str, Any] = dict((crd.get("status") or {}).get("acceptedNames") or {"plural": "", "kind": ""})
    conflict: tuple[str, str] | None = None
    for key, taken_names in (("plural", resources), ("singular", resources), ("shortNames", resources),
                             ("kind", kinds), ("listKind", kinds)):  # fmt: skip
        held = _listed(accepted.get(key))
        clashes = [name for name in _listed(wanted.get(key)) if name not in held and name in taken_names]
        if clashes:
            in_use = [f'"{name}" is already in use' for name in clashes]
            text = in_use[0] if len(in_use) == 1 else f"[{', '.join(in_use)}]"
            conflict = (f"{key[0].upper()}{key[1:]}Conflict", text)
        elif key in wanted:
            accepted[key] = wanted[key]
        else:
            accepted.pop(key, None)
    if "categories" in wanted:
        accepted["categories"] = wanted["categories"]
    else:
        accepted.pop("categories", None)
    crd.setdefault("status", {})["acceptedNames"] = accepted
    if conflict:
        with_condition(crd, "NamesAccepted", "False", *conflict)
        if not is_established(crd):
            with_condition(crd, "Established", "False", "NotAccepted", "not all names are accepted")
    else:
        with_condition(crd, "NamesAccepted", "True", "NoConflicts", "no conflicts found")
        with_condition(crd, "Established", "True", "InitialNamesAccepted", "the initial names have been accepted")


def _listed(value: Any) -> list[str]:
    if not value:
        return []
    return [value] if isinstance(value, str) else list(value)


# --- validation ------------------------------------------------------------------------------------------------------


def validate(crd: Mapping[str, Any]) -> list[FieldError]:
    """Everything that keeps a definition from being accepted."""
    spec = crd["spec"]
    names = spec["names"]
    found: list[FieldError] = []
    found += _validate_group(crd, spec.get("group", ""))
    found += _one_of("spec.scope", spec.get("scope"), _SCOPES)
    found += _validate_versions(spec)
    found += _validate_names(names)
    found += _one_of("spec.conversion.strategy", spec["conversion"].get("strategy"), ("None",))
    if spec.get("preserveUnknownFields"):
        text = "must be false in order to use defaults in the schema"
        found.append(_invalid("spec.preserveUnknownFields", True, text))
    return found


def validate_update(crd: Mapping[str, Any], old: Mapping[str, Any]) -> list[FieldError]:
    """What a change of a definition may not change."""
    found: list[FieldError] = []
    spec, old_spec = crd["spec"], old["spec"]
    immutable = [("group",), ("names", "plural")]
    if is_established(old):
        immutable += [("scope",), ("names", "kind")]
    for path in immutable:
        now, before = _dig(spec, path), _dig(old_spec, path)
        if now != before:
            found.append(_invalid("spec." + ".".join(path), now, "field is immutable"))
    declared = {version.get("name") for version in versions(crd)}
    for index, name in enumerate((crd.get("status") or {}).get("storedVersions") or []):
        if name not in declared:
            found.append(_invalid(f"status.storedVersions[{index}]", name, "must appear in spec.versions"))
    return found


def _validate_group(crd: Mapping[str, Any], group: str) -> list[FieldError]:
    if not group:
        return [_required("spec.group")]
    wrong = objectmeta.subdomain_name(group)
    if wrong:
        return [_invalid("spec.group", group, text) for text in wrong]
    if "." not in group:
        return [_invalid("spec.group", group, "should be a domain with at least one dot")]
    is_protected = group.endswith((".k8s.io", ".kubernetes.io"))
    if is_protected and _APPROVAL not in (crd["metadata"].get("annotations") or {}):
        text = f'protected groups must have approval annotation "{_APPROVAL}", see https://github.com/kubernetes/enhancements/pull/1111'
        return [FieldError("FieldValueRequired", f"metadata.annotations[{_APPROVAL}]", text)]
    return []


def _validate_names(names: Mapping[str, Any]) -> list[FieldError]:
    found: list[FieldError] = []
    for key in ("plural", "singular", "kind", "listKind"):
        path, value = f"spec.names.{key}", names.get(key) or ""
        if value:
            found += [_invalid(path, value, text) for text in objectmeta.label_1035_name(value.lower())]
        else:
            found.append(_required(path))
    for key in ("shortNames", "categories"):
        for index, value in enumerate(names.get(key) or []):
            path = f"spec.names.{key}[{index}]"
            found += [_invalid(path, value, text) for text in objectmeta.label_1035_name(value)]
    if names.get("kind") and names.get("kind") == names.get("listKind"):
        text = "kind and listKind may not be the same"
        found.append(_invalid("spec.names.listKind", names["listKind"], text))
    return found


def _validate_versions(spec: Mapping[str, Any]) -> list[FieldError]:
    listed: list[dict[str, Any]] = spec.get("versions") or []
    found: list[FieldError] = []
    if not listed:
        return [_invalid("spec.versions", [], "must have exactly one version marked as storage version")]
    for index, version in enumerate(listed):
        found += _validate_version(version, f"spec.versions[{index}]")
    if len({version.get("name") for version in listed}) < len(listed):
        names = [version.get("name") for version in listed]
        found.append(_invalid("spec.versions", names, "must contain unique version names"))
    if sum(bool(version.get("storage")) for version in listed) != 1:
        names = [version.get("name") for version in listed if version.get("storage")]
        text = "must have exactly one version marked as storage version"
        found.append(_invalid("spec.versions", names, text))
    return found


def _validate_version(version: Mapping[str, Any], path: str) -> list[FieldError]:
    name = version.get("name") or ""
    found = [_invalid(f"{path}.name", name, text) for text in objectmeta.label_1035_name(name)]
    found += [_required(f"{path}.{key}") for key in ("served", "storage") if key not in version]
    schema = (version.get("schema") or {}).get("openAPIV3Schema")
    schema_path = f"{path}.schema.openAPIV3Schema"
    if schema is None:
        found.append(FieldError("FieldValueRequired", schema_path, "schemas are required"))
    else:
        wrong = check_structural(schema, schema_path)
        found += wrong or CelRules(schema, schema_path).compile_errors
    for index, column in enumerate(version.get("additionalPrinterColumns") or []):
        found += _validate_column(column, f"{path}.additionalPrinterColumns[{index}]")
    scale = (version.get("subresources") or {}).get("scale")
    if scale is not None:
        found += _validate_scale(scale, f"{path}.subresources.scale")
    return found


def _validate_column(column: Mapping[str, Any], path: str) -> list[FieldError]:
    found = [] if column.get("name") else [_required(f"{path}.name")]
    kind, form, where = column.get("type") or "", column.get("format") or "", column.get("jsonPath") or ""
    if not kind:
        text = f"must be one of {','.join(_COLUMN_TYPES)}"
        found.append(FieldError("FieldValueRequired", f"{path}.type", text))
    elif kind not in _COLUMN_TYPES:
        found.append(_invalid(f"{path}.type", kind, f"must be one of {','.join(_COLUMN_TYPES)}"))
    if form not in _COLUMN_FORMATS:
        found.append(_invalid(f"{path}.format", form, f"must be one of {','.join(filter(None, _COLUMN_FORMATS))}"))
    if not where:
        found.append(_required(f"{path}.JSONPath"))
    elif not where.startswith((".", "{", "[")):
        found.append(_invalid(f"{path}.JSONPath", where, "must be a json path starting with '.'"))
    return found


_FIELD_PATH = re.compile(r"(\.[A-Za-z0-9_-]+)+")


def _validate_scale(scale: Mapping[str, Any], path: str) -> list[FieldError]:
    found: list[FieldError] = []
    for key, roots, required in (
        ("specReplicasPath", (".spec.",), True),
        ("statusReplicasPath", (".status.",), True),
        ("labelSelectorPath", (".spec.", ".status."), False),
    ):
        value = scale.get(key) or ""
        if not value:
            if required:
                found.append(_required(f"{path}.{key}"))
        elif not _FIELD_PATH.fullmatch(value) or not value.startswith(roots):
            text = f"should be a json path under {' or '.join(root.rstrip('.') for root in roots)}"
            found.append(_invalid(f"{path}.{key}", value, text))
    return found


def _dig(value: Any, path: tuple[str, ...]) -> Any:
    for part in path:
        value = (value or {}).get(part)
    return value


def _required(path: str) -> FieldError:
    return FieldError("FieldValueRequired", path, "")


def _invalid(path: str, value: object, text: str) -> FieldError:
    return FieldError("FieldValueInvalid", path, text, value)


def _one_of(path: str, value: str | None, supported: tuple[str, ...]) -> list[FieldError]:
    if value in supported:
        return []
    if not value:
        return [_required(path)]
    listed = ", ".join(f'"{name}"' for name in supported)
    return [FieldError("FieldValueNotSupported", path, f"supported values: {listed}", value)]
