"""Which kinds go through which steps of a life: writes docs/kinds.md from the declarations and the kinds' cases.

python -m tests.kinds_table
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import ack.services
from ack.api.resource import Resource
from ack.runtime.ownership import means
from tests.support.kind_case import STEPS, Named, cases

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "kinds.md"
CASES = ROOT / "tests" / "e2e" / "kinds"
HEAD = f"""# Kinds

Every kind, and the steps of its life that a test goes through on an AWS emulator ([how](kind-cases.md)). A step that
the emulator or AWS cannot do has its reason below. The last column says by what a resource is found again whose create
was never answered ([exactly one](exactly-one.md)). Written by `make kinds`; do not edit.

| service | kind | {" | ".join(STEPS)} | emulator | found again by |
|---|---|{"---|" * (len(STEPS) + 2)}
"""


def resources() -> Iterator[tuple[str, Resource]]:
    """(service, declaration) of every declared kind."""
    for file in sorted(Path(ack.services.__path__[0]).glob("*/service.yaml")):
        package = import_module(f"ack.services.{file.parent.name}")
        for resource in package.RESOURCES:
            yield package.SERVICE.name, resource


def kinds() -> Iterator[tuple[str, str]]:
    """(service, kind) of every declared kind."""
    return ((service, resource.kind) for service, resource in resources())


def page() -> str:
    """The text of docs/kinds.md."""
    known = {(named.service, named.kind): named for named in cases(CASES)}
    rows: list[str] = []
    reasons: list[str] = []
    for service, resource in resources():
        named = known.get((service, resource.kind))
        rows.append(_row(service, resource, named))
        if named:
            reasons += [f"- {named}, {step}: {why}\n" for step, why in named.case.skip.items()]
    return HEAD + "".join(rows) + ("\n## Left out\n\n" + "".join(reasons) if reasons else "")


def _row(service: str, resource: Resource, named: Named | None) -> str:
    kind = resource.kind
    marks = ["–" if named is None or step in named.case.skip else "✓" for step in STEPS]
    link = f"[{kind}](../tests/e2e/kinds/{service}/{kind}.yaml)" if named else kind
    return (
        f"| {service} | {link} | {' | '.join(marks)} | {named.case.emulator if named else '–'} | {means(resource)} |\n"
    )


if __name__ == "__main__":
    PAGE.write_text(page())
