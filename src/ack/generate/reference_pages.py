"""The API reference: a page a service, with a table of fields and an example for each kind, made of its CRDs.

Texts are cut to their first sentence: `kubectl explain` has them in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ack.generate import prose
from ack.generate.schema_in_words import type_of

_DOC = 110
"""Characters of a field's text."""

_OWN_STATUS = ("ackResourceMetadata", "conditions")
_HEAD = "<!-- Written by `ack-generate reference` from the CRDs and the examples; do not edit. -->\n"


def page(service: str, crds: Mapping[str, Mapping[str, Any]], examples: Mapping[str, str]) -> str:
    """The page of a service.

    Args:
        service: its name.
        crds: kind -> CustomResourceDefinition.
        examples: kind -> manifest.
    """
    group = next(iter(crds.values()))["spec"]["group"]
    lines = [
        f"{_HEAD}# {service}\n",
        f"`{group}`: {', '.join(f'[{kind}](#{kind.lower()})' for kind in sorted(crds))}.\n",
    ]
    for kind in sorted(crds):
        lines += _kind(kind, crds[kind], examples.get(kind, ""))
    return "\n".join(lines)


def index(services: Mapping[str, list[str]]) -> str:
    """The page that leads to the others.

    Args:
        services: service -> its kinds.
    """
    lines = [
        f"{_HEAD}# API reference\n",
        "Every kind with its fields and an example. `*` is required, `=` cannot change once set, `→` may be given by a"
        " reference to another object. Full texts: `kubectl explain`.\n",
        "| service | kinds |",
        "|---|---|",
    ]
    for service, kinds in sorted(services.items()):
        listed = ", ".join(f"[{kind}]({service}.md#{kind.lower()})" for kind in sorted(kinds))
        lines.append(f"| [{service}]({service}.md) | {listed} |")
    return "\n".join(lines) + "\n"


def _kind(kind: str, crd: Mapping[str, Any], example: str) -> Iterator[str]:
    version = crd["spec"]["versions"][-1]
    schema = version["schema"]["openAPIV3Schema"]["properties"]
    yield f"## {kind}\n"
    names = [crd["spec"]["names"]["plural"], *crd["spec"]["names"].get("shortNames", ())]
    yield f"`{crd['spec']['group']}/{version['name']}`, {', '.join(f'`{name}`' for name in names)}\n"
    if example:
        body = "".join(line for line in example.splitlines(keepends=True) if not line.startswith("#"))
        yield f"```yaml\n{body.rstrip()}\n```\n"
    for side in ("spec", "status"):
        rows = list(_rows(schema.get(side, {}), "", own=side == "status"))
        if rows:
            yield f"| {side} | type | |\n|---|---|---|\n" + "\n".join(rows) + "\n"


def _rows(schema: Mapping[str, Any], path: str, *, own: bool = False) -> Iterator[str]:
    fields = schema.get("properties", {})
    for name, field in sorted(fields.items()):
        if name.endswith(("Ref", "Refs")) and _is_reference(field):
            continue  # told by the mark of the field that it provides
        if own and name in _OWN_STATUS:
            continue
        marks = "*" if name in schema.get("required", ()) else ""
        marks += "=" if any("oldSelf" in rule["rule"] for rule in field.get("x-kubernetes-validations", ())) else ""
        marks += (
            "→" if any(_is_reference(fields.get(f"{name.removesuffix(cut)}{ref}", {})) for cut, ref in _REFS) else ""
        )
        text = prose.first_sentence(field.get("description", ""), _DOC).replace("|", "\\|").replace("\n", " ")
        yield f"| `{path}{name}`{' ' + marks if marks else ''} | {type_of(field)} | {text} |"
        inner, way = field, f"{path}{name}"
        while True:
            if "items" in inner:
                inner, way = inner["items"], f"{way}[]"
            elif isinstance(inner.get("additionalProperties"), Mapping):
                inner, way = inner["additionalProperties"], f"{way}{{}}"
            else:
                break
        if not _is_secret(inner):
            yield from _rows(inner, f"{way}.")


_REFS = (("", "Ref"), ("s", "Refs"))


def _is_reference(field: Mapping[str, Any]) -> bool:
    return "from" in field.get("items", field).get("properties", {})


def _is_secret(field: Mapping[str, Any]) -> bool:
    return set(field.get("properties", ())) == {"key", "name", "namespace"}
