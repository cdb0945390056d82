"""The OLM bundle of a service's controller, in the format registry+v1: a ClusterServiceVersion, CRDs, annotations.

Rights that follow the watched namespaces are `permissions`, which OLM grants in the namespaces that the OperatorGroup
targets, or in all; `clusterPermissions` hold what belongs to the cluster. The OperatorGroup's namespaces reach the
controller by the annotation that OLM puts on the pod.

CRDs of the core API are not part of the bundle: of two bundles that own a CRD, OLM refuses the second. They are applied
by hand, once (docs/install.md).

Sources: https://olm.operatorframework.io/docs/tasks/creating-operator-manifests/,
https://github.com/operator-framework/operator-registry/blob/master/docs/design/operator-bundle.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

import yaml

from ack.api.resource import Resource, Service
from ack.generate import write_rbac as rbac
from ack.generate.write_manifests import IMAGE, deployment
from ack.generate.write_rbac import Rule, controller_name
from ack.generate.yaml_text import LOADER, manifest

CHANNEL = "alpha"
"""The kinds are v1alpha1."""

_PREFIX = "operators.operatorframework.io.bundle"
_LABELS = {
    f"{_PREFIX}.mediatype.v1": "registry+v1",
    f"{_PREFIX}.manifests.v1": "manifests/",
    f"{_PREFIX}.metadata.v1": "metadata/",
    f"{_PREFIX}.channels.v1": CHANNEL,
    f"{_PREFIX}.channel.default.v1": CHANNEL,
}


def write_olm(
    service: Service, resources: Sequence[Resource], crds: Mapping[str, str], *, version: str, image: str = IMAGE
) -> dict[PurePosixPath, str]:
    """Writes the bundle of a service.

    Args:
        service: the service.
        resources: its kinds.
        crds: file name -> CRD, of the service.
        version: of the bundle and of the image.
        image: without a tag.

    Returns:
        Path below the bundle's folder -> text.
    """
    package = controller_name(service)
    labels = {f"{_PREFIX}.package.v1": package, **_LABELS}
    lines = "".join(f"LABEL {name}={value}\n" for name, value in labels.items())
    csv = _service_version(service, resources, crds, version=version, image=image)
    files = {
        "bundle.Dockerfile": f"FROM scratch\n\n{lines}\nCOPY manifests /manifests/\nCOPY metadata /metadata/\n",
        "metadata/annotations.yaml": manifest([{"annotations": labels}]),
        f"manifests/{package}.clusterserviceversion.yaml": manifest([csv]),
        **{f"manifests/{name}": text for name, text in crds.items()},
    }
    return {PurePosixPath(name): text for name, text in files.items()}


def _service_version(
    service: Service, resources: Sequence[Resource], crds: Mapping[str, str], *, version: str, image: str
) -> dict[str, Any]:
    package = controller_name(service)
    title = f"AWS Controllers for Kubernetes - {service.name}"
    keywords = ["aws", "amazon", "ack", service.name]
    return {
        "apiVersion": "operators.coreos.com/v1alpha1",
        "kind": "ClusterServiceVersion",
        "metadata": {
            "name": f"{package}.v{version}",
            "namespace": "placeholder",
            "annotations": {
                "capabilities": "Basic Install",
                "categories": "Cloud Provider",
                "containerImage": f"{image}:{version}",
                "description": f"Manages resources of AWS {service.name} by Kubernetes objects.",
            },
        },
        "spec": {
            "displayName": title,
            "description": (
                f"Makes AWS {service.name} match what Kubernetes objects say.\n\n"
                f"Before the installation: apply the CRDs of the core API, and make the ConfigMap "
                f"`ack-{service.name}-user-config` with `AWS_REGION` in the operator's namespace. The controller needs "
                "AWS credentials: a role of its service account, or the Secret "
                f"`ack-{service.name}-user-secrets`.\n"
            ),
            "version": version,
            "maturity": "alpha",
            "minKubeVersion": "1.25.0",  # validation rules (CEL)
            "keywords": keywords,
            "provider": {"name": "AWS Controllers for Kubernetes"},
            "installModes": [
                {"type": mode, "supported": True}
                for mode in ("OwnNamespace", "SingleNamespace", "MultiNamespace", "AllNamespaces")
            ],
            "customresourcedefinitions": {"owned": [_owned(text) for text in crds.values()]},
            "install": {"strategy": "deployment", "spec": _install(service, resources, version=version, image=image)},
        },
    }


def _owned(text: str) -> dict[str, str]:
    crd = yaml.load(text, Loader=LOADER)  # noqa: S506 - a safe loader
    (version,) = (v for v in crd["spec"]["versions"] if v["storage"])
    kind = crd["spec"]["names"]["kind"]
    description = version["schema"]["openAPIV3Schema"].get("description", kind)
    first = re.split(r"(?<=\.)\s", description.strip(), maxsplit=1)[0].replace("\n", " ")
    return {
        "name": crd["metadata"]["name"],
        "version": version["name"],
        "kind": kind,
        "displayName": kind,
        "description": first,
    }


def _install(service: Service, resources: Sequence[Resource], *, version: str, image: str) -> dict[str, Any]:
    controller = deployment(service, image=image, version=version)
    pod = controller["spec"]["template"]["spec"]
    watched = {"fieldRef": {"fieldPath": "metadata.annotations['olm.targetNamespaces']"}}
    pod["containers"][0]["env"].append({"name": "ACK_WATCH_NAMESPACE", "valueFrom": watched})
    followed = [*rbac.object_rules(service, resources), *rbac.field_export_rules(), *rbac.system_rules(service)]
    cluster = [*rbac.namespace_rules(), *rbac.role_selector_rules()]
    return {
        "deployments": [
            {"name": controller_name(service), "label": controller["metadata"]["labels"], "spec": controller["spec"]}
        ],
        "permissions": [_granted(service, followed)],
        "clusterPermissions": [_granted(service, cluster)],
    }


def _granted(service: Service, rules: Sequence[Rule]) -> dict[str, Any]:
    return {"serviceAccountName": controller_name(service), "rules": [rule.to_json() for rule in rules]}
