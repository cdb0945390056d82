"""Amazon EKS as AWS documents it: everything that our kinds call, and the time that AWS takes.

A cluster, node group, add-on, profile, capability is CREATING, UPDATING or DELETING until it has been looked at twice.
Meanwhile it is refused to change or delete it, and at any time to make several types of updates of a cluster in a call.

https://docs.aws.amazon.com/eks/latest/APIReference/API_Operations.html
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from copy import deepcopy
from functools import cache, cached_property
from typing import Any
from urllib.parse import unquote

import botocore.session
from botocore.model import ServiceModel
from moto.core.exceptions import ServiceException
from moto.core.resource_tagging import TaggableResourcesMixin, TaggedResource
from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.eks import urls
from moto.eks.models import EKSBackend, eks_backends
from moto.eks.responses import EKSResponse

from ack.local.moto_ext import patch
from ack.local.moto_ext.eks_kinds import ARN, KINDS, UPDATES, Kind

Thing = dict[str, Any]

_CLUSTER = "{0}/clusters/(?P<name>[^/]+)"
_CHILDREN = {
    "node-groups": ("update-config", "update-version"),
    "fargate-profiles": (),
    "addons": ("update",),
    "access-entries": ("access-policies",),
    "pod-identity-associations": (),
    "capabilities": (),
}


_PROVIDERS = tuple(f"identity-provider-configs/{verb}" for verb in ("associate", "describe", "disassociate"))


def _paths() -> Iterator[str]:
    yield from ("{0}/clusters$", f"{_CLUSTER}$", "{0}/tags/(?P<resourceArn>.+)$")
    for last in ("update-config", "updates", "encryption-config/associate", *_PROVIDERS):
        yield f"{_CLUSTER}/{last}$"
    for children, updates in _CHILDREN.items():
        yield f"{_CLUSTER}/{children}$"
        yield f"{_CLUSTER}/{children}/(?P<child>[^/]+)$"
        for last in updates:
            yield f"{_CLUSTER}/{children}/(?P<child>[^/]+)/{last}$"
    yield f"{_CLUSTER}/access-entries/(?P<child>.+)/access-policies$"
    yield f"{_CLUSTER}/access-entries/(?P<child>.+)$"


def install() -> None:
    """Make moto serve this EKS."""
    urls.url_paths.clear()
    patch.replace(eks_backends, EksBackend, urls, {}, dict.fromkeys(_paths(), EksResponse.dispatch))


@cache
def _model() -> ServiceModel:
    return botocore.session.Session().get_service_model("eks")


class EksError(ServiceException):
    """An error of EKS."""


class EksBackend(EKSBackend, TaggableResourcesMixin):
    """One account's clusters in one region, and what belongs to them."""

    SERVICE_NAMESPACE = "eks"
    _url_module = urls

    @cached_property
    def things(self) -> dict[str, dict[tuple[str, ...], Thing]]:
        """Kind -> what identifies a thing -> the thing."""
        return {kind: {} for kind in KINDS}

    def iter_tagged_resources(self) -> Iterator[TaggedResource]:
        """Everything, for the Resource Groups Tagging API."""
        for kind, things in self.things.items():
            for thing in list(things.values()):
                yield TaggedResource(arn=thing[ARN], tags=thing["tags"], resource_type=f"eks:{kind.lower()}")

    def find(self, kind: str, key: tuple[str, ...]) -> Thing:
        """One thing as it is now."""
        found = self.things[kind].get(key)
        if found is None:
            raise EksError("ResourceNotFoundException", f"No {kind} found for {'/'.join(key)}")
        return found

    def look(self, kind: str, key: tuple[str, ...]) -> Thing:
        """One thing as AWS shows it. What AWS was at work on is done at the next look."""
        thing = self.find(kind, key)
        if thing["looks"] == 0 and thing["status"] == "DELETING":
            del self.things[kind][key]
            raise EksError("ResourceNotFoundException", f"No {kind} found for {'/'.join(key)}")
        if thing["looks"] == 0:
            thing["status"] = "ACTIVE"
        thing["looks"] = max(0, thing["looks"] - 1)
        return thing

    def work(self, thing: Thing, status: str) -> None:
        """Begins some work on a thing that nothing else may be done to meanwhile."""
        if thing["status"] != "ACTIVE":
            raise EksError("ResourceInUseException", f"{thing[ARN]} is {thing['status']}")
        if thing["timed"]:
            thing |= {"status": status, "looks": 1}

    def by_arn(self, arn: str) -> Thing:
        """The thing with an ARN."""
        for things in self.things.values():
            for thing in things.values():
                if thing[ARN] == arn:
                    return thing
        raise EksError("NotFoundException", f"No resource with the ARN {arn}")


class EksResponse(EKSResponse):
    """The operations on the wire."""

    @property
    def _backend(self) -> EksBackend:
        backend = self.eks_backend
        assert isinstance(backend, EksBackend)
        return backend

    def _given(self) -> Thing:
        """The input: what stands in the path, and the body."""
        shape = _model().operation_model(self._get_action()).input_shape
        members = shape.members if shape else {}
        named = {m.serialization.get("name", name): name for name, m in members.items() if m.serialization}
        given = {named.get(label, label): unquote(value) for label, value in self.uri_match.items()}
        return {**(json.loads(self.body) if self.body else {}), **given}

    def _create(self, name: str) -> Thing:
        kind, given = KINDS[name], self._given()
        if name != "cluster":
            cluster = self._backend.find("cluster", (given["clusterName"],))
            if cluster["status"] != "ACTIVE":
                raise EksError("InvalidRequestException", f"the cluster is {cluster['status']}")
        thing = {**deepcopy(kind.defaults), **given, "tags": given.get("tags") or {}, "createdAt": utcnow()}
        thing |= {"looks": 1 if kind.timed else 0, "timed": kind.timed}
        thing["status"] = "CREATING" if kind.timed else "ACTIVE"
        if kind.assigned:
            thing[kind.assigned] = f"a-{uuid.uuid4().hex[:17]}"
        key = kind.key_of(thing)
        if key in self._backend.things[name] or self._is_taken(name, kind, thing):
            raise EksError("ResourceInUseException", f"{name} already exists with {'/'.join(key)}")
        place = f"{self._backend.partition}:eks:{self.region}:{self.current_account}"
        thing[ARN] = f"arn:{place}:{kind.resource}/{'/'.join(part.split('/')[-1] for part in key)}"
        if name != "cluster":
            thing[ARN] += f"/{uuid.uuid4()}" if not kind.assigned else ""
        self._backend.things[name][key] = thing
        return thing

    def _is_taken(self, name: str, kind: Kind, thing: Thing) -> bool:
        others = self._backend.things[name].values()
        return any(all(o.get(m) == thing.get(m) for m in kind.unique) for o in others) if kind.unique else False

    def _thing(self, name: str) -> Thing:
        return self._backend.find(name, KINDS[name].key_of(self._given()))

    def _shown(self, name: str, thing: Thing) -> ActionResult:
        kind = KINDS[name]
        shown = {k: v for k, v in thing.items() if k not in ("looks", "timed", *kind.hidden)}
        if not kind.has_status:
            shown.pop("status", None)
        return ActionResult({kind.member: {**shown, kind.arn: thing[ARN]}})

    def _delete(self, name: str) -> ActionResult:
        thing, kind = self._thing(name), KINDS[name]
        if name == "cluster":
            if thing.get("deletionProtection"):
                raise EksError("InvalidRequestException", "deletion protection is on")
            for child in ("nodegroup", "fargateProfile"):
                if any(key[0] == thing["name"] for key in self._backend.things[child]):
                    raise EksError("ResourceInUseException", f"the cluster still has a {child}")
        self._backend.work(thing, "DELETING")
        if not kind.timed:
            del self._backend.things[name][kind.key_of(thing)]
        return self._shown(name, thing)

    def _update(self, name: str, *, groups: bool = False) -> ActionResult:
        given, thing = self._given(), self._thing(name)
        changes = {k: v for k, v in given.items() if k in UPDATES[name]}
        kinds_of = {UPDATES[name][member] for member in changes}
        if groups and len(kinds_of) != 1:
            raise EksError("InvalidParameterException", f"one type of update at a time, not {sorted(kinds_of)}")
        self._backend.work(thing, "UPDATING")
        for member, value in changes.items():
            mine = thing.get(member)
            thing[member] = {**mine, **value} if isinstance(mine, dict) and isinstance(value, dict) else value
        update = {"id": str(uuid.uuid4()), "status": "InProgress", "type": "ConfigUpdate", "createdAt": utcnow()}
        return ActionResult({"update": update})

    def update_cluster_config(self) -> ActionResult:
        """One type of change."""
        return self._update("cluster", groups=True)

    def update_cluster_version(self) -> ActionResult:
        """One minor version."""
        have, want = (int(t["version"].split(".")[1]) for t in (self._thing("cluster"), self._given()))
        if want != have + 1:
            raise EksError("InvalidParameterException", f"Unsupported Kubernetes minor version update from {have}")
        return self._update("cluster")

    def associate_encryption_config(self) -> ActionResult:
        """Once only."""
        return self._update("cluster")

    def update_nodegroup_version(self) -> ActionResult:
        """Version, release or launch template."""
        return self._update("nodegroup")

    def update_nodegroup_config(self) -> ActionResult:
        """Sizes; labels and taints by what changes."""
        given, thing = self._given(), self._thing("nodegroup")
        labels, taints = given.pop("labels", None) or {}, given.pop("taints", None) or {}
        answer = self._update("nodegroup")
        kept = {k: v for k, v in (thing.get("labels") or {}).items() if k not in labels.get("removeLabels", ())}
        thing["labels"] = {**kept, **labels.get("addOrUpdateLabels", {})}
        gone = [(t["key"], t["effect"]) for side in ("removeTaints", "addOrUpdateTaints") for t in taints.get(side, ())]
        stay = [t for t in thing.get("taints") or [] if (t["key"], t["effect"]) not in gone]
        thing["taints"] = [*stay, *taints.get("addOrUpdateTaints", ())]
        return answer

    def update_addon(self) -> ActionResult:
        """Version, role or configuration."""
        return self._update("addon")

    def update_access_entry(self) -> ActionResult:
        """Groups and name."""
        self._update("accessEntry")
        return self._shown("accessEntry", self._thing("accessEntry"))

    def list_pod_identity_associations(self) -> ActionResult:
        """All of a cluster."""
        name = self._given()["clusterName"]
        self._backend.find("cluster", (name,))
        found = (thing for key, thing in self._backend.things["association"].items() if key[0] == name)
        shown = ("clusterName", "namespace", "serviceAccount", "associationId")
        return ActionResult(
            {"associations": [{**{m: thing[m] for m in shown}, "associationArn": thing[ARN]} for thing in found]}
        )

    def update_pod_identity_association(self) -> ActionResult:
        """Roles and policy."""
        self._update("association")
        return self._shown("association", self._thing("association"))

    def update_capability(self) -> ActionResult:
        """Role and propagation; role mappings by what changes."""
        given, thing = self._given(), self._thing("capability")
        answer = self._update("capability")
        argo = ((given.get("configuration") or {}).get("argoCd") or {}).get("rbacRoleMappings") or {}
        if argo:
            mine = thing.setdefault("configuration", {}).setdefault("argoCd", {})
            kept = [m for m in mine.get("rbacRoleMappings") or [] if m not in argo.get("removeRoleMappings", ())]
            mine["rbacRoleMappings"] = [*kept, *argo.get("addOrUpdateRoleMappings", ())]
        return answer

    def associate_access_policy(self) -> ActionResult:
        """Adds a policy, or gives it another scope."""
        given, thing = self._given(), self._thing("accessEntry")
        policy = {name: given[name] for name in ("policyArn", "accessScope")} | {"associatedAt": utcnow()}
        thing.setdefault("policies", {})[given["policyArn"]] = policy
        return ActionResult({"clusterName": given["clusterName"], "associatedAccessPolicy": policy})

    def disassociate_access_policy(self) -> ActionResult:
        """Takes one away."""
        self._thing("accessEntry").get("policies", {}).pop(self._given()["policyArn"], None)
        return ActionResult({})

    def list_associated_access_policies(self) -> ActionResult:
        """All of an entry."""
        policies = list(self._thing("accessEntry").get("policies", {}).values())
        return ActionResult({"clusterName": self._given()["clusterName"], "associatedAccessPolicies": policies})

    def associate_identity_provider_config(self) -> ActionResult:
        """An OIDC provider of a cluster."""
        return ActionResult({"tags": self._create("oidc")["tags"]})

    def describe_identity_provider_config(self) -> ActionResult:
        """One."""
        given = self._given()
        thing = self._backend.look("oidc", (given["clusterName"], given["identityProviderConfig"]["name"]))
        told = {**thing["oidc"], "identityProviderConfigArn": thing[ARN], "clusterName": given["clusterName"]}
        told |= {"status": thing["status"], "tags": thing["tags"]}
        return ActionResult({"identityProviderConfig": {"oidc": told}})

    def disassociate_identity_provider_config(self) -> ActionResult:
        """Takes it away."""
        given = self._given()
        key = (given["clusterName"], given["identityProviderConfig"]["name"])
        self._backend.work(self._backend.find("oidc", key), "DELETING")
        return ActionResult({})

    def tag_resource(self) -> ActionResult:
        """Of any resource."""
        self._backend.by_arn(self._extract_arn_from_path())["tags"] |= self._given()["tags"]
        return ActionResult({})

    def untag_resource(self) -> ActionResult:
        """Of any resource."""
        tags = self._backend.by_arn(self._extract_arn_from_path())["tags"]
        for key in self._get_param("tagKeys"):
            tags.pop(key, None)
        return ActionResult({})

    def list_tags_for_resource(self) -> ActionResult:
        """Of any resource."""
        return ActionResult({"tags": self._backend.by_arn(self._extract_arn_from_path())["tags"]})


def _add(operation: str, name: str, verb: str) -> None:
    """The operations that are alike for all kinds."""

    def create(self: EksResponse) -> ActionResult:
        return self._shown(name, self._create(name))

    def describe(self: EksResponse) -> ActionResult:
        return self._shown(name, self._backend.look(name, KINDS[name].key_of(self._given())))

    def delete(self: EksResponse) -> ActionResult:
        return self._delete(name)

    setattr(EksResponse, operation, {"create": create, "describe": describe, "delete": delete}[verb])


for _name, _kind in KINDS.items():
    for _verb in ("create", "describe", "delete") if _name != "oidc" else ():
        _add(f"{_verb}_{_kind.operation}", _name, _verb)
