"""Reads the published controllers' `generator.yaml` into our configuration, as far as it is declarative.

What it says in Go (hooks, custom methods) becomes a note: that must be declared, or written as a hook of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import yaml

from ack import names
from ack.generate.config import (
    ColumnConfig,
    ConfigError,
    FieldConfig,
    Ignore,
    InputConfig,
    KindConfig,
    OperationConfig,
    PrintConfig,
    ReadConfig,
    ServiceConfig,
    TagsConfig,
)
from ack.generate.shapes import ShapeBook
from ack.model import ServiceModel, UnknownServiceError, load

Raw = Mapping[str, Any]

_ROLES: Mapping[str, str] = {
    **{"create": "create", "createbatch": "create_batch", "replace": "replace", "update": "update", "delete": "delete"},
    **dict.fromkeys(("get", "readone", "read_one"), "read"),
    **dict.fromkeys(("list", "readmany", "read_many"), "list"),
    **dict.fromkeys(("addchild", "addchildren"), "add_child"),
    **dict.fromkeys(("removechild", "removechildren"), "remove_child"),
    **dict.fromkeys(("getattributes", "get_attributes"), "get_attributes"),
    **dict.fromkeys(("setattributes", "set_attributes"), "set_attributes"),
}
_TYPES: Mapping[str, str] = {
    "string": "string",
    "bool": "boolean",
    "int": "integer",
    "int64": "integer",
    "float64": "number",
    "time.Time": "timestamp",
    "metav1.Time": "timestamp",
    "bytes": "blob",
}
_ORDER: Mapping[str, str] = {"name": "name", "type": "type", "jsonpath": "path", "index": "index"}


@dataclass(slots=True)
class Converted:
    """What a `generator.yaml` says.

    Args:
        name: the controller's name.
        model: the model of its service.
        config: what could be converted.
        notes: what could not, one line each.
    """

    name: str
    model: ServiceModel
    config: ServiceConfig
    notes: list[str] = field(default_factory=list)


def read(path: Path, service: str) -> Converted:
    """Reads a published `generator.yaml`.

    Args:
        path: the file.
        service: the controller's name, where the file does not give it.

    Raises:
        ConfigError: it is no YAML mapping, or botocore has no such service.
    """
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise ConfigError(f"{path}: not YAML: {error}") from error
    if not isinstance(raw, dict):
        raise ConfigError(f"{path}: not a mapping, so no generator.yaml")
    try:
        return convert(raw, service)
    except (UnknownServiceError, ConfigError) as error:
        raise ConfigError(f"{path}: {error}") from error


def convert(raw: Raw, service: str) -> Converted:
    """Converts what a `generator.yaml` holds.

    Raises:
        UnknownServiceError: botocore has no such service.
    """
    name = raw.get("controller_name", service)
    model_name = raw.get("sdk_names", {}).get("model_name") or raw.get("model_name") or service
    out = Converted(name, load(model_name), ServiceConfig())
    config = out.config
    if out.model.name != name:
        config.service = out.model.name
    config.ignore = _ignore(out, raw.get("ignore") or {})
    config.empty_shapes = list(raw.get("empty_shapes") or [])
    for operation, told in (raw.get("operations") or {}).items():
        if operation in out.model.operations:
            config.operations[operation] = _operation(out, operation, told or {})
        else:
            out.notes.append(f"operations.{operation}: botocore has no such operation")
    # There, an output has a wrapper only if it is told, or if it has a single member.
    for operation in out.model.operations.values():
        if operation.name.startswith("Create") and len(operation.output.members) > 1:
            told_of = config.operations.setdefault(operation.name, OperationConfig())
            if told_of.result is None:
                told_of.result = ""
    for kind, told in (raw.get("resources") or {}).items():
        made = config.kinds[kind] = _kind(out, kind, told or {})
        for name in _not_required(out, (told or {}).get("renames") or {}):
            field = made.fields.setdefault(names.json_name(name), FieldConfig())
            field.required = False if field.required is None else field.required
    return out


def _not_required(out: Converted, raw: Raw) -> Iterator[str]:
    """Fields whose name an output member of another name takes, too: there, they count as that member: optional."""
    for operation, sides in (raw.get("operations") or {}).items():
        for name in ((sides or {}).get("output_fields") or {}).values():
            if operation.startswith("Create") and operation in out.model.operations:
                member = out.model.operations[operation].input.member(name)
                if member is not None and member.required:
                    yield name


def _ignore(out: Converted, raw: Raw) -> Ignore:
    fields = []
    for path in raw.get("field_paths") or []:
        try:
            ShapeBook(out.model, Ignore(fields=[path]))
            fields.append(path)
        except ConfigError as error:
            out.notes.append(str(error))
    return Ignore(
        kinds=list(raw.get("resource_names") or []),
        fields=fields,
        shapes=list(raw.get("shape_names") or []),
        operations=[name for name in raw.get("operations") or [] if name in out.model.operations],
    )


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or [])


def _operation(out: Converted, name: str, raw: Raw) -> OperationConfig:
    config = OperationConfig(
        kind=_single(_listed(raw.get("resource_name"))),
        role=_single([_ROLES.get(word.lower(), word) for word in _listed(raw.get("operation_type"))]),
        result=raw.get("output_wrapper_field_path"),
        input=raw.get("input_wrapper_field_path") or "",
    )
    if not (config.kind and config.role):
        config.kind = config.role = ""
    for member, value in (raw.get("override_values") or {}).items():
        config.inputs[member] = InputConfig(value=_constant(value))
    for key in sorted(key for key in raw if key.startswith(("custom_", "set_output_custom"))):
        out.notes.append(f"operations.{name}.{key}: {raw[key]} is Go")
    return config


def _single(values: list[str]) -> str | list[str]:
    return values[0] if len(values) == 1 else values or ""


def _constant(value: Any) -> Any:
    match = re.fullmatch(r"aws\.(?:Bool|Int64|Int32|Int|String)\((.*)\)", str(value))
    return yaml.safe_load(match[1]) if match else value


def _kind(out: Converted, kind: str, raw: Raw) -> KindConfig:
    where = f"resources.{kind}"
    config = KindConfig(rename=dict(_renames(out, raw.get("renames") or {}, where)))
    for path, told in (raw.get("fields") or {}).items():
        field = _field(out, path, told or {}, f"{where}.fields.{path}")
        if (told or {}).get("is_attribute"):
            config.attributes.append(path)
            field.type = ""  # AWS keeps nothing but strings there
        if field != FieldConfig():
            config.fields[_path(path)] = field
    exceptions = raw.get("exceptions") or {}
    absent = ((exceptions.get("errors") or {}).get(404) or {}).get("code")
    config.absent = [absent] if absent else []
    config.terminal = list(exceptions.get("terminal_codes") or [])
    config.arn_key = bool(raw.get("is_arn_primary_key"))
    config.idempotency_token = not raw.get("ignore_idempotency_token")
    config.short_names = list(raw.get("shortNames") or [])
    config.resync_seconds = int((raw.get("reconcile") or {}).get("requeue_on_success_seconds") or 0)
    match = (raw.get("list_operation") or {}).get("match_fields")
    if match:
        config.read = ReadConfig(match=[names.json_name(each) for each in match])
    config.tags = _tags(raw.get("tags") or {})
    for ours, theirs in (("synced", "synced"), ("updatable", "updateable"), ("deletable", "deletable")):
        conditions = (raw.get(theirs) or {}).get("when") or []
        setattr(config, ours, {_path(each["path"]): list(each["in"]) for each in conditions})
    _columns(config, raw.get("print") or {})
    for key in ("hooks", "update_operation", "find_operation", "delete_operation"):
        for name, told in sorted((raw.get(key) or {}).items()):
            if key == "hooks" or name == "custom_method_name":
                what = told if isinstance(told, str) else next(iter(told.values()), "")
                out.notes.append(f"{where}.{key}.{name}: {what} is Go")
    return config


def _renames(out: Converted, raw: Raw, where: str) -> Iterator[tuple[str, str]]:
    """Every rename; one that holds alike in all operations where it is told is told once."""
    told: dict[str, dict[str, str]] = {}
    for operation, sides in (raw.get("operations") or {}).items():
        if operation not in out.model.operations:
            out.notes.append(f"{where}.renames: botocore has no operation {operation}")
            continue
        for side in ("output_fields", "input_fields"):
            for member, name in ((sides or {}).get(side) or {}).items():
                told.setdefault(member, {})[operation] = name
    for member, by_operation in told.items():
        if len(set(by_operation.values())) == 1 and len(by_operation) > 1:
            yield member, next(iter(by_operation.values()))
        else:
            yield from ((f"{operation}.{member}", name) for operation, name in by_operation.items())


def _path(path: str) -> str:
    """A Go path as a JSON path: `Status.ACKResourceMetadata.ARN` -> `status.ackResourceMetadata.arn`."""
    return ".".join(
        "ackResourceMetadata" if step.lower() == "ackresourcemetadata" else names.json_name(step)
        for step in path.lstrip(".").split(".")
    )


def _field(out: Converted, path: str, raw: Raw, where: str) -> FieldConfig:
    config = FieldConfig(
        key=bool(raw.get("is_primary_key")),
        arn=bool(raw.get("is_arn")),
        required=raw.get("is_required"),
        immutable=bool(raw.get("is_immutable")),
        read_only=raw.get("is_read_only"),
        secret=bool(raw.get("is_secret")),
        compare=_compare(raw),
        before_delete=bool((raw.get("compare") or {}).get("pre_delete_include")),
        json=_go_tag(raw.get("go_tag")),
        type=_type(raw.get("type")),
        list_of=(raw.get("custom_field") or {}).get("list_of") or "",
        map_of=(raw.get("custom_field") or {}).get("map_of") or "",
    )
    if "from" in raw:
        source = raw["from"]
        member = source["path"]
        config.from_ = source["operation"] if member == "." else f"{source['operation']}.{member}"
        if source["operation"] not in out.model.operations:
            out.notes.append(f"{where}.from: botocore has no operation {source['operation']}")
            config.from_ = ""
    if "late_initialize" in raw:
        config.late_init = "optional" if "skip_incomplete_check" in (raw["late_initialize"] or {}) else True
    if "references" in raw:
        config.ref = _ref(raw["references"])
    if "print" in raw:
        told = raw["print"] or {}
        name = told.get("name") or path.rpartition(".")[2]
        config.print = PrintConfig(name=name, index=told.get("index") or 0, priority=told.get("priority") or 0)
    return config


def _compare(raw: Raw) -> Any:
    compare = raw.get("compare") or {}
    if raw.get("is_iam_policy"):
        return "iam_policy"
    if raw.get("is_document"):
        return "document"
    if compare.get("is_ignored"):
        return "ignored"
    return "nil_equals_zero" if compare.get("nil_equals_zero_value") else ""


def _go_tag(tag: str | None) -> str:
    match = re.search(r'json:"([^",]+)', tag or "")
    return match[1] if match else ""


def _type(text: str | None) -> str:
    if not text:
        return ""
    match = re.fullmatch(r"(\[\])?(map\[string\])?\*?(.+)", text)
    assert match is not None
    scalar = _TYPES.get(match[3], "string")
    inner = f"{{{scalar}}}" if match[2] else scalar
    return f"[{inner}]" if match[1] else inner


def _ref(raw: Raw) -> str:
    service = raw.get("service_name")
    kind = f"{service}.{raw['resource']}" if service else raw["resource"]
    path = _path(raw["path"])
    return kind if path == "status.ackResourceMetadata.arn" else f"{kind}:{path}"


def _tags(raw: Raw) -> TagsConfig | Any:
    if raw.get("ignore"):
        return False
    if not raw:
        return None
    return TagsConfig(
        field=_path(raw["path"]) if raw.get("path") else "",
        key=raw.get("key_name") or "",
        value=raw.get("value_name") or "",
    )


def _columns(config: KindConfig, raw: Raw) -> None:
    for each in raw.get("additional_columns") or []:
        config.columns.append(
            ColumnConfig(
                name=each["name"],
                path=each["json_path"],
                type=each.get("type") or "string",
                priority=each.get("priority") or 0,
                index=each.get("index") or 0,
            )
        )
    order = _ORDER.get(str(raw.get("order_by", "name")).lower())
    if order:
        config.order_columns = order  # type: ignore[assignment]  # one of its literals


def to_yaml(converted: Converted) -> str:
    """The configuration as a `service.yaml`, with the notes as comments at its head."""
    plain = msgspec.to_builtins(converted.config)
    plain["operations"] = {name: told for name, told in plain.get("operations", {}).items() if told != {"result": ""}}
    plain = {key: value for key, value in plain.items() if value}
    head = [f"# {converted.model.full_name}: read from a published generator.yaml. What that could not tell:"]
    head += [f"#   {note}" for note in converted.notes] or ["#   nothing"]
    text = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=118, default_flow_style=None)
    return "\n".join(head) + "\n" + text
