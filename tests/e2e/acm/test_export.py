"""`exportTo`: an issued certificate and its key in a TLS Secret, and nowhere else; again when it is renewed."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from ack.api import core
from ack.kube.errors import NotFound
from ack.kube.types import EVENT, NAMESPACE, SECRET
from tests.e2e.test_secrets import put
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, Obj, condition
from tests.support.controllers import Start
from tests.support.waiting import eventually, holds

pytestmark = pytest.mark.services("acm")

EXPORTABLE = {"domainName": "shop.example.com", "options": {"export": "ENABLED"}}


def spec(secret: str = "shop-tls", **where: str) -> Obj:
    return {**EXPORTABLE, "exportTo": {"name": secret, "key": "tls.crt", **where}}


async def issue(kubernetes: Cluster, aws: Aws, name: str) -> str:
    """Puts the records that AWS asks for into a zone."""
    obj = await kubernetes.synced("Certificate", name)
    zone = await aws.call("route53", "CreateHostedZone", Name="shop.example.com", CallerReference=name)
    arn = str(obj["status"]["ackResourceMetadata"]["arn"])
    asked = (await aws.call("acm", "DescribeCertificate", CertificateArn=arn))["Certificate"]
    changes = []
    for each in asked["DomainValidationOptions"]:
        record = each["ResourceRecord"]
        values = [{"Value": record["Value"]}]
        change = {"Name": record["Name"], "Type": record["Type"], "TTL": 60, "ResourceRecords": values}
        changes.append({"Action": "CREATE", "ResourceRecordSet": change})
    batch = {"Changes": changes}
    await aws.call("route53", "ChangeResourceRecordSets", HostedZoneId=zone["HostedZone"]["Id"], ChangeBatch=batch)
    return arn


async def written(kubernetes: Cluster, name: str = "shop-tls", namespace: str = "") -> dict[str, bytes]:
    """What a Secret holds, once it holds something; the certificate and the key belong together."""

    async def check() -> Any:
        try:
            secret = await kubernetes.client.get(SECRET, name, namespace or kubernetes.namespace)
        except NotFound:
            return None
        data = {key: base64.b64decode(value) for key, value in (secret.get("data") or {}).items()}
        return data if data.get("tls.crt") else None

    data: dict[str, bytes] = await eventually(check)
    assert set(data) == {"tls.crt", "tls.key"}
    public = load_pem_private_key(data["tls.key"], None).public_key()
    certificate = x509.load_pem_x509_certificate(data["tls.crt"])
    form = (Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    assert public.public_bytes(*form) == certificate.public_key().public_bytes(*form)
    return data


def serial(data: dict[str, bytes]) -> str:
    return str(x509.load_pem_x509_certificate(data["tls.crt"]).serial_number)


async def test_a_certificate_goes_to_a_secret(
    kubernetes: Cluster, aws: Aws, start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    # As the published controller wants it: the Secret is there before, empty.
    await put(kubernetes, "shop-tls", {"tls.crt": "", "tls.key": ""}, type="kubernetes.io/tls")
    async with start(resync_seconds=0.3):
        await kubernetes.create("Certificate", "shop", spec())
        await kubernetes.synced("Certificate", "shop")
        await holds(lambda: aws.proxy.count("ExportCertificate") == 0)  # it is not issued yet
        arn = await issue(kubernetes, aws, "shop")
        data = await written(kubernetes)
        obj = await kubernetes.synced("Certificate", "shop")
        assert obj["status"]["serial"] == serial(data)
        secret = await kubernetes.client.get(SECRET, "shop-tls", kubernetes.namespace)
        assert secret["type"] == "kubernetes.io/tls"
        assert not secret["metadata"].get("ownerReferences"), "its user's, and stays"
        assert secret["metadata"]["annotations"] == {core.EXPORTED: f"{arn} {serial(data)}"}
        # The key is in the Secret and nowhere else.
        events = await kubernetes.client.list(EVENT, kubernetes.namespace)
        key = data["tls.key"].decode().splitlines()[1]
        assert key not in json.dumps([obj, events.items])
        assert key not in "".join(capsys.readouterr())
        # However often it is looked at, AWS is asked once.
        reads = aws.proxy.count("DescribeCertificate")
        await eventually(lambda: aws.proxy.count("DescribeCertificate") >= reads + 3)
        assert aws.proxy.count("ExportCertificate") == 1
        # What someone takes away comes back.
        patch = {"data": {"tls.crt": "", "tls.key": ""}}
        await kubernetes.client.merge_patch(SECRET, "shop-tls", kubernetes.namespace, patch)
        assert await written(kubernetes) == data
        # Renewed: another certificate with another key.
        await aws.call("acm", "RenewCertificate", CertificateArn=arn)

        async def renewed() -> bool:
            return serial(await written(kubernetes)) != serial(data)

        await eventually(renewed)
        assert aws.proxy.count("ExportCertificate") == 3
        await kubernetes.delete_and_wait("Certificate", "shop")
        assert await written(kubernetes)


async def test_a_missing_secret_is_made(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=0.3):
        await kubernetes.create("Certificate", "shop", spec())
        await issue(kubernetes, aws, "shop")
        data = await written(kubernetes)
        secret = await kubernetes.client.get(SECRET, "shop-tls", kubernetes.namespace)
        assert secret["type"] == "kubernetes.io/tls"
        assert [owner["name"] for owner in secret["metadata"]["ownerReferences"]] == ["shop"]
        # Another certificate is not written over it.
        await kubernetes.create("Certificate", "other", spec())  # the zone has its record already
        obj = await kubernetes.terminal("Certificate", "other")
        assert "has exported; name another Secret" in condition(obj, core.TERMINAL)["message"]
        assert await written(kubernetes) == data


async def test_one_that_aws_does_not_give_away(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    async with start(resync_seconds=0.3):
        await kubernetes.create("Certificate", "shop", {**spec(), "options": {"export": "DISABLED"}})
        await issue(kubernetes, aws, "shop")
        obj = await kubernetes.terminal("Certificate", "shop")
        assert "only if spec.options.export is ENABLED" in condition(obj, core.TERMINAL)["message"]
        assert aws.proxy.count("ExportCertificate") == 0


async def test_to_another_namespace_only_where_allowed(kubernetes: Cluster, aws: Aws, start: Start) -> None:
    other = f"{kubernetes.namespace}-x"
    await kubernetes.client.create(NAMESPACE, {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": other}})
    await put(kubernetes, "shop-tls", {"tls.crt": "", "tls.key": ""}, namespace=other, type="kubernetes.io/tls")
    async with start(resync_seconds=0.3):
        await kubernetes.create("Certificate", "shop", spec(namespace=other))
        await issue(kubernetes, aws, "shop")
        obj = await kubernetes.terminal("Certificate", "shop")
        assert "may not be written to from namespace" in condition(obj, core.TERMINAL)["message"]
        allow = {"metadata": {"annotations": {core.ALLOWED_NAMESPACES: kubernetes.namespace}}}
        await kubernetes.client.merge_patch(SECRET, "shop-tls", other, allow)
        await written(kubernetes, namespace=other)
