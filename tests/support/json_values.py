"""Hypothesis strategies for plain JSON, as Kubernetes keeps it."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

names = st.text("abcde", min_size=1, max_size=3)
scalars = st.booleans() | st.integers(-5, 5) | st.text(max_size=4)

json_values: st.SearchStrategy[Any] = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3), max_leaves=8
)
"""Any value; no nulls, which Kubernetes does not keep."""

json_objects: st.SearchStrategy[dict[str, Any]] = st.dictionaries(names, json_values, max_size=4)
"""Any object."""
