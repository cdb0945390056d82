# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon DynamoDB in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.dynamodb.backup import RESOURCE as _BACKUP
from ack.services.dynamodb.backup import BackupSpec
from ack.services.dynamodb.global_table import RESOURCE as _GLOBAL_TABLE
from ack.services.dynamodb.global_table import GlobalTableSpec
from ack.services.dynamodb.table import RESOURCE as _TABLE
from ack.services.dynamodb.table import TableSpec

__all__ = [
    "Backup",
    "BackupSpec",
    "GlobalTable",
    "GlobalTableSpec",
    "Table",
    "TableSpec",
]


class Backup(Manifest[BackupSpec]):
    """Backup of Amazon DynamoDB."""

    RESOURCE = _BACKUP


class GlobalTable(Manifest[GlobalTableSpec]):
    """GlobalTable of Amazon DynamoDB."""

    RESOURCE = _GLOBAL_TABLE


class Table(Manifest[TableSpec]):
    """Table of Amazon DynamoDB."""

    RESOURCE = _TABLE
