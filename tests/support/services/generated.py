"""The generated files of the test services: `python -m tests.support.services.generated` writes them anew.

They have no manifests and charts, since nobody installs them.
"""

from __future__ import annotations

from pathlib import Path

from ack.generate.generate import CONFIG, LOCK, generate_service
from ack.generate.hook_actions import hook_actions

FOLDER = Path(__file__).parent
SERVICES = tuple(sorted(file.parent.name for file in FOLDER.glob(f"*/{CONFIG}")))


def texts(service: str) -> dict[Path, str]:
    """What a test service's generated files say, by their paths."""
    folder = FOLDER / service
    files = generate_service(folder, hooks_actions=hook_actions(folder))
    return {
        folder / path: text
        for path, text in files.items()
        if path.name != LOCK and (path.parts[0] == "crds" or path.suffix == ".py")
    }


if __name__ == "__main__":
    for name in SERVICES:
        for path, text in texts(name).items():
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
