"""What a version is made of, besides the wheel and the image: charts, manifests, CRDs, IAM policies, OLM bundles, SBOM.

    charts/<service>-chart-<version>.tgz, charts/ack-<version>.tgz
    manifests/<service>.yaml      CRDs and controller: `kubectl apply --server-side -f`
    crds/<service>.yaml, crds/core.yaml
    iam/<service>.json
    olm/ack-<service>-controller-<version>.tgz
    sbom.cdx.json

It follows from the services' declarations and CRDs and the lock, so that two runs make the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from ack.api.resource import Resource, Service
from ack.generate.charted import UMBRELLA, single
from ack.generate.pack import archive
from ack.generate.write_chart import FOLDER, write_chart, write_umbrella
from ack.generate.write_core_crds import write_core_crds
from ack.generate.write_iam import write_iam
from ack.generate.write_manifests import install_bundle
from ack.generate.write_olm import write_olm
from ack.generate.write_rbac import controller_name
from ack.generate.yaml_text import HEADER, manifest


@dataclass(frozen=True, slots=True)
class Released:
    """A service of a release.

    Args:
        service: the service.
        resources: its kinds.
        crds: file name -> CRD.
        hook_actions: operations that its hooks call.
    """

    service: Service
    resources: Sequence[Resource]
    crds: Mapping[str, str]
    hook_actions: Sequence[str] = ()


def write_release(services: Sequence[Released], *, version: str, image: str, lock: str) -> dict[PurePosixPath, bytes]:
    """Writes all of a version that follows from its services.

    Args:
        services: the services.
        version: the project's.
        image: the image of the controllers, without a tag.
        lock: the text of the lock that the image is made of.

    Returns:
        Path below the release's folder -> content.
    """
    # Imported here, since it takes a tenth of a second that every other run of the generator would pay, too.
    from ack.generate.write_sbom import locked, write_sbom

    files = {"crds/core.yaml": _together(write_core_crds()), "sbom.cdx.json": write_sbom(locked(lock), version=version)}
    packed: dict[str, bytes] = {}
    for one in services:
        files |= _texts(one, version=version, image=image)
        packed |= _archives(one, version=version, image=image)
    crds = {name: text for one in services for name, text in one.crds.items()}
    members = [(one.service, one.resources) for one in services]
    umbrella = write_umbrella(members, crds, version=version, image=image)
    packed[f"charts/{UMBRELLA}-{version}.tgz"] = archive(umbrella, UMBRELLA)
    texts = {name: text.encode() for name, text in files.items()}
    return {PurePosixPath(name): content for name, content in (texts | packed).items()}


def _texts(one: Released, *, version: str, image: str) -> dict[str, str]:
    name = one.service.name
    bundle = manifest(install_bundle(one.service, one.resources, version=version, image=image))
    crds = _together({**write_core_crds(), **one.crds})
    return {
        f"manifests/{name}.yaml": f"{crds}{bundle.removeprefix(HEADER)}",
        f"crds/{name}.yaml": _together(one.crds),
        f"iam/{name}.json": write_iam(one.service, one.resources, one.hook_actions),
    }


def _archives(one: Released, *, version: str, image: str) -> dict[str, bytes]:
    chart = single(one.service, one.resources).chart_name
    written = write_chart(one.service, one.resources, one.crds, version=version, image=image)
    files = {path.relative_to(FOLDER): text for path, text in written.items()}
    bundle = write_olm(one.service, one.resources, one.crds, version=version, image=image)
    package = controller_name(one.service)
    return {
        f"charts/{chart}-{version}.tgz": archive(files, chart),
        f"olm/{package}-{version}.tgz": archive(bundle, package),
    }


def _together(crds: Mapping[str, str]) -> str:
    """CRDs in one file."""
    return HEADER + "".join(_documents(crds))


def _documents(crds: Mapping[str, str]) -> Iterator[str]:
    for name in sorted(crds):
        lines = crds[name].splitlines(keepends=True)
        yield "---\n" + "".join(line for line in lines if not line.startswith(("#", "---")))
