"""Rule `part`: a setting of a kind that has an operation of its own is a field.

`PutBucketCors` takes what names a Bucket and a CORS configuration: `cors`. `PutLifecyclePolicy` of a Repository gives
it a `lifecyclePolicy`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ack import names
from ack.generate.inference.merge import Raw
from ack.generate.parts import sibling
from ack.model import Member, Operation

_PUT = re.compile(r"^(?:Put|Set|Update|Modify)(?=[A-Z])")
_NOISE = frozenset(
    {
        *("expectedbucketowner", "checksumalgorithm", "contentmd5", "dryrun", "clienttoken", "registryid", "force"),
        *("applyimmediately", "clientrequesttoken", "catalogid", "revisionid", "requestpayer", "mfa", "invocationid"),
        *("bypasspolicylockoutsafetycheck", "skipdestinationvalidation", "expectedrevisionid", "policyhash"),
    }
)
_NO_PARTS = re.compile(r"(?:Tags?|Version|Password|Status|State)$")


def field_name(kind: str, put: str) -> str:
    """The field of a put operation: its name without the verb, the kind's name and `Configuration`."""
    stem = _PUT.sub("", put)
    if stem.casefold().startswith(kind.casefold()):
        stem = stem[len(kind) :]
    short = stem.removesuffix("Configuration")
    return names.json_name(short or stem) if stem[:1].isupper() else ""


def payload(put: Operation, naming: frozenset[str]) -> list[Member]:
    """What an operation takes beside what names the resource. Headers of HTTP say how, not what."""
    members = [member for member in put.input.members.values() if member.location != "header"]
    return [m for m in members if not (m.name.casefold() in naming | _NOISE or m.idempotency_token)]


def names_it(put: Operation, naming: frozenset[str], called: frozenset[str] = frozenset()) -> bool:
    """Whether an operation must be told which resource is meant: by all that names it, or as the kind is called.

    What takes a part of that only is about what the resource is in.
    """
    taken = {member.name.casefold() for member in put.input.members.values()}
    demanded = required(put)
    return bool((naming <= taken and demanded & naming) or demanded & called)


def required(operation: Operation) -> set[str]:
    """The folded names of what an operation demands."""
    return {member.name.casefold() for member in operation.input.members.values() if member.required}


def part(
    kind: str,
    naming: frozenset[str],
    there: Mapping[str, Operation],
    taken: Iterable[str],
    known: frozenset[str],
    told: frozenset[str] = frozenset(),
) -> Raw:
    """The fields with operations of their own.

    Args:
        kind: the resource's name in the model.
        naming: the folded names of the members that name the resource in any operation.
        there: the service's operations.
        taken: operations that have a role for some kind.
        known: the folded names of the kind's fields.
        told: the folded names of what the kind's read operation tells and its spec has not.
    """
    left_out = set(taken)
    fields: Raw = {}
    for name, put in there.items():
        match = _PUT.match(name)
        if match is None or name in left_out or _NO_PARTS.search(name):
            continue
        own = payload(put, naming)
        if not names_it(put, naming) or not own or len([m for m in own if m.required]) > 1:
            continue
        read = sibling(name, ("Get", "Describe"), there)
        if name == f"{match[0]}{kind}Attribute":
            inside = {member.casefold() for member in read.output.members} - known if read else told
            fields |= _attributes(name, [m for m in own if m.name.casefold() in inside], apart=read is not None)
            continue
        field = field_name(kind, name)
        if read is None or not field or field.casefold() in known:
            continue
        if any(m.required and m.name.casefold() not in naming for m in read.input.members.values()):
            continue  # It has a name of its own: there may be many.
        if any(m.name.casefold() in known for m in own):
            continue  # An update of what the create operation takes.
        if len(own) == 1 and own[0].shape.kind == "list":
            field = names.json_name(own[0].name)
        fields[field] = {"from": f"{name}.{own[0].name}" if len(own) == 1 else name}
        if len(own) == 1 and own[0].shape.kind not in ("structure", "list", "map"):
            long = names.json_name(own[0].name)
            if long.casefold() not in known | {field.casefold()}:
                fields[field]["alias"] = long
    return {"fields": fields} if fields else {}


def _attributes(put: str, own: Iterable[Member], *, apart: bool) -> Raw:
    """Settings of which an operation of EC2 takes one a call: `EnableDnsSupport`, often as a structure around it.

    Where the kind's own read tells them, they are no parts, and only what is in a structure goes one by one.
    """
    fields: Raw = {}
    for member in own:
        inner = list(member.shape.members)
        wrapped = member.shape.kind == "structure" and inner == ["Value"]
        if wrapped or (apart and member.shape.kind in ("string", "boolean", "integer")):
            name = names.json_name(member.name)
            fields[name] = {"from": f"{put}.{member.name}{'.Value' if wrapped else ''}"}
    return fields
