"""The real helm, with a chart that has what controllers' charts have."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from ack.local.kubectl import helm as find_helm
from tests.e2e.local.conftest import CRDS, Api, definition, new_group

ACCOUNT = """
apiVersion: v1
kind: ServiceAccount
metadata: {name: "{{ .Release.Name }}"}
"""
ROLE = """
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: "{{ .Release.Name }}"}
rules:
- apiGroups: ["{{ .Values.group }}"]
  resources: [widgets, widgets/status]
  verbs: [get, list, watch, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: "{{ .Release.Name }}"}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: "{{ .Release.Name }}"}
subjects:
- {kind: ServiceAccount, name: "{{ .Release.Name }}", namespace: "{{ .Release.Namespace }}"}
"""
DEPLOYMENT = """
apiVersion: apps/v1
kind: Deployment
metadata:
  name: "{{ .Release.Name }}"
  labels: {app: "{{ .Release.Name }}"}
spec:
  replicas: {{ .Values.replicas }}
  selector: {matchLabels: {app: "{{ .Release.Name }}"}}
  template:
    metadata: {labels: {app: "{{ .Release.Name }}"}}
    spec:
      serviceAccountName: "{{ .Release.Name }}"
      containers:
      - name: controller
        image: example.com/controller:1
        args: [--level, debug]
        env:
        - {name: REGION, value: "{{ .Values.region }}"}
        ports: [{containerPort: 8080, name: http}]
        resources: {limits: {memory: 64Mi}}
"""
WIDGET = """
apiVersion: "{{ .Values.group }}/v1"
kind: Widget
metadata: {name: "{{ .Release.Name }}"}
spec: {title: "{{ .Values.region }}"}
"""


@pytest.fixture
def chart(tmp_path: Path, api: Api) -> Any:
    group = new_group()
    folder = tmp_path / "chart"
    files = {
        "Chart.yaml": yaml.safe_dump({"apiVersion": "v2", "name": "widgets", "version": "0.1.0"}),
        "values.yaml": yaml.safe_dump({"group": group, "replicas": 0, "region": "north"}),
        "crds/widget.yaml": yaml.safe_dump(definition(group)),
        "templates/account.yaml": ACCOUNT,
        "templates/role.yaml": ROLE,
        "templates/deployment.yaml": DEPLOYMENT,
        "templates/widget.yaml": WIDGET,
    }
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    yield folder
    api("DELETE", f"{CRDS}/widgets.{group}")


def test_install_list_upgrade_uninstall(chart: Path, kubeconfig: Path, namespace: str, home: Path, api: Api) -> None:
    def helm(*arguments: str) -> str:
        done = subprocess.run(
            [find_helm(), "--kubeconfig", kubeconfig, "--namespace", namespace, *arguments],
            env={"HOME": str(home), "PATH": os.environ["PATH"]}, capture_output=True, text=True, timeout=90,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"helm {' '.join(arguments)}: {done.stderr}"
        return done.stdout

    group = yaml.safe_load((chart / "values.yaml").read_text())["group"]
    deployment = f"/apis/apps/v1/namespaces/{namespace}/deployments/one"
    widget = f"/apis/{group}/v1/namespaces/{namespace}/widgets/one"

    assert "STATUS: deployed" in helm("install", "one", str(chart))
    assert api("GET", widget).body["spec"]["title"] == "north"
    assert api("GET", deployment).status == 200
    assert [release["name"] for release in json.loads(helm("list", "-o", "json"))] == ["one"]

    assert "REVISION: 2" in helm("upgrade", "one", str(chart), "--set", "region=south")
    assert api("GET", widget).body["spec"]["title"] == "south"
    container = api("GET", deployment).body["spec"]["template"]["spec"]["containers"][0]
    assert container["env"] == [{"name": "REGION", "value": "south"}]

    helm("rollback", "one", "1")
    assert api("GET", widget).body["spec"]["title"] == "north"

    helm("uninstall", "one")
    assert api("GET", widget).status == 404
    assert api("GET", f"/apis/rbac.authorization.k8s.io/v1/namespaces/{namespace}/roles/one").status == 404
    assert json.loads(helm("list", "-o", "json")) == []
