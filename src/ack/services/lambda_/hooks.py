"""Lambda: code that is told apart by its hash, and layers whose every version must go."""

from __future__ import annotations

from typing import Any

from ack import paths
from ack.api.hooks import HookContext, Hooks, Obj


def compare_code(desired: Obj, observed: Obj) -> tuple[Obj, Obj]:
    """AWS does not tell where code came from, but what its hash is: if that is another one than the object's
    `code.sha256`, the code that AWS has is from nowhere the object names."""
    wanted = paths.get(desired, "spec.code.sha256")
    if not wanted or wanted == paths.get(observed, "status.codeSHA256"):
        return desired, observed
    return desired, {**observed, "spec": {**observed["spec"], "code": {"sha256": wanted}}}


async def delete_earlier_versions(context: HookContext, observed: Obj) -> None:
    """A change of a layer publishes a version and leaves the one before: all up to the current one are the object's."""
    name, current = observed["spec"]["layerName"], observed["status"]["versionNumber"]
    request: dict[str, Any] = {"LayerName": name}
    found: list[int] = []
    while True:
        answer = await context.call("ListLayerVersions", request)
        found += [layer["Version"] for layer in answer.get("LayerVersions", ())]
        if not answer.get("NextMarker"):
            break
        request["Marker"] = answer["NextMarker"]
    for version in found:
        if version < current:
            await context.call("DeleteLayerVersion", {"LayerName": name, "VersionNumber": version})


HOOKS = {
    "Function": Hooks(normalise=compare_code),
    "LayerVersion": Hooks(before_delete=delete_earlier_versions, actions=("ListLayerVersions",)),
}
