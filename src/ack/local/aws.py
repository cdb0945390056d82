"""An AWS on this machine: moto's server, with `moto_ext`, in a process of its own.

The server never contacts the network, forgets everything when it stops, and ends with the process that started it,
even if that is killed.
"""

from __future__ import annotations

import asyncio
import os
import queue
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.request
from pathlib import Path
from typing import Self

ACCOUNT_ID = "123456789012"
"""The account of whoever calls with the credentials of `AwsServer.env`."""

_READY = "ready "


class AwsServer:
    """A moto server process. Use as a context manager, plain or async, or through `start` and `stop`.

    Args:
        host: the address to listen on.
        port: 0 for a free one.
        start_timeout: seconds to wait for the server's first word.
    """

    def __init__(self, *, host: str = "127.0.0.1", port: int = 0, start_timeout: float = 30.0) -> None:
        self._host = host
        self._port = port
        self._start_timeout = start_timeout
        self._process: subprocess.Popen[str] | None = None
        self._log: Path | None = None
        self._url = ""

    @property
    def url(self) -> str:
        """The endpoint of every AWS service, `http://127.0.0.1:port`.

        Raises:
            RuntimeError: the server is not running.
        """
        if not self._url:
            raise RuntimeError("the AWS server is not running: start it first")
        return self._url

    @property
    def pid(self) -> int:
        """The server's process id.

        Raises:
            RuntimeError: the server is not running.
        """
        if self._process is None:
            raise RuntimeError("the AWS server is not running: start it first")
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether the process is alive."""
        return self._process is not None and self._process.poll() is None

    @staticmethod
    def env(region: str = "us-west-2") -> dict[str, str]:
        """Environment variables for clients of the server: credentials that mean `ACCOUNT_ID`, and a region.

        Nothing of the machine's own AWS configuration shines through, and no metadata service is asked.
        """
        return {
            "AWS_ACCESS_KEY_ID": "testing",
            "AWS_SECRET_ACCESS_KEY": "testing",
            "AWS_SESSION_TOKEN": "testing",
            "AWS_REGION": region,
            "AWS_DEFAULT_REGION": region,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        }

    def logs(self) -> str:
        """What the server wrote to its standard error so far."""
        return self._log.read_text(errors="replace") if self._log and self._log.exists() else ""

    def start_sync(self) -> None:
        """Start the server and wait until it answers.

        Raises:
            RuntimeError: it ended, or said nothing in time; the message has the end of its log.
        """
        if self.running:
            return
        descriptor, name = tempfile.mkstemp(prefix="ack-aws-", suffix=".log")
        self._log = Path(name)
        with os.fdopen(descriptor, "w") as log:
            command = [sys.executable, "-m", "ack.local.moto_ext", "--host", self._host, "--port", str(self._port)]
            # Its standard input is the life line: it ends when the other end, which is ours, is closed.
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=self._environment(),
                start_new_session=True,
            )
        line = self._first_line()
        if not line.startswith(_READY):
            tail = self.logs()[-2000:]
            self.stop_sync()
            raise RuntimeError(
                f"the AWS server did not start within {self._start_timeout:g} s; its log ends with:\n{tail}"
            )
        self._url = line.removeprefix(_READY).strip()

    def stop_sync(self) -> None:
        """Stop the server. Everything it knew is gone."""
        process, self._process, self._url = self._process, None, ""
        if process is not None:
            process.terminate()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
        if self._log is not None:
            self._log.unlink(missing_ok=True)
            self._log = None

    def reset_sync(self) -> None:
        """Forget all resources of all accounts and regions.

        Raises:
            RuntimeError: the server is not running, or did not obey.
        """
        request = urllib.request.Request(f"{self.url}/moto-api/reset", method="POST")  # noqa: S310 - our own http URL
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=30):
                pass
        except (urllib.error.URLError, TimeoutError) as error:
            raise RuntimeError(f"the AWS server at {self.url} could not be reset: {error}") from error

    async def start(self) -> None:
        """`start_sync`, off the event loop."""
        await asyncio.to_thread(self.start_sync)

    async def stop(self) -> None:
        """`stop_sync`, off the event loop."""
        await asyncio.to_thread(self.stop_sync)

    async def reset(self) -> None:
        """`reset_sync`, off the event loop."""
        await asyncio.to_thread(self.reset_sync)

    def __enter__(self) -> Self:
        self.start_sync()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop_sync()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    def _environment(self) -> dict[str, str]:
        """The server's own environment: fake credentials, and no proxy by which it could reach out."""
        proxies = ("http_proxy", "https_proxy", "all_proxy")
        inherited = {name: value for name, value in os.environ.items() if name.lower() not in proxies}
        aws = {name: value for name, value in inherited.items() if not name.startswith(("AWS_", "MOTO_"))}
        return {**aws, **self.env(), "PYTHONUNBUFFERED": "1"}

    def _first_line(self) -> str:
        """The first line the server prints; "" if it ends or the time is over."""
        process = self._process
        if process is None or process.stdout is None:
            return ""
        lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        stdout = process.stdout
        threading.Thread(target=lambda: lines.put(stdout.readline()), daemon=True).start()
        try:
            return lines.get(timeout=self._start_timeout)
        except queue.Empty:
            return ""
