"""A Kubernetes API and a small kind of its own for tests with real clients.

`kubeconfig` is the API under test (`--kube`), `namespace` a new namespace on it, `widgets` the kind Widget in an API
group that only this run uses. What Kubernetes 1.20 does not have yet is skipped there, with `modern`.
"""

from __future__ import annotations

import asyncio
import base64
import copy
import json
import os
import ssl
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from ack.local.kube import KubeServer
from ack.local.kubectl import kubectl as find_kubectl
from tests.support.envtest import KUBECONFIG_VARIABLE

Obj = dict[str, Any]
MERGE = "application/merge-patch+json"
JSON_PATCH = "application/json-patch+json"
STRATEGIC = "application/strategic-merge-patch+json"
APPLY = "application/apply-patch+yaml"
SECONDS = 20.0

COLLECTION_SECONDS = 120.0
"""The real garbage collector looks for new kinds every 30 s, and begins anew whenever a CRD comes or goes meanwhile."""


class EmbeddedServer:
    """The embedded API server in a thread, so that a test may block. Use as a context manager."""

    def __init__(self) -> None:
        self.kubeconfig: Obj = {}
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        self._stop = asyncio.Event()
        server = KubeServer()
        await server.start()
        self.kubeconfig = server.kubeconfig()
        self._ready.set()
        await self._stop.wait()
        await server.stop()

    def __enter__(self) -> EmbeddedServer:
        self._thread.start()
        assert self._ready.wait(SECONDS)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(SECONDS)


@pytest.fixture(scope="session")
def kubeconfig(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The kubeconfig of the API under test."""
    if request.config.getoption("--kube") == "envtest":
        yield Path(os.environ[KUBECONFIG_VARIABLE])
        return
    with EmbeddedServer() as server:
        file = tmp_path_factory.mktemp("kube") / "config"
        file.write_text(yaml.safe_dump(server.kubeconfig))
        yield file


@dataclass(frozen=True)
class Answer:
    """An HTTP answer: its status and its body, parsed if it is JSON."""

    status: int
    body: Any
    headers: dict[str, list[str]]

    @property
    def message(self) -> str:
        return str(self.body["message"])


def _pem(user: Obj, key: str) -> bytes:
    data = user.get(f"{key}-data")
    return base64.b64decode(data) if data else Path(user[key]).read_bytes()


class Api:
    """Plain requests to a Kubernetes API, past all clients."""

    def __init__(self, kubeconfig: Path) -> None:
        config = yaml.safe_load(kubeconfig.read_text())
        context = next(c["context"] for c in config["contexts"] if c["name"] == config["current-context"])
        cluster = next(c["cluster"] for c in config["clusters"] if c["name"] == context["cluster"])
        self._user = next(u["user"] for u in config["users"] if u["name"] == context["user"])
        self.server: str = cluster["server"]
        authority = _pem(cluster, "certificate-authority").decode()
        self._stranger = ssl.create_default_context(cadata=authority)
        self._ssl = ssl.create_default_context(cadata=authority)
        if "token" not in self._user:
            with tempfile.NamedTemporaryFile() as pem:
                for key in ("client-certificate", "client-key"):
                    pem.write(_pem(self._user, key))
                pem.flush()
                self._ssl.load_cert_chain(pem.name)

    def open(self, method: str, path: str, body: Any = None, content_type: str = "application/json",
             accept: str = "application/json", token: str | None = None) -> Any:  # fmt: skip
        """The response, to be read as a stream."""
        data = None if body is None else body.encode() if isinstance(body, str) else json.dumps(body).encode()
        request = urllib.request.Request(self.server + path, data, method=method)
        request.add_header("Accept", accept)
        bearer = self._user.get("token") if token is None else token
        if bearer:
            request.add_header("Authorization", f"Bearer {bearer}")
        request.add_header("User-Agent", "probe/1")
        if data is not None:
            request.add_header("Content-Type", content_type)
        return urllib.request.urlopen(request, timeout=SECONDS, context=self._ssl if token is None else self._stranger)

    def __call__(self, method: str, path: str, body: Any = None, content_type: str = "application/json",
                 accept: str = "application/json", token: str | None = None) -> Answer:  # fmt: skip
        """The whole answer, whatever its status."""
        try:
            response = self.open(method, path, body, content_type, accept, token)
        except urllib.error.HTTPError as error:
            response = error
        with response:
            text = response.read().decode()
            headers: dict[str, list[str]] = {}
            for name, value in response.headers.items():
                headers.setdefault(name, []).append(value)
            is_json = "json" in response.headers.get("Content-Type", "")
            return Answer(response.status, json.loads(text) if is_json else text, headers)


@pytest.fixture(scope="session")
def api(kubeconfig: Path) -> Api:
    return Api(kubeconfig)


@pytest.fixture
def modern(request: pytest.FixtureRequest) -> None:
    """For what Kubernetes 1.20 does not have."""
    if request.config.getoption("--kube") == "envtest":
        pytest.skip("newer than the Kubernetes under test")


def until(check: Callable[[], Any], seconds: float = SECONDS) -> Any:
    """Wait until ``check`` returns something true, and return it."""
    deadline = time.monotonic() + seconds
    while True:
        found = check()
        if found:
            return found
        assert time.monotonic() < deadline, "never came true"
        time.sleep(0.05)


@pytest.fixture
def namespace(api: Api) -> str:
    """A new namespace."""
    name = f"local-{uuid.uuid4().hex[:8]}"
    assert api("POST", "/api/v1/namespaces", {"metadata": {"name": name}}).status == 201
    return name


def definition(group: str, *, short: bool = False) -> Obj:
    """The definition of Widget: a bit of everything, in two versions.

    Args:
        group: its API group.
        short: with a short name and a category; only one at a time may have them, or kubectl asks for the others.
    """
    spec_v1 = {
        "type": "object",
        "required": ["title"],
        "properties": {
            "title": {"type": "string", "minLength": 1, "description": "What it says on it."},
            "size": {"type": "integer", "default": 3, "minimum": 1},
            "mode": {"type": "string", "enum": ["A", "B"]},
            "tags": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["key"],
                    "properties": {"key": {"type": "string"}, "value": {"type": "string"}},
                },
            },
            "free": {"type": "object", "x-kubernetes-preserve-unknown-fields": True},
        },
    }
    condition = {
        "type": "object",
        "required": ["type", "status"],
        "properties": {"type": {"type": "string"}, "status": {"type": "string"}, "message": {"type": "string"}},
    }
    status = {
        "type": "object",
        "properties": {"state": {"type": "string"}, "conditions": {"type": "array", "items": condition}},
    }
    columns = [
        {"name": "Size", "type": "integer", "jsonPath": ".spec.size"},
        {"name": "Ready", "type": "string", "jsonPath": '.status.conditions[?(@.type=="Ready")].status'},
        {"name": "Mode", "type": "string", "jsonPath": ".spec.mode", "priority": 1},
        {"name": "Age", "type": "date", "jsonPath": ".metadata.creationTimestamp"},
    ]
    v1 = {
        "name": "v1",
        "served": True,
        "storage": True,
        "subresources": {"status": {}},
        "additionalPrinterColumns": columns,
        "schema": {"openAPIV3Schema": {"type": "object", "properties": {"spec": spec_v1, "status": status}}},
    }
    fewer = {"title": {"type": "string"}, "size": {"type": "integer"}}
    v1beta1 = {
        "name": "v1beta1",
        "served": True,
        "storage": False,
        "schema": {
            "openAPIV3Schema": {"type": "object", "properties": {"spec": {"type": "object", "properties": fewer}}}
        },
    }
    return {
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": {"name": f"widgets.{group}"},
        "spec": {
            "group": group,
            "scope": "Namespaced",
            "names": {
                "kind": "Widget",
                "plural": "widgets",
                **({"shortNames": ["wd"], "categories": ["all"]} if short else {}),
            },
            "versions": [v1, v1beta1],
        },
    }


CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"


def new_group() -> str:
    """An API group that nobody else uses."""
    return f"g{uuid.uuid4().hex[:8]}.example.com"


def establish(api: Api, crd: Obj) -> None:
    """Create a definition and wait until its objects are served."""
    created = api("POST", CRDS, crd)
    assert created.status == 201, created.body
    group, names = crd["spec"]["group"], crd["spec"]["names"]
    stored = next(version["name"] for version in crd["spec"]["versions"] if version["storage"])
    until(lambda: api("GET", f"/apis/{group}/{stored}/{names['plural']}").status == 200)


@dataclass(frozen=True)
class Widgets:
    """The kind Widget in a namespace."""

    api: Api
    group: str
    namespace: str

    @property
    def api_version(self) -> str:
        return f"{self.group}/v1"

    @property
    def path(self) -> str:
        return f"/apis/{self.group}/v1/namespaces/{self.namespace}/widgets"

    def new(self, name: str, metadata: Obj | None = None, **spec: Any) -> Obj:
        """A Widget, as a client would write it."""
        return {
            "apiVersion": self.api_version,
            "kind": "Widget",
            "metadata": {"name": name, **(metadata or {})},
            "spec": {"title": "t", **spec},
        }

    def create(self, name: str, metadata: Obj | None = None, **spec: Any) -> Obj:
        """Create one."""
        created = self.api("POST", self.path, self.new(name, metadata, **spec))
        assert created.status == 201, created.body
        return dict(created.body)

    def get(self, name: str) -> Obj:
        found = self.api("GET", f"{self.path}/{name}")
        assert found.status == 200, found.body
        return dict(found.body)

    def put(self, obj: Obj, **changes: Any) -> Answer:
        """Replace one, after changing top-level fields."""
        return self.api("PUT", f"{self.path}/{obj['metadata']['name']}", {**copy.deepcopy(obj), **changes})

    def merge(self, name: str, patch: Any, subresource: str = "") -> Answer:
        """Merge patch."""
        return self.api("PATCH", f"{self.path}/{name}{subresource}", patch, MERGE)


@pytest.fixture(scope="session")
def widget_group(api: Api) -> Iterator[str]:
    group = new_group()
    establish(api, definition(group, short=True))
    yield group
    api("DELETE", f"{CRDS}/widgets.{group}")


@pytest.fixture
def widgets(api: Api, widget_group: str, namespace: str) -> Widgets:
    return Widgets(api, widget_group, namespace)


class Kubectl:
    """Runs the real kubectl in a namespace."""

    def __init__(self, kubeconfig: Path, namespace: str, home: Path) -> None:
        self._base = [str(find_kubectl()), "--kubeconfig", str(kubeconfig), "--namespace", namespace]
        self._env = {"HOME": str(home), "PATH": os.environ["PATH"]}

    def run(self, *arguments: str, stdin: Any = None, **env: str) -> subprocess.CompletedProcess[str]:
        """Run a command, whatever comes of it."""
        text = stdin if stdin is None or isinstance(stdin, str) else yaml.safe_dump(stdin)
        return subprocess.run(
            [*self._base, *arguments], input=text, env={**self._env, **env}, capture_output=True, text=True,
            timeout=60, check=False,
        )  # fmt: skip

    def __call__(self, *arguments: str, stdin: Any = None, **env: str) -> str:
        """Run a command that must succeed; what it prints."""
        done = self.run(*arguments, stdin=stdin, **env)
        assert done.returncode == 0, f"kubectl {' '.join(arguments)}: {done.stderr}"
        return done.stdout

    def fails(self, *arguments: str, stdin: Any = None) -> str:
        """Run a command that must fail; what it complains about."""
        done = self.run(*arguments, stdin=stdin)
        assert done.returncode != 0, f"kubectl {' '.join(arguments)} succeeded: {done.stdout}"
        return done.stderr

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command that goes on."""
        return subprocess.Popen([*self._base, *arguments], env=self._env, stdout=subprocess.PIPE, text=True)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where clients keep their caches."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def kubectl(kubeconfig: Path, namespace: str, home: Path) -> Kubectl:
    return Kubectl(kubeconfig, namespace, home)
