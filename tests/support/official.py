"""The official Kubernetes client, as users' scripts use it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import kubernetes.client
import kubernetes.config
from kubernetes.client.exceptions import ApiException

GROUPS = {"Repository": "repositories", "Bucket": "buckets"}


@dataclass(slots=True)
class CustomObjects:
    """Custom objects by way of the official client. Everything blocks.

    Args:
        api: the client.
    """

    api: Any

    def create(self, namespace: str, body: dict[str, Any], **options: Any) -> dict[str, Any]:
        """Creates an object."""
        made: dict[str, Any] = self.api.create_namespaced_custom_object(*_where(namespace, body), body, **options)
        return made

    def get(self, namespace: str, body: dict[str, Any]) -> dict[str, Any]:
        """Reads the object that a manifest names."""
        found: dict[str, Any] = self.api.get_namespaced_custom_object(
            *_where(namespace, body), body["metadata"]["name"]
        )
        return found

    def patch(self, namespace: str, body: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
        """Merge-patches the object that a manifest names."""
        changed: dict[str, Any] = self.api.patch_namespaced_custom_object(
            *_where(namespace, body), body["metadata"]["name"], patch
        )
        return changed

    def delete(self, namespace: str, body: dict[str, Any]) -> None:
        """Deletes the object that a manifest names."""
        self.api.delete_namespaced_custom_object(*_where(namespace, body), body["metadata"]["name"])

    def refused(self, namespace: str, body: dict[str, Any]) -> tuple[int, str]:
        """Status and answer of a create, as strict as kubectl's, that must be refused."""
        try:
            self.create(namespace, body, field_validation="Strict")
        except ApiException as error:
            return error.status, error.body.replace('\\"', '"')
        raise AssertionError(f"accepted: {body}")


def custom_objects(kubeconfig: str) -> CustomObjects:
    """A client."""
    return CustomObjects(kubernetes.client.CustomObjectsApi(kubernetes.config.new_client_from_config(kubeconfig)))


def _where(namespace: str, body: dict[str, Any]) -> tuple[str, str, str, str]:
    group, version = body["apiVersion"].split("/")
    return group, version, namespace, GROUPS[body["kind"]]
