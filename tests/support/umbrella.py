"""The chart for several services, written to a folder as a release writes it."""

from __future__ import annotations

from pathlib import Path

from ack.cli.services import crd_texts, load_services
from ack.generate.write_chart import write_umbrella


def umbrella_chart(folder: Path, *services: str, version: str = "1.2.3") -> Path:
    """Writes the chart for some services; the folder."""
    crds = {name: text for service in services for name, text in crd_texts(service).items()}
    members = [(bundle.service, bundle.resources) for bundle in load_services(services)]
    for path, text in write_umbrella(members, crds, version=version).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder
