"""The AWS server process: moto's server with our extensions. Prints `ready URL` once it listens.

It ends when its standard input is closed, so that it never outlives the process that started it.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import Flask
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import make_server

from ack.local.moto_ext import install

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


class _Quiet(MotoRequestHandler):
    """One line a request costs more than most requests."""

    def log_request(self, *_: object) -> None:
        pass


def _atomic(service: str) -> Flask:
    """A service of moto's whose requests come one after the other: AWS's operations are atomic, moto's handlers look
    first and act then, so that two of them at once leave what neither would (a policy that is gone, and attached)."""
    app = create_backend_app(service)  # type: ignore[arg-type]  # moto's names of services are a type of their own
    handle, lock = app.wsgi_app, threading.Lock()

    def one_at_a_time(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        with lock:
            return handle(environ, start_response)

    app.wsgi_app = one_at_a_time  # type: ignore[method-assign]  # Flask's own way to put a middleware in
    return app


def _end_with_parent() -> None:
    """Wait until the other end of standard input is closed."""
    while sys.stdin.buffer.read(1024):
        pass
    os._exit(0)


def main() -> None:
    """Serve until standard input is closed or a signal comes."""
    parser = argparse.ArgumentParser(prog="python -m ack.local.moto_ext", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="port to listen on; 0 for a free one")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    install()
    app = DomainDispatcherApplication(_atomic)
    server = make_server(arguments.host, arguments.port, app, threaded=True, request_handler=_Quiet)
    os.environ["MOTO_PORT"] = str(server.server_port)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.stdout.write(f"ready http://{arguments.host}:{server.server_port}\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main()
