from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
import yaml

from ack.kube.config import ConfigError, ExecConfig
from ack.kube.kubeconfig import from_dict
from ack.kube.loading import load

SECRET_TOKEN = "s3cr3t-t0ken"


def kubeconfig(server: str = "https://one:6443", name: str = "one", **user: Any) -> dict[str, Any]:
    return {
        "clusters": [{"name": name, "cluster": {"server": server}}],
        "users": [{"name": name, "user": user or {"token": SECRET_TOKEN}}],
        "contexts": [{"name": name, "context": {"cluster": name, "user": name, "namespace": f"ns-{name}"}}],
        "current-context": name,
    }


def write(file: Path, data: dict[str, Any]) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(data))
    return file


@pytest.fixture
def pod(tmp_path: Path) -> Path:
    folder = tmp_path / "serviceaccount"
    folder.mkdir()
    (folder / "token").write_text("pod-token")
    (folder / "ca.crt").write_text("CA")
    (folder / "namespace").write_text("pod-ns\n")
    return folder


IN_POD = {"KUBERNETES_SERVICE_HOST": "10.0.0.1", "KUBERNETES_SERVICE_PORT": "443"}


@pytest.mark.parametrize(
    ("explicit", "variable", "in_pod", "home", "expected"),
    [
        (True, True, True, True, "https://explicit"),
        (False, True, True, True, "https://variable"),
        (False, False, True, True, "https://10.0.0.1:443"),
        (False, False, False, True, "https://home"),
    ],
)
def test_order(
    tmp_path: Path, pod: Path, explicit: bool, variable: bool, in_pod: bool, home: bool, expected: str
) -> None:
    file = write(tmp_path / "explicit", kubeconfig("https://explicit"))
    env = {"KUBECONFIG": str(write(tmp_path / "variable", kubeconfig("https://variable")))} if variable else {}
    env |= IN_POD if in_pod else {}
    if home:
        write(tmp_path / "home/.kube/config", kubeconfig("https://home"))
    config = load(file if explicit else None, env=env, home=tmp_path / "home", service_account=pod)
    assert config.server == expected


def test_nothing(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"KUBECONFIG is not set.*Give a kubeconfig"):
        load(env={}, home=tmp_path, service_account=tmp_path / "none")


def test_pod(tmp_path: Path, pod: Path) -> None:
    config = load(env=IN_POD, home=tmp_path, service_account=pod)
    assert (config.ca_data, config.namespace, config.token_file) == (b"CA", "pod-ns", pod / "token")
    v6 = load(env=IN_POD | {"KUBERNETES_SERVICE_HOST": "fd00::1"}, home=tmp_path, service_account=pod)
    assert v6.server == "https://[fd00::1]:443"


def test_naming_a_context_rules_the_pod_out(tmp_path: Path, pod: Path) -> None:
    write(tmp_path / ".kube/config", kubeconfig("https://home"))
    assert load(context="one", env=IN_POD, home=tmp_path, service_account=pod).server == "https://home"


def test_merge_first_file_wins(tmp_path: Path) -> None:
    first = write(tmp_path / "a/first", {"contexts": [{"name": "two", "context": {"cluster": "two", "user": "one"}}]})
    second = write(tmp_path / "b/second", kubeconfig(tokenFile="token"))
    third = write(tmp_path / "c/third", kubeconfig("https://two", "two"))
    env = {"KUBECONFIG": f"{first}:{tmp_path / 'missing'}:{second}:{third}:"}
    config = load(env=env)
    assert (config.server, config.namespace) == ("https://one:6443", "ns-one")  # second's current-context
    config = load(context="two", env=env)
    assert (config.server, config.namespace) == ("https://two", "default")  # first's context, third's cluster
    assert config.token_file == second.parent.resolve() / "token"  # relative to its own file


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"current-context": None}, "no current-context"),
        ({"current-context": "nope"}, "no context 'nope'; it has: one"),
        ({"clusters": []}, "no cluster 'one'; it has: none"),
        ({"users": [{"name": "other"}]}, "no user 'one'; it has: other"),
        ({"clusters": [{"name": "one", "cluster": {}}]}, "cluster 'one' needs a server URL"),
        ({"clusters": [{"name": "one", "cluster": {"server": "one:6443"}}]}, "needs a server URL"),
        ({"clusters": ["x"]}, "an entry of clusters is no mapping"),
        ({"contexts": [{"name": "one", "context": {}}]}, "names no cluster"),
        ({"users": [{"name": "one", "user": {"auth-provider": {"name": "gcp"}}}]}, "use an exec plugin"),
        ({"users": [{"name": "one", "user": {"client-key-data": "aGk="}}]}, "both client-certificate and client-key"),
        ({"users": [{"name": "one", "user": {"client-key-data": SECRET_TOKEN}}]}, "client-key-data is no base64"),
        ({"users": [{"name": "one", "user": {"client-key": "/nope"}}]}, "client-key /nope: No such file"),
        ({"users": [{"name": "one", "user": {"exec": {"command": "x", "apiVersion": "v9"}}}]}, "'v9' is not supported"),
        ({"users": [{"name": "one", "user": {"exec": {"apiVersion": "v1"}}}]}, "exec needs a command"),
    ],
)
def test_broken(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        from_dict(kubeconfig() | change)
    assert message in str(caught.value)
    assert SECRET_TOKEN not in str(caught.value)


@pytest.mark.parametrize("content", [f"a: [{SECRET_TOKEN}\nb: {{", f"- {SECRET_TOKEN}", "\x00"])
def test_broken_file_is_named_and_not_quoted(tmp_path: Path, content: str) -> None:
    file = tmp_path / "config"
    file.write_text(content)
    with pytest.raises(ConfigError) as caught:
        load(file)
    assert str(file) in str(caught.value)
    assert SECRET_TOKEN not in str(caught.value)
    assert caught.value.__cause__ is None


def test_missing_files(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="does not exist"):
        load(tmp_path / "nope")
    with pytest.raises(ConfigError, match="KUBECONFIG names no file that exists"):
        load(env={"KUBECONFIG": str(tmp_path / "nope")})


def test_everything_of_a_cluster_and_a_user(tmp_path: Path) -> None:
    (tmp_path / "ca").write_bytes(b"CA")
    data = kubeconfig()
    data["clusters"][0]["cluster"] |= {
        "server": "https://one:6443/prefix/",
        "certificate-authority": "ca",
        "tls-server-name": "kubernetes",
        "proxy-url": "http://proxy",
    }
    data["users"][0]["user"] = {
        "client-certificate-data": base64.b64encode(b"CERT").decode(),
        "client-key-data": base64.b64encode(b"KEY").decode(),
        "username": "u",
        "password": "p",
        "as": "jane",
        "as-groups": ["a", "b"],
        "exec": {
            "apiVersion": "client.authentication.k8s.io/v1beta1",
            "command": "./plugin",
            "args": ["a"],
            "env": [{"name": "A", "value": "1"}],
            "installHint": "install it",
            "provideClusterInfo": True,
        },
    }
    config = from_dict(data, base=tmp_path)
    assert config.server == "https://one:6443/prefix"
    assert (config.ca_data, config.client_cert, config.client_key) == (b"CA", b"CERT", b"KEY")
    assert (config.tls_server_name, config.proxy_url) == ("kubernetes", "http://proxy")
    assert (config.impersonate_user, config.impersonate_groups) == ("jane", ("a", "b"))
    assert config.exec == ExecConfig(
        command=str(tmp_path / "plugin"),
        args=("a",),
        env=(("A", "1"),),
        api_version="client.authentication.k8s.io/v1beta1",
        install_hint="install it",
        provide_cluster_info=True,
    )


def test_inline_data_wins_over_files() -> None:
    data = kubeconfig(**{"token": "a", "tokenFile": "/nope"})
    data["clusters"][0]["cluster"] |= {"certificate-authority": "/nope", "certificate-authority-data": "Q0E="}
    config = from_dict(data)
    assert (config.token, config.token_file, config.ca_data) == ("a", None, b"CA")


def test_insecure_needs_no_ca() -> None:
    data = kubeconfig()
    data["clusters"][0]["cluster"] |= {"certificate-authority": "/nope", "insecure-skip-tls-verify": True}
    assert from_dict(data).insecure


def test_repr_holds_no_credential() -> None:
    config = from_dict(
        kubeconfig(token=SECRET_TOKEN, username="u", password=SECRET_TOKEN, exec={
            "apiVersion": "client.authentication.k8s.io/v1", "command": "x",
            "env": [{"name": "A", "value": SECRET_TOKEN}],
        })
    )  # fmt: skip
    assert SECRET_TOKEN not in repr(config)
