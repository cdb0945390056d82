"""A plan as people and programs read it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ack.runtime.plan import Action, Change
from ack.runtime.planner import Finding

_SIGNS = {
    Action.CREATE: "+",
    Action.ADOPT: "~",
    Action.UPDATE: "~",
    Action.REPLACE: "!",
    Action.DELETE: "-",
    Action.RELEASE: " ",
    Action.NONE: " ",
}


def as_text(findings: Sequence[Finding]) -> str:
    """For a terminal: an object a paragraph, a field a line, and what it comes to."""
    lines = [line for finding in findings for line in _paragraph(finding)]
    counts = Counter(finding.plan.action if finding.plan else "error" for finding in findings)
    said = [f"{counts[action]} to {action}" for action in Action if counts[action] and action is not Action.NONE]
    if counts[Action.NONE]:
        said.append(f"{counts[Action.NONE]} unchanged")
    if counts["error"]:
        said.append(f"{counts['error']} that cannot be planned")
    return "\n".join([*lines, "", f"Plan: {', '.join(said)}."])


def as_json(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """For programs: an object an entry."""
    return [_entry(finding) for finding in findings]


def _paragraph(finding: Finding) -> Iterator[str]:
    plan = finding.plan
    if plan is None:
        yield f"! {_name(finding)}"
        yield f"    cannot be planned: {finding.problem.text if finding.problem else ''}"
        return
    yield f"{_SIGNS[plan.action]} {_name(finding)}: {plan.summary(finding.title)}"
    for change in plan.changes:
        yield f"    {_line(change, fixed=change.path in plan.fixed)}"


def _line(change: Change, *, fixed: bool) -> str:
    note = "  (cannot be changed)" if fixed else ""
    if change.before is None:
        return f"+ {change.path}: {_value(change.after)}{note}"
    if change.after is None:
        return f"- {change.path}: {_value(change.before)}{note}"
    return f"~ {change.path}: {_value(change.before)} -> {_value(change.after)}{note}"


def _value(value: Any) -> str:
    return value if isinstance(value, str) and value and "\n" not in value else json.dumps(value, ensure_ascii=False)


def _name(finding: Finding) -> str:
    metadata = finding.obj["metadata"]
    return f"{finding.obj['kind']} {metadata.get('namespace', '')}/{metadata['name']}"


def _entry(finding: Finding) -> dict[str, Any]:
    metadata, plan = finding.obj["metadata"], finding.plan
    entry: dict[str, Any] = {
        "apiVersion": finding.obj["apiVersion"],
        "kind": finding.obj["kind"],
        "namespace": metadata.get("namespace", ""),
        "name": metadata["name"],
        "action": plan.action.value if plan else "error",
    }
    if plan:
        entry["changes"] = [{"path": c.path, "before": c.before, "after": c.after} for c in plan.changes]
        if plan.fixed:
            entry["fixed"] = list(plan.fixed)
        if plan.waits or plan.why:
            entry["why"] = plan.waits or plan.why
    if finding.problem:
        entry["problem"] = {"reason": finding.problem.reason, "message": finding.problem.text}
    return entry
