"""The generated services that only tests use: what is committed is what is generated."""

from __future__ import annotations

import pytest

from tests.support.services.generated import SERVICES, texts


@pytest.mark.parametrize("name", SERVICES)
def test_what_is_committed_is_what_is_generated(name: str) -> None:
    for path, text in texts(name).items():
        assert path.read_text(encoding="utf-8") == text, f"{path}: run python -m tests.support.services.generated"
