"""Writes a kind's CustomResourceDefinition.

The schema is the published controllers' one, with what we add: aliases with the rules that hold them together, key
fields that cannot change, printer columns for Synced, Ready and age, the categories `aws` and `ack`. It is structural;
a cluster older than Kubernetes 1.25 ignores the CEL rules and takes the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ack.generate import versions
from ack.generate.prose import lead
from ack.generate.resource_model import Column, Field, Kind, Nested, ServicePicture, Type
from ack.generate.yaml_text import manifest

Json = dict[str, Any]

IMMUTABLE: Final = "Value is immutable once set"

CATEGORIES: Final = ("aws", "ack")
"""What `kubectl get` knows all our kinds by."""

_SCALARS: Final[Mapping[str, Json]] = {
    "string": {"type": "string"},
    "boolean": {"type": "boolean"},
    "integer": {"format": "int64", "type": "integer"},
    "number": {"type": "number"},
    "timestamp": {"format": "date-time", "type": "string"},
    "blob": {"format": "byte", "type": "string"},
    "secret": {
        "properties": {
            "key": {"description": "The key inside the Secret.", "type": "string"},
            "name": {"description": "The name of the Secret.", "type": "string"},
            "namespace": {"description": "The Secret's namespace; default: the object's own.", "type": "string"},
        },
        "required": ["key"],
        "type": "object",
        "x-kubernetes-map-type": "atomic",
    },
    "reference": {
        "properties": {
            "from": {
                "description": "The object that is referred to.",
                "properties": {
                    "name": {"description": "Its name.", "type": "string"},
                    "namespace": {"description": "Its namespace; default: the referring object's.", "type": "string"},
                },
                "type": "object",
            }
        },
        "type": "object",
    },
}

_METADATA: Final[Json] = {
    "description": "Which AWS resource the object stands for.",
    "properties": {
        "arn": {"description": "The resource's Amazon Resource Name, once it exists.", "type": "string"},
        "ownerAccountID": {"description": "The AWS account that the resource belongs to.", "type": "string"},
        "partition": {"description": "The AWS partition that the resource is in.", "type": "string"},
        "region": {"description": "The AWS region that the resource is in.", "type": "string"},
    },
    "required": ["ownerAccountID", "region"],
    "type": "object",
}

CONDITIONS: Final[Json] = {
    "description": "How the object and its AWS resource are doing.",
    "items": {
        "properties": {
            "lastTransitionTime": {
                "description": "When the status last became another one.",
                "format": "date-time",
                "type": "string",
            },
            "message": {"description": "Details for humans.", "type": "string"},
            "reason": {"description": "Why it is so, in one word or code.", "type": "string"},
            "status": {"description": "True, False or Unknown.", "type": "string"},
            "type": {"description": "What the condition is about.", "type": "string"},
        },
        "required": ["status", "type"],
        "type": "object",
    },
    "type": "array",
}

_SYNCED = Column(name="Synced", path='.status.conditions[?(@.type=="ACK.ResourceSynced")].status')
READY = Column(name="Ready", path='.status.conditions[?(@.type=="Ready")].status')
AGE = Column(name="Age", path=".metadata.creationTimestamp", type="date")


def write_crd(picture: ServicePicture, kind: Kind) -> str:
    """The manifest, as YAML text."""
    return manifest([crd(picture, kind)])


def crd(picture: ServicePicture, kind: Kind) -> Json:
    """The manifest."""
    service = picture.service
    names: Json = {
        "categories": list(CATEGORIES),
        "kind": kind.name,
        "listKind": f"{kind.name}List",
        "plural": kind.plural,
        "singular": kind.name.lower(),
    }
    if kind.short_names:
        names["shortNames"] = list(kind.short_names)
    own = {
        "additionalPrinterColumns": [printer_column(column) for column in _columns(kind)],
        "name": service.version,
        "schema": {"openAPIV3Schema": _schema(picture, kind)},
        "served": True,
        "storage": True,
        "subresources": {"status": {}},
    }
    return {
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": {"name": f"{kind.plural}.{service.group}"},
        "spec": {
            **versions.conversion(service, kind),
            "group": service.group,
            "names": names,
            "scope": "Namespaced",
            "versions": versions.of_crd(kind, own),
        },
    }


def _columns(kind: Kind) -> Iterable[Column]:
    yield from kind.columns
    there = {column.name.lower() for column in kind.columns}
    yield from (column for column in (_SYNCED, READY, AGE) if column.name.lower() not in there)


def printer_column(column: Column) -> Json:
    """As it stands in a CRD."""
    out: Json = {"jsonPath": column.path, "name": column.name}
    if column.priority:
        out["priority"] = column.priority
    out["type"] = column.type
    return out


def _schema(picture: ServicePicture, kind: Kind) -> Json:
    spec = _object(picture.shapes, _spec_fields(kind), f"The {kind.name} that is wanted.", nested=False)
    if kind.aliases:
        spec["x-kubernetes-validations"] = [
            rule for alias in kind.aliases.items() for rule in _alias_rules(kind, *alias)
        ]
    status = _object(picture.shapes, kind.status.values(), f"The {kind.name} as AWS has it.", nested=False)
    status["properties"] = dict(
        sorted({**status.get("properties", {}), "ackResourceMetadata": _METADATA, "conditions": CONDITIONS}.items())
    )
    text = f"A {kind.name} of {picture.full_name}."
    return {
        "description": f"{text}\n\n{kind.doc}" if kind.doc else text,
        "properties": {
            "apiVersion": {"description": "The version of the schema of this object.", "type": "string"},
            "kind": {"description": f"Always {kind.name}.", "type": "string"},
            "metadata": {"type": "object"},
            "spec": spec,
            "status": status,
        },
        "type": "object",
    }


def _spec_fields(kind: Kind) -> Iterable[Field]:
    """The fields of the spec and, beside each that has one, its alias. Neither of the two is required by the schema."""
    first_names = {first: second for second, first in kind.aliases.items()}
    for field in kind.spec.values():
        second = first_names.get(field.json)
        if second is None:
            yield field
            continue
        yield _variant(field, field.json)
        yield _variant(field, second, f"Another name of {field.json}; exactly one of the two must be given.")


def _variant(field: Field, json: str, doc: str = "") -> Field:
    return Field(
        json=json,
        go=field.go,
        type=field.type,
        doc=doc or field.doc,
        immutable=field.immutable,
        sensitive=field.sensitive,
    )


def _alias_rules(kind: Kind, second: str, first: str) -> Iterable[Json]:
    yield {
        "message": f"exactly one of {first}, {second} must be given",
        "rule": f"has(self.{first}) != has(self.{second})",
    }
    if kind.spec[first].immutable:

        def value(of: str) -> str:
            return f"(has({of}.{first}) ? {of}.{first} : has({of}.{second}) ? {of}.{second} : '')"

        yield {
            "message": f"{IMMUTABLE}: {first}, {second}",
            "rule": f"{value('oldSelf')} == '' || {value('self')} == {value('oldSelf')}",
        }


def _object(shapes: Mapping[str, Nested], fields: Iterable[Field], doc: str, *, nested: bool) -> Json:
    listed = sorted(fields, key=lambda field: field.json)
    out: Json = {"description": doc} if doc else {}
    if listed:
        out["properties"] = {field.json: _field(shapes, field, nested=nested) for field in listed}
    required = [] if nested else [field.json for field in listed if field.required]
    if required:
        out["required"] = required
    out["type"] = "object"
    return out


def _field(shapes: Mapping[str, Nested], field: Field, *, nested: bool) -> Json:
    # Inside structures the first paragraph must do: full texts would make the largest CRDs too large to be applied.
    doc = lead(field.doc) if nested else field.doc
    out = _type(shapes, field.type)
    if doc:
        out = {"description": doc, **{key: value for key, value in out.items() if key != "description"}}
    if field.immutable:
        out["x-kubernetes-validations"] = [{"message": IMMUTABLE, "rule": "self == oldSelf"}]
    return out


def _type(shapes: Mapping[str, Nested], type_: Type) -> Json:
    if type_.kind == "list" and type_.of:
        return {"items": _type(shapes, type_.of), "type": "array"}
    if type_.kind == "map" and type_.of:
        return {"additionalProperties": _type(shapes, type_.of), "type": "object"}
    if type_.kind == "object":
        shape = shapes[type_.shape]
        return _object(shapes, shape.fields.values(), lead(shape.doc), nested=True)
    return dict(_SCALARS[type_.kind])
