"""`ack-controller` as a process: how it starts, serves, leads, and ends."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
import yaml

from ack.cli.install import install_crds
from ack.kube.loading import load
from ack.kube.types import LEASE
from tests.support.aws_view import REGION, Aws
from tests.support.cluster import Cluster, is_synced
from tests.support.embedded import embedded
from tests.support.programs import Program, program
from tests.support.waiting import eventually

Run = Callable[..., AbstractAsyncContextManager[Program]]


def controller(aws: Aws, kubeconfig: Path | str, *flags: str) -> AbstractAsyncContextManager[Program]:
    return program(
        "ack.cli.controller",
        *("--service", "ecr"),
        *("--aws-region", REGION),
        *("--aws-endpoint-url", aws.proxy.url, "--aws-identity-endpoint-url", aws.proxy.url),
        "--allow-unsafe-aws-endpoint-urls",
        *("--healthz-addr", "127.0.0.1:0", "--metrics-addr", "127.0.0.1:0"),
        *flags,
        env={"KUBECONFIG": str(kubeconfig)},
    )


def leading_nowhere(kubeconfig: str, copy: Path) -> Path:
    """A copy of a kubeconfig, with the address of a server that is not there."""
    config = yaml.safe_load(Path(kubeconfig).read_text())
    config["clusters"][0]["cluster"]["server"] = "https://127.0.0.1:1"
    copy.write_text(yaml.safe_dump(config))
    return copy


@pytest.fixture
def run(kubernetes: Cluster, aws: Aws) -> Run:
    """Runs a controller for the test's namespace."""

    def start(*flags: str) -> AbstractAsyncContextManager[Program]:
        return controller(aws, kubernetes.kubeconfig, "--watch-namespace", kubernetes.namespace, *flags)

    return start


@pytest.mark.feature(39, 40, 41)
async def test_it_works_and_says_so(kubernetes: Cluster, aws: Aws, run: Run) -> None:
    async with run() as process:
        await process.ready()
        assert (await process.get("/healthz"))[0] == 200
        await kubernetes.create("Repository", "one", {"name": "one"})
        await kubernetes.synced("Repository", "one")
        metrics = (await process.get("/metrics"))[1]
        assert 'ack_outbound_api_requests_total{op_id="CreateRepository",op_type="CREATE",service="ecr"} 1.0' in metrics
        assert 'rest_client_requests_total{code="200"' in metrics
        assert re.search(
            r'ack_aws_rate_limit{account="\d{12}",op_class="read",region=".*",service="ecr"} 500.0', metrics
        )
        assert "process_cpu_seconds_total" in metrics
        assert await process.stop() == 0
    assert process.out == ""
    assert [entry["msg"] for entry in process.entries][-1] == "stopped"
    created = next(entry for entry in process.entries if entry["msg"] == "created new resource")
    assert (created["kind"], created["namespace"], created["name"]) == ("Repository", kubernetes.namespace, "one")
    assert "testing" not in process.err, "no credentials in the log"


@pytest.mark.feature(40)
async def test_work_in_flight_is_finished(kubernetes: Cluster, aws: Aws, run: Run) -> None:
    slow = aws.proxy.delay("CreateRepository", 1.5)
    async with run() as process:
        await process.ready()
        await kubernetes.create("Repository", "slow", {"name": "slow"})
        await eventually(lambda: slow.struck)
        process.signal(signal.SIGTERM)
        await process.logged("stopping")
        assert (await process.get("/readyz"))[0] == 503
        assert await process.end() == 0
    assert is_synced(await kubernetes.get("Repository", "slow"))
    assert aws.proxy.count("CreateRepository") == 1


@pytest.mark.parametrize("first", [signal.SIGTERM, signal.SIGINT])
async def test_a_second_signal_ends_it_at_once(kubernetes: Cluster, aws: Aws, run: Run, first: signal.Signals) -> None:
    slow = aws.proxy.delay("CreateRepository", 20)
    async with run() as process:
        await process.ready()
        await kubernetes.create("Repository", "slow", {"name": "slow"})
        await eventually(lambda: slow.struck)
        process.signal(first)
        await process.logged("stopping")
        process.signal(signal.SIGTERM)
        assert await process.end(5) == -signal.SIGTERM


# --- What keeps it from starting ---


async def test_credentials_that_aws_does_not_accept(aws: Aws, run: Run) -> None:
    aws.proxy.fail("GetCallerIdentity", "InvalidClientTokenId", "The security token is invalid", status=403)
    async with run() as process:
        assert await process.end() == 1
    last = process.entries[-1]
    assert (last["level"], last["logger"]) == ("error", "setup")
    assert re.search("AWS does not say who this controller is: .*The security token is invalid", last["msg"])
    assert "stacktrace" not in last


async def test_an_aws_that_does_not_answer(run: Run) -> None:
    async with run("--aws-identity-endpoint-url", "http://127.0.0.1:1") as process:
        assert await process.end() == 1
    last = process.entries[-1]["msg"]
    assert last.startswith("AWS does not say who this controller is")
    assert "could not connect to http://127.0.0.1:1" in last


async def test_an_address_in_use(run: Run) -> None:
    async with run() as first:
        address = (await first.logged("serving", paths=["/metrics"]))["addr"]
        async with run("--metrics-addr", address) as second:
            assert await second.end() == 1
        text = f"cannot listen on {address} (--metrics-addr): the address is in use already; give another one"
        assert second.entries[-1]["msg"] == text


async def test_no_kubeconfig(aws: Aws, tmp_path: Path) -> None:
    async with controller(aws, tmp_path / "nowhere") as process:
        assert await process.end() == 1
    assert process.entries[-1]["msg"] == f"KUBECONFIG names no file that exists: {tmp_path / 'nowhere'}"


async def test_a_bad_flag(run: Run) -> None:
    async with run("--reconcile-resources", "Bucket") as process:
        assert await process.end() == 2
    assert process.err == (
        "ack-controller: --reconcile-resources: unknown kind 'Bucket': this controller has PullThroughCacheRule, "
        "Repository, RepositoryCreationTemplate\n"
    )


# --- What it waits for ---


async def test_it_waits_for_its_crds(aws: Aws, tmp_path: Path) -> None:
    with embedded(tmp_path / "config") as kubeconfig:
        async with controller(aws, kubeconfig, "--reconcile-resources", "Repository") as process:
            missing = await process.logged("these kinds cannot be watched yet")
            assert missing["missing"] == ["repositories.ecr.services.k8s.aws"]
            status, text = await process.get("/readyz")
            assert status == 503
            assert "repositories.ecr.services.k8s.aws (is the CRD installed?)" in text
            installed = [crd.change async for crd in install_crds(load(kubeconfig), ["ecr"])]
            assert set(installed) == {"created"}
            await process.ready()
            assert await process.stop() == 0
        again = [crd.change async for crd in install_crds(load(kubeconfig), ["ecr"])]
        assert set(again) == {"unchanged"}


async def test_it_waits_for_the_api_server(kubernetes: Cluster, aws: Aws, tmp_path: Path) -> None:
    async with controller(aws, leading_nowhere(kubernetes.kubeconfig, tmp_path / "config")) as process:
        await process.logged("these kinds cannot be watched yet")
        assert (await process.get("/healthz"))[0] == 200
        assert (await process.get("/readyz"))[0] == 503
        assert await process.stop() == 0


# --- Leading ---


@pytest.mark.feature(38)
async def test_one_leads_and_another_takes_over(kubernetes: Cluster, aws: Aws, run: Run) -> None:
    flags = ("--enable-leader-election", "--leader-election-namespace", kubernetes.namespace)
    async with run(*flags) as first:
        await first.ready()
        await first.logged("leading", lease=f"{kubernetes.namespace}/ack-ecr.services.k8s.aws")
        async with run(*flags) as second:
            # Ready without leading, or no rollout would ever end.
            await second.ready()
            assert not [entry for entry in second.entries if entry["msg"] == "leading"]
            assert await first.stop() == 0
            await second.logged("leading")
            await kubernetes.create("Repository", "next", {"name": "next"})
            await kubernetes.synced("Repository", "next")
            assert await second.stop() == 0
    lease = await kubernetes.client.get(LEASE, "ack-ecr.services.k8s.aws", kubernetes.namespace)
    assert not lease["spec"].get("holderIdentity")


@pytest.mark.feature(38)
async def test_who_loses_the_lease_ends(kubernetes: Cluster, aws: Aws, run: Run) -> None:
    async with run("--enable-leader-election", "--leader-election-namespace", kubernetes.namespace) as process:
        await process.logged("leading")
        await kubernetes.client.merge_patch(
            LEASE, "ack-ecr.services.k8s.aws", kubernetes.namespace, {"spec": {"holderIdentity": "someone else"}}
        )
        assert await process.end() == 1
    assert "lost: someone else holds it now" in process.entries[-1]["msg"]


async def test_who_waits_to_lead_ends_at_once(kubernetes: Cluster, aws: Aws, run: Run) -> None:
    flags = ("--enable-leader-election", "--leader-election-namespace", kubernetes.namespace)
    async with run(*flags) as first:
        await first.logged("leading")
        async with run(*flags) as second:
            await second.ready()
            assert await second.stop() == 0
