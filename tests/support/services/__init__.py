"""Services for tests only: kinds of forms that the services of the package do not have.

Whoever imports this package finds them beside `ack.services`.
"""

from __future__ import annotations

from pathlib import Path

import ack.services

if (folder := str(Path(__file__).parent)) not in ack.services.__path__:
    ack.services.__path__.append(folder)
