from __future__ import annotations

import pytest

from ack.kube.types import (
    CONFIGMAP,
    CRD,
    LEASE,
    NAMESPACE,
    ObjectKey,
    ResourceType,
    annotations_of,
    finalizers_of,
    generation_of,
    is_deleting,
    key_of,
    labels_of,
    resource_version_of,
    uid_of,
)


@pytest.mark.parametrize(
    ("rt", "args", "path"),
    [
        (CONFIGMAP, (), "/api/v1/configmaps"),
        (CONFIGMAP, ("a",), "/api/v1/namespaces/a/configmaps"),
        (CONFIGMAP, ("a", "b"), "/api/v1/namespaces/a/configmaps/b"),
        (NAMESPACE, (None, "a", "status"), "/api/v1/namespaces/a/status"),
        (NAMESPACE, ("", "a"), "/api/v1/namespaces/a"),
        (LEASE, ("a", "b"), "/apis/coordination.k8s.io/v1/namespaces/a/leases/b"),
        (CRD, (None, "x.y"), "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/x.y"),
        (CRD, (None, "system:a b"), "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/system:a%20b"),
    ],
)
def test_path(rt: ResourceType, args: tuple[str | None, ...], path: str) -> None:
    assert rt.path(*args) == path


@pytest.mark.parametrize(
    ("rt", "args"),
    [
        (CONFIGMAP, (None, "b")),
        (CONFIGMAP, ("a", "")),  # would be the collection: DELETE would delete all
        (CONFIGMAP, ("a", "..")),
        (CONFIGMAP, ("a/b", "c")),
        (CONFIGMAP, ("a", "b/c")),
        (CONFIGMAP, ("a", "b%2fc")),
        (NAMESPACE, ("a", "b")),
        (NAMESPACE, (None, None, "status")),
    ],
)
def test_path_that_means_something_else_is_refused(rt: ResourceType, args: tuple[str | None, ...]) -> None:
    with pytest.raises(ValueError, match=r"."):
        rt.path(*args)


def test_api_version() -> None:
    assert CONFIGMAP.api_version == "v1"
    assert LEASE.api_version == "coordination.k8s.io/v1"


def test_accessors_of_a_bare_object() -> None:
    obj = {"metadata": {"name": "a"}}
    assert key_of(obj) == ObjectKey("", "a")
    assert str(key_of(obj)) == "a"
    assert (labels_of(obj), annotations_of(obj), finalizers_of(obj)) == ({}, {}, [])
    assert (generation_of(obj), resource_version_of(obj), uid_of(obj), is_deleting(obj)) == (0, 0, "", False)


def test_accessors_of_a_full_object() -> None:
    meta = {
        "name": "a",
        "namespace": "n",
        "uid": "u",
        "generation": 3,
        "resourceVersion": "12",
        "labels": {"l": "1"},
        "annotations": {"a": "1"},
        "finalizers": ["f"],
        "deletionTimestamp": "2026-01-01T00:00:00Z",
    }
    obj = {"metadata": meta}
    assert str(key_of(obj)) == "n/a"
    assert (labels_of(obj), annotations_of(obj), finalizers_of(obj)) == ({"l": "1"}, {"a": "1"}, ["f"])
    assert (generation_of(obj), resource_version_of(obj), uid_of(obj), is_deleting(obj)) == (3, 12, "u", True)
