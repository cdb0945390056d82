"""Conversion between API versions: fields move, nothing is lost, and the API server's reviews are answered."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import tests.support.services  # noqa: F401 - makes them known
from ack import paths
from ack.api.resource import Resource
from ack.runtime.conversion import UNSAID, ConversionError, convert, review

GROUP = "versionsample.services.k8s.aws"
HUB, BETA, OLD = (f"{GROUP}/{version}" for version in ("v1alpha1", "v1beta1", "v1alpha0"))


@pytest.fixture(scope="module")
def resource() -> Resource:
    from ack.services.versionsample import repository  # type: ignore[import-not-found]

    found: Resource = repository.RESOURCE
    return found


TEXTS = st.text(max_size=3)
SPECS = st.fixed_dictionaries(
    {"name": TEXTS},
    optional={
        "imageScanningConfiguration": st.fixed_dictionaries({}, optional={"scanOnPush": st.booleans()}),
        "encryptionConfiguration": st.fixed_dictionaries({}, optional={"encryptionType": TEXTS, "kmsKey": TEXTS}),
        "imageTagMutability": TEXTS,
        "lifecyclePolicy": TEXTS,
        "policy": TEXTS,
        "tags": st.lists(st.fixed_dictionaries({"key": TEXTS}, optional={"value": TEXTS}), max_size=2),
    },
)
STATUSES = st.none() | st.fixed_dictionaries({}, optional={"createdAt": TEXTS, "repositoryURI": TEXTS})


def hub(spec: dict[str, Any], status: dict[str, Any] | None = None, **annotations: str) -> dict[str, Any]:
    metadata: dict[str, Any] = {"name": "r", "uid": "u"} | ({"annotations": annotations} if annotations else {})
    obj = {"apiVersion": HUB, "kind": "Repository", "metadata": metadata, "spec": spec}
    return obj | ({} if status is None else {"status": status})


@given(spec=SPECS, status=STATUSES, versions=st.lists(st.sampled_from([HUB, BETA, OLD]), min_size=1, max_size=5))
def test_no_way_loses_anything(
    resource: Resource, spec: dict[str, Any], status: dict[str, Any] | None, versions: list[str]
) -> None:
    obj = converted = hub(spec, status, mine="1")
    for version in versions:
        converted = convert(resource, converted, version)
        assert converted["apiVersion"] == version
        assert converted["metadata"]["name"] == "r"
        assert converted["metadata"]["annotations"]["mine"] == "1"
    assert convert(resource, converted, HUB) == obj


@given(spec=SPECS, name=TEXTS, mutability=TEXTS)
def test_an_edit_in_another_version_is_an_edit(
    resource: Resource, spec: dict[str, Any], name: str, mutability: str
) -> None:
    beta = convert(resource, hub(spec), BETA)
    beta["spec"]["repositoryName"] = name
    paths.put(beta, "spec.images.mutability", mutability)
    assert convert(resource, beta, HUB)["spec"] == {**spec, "name": name, "imageTagMutability": mutability}


def test_fields_move(resource: Resource) -> None:
    spec = {
        "name": "n",
        "imageScanningConfiguration": {"scanOnPush": True},
        "encryptionConfiguration": {"encryptionType": "KMS"},
    }
    beta = convert(resource, hub(spec), BETA)
    security = {"encryption": {"encryptionType": "KMS"}}
    assert beta["spec"] == {"repositoryName": "n", "scanOnPush": True, "security": security}
    assert "annotations" not in beta["metadata"], "nothing is unsaid"


def test_fields_change_places(resource: Resource) -> None:
    old = convert(resource, hub({"name": "n", "policy": "p", "lifecyclePolicy": "l"}), OLD)
    assert (old["spec"]["policy"], old["spec"]["lifecyclePolicy"]) == ("l", "p")


def test_what_a_version_cannot_say_is_noted(resource: Resource) -> None:
    beta = convert(resource, hub({"name": "n", "lifecyclePolicy": "{}"}), BETA)
    assert "lifecyclePolicy" not in beta["spec"]
    assert json.loads(beta["metadata"]["annotations"][UNSAID]) == {"spec": {"lifecyclePolicy": "{}"}}


def test_a_review(resource: Resource) -> None:
    request = {"uid": "u1", "desiredAPIVersion": BETA, "objects": [hub({"name": "a"}), hub({"name": "b"})]}
    response = review({"request": request}, [resource])["response"]
    assert response["uid"] == "u1"
    assert response["result"] == {"status": "Success"}
    assert [each["spec"] for each in response["convertedObjects"]] == [{"repositoryName": "a"}, {"repositoryName": "b"}]


@pytest.mark.parametrize(
    ("obj", "version", "error"),
    [
        (hub({}), f"{GROUP}/v9", "has no version .*v9; there are v1alpha1, v1beta1, v1alpha0"),
        ({**hub({}), "kind": "Other"}, BETA, "converts no Other"),
        ({**hub({}, **{UNSAID: "{"}), "apiVersion": BETA}, HUB, "is unreadable"),
        ({**hub({}, **{UNSAID: '{"metadata": {}}'}), "apiVersion": BETA}, HUB, "is unreadable"),
    ],
)
def test_what_cannot_be_converted(resource: Resource, obj: dict[str, Any], version: str, error: str) -> None:
    response = review({"request": {"uid": "u", "desiredAPIVersion": version, "objects": [obj]}}, [resource])["response"]
    assert response["result"]["status"] == "Failure"
    assert "convertedObjects" not in response
    assert re.search(error, response["result"]["message"])


def test_no_review() -> None:
    with pytest.raises(ConversionError, match="no ConversionReview"):
        review({"kind": "Pod"}, [])
