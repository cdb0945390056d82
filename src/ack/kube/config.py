"""How to reach and convince an API server: one plain value, and the order in which it is looked for.

The order: an explicit kubeconfig file, `$KUBECONFIG` (several files are merged), the pod's service account,
`~/.kube/config`. Everything about the file format is in `ack.kube.kubeconfig`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

SERVICE_ACCOUNT = Path("/var/run/secrets/kubernetes.io/serviceaccount")


class ConfigError(Exception):
    """No usable configuration; the message says which file or variable and what is missing."""


@dataclass(frozen=True, slots=True)
class ExecConfig:
    """A program that prints credentials (`client.authentication.k8s.io`, v1 and v1beta1).

    https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins
    """

    command: str
    args: tuple[str, ...] = ()
    env: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    api_version: str = "client.authentication.k8s.io/v1"
    install_hint: str = ""
    provide_cluster_info: bool = False


@dataclass(frozen=True, slots=True)
class ClientConfig:
    """Everything a client needs. Credentials are left out of `repr`.

    Args:
        server: base URL, for example `https://10.0.0.1:6443`; a path prefix is kept.
        ca_data: PEM certificates to trust; None trusts the system's.
        client_cert: PEM certificate chain for mutual TLS, with `client_key`.
        token: bearer token.
        token_file: file that holds the bearer token; read again every minute, for kubelets rotate it.
        exec: program that prints credentials.
        username: for HTTP basic authentication, with `password`.
        insecure: do not verify the server's certificate.
        tls_server_name: name to expect in the server's certificate in place of the URL's host.
        proxy_url: HTTP proxy; None asks the environment (`HTTPS_PROXY`, `NO_PROXY`).
        namespace: namespace of the context, for commands that are given none.
        impersonate_user: act as this user, with `impersonate_groups`.
    """

    server: str
    ca_data: bytes | None = None
    client_cert: bytes | None = None
    client_key: bytes | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    token_file: Path | None = None
    exec: ExecConfig | None = None
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    insecure: bool = False
    tls_server_name: str | None = None
    proxy_url: str | None = field(default=None, repr=False)
    namespace: str = "default"
    impersonate_user: str | None = None
    impersonate_groups: tuple[str, ...] = ()


def load(
    kubeconfig: Path | None = None,
    context: str | None = None,
    *,
    env: Mapping[str, str] | None = None,
    home: Path | None = None,
    service_account: Path = SERVICE_ACCOUNT,
) -> ClientConfig:
    """Find the configuration.

    Args:
        kubeconfig: use this file and no other.
        context: context of the kubeconfig; None takes its `current-context`. Giving one rules the pod's service
            account out, which has no contexts.
        env: the environment; None is the process's own.
        home: the user's home folder; None is the process's own.
        service_account: folder into which Kubernetes mounts the pod's service account.

    Raises:
        ConfigError: nothing usable was found, or what was found is broken.
    """
    # Here and not above: the file format builds on this module, and a pod never needs a YAML parser.
    from ack.kube.kubeconfig import load_files

    env = os.environ if env is None else env
    if kubeconfig is not None:
        if not kubeconfig.is_file():
            raise ConfigError(f"kubeconfig {kubeconfig} does not exist or is no file")
        return load_files([kubeconfig], context)

    listed = [Path(p).expanduser() for p in env.get("KUBECONFIG", "").split(os.pathsep) if p]
    if listed:
        found = [p for p in listed if p.is_file()]
        if not found:
            raise ConfigError(f"KUBECONFIG names no file that exists: {os.pathsep.join(map(str, listed))}")
        return load_files(found, context)

    if context is None and "KUBERNETES_SERVICE_HOST" in env and (service_account / "token").is_file():
        return in_cluster(env=env, service_account=service_account)

    default = (home or Path.home()) / ".kube" / "config"
    if default.is_file():
        return load_files([default], context)
    raise ConfigError(
        f"no Kubernetes configuration: KUBECONFIG is not set, {default} does not exist, and this is no pod with a "
        f"service account (no KUBERNETES_SERVICE_HOST and {service_account / 'token'}). Give a kubeconfig."
    )


def in_cluster(*, env: Mapping[str, str] | None = None, service_account: Path = SERVICE_ACCOUNT) -> ClientConfig:
    """The configuration of a pod, from what Kubernetes puts into every container.

    Raises:
        ConfigError: not in a pod, or its service account is not mounted.
    """
    env = os.environ if env is None else env
    host, port = env.get("KUBERNETES_SERVICE_HOST"), env.get("KUBERNETES_SERVICE_PORT", "443")
    if not host:
        raise ConfigError("not in a pod: KUBERNETES_SERVICE_HOST is not set")
    token_file, ca_file = service_account / "token", service_account / "ca.crt"
    namespace_file = service_account / "namespace"
    if not token_file.is_file():
        raise ConfigError(
            f"the pod has no service account token at {token_file} (automountServiceAccountToken: false?)"
        )
    return ClientConfig(
        server=f"https://{f'[{host}]' if ':' in host else host}:{port}",
        ca_data=ca_file.read_bytes() if ca_file.is_file() else None,
        token_file=token_file,
        namespace=(namespace_file.read_text().strip() if namespace_file.is_file() else "") or "default",
    )
