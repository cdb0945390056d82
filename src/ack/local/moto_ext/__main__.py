"""The AWS server process: moto's server with our extensions. Prints `ready URL` once it listens.

It ends when its standard input is closed, so that it never outlives the process that started it.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import threading

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import make_server

from ack.local.moto_ext import install


class _Quiet(MotoRequestHandler):
    """One line a request costs more than most requests."""

    def log_request(self, *_: object) -> None:
        pass


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
    app = DomainDispatcherApplication(create_backend_app)
    server = make_server(arguments.host, arguments.port, app, threaded=True, request_handler=_Quiet)
    os.environ["MOTO_PORT"] = str(server.server_port)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    sys.stdout.write(f"ready http://{arguments.host}:{server.server_port}\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main()
