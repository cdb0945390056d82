"""Answers in pages: what botocore's paginator models say about how to ask for the next one. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jmespath


@dataclass(frozen=True, slots=True)
class Paging:
    """How an operation is asked for its next page.

    Args:
        inputs: the input members that take the tokens.
        outputs: for each of them, the expression that finds its token in the answer.
        more: an expression that says whether there are more pages, for operations whose tokens do not tell.
    """

    inputs: tuple[str, ...]
    outputs: tuple[Any, ...]
    more: Any | None

    @classmethod
    def parse(cls, model: Mapping[str, Any] | None) -> Paging | None:
        """From an operation's entry in a service's paginator model; None if it has none."""
        if model is None:
            return None
        more = model.get("more_results")
        return cls(
            inputs=tuple(_listed(model["input_token"])),
            outputs=tuple(jmespath.compile(expression) for expression in _listed(model["output_token"])),
            more=jmespath.compile(more) if more else None,
        )

    def next_tokens(self, answer: Mapping[str, Any]) -> dict[str, Any]:
        """The input members that ask for the page after this answer; empty if it was the last."""
        if self.more is not None and not self.more.search(answer):
            return {}
        tokens = {}
        for member, expression in zip(self.inputs, self.outputs, strict=True):
            if (token := expression.search(answer)) not in (None, "", {}, []):
                tokens[member] = token
        return tokens


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
