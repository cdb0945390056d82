"""Rules and their buses: deleted together, and what AWS refuses of targets."""

from __future__ import annotations

import json

from ack.api import core
from tests.support.aws_view import Aws
from tests.support.cluster import Cluster, condition
from tests.support.controllers import Controller, Start

BUS = {"from": {"name": "bus"}}


async def test_a_rule_and_its_bus_go_together(kubernetes: Cluster, start: Start, aws: Aws) -> None:
    async with start(resync_seconds=3600):
        await kubernetes.create("EventBus", "bus", {"name": "bus"})
        pattern = json.dumps({"source": ["a"]})
        target = {"id": "one", "arn": "arn:aws:sqs:us-west-2:123456789012:q"}
        spec = {"name": "rule", "eventBusRef": BUS, "eventPattern": pattern, "targets": [target]}
        await kubernetes.create("Rule", "rule", spec)
        await kubernetes.synced("Rule", "rule")
        # AWS refuses to delete a bus with rules, as invalid input.
        aws.proxy.fail_next("DeleteEventBus", "ValidationException", "Cannot delete event bus bus: it has rules.")
        await kubernetes.delete("EventBus", "bus")
        await kubernetes.delete("Rule", "rule")
        await kubernetes.gone("Rule", "rule")
        await kubernetes.gone("EventBus", "bus")
    deleted = [call for call in aws.proxy.calls if call.operation in ("RemoveTargets", "DeleteRule")]
    assert [(call.operation, call.params["EventBusName"]) for call in deleted] == [
        ("RemoveTargets", "bus"),
        ("DeleteRule", "bus"),
    ]


async def test_an_invalid_pattern_is_terminal(kubernetes: Cluster, controller: Controller, aws: Aws) -> None:
    await kubernetes.create("Rule", "rule", {"name": "rule", "eventPattern": "not JSON"})
    obj = await kubernetes.terminal("Rule", "rule")
    assert "InvalidEventPatternException" in condition(obj, core.TERMINAL)["message"]
