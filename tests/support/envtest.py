"""A real Kubernetes control plane on loopback: etcd, kube-apiserver and kube-controller-manager, without Docker.

The binaries are found by the envtest convention, in the folder that `$KUBEBUILDER_ASSETS` names.

One control plane serves a whole test run: whoever starts first (the pytest process that the xdist workers are born
from, or a script around it) passes it on in `$ACK_TEST_KUBECONFIG`.
"""

from __future__ import annotations

import base64
import ctypes
import datetime
import ipaddress
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import yaml
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

BINARIES = ("etcd", "kube-apiserver", "kube-controller-manager")
KUBECONFIG_VARIABLE = "ACK_TEST_KUBECONFIG"
READY_SECONDS = 90.0


def assets() -> Path | None:
    """The folder of the binaries; None when `$KUBEBUILDER_ASSETS` names none that is complete."""
    value = os.environ.get("KUBEBUILDER_ASSETS")
    folder = Path(value) if value else None
    return folder if folder is not None and all((folder / b).is_file() for b in BINARIES) else None


class ControlPlane:
    """Starts and stops the three processes. Use as `with ControlPlane(folder) as plane`.

    They end with this process, also when it is killed.

    Args:
        folder: where the binaries are.
    """

    def __init__(self, folder: Path) -> None:
        self._bin = folder
        self._dir = Path(tempfile.mkdtemp(prefix="ack-envtest-"))
        self._ca = _Authority()
        self._processes: list[tuple[str, subprocess.Popen[bytes]]] = []
        self.server = ""
        self.etcd = ""

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> Self:
        """Start and wait until the API server is ready.

        Raises:
            RuntimeError: a process ended or did not get ready; the message holds the end of its log.
        """
        for attempt in range(3):
            try:
                self._start()
            except _PortTaken:
                # Between choosing a free port and binding it, someone else took it.
                self._end_processes()
                if attempt == 2:
                    raise
            except BaseException:
                self.stop()
                raise
            else:
                return self
        raise AssertionError("unreachable")

    def stop(self) -> None:
        """End all processes and remove their files."""
        self._end_processes()
        shutil.rmtree(self._dir, ignore_errors=True)

    def kubeconfig(self, user: str = "admin", groups: Sequence[str] = ("system:masters",)) -> dict[str, Any]:
        """A kubeconfig with a client certificate for a user."""
        cert, key = self._ca.client(user, groups)
        cluster = {"server": self.server, "certificate-authority-data": _b64(self._ca.pem)}
        credentials = {"client-certificate-data": _b64(cert), "client-key-data": _b64(key)}
        return {
            "apiVersion": "v1",
            "kind": "Config",
            "clusters": [{"name": "envtest", "cluster": cluster}],
            "users": [{"name": user, "user": credentials}],
            "contexts": [{"name": "envtest", "context": {"cluster": "envtest", "user": user}}],
            "current-context": "envtest",
        }

    def write_kubeconfig(self, file: Path) -> Path:
        """Write the administrator's kubeconfig to a file."""
        file.touch(mode=0o600)
        file.write_text(yaml.safe_dump(self.kubeconfig()))
        return file

    def _start(self) -> None:
        d = self._dir
        etcd, peer, api, manager = _free_ports(4)
        self.etcd, self.server = f"http://127.0.0.1:{etcd}", f"https://127.0.0.1:{api}"
        (d / "ca.crt").write_bytes(self._ca.pem)
        cert, key = self._ca.server()
        (d / "api.crt").write_bytes(cert)
        (d / "api.key").write_bytes(key)
        (d / "sa.key").write_bytes(_private(ec.generate_private_key(ec.SECP256R1())))
        config = self.kubeconfig("system:kube-controller-manager", ())
        (d / "manager.kubeconfig").write_text(yaml.safe_dump(config))

        self._spawn(
            "etcd",
            f"--data-dir={d / f'etcd-{etcd}'}",
            f"--listen-client-urls={self.etcd}",
            f"--advertise-client-urls={self.etcd}",
            f"--listen-peer-urls=http://127.0.0.1:{peer}",
            f"--initial-advertise-peer-urls=http://127.0.0.1:{peer}",
            f"--initial-cluster=default=http://127.0.0.1:{peer}",
            "--unsafe-no-fsync",
        )
        self._spawn(
            "kube-apiserver",
            f"--etcd-servers={self.etcd}",
            "--bind-address=127.0.0.1",
            "--advertise-address=127.0.0.1",
            f"--secure-port={api}",
            f"--tls-cert-file={d / 'api.crt'}",
            f"--tls-private-key-file={d / 'api.key'}",
            f"--client-ca-file={d / 'ca.crt'}",
            "--service-account-issuer=https://kubernetes.default.svc",
            f"--service-account-key-file={d / 'sa.key'}",
            f"--service-account-signing-key-file={d / 'sa.key'}",
            "--service-cluster-ip-range=10.0.0.0/24",
            "--endpoint-reconciler-type=none",
            "--authorization-mode=RBAC",
        )
        self._wait_ready()
        self._spawn(
            "kube-controller-manager",
            f"--kubeconfig={d / 'manager.kubeconfig'}",
            f"--service-account-private-key-file={d / 'sa.key'}",
            f"--root-ca-file={d / 'ca.crt'}",
            "--bind-address=127.0.0.1",
            f"--secure-port={manager}",
            *(["--port=0"] if self._minor() < 24 else []),
            "--leader-elect=false",
            "--use-service-account-credentials=true",
            "--controllers=*,-nodeipam,-nodelifecycle,-route,-service,-cloud-node-lifecycle,-attachdetach,-ttl",
        )

    def _minor(self) -> int:
        out = subprocess.run(
            [self._bin / "kube-apiserver", "--version"], capture_output=True, text=True, check=True
        ).stdout
        found = re.search(r"v1\.(\d+)", out)
        return int(found.group(1)) if found else 99

    def _spawn(self, name: str, *args: str) -> None:
        with (self._dir / f"{name}.log").open("wb") as log:
            process = subprocess.Popen(
                [str(self._bin / name), *args],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._dir,
                start_new_session=True,
                preexec_fn=_die_with_parent if sys.platform == "linux" else None,
            )
        self._processes.append((name, process))

    def _wait_ready(self) -> None:
        context = ssl.create_default_context(cadata=self._ca.pem.decode())
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
        cert, key = self._ca.client("admin", ("system:masters",))
        pem = self._dir / "admin.pem"
        pem.touch(mode=0o600)
        pem.write_bytes(cert + key)
        context.load_cert_chain(pem)
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context)
        )
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            for name, process in self._processes:
                if process.poll() is not None:
                    log = self._log(name)
                    if "address already in use" in log:
                        raise _PortTaken(f"{name}: {log}")
                    raise RuntimeError(f"{name} ended with {process.returncode}:\n{log}")
            try:
                with opener.open(f"{self.server}/readyz", timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError(f"kube-apiserver was not ready in {READY_SECONDS:g} s:\n{self._log('kube-apiserver')}")

    def _log(self, name: str) -> str:
        return "\n".join((self._dir / f"{name}.log").read_text(errors="replace").splitlines()[-30:])

    def _end_processes(self) -> None:
        while self._processes:
            # Clients before servers: each ends at once instead of retrying.
            _, process = self._processes.pop()
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(3)
                except subprocess.TimeoutExpired:
                    # An API server waits for its watchers to go; nothing here needs a soft end.
                    process.kill()
                    process.wait()


class _PortTaken(RuntimeError):
    pass


class _Authority:
    """A certificate authority for one control plane."""

    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "ack-envtest")])
        usage = x509.KeyUsage(True, False, False, False, False, True, True, False, False)
        self._cert = (
            self._builder(self._name, self._key)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .add_extension(usage, critical=True)
            .sign(self._key, hashes.SHA256())
        )
        self.pem = self._cert.public_bytes(serialization.Encoding.PEM)

    def server(self) -> tuple[bytes, bytes]:
        names = [x509.DNSName(n) for n in ("localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc")]
        addresses = [x509.IPAddress(ipaddress.ip_address(a)) for a in ("127.0.0.1", "10.0.0.1")]
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "kube-apiserver")])
        return self._issue(subject, ExtendedKeyUsageOID.SERVER_AUTH, x509.SubjectAlternativeName([*names, *addresses]))

    def client(self, user: str, groups: Sequence[str]) -> tuple[bytes, bytes]:
        parts = [x509.NameAttribute(NameOID.ORGANIZATION_NAME, g) for g in groups]
        subject = x509.Name([*parts, x509.NameAttribute(NameOID.COMMON_NAME, user)])
        return self._issue(subject, ExtendedKeyUsageOID.CLIENT_AUTH, None)

    def _issue(
        self, subject: x509.Name, usage: x509.ObjectIdentifier, names: x509.SubjectAlternativeName | None
    ) -> tuple[bytes, bytes]:
        key = ec.generate_private_key(ec.SECP256R1())
        builder = self._builder(subject, key).add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
        if names is not None:
            builder = builder.add_extension(names, critical=False)
        return builder.sign(self._key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM), _private(key)

    def _builder(self, subject: x509.Name, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
        now = datetime.datetime.now(datetime.UTC)
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(hours=1))
            .not_valid_after(now + datetime.timedelta(days=1))
        )


def _private(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    )


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for s in sockets:
            s.bind(("127.0.0.1", 0))
        return [s.getsockname()[1] for s in sockets]
    finally:
        for s in sockets:
            s.close()


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class SharedControlPlane:
    """One control plane for a test run, for a `conftest.py`.

    Call `start` in `pytest_configure` and `stop` in `pytest_unconfigure`: both run in the main process before the xdist
    workers are born and after they are gone; the workers find the kubeconfig in `$ACK_TEST_KUBECONFIG`.
    """

    def __init__(self) -> None:
        self._plane: ControlPlane | None = None
        self._folder: Path | None = None

    def start(self) -> Path | None:
        """The kubeconfig of the run's control plane; None when there are no binaries to start one."""
        given = os.environ.get(KUBECONFIG_VARIABLE)
        if given:
            return Path(given)
        folder = assets()
        if folder is None:
            return None
        self._plane = ControlPlane(folder).start()
        self._folder = Path(tempfile.mkdtemp(prefix="ack-kubeconfig-"))
        file = self._plane.write_kubeconfig(self._folder / "config")
        os.environ[KUBECONFIG_VARIABLE] = str(file)
        return file

    def stop(self) -> None:
        """End it, if this process started it."""
        plane, self._plane = self._plane, None
        if plane is not None and self._folder is not None:
            plane.stop()
            shutil.rmtree(self._folder, ignore_errors=True)
            os.environ.pop(KUBECONFIG_VARIABLE, None)


def main() -> None:
    """Run a control plane in the foreground until interrupted: `python -m tests.support.envtest KUBECONFIG_FILE`."""
    folder = assets()
    if folder is None or len(sys.argv) != 2:
        sys.exit(f"usage: python -m tests.support.envtest FILE   (KUBEBUILDER_ASSETS must hold {', '.join(BINARIES)})")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with ControlPlane(folder) as plane:
        plane.write_kubeconfig(Path(sys.argv[1]))
        print(f"ready server={plane.server} etcd={plane.etcd} kubeconfig={sys.argv[1]}", flush=True)
        signal.pause()


if __name__ == "__main__":
    main()
