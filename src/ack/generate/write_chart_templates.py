"""The templates of a service's chart: the files in `ack/generate/chart`, with the service's name and rules put in.

They are files, not text in code, so that they read as Helm's own. What a service differs in stands between `@`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from ack.api.resource import Resource, Service
from ack.generate import write_rbac as rbac
from ack.generate import write_webhook
from ack.generate.write_rbac import Rule
from ack.generate.yaml_text import HEADER, manifest

_PLACE = re.compile(r"@([A-Z_]+)@")


@lru_cache(maxsize=1)
def _sources() -> dict[str, str]:
    folder = files("ack.generate") / "chart"
    return {file.name: file.read_text("utf-8") for file in sorted(folder.iterdir(), key=lambda f: f.name)}


def _rules(rules: Sequence[Rule]) -> str:
    return manifest([[rule.to_json() for rule in rules]]).removeprefix(HEADER).rstrip("\n")


def templates(service: Service, resources: Sequence[Resource]) -> dict[str, str]:
    """The templates by their names.

    Args:
        service: the service.
        resources: its kinds.

    Raises:
        KeyError: a template names a place that nothing fills.
    """
    places = {
        "SERVICE": service.name,
        # Namespaces are in a role of their own: they belong to the cluster, also when one namespace is watched.
        "RULES": _rules(rbac.object_rules(service, resources)),
        "FIELD_EXPORT_RULES": _rules(rbac.field_export_rules()),
        "NAMESPACES_RULES": _rules(rbac.namespace_rules()),
        "ROLE_SELECTOR_RULES": _rules(rbac.role_selector_rules()),
        "SYSTEM_RULES": _rules(rbac.role_map_rules()),
        "LEADER_RULES": _rules(rbac.leader_rules(service)),
        "READER_RULES": _rules(rbac.user_rules(service, resources, write=False)),
        "WRITER_RULES": _rules(rbac.user_rules(service, resources, write=True)),
        **write_webhook.places(service, resources),
    }
    left_out = () if write_webhook.has_webhook(resources) else (write_webhook.TEMPLATE,)
    return {name: _fill(name, text, places) for name, text in _sources().items() if name not in left_out}


def _fill(name: str, text: str, places: dict[str, str]) -> str:
    filled = _PLACE.sub(lambda place: places[place[1]], text)
    if name.endswith(".yaml"):
        return HEADER + filled
    return f"{{{{- /* {HEADER.removeprefix('# ').strip()} */}}}}\n{filled}"
