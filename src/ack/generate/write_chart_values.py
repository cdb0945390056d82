"""The values of a service's chart and their schema, under the names of the published charts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import Any

from ack.generate import write_webhook
from ack.generate.charted import Charted
from ack.generate.write_manifests import GRACE_SECONDS, HEALTH_PORT, METRICS_PORT, RESOURCES, SEVERAL_RESOURCES
from ack.generate.yaml_text import HEADER, manifest

SHUTDOWN_SECONDS = 30
"""In which the controller finishes work in flight."""

_SERVICES = """\
# The services whose controllers run, in one process. Required. There are:
{services}
services: []

"""

_VALUES = """\
image:
  repository: {image}
  tag: {version}
  pullPolicy: IfNotPresent
  # Names of Secrets.
  pullSecrets: []

# In place of the chart's name in the names of objects.
nameOverride: ""
# In place of the whole name.
fullnameOverride: ""

crds:
  # Whether the chart installs and upgrades the CRDs. They stay at an uninstall, and with them every object.
  install: true

deployment:
  # With leader election one works, and the others stand by; with shards all work.
  replicas: 1
  annotations: {{}}
  labels: {{}}
  # Metrics.
  containerPort: {metrics_port}
  # /healthz and /readyz.
  healthPort: {health_port}
  # More than the {shutdown} s in which the controller finishes work in flight.
  terminationGracePeriodSeconds: {grace}
  nodeSelector:
    kubernetes.io/os: linux
  tolerations: []
  affinity: {{}}
  priorityClassName: ""
  hostNetwork: false
  dnsPolicy: ClusterFirst
  strategy: {{}}
  extraVolumes: []
  extraVolumeMounts: []
  extraEnvVars: []
  # Further flags of ack-controller.
  extraArgs: []

role:
  labels: {{}}

metrics:
  service:
    create: false
    type: ClusterIP
  # For the Prometheus operator; makes the Service, too.
  serviceMonitor:
    create: false
    interval: 30s
    labels: {{}}

networkPolicy:
  # Lets in reads of the metrics, lets out the ports below and DNS.
  create: false
  # Peers that may read the metrics; empty for all.
  metricsFrom: []
  # The Kubernetes API (443, 6443), AWS (443), and the credential endpoints of a node or of EKS Pod Identity (80).
  egressPorts: [443, 6443, 80]
  extraEgress: []

podDisruptionBudget:
  create: false
  maxUnavailable: 1

# {measured}
{resources}

aws:
  # The region of objects that name none. Required.
  region: ""
  endpoint_url: ""
  identity_endpoint_url: ""
  allow_unsafe_aws_endpoint_urls: false
  endpoint_use_path_style: false
  # Longest wait for a part of AWS's answer, such as 30s; empty for the controller's default, 0 for no limit.
  http_client_timeout: ""
  # Static credentials from a Secret that holds a credentials file. Better: a role of the ServiceAccount.
  credentials:
    secretName: ""
    secretKey: credentials
    profile: default

log:
  enable_development_logging: false
  # debug, info, warn, error, ...
  level: info

# cluster: a ClusterRole. namespace: a Role in each watched namespace.
installScope: cluster
# Namespaces by commas. Empty: all, or with installScope namespace the release's own.
watchNamespace: ""
# Label selector of the objects to reconcile; empty for all.
watchSelectors: ""

# Tags of every AWS resource.
resourceTags:
  - services.k8s.aws/controller-version=%CONTROLLER_SERVICE%-%CONTROLLER_VERSION%
  - services.k8s.aws/namespace=%K8S_NAMESPACE%

# What becomes of the AWS resource of a deleted object: delete, retain, or snapshot (of kinds that can; else delete).
deletionPolicy: delete

# What is done about a change in AWS behind the controller's back: repair, report or ignore. Objects may say otherwise.
driftPolicy: repair

reconcile:
  # Seconds after which a synced object is compared with AWS again.
  defaultResyncPeriod: 36000
  # Kind -> seconds.
  resourceResyncPeriods: {{}}
  # Objects of a kind that are worked on at once.
  defaultMaxConcurrentSyncs: 8
  # Kind -> number.
  resourceMaxConcurrentSyncs: {{}}
  # The kinds to reconcile{all}.
  resources:{kinds}

serviceAccount:
  create: true
  name: {account}
  # Such as eks.amazonaws.com/role-arn.
  annotations: {{}}

# Shards that all replicas share, by namespace: a few for each replica, or 0 for one replica that works.
shards: 0

leaderElection:
  # Also for one replica: during a rolling update there are two.
  enabled: true
  # Empty for the release's.
  namespace: ""

# Roles of other accounts, by the maps ack-role-account-map and ack-role-team-map in the release's namespace.
enableCARM: true
# References to objects in other namespaces.
enableCrossNamespace: true
# FieldExport objects.
enableFieldExport: true

# Name: true or false.
featureGates: {{}}
"""

_TEXT: dict[str, Any] = {"type": "string"}
_SWITCH: dict[str, Any] = {"type": "boolean"}
_MAP: dict[str, Any] = {"type": "object"}
_PORT: dict[str, Any] = {"type": "integer", "minimum": 1, "maximum": 65535}


def _one_of(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


def _list(of: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": dict(of)}


def _object(required: Sequence[str] = (), **properties: dict[str, Any]) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    if required:
        schema["required"] = list(required)
    return schema


_MEASURED = (
    "Measured for one service: 70 MB idle, 100 MB with 1,000 objects; under 1m of CPU idle, 16 ms for a created object."
)
_MEASURED_ALL = (
    "Measured for 25 services: 128 MB idle, and up to 130 MB more for the clients of all; then 30 MB for 1,000 objects."
)


def values_text(charted: Charted, *, version: str, image: str) -> str:
    """The text of `values.yaml`.

    Args:
        charted: what the chart runs.
        version: the image's tag.
        image: without a tag.
    """
    several = charted.umbrella
    resources = SEVERAL_RESOURCES if several else RESOURCES
    kinds = "".join(f"\n    - {kind}" for kind in charted.kinds)
    head = (
        _SERVICES.format(services=fill(", ".join(charted.services), 110, initial_indent="# ", subsequent_indent="# "))
        if several
        else ""
    )
    text = HEADER + (head + _VALUES).format(
        image=image,
        version=json.dumps(version),
        resources=manifest([{"resources": resources}]).removeprefix(HEADER).rstrip("\n"),
        metrics_port=METRICS_PORT,
        health_port=HEALTH_PORT,
        shutdown=SHUTDOWN_SECONDS,
        grace=GRACE_SECONDS,
        measured=_MEASURED_ALL if several else _MEASURED,
        all="; none for all" if several else "",
        kinds=" []" if several else kinds,
        account=charted.account,
    )
    return text + write_webhook.values(charted)


def _webhook(charted: Charted) -> dict[str, dict[str, Any]]:
    if not charted.has_versions:
        return {}
    manager = _object(create=_SWITCH, issuerRef=_MAP)
    return {"webhook": _object(port=_PORT, certificateSecret=_TEXT, caBundle=_TEXT, certManager=manager)}


def values_schema(charted: Charted) -> str:
    """The text of `values.schema.json`: a misspelt value is an error at `helm install`, not one that nobody sees.

    Args:
        charted: what the chart runs.
    """
    kinds = charted.kinds
    services: dict[str, Any] = {
        "services": {"type": "array", "items": {"enum": charted.services}, "minItems": 1, "uniqueItems": True}
    }
    positive = {"type": "integer", "minimum": 1}
    per_kind = {"type": "object", "propertyNames": {"enum": kinds}, "additionalProperties": positive}
    quantities = {"type": "object", "additionalProperties": {"type": ["string", "integer", "number"]}}
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": HEADER.removeprefix("# ").strip(),
        "title": f"Values of {charted.chart_name}",
        **_object(
            ["aws", "image", "serviceAccount"],
            **(services if charted.umbrella else {}),
            image=_object(
                ["repository", "tag"],
                repository={"type": "string", "minLength": 1},
                tag={"type": "string", "minLength": 1},
                pullPolicy=_one_of("Always", "IfNotPresent", "Never"),
                pullSecrets=_list(_TEXT),
            ),
            nameOverride=_TEXT,
            fullnameOverride=_TEXT,
            crds=_object(install=_SWITCH),
            deployment=_object(
                replicas={"type": "integer", "minimum": 0},
                annotations=_MAP,
                labels=_MAP,
                containerPort=_PORT,
                healthPort=_PORT,
                terminationGracePeriodSeconds={"type": "integer", "minimum": SHUTDOWN_SECONDS + 1},
                nodeSelector=_MAP,
                tolerations=_list(_MAP),
                affinity=_MAP,
                priorityClassName=_TEXT,
                hostNetwork=_SWITCH,
                dnsPolicy=_TEXT,
                strategy=_MAP,
                extraVolumes=_list(_MAP),
                extraVolumeMounts=_list(_MAP),
                extraEnvVars=_list(_MAP),
                extraArgs=_list(_TEXT),
            ),
            role=_object(labels=_MAP),
            metrics=_object(
                service=_object(create=_SWITCH, type=_one_of("ClusterIP", "NodePort", "LoadBalancer")),
                serviceMonitor=_object(create=_SWITCH, interval=_TEXT, labels=_MAP),
            ),
            networkPolicy=_object(
                create=_SWITCH, metricsFrom=_list(_MAP), egressPorts=_list(_PORT), extraEgress=_list(_MAP)
            ),
            podDisruptionBudget=_object(create=_SWITCH, maxUnavailable={"type": ["integer", "string"]}),
            resources=_object(requests=quantities, limits=quantities),
            aws=_object(
                ["region"],
                region={"type": "string", "minLength": 1},
                endpoint_url=_TEXT,
                identity_endpoint_url=_TEXT,
                allow_unsafe_aws_endpoint_urls=_SWITCH,
                endpoint_use_path_style=_SWITCH,
                http_client_timeout=_TEXT,
                credentials=_object(secretName=_TEXT, secretKey=_TEXT, profile=_TEXT),
            ),
            log=_object(
                enable_development_logging=_SWITCH,
                level=_one_of("debug", "info", "warn", "error", "dpanic", "panic", "fatal"),
            ),
            installScope=_one_of("cluster", "namespace"),
            watchNamespace=_TEXT,
            watchSelectors=_TEXT,
            resourceTags=_list({"type": "string", "pattern": "^[^=]+="}),
            deletionPolicy=_one_of("", "delete", "retain", "snapshot"),
            driftPolicy=_one_of("", "repair", "report", "ignore"),
            reconcile=_object(
                defaultResyncPeriod={"type": "integer", "minimum": 0},
                resourceResyncPeriods=per_kind,
                defaultMaxConcurrentSyncs=positive,
                resourceMaxConcurrentSyncs=per_kind,
                resources=_list({"enum": kinds}),
            ),
            serviceAccount=_object(create=_SWITCH, name=_TEXT, annotations=_MAP),
            shards={"type": "integer", "minimum": 0},
            leaderElection=_object(enabled=_SWITCH, namespace=_TEXT),
            enableCARM=_SWITCH,
            enableCrossNamespace=_SWITCH,
            enableFieldExport=_SWITCH,
            **_webhook(charted),
            featureGates={"type": "object", "additionalProperties": _SWITCH},
            # Helm hands these to every chart below another.
            **{"global": _MAP, "enabled": _SWITCH},
        ),
    }
    return json.dumps(schema, indent=2) + "\n"
