"""The hooks of Certificate Manager."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from ack.api.errors import Terminal
from ack.services.acm.hooks import export
from tests.unit.services.test_route53 import Context

KEY = ec.generate_private_key(ec.SECP256R1())


class Acm(Context):
    """Gives a key away, encrypted as it is asked to."""

    def __init__(self) -> None:
        super().__init__({})
        self.passphrases: list[bytes] = []

    async def call(
        self, operation: str, params: Mapping[str, Any], *, service: str | None = None, absent: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        assert (operation, params["CertificateArn"]) == ("ExportCertificate", "arn:c")
        self.passphrases.append(params["Passphrase"])
        encryption = BestAvailableEncryption(params["Passphrase"])
        key = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption).decode()
        return {"Certificate": "certificate\n", "CertificateChain": "chain", "PrivateKey": key}


def observed(type_: str, option: str) -> dict[str, Any]:
    status = {"type_": type_, "ackResourceMetadata": {"arn": "arn:c"}}
    return {"spec": {"options": {"export": option}}, "status": status}


@pytest.mark.parametrize(("type_", "option"), [("AMAZON_ISSUED", "ENABLED"), ("PRIVATE", "DISABLED")])
async def test_the_key_is_decrypted(type_: str, option: str) -> None:
    acm = Acm()
    for _ in range(2):
        told = await export(acm, observed(type_, option))
        assert told["tls.crt"] == "certificate\nchain\n"
        key = load_pem_private_key(told["tls.key"].encode(), None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        assert key.private_numbers() == KEY.private_numbers()
    assert len(set(acm.passphrases)) == 2
    assert all(4 <= len(each) <= 128 and not set(each) & set(b"#$%") for each in acm.passphrases)


async def test_what_aws_gives_to_nobody_is_not_asked_for() -> None:
    acm = Acm()
    with pytest.raises(Terminal, match=r"only if spec\.options\.export is ENABLED"):
        await export(acm, observed("AMAZON_ISSUED", "DISABLED"))
    assert not acm.passphrases
