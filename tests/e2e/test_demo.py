"""`ackctl demo` and `ackctl local`, as a newcomer runs them, and what is left of them: nothing."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import botocore.session
import pytest

from ack.cli.demo.stage import MANIFESTS
from ack.cli.demo.story import _unsynced
from ack.local.kubectl import kubectl
from tests.support.programs import Program, program
from tests.support.waiting import eventually

SECONDS = 20
ANNOUNCEMENT = """\
apiVersion: "ecr.services.k8s.aws/v1alpha1"
kind: Repository
metadata:
    name: "my-ecr-repo"
spec:
    repositoryName: "encrypted-repo-managed-by-ack"
    encryptionConfiguration:
        encryptionType: AES256
    tags:
    - key: "is-encrypted"
      value: "true"
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for left-over processes in /proc")


@pytest.fixture(autouse=True)
def once(request: pytest.FixtureRequest) -> None:
    """The demo brings its own Kubernetes API: there is nothing more to see with another one."""
    if request.config.getoption("--kube") != "embedded":
        pytest.skip("runs on the embedded API only")


@asynccontextmanager
async def ackctl(*arguments: str, tmp: Path, env: dict[str, str] | None = None) -> AsyncIterator[Program]:
    """Runs ackctl; afterwards it is checked that nothing is left of it."""
    async with program("ack.cli.ackctl", *arguments, env={"TMPDIR": str(tmp), **(env or {})}) as running:
        yield running
    await eventually(lambda: _nothing(running.family()), seconds=5)
    assert list(map(str, ours_in(tmp))) == [], "files left over"


def _nothing(processes: list[str]) -> bool:
    assert not processes, f"processes left over: {processes}"
    return True


def ours_in(folder: Path) -> list[Path]:
    """What is in a folder for temporary files by a name of ours."""
    return [*folder.glob("ack-*")]


def pid_of(demo: Program, module: str) -> int:
    """The process that a demo has started to run a module."""
    for folder in Path("/proc").glob("[0-9]*"):
        # A process may end while it is looked at.
        with contextlib.suppress(OSError):
            environment, command = (folder / "environ").read_bytes(), (folder / "cmdline").read_bytes()
            if demo.mark.encode() in environment and module.encode() in command:
                return int(folder.name)
    raise AssertionError(f"{module} does not run: {demo.family()}")


async def test_the_demo(tmp_path: Path) -> None:
    async with ackctl("demo", tmp=tmp_path) as demo:
        status = await demo.end(60)
    assert (status, demo.err) == (0, ""), demo.out
    end = re.search(r"^Every step held\. (\d+\.\d) s", demo.out, re.MULTILINE)
    assert end, demo.out
    assert float(end[1]) <= SECONDS
    for seen in (
        r"✓ Kubernetes at https://127\.0\.0\.1:\d+, AWS at http://127\.0\.0\.1:\d+",
        r"\$ kubectl apply -f ecr-repository\.yaml -f s3-bucket\.yaml",
        r"✓ both are ACK\.ResourceSynced",
        r"Repository +encrypted-repo-managed-by-ack += +encrypted-repo-managed-by-ack",
        r"tags +is-encrypted=true += +is-encrypted=true",
        r"Bucket +bucket-managed-by-ack += +bucket-managed-by-ack",
        r"✓ AWS had scanOnPush=false, is-encrypted=true; it has scanOnPush=true, is-encrypted=always",
        r"✓ AWS had stage=demo, team=platform; it has team=platform",
        r"✓ the controller put it back: stage=demo, team=platform",
        r"✓ both are gone, and AWS has 0 repositories and 0 buckets",
    ):
        assert re.search(seen, demo.out), f"not told: {seen}\n{demo.out}"
    assert "\x1b" not in demo.out, "no colours where nobody sees them"


def test_the_manifest_is_that_of_the_announcement() -> None:
    assert (MANIFESTS / "ecr-repository.yaml").read_bytes() == ANNOUNCEMENT.encode()


async def test_keep_leaves_it_running(tmp_path: Path) -> None:
    async with ackctl("demo", "--keep", tmp=tmp_path) as demo:
        await demo.said("It stays until Ctrl-C")
        await demo.said("tail -f")
        told = dict(re.findall(r"(KUBECONFIG|AWS_[A-Z_]+)=(\S+)", demo.out))
        command = [str(kubectl()), "get", "repositories,buckets", "-o", "name", f"--cache-dir={tmp_path / 'cache'}"]
        listed = await asyncio.to_thread(subprocess.check_output, command, env={**os.environ, **told}, text=True)
        assert listed.split() == [
            "repository.ecr.services.k8s.aws/my-ecr-repo",
            "bucket.s3.services.k8s.aws/my-bucket",
        ]
        client = botocore.session.Session().create_client(
            "ecr",
            endpoint_url=told["AWS_ENDPOINT_URL"],
            region_name=told["AWS_REGION"],
            aws_access_key_id=told["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=told["AWS_SECRET_ACCESS_KEY"],
        )
        repositories = (await asyncio.to_thread(client.describe_repositories))["repositories"]
        assert [r["repositoryName"] for r in repositories] == ["encrypted-repo-managed-by-ack"]
        assert await demo.stop() == 0
    assert "Stopped; nothing is left running." in demo.out


async def test_it_can_be_interrupted(tmp_path: Path) -> None:
    async with ackctl("demo", tmp=tmp_path) as demo:
        await demo.said("$ kubectl apply")
        demo.signal(signal.SIGINT)
        assert await demo.end(10) == 130
    assert demo.err == ""


async def test_an_aws_that_breaks_down_is_told_in_one_line(tmp_path: Path) -> None:
    async with ackctl("demo", tmp=tmp_path) as demo:
        await demo.said("$ kubectl apply")
        os.kill(pid_of(demo, "ack.local.moto_ext"), signal.SIGKILL)
        assert await demo.end(20) == 1
    assert demo.err == "  ✗ the AWS server ended by itself\n"


async def test_an_object_that_does_not_sync_shows_its_conditions(tmp_path: Path) -> None:
    # A kubectl that applies a repository with an encryption that AWS does not know.
    broken = tmp_path / "manifests"
    broken.mkdir()
    for file in MANIFESTS.glob("*.yaml"):
        (broken / file.name).write_text(file.read_text().replace("AES256", "ROT13"))
    wrapper = tmp_path / "kubectl"
    wrapper.write_text(f'#!/bin/sh\ncd {broken} && exec {kubectl()} "$@"\n')
    wrapper.chmod(wrapper.stat().st_mode | stat.S_IEXEC)
    async with ackctl("demo", tmp=tmp_path, env={"ACK_KUBECTL": str(wrapper)}) as demo:
        assert await demo.end(60) == 1
    assert len(demo.err.splitlines()) == 1
    assert "✗ not synced after 10 s: Repository my-ecr-repo: " in demo.err
    assert "ACK.Terminal=True" in demo.err
    assert "encryptionType" in demo.err


async def test_a_kubectl_that_does_not_work(tmp_path: Path) -> None:
    async with ackctl("demo", tmp=tmp_path, env={"ACK_KUBECTL": "/bin/false"}) as demo:
        assert await demo.end(30) == 1
    assert demo.err == "  ✗ kubectl apply -f ecr-repository.yaml -f s3-bucket.yaml: exit status 1\n"


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ({}, "Bucket b: it has no conditions"),
        ({"conditions": [{"type": "ACK.ResourceSynced", "status": "True"}]}, ""),
        (
            {"conditions": [{"type": "ACK.ResourceSynced", "status": "False", "message": "Resource not synced"}]},
            "Bucket b: ACK.ResourceSynced=False Resource not synced",
        ),
    ],
)
def test_what_an_object_says_of_itself(status: dict[str, object], expected: str) -> None:
    assert _unsynced({"kind": "Bucket", "metadata": {"name": "b"}, "status": status}) == expected


# --- ackctl local ---


async def test_local_serves_until_sigterm(tmp_path: Path) -> None:
    file = tmp_path / "config"
    async with ackctl("local", "--kubeconfig", str(file), tmp=tmp_path) as local:
        await local.said("\n")
        (line,) = local.out.splitlines()
        assert re.fullmatch(rf"ready kubernetes=https://\S+:\d+ aws=http://\S+:\d+ kubeconfig={file}", line)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        env = {"KUBECONFIG": str(file)}
        async with program("ack.cli.ackctl", "install", "--service", "s3", env=env) as install:
            assert await install.end() == 0
        assert install.out.splitlines()[-1] == "customresourcedefinition/buckets.s3.services.k8s.aws created"
        assert await local.stop() == 0
    assert not file.exists()
    assert local.err == ""


async def test_local_with_a_port_in_use(tmp_path: Path) -> None:
    async with ackctl("local", "--kubeconfig", str(tmp_path / "a"), tmp=tmp_path) as first:
        await first.said("\n")
        kube, aws = re.findall(r"127\.0\.0\.1:(\d+)", first.out)
        for flag, port, server in (("--kube-port", kube, "Kubernetes"), ("--aws-port", aws, "AWS")):
            async with program("ack.cli.ackctl", "local", "--kubeconfig", str(tmp_path / "b"), flag, port) as second:
                assert await second.end() == 1
            why = f"port {port} is in use already, give another one for {server}"
            assert second.err == f"ackctl: the servers do not run: {why}\n"
        assert not (tmp_path / "b").exists()
        assert await first.stop() == 0
