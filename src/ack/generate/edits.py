"""Where the published controllers' models differ from botocore's: members that one has and the other lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ack.model import Member, ServiceModel, Shape

_REGIONS: Final = ("SourceRegion", "DestinationRegion")
# The SDK presigns a copy between regions by itself when it is told the regions; the API has no such members.
_PRESIGNED: Final[Mapping[str, tuple[str, ...]]] = {
    "rds": (
        "CopyDBSnapshotInput",
        "CreateDBInstanceReadReplicaInput",
        "CopyDBClusterSnapshotInput",
        "CreateDBClusterInput",
        "StartDBInstanceAutomatedBackupsReplicationInput",
    ),
    "docdb": ("CopyDBClusterSnapshotInput", "CreateDBClusterInput"),
    "neptune": ("CopyDBClusterSnapshotInput", "CreateDBClusterInput"),
}
# The client computes checksums of what it sends.
_DROPPED: Final[Mapping[str, frozenset[str]]] = {"s3": frozenset({"ContentMD5"})}


def added_members(model: ServiceModel, owner: str) -> tuple[Member, ...]:
    """Members that the SDK adds to an operation's input, unless the model has them.

    Args:
        model: the service.
        owner: `<Operation>Input`.
    """
    if owner not in _PRESIGNED.get(model.name, ()):
        return ()
    shape = Shape("String", {"type": "string"}, model.shape)
    there = model.operation(owner.removesuffix("Input")).input.members
    return tuple(Member(name=name, shape=shape) for name in _REGIONS if name not in there)


def dropped(model: ServiceModel, member: str) -> bool:
    """Whether the client fills a member by itself, so that it is no field."""
    return member in _DROPPED.get(model.name, ())
