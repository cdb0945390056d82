"""`ack-controller` that knows the services for tests, too."""

from __future__ import annotations

import tests.support.services  # noqa: F401 - makes them known
from ack.cli.controller import main

if __name__ == "__main__":
    main()
