"""The conversion webhook over TLS: answers, refusals, and certificates that come and go."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path
from typing import Any

import aiohttp
import pytest

import tests.support.services  # noqa: F401 - makes them known
from ack.cli.flag_values import Address
from ack.cli.program import Failure
from ack.cli.webhook import serving
from tests.support.certificates import write_certificate
from tests.support.controllers import bundle_of
from tests.support.waiting import eventually

GROUP = "versionsample.services.k8s.aws"
ANY = Address("127.0.0.1", 0)


def trusting(pem: bytes) -> ssl.SSLContext:
    context = ssl.create_default_context(cadata=pem.decode())
    context.check_hostname = True
    return context


async def post(address: Address, pem: bytes, body: Any) -> tuple[int, Any]:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"https://127.0.0.1:{address.port}/convert", json=body, ssl=trusting(pem)) as answer,
    ):
        return answer.status, await (answer.json() if answer.content_type == "application/json" else answer.text())


def review_of(*names: str) -> dict[str, Any]:
    objects = [
        {"apiVersion": f"{GROUP}/v1alpha1", "kind": "Repository", "metadata": {"name": n}, "spec": {"name": n}}
        for n in names
    ]
    request = {"uid": "u", "desiredAPIVersion": f"{GROUP}/v1beta1", "objects": objects}
    return {"apiVersion": "apiextensions.k8s.io/v1", "kind": "ConversionReview", "request": request}


async def test_it_answers_over_tls(tmp_path: Path) -> None:
    pem = write_certificate(tmp_path)
    async with serving(ANY, tmp_path, bundle_of("versionsample").resources) as address:
        status, answer = await post(address, pem, review_of(*(f"n{i}" for i in range(500))))
        assert status == 200
        assert answer["response"]["uid"] == "u"
        assert answer["response"]["convertedObjects"][499]["spec"] == {"repositoryName": "n499"}
        assert (await post(address, pem, {"kind": "Pod"}))[0] == 400
        assert (await post(address, pem, ["x"]))[0] == 400


async def test_a_new_certificate_is_taken_and_a_broken_one_is_not(tmp_path: Path) -> None:
    old = write_certificate(tmp_path)
    async with serving(ANY, tmp_path, bundle_of("versionsample").resources, reload_seconds=0.05) as address:
        assert (await post(address, old, review_of("n")))[0] == 200
        (tmp_path / "tls.crt").write_text("nonsense")
        await asyncio.sleep(0.2)
        assert (await post(address, old, review_of("n")))[0] == 200
        new = write_certificate(tmp_path)

        async def taken() -> bool:
            try:
                return (await post(address, new, review_of("n")))[0] == 200
            except aiohttp.ClientSSLError:
                return False

        await eventually(taken)
        with pytest.raises(aiohttp.ClientSSLError):
            await post(address, old, review_of("n"))


async def test_without_a_certificate_it_does_not_start(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="no certificate for the webhook server"):
        async with serving(ANY, tmp_path, []):
            pass
