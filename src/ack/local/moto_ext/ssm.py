"""Systems Manager as AWS documents it, where moto does not go.

Added: what a patch baseline is, its updates and tags, and resource data syncs.

https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Operations.html
"""

from __future__ import annotations

import json
from typing import Any

from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import utcnow
from moto.ssm import urls
from moto.ssm.models import FakePatchBaseline, SimpleSystemManagerBackend, ssm_backends
from moto.ssm.responses import SimpleSystemManagerResponse

from ack.local.moto_ext import patch

_BASELINE = {
    "Name": "name",
    "GlobalFilters": "global_filters",
    "ApprovalRules": "approval_rules",
    "ApprovedPatches": "approved_patches",
    "ApprovedPatchesComplianceLevel": "approved_patches_compliance_level",
    "ApprovedPatchesEnableNonSecurity": "approved_patches_enable_non_security",
    "RejectedPatches": "rejected_patches",
    "RejectedPatchesAction": "rejected_patches_action",
    "Description": "description",
    "Sources": "sources",
}
"""Members of the API, and moto's attributes."""


def install() -> None:
    """Make moto serve this Systems Manager."""
    patch.replace(ssm_backends, SsmBackend, urls, {"{0}/$": SsmResponse.dispatch})


class SsmError(ServiceException):
    """An error of Systems Manager."""


class SsmBackend(SimpleSystemManagerBackend):
    """One account's Systems Manager in one region."""

    _url_module = urls

    def __init__(self, region_name: str, account_id: str) -> None:
        super().__init__(region_name, account_id)
        self.syncs: dict[str, dict[str, Any]] = {}

    def _validate_resource_type_and_id(self, resource_type: str, resource_id: str) -> str:
        if resource_type == "PatchBaseline" and resource_id in self.baselines:
            return resource_id
        return super()._validate_resource_type_and_id(resource_type, resource_id)

    def baseline(self, baseline_id: str) -> FakePatchBaseline:
        """A patch baseline by its ID."""
        if baseline_id not in self.baselines:
            raise SsmError("DoesNotExistException", f"Patch Baseline with ID {baseline_id} does not exist.")
        return self.baselines[baseline_id]

    def sync(self, name: str) -> dict[str, Any]:
        """A resource data sync by its name."""
        if name not in self.syncs:
            raise SsmError("ResourceDataSyncNotFoundException", f"Resource data sync {name} does not exist.")
        return self.syncs[name]


class SsmResponse(SimpleSystemManagerResponse):
    """Systems Manager's operations on the wire."""

    @property
    def _backend(self) -> SsmBackend:
        backend = self.ssm_backend
        assert isinstance(backend, SsmBackend)
        return backend

    @property
    def _given(self) -> dict[str, Any]:
        given: dict[str, Any] = json.loads(self.body or "{}")
        return given

    def get_patch_baseline(self) -> ActionResult:
        """A patch baseline, with the defaults that AWS gives."""
        return self._described(self._backend.baseline(self._given["BaselineId"]))

    def update_patch_baseline(self) -> ActionResult:
        """Changes what is given; with `Replace` the rest goes."""
        baseline = self._backend.baseline(self._given["BaselineId"])
        for member, attribute in _BASELINE.items():
            if member in self._given or self._given.get("Replace"):
                setattr(baseline, attribute, self._given.get(member))
        return self._described(baseline)

    def _described(self, baseline: FakePatchBaseline) -> ActionResult:
        told = {member: getattr(baseline, attribute) for member, attribute in _BASELINE.items()}
        defaults = {
            "ApprovedPatchesComplianceLevel": "UNSPECIFIED",
            "ApprovedPatchesEnableNonSecurity": False,
            "RejectedPatchesAction": "ALLOW_AS_DEPENDENCY",
            "ApprovedPatches": [],
            "RejectedPatches": [],
        }
        known = {member: value for member, value in told.items() if value is not None}
        fixed = {"BaselineId": baseline.id, "OperatingSystem": baseline.operating_system or "WINDOWS"}
        return ActionResult({**defaults, **known, **fixed})

    def delete_patch_baseline(self) -> ActionResult:
        """AWS deletes what is not there without an error."""
        if self._given["BaselineId"] in self._backend.baselines:
            return super().delete_patch_baseline()
        return ActionResult({"BaselineId": self._given["BaselineId"]})

    def create_resource_data_sync(self) -> ActionResult:
        """A new resource data sync."""
        name = self._given["SyncName"]
        if name in self._backend.syncs:
            raise SsmError("ResourceDataSyncAlreadyExistsException", f"Resource data sync {name} already exists.")
        kind = self._given.get("SyncType", "SyncToDestination")
        self._backend.syncs[name] = {**self._given, "SyncType": kind, "SyncCreatedTime": utcnow()}
        return EmptyResult()

    def list_resource_data_sync(self) -> ActionResult:
        """All of a type, or all to a destination."""
        kind = self._given.get("SyncType", "SyncToDestination")
        syncs = [sync for sync in self._backend.syncs.values() if sync["SyncType"] == kind]
        return ActionResult({"ResourceDataSyncItems": syncs})

    def update_resource_data_sync(self) -> ActionResult:
        """Another source."""
        self._backend.sync(self._given["SyncName"])["SyncSource"] = self._given["SyncSource"]
        return EmptyResult()

    def delete_resource_data_sync(self) -> ActionResult:
        """No resource data sync any more."""
        self._backend.sync(self._given["SyncName"])
        del self._backend.syncs[self._given["SyncName"]]
        return EmptyResult()
