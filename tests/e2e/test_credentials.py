"""Where the controller's AWS credentials come from: the SDK's chain, each link as a pod meets it."""

from __future__ import annotations

import json
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web

from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.processes import StartProcess
from tests.support.serving import serving

pytestmark = [pytest.mark.services("ecr"), pytest.mark.feature(26)]

SECRET = "planted-secret-key"
NONE = {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": "", "AWS_SESSION_TOKEN": "", "HOME": "/nonexistent"}
"""No credentials in the environment: those of the test run are its own."""


def server(*routes: web.RouteDef) -> AbstractAsyncContextManager[str]:
    app = web.Application()
    app.add_routes(routes)
    return serving(web.AppRunner(app))


def issued(key: str) -> dict[str, str]:
    """Credentials as the container and the instance metadata services give them."""
    end = (datetime.now(UTC) + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"Code": "Success", "AccessKeyId": key, "SecretAccessKey": SECRET, "Token": "token", "Expiration": end}


async def creates_as(process: StartProcess, kubernetes: Cluster, aws: Aws, env: dict[str, str]) -> str:
    """Runs a controller with nothing but these credentials; the access key with which it created a repository."""
    async with process(env={**NONE, **env}) as controller:
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.synced("Repository", "one")
        assert SECRET not in controller.output
    return next(call.access_key for call in aws.proxy.calls if call.operation == "CreateRepository")


async def test_the_environment(kubernetes: Cluster, aws: Aws, process: StartProcess) -> None:
    env = {"AWS_ACCESS_KEY_ID": "AKIAENVIRONMENT", "AWS_SECRET_ACCESS_KEY": SECRET}
    assert await creates_as(process, kubernetes, aws, env) == "AKIAENVIRONMENT"


async def test_a_mounted_file(kubernetes: Cluster, aws: Aws, process: StartProcess, tmp_path: Path) -> None:
    file = tmp_path / "credentials"
    file.write_text(f"[team]\naws_access_key_id = AKIAFROMAFILE\naws_secret_access_key = {SECRET}\n")
    env = {"AWS_SHARED_CREDENTIALS_FILE": str(file), "AWS_PROFILE": "team"}
    assert await creates_as(process, kubernetes, aws, env) == "AKIAFROMAFILE"


async def test_a_service_accounts_role(kubernetes: Cluster, aws: Aws, process: StartProcess, tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhY2sifQ.")
    env = {
        "AWS_WEB_IDENTITY_TOKEN_FILE": str(token),
        "AWS_ROLE_ARN": "arn:aws:iam::123456789012:role/ack",
        "AWS_ENDPOINT_URL_STS": aws.proxy.url,
    }
    key = await creates_as(process, kubernetes, aws, env)
    assert aws.proxy.count("AssumeRoleWithWebIdentity") == 1
    assert key.startswith("ASIA"), "the credentials are those of the role's session"


async def test_pod_identity(kubernetes: Cluster, aws: Aws, process: StartProcess, tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("pod-token")
    asked: list[str] = []

    async def credentials(request: web.Request) -> web.Response:
        asked.append(request.headers.get("Authorization", ""))
        return web.json_response(issued("ASIAPODIDENTITY"))

    async with server(web.get("/v1/credentials", credentials)) as url:
        env = {
            "AWS_CONTAINER_CREDENTIALS_FULL_URI": f"{url}/v1/credentials",
            "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": str(token),
        }
        assert await creates_as(process, kubernetes, aws, env) == "ASIAPODIDENTITY"
    assert asked == ["pod-token"]


async def test_the_nodes_role(kubernetes: Cluster, aws: Aws, process: StartProcess) -> None:
    async def token(request: web.Request) -> web.Response:
        return web.Response(text="imds-token", headers={"X-aws-ec2-metadata-token-ttl-seconds": "21600"})

    async def role(request: web.Request) -> web.Response:
        return web.Response(text="node-role")

    async def credentials(request: web.Request) -> web.Response:
        return web.Response(text=json.dumps({**issued("ASIAFROMTHENODE"), "Type": "AWS-HMAC"}))

    base = "/latest/meta-data/iam/security-credentials/"
    routes = [web.put("/latest/api/token", token), web.get(base, role), web.get(base + "node-role", credentials)]
    async with server(*routes) as url:
        env = {"AWS_EC2_METADATA_SERVICE_ENDPOINT": url, "AWS_EC2_METADATA_DISABLED": "false"}
        assert await creates_as(process, kubernetes, aws, env) == "ASIAFROMTHENODE"


async def test_no_credentials_at_all(kubernetes: Cluster, aws: Aws, process: StartProcess) -> None:
    async with process(env={**NONE, "AWS_EC2_METADATA_DISABLED": "true"}) as controller:
        assert await controller.ended() == 1
        assert "credentials" in controller.output
