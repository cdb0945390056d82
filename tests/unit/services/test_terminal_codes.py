"""Invalid input never retries for ever: every kind knows codes that no retry can mend."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import ack.services
from ack.api.resource import Resource
from ack.aws.errors import AwsError, ErrorClass, classify

COMMON = {"ec2": "InvalidParameterValue", "rds": "InvalidParameterValue", "ssm": "ValidationException"}
"""Services whose kinds may do with what means the same in all of AWS -> the code by which they say so. EC2's model has
no errors: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html"""


def resources() -> Iterator[Resource]:
    for file in sorted(Path(ack.services.__path__[0]).glob("*/service.yaml")):
        yield from import_module(f"ack.services.{file.parent.name}").RESOURCES


def test_every_kind_has_some() -> None:
    without = [f"{each.service.name}.{each.kind}" for each in resources() if not each.terminal]
    assert [name for name in without if name.partition(".")[0] not in COMMON] == []


def test_they_end_an_attempt() -> None:
    """Not those that say first of all that the name is taken, or that there is no such resource."""
    for each in resources():
        codes = each.terminal or (COMMON[each.service.name],)
        errors = [AwsError("no", code=code, http_status=400) for code in codes]
        classes = {classify(error, each.absent, each.terminal, each.exists) for error in errors}
        assert ErrorClass.TERMINAL in classes, each.kind
