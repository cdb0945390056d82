"""What S3 checks of a bucket's name and of the form of its policy."""

from __future__ import annotations

import ipaddress
import json
import re
from typing import Any

from moto.s3.exceptions import S3ClientError

_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")


class S3Error(S3ClientError):
    """An error of S3 with its HTTP status."""

    def __init__(self, code: str, message: str, status: int = 400, headers: dict[str, str] | None = None) -> None:
        super().__init__(code, message)
        self.status = status
        self.headers = headers or {}


def is_bucket_name(name: str) -> bool:
    """https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"""
    if not _NAME.fullmatch(name) or ".." in name or name.startswith("xn--") or name.endswith("-s3alias"):
        return False
    try:
        ipaddress.IPv4Address(name)
    except ValueError:
        return True
    return False


def check_policy(bucket_name: str, policy: bytes) -> None:
    """What S3 checks of a policy's form: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html"""
    try:
        document = json.loads(policy)
    except ValueError:
        raise S3Error("MalformedPolicy", "This policy contains invalid Json") from None
    if not isinstance(document, dict) or document.get("Version") not in ("2012-10-17", "2008-10-17"):
        raise S3Error("MalformedPolicy", "The policy must contain a valid version string")
    statements = document.get("Statement")
    statements = [statements] if isinstance(statements, dict) else statements
    if not isinstance(statements, list) or not statements:
        raise S3Error("MalformedPolicy", "Missing required field Statement")
    for statement in statements:
        _check_statement(bucket_name, statement)


def _check_statement(bucket_name: str, statement: Any) -> None:
    if not isinstance(statement, dict):
        raise S3Error("MalformedPolicy", "Invalid policy syntax.")
    if statement.get("Effect") not in ("Allow", "Deny"):
        raise S3Error("MalformedPolicy", f"Invalid effect: {statement.get('Effect')}")
    for field in ("Principal", "Action", "Resource"):
        if not statement.keys() & {field, f"Not{field}"}:
            raise S3Error("MalformedPolicy", f"Missing required field {field}")
    resources = statement.get("Resource", [])
    for resource in [resources] if isinstance(resources, str) else resources:
        name = str(resource).split(":::")[-1].split("/")[0]
        if not re.fullmatch(re.escape(name).replace(r"\*", ".*").replace(r"\?", "."), bucket_name):
            raise S3Error("MalformedPolicy", "Policy has invalid resource")
