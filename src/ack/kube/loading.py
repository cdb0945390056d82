"""Where the configuration of a client is looked for.

The order: an explicit kubeconfig file, `$KUBECONFIG` (several files are merged), the pod's service account,
`~/.kube/config`. Everything about the file format is in `ack.kube.kubeconfig`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from ack.kube.config import ClientConfig, ConfigError
from ack.kube.kubeconfig import load_files

SERVICE_ACCOUNT = Path("/var/run/secrets/kubernetes.io/serviceaccount")


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
