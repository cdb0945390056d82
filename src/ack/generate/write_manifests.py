"""What an installation of a service's controller needs: RBAC, Deployment, kustomizations, IAM policy, one flat bundle.

The layout, below the service's folder:

    kustomization.yaml            CRDs and controller: `kubectl apply -k <folder>`
    config/crd/common/            CRDs of the core API, the same for every service
    config/controller/            Deployment, metrics Service
    config/rbac/                  ServiceAccount, roles and bindings
    config/default/               the controller for the whole cluster
    config/overlays/namespaced/   the controller for one namespace, with Roles only
    config/iam/                   recommended-inline-policy.json
    config/install.yaml           the controller as one file: `kubectl apply -f config/install.yaml`

CRDs belong to the cluster and outlive controllers, so that `config/` leaves them to the folder's own kustomization
(`kubectl apply -f crds/` does the same).

The controller's settings that are a site's own (`AWS_REGION`, endpoints) come from the optional ConfigMap
`ack-<service>-user-config`, static credentials from the optional Secret `ack-<service>-user-secrets`.

Sources: https://kubernetes.io/docs/concepts/security/pod-security-standards/ (restricted),
https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version as distribution_version
from pathlib import PurePosixPath
from typing import Any

from ack.api.resource import Resource, Service
from ack.generate import write_rbac as rbac
from ack.generate.write_core_crds import write_core_crds
from ack.generate.write_iam import write_iam
from ack.generate.write_rbac import SYSTEM_NAMESPACE, Scope, controller_name
from ack.generate.yaml_text import HEADER, manifest

DISTRIBUTION = "aws-controllers-k8s"
IMAGE = "localhost/ack-controller"
"""The image of all controllers, without a tag, unless a release names another one.

It is what `make image` builds. A name below a registry that nobody of this project owns would let a stranger decide
what runs with the right to change an AWS account.
"""

METRICS_PORT = 8080
HEALTH_PORT = 8081
GRACE_SECONDS = 45
"""Longer than the 30 s in which the controller finishes work in flight, with time to give its Lease back."""

RESOURCES = {"requests": {"cpu": "50m", "memory": "128Mi"}, "limits": {"cpu": "1", "memory": "512Mi"}}
"""Measured with `python -m bench --objects 1000 --quick`: resident memory and CPU time of the process, from /proc.

One service takes 70 MB when idle and 100 MB once 1,000 objects have been through all steps; idle it takes less than a
thousandth of a CPU, 16 ms of CPU for an object that is created, 7 ms for one that is looked at again, and 2 s to start.
So the requests hold a thousand objects that are seldom changed; the limits leave room for ten thousand, and for a
storm of changes to run at the speed of a whole CPU, which is all that one process can use.
"""

SEVERAL_RESOURCES = {"requests": {"cpu": "100m", "memory": "256Mi"}, "limits": {"cpu": "1", "memory": "1Gi"}}
"""Of one process for several services. 25 of them take 128 MB when idle, and boto's clients of all of them, which are
made for the first object of a service, up to 130 MB more."""

Manifest = dict[str, Any]


def project_version() -> str:
    """The installed project's version, which manifests, charts and images carry."""
    return distribution_version(DISTRIBUTION)


def crd_path(resource: Resource) -> PurePosixPath:
    """Where a kind's CRD lies, below the service's folder."""
    return PurePosixPath("crds", f"{resource.service.group}_{resource.plural}.yaml")


CORE_CRDS = PurePosixPath("config/crd/common")
"""Where the CRDs of the core API lie, below the service's folder, as in the published projects."""


def _labels(service: Service) -> dict[str, str]:
    return {"app.kubernetes.io/name": controller_name(service)}


def _probe(path: str, *, delay: int, period: int) -> Manifest:
    return {"httpGet": {"path": path, "port": "health"}, "initialDelaySeconds": delay, "periodSeconds": period}


def _container(service: Service, image: str, version: str) -> Manifest:
    return {
        "name": "controller",
        "image": f"{image}:{version}",
        "command": ["ack-controller"],
        "args": [
            "--service",
            service.name,
            # Also for one replica: during a rolling update, or after `kubectl scale`, there are two.
            "--enable-leader-election",
            "--leader-election-namespace",
            "$(ACK_SYSTEM_NAMESPACE)",
        ],
        "env": [
            {"name": "ACK_SYSTEM_NAMESPACE", "valueFrom": {"fieldRef": {"fieldPath": "metadata.namespace"}}},
        ],
        "envFrom": [
            {"configMapRef": {"name": f"ack-{service.name}-user-config", "optional": True}},
            {"secretRef": {"name": f"ack-{service.name}-user-secrets", "optional": True}},
        ],
        "ports": [
            {"name": "metrics", "containerPort": METRICS_PORT},
            {"name": "health", "containerPort": HEALTH_PORT},
        ],
        "livenessProbe": _probe("/healthz", delay=15, period=20),
        "readinessProbe": _probe("/readyz", delay=5, period=10),
        "resources": RESOURCES,
        "securityContext": {
            "allowPrivilegeEscalation": False,
            "privileged": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        },
    }


def deployment(service: Service, *, image: str = IMAGE, version: str, replicas: int = 1) -> Manifest:
    """The controller's Deployment.

    Args:
        service: the service it runs.
        image: the image, without a tag.
        version: the image's tag.
        replicas: one works, the others stand by.
    """
    labels = _labels(service)
    return {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": controller_name(service), "namespace": SYSTEM_NAMESPACE, "labels": labels},
        "spec": {
            "replicas": replicas,
            "selector": {"matchLabels": labels},
            "template": {
                "metadata": {
                    "labels": labels,
                    "annotations": {"kubectl.kubernetes.io/default-container": "controller"},
                },
                "spec": {
                    "serviceAccountName": controller_name(service),
                    "terminationGracePeriodSeconds": GRACE_SECONDS,
                    "securityContext": {
                        "runAsNonRoot": True,
                        "runAsUser": 1000,
                        "runAsGroup": 1000,
                        "seccompProfile": {"type": "RuntimeDefault"},
                    },
                    "containers": [_container(service, image, version)],
                },
            },
        },
    }


def metrics_service(service: Service) -> Manifest:
    """The Service by which Prometheus finds the controller's metrics."""
    labels = _labels(service)
    return {
        "apiVersion": "v1",
        "kind": "Service",
        "metadata": {"name": f"ack-{service.name}-metrics-service", "namespace": SYSTEM_NAMESPACE, "labels": labels},
        "spec": {
            "type": "ClusterIP",
            "selector": labels,
            "ports": [{"name": "metrics", "port": METRICS_PORT, "targetPort": "metrics", "protocol": "TCP"}],
        },
    }


def _kustomization(resources: Iterable[str], **more: Any) -> Manifest:
    return {
        "apiVersion": "kustomize.config.k8s.io/v1beta1",
        "kind": "Kustomization",
        "resources": list(resources),
        **more,
    }


def _delete(item: Mapping[str, Any]) -> Manifest:
    head = {"apiVersion": item["apiVersion"], "kind": item["kind"], "metadata": {"name": item["metadata"]["name"]}}
    return {"patch": manifest([{"$patch": "delete", **head}]).removeprefix(HEADER)}


def _namespaced_overlay(service: Service, resources: Sequence[Resource]) -> dict[str, Manifest]:
    """The overlay's files: cluster roles out, Roles in, the controller held to its own namespace."""
    cluster = [
        *rbac.watch_objects(service, resources, Scope.CLUSTER),
        rbac.user_role(service, resources, Scope.CLUSTER, write=False),
        rbac.user_role(service, resources, Scope.CLUSTER, write=True),
    ]
    watch_role, watch_binding = rbac.watch_objects(service, resources, Scope.NAMESPACE)
    files = {
        "role-controller.yaml": watch_role,
        "role-binding.yaml": watch_binding,
        "role-reader.yaml": rbac.user_role(service, resources, Scope.NAMESPACE, write=False),
        "role-writer.yaml": rbac.user_role(service, resources, Scope.NAMESPACE, write=True),
    }
    argument = "/spec/template/spec/containers/0/args/-"
    watch = {
        "target": {"kind": "Deployment", "name": controller_name(service)},
        "patch": f"- op: add\n  path: {argument}\n  value: --watch-namespace\n"
        f"- op: add\n  path: {argument}\n  value: $(ACK_SYSTEM_NAMESPACE)\n",
    }
    kustomization = _kustomization(
        ["../../rbac", "../../controller", *sorted(files)],
        namespace=SYSTEM_NAMESPACE,
        patches=[*map(_delete, cluster), watch],
    )
    return {"kustomization.yaml": kustomization, **files}


def _folders(service: Service, resources: Sequence[Resource], controller: Manifest) -> dict[str, dict[str, Manifest]]:
    watch_role, watch_binding = rbac.watch_objects(service, resources, Scope.CLUSTER)
    system_role, system_binding = rbac.system_objects(service)
    roles = {
        "cluster-role-controller.yaml": watch_role,
        "cluster-role-binding.yaml": watch_binding,
        "role-system.yaml": system_role,
        "role-binding-system.yaml": system_binding,
        "role-reader.yaml": rbac.user_role(service, resources, Scope.CLUSTER, write=False),
        "role-writer.yaml": rbac.user_role(service, resources, Scope.CLUSTER, write=True),
        "service-account.yaml": rbac.service_account(service),
    }
    pods = {"deployment.yaml": controller, "service.yaml": metrics_service(service)}
    return {
        ".": {
            "kustomization.yaml": _kustomization(
                [*sorted(str(crd_path(resource)) for resource in resources), str(CORE_CRDS), "config/default"]
            )
        },
        str(CORE_CRDS): {"kustomization.yaml": _kustomization(sorted(write_core_crds()))},
        "config/rbac": {"kustomization.yaml": _kustomization(sorted(roles)), **roles},
        "config/controller": {"kustomization.yaml": _kustomization(sorted(pods)), **pods},
        "config/default": {
            "kustomization.yaml": _kustomization(
                ["namespace.yaml", "../rbac", "../controller"], namespace=SYSTEM_NAMESPACE
            ),
            "namespace.yaml": rbac.namespace(),
        },
        "config/overlays/namespaced": _namespaced_overlay(service, resources),
    }


def install_bundle(
    service: Service, resources: Sequence[Resource], *, version: str, image: str = IMAGE
) -> list[Manifest]:
    """The controller for the whole cluster, in the order in which it is to be created. CRDs are not part of it.

    Args:
        service: the service.
        resources: its kinds.
        version: the image's tag.
        image: without a tag.
    """
    return [
        rbac.namespace(),
        rbac.service_account(service),
        *rbac.watch_objects(service, resources, Scope.CLUSTER),
        *rbac.system_objects(service),
        rbac.user_role(service, resources, Scope.CLUSTER, write=False),
        rbac.user_role(service, resources, Scope.CLUSTER, write=True),
        metrics_service(service),
        deployment(service, image=image, version=version),
    ]


def write_manifests(
    service: Service,
    resources: Sequence[Resource],
    hook_actions: Iterable[str] = (),
    *,
    version: str | None = None,
    image: str = IMAGE,
) -> dict[PurePosixPath, str]:
    """Writes a service's manifests.

    Args:
        service: the service.
        resources: its kinds.
        hook_actions: operations that the service's hooks call.
        version: the image's tag; the installed project's version by default.
        image: without a tag.

    Returns:
        Path below the service's folder -> text.
    """
    version = version or project_version()
    controller = deployment(service, image=image, version=version)
    files = {
        PurePosixPath(folder, name): manifest([item])
        for folder, items in _folders(service, resources, controller).items()
        for name, item in items.items()
    }
    files |= {CORE_CRDS / name: text for name, text in write_core_crds().items()}
    files[PurePosixPath("config/install.yaml")] = manifest(
        install_bundle(service, resources, version=version, image=image)
    )
    files[PurePosixPath("config/iam/recommended-inline-policy.json")] = write_iam(service, resources, hook_actions)
    return files
