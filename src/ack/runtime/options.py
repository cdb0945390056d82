"""What an operator can tell the runtime: the published flags, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

DEFAULT_RESYNC_SECONDS = 36_000
"""Ten hours, as published."""

DEFAULT_RESOURCE_TAGS = (
    "services.k8s.aws/controller-version=%CONTROLLER_SERVICE%-%CONTROLLER_VERSION%",
    "services.k8s.aws/namespace=%K8S_NAMESPACE%",
)

FEATURE_GATES: Mapping[str, bool] = {
    "ResourceAdoption": True,
    "ReadOnlyResources": True,
    "TeamLevelCARM": False,
    "ServiceLevelCARM": False,
    "IAMRoleSelector": False,
    "IgnoreFieldDrift": True,
}
"""The published gates and their defaults; IgnoreFieldDrift alone is on here: who writes its annotation wants it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuntimeOptions:
    """Settings of one controller process.

    Args:
        region: default AWS region.
        endpoint_url: endpoint of every AWS service; "" is AWS's own.
        allow_unsafe_endpoint_urls: whether a namespace may name an endpoint without TLS.
        system_namespace: where the role maps are.
        carm: whether the role maps are used.
        watch_namespaces: namespaces to watch; empty is all.
        watch_selector: label selector that objects must match; "" is all.
        kinds: kinds to reconcile; empty is all that the services have.
        deletion_policy: `delete`, `retain` or `snapshot`, where neither object nor namespace says.
        drift_policy: `repair`, `report` or `ignore`, where the object does not say.
        resource_tags: `key=value` templates, set on every AWS resource.
        slow_delete_seconds: how long AWS may take to delete a resource before the user is told.
        resync_seconds: how often a synced object is looked at again.
        resync_seconds_of: the same for one kind (keys in lower case).
        max_concurrent: reconciles of one kind at once.
        max_concurrent_of: the same for one kind (keys in lower case).
        cross_namespace: whether references and exports may leave their namespace.
        field_export: whether FieldExport objects are acted on.
        batch_tag_reads: whether the tags of a resync may come from the Resource Groups Tagging API.
        shards: into how many shards the work is cut that several processes share; 0 if one does all.
        grace_seconds: how long work in flight may go on at shutdown.
        version: the controller's version, for tags and the user agent.
        feature_gates: gate -> state.
    """

    region: str
    endpoint_url: str = ""
    allow_unsafe_endpoint_urls: bool = False
    watch_namespaces: tuple[str, ...] = ()
    watch_selector: str = ""
    kinds: tuple[str, ...] = ()
    deletion_policy: str = "delete"
    drift_policy: str = "repair"
    resource_tags: tuple[str, ...] = DEFAULT_RESOURCE_TAGS
    slow_delete_seconds: float = 900.0
    resync_seconds: float = DEFAULT_RESYNC_SECONDS
    resync_seconds_of: Mapping[str, float] = field(default_factory=dict)
    max_concurrent: int = 8
    max_concurrent_of: Mapping[str, int] = field(default_factory=dict)
    cross_namespace: bool = True
    field_export: bool = True
    carm: bool = True
    system_namespace: str = "ack-system"
    batch_tag_reads: bool = True
    shards: int = 0
    grace_seconds: float = 30.0
    version: str = "unknown"
    feature_gates: Mapping[str, bool] = field(default_factory=lambda: dict(FEATURE_GATES))

    @property
    def ignores_fields(self) -> bool:
        """Whether objects may name fields whose drift is ignored."""
        return self.feature_gates.get("IgnoreFieldDrift", False)
