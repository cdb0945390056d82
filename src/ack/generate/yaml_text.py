"""YAML as humans write it: keys in the order given, long texts as blocks, no anchors. Same data, same text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from io import StringIO
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Safe; libyaml's where PyYAML has it, which is ten times as fast."""

HEADER = "# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.\n"
"""The first line of every generated file."""


class _NoAnchors(dict[yaml.Node, None]):
    """The anchors of nodes that are all written out."""

    def __missing__(self, node: yaml.Node) -> None:
        return None


class _Dumper(yaml.SafeDumper):
    """PyYAML's own emitter: libyaml's cannot indent lists. What it finds out of a text, it keeps, as CRDs consist of
    the same few words."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def anchor_node(self, node: yaml.Node) -> None:
        self.anchors = _NoAnchors()

    def analyze_scalar(self, scalar: str) -> Any:
        return _analyzed(scalar)

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> Any:
        return _resolved(value, implicit) if kind is yaml.ScalarNode else _PLAIN.resolve(kind, value, implicit)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)


_PLAIN: Any = yaml.SafeDumper(StringIO(), allow_unicode=True)


@lru_cache(maxsize=16384)
def _analyzed(scalar: str) -> Any:
    return _PLAIN.analyze_scalar(scalar)


@lru_cache(maxsize=16384)
def _resolved(value: str, implicit: tuple[bool, bool]) -> Any:
    return _PLAIN.resolve(yaml.ScalarNode, value, implicit)


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
