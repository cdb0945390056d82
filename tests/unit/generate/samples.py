"""Declarations made by hand, for the tests of what is written from them."""

from __future__ import annotations

from typing import Annotated

from ack.api.resource import Call, Member, MemberSet, Part, Read, Reference, Resource, Service, Tags, Update
from ack.api.types import Aws, SecretKeyReference, Shape

SHOP = Service(
    name="shop",
    sdk="shop",
    service_id="Shop",
    iam_prefix="shop",
    iam_actions={"CreateOrder": ("shop:CreateOrder", "iam:PassRole"), "HeadOrder": ("shop:ListOrders",)},
)


class Login(Shape):
    user: str | None = None
    password: SecretKeyReference | None = None


class PlainSpec(Shape):
    name: str


class Branch(Shape):
    login: Annotated[Login | None, Aws("login")] = None
    twigs: list[Branch] | None = None


class SecretSpec(Shape):
    branches: dict[str, list[Branch]] | None = None


class RecursiveSpec(Shape):
    inner: list[RecursiveSpec] | None = None


class Status(Shape):
    state: str | None = None


ORDER = Resource(
    service=SHOP,
    kind="Order",
    plural="orders",
    spec=PlainSpec,
    status=Status,
    read=Read(operation="HeadOrder"),
    create=Call(operation="CreateOrder"),
    updates=(Update(operation="PutOrderNote", fields=("spec.note",)),),
    delete=Call(operation="DeleteOrder"),
    parts=(
        Part(
            field="spec.policy",
            read=Call(operation="GetOrderPolicy"),
            put=Call(operation="PutOrderPolicy"),
            delete=Call(operation="DeleteOrderPolicy"),
        ),
    ),
    members=(
        MemberSet(
            field="spec.lines",
            key="sku",
            read=Call(operation="ListOrderLines"),
            put=Call(operation="AddOrderLine", inputs={"Line": Member()}),
            delete=Call(operation="RemoveOrderLine"),
        ),
    ),
    tags=Tags(
        field="spec.tags",
        read=Call(operation="ListTagsForResource"),
        set=Call(operation="TagResource"),
        remove=Call(operation="UntagResource"),
        by_arn=True,
    ),
    references=(
        Reference(field="spec.key", ref="spec.keyRef", group="kms.services.k8s.aws", kind="Key", plural="keys"),
        Reference(
            field="spec.alias", ref="spec.aliasRef", group="kms.services.k8s.aws", kind="Alias", plural="aliases"
        ),
        Reference(field="spec.shop", ref="spec.shopRef", group=SHOP.group, kind="Order", plural="orders"),
    ),
)

CLERK = Resource(
    service=SHOP,
    kind="Clerk",
    plural="clerks",
    spec=SecretSpec,
    status=Status,
    read=Read(operation="DescribeClerks"),
    create=Call(operation="HireClerk"),
)
