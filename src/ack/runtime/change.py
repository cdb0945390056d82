"""Changing: creates, updates and deletes one resource, as the declaration says."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ack import paths
from ack.api import core
from ack.api.errors import Requeue
from ack.api.hooks import Obj
from ack.aws.errors import AwsError, ErrorClass
from ack.aws.tracing import traced
from ack.runtime import guards, parameters
from ack.runtime import tags as tagging
from ack.runtime.aws_kind import AwsKind, Observation, Place, assign, gather
from ack.runtime.calls import CompiledCall, flatten, one_of, refused, secret_outputs, takes_members
from ack.runtime.compare import equal
from ack.runtime.delta import Delta, delta
from ack.runtime.element_sets import differ, elements, same
from ack.runtime.member_changes import changes, members_of
from ack.runtime.observe import Observer, show_set
from ack.runtime.program import CompiledMembers, CompiledPart, CompiledSet
from ack.runtime.send import send
from ack.runtime.spelling import spell
from ack.runtime.writeback import copy

STEP_SECONDS = 1.0
"""How soon it is looked again whether AWS is ready for the next step of a change."""

SHOWN_AFTER = (0.0, 0.5, 1.0, 2.0, 4.0)
"""Seconds between the looks at a new resource that AWS may not show at once; then the status waits for the next resync.
SQS, for one, asks for a second: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
"""


@dataclass(frozen=True, slots=True)
class Updated:
    """What became of an update.

    Args:
        stuck: the paths that no operation can change.
        waiting: the paths that are not sent yet, because AWS works on one update at a time.
        at_work: AWS is still at work on what was sent.
    """

    stuck: frozenset[str] = frozenset()
    waiting: frozenset[str] = frozenset()
    at_work: bool = False


class Changer:
    """Changes the resources of one kind.

    Args:
        kind: the kind's way to AWS.
        observer: reads them.
    """

    def __init__(self, kind: AwsKind, observer: Observer) -> None:
        self._kind = kind
        self._observer = observer

    @traced("create")
    async def create(self, desired: Obj, place: Place) -> Observation:
        """Creates the resource; what its answer does not tell is left to `complete`, parts and late tags to `update`.

        Raises:
            AwsError: AWS refused, or could not be reached.
        """
        hooks = self._kind.program.hooks
        want = self._kind.wanted_tags(desired, place)
        context = self._kind.context(place, tags=want)
        create = next(c for c in self._kind.program.creates if not c.when or paths.get(desired, c.when) is not None)
        call = create.call
        params = call.params(desired, context)
        if hooks.before_create:
            params = await hooks.before_create(self._kind.hook_context(place), desired, params)
        # A second call may make a second resource, or be told that the name is taken, where no tag tells by whom.
        once = self._kind.resource.assigned_by_aws or not self._kind.program.creates_tagged
        answer = await self._kind.call(call.call.operation, params, place, once=once)
        created = copy(desired)
        for path in create.left:
            assign(created, path, None)
        found = one_of(call.call, answer)
        if isinstance(found, Mapping):
            call.apply(found, created)
            spell(created, self._kind.resource.prefixes)
        self._kind.set_arn(created, place)
        observation = Observation(created, outputs=secret_outputs(self._kind.resource, answer))
        # What create does not carry is as AWS makes it: nothing has to be asked.
        for part in self._kind.program.parts:
            if not create.carries(part.part.field):
                assign(created, part.part.field, copy(part.part.default))
        for members in self._kind.program.members:
            path = members.members.field
            if path in create.firsts:
                assign(created, path, (paths.get(desired, path) or [])[:1] or None)
            elif not create.carries(path):
                assign(created, path, None)
        for compiled in self._kind.program.parameters:
            assign(created, compiled.rule.field, None)
        for each in self._kind.program.sets:
            if each.elements.field in call.call.inputs.values():
                continue
            assign(created, each.elements.field, copy(each.elements.initial))
            if each.read is None and (listed := flatten(found, each.elements.items.split("."))):
                show_set(each, listed, observation)
        observation.tags = dict(want) if create.tagged else {}
        self._kind.show_tags(desired, observation, place)
        return observation

    async def complete(self, desired: Obj, observation: Observation, place: Place) -> None:
        """Reads what AWS has chosen for a new resource and the create did not tell; runs the steps of its creation.

        Raises:
            AwsError: AWS refused, or could not be reached; the resource is there.
        """
        program = self._kind.program
        if any(path.startswith("status.") or paths.get(desired, path) is None for path in program.told_later):
            await self._read_new(observation, place)
        late = [part for part in program.parts if part.part.field in program.late_parts]
        await gather(*(self._observer.read_part(part, observation, place) for part in late))
        await self._observer.details(observation, place)
        if program.hooks.after_create:
            observation.obj = await program.hooks.after_create(self._kind.hook_context(place), observation.obj)

    async def _read_new(self, observation: Observation, place: Place) -> None:
        for seconds in SHOWN_AFTER:
            await asyncio.sleep(seconds)
            observed = await self._observer.main(observation.obj, place, known=False)
            if observed is not None:
                self._kind.set_arn(observed, place)
                observation.obj = observed
                return

    def delta(self, desired: Obj, observation: Observation, place: Place, *, tags: bool = True) -> Delta:
        """Where AWS differs from the object: fields, parts, member sets and tags.

        A plain field that the object leaves open is AWS's to fill, but for a list that the next call would reset.

        Args:
            desired: the object, with first names and resolved references.
            observation: what AWS has.
            place: where the resource lives.
            tags: whether tags count; a resource that is only looked at does not carry the controller's.
        """
        # AWS tells no secret: whether it has the current values is not found by looking at it (`runtime.secrets`).
        hide = self._kind.program.secrets.without
        desired, observed = hide(desired), hide(observation.obj)
        if self._kind.program.hooks.normalise:
            desired, observed = self._kind.program.hooks.normalise(desired, observed)
        plain = delta(desired, observed, self._kind.program.compared, self._kind.program.rules).paths
        found = [
            path for path in plain if self._wanted(path, desired, observed) or self._resets(path, desired, observed)
        ]
        for part in self._kind.program.parts:
            found.extend(self._part_delta(part, desired, observed))
        found += [m.members.field for m in self._kind.program.members if changes(m, desired, observed)]
        rules = self._kind.resource.parameters
        found += [rule.field for rule in rules if parameters.differ(rule, desired, observed)]
        found += [e.elements.field for e in self._kind.program.sets if differ(e.elements, desired, observed)]
        if tags and self._kind.resource.tags and self._tags_delta(desired, observation, place):
            found.append(self._kind.resource.tags.field)
        return Delta(tuple(found))

    def _wanted(self, path: str, desired: Obj, observed: Obj) -> bool:
        mine, theirs = paths.get(desired, path), paths.get(observed, path)
        if path not in self._kind.program.resets:
            return mine is not None
        unset = self._kind.program.resets[path]
        rule = self._kind.program.rules.get(path)
        return not equal(unset if mine is None else mine, unset if theirs is None else theirs, rule)

    def only_system_tags(self, desired: Obj, observation: Observation, place: Place) -> bool:
        """Whether the tags that differ are all the controller's own."""
        change = self._tags_delta(desired, observation, place)
        names = {*change.to_set, *change.to_remove}
        return all(name in place.system_tags or name.startswith(f"{core.CORE_GROUP}/") for name in names)

    def _resets(self, path: str, desired: Obj, observed: Obj) -> bool:
        if not isinstance(paths.get(observed, path), list):
            return False
        updates = (u.update for u in self._kind.program.updates if u.update.replaces)
        return any(
            path in update.fields and any(paths.get(desired, field) is not None for field in update.fields)
            for update in updates
        )

    def _part_delta(self, part: CompiledPart, desired: Obj, observed: Obj) -> tuple[str, ...]:
        path = part.part.field
        mine, theirs = paths.get(desired, path), paths.get(observed, path)
        default = part.part.default
        if mine is None:
            # Nothing, or an empty list, is what a reset leaves.
            unset = equal(None, theirs) or (default is not None and equal(default, theirs))
            gone = unset or part.part.delete is None
            return () if gone else (path,)
        return delta(desired, observed, (path,), self._kind.program.rules).paths

    def _tags_delta(self, desired: Obj, observation: Observation, place: Place) -> tagging.TagsDelta:
        return tagging.delta(self._kind.wanted_tags(desired, place), observation.tags)

    @traced("update")
    async def update(self, desired: Obj, observation: Observation, place: Place, changes: Delta) -> Updated:
        """Makes AWS match the object. `observation` is kept true to what has been done.

        Raises:
            AwsError: AWS refused a step, or could not be reached; earlier steps are done.
            Requeue: AWS is at work on an earlier step, and takes no other until it is done.
        """
        hooks = self._kind.program.hooks
        left = set(changes.paths)
        declared, stale = True, False
        if hooks.before_update:
            done = await hooks.before_update(
                self._kind.hook_context(place), desired, observation.obj, frozenset(changes.paths)
            )
            declared = done is not False
            left -= done if isinstance(done, frozenset) else frozenset()
        waiting: set[str] = set()
        at_work = False
        for part in self._kind.program.parts:
            if changes.touches(part.part.field):
                self._must_be_free(observation)
                await self._update_part(part, desired, observation, place)
                left -= {p for p in left if paths.is_prefix(part.part.field, p)}
        if declared:
            for update in self._kind.program.updates:
                if any(changes.touches(path) for path in update.update.fields):
                    if at_work:
                        waiting |= {p for p in left if any(paths.related(p, field) for field in update.update.fields)}
                        continue
                    at_work = self._kind.resource.one_at_a_time
                    self._must_be_free(observation)
                    await send(self._kind, update, desired, observation, place, changes)
                    left -= {p for p in left if any(paths.related(p, field) for field in update.update.fields)}
                    stale = stale or update.stale
        else:
            left.clear()
        for members in self._kind.program.members:
            if changes.touches(members.members.field):
                await self._update_members(members, desired, observation, place)
                left -= {p for p in left if paths.is_prefix(members.members.field, p)}
        for compiled in self._kind.program.parameters:
            if changes.touches(compiled.rule.field):
                await parameters.change(self._kind, compiled, desired, observation, place)
                left -= {p for p in left if paths.is_prefix(compiled.rule.field, p)}
        for each in self._kind.program.sets:
            if changes.touches(each.elements.field):
                self._must_be_free(observation)
                await self._update_set(each, desired, observation, place)
                left -= {p for p in left if paths.is_prefix(each.elements.field, p)}
                stale = stale or each.stale
        if stale:
            # What has changed shows in the status as well.
            await self._observer.status(observation, place)
        self._kind.show_copies(observation.obj)
        if self._kind.resource.tags and changes.touches(self._kind.resource.tags.field):
            await self._update_tags(desired, observation, place)
            left -= {p for p in left if paths.is_prefix(self._kind.resource.tags.field, p)}
        return Updated(frozenset(left - waiting), frozenset(left & waiting), at_work)

    def _must_be_free(self, observation: Observation) -> None:
        if busy := guards.failing(observation.obj, self._kind.resource.updatable):
            text = f"AWS is at work on a change, others wait: {busy}"
            raise Requeue(text, after=STEP_SECONDS, reason="UpdateWaiting")

    async def _update_part(self, part: CompiledPart, desired: Obj, observation: Observation, place: Place) -> None:
        path = part.part.field
        value = paths.get(desired, path)
        there = bool(value) if part.part.switch else value is not None
        call = part.put if there else part.delete
        if call is None:
            return
        source = {**desired, "status": observation.obj.get("status") or {}}
        try:
            answer = await self._kind.call(call.call.operation, call.params(source, self._kind.context(place)), place)
        except AwsError as error:
            if there or error.code not in part.part.absent:
                raise
            answer = {}  # It was gone already.
        assign(observation.obj, path, value if value is not None else copy(part.part.default))
        call.apply(answer, observation.obj)

    async def _update_members(
        self, members: CompiledMembers, desired: Obj, observation: Observation, place: Place
    ) -> None:
        path = members.members.field
        source = {**desired, "status": observation.obj.get("status") or {}}
        pending = changes(members, desired, observation.obj)
        for call, items in ((members.delete, pending.delete), (members.put, pending.put)):
            if items and takes_members(call.call):
                context = self._kind.context(place, members=tuple(items.values()))
                await self._kind.call(call.call.operation, call.params(source, context), place)
            else:
                for name, item in items.items():
                    await self._change_member(call, name, item, source, place)
        assign(observation.obj, path, paths.get(desired, path))

    async def _update_set(self, each: CompiledSet, desired: Obj, observation: Observation, place: Place) -> None:
        rules = each.elements
        normalise = self._kind.program.hooks.normalise or _as_they_are
        wanted, there_is = normalise(desired, observation.obj)
        want, have = elements(rules, wanted), elements(rules, there_is)
        there = {key: item for key, item in want.items() if key in have and not same(rules, item, have[key])}
        new = {key: item for key, item in want.items() if key not in have}
        old = {key: item for key, item in have.items() if key not in want}
        source = {**desired, "status": observation.obj.get("status") or {}}
        if each.together:
            going = each.delete.params(source, self._kind.context(place, members=tuple(old.values())))
            coming = each.put.params(source, self._kind.context(place, members=(*there.values(), *new.values())))
            await self._kind.call(each.put.call.operation, {**going, **coming}, place)
        else:
            # What is too much goes first: it may stand in the way of what is to come.
            for call, chosen in ((each.delete, old), (each.change, there), (each.put, new)):
                await self._send_elements(each, call, chosen, source, observation, place)
        assign(observation.obj, rules.field, paths.get(desired, rules.field))

    async def _send_elements(
        self,
        each: CompiledSet,
        call: CompiledCall,
        chosen: Mapping[Any, Any],
        source: Obj,
        observation: Observation,
        place: Place,
    ) -> None:
        if not chosen:
            return
        raw = observation.raw.get(each.elements.field, {})
        if takes_members(call.call):
            contexts = [self._kind.context(place, members=tuple(chosen.values()))]
        else:
            contexts = [self._kind.context(place, member=v, raw=raw.get(key, {})) for key, v in chosen.items()]
        for context in contexts:
            await self._kind.call(call.call.operation, call.params(source, context), place)

    async def empty(self, observation: Observation, place: Place) -> None:
        """Removes the elements without which AWS refuses the delete.

        Raises:
            AwsError: AWS refused, or could not be reached.
        """
        for each in self._kind.program.sets:
            if each.elements.emptied and elements(each.elements, observation.obj):
                bare = copy(observation.obj)
                assign(bare, each.elements.field, None)
                try:
                    await self._update_set(each, bare, observation, place)
                except AwsError as error:
                    # The element went with what it named; if not, the delete says so.
                    if self._kind.class_of(error) is not ErrorClass.ABSENT:
                        raise

    async def _update_tags(self, desired: Obj, observation: Observation, place: Place) -> None:
        tags, calls = self._kind.resource.tags, self._kind.program.tags
        if tags is None or calls is None:
            return
        want = self._kind.wanted_tags(desired, place)
        change = tagging.delta(want, observation.tags)
        kept = {k: v for k, v in observation.tags.items() if k.startswith(tagging.AWS_PREFIX)}
        context = self._kind.context(place, tags=want, tags_to_set=change.to_set, tag_keys_to_remove=change.to_remove)
        source = {**desired, "status": observation.obj.get("status") or {}}
        replaces = calls.remove is None
        if replaces and not want and calls.clear:
            await self._kind.call(calls.clear.call.operation, calls.clear.params(source, context), place)
        elif replaces or change.to_set:
            await self._kind.call(calls.set.call.operation, calls.set.params(source, context), place)
        if calls.remove and change.to_remove:
            await self._kind.call(calls.remove.call.operation, calls.remove.params(source, context), place)
        observation.tags = {**kept, **want}
        self._kind.show_tags(desired, observation, place)

    @traced("delete")
    async def delete(self, observed: Obj, place: Place, *, snapshot: bool = False) -> bool:
        """Sends the delete.

        Args:
            observed: the object, as AWS has it.
            place: where its resource lives.
            snapshot: its data is kept in a snapshot, where the kind can.

        Returns:
            whether AWS said that the resource was gone already.

        Raises:
            AwsError: AWS refused, or could not be reached.
        """
        hooks, call = self._kind.program.hooks, self._kind.program.delete
        if hooks.before_delete:
            await hooks.before_delete(self._kind.hook_context(place), observed)
        for members in self._kind.program.members:
            if members.members.emptied:
                await self._empty(members, observed, place)
        if call is None:
            return True
        if snapshot and not self._keeps_elsewhere(observed):
            call = self._kind.program.delete_with_snapshot or call
        try:
            await self._kind.call(call.call.operation, call.params(observed, self._kind.context(place)), place)
        except AwsError as error:
            if self._kind.class_of(error) is ErrorClass.ABSENT:
                return True
            raise
        return False

    def _keeps_elsewhere(self, observed: Obj) -> bool:
        """Whether the resource's data is not its own."""
        rule = self._kind.resource.final_snapshot
        return rule is not None and any(paths.get(observed, path) for path in rule.unless)

    async def _empty(self, members: CompiledMembers, observed: Obj, place: Place) -> None:
        for name, item in members_of(members, observed).items():
            try:
                await self._change_member(members.delete, name, item, observed, place)
            except AwsError as error:
                if self._kind.class_of(error) is not ErrorClass.ABSENT:
                    raise

    async def _change_member(self, call: CompiledCall, name: str, item: Any, source: Obj, place: Place) -> None:
        context = self._kind.context(place, member=item, member_key=name)
        refused(call.call, await self._kind.call(call.call.operation, call.params(source, context), place))


def _as_they_are(desired: Obj, observed: Obj) -> tuple[Obj, Obj]:
    return desired, observed
