"""How to reach and convince an API server, as one plain value. Where it is looked for: `ack.kube.loading`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


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
