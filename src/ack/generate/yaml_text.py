"""YAML as humans write it: keys in the order given, long texts as blocks, no anchors. Same data, same text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Safe; libyaml's where PyYAML has it, which is ten times as fast."""

HEADER = "# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.\n"
"""The first line of every generated file."""


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def manifest(documents: Iterable[Any], header: str = HEADER) -> str:
    """The YAML text of some documents, under a header of generated files."""
    listed = list(documents)
    return header + yaml.dump_all(
        listed,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=110,
        explicit_start=len(listed) > 1,
    )
