"""EFS as AWS documents it, where moto does not go: changes of file systems, backup policies, replication.

https://docs.aws.amazon.com/efs/latest/ug/api-reference.html
"""

from __future__ import annotations

import json
from typing import Any

from moto.efs import urls
from moto.efs.exceptions import EFSError
from moto.efs.models import FileSystem
from moto.efs.responses import EFSResponse

from ack.local.moto_ext import patch

Answer = tuple[str, dict[str, Any]]


def install() -> None:
    """Make moto serve this EFS."""
    # AWS measures now and then; moto would say that it has just done so, every time it is asked.
    FileSystem.size_in_bytes = property(_size)  # type: ignore[method-assign, assignment]  # a property, too
    system = "/2015-02-01/file-systems/<file_system_id>"
    protection, replication = f"{system}/protection", f"{system}/replication-configuration"
    patch.serve(
        urls, EfsResponse.dispatch, protection, replication, "/2015-02-01/file-systems/replication-configurations"
    )


def _size(system: FileSystem) -> dict[str, Any]:
    return {"Value": 6144, "ValueInIA": 0, "ValueInStandard": 6144, "Timestamp": system.creation_time}


class ReplicationNotFound(EFSError):
    """The file system has no replication."""

    code = 404

    def __init__(self) -> None:
        super().__init__("ReplicationNotFound", "the file system does not have a replication configuration")


class EfsResponse(EFSResponse):
    """EFS's operations on the wire."""

    def _file_system(self, member: str = "FileSystemId") -> FileSystem:
        _, found = self.efs_backend.describe_file_systems(file_system_id=self._get_param(member))
        return found[0]

    def update_file_system(self) -> Answer:
        """https://docs.aws.amazon.com/efs/latest/ug/API_UpdateFileSystem.html"""
        system = self._file_system()
        system.throughput_mode = self._get_param("ThroughputMode") or system.throughput_mode
        if (speed := self._get_param("ProvisionedThroughputInMibps")) is not None:
            system.provisioned_throughput_in_mibps = speed
        return _answer(system.info_json(), 202)

    def update_file_system_protection(self) -> Answer:
        """https://docs.aws.amazon.com/efs/latest/ug/API_UpdateFileSystemProtection.html"""
        protection = {"ReplicationOverwriteProtection": self._get_param("ReplicationOverwriteProtection")}
        self._file_system().file_system_protection = protection  # type: ignore[attr-defined]  # moto shows what is there
        return _answer(protection)

    def put_backup_policy(self) -> Answer:
        """https://docs.aws.amazon.com/efs/latest/ug/API_PutBackupPolicy.html"""
        policy = self._get_param("BackupPolicy")
        self._file_system()._backup = policy["Status"] == "ENABLED"
        return _answer({"BackupPolicy": policy})

    def delete_file_system_policy(self) -> Answer:
        """https://docs.aws.amazon.com/efs/latest/ug/API_DeleteFileSystemPolicy.html"""
        self._file_system().file_system_policy = None
        return _answer({})

    def create_replication_configuration(self) -> Answer:
        """https://docs.aws.amazon.com/efs/latest/ug/API_CreateReplicationConfiguration.html"""
        system = self._file_system("SourceFileSystemId")
        destinations = [
            {"FileSystemId": f"{system.file_system_id}-copy", **wanted, "Status": "ENABLED"}
            for wanted in self._get_param("Destinations")
        ]
        system._replication = {  # type: ignore[attr-defined]  # a new attribute
            "SourceFileSystemId": system.file_system_id,
            "SourceFileSystemArn": system.file_system_arn,
            "OriginalSourceFileSystemArn": system.file_system_arn,
            "SourceFileSystemRegion": self.region,
            "CreationTime": system.creation_time,
            "Destinations": destinations,
        }
        return _answer(system._replication)  # type: ignore[attr-defined]  # set above

    def describe_replication_configurations(self) -> Answer:
        """https://docs.aws.amazon.com/efs/latest/ug/API_DescribeReplicationConfigurations.html"""
        if found := getattr(self._file_system(), "_replication", None):
            return _answer({"Replications": [found]})
        raise ReplicationNotFound

    def delete_replication_configuration(self) -> Answer:
        """https://docs.aws.amazon.com/efs/latest/ug/API_DeleteReplicationConfiguration.html"""
        self._file_system("SourceFileSystemId")._replication = None  # type: ignore[attr-defined]  # a new attribute
        return _answer({}, 204)


def _answer(body: dict[str, Any], status: int = 200) -> Answer:
    return json.dumps(body), {"status": status, "Content-Type": "application/json"}
