"""What no declaration says of EC2's kinds: what one kind each does."""

from __future__ import annotations

from ipaddress import ip_network
from typing import Any

from ack import paths
from ack.api.hooks import HookContext, Hooks, Obj

# --- VPC: the default security group without its default rules -----------------------------------------------------

_DISALLOW = "spec.disallowSecurityGroupDefaultRules"


async def _default_group(context: HookContext, vpc: Obj) -> dict[str, Any]:
    filters = [{"Name": "vpc-id", "Values": [vpc["status"]["vpcID"]]}, {"Name": "group-name", "Values": ["default"]}]
    answer = await context.call("DescribeSecurityGroups", {"Filters": filters})
    group: dict[str, Any] = answer["SecurityGroups"][0]
    return group


async def _see_default_rules(context: HookContext, desired: Obj, observed: Obj) -> Obj:
    """Looks only if somebody asks: it is a call of its own."""
    if not paths.get(desired, _DISALLOW):
        return observed
    group = await _default_group(context, observed)
    there = bool(group.get("IpPermissions") or group.get("IpPermissionsEgress"))
    spec = {**observed["spec"], "disallowSecurityGroupDefaultRules": not there}
    return {**observed, "spec": spec, "status": {**observed["status"], "securityGroupDefaultRulesExist": there}}


async def _revoke_default_rules(context: HookContext, desired: Obj, observed: Obj, changed: frozenset[str]) -> Any:
    if _DISALLOW not in changed:
        return True
    group = await _default_group(context, observed)
    for direction, rules in (("Ingress", "IpPermissions"), ("Egress", "IpPermissionsEgress")):
        if group.get(rules):
            params = {"GroupId": group["GroupId"], "IpPermissions": group[rules]}
            await context.call(f"RevokeSecurityGroup{direction}", params)
    observed["spec"]["disallowSecurityGroupDefaultRules"] = True
    observed["status"]["securityGroupDefaultRulesExist"] = False
    return frozenset({_DISALLOW})


# --- CapacityReservation: AWS calls the count otherwise, and the status has it as well ------------------------------


async def _see_count(context: HookContext, desired: Obj, observed: Obj) -> Obj:
    count = paths.get(observed, "status.totalInstanceCount")
    return {**observed, "spec": {**observed["spec"], "instanceCount": count}}


# --- VPCPeeringConnection: whether the request was accepted stands in its state -------------------------------------


async def _see_acceptance(context: HookContext, desired: Obj, observed: Obj) -> Obj:
    """Nothing takes an acceptance back: an object that does not ask for it is content with either."""
    accepted = paths.get(observed, "status.status.code") in ("active", "provisioning")
    wanted = paths.get(desired, "spec.acceptRequest")
    shown = accepted if wanted else wanted if wanted is not None else accepted or None
    return {**observed, "spec": {**observed["spec"], "acceptRequest": shown}}


# --- SecurityGroup: AWS spells rules in its own way -----------------------------------------------------------------

_PROTOCOLS = {"1": "icmp", "6": "tcp", "17": "udp", "58": "icmpv6"}
_RANGES = {"ipRanges": "cidrIP", "ipv6Ranges": "cidrIPv6"}


def _as_aws_spells(desired: Obj, observed: Obj) -> tuple[Obj, Obj]:
    return _spelled(desired), _spelled(observed)


def _spelled(obj: Obj) -> Obj:
    spec = dict(obj["spec"])
    for name in ("ingressRules", "egressRules"):
        if spec.get(name):
            spec[name] = [_rule(rule) for rule in spec[name]]
    return {**obj, "spec": spec}


def _rule(rule: Obj) -> Obj:
    """Protocols by name, no ports where all protocols are meant, networks without bits of a host.

    https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
    """
    protocol = str(rule.get("ipProtocol", "")).lower()
    made = {**rule, "ipProtocol": _PROTOCOLS.get(protocol, protocol)}
    if protocol == "-1":
        made = {name: value for name, value in made.items() if name not in ("fromPort", "toPort")}
    for name, cidr in _RANGES.items():
        if made.get(name):
            made[name] = [{**each, cidr: _network(each.get(cidr))} for each in made[name]]
    return made


def _network(text: str | None) -> str | None:
    try:
        return str(ip_network(text or "", strict=False))
    except ValueError:
        return text  # AWS says what is wrong with it


# --- NetworkACL: every subnet has exactly one, so another takes the place of the one that goes ----------------------

_ASSOCIATIONS = "spec.associations"


def _subnets(obj: Obj) -> set[str]:
    return {item["subnetID"] for item in paths.get(obj, _ASSOCIATIONS) or [] if item.get("subnetID")}


def _compare_subnets(desired: Obj, observed: Obj) -> tuple[Obj, Obj]:
    """An object says which subnets; the ids of the associations are AWS's to give."""
    if _subnets(desired) != _subnets(observed):
        return desired, observed
    return desired, {**observed, "spec": {**observed["spec"], "associations": paths.get(desired, _ASSOCIATIONS)}}


async def _acls(context: HookContext, name: str, value: str, *more: dict[str, Any]) -> list[dict[str, Any]]:
    answer = await context.call("DescribeNetworkAcls", {"Filters": [{"Name": name, "Values": [value]}, *more]})
    found: list[dict[str, Any]] = answer["NetworkAcls"]
    return found


async def _associate(context: HookContext, subnet: str, acl: str) -> None:
    for other in await _acls(context, "association.subnet-id", subnet):
        for each in other["Associations"]:
            if each["SubnetId"] == subnet and each["NetworkAclId"] != acl:
                params = {"AssociationId": each["NetworkAclAssociationId"], "NetworkAclId": acl}
                await context.call("ReplaceNetworkAclAssociation", params)


async def _move_subnets(context: HookContext, desired: Obj, observed: Obj, changed: frozenset[str]) -> Any:
    if _ASSOCIATIONS not in changed:
        return True
    wanted, there = _subnets(desired), _subnets(observed)
    for subnet in sorted(wanted - there):
        await _associate(context, subnet, observed["status"]["id"])
    await _let_go(context, observed, there - wanted)
    observed["spec"]["associations"] = paths.get(desired, _ASSOCIATIONS)
    return frozenset({_ASSOCIATIONS})


async def _let_go(context: HookContext, observed: Obj, subnets: set[str]) -> None:
    if not subnets:
        return
    (default,) = await _acls(context, "vpc-id", observed["spec"]["vpcID"], {"Name": "default", "Values": ["true"]})
    for subnet in sorted(subnets):
        await _associate(context, subnet, default["NetworkAclId"])


async def _let_all_go(context: HookContext, observed: Obj) -> None:
    await _let_go(context, observed, _subnets(observed))


HOOKS = {
    "CapacityReservation": Hooks(after_read=_see_count),
    "VPC": Hooks(
        after_read=_see_default_rules,
        before_update=_revoke_default_rules,
        actions=("DescribeSecurityGroups", "RevokeSecurityGroupIngress", "RevokeSecurityGroupEgress"),
    ),
    "VPCPeeringConnection": Hooks(after_read=_see_acceptance),
    "SecurityGroup": Hooks(normalise=_as_aws_spells),
    "NetworkACL": Hooks(
        normalise=_compare_subnets,
        before_update=_move_subnets,
        before_delete=_let_all_go,
        actions=("DescribeNetworkAcls", "ReplaceNetworkAclAssociation"),
    ),
}
