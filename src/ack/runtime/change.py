"""Changing: creates, updates and deletes one resource, as the declaration says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import Members
from ack.aws.errors import AwsError, ErrorClass
from ack.aws.tracing import traced
from ack.runtime import ownership
from ack.runtime import tags as tagging
from ack.runtime.aws_kind import AwsKind, Observation, Place, assign, gather
from ack.runtime.calls import CompiledCall, flatten, one_of, result_of
from ack.runtime.compare import equal
from ack.runtime.delta import Delta, delta
from ack.runtime.members import differ, elements, same
from ack.runtime.observe import Observer, show_members
from ack.runtime.program import CompiledMembers, CompiledPart
from ack.runtime.writeback import copy


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
        """Creates the resource; parts and late tags are left to `update`.

        Raises:
            AwsError: AWS refused, or could not be reached.
        """
        hooks = self._kind.program.hooks
        want = self._kind.wanted_tags(desired, place)
        context = self._kind.context(place, tags=want)
        params = self._kind.program.create.params(desired, context)
        if hooks.before_create:
            params = await hooks.before_create(self._kind.hook_context(place), desired, params)
        # Where neither a name nor a token tells AWS that it is the same one, a second call makes a second resource.
        once = ownership.assigned_by_aws(self._kind.resource) and not ownership.has_token(self._kind.resource)
        answer = await self._kind.call(self._kind.program.create.call.operation, params, place, once=once)
        created = copy(desired)
        for path in self._kind.program.not_created:
            assign(created, path, None)
        found = one_of(self._kind.program.create.call, answer)
        if isinstance(found, Mapping):
            self._kind.program.create.apply(found, created)
        self._kind.set_arn(created, place)
        observation = Observation(created)
        # What create does not carry is as AWS makes it: nothing has to be asked.
        for part in self._kind.program.parts:
            if paths.get(created, part.part.field) is None or part.part.field not in self._kind.program.created_apart:
                assign(created, part.part.field, copy(part.part.default))
        for members in self._kind.program.members:
            if members.members.field in self._kind.program.created_apart:
                continue
            assign(created, members.members.field, copy(members.members.initial))
            listed = flatten(found, members.members.items.split(".")) if members.read is None else []
            if listed:
                show_members(members, listed, observation)
        observation.tags = dict(want) if self._kind.program.creates_tagged else {}
        self._kind.show_tags(desired, observation, place)
        late = [part for part in self._kind.program.parts if part.part.field in self._kind.program.late_parts]
        await gather(*(self._observer.read_part(part, observation, place) for part in late))
        await self._observer.details(observation, place)
        if hooks.after_create:
            observation.obj = await hooks.after_create(self._kind.hook_context(place), observation.obj)
        return observation

    def delta(self, desired: Obj, observation: Observation, place: Place, *, tags: bool = True) -> Delta:
        """Where AWS differs from the object: fields, parts, member sets and tags.

        A plain field that the object leaves open is AWS's to fill, but for a list that the next call would reset.

        Args:
            desired: the object, with first names and resolved references.
            observation: what AWS has.
            place: where the resource lives.
            tags: whether tags count; a resource that is only looked at does not carry the controller's.
        """
        observed = observation.obj
        if self._kind.program.hooks.normalise:
            desired, observed = self._kind.program.hooks.normalise(desired, observed)
        plain = delta(desired, observed, self._kind.program.compared, self._kind.program.rules).paths
        found = [
            path for path in plain if paths.get(desired, path) is not None or self._resets(path, desired, observed)
        ]
        for part in self._kind.program.parts:
            found.extend(self._part_delta(part, desired, observed))
        found += [m.members.field for m in self._kind.program.members if differ(m.members, desired, observed)]
        if tags and self._kind.resource.tags and self._tags_delta(desired, observation, place):
            found.append(self._kind.resource.tags.field)
        return Delta(tuple(found))

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
            gone = theirs is None or part.part.delete is None or (default is not None and equal(default, theirs))
            return () if gone else (path,)
        return delta(desired, observed, (path,), self._kind.program.rules).paths

    def _tags_delta(self, desired: Obj, observation: Observation, place: Place) -> tagging.TagsDelta:
        return tagging.delta(self._kind.wanted_tags(desired, place), observation.tags)

    @traced("update")
    async def update(self, desired: Obj, observation: Observation, place: Place, changes: Delta) -> frozenset[str]:
        """Makes AWS match the object. `observation` is kept true to what has been done.

        Returns:
            the paths that no operation can change.

        Raises:
            AwsError: AWS refused a step, or could not be reached; earlier steps are done.
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
        for part in self._kind.program.parts:
            if changes.touches(part.part.field):
                await self._update_part(part, desired, observation, place)
                left -= {p for p in left if paths.is_prefix(part.part.field, p)}
        if declared:
            for update in self._kind.program.updates:
                if any(changes.touches(path) for path in update.update.fields):
                    await self._update_fields(update.call, update.update.fields, desired, observation, place)
                    left -= {p for p in left if any(paths.related(p, field) for field in update.update.fields)}
                    stale = stale or update.stale
        else:
            left.clear()
        touched = [each for each in self._kind.program.members if changes.touches(each.members.field)]
        for members in touched:
            await self._update_members(members, desired, observation, place)
            left -= {p for p in left if paths.is_prefix(members.members.field, p)}
        if self._kind.resource.tags and changes.touches(self._kind.resource.tags.field):
            await self._update_tags(desired, observation, place)
            left -= {p for p in left if paths.is_prefix(self._kind.resource.tags.field, p)}
        if stale or any(members.stale for members in touched):
            # What has changed shows in the status as well.
            await self._observer.status(observation, place)
        return frozenset(left)

    async def _update_fields(
        self, call: CompiledCall, fields: tuple[str, ...], desired: Obj, observation: Observation, place: Place
    ) -> None:
        # Status holds what AWS reported (identifiers, versions to lock on); spec what is wanted.
        source = {**desired, "status": observation.obj.get("status") or {}}
        context = self._kind.context(place, observed=observation.obj)
        answer = await self._kind.call(call.call.operation, call.params(source, context), place)
        for path in fields:
            assign(observation.obj, path, paths.get(desired, path))
        found = result_of(call.call, answer)
        if isinstance(found, Mapping):
            call.apply(found, observation.obj)

    async def _update_part(self, part: CompiledPart, desired: Obj, observation: Observation, place: Place) -> None:
        path = part.part.field
        value = paths.get(desired, path)
        call = part.put if value is not None else part.delete
        if call is None:
            return
        source = {**desired, "status": observation.obj.get("status") or {}}
        answer = await self._kind.call(call.call.operation, call.params(source, self._kind.context(place)), place)
        assign(observation.obj, path, value if value is not None else copy(part.part.default))
        call.apply(answer, observation.obj)

    async def _update_members(
        self, members: CompiledMembers, desired: Obj, observation: Observation, place: Place
    ) -> None:
        rules = members.members
        normalise = self._kind.program.hooks.normalise or _as_they_are
        wanted, there_is = normalise(desired, observation.obj)
        want, have = elements(rules, wanted), elements(rules, there_is)
        there = {key: item for key, item in want.items() if key in have and not same(rules, item, have[key])}
        source = {**desired, "status": observation.obj.get("status") or {}}
        send = partial(self._send_members, members, source, observation, place)
        new = {key: item for key, item in want.items() if key not in have}
        old = {key: item for key, item in have.items() if key not in want}
        if members.together:
            going = members.delete.params(source, self._kind.context(place, members=tuple(old.values())))
            coming = members.put.params(source, self._kind.context(place, members=(*there.values(), *new.values())))
            await self._kind.call(members.put.call.operation, {**going, **coming}, place)
        else:
            # What is too much goes first: it may stand in the way of what is to come.
            await send(members.delete, old)
            await send(members.change, there)
            await send(members.put, new)
        assign(observation.obj, rules.field, paths.get(desired, rules.field))

    async def _send_members(
        self,
        members: CompiledMembers,
        source: Obj,
        observation: Observation,
        place: Place,
        call: CompiledCall,
        chosen: Mapping[Any, Any],
    ) -> None:
        if not chosen:
            return
        raw = observation.raw.get(members.members.field, {})
        if any(isinstance(each, Members) for each in call.call.inputs.values()):
            contexts = [self._kind.context(place, members=tuple(chosen.values()))]
        else:
            contexts = [self._kind.context(place, member=v, raw=raw.get(key, {})) for key, v in chosen.items()]
        for context in contexts:
            await self._kind.call(call.call.operation, call.params(source, context), place)

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

    async def empty(self, observation: Observation, place: Place) -> None:
        """Removes the elements without which AWS refuses the delete.

        Raises:
            AwsError: AWS refused, or could not be reached.
        """
        for members in self._kind.program.members:
            if members.members.emptied and elements(members.members, observation.obj):
                bare = copy(observation.obj)
                assign(bare, members.members.field, None)
                await self._update_members(members, bare, observation, place)

    @traced("delete")
    async def delete(self, observed: Obj, place: Place) -> bool:
        """Sends the delete.

        Returns:
            whether AWS said that the resource was gone already.

        Raises:
            AwsError: AWS refused, or could not be reached.
        """
        hooks, call = self._kind.program.hooks, self._kind.program.delete
        if hooks.before_delete:
            await hooks.before_delete(self._kind.hook_context(place), observed)
        if call is None:
            return True
        try:
            await self._kind.call(call.call.operation, call.params(observed, self._kind.context(place)), place)
        except AwsError as error:
            if self._kind.class_of(error) is ErrorClass.ABSENT:
                return True
            raise
        return False


def _as_they_are(desired: Obj, observed: Obj) -> tuple[Obj, Obj]:
    return desired, observed
