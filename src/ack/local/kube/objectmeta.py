"""``metadata``: which of its fields a client may set, what they may hold, and what the server sets itself.

Rules and texts are those of ``k8s.io/apimachinery`` (``pkg/api/validation``, ``pkg/util/validation``) and of
``k8s.io/apiserver`` (``pkg/registry/rest``).
"""

from __future__ import annotations

import re
import secrets
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ack.local.kube.errors import FieldError

Metadata = dict[str, Any]
NameRule = Callable[[str], list[str]]

_LABEL = r"[a-z0-9]([-a-z0-9]*[a-z0-9])?"
_SUBDOMAIN = rf"{_LABEL}(\.{_LABEL})*"
_LABEL_1035 = r"[a-z]([-a-z0-9]*[a-z0-9])?"
_QUALIFIED = r"([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]"
_VALUE = rf"({_QUALIFIED})?"
_SUBDOMAIN_TEXT = (
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and "
    rf"end with an alphanumeric character (e.g. 'example.com', regex used for validation is '{_LABEL}(\.{_LABEL})*')"
)
_LABEL_TEXT = (
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with "
    f"an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '{_LABEL}')"
)
_LABEL_1035_TEXT = (
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, "
    "and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is "
    f"'{_LABEL_1035}')"
)
_QUALIFIED_TEXT = (
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
    f"(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '{_QUALIFIED}')"
)
_VALUE_TEXT = (
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and "
    "end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is "
    f"'({_QUALIFIED})?')"
)
_ANNOTATIONS_LIMIT = 256 * 1024
_SUFFIX_ALPHABET = "bcdfghjklmnpqrstvwxz2456789"
_GENERATED_BASE_LIMIT = 58


@dataclass(frozen=True)
class BareFieldError(FieldError):
    """A field error whose value stands in the text as it is, without quotes."""

    def message(self) -> str:
        return f"Invalid value: {self.value}: {self.detail}"


def subdomain_name(name: str) -> list[str]:
    """The rule for most names; returns what is wrong."""
    wrong = ["must be no more than 253 characters"] if len(name) > 253 else []
    return wrong if re.fullmatch(_SUBDOMAIN, name) else [*wrong, _SUBDOMAIN_TEXT]


def label_name(name: str) -> list[str]:
    """The rule for names of namespaces; returns what is wrong."""
    wrong = ["must be no more than 63 characters"] if len(name) > 63 else []
    return wrong if re.fullmatch(_LABEL, name) else [*wrong, _LABEL_TEXT]


def label_1035_name(name: str) -> list[str]:
    """The rule for names of services; returns what is wrong."""
    wrong = ["must be no more than 63 characters"] if len(name) > 63 else []
    return wrong if re.fullmatch(_LABEL_1035, name) else [*wrong, _LABEL_1035_TEXT]


def path_segment_name(name: str) -> list[str]:
    """The rule for names of roles and role bindings: anything that can stand in a URL; returns what is wrong."""
    if name in (".", ".."):
        return [f"may not be '{name}'"]
    return [f"may not contain '{character}'" for character in "/%" if character in name]


def qualified_name(name: str) -> list[str]:
    """The rule for keys of labels and annotations and for finalizers; returns what is wrong."""
    wrong: list[str] = []
    prefix, slash, rest = name.rpartition("/")
    if slash:
        if "/" in prefix:
            return [
                f"a qualified name {_QUALIFIED_TEXT} with an optional DNS subdomain prefix and '/' "
                "(e.g. 'example.com/MyName')"
            ]
        if not prefix:
            wrong.append("prefix part must be non-empty")
        else:
            wrong += [f"prefix part {text}" for text in subdomain_name(prefix)]
    if not rest:
        wrong.append("name part must be non-empty")
    elif len(rest) > 63:
        wrong.append("name part must be no more than 63 characters")
    if not re.fullmatch(_QUALIFIED, rest):
        wrong.append(f"name part {_QUALIFIED_TEXT}")
    return wrong


def now() -> str:
    """The current time as ``metav1.Time``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def generate_name(prefix: str) -> str:
    """A name for ``generateName``: the prefix, shortened if need be, and five random characters."""
    return prefix[:_GENERATED_BASE_LIMIT] + "".join(secrets.choice(_SUFFIX_ALPHABET) for _ in range(5))


_TYPES: Mapping[str, tuple[type, ...]] = {
    "name": (str,),
    "generateName": (str,),
    "namespace": (str,),
    "uid": (str,),
    "resourceVersion": (str,),
    "generation": (int,),
    "creationTimestamp": (str,),
    "deletionTimestamp": (str,),
    "deletionGracePeriodSeconds": (int,),
    "labels": (dict,),
    "annotations": (dict,),
    "ownerReferences": (list,),
    "finalizers": (list,),
    "managedFields": (list,),
}
_ELEMENT_TYPES: Mapping[str, type] = {"labels": str, "annotations": str, "finalizers": str, "ownerReferences": dict}
_KNOWN = frozenset({*_TYPES, "selfLink", "clusterName"})


def coerce(metadata: Metadata) -> str | None:
    """Drop nulls and empty containers, in place, as a typed decoder does.

    :returns: what has the wrong type, as a sentence, or None.
    """
    for key, types in _TYPES.items():
        if key not in metadata:
            continue
        value = metadata[key]
        if value is None or (not value and not isinstance(value, int)):
            del metadata[key]
            continue
        if not isinstance(value, types) or isinstance(value, bool):
            return f"metadata.{key}: expected {types[0].__name__}, found {type(value).__name__}"
        element = _ELEMENT_TYPES.get(key)
        parts = value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
        for index, part in parts:
            if element and not isinstance(part, element):
                return f"metadata.{key}[{index}]: expected {element.__name__}, found {type(part).__name__}"
    metadata.pop("selfLink", None)
    metadata.pop("clusterName", None)
    return None


def unknown_fields(metadata: Metadata) -> list[str]:
    """Drop fields that no ObjectMeta has, in place; returns their paths."""
    unknown = [key for key in metadata if key not in _KNOWN]
    for key in unknown:
        del metadata[key]
    return [f"metadata.{key}" for key in unknown]


def prepare_create(metadata: Metadata, *, time: str) -> None:
    """Set what the server sets on a new object, and drop what only the server may set."""
    for key in ("deletionTimestamp", "deletionGracePeriodSeconds", "generation", "managedFields", "selfLink"):
        metadata.pop(key, None)
    metadata["uid"] = str(uuid.uuid4())
    metadata["creationTimestamp"] = time
    if not metadata.get("name") and metadata.get("generateName"):
        metadata["name"] = generate_name(metadata["generateName"])


def prepare_update(metadata: Metadata, old: Mapping[str, Any]) -> None:
    """Restore what a client may leave out of an update, or set without effect."""
    for key in ("uid", "deletionTimestamp", "deletionGracePeriodSeconds", "namespace", "name"):
        if key not in metadata and key in old:
            metadata[key] = old[key]
    if "deletionTimestamp" in old:
        metadata["deletionTimestamp"] = old["deletionTimestamp"]
        if "deletionGracePeriodSeconds" in old:
            metadata["deletionGracePeriodSeconds"] = old["deletionGracePeriodSeconds"]
    metadata["creationTimestamp"] = old["creationTimestamp"]
    metadata.pop("generation", None)
    if "generation" in old:
        metadata["generation"] = old["generation"]


def validate(metadata: Mapping[str, Any], name_rule: NameRule) -> list[FieldError]:
    """What is wrong with the metadata of an object that is about to be stored."""
    found: list[FieldError] = []

    def wrong(path: str, value: object, texts: list[str]) -> None:
        found.extend(FieldError("FieldValueInvalid", path, text, value) for text in texts)

    if prefix := metadata.get("generateName"):
        wrong("metadata.generateName", prefix, name_rule(prefix.rstrip("-.") if len(prefix) > 1 else prefix))
    name = metadata.get("name", "")
    if not name:
        found.append(FieldError("FieldValueRequired", "metadata.name", "name or generateName is required"))
    else:
        wrong("metadata.name", name, name_rule(name))
    for key, value in sorted(metadata.get("labels", {}).items()):
        wrong("metadata.labels", key, qualified_name(key))
        if len(value) > 63:
            wrong("metadata.labels", value, ["must be no more than 63 characters"])
        if not re.fullmatch(_VALUE, value):
            wrong("metadata.labels", value, [_VALUE_TEXT])
    annotations = metadata.get("annotations", {})
    for key in sorted(annotations):
        wrong("metadata.annotations", key, qualified_name(key.lower()))
    if sum(len(key.encode()) + len(value.encode()) for key, value in annotations.items()) > _ANNOTATIONS_LIMIT:
        text = f"must have at most {_ANNOTATIONS_LIMIT} bytes"
        found.append(FieldError("FieldValueTooLong", "metadata.annotations", text))
    _validate_owners(metadata.get("ownerReferences", []), found)
    for finalizer in metadata.get("finalizers", []):
        wrong("metadata.finalizers", finalizer, qualified_name(finalizer))
    if {"orphan", "foregroundDeletion"} <= set(metadata.get("finalizers", [])):
        text = "finalizer orphan and foregroundDeletion cannot be both set"
        wrong("metadata.finalizers", metadata["finalizers"], [text])
    return found


def _validate_owners(owners: list[dict[str, Any]], found: list[FieldError]) -> None:
    controller = ""
    for owner in owners:
        path = "metadata.ownerReferences"
        if not owner.get("apiVersion"):
            found.append(FieldError("FieldValueInvalid", f"{path}.apiVersion", "version must not be empty", ""))
        found += [
            FieldError("FieldValueInvalid", f"{path}.{field}", f"{field} must not be empty", "")
            for field in ("kind", "name", "uid")
            if not owner.get(field)
        ]
        if owner.get("controller"):
            this = f"{owner.get('kind')}/{owner.get('name')}"
            if controller:
                text = (
                    'Only one reference can have Controller set to true. Found "true" in references for '
                    f"{controller} and {this}"
                )
                found.append(FieldError("FieldValueInvalid", path, text, owners))
                return
            controller = this


def validate_update(metadata: Mapping[str, Any], old: Mapping[str, Any]) -> list[FieldError]:
    """What an update may not change. ``prepare_update`` comes first."""
    found: list[FieldError] = []
    if "deletionTimestamp" in old:
        added = sorted(set(metadata.get("finalizers", [])) - set(old.get("finalizers", [])))
        if added:
            listed = ", ".join(f'"{name}"' for name in added)
            text = (
                "no new finalizers can be added if the object is being deleted, "
                f"found new finalizers []string{{{listed}}}"
            )
            found.append(FieldError("FieldValueForbidden", "metadata.finalizers", text))
    for key in ("name", "namespace", "uid", "deletionTimestamp", "deletionGracePeriodSeconds"):
        value = metadata.get(key)
        if value != old.get(key):
            found += [FieldError("FieldValueInvalid", f"metadata.{key}", "field is immutable", value)]
    return found
