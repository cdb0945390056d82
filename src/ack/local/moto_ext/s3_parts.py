"""The sub-resources of a bucket that moto does not have: documents that are stored and given back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-resource with one document.

    Args:
        query: its name in the query string.
        noun: what stands behind Get and Put in the operations' names.
        member: the document's name in the input.
        wrapped: whether the answer has the document under this name, or its members directly.
        default: the document of a bucket that was never given one.
    """

    query: str
    noun: str
    member: str
    wrapped: bool = True
    default: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ListPart:
    """A sub-resource with documents by id.

    Args:
        query: its name in the query string.
        noun: what stands behind Get, Put, Delete and List in the operations' names.
        member: a document's name.
    """

    query: str
    noun: str
    member: str


PARTS = {
    part.query: part
    for part in (
        Part("abac", "BucketAbac", "AbacStatus", default={"Status": "Disabled"}),
        Part(
            "requestPayment",
            "BucketRequestPayment",
            "RequestPaymentConfiguration",
            wrapped=False,
            default={"Payer": "BucketOwner"},
        ),
    )
}

LISTS = {
    part.query: part
    for part in (
        ListPart("analytics", "BucketAnalyticsConfiguration", "AnalyticsConfiguration"),
        ListPart("intelligent-tiering", "BucketIntelligentTieringConfiguration", "IntelligentTieringConfiguration"),
        ListPart("inventory", "BucketInventoryConfiguration", "InventoryConfiguration"),
        ListPart("metrics", "BucketMetricsConfiguration", "MetricsConfiguration"),
    )
}
