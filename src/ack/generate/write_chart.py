"""The Helm charts: of a service, `<service>-chart`, below the service's folder in `helm/`; and `ack`, for several.

Names of values, roles and accounts are those of the published charts: whoever has a `values.yaml` for them keeps it.
Different on purpose:

- The service's CRDs are rendered by a template, so that an upgrade of the chart upgrades them;
  `helm.sh/resource-policy: keep` leaves them (and with them every object) in place at an uninstall, and
  `crds.install=false` leaves them to someone else.
- CRDs of the core API lie in the chart's `crds/`, as published: charts share them, so that none may own them. Helm
  creates them where they are missing.
- The roles hold what the controller uses (`ack.generate.write_rbac`), not all Secrets of a cluster.
- A flag is given only if its value is set: an empty value means the controller's default.

The chart for several services runs one process: `services` says which. A release is a Secret of 1 MiB at most, and
holds the chart's files besides the rendered manifest, so that the CRDs of this chart have no descriptions: 25 services
with them take 1.2 MB, and 0.13 MB without. Whoever wants `kubectl explain` to tell more sets `crds.install=false`, and
installs the CRDs by `ackctl install` or `kubectl apply`.

Sources: https://helm.sh/docs/topics/charts/, https://helm.sh/docs/howto/charts_tips_and_tricks/ (resource policies).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

import yaml

from ack.api.resource import Resource, Service
from ack.generate.charted import Charted, single, umbrella
from ack.generate.write_chart_templates import templates
from ack.generate.write_chart_values import values_schema, values_text
from ack.generate.write_core_crds import write_core_crds
from ack.generate.write_manifests import IMAGE
from ack.generate.yaml_text import LOADER, manifest

FOLDER = PurePosixPath("helm")
"""Where the chart lies, below the service's folder."""

KUBE_VERSION = ">=1.20.0-0"
"""The oldest Kubernetes that the charts are tested on.

Before 1.25, which knows CEL rules, helm needs `--disable-openapi-validation --server-side=false`.
"""

_METADATA = "\nmetadata:\n"


def _crd_file(text: str) -> str:
    if _METADATA not in text or f"{_METADATA}  annotations:" in text:
        raise ValueError("the CRD's text is not as write_crd writes it: metadata without annotations")
    return text


def write_chart(
    service: Service, resources: Sequence[Resource], crds: Mapping[str, str], *, version: str, image: str = IMAGE
) -> dict[PurePosixPath, str]:
    """Writes a service's chart.

    Args:
        service: the service.
        resources: its kinds.
        crds: file name -> CRD, as it lies in `crds/`.
        version: of the chart and of the image.
        image: without a tag.

    Returns:
        Path below the service's folder -> text.

    Raises:
        ValueError: a CRD is not as `write_crd` writes it; there is nowhere to put the annotation that keeps it.
    """
    described = f"A Helm chart for the AWS controller for {service.name} of Kubernetes (ACK)"
    files = _chart(single(service, resources), crds, described, version=version, image=image)
    return {FOLDER / name: text for name, text in files.items()}


def write_umbrella(
    members: Iterable[tuple[Service, Sequence[Resource]]],
    crds: Mapping[str, str],
    *,
    version: str,
    image: str = IMAGE,
) -> dict[PurePosixPath, str]:
    """Writes the chart for several services.

    Args:
        members: the services with their kinds.
        crds: file name -> CRD, of all of them.
        version: of the chart and of the image.
        image: without a tag.

    Returns:
        Path below the chart's folder -> text.

    Raises:
        ValueError: a CRD is not as `write_crd` writes it.
    """
    described = "A Helm chart for the AWS controllers for Kubernetes (ACK), of any services"
    bare = {name: _bare_crd(text) for name, text in crds.items()}
    files = _chart(umbrella(members), bare, described, version=version, image=image)
    return {PurePosixPath(name): text for name, text in files.items()}


def _bare_crd(text: str) -> str:
    """A CRD without descriptions; its schema is JSON, on one line, since nobody reads it."""
    crd = yaml.load(text, Loader=LOADER)  # noqa: S506 - a safe loader
    head = manifest([{key: crd[key] for key in ("apiVersion", "kind", "metadata")}])
    return f"{head}spec: {json.dumps(_without_descriptions(crd['spec']), separators=(',', ':'))}\n"


def _without_descriptions(schema: Any) -> Any:
    if isinstance(schema, dict):
        # A field may be called description: its schema is no text.
        return {
            key: _without_descriptions(value)
            for key, value in schema.items()
            if key != "description" or not isinstance(value, str)
        }
    return [_without_descriptions(item) for item in schema] if isinstance(schema, list) else schema


def _chart(charted: Charted, crds: Mapping[str, str], description: str, *, version: str, image: str) -> dict[str, str]:
    metadata = {
        "apiVersion": "v2",
        "name": charted.chart_name,
        "description": description,
        "type": "application",
        "version": version,
        "appVersion": version,
        "kubeVersion": KUBE_VERSION,
        "keywords": ["aws", "kubernetes", charted.name],
    }
    return {
        "Chart.yaml": manifest([metadata]),
        "values.yaml": values_text(charted, version=version, image=image),
        "values.schema.json": values_schema(charted),
        **{f"templates/{name}": text for name, text in templates(charted).items()},
        **{f"crds/{name}": text for name, text in write_core_crds().items()},
        **{f"files/crds/{name}": _crd_file(text) for name, text in crds.items()},
    }
