"""English plurals, as the published controllers form them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pluralizer import Pluralizer

_PLURALIZER: Any = Pluralizer()  # type: ignore[no-untyped-call]  # the library has no types


@lru_cache(maxsize=8192)
def plural(word: str) -> str:
    """`Repository` -> `Repositories`."""
    return str(_PLURALIZER.plural(word))


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """`Repositories` -> `Repository`."""
    return str(_PLURALIZER.singular(word))


def is_plural(word: str) -> bool:
    """Whether the word is a plural. A word that is its own plural (`Metadata`) counts as both."""
    return bool(_PLURALIZER.is_plural(word))
