"""Several API versions of one kind, on a real API server, converted by the controller's process over TLS."""

from __future__ import annotations

import base64
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from ack.kube.client import Client
from ack.kube.errors import ApiError
from ack.kube.loading import load
from ack.kube.types import CRD
from tests.support.aws_view import Aws
from tests.support.certificates import write_certificate
from tests.support.cluster import Cluster
from tests.support.processes import StartProcess
from tests.support.waiting import eventually

pytestmark = [
    pytest.mark.envtest,
    pytest.mark.services("versionsample"),
    pytest.mark.feature(43),
]

NAME = "repositories.versionsample.services.k8s.aws"
UNSAID = "services.k8s.aws/unsaid"
DOCUMENT = '{"rules": []}'


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


async def test_one_object_in_three_versions(
    kubernetes: Cluster, aws: Aws, process: StartProcess, tmp_path: Path
) -> None:
    pem, port = write_certificate(tmp_path), free_port()
    reached = {
        "url": f"https://127.0.0.1:{port}/convert",
        "caBundle": base64.b64encode(pem).decode(),
        "service": None,  # in the CRD as generated: the controller's Service
    }
    hub = kubernetes.types["Repository"]
    beta, old = replace(hub, version="v1beta1"), replace(hub, version="v1alpha0")
    where = kubernetes.namespace
    async with Client(load(Path(kubernetes.kubeconfig)), user_agent="test-user") as user:
        await user.merge_patch(CRD, NAME, None, {"spec": {"conversion": {"webhook": {"clientConfig": reached}}}})
        flags = ("--enable-webhook-server", f"--webhook-server-addr=127.0.0.1:{port}", f"--webhook-cert-dir={tmp_path}")
        async with process(*flags):
            spec = {"repositoryName": "one", "scanOnPush": True, "images": {"mutability": "IMMUTABLE"}}
            wanted = {"apiVersion": beta.api_version, "kind": "Repository", "spec": spec}

            async def accepted() -> bool:
                try:
                    await user.create(beta, {**wanted, "metadata": {"name": "r", "namespace": where}})
                except ApiError as error:
                    assert error.status >= 500 or "conversion" in str(error), error  # not reached yet
                    return False
                return True

            await eventually(accepted)
            # The controller knows the hub only, and has made what the other version says.
            obj = await kubernetes.synced("Repository", "r")
            assert obj["spec"]["imageScanningConfiguration"] == {"scanOnPush": True}
            [made] = (await aws.call("ecr", "DescribeRepositories"))["repositories"]
            assert (made["repositoryName"], made["imageTagMutability"]) == ("one", "IMMUTABLE")

            # What a version lacks survives an edit in it.
            await kubernetes.set("Repository", "r", lifecyclePolicy=DOCUMENT)
            seen = await user.get(beta, "r", where)
            assert "lifecyclePolicy" not in seen["spec"]
            assert "lifecyclePolicy" in seen["metadata"]["annotations"][UNSAID]
            seen["spec"]["images"] = {"mutability": "MUTABLE"}
            await user.replace(beta, seen)
            stored = await kubernetes.get("Repository", "r")
            assert stored["spec"]["lifecyclePolicy"] == DOCUMENT
            assert stored["spec"]["imageTagMutability"] == "MUTABLE"
            assert UNSAID not in stored["metadata"].get("annotations", {})

            # From one version to another by way of the hub; in a list, too.
            assert (await user.get(old, "r", where))["spec"]["policy"] == DOCUMENT
            [listed] = (await user.list(old, where)).items
            assert listed["spec"]["policy"] == DOCUMENT
            assert "createdAt" not in listed["status"]
            await kubernetes.delete_and_wait("Repository", "r")
