from __future__ import annotations

import json
import stat
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from ack.kube.config import ClientConfig, ConfigError, ExecConfig
from ack.kube.credentials import Credentials, tls_context
from ack.kube.errors import Unauthorized
from ack.kube.types import NAMESPACE
from tests.unit.kube.scripted import failure, scripted

SECRET_TOKEN = "s3cr3t-t0ken"
V1 = "client.authentication.k8s.io/v1"


class Wall:
    def __init__(self) -> None:
        self.time = 1_000_000_000.0

    def __call__(self) -> float:
        return self.time


def authorization(headers: list[tuple[str, str]]) -> str:
    return dict(headers)["Authorization"]


def plugin(tmp_path: Path, body: str) -> str:
    """A plugin that counts its runs in `runs`."""
    file = tmp_path / "plugin"
    file.write_text(
        f"#!{sys.executable}\nimport json, os, sys\nopen({str(tmp_path / 'runs')!r}, 'a').write('.')\n"
        f"info = json.loads(os.environ['KUBERNETES_EXEC_INFO'])\n{body}\n"
    )
    file.chmod(stat.S_IRWXU)
    return str(file)


def printing(status: dict[str, Any], api_version: str = V1) -> str:
    return f"print({json.dumps({'apiVersion': api_version, 'kind': 'ExecCredential', 'status': status})!r})"


async def test_token_file_is_read_again(tmp_path: Path) -> None:
    file, wall = tmp_path / "token", Wall()
    file.write_text("one\n")
    credentials = Credentials(ClientConfig("http://x", token_file=file), now=wall)
    assert authorization((await credentials.get())[0]) == "Bearer one"
    file.write_text("two")
    assert authorization((await credentials.get())[0]) == "Bearer one"
    wall.time += 61
    assert authorization((await credentials.get())[0]) == "Bearer two"
    file.write_text("three")
    credentials.invalidate()
    assert authorization((await credentials.get())[0]) == "Bearer three"


@pytest.mark.parametrize("content", [None, ""])
async def test_unusable_token_file(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "token").write_text(content)
    with pytest.raises(Unauthorized, match="token file"):
        await Credentials(ClientConfig("http://x", token_file=tmp_path / "token")).get()


async def test_fixed_headers() -> None:
    config = ClientConfig("http://x", username="u", password="p", impersonate_user="j", impersonate_groups=("a", "b"))
    headers, tls = await Credentials(config).get()
    assert tls is None
    assert headers == [
        ("Authorization", "Basic dTpw"),
        ("Impersonate-User", "j"),
        ("Impersonate-Group", "a"),
        ("Impersonate-Group", "b"),
    ]


@pytest.mark.parametrize("api_version", [V1, "client.authentication.k8s.io/v1beta1"])
async def test_exec_plugin(tmp_path: Path, api_version: str) -> None:
    expires = "2001-09-09T02:00:00Z"  # 800 s after the wall clock's start
    body = printing({"token": "T", "expirationTimestamp": expires}, api_version).replace(
        '"T"', '"\' + os.environ["WHO"] + info["spec"]["cluster"]["server"] + sys.argv[1] + \'"'
    )
    wall = Wall()
    config = ExecConfig(plugin(tmp_path, body), ("arg",), (("WHO", "me-"),), api_version, provide_cluster_info=True)
    credentials = Credentials(ClientConfig("http://x", exec=config), now=wall)
    for _ in range(2):
        assert authorization((await credentials.get())[0]) == "Bearer me-http://xarg"
    assert (tmp_path / "runs").read_text() == "."
    wall.time += 800
    await credentials.get()
    assert (tmp_path / "runs").read_text() == ".."


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("sys.exit('login first')", "exited with 1: login first"),
        (f"print('{SECRET_TOKEN}')", "printed no ExecCredential"),
        (printing({"token": SECRET_TOKEN}, "v9"), "printed apiVersion v9"),
        (printing({"clientCertificateData": SECRET_TOKEN}), "neither a token nor a client certificate"),
        (printing({"token": SECRET_TOKEN, "expirationTimestamp": "soon"}), "printed no ExecCredential"),
        (printing({"clientCertificateData": SECRET_TOKEN, "clientKeyData": SECRET_TOKEN}), "is not usable"),
    ],
)
async def test_exec_plugin_fails(tmp_path: Path, body: str, message: str) -> None:
    credentials = Credentials(ClientConfig("https://x", exec=ExecConfig(plugin(tmp_path, body))))
    with pytest.raises((Unauthorized, ConfigError)) as caught:
        await credentials.get()
    assert message in str(caught.value)
    assert SECRET_TOKEN not in str(caught.value)


async def test_exec_plugin_missing(tmp_path: Path) -> None:
    config = ExecConfig(str(tmp_path / "nope"), install_hint="install it so")
    with pytest.raises(Unauthorized, match=r"(?s)cannot be started.*install it so"):
        await Credentials(ClientConfig("http://x", exec=config)).get()


async def test_401_renews_once(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("old")
    seen: list[str] = []

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        seen.append(request.headers["Authorization"])
        if seen[-1] != "Bearer new":
            file.write_text("new" if len(seen) == 1 else "bad")
            return failure(401, "Unauthorized")
        return web.json_response({"metadata": {"name": "x"}})

    async with scripted(answer, token_file=file) as client:
        await client.get(NAMESPACE, "x")
        assert seen == ["Bearer old", "Bearer new"]
        file.write_text("bad")
        client._transport._credentials.invalidate()
        with pytest.raises(Unauthorized):
            await client.get(NAMESPACE, "x")
        assert len(seen) == 4


async def test_401_without_a_source_is_final() -> None:
    calls = []

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        calls.append(1)
        return failure(401, "Unauthorized")

    async with scripted(answer, token=SECRET_TOKEN) as client:
        with pytest.raises(Unauthorized) as caught:
            await client.get(NAMESPACE, "x")
    assert len(calls) == 1
    assert SECRET_TOKEN not in repr(caught.value) + str(caught.value)


def test_broken_ca() -> None:
    with pytest.raises(ConfigError, match="CA certificate"):
        tls_context(ClientConfig("https://x", ca_data=b"-----BEGIN CERTIFICATE-----\nx"), None, None)


def test_private_key_leaves_no_file() -> None:
    before = set(Path(tempfile.gettempdir()).glob("ack-*.pem"))
    with pytest.raises(ConfigError):
        tls_context(ClientConfig("https://x"), b"no cert", b"no key")
    assert set(Path(tempfile.gettempdir()).glob("ack-*.pem")) <= before
