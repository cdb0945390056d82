"""Configurations laid over each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ack.generate.config import ServiceConfig

Raw = dict[str, Any]
"""A configuration, or a part of one, as it would stand in YAML."""


def over(upper: Mapping[str, Any], lower: Mapping[str, Any]) -> Raw:
    """One mapping over another, mappings inside them alike; all else of the upper one replaces the lower one's."""
    merged = dict(lower)
    for key, value in upper.items():
        below = merged.get(key)
        merged[key] = over(value, below) if isinstance(value, Mapping) and isinstance(below, Mapping) else value
    return merged


def raw(config: ServiceConfig) -> Raw:
    """The configuration as it would stand in YAML, without what it does not say."""
    built: Raw = msgspec.to_builtins(config)
    return built


def with_suggestions(told: ServiceConfig, suggested: Mapping[str, Any]) -> ServiceConfig:
    """What is told, over what is suggested."""
    return msgspec.convert(over(raw(told), suggested), ServiceConfig)
