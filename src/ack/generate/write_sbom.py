"""The bill of materials of an image or a release, as CycloneDX JSON. Same components, same text.

Source of the form: https://cyclonedx.org/docs/1.6/json/, written by the project's own Python library.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as CycloneComponent
from cyclonedx.model.component import ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from ack.generate.write_manifests import DISTRIBUTION

_PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)")


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that is shipped.

    Args:
        name: as its registry calls it.
        version: its version.
        purl: its package URL, https://github.com/package-url/purl-spec.
        hashes: SHA-256 of the archives that the lock allows, in hexadecimal.
    """

    name: str
    version: str
    purl: PackageURL
    hashes: tuple[str, ...] = ()


def debian(name: str, version: str, *, arch: str, suite: str) -> Component:
    """A package of Debian."""
    return Component(name, version, PackageURL("deb", "debian", name, version, {"arch": arch, "distro": suite}))


def locked(requirements: str) -> list[Component]:
    """The packages of a lock: a requirements file that pins each, with `--hash` below it.

    Args:
        requirements: its text.

    Raises:
        ValueError: a line pins nothing.
    """
    found: list[Component] = []
    for entry in requirements.replace("\\\n", " ").splitlines():
        line = entry.partition("#")[0].strip()
        if not line:
            continue
        pinned = _PINNED.match(line)
        if not pinned:
            raise ValueError(f"the lock pins nothing by this line: {line!r}; it must be name==version")
        name, version = pinned["name"].lower(), pinned["version"]
        hashes = tuple(sorted(re.findall(r"--hash=sha256:([0-9a-f]{64})", line)))
        found.append(Component(name, version, PackageURL("pypi", None, name, version), hashes))
    return found


def write_sbom(components: Iterable[Component], *, version: str) -> str:
    """The bill of materials of the project and of what it is shipped with.

    A package of which the lock allows one archive has its hash; of several, which of them was taken depends on the
    architecture.

    Args:
        components: what it is shipped with.
        version: the project's.

    Returns:
        JSON text.
    """
    shipped = sorted(components, key=lambda component: (component.purl.type, component.name))
    bom = Bom(
        components=[_component(part) for part in shipped],
        serial_number=uuid.uuid5(uuid.NAMESPACE_URL, f"pkg:pypi/{DISTRIBUTION}@{version}?" + _identity(shipped)),
    )
    bom.metadata.timestamp = datetime(1980, 1, 1, tzinfo=UTC)
    bom.metadata.component = project = CycloneComponent(
        name=DISTRIBUTION,
        version=version,
        type=ComponentType.APPLICATION,
        purl=PackageURL("pypi", None, DISTRIBUTION, version),
        bom_ref=DISTRIBUTION,
    )
    bom.register_dependency(project, bom.components)
    text: str = JsonV1Dot6(bom).output_as_string(indent=2)
    return text + "\n"


def _identity(components: Sequence[Component]) -> str:
    return ",".join(str(component.purl) for component in components)


def _component(part: Component) -> CycloneComponent:
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=part.hashes[0])] if len(part.hashes) == 1 else []
    return CycloneComponent(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        purl=part.purl,
        bom_ref=str(part.purl),
        hashes=hashes,
    )
