"""Protobuf bodies: bytes as kubectl sends them."""

from __future__ import annotations

import base64

import pytest

from ack.local.kube.errors import StatusError
from ack.local.kube.proto_tables import ANY_VERSION, KINDS, MESSAGES
from ack.local.kube.protobuf import decode


def field(number: int, value: bytes | str | int) -> bytes:
    """One encoded field."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value & (2**64 - 1))
    raw = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(raw)) + raw


def varint(value: int) -> bytes:
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def envelope(api_version: str, kind: str, message: bytes) -> bytes:
    type_meta = field(1, api_version) + field(2, kind)
    return b"k8s\x00" + field(1, type_meta) + field(2, message) + field(3, "") + field(4, "")


META = field(1, field(1, "x") + field(2, "") + field(3, "") + field(5, "") + field(7, 0) + field(8, b""))


def test_namespace() -> None:
    body = envelope("v1", "Namespace", META + field(2, b"") + field(3, field(1, "")))
    assert decode(body) == {
        "apiVersion": "v1",
        "kind": "Namespace",
        "metadata": {"name": "x"},
        "spec": {},
        "status": {},
    }


def test_config_map_keeps_empty_values_and_binary_data() -> None:
    data = field(2, field(1, "a") + field(2, "b")) + field(2, field(1, "e") + field(2, ""))
    body = envelope("v1", "ConfigMap", META + data + field(3, field(1, "bin") + field(2, b"\x00\xff")))
    assert decode(body) == {
        "apiVersion": "v1",
        "kind": "ConfigMap",
        "metadata": {"name": "x"},
        "data": {"a": "b", "e": ""},
        "binaryData": {"bin": base64.b64encode(b"\x00\xff").decode()},
    }


def test_an_optional_zero_is_kept_a_plain_one_is_not() -> None:
    options = decode(envelope("v1", "DeleteOptions", field(1, 0) + field(3, 0) + field(4, "Background")))
    assert options == {
        "apiVersion": "v1",
        "kind": "DeleteOptions",
        "gracePeriodSeconds": 0,
        "orphanDependents": False,
        "propagationPolicy": "Background",
    }


def test_delete_options_come_in_the_version_of_what_is_deleted() -> None:
    preconditions = field(2, field(1, "some-uid"))
    assert decode(envelope("apps/v1", "DeleteOptions", preconditions))["preconditions"] == {"uid": "some-uid"}


def test_lease_times_and_negative_numbers() -> None:
    moment = field(1, 1_700_000_000) + field(2, 5_000)
    spec = field(1, "me") + field(2, 15) + field(4, moment) + field(5, -1)
    assert decode(envelope("coordination.k8s.io/v1", "Lease", META + field(2, spec)))["spec"] == {
        "holderIdentity": "me",
        "leaseDurationSeconds": 15,
        "renewTime": "2023-11-14T22:13:20.000005Z",
        "leaseTransitions": -1,
    }


def test_event_times_have_no_fraction() -> None:
    event = decode(envelope("v1", "Event", META + field(6, field(1, 0)) + field(7, b"") + field(8, 3)))
    assert event["firstTimestamp"] == "1970-01-01T00:00:00Z"
    assert "lastTimestamp" not in event
    assert event["count"] == 3


def test_deployment() -> None:
    container = (
        field(1, "c")
        + field(2, "nginx")
        + field(4, "run")
        + field(4, "now")
        + field(6, field(3, 80))
        + field(7, field(1, "E") + field(3, field(4, field(1, field(1, "s")) + field(2, "k"))))
        + field(8, field(1, field(1, "cpu") + field(2, field(1, "100m"))))
        + field(10, field(1, field(2, field(1, "/x") + field(2, field(1, 1) + field(2, 0) + field(3, "http")))))
    )
    volume = field(1, "v") + field(2, field(2, b""))
    template = field(1, field(11, field(1, "a") + field(2, "b"))) + field(2, field(1, volume) + field(2, container))
    rolling = field(2, field(1, field(1, 0) + field(2, 0)) + field(2, field(1, 1) + field(3, "25%")))
    spec = field(1, 0) + field(3, template) + field(4, rolling) + field(5, 0)
    assert decode(envelope("apps/v1", "Deployment", META + field(2, spec)))["spec"] == {
        "replicas": 0,
        "template": {
            "metadata": {"labels": {"a": "b"}},
            "spec": {
                "volumes": [{"name": "v", "emptyDir": {}}],
                "containers": [
                    {
                        "name": "c",
                        "image": "nginx",
                        "args": ["run", "now"],
                        "ports": [{"containerPort": 80}],
                        "env": [{"name": "E", "valueFrom": {"secretKeyRef": {"name": "s", "key": "k"}}}],
                        "resources": {"limits": {"cpu": "100m"}},
                        "livenessProbe": {"httpGet": {"path": "/x", "port": "http"}},
                    }
                ],
            },
        },
        "strategy": {"rollingUpdate": {"maxUnavailable": 0, "maxSurge": "25%"}},
    }


def test_numbers_may_be_packed() -> None:
    packed = field(14, field(4, varint(1) + varint(300)))
    template = field(2, packed)
    body = envelope("apps/v1", "Deployment", field(2, field(3, template)))
    assert decode(body)["spec"]["template"]["spec"]["securityContext"]["supplementalGroups"] == [1, 300]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (envelope("batch/v1", "Job", b""), "Job in version 'batch/v1'"),
        (envelope("v1", "Namespace", field(99, 1)), "field 99 of Namespace"),
    ],
)
def test_what_the_tables_do_not_hold_is_refused(body: bytes, text: str) -> None:
    with pytest.raises(StatusError) as error:
        decode(body)
    assert error.value.code == 415
    assert text in error.value.message
    assert "application/json" in error.value.message


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"k8s\x00\x0a\xff", b"k8s\x00\x0f", envelope("v1", "Namespace", b"\x0a\x05")]
)
def test_broken_bytes_are_a_bad_request(body: bytes) -> None:
    with pytest.raises(StatusError) as error:
        decode(body)
    assert error.value.code == 400


def test_every_type_in_the_tables_is_known() -> None:
    scalars = {"str", "int", "bool", "bytes", "time", "microtime", "quantity", "intstr", "json"}
    for message, fields in MESSAGES.items():
        for entry in fields.values():
            assert entry.type in scalars or entry.type in MESSAGES, f"{message}.{entry.name}: {entry.type}"
    assert {*KINDS.values(), *ANY_VERSION.values()} <= MESSAGES.keys()
