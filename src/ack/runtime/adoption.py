"""Adoption: bringing a resource that is in AWS already under an object's management, by annotations.

`adopt` takes the resource as it is: the object's spec is filled from AWS. `adopt-or-create` takes it if it is there,
makes it if it is not, and the object's spec wins. Names and texts are the published ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ack import paths
from ack.api import core
from ack.api.errors import Recoverable, Terminal
from ack.api.hooks import Obj
from ack.api.resource import AdoptionField, Resource
from ack.kube.types import annotations_of, finalizers_of
from ack.runtime import aliases, json_text
from ack.runtime.spelling import as_spelled
from ack.runtime.values import strip, type_at


class Policy(StrEnum):
    """The values of the annotation."""

    ADOPT = "adopt"
    ADOPT_OR_CREATE = "adopt-or-create"


@dataclass(frozen=True, slots=True)
class Adoption:
    """What an object's annotations ask for.

    Args:
        policy: which of the two ways.
        fields: what identifies the resource, key -> value.
    """

    policy: Policy
    fields: Mapping[str, str]


class NotFound(Recoverable):
    """What is to be adopted, or only read, is not in AWS (yet)."""

    reason = "AwsResourceNotFound"


def wanted(obj: Obj, resource: Resource) -> Adoption | None:
    """What an object asks for; `None` if nothing, or if it has been done.

    Raises:
        Terminal: an annotation cannot be used.
    """
    annotations = annotations_of(obj)
    policy = annotations.get(core.ADOPTION_POLICY)
    if policy is None or adopted(obj) or resource.finalizer in finalizers_of(obj):
        return None
    if policy not in set(Policy):
        text = f'unrecognized adoption policy {policy}. Supported policies are "adopt" and "adopt-or-create"'
        raise Terminal(text, reason="InvalidAnnotation")
    return Adoption(Policy(policy), _fields(annotations.get(core.ADOPTION_FIELDS)))


def _fields(text: str | None) -> Mapping[str, str]:
    if text is None:
        return {}
    try:
        fields = json_text.read(text)
    except ValueError as error:
        raise Terminal(f"unmarshalling adoption-fields annotation: {error}", reason="InvalidAnnotation") from None
    if not isinstance(fields, dict) or not all(isinstance(value, str) for value in fields.values()):
        raise Terminal(
            f'unmarshalling adoption-fields annotation: expected an object of strings, {{"name": "x"}}, got {text}',
            reason="InvalidAnnotation",
        )
    return fields


def adopted(obj: Obj) -> bool:
    """Whether the object's resource was adopted: then it is never made anew."""
    return str(annotations_of(obj).get(core.ADOPTED, "")).lower() == "true"


def read_only(obj: Obj) -> bool:
    """Whether the object only shows what AWS has.

    Raises:
        Terminal: the annotation is neither `true` nor `false`.
    """
    text = str(annotations_of(obj).get(core.READ_ONLY, "false"))
    if text.lower() not in ("true", "false"):
        raise Terminal(
            f'annotation {core.READ_ONLY}: {text!r} is unknown; use "true" or "false"', reason="InvalidAnnotation"
        )
    return text.lower() == "true"


def populated(obj: Obj, adoption: Adoption, resource: Resource) -> Obj:
    """The object with the fields that identify its resource, so that it can be read.

    `adopt-or-create` fills only status: what the user wrote in spec stays.

    Raises:
        Terminal: a field without which the resource cannot be found is missing.
    """
    result: Obj = {**obj, "spec": dict(obj.get("spec") or {}), "status": dict(obj.get("status") or {})}
    for field in resource.adoption:
        value: Any = adoption.fields.get(field.name)
        in_spec = paths.is_prefix("spec", field.path)
        if adoption.policy is Policy.ADOPT_OR_CREATE and in_spec:
            continue
        if value is not None:
            paths.put(result, field.path, _typed(field, value, resource))
        elif field.required and adoption.policy is Policy.ADOPT and paths.get(result, field.path) is None:
            text = f"Error populating adoption fields: required field missing: {field.name}"
            raise Terminal(text, reason="InvalidAnnotation")
    return result


def _typed(field: AdoptionField, text: str, resource: Resource) -> str | int:
    """The value of a field from the annotation, in which all are texts.

    Raises:
        Terminal: a number is wanted, and it is none.
    """
    root, _, rest = field.path.partition(".")
    if not rest or strip(type_at(resource.spec if root == "spec" else resource.status, rest)) is not int:
        return text
    try:
        return int(text)
    except ValueError:
        raise Terminal(
            f"Error populating adoption fields: {field.name} is {text!r}, not a whole number",
            reason="InvalidAnnotation",
        ) from None


def taken_over(obj: Obj, observed: Obj, adoption: Adoption, resource: Resource) -> Obj:
    """The merge patch that makes an object the manager of its resource.

    Args:
        obj: the object as the user has it.
        observed: the object as AWS has it, with first names.
        adoption: what the object asks for.
        resource: the kind.
    """
    metadata = obj["metadata"]
    patch: Obj = {
        "metadata": {
            "finalizers": [*(metadata.get("finalizers") or ()), resource.finalizer],
            "annotations": {core.ADOPTED: "true"},
            "resourceVersion": metadata["resourceVersion"],
        }
    }
    if adoption.policy is Policy.ADOPT:
        given = obj.get("spec") or {}
        spec = aliases.as_given(as_spelled(observed, obj, resource.prefixes)["spec"], given, resource.aliases)
        # What the user wrote and AWS does not have goes.
        patch["spec"] = {**{name: None for name in given if name not in spec}, **spec}
    return patch
