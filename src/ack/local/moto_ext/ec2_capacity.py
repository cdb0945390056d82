"""Capacity reservations, which moto's EC2 does not have.

https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CapacityReservation.html
"""

from __future__ import annotations

import uuid
from typing import Any

from moto.core.responses import ActionResult
from moto.ec2.exceptions import EC2ClientError
from moto.ec2.responses import EC2Response

_CREATED = (
    *(
        "InstanceType",
        "InstancePlatform",
        "AvailabilityZone",
        "AvailabilityZoneId",
        "Tenancy",
        "EndDate",
        "EndDateType",
    ),
    *("InstanceMatchCriteria", "OutpostArn", "PlacementGroupArn"),
)
_CHANGED = ("EndDate", "EndDateType", "InstanceMatchCriteria", "AdditionalInfo")
_DEFAULTS = {"Tenancy": "default", "EndDateType": "unlimited", "InstanceMatchCriteria": "open"}


class Response(EC2Response):
    """EC2's operations, those of capacity reservations included."""

    @property
    def _reservations(self) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = self.ec2_backend.capacity_reservations
        return found

    def create_capacity_reservation(self) -> ActionResult:
        given = {name: value for name in _CREATED if (value := self._get_param(name)) is not None}
        count = int(self._get_param("InstanceCount"))
        if count < 1:
            raise EC2ClientError("InvalidParameterValue", f"Value ({count}) for parameter instanceCount is invalid.")
        name = f"cr-{uuid.uuid4().hex[:17]}"
        made = {
            **_DEFAULTS,
            **given,
            "CapacityReservationId": name,
            "TotalInstanceCount": count,
            "AvailableInstanceCount": count,
            "State": "active",
            "OwnerId": self.current_account,
            "CapacityReservationArn": (f"arn:aws:ec2:{self.region}:{self.current_account}:capacity-reservation/{name}"),
        }
        self._reservations[name] = made
        self.ec2_backend.create_tags([name], self._parse_tag_specification().get("capacity-reservation", {}))
        return ActionResult({"CapacityReservation": self._shown(made)})

    def describe_capacity_reservations(self) -> ActionResult:
        names = self._get_param("CapacityReservationIds", []) or list(self._reservations)
        return ActionResult({"CapacityReservations": [self._shown(self._reservation(name)) for name in names]})

    def modify_capacity_reservation(self) -> ActionResult:
        found = self._reservation(self._get_param("CapacityReservationId"))
        found |= {name: value for name in _CHANGED if (value := self._get_param(name)) is not None}
        if (count := self._get_param("InstanceCount")) is not None:
            found |= {"TotalInstanceCount": int(count), "AvailableInstanceCount": int(count)}
        return ActionResult({"Return": True})

    def cancel_capacity_reservation(self) -> ActionResult:
        self._reservation(self._get_param("CapacityReservationId"))["State"] = "cancelled"
        return ActionResult({"Return": True})

    def _reservation(self, name: str) -> dict[str, Any]:
        try:
            return self._reservations[name]
        except KeyError:
            text = f"The capacity reservation '{name}' does not exist"
            raise EC2ClientError("InvalidCapacityReservationId.NotFound", text) from None

    def _shown(self, reservation: dict[str, Any]) -> dict[str, Any]:
        tags = self.ec2_backend.describe_tags(filters={"resource-id": [reservation["CapacityReservationId"]]})
        return {**reservation, "Tags": [{"Key": tag["key"], "Value": tag["value"]} for tag in tags]}
