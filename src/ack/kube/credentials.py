"""Turns a `ClientConfig` into request headers and a TLS context, and renews them when they run out.

Three sources change while a process runs: a token file (the kubelet rotates it), and the token and the certificate of
an exec plugin. All are renewed before they expire, and again when the server answers 401.
"""

from __future__ import annotations

import asyncio
import base64
import os
import ssl
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from ack.kube.config import ClientConfig, ConfigError, ExecConfig
from ack.kube.errors import Unauthorized

TOKEN_FILE_SECONDS = 60.0
EXEC_TIMEOUT = 60.0
EXPIRY_MARGIN = 30.0


@dataclass(slots=True)
class _ExecResult:
    token: str | None
    tls: ssl.SSLContext | None
    expires_at: float | None


class Credentials:
    """What a request carries to be accepted.

    Args:
        config: where the credentials come from.
        now: wall clock in seconds since the epoch; expiry times of exec plugins are absolute.
    """

    def __init__(self, config: ClientConfig, *, now: Callable[[], float] = time.time) -> None:
        self._config = config
        self._now = now
        self._tls = tls_context(config, config.client_cert, config.client_key)
        self._file_token: tuple[str, float] | None = None
        self._exec: _ExecResult | None = None
        self._lock = asyncio.Lock()
        self._fixed: dict[str, str] = {}
        if config.username is not None:
            pair = f"{config.username}:{config.password or ''}".encode()
            self._fixed["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
        if config.token:
            self._fixed["Authorization"] = f"Bearer {config.token}"
        if config.impersonate_user:
            self._fixed["Impersonate-User"] = config.impersonate_user

    @property
    def renewable(self) -> bool:
        """Whether asking again may give other credentials."""
        return self._config.exec is not None or self._config.token_file is not None

    async def get(self) -> tuple[list[tuple[str, str]], ssl.SSLContext | None]:
        """Headers and TLS context for the next request.

        Raises:
            Unauthorized: the token file or the exec plugin gives nothing usable now.
        """
        headers = list(self._fixed.items())
        headers += [("Impersonate-Group", g) for g in self._config.impersonate_groups]
        tls = self._tls
        if self._config.token_file is not None:
            headers.append(("Authorization", f"Bearer {self._read_token(self._config.token_file)}"))
        elif self._config.exec is not None:
            result = await self._exec_result(self._config.exec)
            if result.token is not None:
                headers.append(("Authorization", f"Bearer {result.token}"))
            tls = result.tls or tls
        return headers, tls

    def invalidate(self) -> None:
        """The server refused the current credentials: read them anew for the next request."""
        self._file_token = None
        self._exec = None

    def _read_token(self, file: Path) -> str:
        if self._file_token is None or self._now() >= self._file_token[1]:
            try:
                token = file.read_text(encoding="utf-8").strip()
            except OSError as e:
                raise Unauthorized(0, "NoCredentials", f"cannot read the token file {file}: {e.strerror}") from e
            if not token:
                raise Unauthorized(0, "NoCredentials", f"the token file {file} is empty")
            self._file_token = (token, self._now() + TOKEN_FILE_SECONDS)
        return self._file_token[0]

    async def _exec_result(self, plugin: ExecConfig) -> _ExecResult:
        # One run serves every request that waits: a plugin may take seconds and may ask a remote service.
        async with self._lock:
            current = self._exec
            if current is None or (current.expires_at is not None and self._now() >= current.expires_at):
                self._exec = current = await self._run(plugin)
            return current

    async def _run(self, plugin: ExecConfig) -> _ExecResult:
        spec: dict[str, Any] = {"interactive": False}
        if plugin.provide_cluster_info:
            cluster: dict[str, Any] = {"server": self._config.server}
            if self._config.ca_data is not None:
                cluster["certificate-authority-data"] = base64.b64encode(self._config.ca_data).decode()
            if self._config.tls_server_name:
                cluster["tls-server-name"] = self._config.tls_server_name
            if self._config.insecure:
                cluster["insecure-skip-tls-verify"] = True
            spec["cluster"] = cluster
        info = orjson.dumps({"apiVersion": plugin.api_version, "kind": "ExecCredential", "spec": spec}).decode()
        env = {**os.environ, **dict(plugin.env), "KUBERNETES_EXEC_INFO": info}
        name = f"exec plugin {plugin.command!r}"
        try:
            process = await asyncio.create_subprocess_exec(
                plugin.command,
                *plugin.args,
                env=env,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
            )
        except OSError as e:
            hint = f"\n{plugin.install_hint}" if plugin.install_hint else ""
            raise Unauthorized(0, "NoCredentials", f"{name} cannot be started: {e.strerror}{hint}") from e
        try:
            async with asyncio.timeout(EXEC_TIMEOUT):
                out, err = await process.communicate()
        except TimeoutError:
            raise Unauthorized(0, "NoCredentials", f"{name} did not finish in {EXEC_TIMEOUT:g} s") from None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode != 0:
            said = err.decode(errors="replace").strip()[-500:]
            raise Unauthorized(0, "NoCredentials", f"{name} exited with {process.returncode}: {said}")
        return self._parse(out, plugin, name)

    def _parse(self, out: bytes, plugin: ExecConfig, name: str) -> _ExecResult:
        # Messages never quote the output: it holds the credential.
        try:
            answer = orjson.loads(out)
            status = answer["status"]
            api_version = answer["apiVersion"]
            token, cert, key = (status.get(k) for k in ("token", "clientCertificateData", "clientKeyData"))
            expires = status.get("expirationTimestamp")
            expires_at = datetime.fromisoformat(expires).timestamp() if expires else None
        except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError, ValueError):
            raise Unauthorized(0, "NoCredentials", f"{name} printed no ExecCredential with a status") from None
        if api_version != plugin.api_version:
            raise Unauthorized(
                0, "NoCredentials", f"{name} printed apiVersion {api_version}, the kubeconfig says {plugin.api_version}"
            )
        if not token and not (cert and key):
            raise Unauthorized(0, "NoCredentials", f"{name} gave neither a token nor a client certificate with its key")
        tls = tls_context(self._config, cert.encode(), key.encode()) if cert and key else None
        if expires_at is not None:
            # A token that lives shorter than the margin must still be used once.
            expires_at = max(expires_at - EXPIRY_MARGIN, min(expires_at, self._now() + 1))
        return _ExecResult(token or None, tls, expires_at)


def tls_context(config: ClientConfig, cert: bytes | None, key: bytes | None) -> ssl.SSLContext | None:
    """TLS settings for a server; None for plain HTTP.

    Raises:
        ConfigError: the CA, certificate or key is no valid PEM.
    """
    if not config.server.startswith("https://"):
        return None
    try:
        context = ssl.create_default_context(cadata=config.ca_data.decode("ascii") if config.ca_data else None)
    except (ssl.SSLError, UnicodeDecodeError) as e:
        raise ConfigError(f"the CA certificate for {config.server} is no valid PEM: {e}") from e
    # Python 3.13 turns on RFC 5280's strict profile, which the CAs of many clusters do not meet; no other client asks
    # it.
    context.verify_flags &= ~getattr(ssl, "VERIFY_X509_STRICT", ssl.VerifyFlags(0))
    if config.insecure:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if cert and key:
        # The ssl module reads certificates from files only. The file is private, and gone when this returns.
        with tempfile.NamedTemporaryFile(prefix="ack-", suffix=".pem") as pem:
            pem.write(cert.rstrip() + b"\n" + key.rstrip() + b"\n")
            pem.flush()
            try:
                context.load_cert_chain(pem.name)
            except ssl.SSLError as e:
                raise ConfigError(f"the client certificate or key for {config.server} is not usable: {e.reason}") from e
    return context
