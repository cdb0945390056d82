"""EC2 as moto has it, and where it is not as the real one.

- Route tables can be found by the gateway that they are associated with.
- A subnet that goes takes its association with a route table along:
  https://docs.aws.amazon.com/vpc/latest/userguide/WorkWithRouteTables.html
- Attachments of transit gateways take tags when they are created; launch templates show theirs.
- A change of a prefix list's entries leaves its name.
- An endpoint can be deleted whose route tables were changed.
- A network ACL that is not there is called by its own name.
"""

from __future__ import annotations

from typing import Any

from moto.ec2 import urls
from moto.ec2.exceptions import InvalidNetworkAclIdError
from moto.ec2.models import EC2Backend, ec2_backends
from moto.ec2.models.route_tables import RouteTable
from moto.ec2.utils import EC2_RESOURCE_TO_PREFIX

from ack.local.moto_ext.ec2_capacity import Response as WithCapacity
from ack.local.moto_ext.patch import replace


class _RouteTable(RouteTable):
    def get_filter_value(self, filter_name: str, method_name: str | None = None) -> Any:
        if filter_name == "association.gateway-id":
            return [target for target in self._associations.values() if not target.startswith("subnet-")]
        return super().get_filter_value(filter_name, method_name)


class Backend(EC2Backend):
    """One account's EC2 in one region."""

    SERVICE_NAMESPACE = "ec2"
    _url_module = urls

    def __init__(self, region_name: str, account_id: str) -> None:
        super().__init__(region_name, account_id)
        self.capacity_reservations: dict[str, dict[str, Any]] = {}

    def create_route_table(self, *args: Any, **kwargs: Any) -> RouteTable:
        table = super().create_route_table(*args, **kwargs)
        table.__class__ = _RouteTable  # type: ignore[type-abstract]  # moto's own method makes it, routes and all
        return table

    def delete_subnet(self, subnet_id: str) -> Any:
        deleted = super().delete_subnet(subnet_id)
        for table in self.route_tables.values():
            gone = [key for key, target in table._associations.items() if target == subnet_id]
            for key in gone:
                del table._associations[key]
        return deleted

    def describe_launch_templates(self, *args: Any, **kwargs: Any) -> Any:
        found = super().describe_launch_templates(*args, **kwargs)
        for each in found:
            each.tags = each.get_tags()
        return found

    def modify_managed_prefix_list(self, *args: Any, **kwargs: Any) -> Any:
        name = self.managed_prefix_lists[kwargs["prefix_list_id"]].prefix_list_name
        changed = super().modify_managed_prefix_list(*args, **kwargs)
        changed.prefix_list_name = changed.prefix_list_name or name
        return changed

    def delete_vpc_endpoints(self, vpce_ids: list[str] | None = None) -> None:
        for endpoint in (self.vpc_end_points[each] for each in vpce_ids or () if each in self.vpc_end_points):
            tables = [self.route_tables[each] for each in endpoint.route_table_ids or () if each in self.route_tables]
            prefixes = {endpoint.destination_prefix_list_id}
            routed = [t.id for t in tables if prefixes & {route.destination_cidr_block for route in t.routes}]
            endpoint.route_table_ids = routed
        super().delete_vpc_endpoints(vpce_ids)

    def describe_network_acls(self, network_acl_ids: list[str] | None = None, filters: Any = None) -> Any:
        for each in network_acl_ids or ():
            if each not in self.network_acls:
                raise InvalidNetworkAclIdError(each)
        return super().describe_network_acls(network_acl_ids, filters)


class Response(WithCapacity):
    """EC2's operations."""

    def create_transit_gateway_vpc_attachment(self) -> Any:
        answer = super().create_transit_gateway_vpc_attachment()
        made = list(self.ec2_backend.transit_gateway_attachments)[-1]
        self.ec2_backend.create_tags([made], self._parse_tag_specification().get("transit-gateway-attachment", {}))
        return answer


def install() -> None:
    """Put the extension in moto's place."""
    EC2_RESOURCE_TO_PREFIX.setdefault("capacity-reservation", "cr")
    replace(ec2_backends, Backend, urls, {"{0}/": Response.dispatch})
