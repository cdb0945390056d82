"""The hooks of Certificate Manager."""

from __future__ import annotations

import pytest

from ack.api.errors import Terminal
from ack.services.acm.hooks import no_export
from tests.unit.services.test_route53 import Context


async def test_an_export_is_refused_in_words() -> None:
    with pytest.raises(Terminal, match=r"spec\.exportTo: certificates are not exported"):
        await no_export(Context({}), {"spec": {"exportTo": {"name": "s", "key": "k"}}})
    plain = {"spec": {"domainName": "example.com"}}
    assert await no_export(Context({}), plain) is plain
