"""The text of generated YAML is what PyYAML writes of itself, whatever is kept of earlier texts."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ack.generate.yaml_text import manifest


class _Plain(yaml.SafeDumper):
    """PyYAML, lists indented, nothing remembered."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Plain.add_representer(str, _text)

_ODD = ("", " ", "no", "1", "1e3", "~", "null", "=", "<<", "0x1f", "2024-01-01", "a: b", "- a", "a #b", "é", "*", "\n")
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(_ODD)
_DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(_DATA, min_size=1, max_size=3))
def test_as_pyyaml_writes_it(documents: list[Any]) -> None:
    expected = yaml.dump_all(
        documents, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=110, explicit_start=len(documents) > 1
    )
    assert manifest(documents, header="") == expected
    assert manifest(documents, header="") == expected  # of what is remembered now


@pytest.mark.parametrize("count", [2, 3])
def test_what_occurs_twice_is_written_twice(count: int) -> None:
    shared = {"a": ["b"]}
    assert manifest([{str(each): shared for each in range(count)}], header="").count("- b") == count
