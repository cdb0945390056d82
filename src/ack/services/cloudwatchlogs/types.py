# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon CloudWatch Logs share."""

from __future__ import annotations

from typing import Annotated

from ack.api.types import Aws, Shape


class PutSubscriptionFilterInput(Shape):
    """PutSubscriptionFilterInput of Amazon CloudWatch Logs."""

    destinationARN: Annotated[str | None, Aws("destinationArn")] = None
    distribution: Annotated[str | None, Aws("distribution")] = None
    emitSystemFields: Annotated[list[str] | None, Aws("emitSystemFields")] = None
    fieldSelectionCriteria: Annotated[str | None, Aws("fieldSelectionCriteria")] = None
    filterName: Annotated[str | None, Aws("filterName")] = None
    filterPattern: Annotated[str | None, Aws("filterPattern")] = None
    roleARN: Annotated[str | None, Aws("roleArn")] = None
