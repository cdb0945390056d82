"""The kubeconfig file format: merging several files and turning one context into a `ClientConfig`.

https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/
The first file that names a cluster, user, context or current context wins; paths are relative to the file they stand
in.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import yaml

from ack.kube.config import ClientConfig, ConfigError, ExecConfig

EXEC_API_VERSIONS = ("client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1")


class _Context(msgspec.Struct):
    cluster: str | None = None
    user: str | None = None
    namespace: str | None = None


class _Cluster(msgspec.Struct, rename="kebab"):
    server: str | None = None
    certificate_authority: str | None = None
    certificate_authority_data: str | None = None
    tls_server_name: str | None = None
    proxy_url: str | None = None


class _Variable(msgspec.Struct):
    name: str
    value: str


class _Exec(msgspec.Struct):
    command: str | None = None
    args: list[str] | None = None
    env: list[_Variable] | None = None


class _User(msgspec.Struct, rename="kebab"):
    client_certificate: str | None = None
    client_certificate_data: str | None = None
    client_key: str | None = None
    client_key_data: str | None = None
    token: str | None = None
    token_file: str | None = msgspec.field(name="tokenFile", default=None)
    username: str | None = None
    password: str | None = None
    exec: _Exec | None = None
    as_groups: list[str] | None = None


class _NamedContext(msgspec.Struct):
    name: str
    context: _Context | None = None


class _NamedCluster(msgspec.Struct):
    name: str
    cluster: _Cluster | None = None


class _NamedUser(msgspec.Struct):
    name: str
    user: _User | None = None


class _File(msgspec.Struct, rename={"current_context": "current-context"}):
    """The shape of a kubeconfig, as far as it is read: the rest of it is no matter."""

    current_context: str | None = None
    contexts: list[_NamedContext] | None = None
    clusters: list[_NamedCluster] | None = None
    users: list[_NamedUser] | None = None


def load_files(files: Sequence[Path], context: str | None = None) -> ClientConfig:
    """Merge files, the first one wins, and resolve one context.

    Raises:
        ConfigError: a file is unreadable or broken, or the context does not resolve.
    """
    documents: list[tuple[Mapping[str, Any], Path, str]] = []
    for file in files:
        try:
            data = yaml.safe_load(file.read_text(encoding="utf-8"))
        except OSError as e:
            raise ConfigError(f"kubeconfig {file}: {e.strerror}") from e
        except (yaml.YAMLError, ValueError, RecursionError) as e:
            # The parser's own words may quote the line at fault, which may hold a token: give its place only.
            mark = getattr(e, "problem_mark", None)
            where = f" at line {mark.line + 1}" if mark is not None else ""
            raise ConfigError(f"kubeconfig {file} is no valid YAML{where}") from None
        if data is None:
            continue
        if not isinstance(data, dict):
            raise ConfigError(f"kubeconfig {file} is no mapping")
        try:
            msgspec.convert(data, _File)
        except (msgspec.ValidationError, RecursionError) as e:
            # It names the place and the type, never the value.
            raise ConfigError(f"kubeconfig {file} is none: {e}") from None
        documents.append((data, file.resolve().parent, str(file)))
    return _resolve(documents, context, ":".join(map(str, files)))


def from_dict(data: Mapping[str, Any], context: str | None = None, *, base: Path | None = None) -> ClientConfig:
    """The configuration of a kubeconfig that is already parsed.

    Args:
        data: the kubeconfig document.
        context: context to use; None takes `current-context`.
        base: folder that relative paths start from; None is the current one.

    Raises:
        ConfigError: the context does not resolve.
    """
    return _resolve([(data, base or Path.cwd(), "kubeconfig")], context, "kubeconfig")


def _resolve(
    documents: Sequence[tuple[Mapping[str, Any], Path, str]], context: str | None, source: str
) -> ClientConfig:
    name = context or next((c for d, _, _ in documents if (c := d.get("current-context"))), None)
    if not name:
        raise ConfigError(
            f"{source} has no current-context: name a context, or set one with `kubectl config use-context`"
        )
    ctx, _ = _find(documents, "contexts", "context", name, source)
    if not ctx.get("cluster"):
        raise ConfigError(f"{source}: context {name!r} names no cluster")
    cluster, cluster_base = _find(documents, "clusters", "cluster", ctx["cluster"], source)
    user: Mapping[str, Any] = {}
    user_base = cluster_base
    if ctx.get("user"):
        user, user_base = _find(documents, "users", "user", ctx["user"], source)

    server = str(cluster.get("server") or "").rstrip("/")
    if not server.startswith(("https://", "http://")):
        raise ConfigError(f"{source}: cluster {ctx['cluster']!r} needs a server URL (https://host:port)")
    if "auth-provider" in user:
        raise ConfigError(
            f"{source}: user {ctx['user']!r} uses auth-provider, which Kubernetes removed in 1.26; use an exec plugin"
        )
    insecure = bool(cluster.get("insecure-skip-tls-verify"))
    where_cluster, where_user = f"{source}: cluster {ctx['cluster']!r}", f"{source}: user {ctx.get('user')!r}"
    client_cert = _data(user, "client-certificate", user_base, where_user)
    client_key = _data(user, "client-key", user_base, where_user)
    if (client_cert is None) != (client_key is None):
        raise ConfigError(f"{where_user} needs both client-certificate and client-key, or neither")
    token_file = user.get("tokenFile")
    return ClientConfig(
        server=server,
        ca_data=None if insecure else _data(cluster, "certificate-authority", cluster_base, where_cluster),
        client_cert=client_cert,
        client_key=client_key,
        token=user.get("token") or None,
        token_file=user_base / token_file if token_file and not user.get("token") else None,
        exec=_exec(user["exec"], user_base, where_user) if user.get("exec") else None,
        username=user.get("username") or None,
        password=user.get("password") or None,
        insecure=insecure,
        tls_server_name=cluster.get("tls-server-name") or None,
        proxy_url=cluster.get("proxy-url") or None,
        namespace=ctx.get("namespace") or "default",
        impersonate_user=user.get("as") or None,
        impersonate_groups=tuple(user.get("as-groups") or ()),
    )


def _find(
    documents: Sequence[tuple[Mapping[str, Any], Path, str]], section: str, part: str, name: str, source: str
) -> tuple[Mapping[str, Any], Path]:
    known: list[str] = []
    for data, base, _ in documents:
        for entry in data.get(section) or ():
            if not isinstance(entry, dict):
                raise ConfigError(f"{source}: an entry of {section} is no mapping")
            if entry.get("name") == name:
                body = entry.get(part) or {}
                if not isinstance(body, dict):
                    raise ConfigError(f"{source}: {part} {name!r} is no mapping")
                return body, base
            known.append(str(entry.get("name")))
    raise ConfigError(f"{source} has no {part} {name!r}; it has: {', '.join(known) or 'none'}")


def _data(body: Mapping[str, Any], key: str, base: Path, where: str) -> bytes | None:
    """Inline base64 `<key>-data`, which wins, or the content of the file that `<key>` names."""
    inline = body.get(f"{key}-data")
    if inline:
        try:
            return base64.b64decode(inline, validate=True)
        except (binascii.Error, ValueError, TypeError):
            raise ConfigError(f"{where}: {key}-data is no base64") from None
    name = body.get(key)
    if not name:
        return None
    path = base / str(name)
    try:
        return path.read_bytes()
    except OSError as e:
        raise ConfigError(f"{where}: {key} {path}: {e.strerror}") from e


def _exec(body: Mapping[str, Any], base: Path, where: str) -> ExecConfig:
    command, api_version = str(body.get("command") or ""), str(body.get("apiVersion") or "")
    if not command:
        raise ConfigError(f"{where}: exec needs a command")
    if api_version not in EXEC_API_VERSIONS:
        raise ConfigError(
            f"{where}: exec apiVersion {api_version!r} is not supported; use one of {', '.join(EXEC_API_VERSIONS)}"
        )
    if "/" in command:
        command = str(base / command)
    return ExecConfig(
        command=command,
        args=tuple(map(str, body.get("args") or ())),
        env=tuple((str(e["name"]), str(e["value"])) for e in body.get("env") or ()),
        api_version=api_version,
        install_hint=str(body.get("installHint") or "").strip(),
        provide_cluster_info=bool(body.get("provideClusterInfo")),
    )
