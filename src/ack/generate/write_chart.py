"""The Helm chart of a service, `<service>-chart`, below the service's folder in `helm/`.

Names of values, roles and accounts are those of the published charts: whoever has a `values.yaml` for them keeps it.
Different on purpose:

- The service's CRDs are rendered by a template, so that an upgrade of the chart upgrades them;
  `helm.sh/resource-policy: keep` leaves them (and with them every object) in place at an uninstall, and
  `crds.install=false` leaves them to someone else.
- CRDs of the core API lie in the chart's `crds/`, as published: charts share them, so that none may own them. Helm
  creates them where they are missing.
- The roles hold what the controller uses (`ack.generate.write_rbac`), not all Secrets of a cluster.
- A flag is given only if its value is set: an empty value means the controller's default.

Sources: https://helm.sh/docs/topics/charts/, https://helm.sh/docs/howto/charts_tips_and_tricks/ (resource policies).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from ack.api.resource import Resource, Service
from ack.generate.write_chart_templates import templates
from ack.generate.write_chart_values import values_schema, values_text
from ack.generate.write_core_crds import write_core_crds
from ack.generate.write_manifests import IMAGE
from ack.generate.yaml_text import manifest

FOLDER = PurePosixPath("helm")
"""Where the chart lies, below the service's folder."""

KUBE_VERSION = ">=1.20.0-0"
"""The oldest Kubernetes that the charts are tested on.

Before 1.25, which knows CEL rules, helm needs `--disable-openapi-validation --server-side=false`.
"""

_METADATA = "\nmetadata:\n"


def chart_name(service: Service) -> str:
    """The chart's name, as published."""
    return f"{service.name}-chart"


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
    metadata = {
        "apiVersion": "v2",
        "name": chart_name(service),
        "description": f"A Helm chart for the AWS controller for {service.name} of Kubernetes (ACK)",
        "type": "application",
        "version": version,
        "appVersion": version,
        "kubeVersion": KUBE_VERSION,
        "keywords": ["aws", "kubernetes", service.name],
    }
    files = {
        "Chart.yaml": manifest([metadata]),
        "values.yaml": values_text(service, resources, version=version, image=image),
        "values.schema.json": values_schema(service, resources),
        **{f"templates/{name}": text for name, text in templates(service, resources).items()},
        **{f"crds/{name}": text for name, text in write_core_crds().items()},
        **{f"files/crds/{name}": _crd_file(text) for name, text in crds.items()},
    }
    return {FOLDER / name: text for name, text in files.items()}
