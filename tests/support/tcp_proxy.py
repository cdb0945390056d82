"""A TCP proxy that does to a connection what networks do: refuse, delay, stall, and cut in the middle of a line."""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import Self
from urllib.parse import urlsplit


class TcpProxy:
    """Forwards a loopback port to a target, until told otherwise. Use as `async with TcpProxy(host, port) as proxy`.

    Attributes:
        port: where it listens; the same after `up`.
        delay: seconds by which every piece of data is late, both ways.
        connections: connections accepted so far.
        cut_after: each connection is cut after this many bytes from the server; None never.
    """

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._server: asyncio.Server | None = None
        self._pipes: dict[asyncio.Task[None], list[asyncio.StreamWriter]] = {}
        self._flowing = asyncio.Event()
        self._flowing.set()
        self.port = 0
        self.delay = 0.0
        self.connections = 0
        self.cut_after: int | None = None

    @classmethod
    def before(cls, server: str) -> TcpProxy:
        """A proxy before a server given by URL."""
        url = urlsplit(server)
        assert url.hostname is not None
        assert url.port is not None
        return cls(url.hostname, url.port)

    def url(self, server: str) -> str:
        """The server's URL, by way of the proxy."""
        return f"{urlsplit(server).scheme}://127.0.0.1:{self.port}{urlsplit(server).path}"

    async def __aenter__(self) -> Self:
        await self.up()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.down()

    async def up(self) -> None:
        """Listen; after `down` on the same port again."""
        if self._server is None:
            self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port, reuse_address=True)
            self.port = self._server.sockets[0].getsockname()[1]

    async def down(self) -> None:
        """Refuse new connections and cut the present ones."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        await self.cut()

    async def cut(self) -> None:
        """Reset all present connections, wherever they are."""
        for task, writers in [*self._pipes.items()]:
            for writer in writers:
                _reset(writer)
            task.cancel()
        if self._pipes:
            await asyncio.wait([*self._pipes])

    def stall(self) -> None:
        """Forward nothing more, without a word: a cable pulled out."""
        self._flowing.clear()

    def resume(self) -> None:
        """Forward again."""
        self._flowing.set()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        assert task is not None
        self._pipes[task] = [writer]
        try:
            up_reader, up_writer = await asyncio.open_connection(*self._target)
            self._pipes[task].append(up_writer)
            async with asyncio.TaskGroup() as group:
                group.create_task(self._pump(reader, up_writer, None))
                group.create_task(self._pump(up_reader, writer, self.cut_after))
        except* (OSError, asyncio.CancelledError):
            pass
        finally:
            for w in self._pipes.pop(task):
                w.close()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, budget: int | None) -> None:
        while data := await reader.read(65536):
            if self.delay:
                await asyncio.sleep(self.delay)
            await self._flowing.wait()
            if budget is not None:
                data, budget = data[:budget], budget - len(data)
            writer.write(data)
            await writer.drain()
            if budget is not None and budget <= 0:
                await asyncio.sleep(0.01)  # let the last bytes arrive before the reset throws them away
                raise ConnectionResetError
        if writer.can_write_eof():
            writer.write_eof()


def _reset(writer: asyncio.StreamWriter) -> None:
    sock = writer.get_extra_info("socket")
    if sock is not None and sock.fileno() >= 0:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
