"""What no declaration says of Route 53: the full name of a record, and when a change has reached all name servers."""

from __future__ import annotations

from ack import paths
from ack.api.hooks import HookContext, Hooks, Obj


async def whole_name(context: HookContext, desired: Obj) -> Obj:
    """The record's full name: `spec.name` and the zone's name, in Route 53's spelling; for a name of the zone, as it is.

    https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html
    """
    spec = desired.get("spec") or {}
    if not spec.get("hostedZoneID"):
        return desired
    zone = await context.call("GetHostedZone", {"Id": spec["hostedZoneID"]})
    domain = str(zone["HostedZone"]["Name"]).casefold().rstrip(".")
    name = str(spec.get("name") or "").casefold().rstrip(".")
    if name != domain and not name.endswith(f".{domain}"):
        name = f"{name}.{domain}" if name else domain
    return {**desired, "spec": {**spec, "name": name.replace("*", "\\052") + "."}}


async def change_state(context: HookContext, _: Obj, observed: Obj) -> Obj:
    """Whether the last change has reached all name servers; a record that nobody has changed of late has."""
    status = dict(observed.get("status") or {})
    if status.get("id") and status.get("status") == "PENDING":
        answer = await context.call("GetChange", {"Id": paths.get(observed, "status.id")})
        status["status"] = answer["ChangeInfo"]["Status"]
    else:
        status["status"] = "INSYNC"
    return {**observed, "status": status}


HOOKS = {"RecordSet": Hooks(complete=whole_name, after_read=change_state, actions=("GetHostedZone", "GetChange"))}
