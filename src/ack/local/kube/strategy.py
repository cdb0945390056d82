"""The points of a write at which a kind may have something to say.

The name and the idea are those of ``k8s.io/apiserver`` (``pkg/registry/rest``). Most kinds need nothing but the
defaults of the base class.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ack.local.kube import objectmeta
from ack.local.kube.errors import FieldError
from ack.local.kube.selectors import field_value
from ack.local.kube.storage import Object

_META_FIELDS = frozenset(("metadata.name", "metadata.namespace"))


class Strategy:
    """A built-in kind without peculiarities.

    :param has_generation: whether ``metadata.generation`` counts the changes of its spec.
    """

    name_rule: objectmeta.NameRule = staticmethod(objectmeta.subdomain_name)
    unconditional_update = True
    """Whether an update without resourceVersion replaces whatever is there."""
    selectable: frozenset[str] = frozenset()
    """Fields besides name and namespace that a field selector may use."""

    def __init__(self, *, has_generation: bool = False) -> None:
        self.has_generation = has_generation

    def prepare_create(self, obj: Object) -> None:
        """Complete an object that is about to be created, in place."""

    def prepare_update(self, obj: Object, old: Mapping[str, Any]) -> None:
        """Complete an object that is about to replace ``old``, in place."""

    def validate_create(self, obj: Mapping[str, Any]) -> list[FieldError]:
        """What is wrong with a new object, beyond what is wrong with any."""
        return []

    def validate(self, obj: Mapping[str, Any]) -> list[FieldError]:
        """What is wrong with an object, beyond its schema."""
        return []

    def validate_update(self, obj: Mapping[str, Any], old: Mapping[str, Any]) -> list[FieldError]:
        """What is wrong with a change."""
        return []

    def check_delete(self, obj: Mapping[str, Any]) -> None:
        """:raises StatusError: 403, if the object must not be deleted."""

    def to_storage(self, obj: Object) -> Object:
        """The object as the storage version has it, apart from ``apiVersion``."""
        return obj

    def from_storage(self, obj: Object) -> Object:
        """The reverse of :meth:`to_storage`."""
        return obj

    def selector_field(self, field: str) -> str | None:
        """The stored field that a field selector's ``field`` means; None if it may not be used."""
        return field if field in _META_FIELDS or field in self.selectable else None

    def field_value(self, obj: Mapping[str, Any], field: str) -> str:
        """The value of a selectable field of a stored object."""
        return field_value(obj, field)

    def unsupported_field(self, field: str) -> str:
        """Why a field selector's ``field`` is refused."""
        if self.selectable:
            return f"field label not supported: {field}"
        return f'"{field}" is not a known field selector: only "metadata.name", "metadata.namespace"'
