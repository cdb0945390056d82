"""The templates of a chart: the files in `ack/generate/chart`, with what the chart runs put in.

They are files, not text in code, so that they read as Helm's own. What charts differ in stands between `@`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from ack.generate import write_rbac as rbac
from ack.generate import write_webhook
from ack.generate.charted import Charted, rules_text
from ack.generate.yaml_text import HEADER

_PLACE = re.compile(r"@([A-Z_]+)@")


@lru_cache(maxsize=1)
def _sources() -> dict[str, str]:
    folder = files("ack.generate") / "chart"
    return {file.name: file.read_text("utf-8") for file in sorted(folder.iterdir(), key=lambda f: f.name)}


def templates(charted: Charted) -> dict[str, str]:
    """The templates by their names.

    Args:
        charted: what the chart runs.

    Raises:
        KeyError: a template names a place that nothing fills.
    """
    places = {
        "SERVICE": charted.name,
        "SERVICES": charted.chosen,
        "GROUPS": charted.groups,
        # Namespaces are in a role of their own: they belong to the cluster, also when one namespace is watched.
        "RULES": charted.rules(rbac.object_rules),
        "FIELD_EXPORT_RULES": rules_text(rbac.field_export_rules()),
        "NAMESPACES_RULES": rules_text(rbac.namespace_rules()),
        "ROLE_SELECTOR_RULES": rules_text(rbac.role_selector_rules()),
        "SYSTEM_RULES": rules_text(rbac.role_map_rules()),
        "LEADER_RULES": rules_text(rbac.leader_rules(charted.lease)),
        "SHARD_RULES": rules_text(rbac.shard_rules()),
        "READER_RULES": charted.rules(lambda service, kinds: rbac.user_rules(service, kinds, write=False)),
        "WRITER_RULES": charted.rules(lambda service, kinds: rbac.user_rules(service, kinds, write=True)),
        **write_webhook.places(charted),
    }
    left_out = {*(() if charted.umbrella else (_LEASE,)), *(() if charted.has_versions else (write_webhook.TEMPLATE,))}
    return {name: _fill(name, text, places) for name, text in _sources().items() if name not in left_out}


_LEASE = "_lease.tpl"
"""A controller of one service has a Lease of a fixed name."""


def _fill(name: str, text: str, places: dict[str, str]) -> str:
    filled = _PLACE.sub(lambda place: places[place[1]], text)
    if name.endswith(".yaml"):
        return HEADER + filled
    return f"{{{{- /* {HEADER.removeprefix('# ').strip()} */}}}}\n{filled}"
