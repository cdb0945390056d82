"""OpenAPI documents and the built-in kinds they describe."""

from __future__ import annotations

from typing import Any

import pytest

from ack.local.kube.builtin import RESOURCES
from ack.local.kube.openapi import openapi_v2, openapi_v3, schema_name
from ack.local.kube.schema import StructuralSchema, check_structural
from ack.local.kube.types import ResourceInfo

WIDGET = ResourceInfo(
    group="example.com",
    version="v1alpha1",
    kind="Widget",
    plural="widgets",
    list_kind="WidgetList",
    status_subresource=True,
    schema={
        "type": "object",
        "description": "A widget.",
        "properties": {
            "spec": {
                "type": "object",
                "properties": {
                    "size": {"type": "string", "nullable": True, "description": "How big."},
                    "free": {
                        "type": "object",
                        "x-kubernetes-preserve-unknown-fields": True,
                        "properties": {"a": {"type": "string"}},
                    },
                },
                "oneOf": [{"required": ["size"]}],
            }
        },
    },
)
ALL = [*RESOURCES, WIDGET]
GROUP_VERSIONS = sorted({(info.group, info.version) for info in ALL})


def references(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
        return own.union(*(references(value) for value in node.values()))
    return set().union(*(references(value) for value in node)) if isinstance(node, list) else set()


@pytest.mark.parametrize("info", RESOURCES, ids=lambda info: f"{info.api_version} {info.kind}")
def test_built_in_schemas_are_structural(info: ResourceInfo) -> None:
    assert info.schema is not None
    assert check_structural(info.schema) == []
    StructuralSchema(info.schema)


@pytest.mark.parametrize(("group", "version"), GROUP_VERSIONS)
def test_every_reference_of_a_v3_document_is_in_it(group: str, version: str) -> None:
    document = openapi_v3(group, version, ALL)
    known = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    assert references(document) <= known


def test_every_reference_of_the_v2_document_is_in_it() -> None:
    document = openapi_v2(ALL)
    assert references(document) <= {f"#/definitions/{name}" for name in document["definitions"]}
    assert len(document["paths"]) > 2 * len(ALL)


def test_a_custom_resource_in_v3() -> None:
    document = openapi_v3("example.com", "v1alpha1", ALL)
    schema = document["components"]["schemas"]["com.example.v1alpha1.Widget"]
    assert schema["x-kubernetes-group-version-kind"] == [
        {"group": "example.com", "kind": "Widget", "version": "v1alpha1"}
    ]
    assert schema["properties"]["spec"] == WIDGET.schema["properties"]["spec"]  # type: ignore[index]
    assert "Standard object metadata" in schema["properties"]["metadata"]["description"]
    assert set(document["paths"]) == {
        "/apis/example.com/v1alpha1/widgets",
        "/apis/example.com/v1alpha1/namespaces/{namespace}/widgets",
        "/apis/example.com/v1alpha1/namespaces/{namespace}/widgets/{name}",
        "/apis/example.com/v1alpha1/namespaces/{namespace}/widgets/{name}/status",
    }


def test_a_custom_resource_in_v2_has_only_what_v2_can_say() -> None:
    spec = openapi_v2([WIDGET])["definitions"]["com.example.v1alpha1.Widget"]["properties"]["spec"]
    assert spec == {
        "type": "object",
        "properties": {
            "size": {"type": "string", "description": "How big."},
            "free": {"type": "object", "x-kubernetes-preserve-unknown-fields": True},
        },
    }


@pytest.mark.parametrize("info", ALL, ids=lambda info: f"{info.api_version} {info.kind}")
def test_patch_says_what_kubectl_asks_for(info: ResourceInfo) -> None:
    document = openapi_v3(info.group, info.version, ALL)
    within = "namespaces/{namespace}/" if info.namespaced else ""
    patch = document["paths"][f"{info.path}/{within}{info.plural}/{{name}}"]["patch"]
    assert patch["x-kubernetes-group-version-kind"] == {
        "group": info.group,
        "kind": info.kind,
        "version": info.version,
    }
    assert {"dryRun", "fieldManager", "fieldValidation", "force"} <= {p["name"] for p in patch["parameters"]}
    strategic = "application/strategic-merge-patch+json" in patch["requestBody"]["content"]
    assert strategic == (info is not WIDGET)
    assert "application/apply-patch+yaml" in patch["requestBody"]["content"]


def test_lists_of_built_in_kinds_say_how_they_merge() -> None:
    schemas = openapi_v3("apps", "v1", ALL)["components"]["schemas"]
    pod = schemas["io.k8s.api.apps.v1.Deployment"]["properties"]["spec"]["properties"]["template"]["properties"]["spec"]
    containers = pod["properties"]["containers"]
    assert containers["x-kubernetes-patch-merge-key"] == "name"
    assert containers["x-kubernetes-patch-strategy"] == "merge"
    assert containers["items"]["properties"]["env"]["x-kubernetes-patch-merge-key"] == "name"
    assert "x-kubernetes-patch-merge-key" not in pod["properties"]["tolerations"]


def test_documents_do_not_write_into_the_schemas() -> None:
    before = [info.schema for info in ALL]
    openapi_v2(ALL)
    assert before == [info.schema for info in ALL]
    container = RESOURCES[7].schema
    assert container is not None
    assert "x-kubernetes-patch-merge-key" not in str(container)


def test_names() -> None:
    by_kind = {info.api_version + info.kind: schema_name(info) for info in ALL}
    assert by_kind["v1Namespace"] == "io.k8s.api.core.v1.Namespace"
    assert by_kind["rbac.authorization.k8s.io/v1Role"] == "io.k8s.api.rbac.v1.Role"
    assert by_kind["example.com/v1alpha1Widget"] == "com.example.v1alpha1.Widget"
