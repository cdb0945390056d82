# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Dashboard of Amazon CloudWatch."""

from __future__ import annotations

from ack.api.resource import AdoptionField, Call, Compare, Each, Read, Resource, Update
from ack.api.types import Condition, ResourceMetadata, Shape
from ack.services.cloudwatch.service import SERVICE
from ack.services.cloudwatch.types import DashboardValidationMessage


class DashboardSpec(Shape):
    """The Dashboard that is wanted."""

    dashboardBody: str | None = None
    dashboardName: str | None = None


class DashboardStatus(Shape):
    """The Dashboard as AWS has it."""

    ackResourceMetadata: ResourceMetadata | None = None
    conditions: list[Condition] | None = None
    dashboardValidationMessages: list[DashboardValidationMessage] | None = None


RESOURCE = Resource(
    service=SERVICE,
    kind="Dashboard",
    plural="dashboards",
    spec=DashboardSpec,
    status=DashboardStatus,
    read=Read(
        operation="GetDashboard",
        inputs={"DashboardName": "spec.dashboardName"},
        outputs={"DashboardBody": "spec.dashboardBody", "DashboardName": "spec.dashboardName"},
        needs=("spec.dashboardName",),
    ),
    create=Call(
        operation="PutDashboard",
        inputs={"DashboardName": "spec.dashboardName", "DashboardBody": "spec.dashboardBody"},
        outputs={"DashboardValidationMessages": "status.dashboardValidationMessages"},
    ),
    updates=(
        Update(
            operation="PutDashboard",
            inputs={"DashboardName": "spec.dashboardName", "DashboardBody": "spec.dashboardBody"},
            outputs={"DashboardValidationMessages": "status.dashboardValidationMessages"},
            fields=("spec.dashboardBody",),
            replaces=True,
        ),
    ),
    delete=Call(operation="DeleteDashboards", inputs={"DashboardNames": Each("spec.dashboardName")}),
    arn="arn:{partition}:cloudwatch::{account}:dashboard/{spec.dashboardName}",
    keys=("spec.dashboardName",),
    adoption=(AdoptionField(name="dashboardName", path="spec.dashboardName", required=True),),
    immutable=("spec.dashboardName",),
    compare={"spec.dashboardBody": Compare.DOCUMENT},
    absent=("ResourceNotFound",),
    terminal=("InvalidParameterInput", "InvalidParameterValueException"),
)
