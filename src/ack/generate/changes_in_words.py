"""What changes in generated files, in words that a reviewer understands: kinds, fields, columns, permissions.

Everything is said of the artifacts that users and administrators meet: CRDs, IAM policies, Roles. What breaks somebody
is marked, by the rules of `ack.generate.crd_compat`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from ack.generate.check import Change, Kind, changed_crds
from ack.generate.crd_compat import breaking_changes
from ack.generate.schema_in_words import schema_changes
from ack.generate.yaml_text import LOADER


@dataclass(frozen=True, slots=True)
class Said:
    """One change.

    Args:
        sign: `+` more than before, `-` less, `~` different.
        text: the change.
        breaking: objects or manifests that were valid may not be any more.
    """

    sign: str
    text: str
    breaking: bool = False

    def __str__(self) -> str:
        return f"{self.sign} {self.text}{'  [BREAKING]' if self.breaking else ''}"


def in_words(changes: Sequence[Change]) -> list[Said]:
    """What some changed files of a service mean.

    Args:
        changes: as `ack.generate.check.compare` returns them.
    """
    said = [*_crds(changes), *_iam(changes), *_rbac(changes)]
    counts = [f"{sum(change.kind is kind for change in changes)} {word}" for kind, word in _COUNTED.items()]
    if changes:
        said.append(Said("~", f"files: {', '.join(counts)}"))
    return said


_COUNTED: Mapping[Kind, str] = {Kind.MISSING: "new", Kind.STALE: "changed", Kind.UNEXPECTED: "removed"}


def _crds(changes: Sequence[Change]) -> Iterator[Said]:
    old, new = changed_crds([change for change in changes if change.path.parts[0] == "crds"])
    for name in sorted(old.keys() | new.keys()):
        crd = new.get(name) or old[name]
        kind = crd["spec"]["names"]["kind"]
        if name not in old:
            yield Said("+", f"kind {kind}")
        elif name not in new:
            yield Said("-", f"kind {kind}", breaking=True)
        else:
            yield from _crd(kind, old[name], new[name])


def _crd(kind: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Said]:
    breaking = breaking_changes(old, new)
    told: set[tuple[str, str]] = set()
    was, now = _versions(old), _versions(new)
    for version in was.keys() & now.keys():
        words = schema_changes(_schema(was[version]), _schema(now[version]))
        for each in words:
            breaks = any((b.version, b.path) == (version, each.path) for b in breaking) and each.sign != "+"
            told.add((version, each.path))
            yield Said(each.sign, f"{kind} {each.path}: {each.text}" if each.path else f"{kind}: {each.text}", breaks)
        yield from _columns(kind, was[version], now[version])
    for name in sorted(now.keys() - was.keys()):
        yield Said("+", f"{kind}: version {name}")
    for short in sorted(
        set(new["spec"]["names"].get("shortNames", ())) - set(old["spec"]["names"].get("shortNames", ()))
    ):
        yield Said("+", f"{kind}: short name {short}")
    yield from (Said("~", f"{kind} {b}", breaking=True) for b in breaking if (b.version, b.path) not in told)


def _versions(crd: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return {version["name"]: version for version in crd["spec"]["versions"]}


def _schema(version: Mapping[str, Any]) -> Mapping[str, Any]:
    schema: Mapping[str, Any] = version["schema"]["openAPIV3Schema"]
    return schema


def _columns(kind: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Said]:
    was = {column["name"]: column for column in old.get("additionalPrinterColumns", ())}
    now = {column["name"]: column for column in new.get("additionalPrinterColumns", ())}
    yield from (Said("-", f"{kind}: column {name}") for name in was if name not in now)
    yield from (Said("+", f"{kind}: column {name} ({now[name]['jsonPath']})") for name in now if name not in was)
    for name in was.keys() & now.keys():
        if was[name]["jsonPath"] != now[name]["jsonPath"]:
            yield Said("~", f"{kind}: column {name} shows {now[name]['jsonPath']}, not {was[name]['jsonPath']}")


def _iam(changes: Sequence[Change]) -> Iterator[Said]:
    was: set[str] = set()
    now: set[str] = set()
    for change in changes:
        if change.path.parts[:2] == ("config", "iam") and change.path.suffix == ".json":
            was |= _actions(change.old)
            now |= _actions(change.new)
    yield from (Said("+", f"IAM: may {action}") for action in sorted(now - was))
    yield from (Said("-", f"IAM: may no longer {action}") for action in sorted(was - now))


def _actions(text: str) -> set[str]:
    """`action on resource` of everything that a policy allows."""
    found = set()
    for statement in json.loads(text)["Statement"] if text else ():
        actions, resources = statement["Action"], statement.get("Resource", "*")
        where = resources if isinstance(resources, str) else ", ".join(sorted(resources))
        limited = " under conditions" if "Condition" in statement else ""
        for action in [actions] if isinstance(actions, str) else actions:
            found.add(f"{action}{'' if where == '*' else f' on {where}'}{limited}")
    return found


def _rbac(changes: Sequence[Change]) -> Iterator[Said]:
    was: set[tuple[str, str, str]] = set()
    now: set[tuple[str, str, str]] = set()
    for change in changes:
        if change.path.parts[:2] == ("config", "rbac"):
            was |= set(_rules(change.old))
            now |= set(_rules(change.new))
    for sign, word, found in (("+", "may", now - was), ("-", "may no longer", was - now)):
        verbs: dict[tuple[str, str], list[str]] = {}
        for role, resource, verb in sorted(found):
            verbs.setdefault((role, resource), []).append(verb)
        for (role, resource), its in verbs.items():
            yield Said(sign, f"RBAC: {role} {word} {', '.join(its)} {resource}")


def _rules(text: str) -> Iterator[tuple[str, str, str]]:
    """(role, resource, verb) of everything that a file allows."""
    for document in yaml.load_all(text, Loader=LOADER):
        if not document or document.get("kind") not in ("Role", "ClusterRole"):
            continue
        role = f"{document['kind']} {document['metadata']['name']}"
        for rule in document.get("rules", ()):
            named = f" {', '.join(rule['resourceNames'])}" if "resourceNames" in rule else ""
            for group in rule.get("apiGroups", ("",)):
                for resource in rule.get("resources", rule.get("nonResourceURLs", ())):
                    for verb in rule["verbs"]:
                        yield role, (f"{resource}.{group}" if group else resource) + named, verb
