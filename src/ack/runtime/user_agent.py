"""How a call for one object introduces itself to AWS: in the published form, which AWS and CloudTrail queries know."""

from __future__ import annotations

from ack.api.hooks import Obj
from ack.api.resource import Resource


def user_agent(resource: Resource, obj: Obj, version: str) -> str:
    """What stands before the SDK's own user agent.

    Args:
        resource: the object's kind.
        obj: the object; its labels say whether kro made it.
        version: the controller's.
    """
    service = resource.service
    about = [f"CRDKind/{resource.kind}", f"CRDVersion/{service.version}"]
    labels = obj["metadata"].get("labels") or {}
    # The second one is an older kro's.
    if labels.get("app.kubernetes.io/managed-by") == "kro" or labels.get("kro.run/owned") == "true":
        about.append("ManagedBy/kro")
        if kro := labels.get("kro.run/kro-version"):
            about.append(f"KROVersion/{kro}")
    return f"aws-controllers-k8s/{service.group}-{version} ({'; '.join(about)})"
