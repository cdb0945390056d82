"""Conversion between API versions: fields move, nothing is lost, and the API server's reviews are answered."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tests.support.services  # noqa: F401 - makes them known
from ack import paths
from ack.api.errors import LONGEST_MESSAGE
from ack.api.resource import Resource
from ack.runtime.conversion import REVIEW_VERSION, UNSAID, ConversionError, convert, review

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


def asking(**request: Any) -> dict[str, Any]:
    return {"apiVersion": REVIEW_VERSION, "kind": "ConversionReview", "request": request}


def test_a_review(resource: Resource) -> None:
    request = {"uid": "u1", "desiredAPIVersion": BETA, "objects": [hub({"name": "a"}), hub({"name": "b"})]}
    response = review(asking(**request), [resource])["response"]
    assert response["uid"] == "u1"
    assert response["result"] == {"status": "Success"}
    assert [each["spec"] for each in response["convertedObjects"]] == [{"repositoryName": "a"}, {"repositoryName": "b"}]


@pytest.mark.parametrize(
    ("obj", "version", "error"),
    [
        (hub({}), f"{GROUP}/v9", "has no version .*v9; there are v1alpha1, v1beta1, v1alpha0"),
        ({**hub({}), "kind": "Other"}, BETA, "converts no .Other."),
        ({**hub({}, **{UNSAID: "{"}), "apiVersion": BETA}, HUB, "is unreadable"),
        ({**hub({}, **{UNSAID: '{"metadata": {}}'}), "apiVersion": BETA}, HUB, "is unreadable"),
    ],
)
def test_what_cannot_be_converted(resource: Resource, obj: dict[str, Any], version: str, error: str) -> None:
    response = review(asking(uid="u", desiredAPIVersion=version, objects=[obj]), [resource])["response"]
    assert response["result"]["status"] == "Failure"
    assert "convertedObjects" not in response
    assert re.search(error, response["result"]["message"])


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text(max_size=3),  # as in JSON
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
ANY_FIELDS = ANYTHING | st.dictionaries(
    st.sampled_from(["name", "repositoryName", "images", "security", "encryptionConfiguration", "policy", "tags"]),
    ANYTHING | st.fixed_dictionaries({"mutability": ANYTHING, "encryption": ANYTHING}),
)
ANY_UNSAID = ANYTHING.map(json.dumps) | st.fixed_dictionaries(
    {}, optional={"spec": ANY_FIELDS, "status": ANYTHING}
).map(json.dumps)
ANY_METADATA = ANYTHING | st.fixed_dictionaries(
    {"name": ANYTHING | TEXTS},
    optional={"annotations": ANYTHING | st.fixed_dictionaries({UNSAID: ANY_UNSAID | st.just("[" * 100_000)})},
)
VERSIONS = st.sampled_from([HUB, BETA, OLD])
ANY_OBJECT = ANYTHING | st.fixed_dictionaries(
    {"apiVersion": VERSIONS | ANYTHING, "kind": st.just("Repository") | ANYTHING, "metadata": ANY_METADATA},
    optional={"spec": ANY_FIELDS, "status": ANY_FIELDS},
)
ANY_REVIEW = ANYTHING | st.fixed_dictionaries(
    {
        "apiVersion": st.just(REVIEW_VERSION) | ANYTHING,
        "kind": st.just("ConversionReview") | ANYTHING,
        "request": ANYTHING
        | st.fixed_dictionaries(
            {
                "uid": TEXTS | ANYTHING,
                "desiredAPIVersion": VERSIONS | ANYTHING,
                "objects": ANYTHING | st.lists(ANY_OBJECT, max_size=2),
            }
        ),
    }
)


@settings(deadline=None)
@given(asked=ANY_REVIEW)
def test_any_review_is_answered_or_refused(resource: Resource, asked: Any) -> None:
    try:
        response = review(asked, [resource])["response"]
    except ConversionError as error:
        assert 0 < len(str(error)) <= LONGEST_MESSAGE
        return
    assert isinstance(response["uid"], str)
    if response["result"]["status"] == "Success":
        for obj in response["convertedObjects"]:
            assert obj["apiVersion"] == asked["request"]["desiredAPIVersion"]
    else:
        assert 0 < len(response["result"]["message"]) <= LONGEST_MESSAGE
        assert "convertedObjects" not in response


@settings(deadline=None)
@given(obj=ANY_OBJECT, source=VERSIONS, target=VERSIONS)
def test_any_object_is_converted_or_refused(resource: Resource, obj: Any, source: str, target: str) -> None:
    named = {"metadata": {"name": "n"}, **obj, "apiVersion": source, "kind": "Repository"} if type(obj) is dict else obj
    response = review(asking(uid="u", desiredAPIVersion=target, objects=[named]), [resource])["response"]
    assert response["result"].get("message", "ok") != ""


def test_managed_fields_are_no_matter(resource: Resource) -> None:
    deep: Any = {}
    for _ in range(900):
        deep = {"f:a": deep}
    obj = hub({"name": "a"})
    obj["metadata"]["managedFields"] = [{"fieldsV1": deep}]
    response = review(asking(uid="u", desiredAPIVersion=BETA, objects=[obj]), [resource])["response"]
    assert response["result"] == {"status": "Success"}
    assert response["convertedObjects"][0]["metadata"] == {"name": "r", "uid": "u"}


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"kind": "Pod"}, "no ConversionReview"),
        ([], "no ConversionReview"),
        (asking(uid="u", desiredAPIVersion=BETA, objects=[]) | {"kind": "Pod"}, "its apiVersion or kind is another"),
        (asking(uid="u", desiredAPIVersion=BETA, objects=[]) | {"apiVersion": "x/v1beta1"}, "its apiVersion or kind"),
        (asking(uid=1, desiredAPIVersion=BETA, objects=[]), "which are texts"),
        (asking(uid="u", objects=[]), "which are texts"),
    ],
)
def test_no_review(asked: Any, error: str) -> None:
    with pytest.raises(ConversionError, match=error):
        review(asked, [])
