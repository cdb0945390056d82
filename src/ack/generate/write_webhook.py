"""What a chart has besides for a service whose kinds have several API versions: the conversion webhook.

The other charts have nothing of it. The pieces fill places of the templates in `ack/generate/chart`.

Sources: https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/,
https://cert-manager.io/docs/concepts/ca-injector/.
"""

from __future__ import annotations

from ack.generate.charted import Charted
from ack.generate.versions import webhook_name
from ack.generate.write_rbac import SYSTEM_NAMESPACE

TEMPLATE = "webhook.yaml"
"""The template that only such a chart has."""

PORT = 9433
FOLDER = "/tmp/k8s-webhook-server/serving-certs"  # noqa: S108 - the flag's default, as published

_PIECES = {
    "WEBHOOK_ON": "true ",
    "WEBHOOK_PORT": """
            - name: webhook
              containerPort: {{ .Values.webhook.port }}""",
    "WEBHOOK_MOUNT": f"""
            - name: webhook-certificate
              mountPath: {FOLDER}
              readOnly: true""",
    "WEBHOOK_VOLUME": """
        - name: webhook-certificate
          secret:
            secretName: {{ .Values.webhook.certificateSecret }}""",
    "WEBHOOK_INGRESS": """
    # Conversions. The API server comes from an address of its own.
    - ports:
        - port: webhook
          protocol: TCP""",
    "WEBHOOK_FLAGS": """
{{- $flags = append $flags "--enable-webhook-server=true" }}
{{- $flags = append $flags (printf "--webhook-server-addr=0.0.0.0:%d" (int $v.webhook.port)) }}""",
}

# The CRD names the Service in the namespace of the manifests; the chart's is the release's.
_CRD = (
    ' | replace "namespace: NAMESPACE\\n" (printf "namespace: %s\\n" $.Release.Namespace)'
    ' | replace "      clientConfig:\\n" (ternary "      clientConfig:\\n"'
    ' (printf "      clientConfig:\\n        caBundle: %s\\n" $.Values.webhook.caBundle)'
    " (empty $.Values.webhook.caBundle))"
    ' | replace "resource-policy: keep\\n" (ternary (printf'
    ' "resource-policy: keep\\n    cert-manager.io/inject-ca-from: %s/NAME\\n" $.Release.Namespace)'
    ' "resource-policy: keep\\n" $.Values.webhook.certManager.create)'
)

_VALUES = """
# Conversions between the API versions of a kind, which the API server asks the controller for.
webhook:
  port: {port}
  # A Secret of type kubernetes.io/tls, for {name}.<namespace>.svc.
  certificateSecret: {name}
  # Base64 of the PEM of its authority, for the CRDs; not needed with cert-manager.
  caBundle: ""
  # cert-manager makes the certificate, renews it, and tells the CRDs its authority.
  certManager:
    create: false
    issuerRef: {{}}
"""


def places(charted: Charted) -> dict[str, str]:
    """Place in a template -> what stands there; nothing in a chart whose kinds have one version."""
    name = webhook_name(charted.members[0][0])
    crd = _CRD.replace("NAMESPACE", SYSTEM_NAMESPACE).replace("NAME", name)
    found = {**_PIECES, "WEBHOOK_CRD": crd, "WEBHOOK_NAME": name}
    return found if charted.has_versions else dict.fromkeys(found, "")


def values(charted: Charted) -> str:
    """What `values.yaml` has besides."""
    return _VALUES.format(port=PORT, name=webhook_name(charted.members[0][0])) if charted.has_versions else ""
