"""What a benchmark's objects are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ack.kube.types import ResourceType
from bench.stand_in import ACCOUNT


@dataclass(frozen=True, slots=True)
class Workload:
    """Objects of one kind.

    Args:
        title: what they are, for the report.
        type: of the objects.
        kind: of the objects.
        spec: an object's, by its name.
        change: a merge patch of the spec, for the step `update`.
        created: the stand-in's name for a create that has reached AWS.
        changed: the same for a change.
        deleted: the same for a delete.
        own_reads: reads of a no-op resync that AWS has no batch for.
    """

    title: str
    type: ResourceType
    kind: str
    spec: Callable[[str], dict[str, Any]]
    change: dict[str, Any]
    created: str
    changed: str
    deleted: str
    own_reads: int


REPOSITORIES = Workload(
    title="ECR repositories with a tag",
    type=ResourceType("ecr.services.k8s.aws", "v1alpha1", "Repository", "repositories"),
    kind="Repository",
    spec=lambda name: {"name": f"bench/{name}", "tags": [{"key": "team", "value": "bench"}]},
    change={"imageTagMutability": "IMMUTABLE"},
    created="CreateRepository ok",
    changed="PutImageTagMutability ok",
    deleted="DeleteRepository ok",
    own_reads=2,  # GetRepositoryPolicy, GetLifecyclePolicy
)

RULES = Workload(
    title="ECR pull-through cache rules",
    type=ResourceType("ecr.services.k8s.aws", "v1alpha1", "PullThroughCacheRule", "pullthroughcacherules"),
    kind="PullThroughCacheRule",
    spec=lambda name: {"ecrRepositoryPrefix": f"bench-{name}", "upstreamRegistryURL": "public.ecr.aws"},
    change={"customRoleARN": f"arn:aws:iam::{ACCOUNT}:role/pull"},
    created="CreatePullThroughCacheRule ok",
    changed="UpdatePullThroughCacheRule ok",
    deleted="DeletePullThroughCacheRule ok",
    own_reads=0,
)
