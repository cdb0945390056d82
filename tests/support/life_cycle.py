"""One kind's life on an AWS emulator: create, change, drift, tags, adoption, delete, each seen in AWS."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any

import jmespath
from botocore.exceptions import ClientError

from ack import paths
from ack.api import core
from ack.aws.operations import is_read
from tests.support.aws_view import ACCOUNT, REGION, Aws
from tests.support.cluster import Cluster, conditions, is_synced
from tests.support.kind_case import Adoption, Call, Drift, Named, Read, difference, filled
from tests.support.waiting import eventually

FIRST, SECOND = "first", "second"


class Life:
    """A kind's life; `run` goes through it.

    Args:
        named: the case.
        kubernetes: the cluster.
        aws: the account.
    """

    def __init__(self, named: Named, kubernetes: Cluster, aws: Aws) -> None:
        self._case = named.case
        self._kind = str(named)
        self._kubernetes = kubernetes
        self._aws = aws
        self._known: dict[str, Any] = {"account": ACCOUNT, "region": REGION, "namespace": kubernetes.namespace}

    async def run(self) -> None:
        """Goes through all steps that the case has.

        Raises:
            AssertionError: a step did not come to its end.
        """
        case = self._case
        await self.prepare()
        await self._created()
        for change in [*case.changes, *case.tags]:
            await self._kubernetes.patch(self._kind, FIRST, {"spec": self._filled(change.set)})
            await self._seen(change.shows, change.read, f"after {change.set}")
        for drift in case.drift:
            await self._repaired(drift)
        await self._quiet()
        name = FIRST
        if case.adopt:
            name = SECOND
            await self._adopted(case.adopt)
        if "delete" not in case.skip:
            await self._kubernetes.delete(self._kind, name)
            await self._gone(name)
        for neighbour in reversed(case.objects):
            await self._kubernetes.delete_and_wait(neighbour.kind, neighbour.name)

    async def prepare(self) -> None:
        """Makes what the resource needs."""
        for call in self._case.before:
            await self._call(call)
        for neighbour in self._case.objects:
            await self._create(neighbour.kind, neighbour.name, neighbour.spec)
            self._known[neighbour.name] = await self._synced(neighbour.kind, neighbour.name)

    async def create(self, name: str) -> None:
        """Creates an object of the kind."""
        await self._create(self._kind, name, self._case.spec)

    async def _create(self, kind: str, name: str, spec: Mapping[str, Any], **metadata: Any) -> dict[str, Any]:
        return await self._kubernetes.create(kind, name, self._filled(spec), **metadata)

    async def _created(self) -> None:
        await self._create(self._kind, FIRST, self._case.spec)
        obj = await self._synced(self._kind, FIRST)
        self._known |= {"spec": obj["spec"], "status": obj["status"]}
        assert conditions(obj)["Ready"][0] == "True", conditions(obj)
        await self._seen(self._case.shows, None, "after its creation")

    async def _synced(self, kind: str, name: str) -> dict[str, Any]:
        return await self._kubernetes.wait(kind, name, is_synced, seconds=self._case.seconds)

    async def _repaired(self, drift: Drift) -> None:
        await self._call(drift)
        await self._seen(drift.shows, drift.read, f"after the drift by {drift.call}")
        await self._kubernetes.event(self._kind, FIRST, "DriftRepaired")

    async def _adopted(self, adoption: Adoption) -> None:
        before = await self._kubernetes.get(self._kind, FIRST)
        self._known |= {"spec": before["spec"], "status": before["status"]}
        await self._kubernetes.annotate(self._kind, FIRST, {core.DELETION_POLICY: "retain"})
        await self._kubernetes.delete_and_wait(self._kind, FIRST)
        assert await self._resource(self._case.read) is not None, "retained, and not in AWS any more"
        annotations = {
            core.ADOPTION_POLICY: "adopt",
            core.ADOPTION_FIELDS: json.dumps(self._filled(adoption.fields)),
        }
        await self._create(self._kind, SECOND, adoption.spec, annotations=annotations)
        after = await self._synced(self._kind, SECOND)
        for place in ("spec", "status"):
            known = {key: value for key, value in before[place].items() if f"{place}.{key}" not in adoption.forgets}
            lost = _lost(_plain(known), _plain(after[place]))
            first, second = (paths.get(values[place], lost) if lost else None for values in (before, after))
            assert not lost, f"{place}.{lost} is {second!r}; the first object had {first!r}"
        self._known |= {"spec": after["spec"], "status": after["status"]}

    async def _gone(self, name: str) -> None:
        await self._kubernetes.gone(self._kind, name)
        service, operation = self._case.read.target
        answer = await self._aws.ask(service, operation, **self._filled(self._case.read.with_))
        if isinstance(answer, str):
            assert answer in self._case.gone, f"{operation} says {answer}; `gone` has {self._case.gone}"
            return
        assert self._case.gone_shows is not None, f"{operation} still finds {answer}"
        wrong = difference(self._filled(self._case.gone_shows), jmespath.search(self._case.read.at, answer))
        assert not wrong, f"deleted, and {wrong}"

    async def _quiet(self) -> None:
        """What is settled is not written again. The look after a repair may still show what the repair has changed."""
        await self._kubernetes.wait(self._kind, FIRST, is_synced)
        if not await self._stays():
            assert await self._stays(), "nothing changed, and yet the object was written"

    async def _stays(self) -> bool:
        """Whether the object is as it was after some more looks at AWS, which must not be written to either."""
        before = (await self._kubernetes.get(self._kind, FIRST))["metadata"]["resourceVersion"]
        self._aws.proxy.clear()
        await self._aws.proxy.wait_for(lambda proxy: len(proxy.calls) >= 3)
        written = {call.name for call in self._aws.proxy.calls if not is_read(call.operation)}
        assert not written, f"nothing changed, and yet {sorted(written)}"
        return bool((await self._kubernetes.get(self._kind, FIRST))["metadata"]["resourceVersion"] == before)

    async def _seen(self, shows: Mapping[str, Any], read: Read | None, when: str) -> None:
        wanted = self._filled(shows)

        async def check() -> bool:
            obj = await self._kubernetes.get(self._kind, FIRST)
            try:
                wrong = difference(wanted, await self._resource(read or self._case.read))
            except ClientError as error:
                wrong = str(error)
            assert not wrong, f"{when}: {wrong}; {conditions(obj)}"
            assert is_synced(obj), f"{when}: {conditions(obj)}"
            return True

        await eventually(check, seconds=self._case.seconds)

    async def _resource(self, read: Read) -> Any:
        service, operation = read.target
        answer = await self._aws.call(service, operation, **self._filled(read.with_))
        return jmespath.search(read.at, answer)

    async def _call(self, call: Call) -> None:
        service, operation = call.target
        answer = await self._aws.call(service, operation, **self._filled(call.with_))
        if call.as_:
            self._known[call.as_] = answer

    def _filled(self, value: Any) -> Any:
        return filled(value, self._known)


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """What AWS tells: conditions and references are of Kubernetes."""
    own = ("conditions", *(key for key in values if key.endswith(("Ref", "Refs"))))
    return {key: value for key, value in copy.deepcopy(dict(values)).items() if key not in own}


def _lost(before: Any, after: Any, path: str = "") -> str:
    """The first path whose value in `before` is another in `after`; what `after` has besides is no matter.

    References are none of AWS's: an adopted object has the values. AWS lists elements in an order of its own.
    """
    if isinstance(before, dict) and isinstance(after, dict):
        for key, value in before.items():
            if key.endswith(("Ref", "Refs")):
                continue
            if lost := _lost(value, after.get(key), f"{path}.{key}" if path else key):
                return lost
        return ""
    if isinstance(before, list) and isinstance(after, list):
        lost = [value for value in before if all(_lost(value, other, "x") for other in after)]
        return path if lost else ""
    return "" if before == after or not (before or after) or _document(before) == _document(after) else path


def _document(value: Any) -> Any:
    """What a JSON text says, however AWS spells it; any other value as it is."""
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value
