"""What end-to-end tests run on: a Kubernetes API, an AWS, and the controller between them.

`kubernetes` is a namespace of its own on the API under test (`--kube`), `aws` is AWS behind a proxy that counts and
disturbs, `controller` the controller in this process. A service is tested with these three and nothing else:

    async def test_it(kubernetes: Cluster, controller: Controller, aws: Aws) -> None:
        await kubernetes.create("Queue", "q", {"name": "q"})
        await kubernetes.synced("Queue", "q")
        assert (await aws.call("sqs", "ListQueues"))["QueueUrls"]

The services whose controllers run, and whose kinds the cluster knows, are those of the test's folder
(`tests/e2e/ecr`), or of `pytestmark = pytest.mark.services("ecr", "s3")`. Where two of them have a kind of one name,
`eks.Cluster` says which.
"""

from __future__ import annotations

import asyncio
import os
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

import ack.services
import tests.support.services  # noqa: F401 - makes them known
from ack.cli.services import core_crd_texts
from ack.generate.yaml_text import LOADER
from ack.kube.client import Client
from ack.kube.config import ClientConfig
from ack.kube.errors import AlreadyExists
from ack.kube.loading import load
from ack.kube.types import CONFIGMAP, CRD, NAMESPACE, SECRET
from ack.local.aws import AwsServer
from ack.names import service_folder, service_of_folder
from ack.runtime.field_export import FIELD_EXPORT
from ack.runtime.role_selectors import ROLE_SELECTOR
from tests.support.aws_proxy import AwsProxy
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster
from tests.support.controllers import Controller, Start, running, types_of
from tests.support.embedded import embedded
from tests.support.envtest import KUBECONFIG_VARIABLE
from tests.support.guillotine import Guillotine, KilledAt
from tests.support.helm import Helm
from tests.support.kube_proxy import KubeProxy
from tests.support.processes import ControllerProcess, StartProcess, controller_process
from tests.support.waiting import eventually

SERVICES = tuple(
    sorted(service_of_folder(file.parent.name) for file in Path(ack.services.__path__[0]).glob("*/service.yaml"))
)
DEFAULTS = ("ecr", "s3")
"""The services of tests that name none."""
SAMPLES = ("netsample",)
"""Services for tests only: their controllers run where a test names them."""

CORE_TYPES = {
    FIELD_EXPORT.kind: FIELD_EXPORT,
    ROLE_SELECTOR.kind: ROLE_SELECTOR,
    CONFIGMAP.kind: CONFIGMAP,
    SECRET.kind: SECRET,
}
"""Kind -> type, of what is no service's."""

os.environ.update(AwsServer.env())
for name in ("AWS_PROFILE", "AWS_ENDPOINT_URL", "KUBECONFIG"):
    os.environ.pop(name, None)


@pytest.fixture(scope="session")
def aws_server() -> Iterator[Aws]:
    """An AWS for this worker, and the proxy before it."""
    with AwsServer() as server, AwsProxy(server.url) as proxy:
        yield Aws(server.url, proxy)


@pytest.fixture
def aws(aws_server: Aws) -> Iterator[Aws]:
    """An empty AWS; after the test all faults are healed."""
    aws_server.proxy.clear()
    yield aws_server
    aws_server.proxy.heal()
    aws_server.proxy.up()
    aws_server.reset()


@pytest.fixture(scope="session")
def kubeconfig(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The kubeconfig of the API under test, with the CRDs of the services of most tests installed."""
    if request.config.getoption("--kube") == "envtest":
        file = Path(os.environ[KUBECONFIG_VARIABLE])
        asyncio.run(_install_crds(load(file), _DEFAULTS))
        yield file
        return
    with embedded(tmp_path_factory.mktemp("kube") / "config") as file:
        asyncio.run(_install_crds(load(file), _DEFAULTS))
        yield file


@pytest.fixture(scope="session")
def installed() -> set[str]:
    """The services whose CRDs this worker has installed."""
    return set(_DEFAULTS)


_DEFAULTS = (*DEFAULTS, *SAMPLES)


async def _install_crds(config: ClientConfig, services: Sequence[str]) -> None:
    async with Client(config) as client:
        texts = list(core_crd_texts(DEFAULTS[0]).values())
        texts += [file.read_text() for service in services for file in _crd_files(service)]
        crds = [yaml.load(text, LOADER) for text in texts]
        for crd in crds:
            try:
                await client.create(CRD, crd)
            except AlreadyExists:
                continue  # another worker of this run was faster

        async def established() -> bool:
            found = {crd["metadata"]["name"]: crd for crd in (await client.list(CRD)).items}
            for crd in crds:
                conditions = (found[crd["metadata"]["name"]].get("status") or {}).get("conditions") or []
                assert any(c["type"] == "Established" and c["status"] == "True" for c in conditions)
            return True

        await eventually(established)


def _crd_files(service: str) -> list[Path]:
    folder = files(f"ack.services.{service_folder(service)}") / "crds"
    return sorted(Path(str(file)) for file in folder.iterdir())


@pytest.fixture
async def kubernetes(kubeconfig: Path, services: tuple[str, ...], installed: set[str]) -> AsyncIterator[Cluster]:
    """A new namespace, and a user in it."""
    if missing := [service for service in services if service not in installed]:
        await _install_crds(load(kubeconfig), missing)
        installed.update(missing)
    namespace = f"test-{uuid.uuid4().hex[:10]}"
    known = types_of(dict.fromkeys((*services, *_DEFAULTS)))
    async with Client(load(kubeconfig), user_agent="test-user") as client:
        await client.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}})
        yield Cluster(client, namespace, {**CORE_TYPES, **known}, str(kubeconfig))


@pytest.fixture
def services(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """The services whose controllers run."""
    marker = request.node.get_closest_marker("services")
    folder = request.path.parent.name
    return marker.args if marker else (folder,) if folder in SERVICES else DEFAULTS


@pytest.fixture
def start(kubernetes: Cluster, aws: Aws, services: tuple[str, ...]) -> Start:
    """Starts a controller for the test's namespace; arguments as `tests.support.controllers.running`."""

    def begin(**options: Any) -> AbstractAsyncContextManager[Controller]:
        kube = options.pop("kube", None) or load(Path(kubernetes.kubeconfig))
        options.setdefault("namespaces", (kubernetes.namespace,))
        return running(options.pop("services", services), kube, options.pop("aws_url", aws.proxy.url), **options)

    return begin


@pytest.fixture
async def controller(start: Start) -> AsyncIterator[Controller]:
    """A controller that looks at every object again twice a second, so that drift is repaired soon."""
    async with start(resync_seconds=0.5) as controller:
        yield controller


@pytest.fixture
def process(kubernetes: Cluster, aws: Aws, services: tuple[str, ...]) -> StartProcess:
    """Starts `ack-controller` for the test's namespace; arguments as `tests.support.processes.controller_process`."""

    def begin(*flags: str, **options: Any) -> AbstractAsyncContextManager[ControllerProcess]:
        options = {"kubeconfig": kubernetes.kubeconfig, "aws_url": aws.proxy.url, **options}
        named = [f"--service={name}" for name in services]
        return controller_process(*named, f"--watch-namespace={kubernetes.namespace}", *flags, **options)

    return begin


@pytest.fixture
def guillotine(aws: Aws) -> Iterator[Guillotine]:
    """Kills a controller at one of its writes; those to AWS pass it already."""
    guillotine = Guillotine()
    aws.proxy.judge = guillotine.judge
    yield guillotine
    aws.proxy.judge = lambda _: None


@pytest.fixture
async def kubeconfig_by_proxy(kubernetes: Cluster, guillotine: Guillotine, tmp_path: Path) -> AsyncIterator[str]:
    """The kubeconfig of a controller whose writes to Kubernetes pass the guillotine, too."""
    async with KubeProxy(load(Path(kubernetes.kubeconfig)), guillotine.judge) as proxy:
        yield proxy.kubeconfig(tmp_path / "by-proxy")


@pytest.fixture
def killed(process: StartProcess, guillotine: Guillotine, kubeconfig_by_proxy: str) -> KilledAt:
    """Runs a controller that is killed at one of the writes which the block calls for."""

    @asynccontextmanager
    async def run(
        writes: Sequence[str], nth: int, moment: str, *, first: Callable[[], Awaitable[object]] | None = None
    ) -> AsyncIterator[None]:
        async with process(kubeconfig=kubeconfig_by_proxy) as controller:
            if first:
                await first()
            guillotine.set(nth, moment, controller.kill)
            yield
            await eventually(guillotine.struck.is_set)
        assert guillotine.writes == list(writes[: nth + 1])

    return run


@pytest.fixture(autouse=True)
async def needs_rules(request: pytest.FixtureRequest) -> None:
    """Skips tests of CEL rules on a Kubernetes that does not know them."""
    if request.node.get_closest_marker("cel"):
        async with Client(load(request.getfixturevalue("kubeconfig"))) as client:
            minor = int((await client.server_version())["minor"].rstrip("+"))
        if minor < 25:
            pytest.skip(f"Kubernetes 1.{minor} does not know CEL rules")


@pytest.fixture
def helm(kubernetes: Cluster, tmp_path: Path) -> Helm:
    """The real helm, for the test's namespace."""
    return Helm(kubernetes.kubeconfig, kubernetes.namespace, tmp_path)
