"""What the API server knows of a resource: the row that discovery, routing, OpenAPI and printing are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

ALL_VERBS = ("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch")


@dataclass(frozen=True)
class ResourceInfo:
    """One resource in one version of its API group.

    :param group: API group, empty for the core group.
    :param kind: CamelCase singular; ``plural`` is its name in URLs, ``list_kind`` the kind of its lists.
    :param namespaced: whether objects live in namespaces.
    :param verbs: what clients may do, as in discovery.
    :param status_subresource: ``status`` is written only through ``/status``, and spec never through it.
    :param schema: structural OpenAPI v3 schema; ``None`` means: anything goes.
    :param printer_columns: as ``additionalPrinterColumns`` of a CustomResourceDefinition.
    :param storage: whether this is the version objects are stored in.
    """

    group: str
    version: str
    kind: str
    plural: str
    singular: str = ""
    list_kind: str = ""
    namespaced: bool = True
    short_names: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ALL_VERBS
    status_subresource: bool = False
    schema: dict[str, Any] | None = None
    printer_columns: list[dict[str, Any]] = field(default_factory=list)
    storage: bool = True

    @property
    def api_version(self) -> str:
        """``v1`` or ``group/version``, as in an object's ``apiVersion``."""
        return f"{self.group}/{self.version}" if self.group else self.version

    @property
    def path(self) -> str:
        """URL prefix of the group and version: ``/api/v1`` or ``/apis/<group>/<version>``."""
        return f"/apis/{self.group}/{self.version}" if self.group else f"/api/{self.version}"
