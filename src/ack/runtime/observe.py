"""Observing: what AWS has of one resource."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH, Batch, MemberSet, Read
from ack.aws.batch import Batches, BatchLoader
from ack.aws.errors import AwsError, ErrorClass
from ack.aws.priority import PRIORITY
from ack.aws.tagging import TagReader
from ack.aws.tracing import traced
from ack.kube.types import finalizers_of
from ack.runtime import guards, parameters
from ack.runtime import tags as tagging
from ack.runtime.aws_kind import AwsKind, Observation, Place, assign, gather
from ack.runtime.calls import CompiledCall, flatten, items_of, one_of, result_of, value_at
from ack.runtime.element_sets import counted, key_of
from ack.runtime.locate import locate
from ack.runtime.program import CompiledMembers, CompiledParameters, CompiledPart, CompiledRead, CompiledSet
from ack.runtime.spelling import spell
from ack.runtime.writeback import copy


class Observer:
    """Reads the resources of one kind.

    Args:
        kind: the kind's way to AWS.
        batches: shared batched reads.
        tag_reader: reads the tags of many resources at once; `None` where the operator does not want that.
    """

    def __init__(self, kind: AwsKind, batches: Batches, tag_reader: TagReader | None = None) -> None:
        self._kind = kind
        self._batches = batches
        self._tag_reader = tag_reader

    @traced("read")
    async def read(
        self,
        desired: Obj,
        place: Place,
        *,
        previous: Observation | None = None,
        changed: frozenset[str] = frozenset(),
        quiet: bool = False,
    ) -> Observation | None:
        """What AWS has, or `None` if the resource does not exist.

        Args:
            desired: the object, with first names and resolved references.
            place: where it lives.
            previous: an observation whose parts and tags may be used again, except the `changed` ones.
            changed: spec fields to read in any case.
            quiet: nothing has changed in AWS as far as we know: tags may come from an index that lags.

        Raises:
            AwsError: AWS refused, or could not be reached.
        """
        # Some kinds have no ARN; but nothing is made without the finalizer.
        known = bool(paths.get(desired, ARN_PATH)) or self._kind.resource.finalizer in finalizers_of(desired)
        observation = await self._main(desired, place, known=known)
        if observation is None:
            return None
        self._kind.set_arn(observation.obj, place)
        steps = [self.read_part(part, observation, place, previous, changed) for part in self._kind.program.parts]
        steps += [self._read_more(read, observation, place, previous, changed) for read in self._kind.program.reads]
        steps += [self._read_members(m, observation, place, previous, changed) for m in self._kind.program.members]
        sets = self._kind.program.parameters
        steps += [self._read_parameters(each, observation, place, previous, changed) for each in sets]
        steps += [self._read_set(each, observation, place, previous, changed) for each in self._kind.program.sets]
        steps += [self._read_detail(call, observation, place, previous) for call in self._kind.program.details]
        await gather(*steps, self._read_tags(desired, observation, place, previous, changed, quiet=quiet))
        if self._kind.program.hooks.after_read:
            hook_context = self._kind.hook_context(place)
            observation.obj = await self._kind.program.hooks.after_read(hook_context, desired, observation.obj)
        return observation

    @traced("exists")
    async def exists(self, desired: Obj, place: Place) -> bool:
        """Whether the resource is (still) there, and not only kept by AWS for a while."""
        found = await self.main(desired, place, known=False)
        return found is not None and not guards.holding(found, self._kind.resource.leaving)

    async def main(self, desired: Obj, place: Place, *, known: bool) -> Obj | None:
        """What the kind's read tells, parts and tags apart; `None` if the resource does not exist.

        Args:
            desired: the object, with first names and resolved references.
            place: where it lives.
            known: AWS has had the resource before, so that it can be read together with others.

        Raises:
            AwsError: AWS refused, or could not be reached.
        """
        found = await self._main(desired, place, known=known)
        return found.obj if found else None

    async def status(self, observation: Observation, place: Place) -> None:
        """Reads the status again, after steps that change it; what the spec says is known."""
        fresh = await self._main(observation.obj, place, known=True)
        if fresh is not None:
            self._kind.set_arn(fresh.obj, place)
            observation.obj["status"] = fresh.obj.get("status") or {}
            observation.raw |= fresh.raw
        await self.details(observation, place)

    async def details(self, observation: Observation, place: Place) -> None:
        """Reads what only shows in the status, anew."""
        await gather(*(self._read_detail(call, observation, place, None) for call in self._kind.program.details))

    async def _read_detail(
        self, call: CompiledCall, observation: Observation, place: Place, previous: Observation | None
    ) -> None:
        if _kept(observation, previous, frozenset(), call.call.outputs.values()):
            return
        params = call.params(observation.obj, self._kind.context(place))
        found = [page async for page in self._kind.pages(call.call.operation, params, place)]
        # One answer, whatever the number of its pages.
        merged = {name: [item for page in found for item in page.get(name) or ()] for name in call.call.outputs}
        call.apply(merged, observation.obj)

    async def _read_set(
        self,
        each: CompiledSet,
        observation: Observation,
        place: Place,
        previous: Observation | None,
        changed: frozenset[str],
    ) -> None:
        if each.read is None or _kept(observation, previous, changed, [each.elements.field]):
            return
        params = each.read.params(observation.obj, self._kind.context(place))
        found: list[Any] = []
        try:
            async for page in self._kind.pages(each.read.call.operation, params, place):
                found += flatten(page, each.elements.items.split("."))
        except AwsError as error:
            if error.code not in each.elements.absent:
                raise
        show_set(each, found, observation)

    async def _main(self, desired: Obj, place: Place, *, known: bool) -> Observation | None:
        if self._kind.program.hooks.read:
            own = await self._kind.program.hooks.read(self._kind.hook_context(place), desired)
            return None if own is None else Observation(own)
        desired = await locate(self._kind, desired, place)
        call = self._kind.program.read
        read = self._kind.resource.read
        if any(paths.get(desired, path) is None for path in read.needs):
            return None
        params = call.params(desired, self._kind.context(place))
        try:
            found = await self._find(read, params, desired, place, known=known)
        except AwsError as error:
            if self._kind.class_of(error) is ErrorClass.ABSENT:
                return None
            raise
        if found is None:
            return None
        observed = copy(desired)
        call.apply(found, observed)
        self._kind.program.secrets.keep(desired, observed)
        spell(observed, self._kind.resource.prefixes)
        if guards.holding(observed, self._kind.resource.gone):
            return None
        observation = Observation(observed)
        for each in self._kind.program.sets:
            if each.read is None:
                show_set(each, flatten(found, each.elements.items.split(".")), observation)
        return observation

    async def _find(
        self, read: Read, params: dict[str, Any], desired: Obj, place: Place, *, known: bool
    ) -> Mapping[str, Any] | None:
        if not read.many:
            answer = await self._kind.call(read.operation, params, place)
            found = result_of(read, answer)
            return found if isinstance(found, Mapping) else None
        # A new object's name is expected to be unknown to AWS: in a batch it would fail its neighbours' call.
        if read.batch and known and len(ids := params.get(read.batch.member) or []) == 1:
            return await self._find_in_batch(read, read.batch, params, ids[0], place)
        wanted = {member: paths.get(desired, path) for member, path in read.match.items()}
        async for item in self._items(read, params, place):
            if _matches(item, wanted):
                return item  # What comes on later pages is not asked for.
        return None

    async def _find_in_batch(
        self, read: Read, batch: Batch, params: dict[str, Any], identifier: str, place: Place
    ) -> Mapping[str, Any] | None:
        rest = {name: value for name, value in params.items() if name != batch.member}

        async def fetch(identifiers: Sequence[str]) -> Mapping[str, Mapping[str, Any]]:
            items = self._items(read, {**rest, batch.member: list(identifiers)}, place)
            return {item[batch.key]: item async for item in items if batch.key in item}

        key = (place.scope, self._kind.resource.service.sdk, read.operation, repr(sorted(rest.items())))
        loader: BatchLoader[str, Mapping[str, Any]] = self._batches.get(key, lambda: BatchLoader(fetch, batch.limit))
        return await loader.load(identifier, PRIORITY.get())

    async def _items(self, read: Read, params: dict[str, Any], place: Place) -> AsyncIterator[Mapping[str, Any]]:
        async for page in self._kind.pages(read.operation, params, place):
            for item in items_of(read, page):
                yield item
            if read.first_page:
                return

    async def read_part(
        self,
        part: CompiledPart,
        observation: Observation,
        place: Place,
        previous: Observation | None = None,
        changed: frozenset[str] = frozenset(),
    ) -> None:
        """Reads one part into an observation; arguments as `read`."""
        path = part.part.field
        if part.read is None or _kept(observation, previous, changed, [path]):
            return
        assign(observation.obj, path, None)
        answer = await self._read_optional(part.read, observation.obj, place, part.part.absent + part.part.unsupported)
        if answer is not None:
            part.read.apply(answer, observation.obj)

    async def _read_parameters(
        self,
        compiled: CompiledParameters,
        observation: Observation,
        place: Place,
        previous: Observation | None,
        changed: frozenset[str],
    ) -> None:
        shown = [path for path in (compiled.rule.field, compiled.rule.shown) if path]
        if _kept(observation, previous, changed, shown):
            return
        await parameters.read(self._kind, compiled, observation, place)

    async def _read_more(
        self,
        more: CompiledRead,
        observation: Observation,
        place: Place,
        previous: Observation | None,
        changed: frozenset[str],
    ) -> None:
        if _kept(observation, previous, changed, more.read.outputs.values()):
            return
        params = more.call.params(observation.obj, self._kind.context(place))
        found = await self._find(more.read, params, observation.obj, place, known=False)
        more.call.apply(found or {}, observation.obj)

    async def _read_members(
        self,
        members: CompiledMembers,
        observation: Observation,
        place: Place,
        previous: Observation | None,
        changed: frozenset[str],
    ) -> None:
        path = members.members.field
        if members.read is None or _kept(observation, previous, changed, [path]):
            return
        try:
            found = await self._list_members(members, members.read, observation.obj, place)
        except AwsError as error:
            if error.code not in members.members.absent + members.members.unsupported:
                raise
            found = None
        assign(observation.obj, path, found or None)

    async def _list_members(self, members: CompiledMembers, read: CompiledCall, obj: Obj, place: Place) -> Any:
        found: list[Any] = []
        async for page in self._kind.pages(read.call.operation, read.params(obj, self._kind.context(place)), place):
            answer = result_of(read.call, page)
            if members.each:
                found.extend(answer or ())
            elif isinstance(answer, Mapping):
                answer = _without_leaving(members.members, answer)
                holder: Obj = {"spec": {}}
                read.apply(answer, holder)
                found.extend(paths.get(holder, members.members.field) or [])
        if members.each is None:
            return found
        values = await gather(*(self._member(members, members.each, key, obj, place) for key in found))
        return {key: value for key, value in zip(found, values, strict=True) if value is not None}

    async def _member(self, members: CompiledMembers, each: CompiledCall, key: str, obj: Obj, place: Place) -> Any:
        params = each.params(obj, self._kind.context(place, member_key=key))
        try:
            value = result_of(each.call, await self._kind.call(each.call.operation, params, place))
        except AwsError as error:
            if self._kind.class_of(error) is ErrorClass.ABSENT:
                return None  # It went away after it was listed.
            raise
        return members.decode(value) if value is not None else None

    async def _read_tags(
        self,
        desired: Obj,
        observation: Observation,
        place: Place,
        previous: Observation | None,
        changed: frozenset[str],
        *,
        quiet: bool,
    ) -> None:
        tags = self._kind.resource.tags
        if tags is None:
            return
        if previous and not any(paths.related(tags.field, field) for field in changed):
            observation.tags = dict(previous.tags)
        else:
            found = None
            if quiet and self._tag_reader and tags.by_arn:
                arn = paths.get(observation.obj, ARN_PATH)
                found = await self._tag_reader.tags(place.scope, arn)
                observation.tags_are_certain = found is None
            observation.tags = found if found is not None else await self.own_tags(observation.obj, place)
        self._kind.show_tags(desired, observation, place)

    async def certain_tags(self, desired: Obj, observation: Observation, place: Place) -> None:
        """Reads the tags from the service itself, where an index has them otherwise than wanted."""
        observation.tags = await self.own_tags(observation.obj, place)
        observation.tags_are_certain = True
        self._kind.show_tags(desired, observation, place)

    async def own_tags(self, observed: Obj, place: Place) -> dict[str, str]:
        """The tags of a resource, as the service itself tells them.

        Args:
            observed: the object, as AWS has it.
            place: where it lives.

        Raises:
            AwsError: AWS refused, or could not be reached.
        """
        tags, calls = self._kind.resource.tags, self._kind.program.tags
        if tags is None or calls is None:
            return {}
        if calls.read is None:
            return tagging.of_field(tags, paths.get(observed, tags.field))
        answer = await self._read_optional(calls.read, observed, place, tags.absent)
        if answer is None:
            return {}
        (member,) = calls.read.call.outputs
        return tagging.from_aws(tags, value_at(answer, member))

    async def _read_optional(
        self, call: CompiledCall, obj: Obj, place: Place, absent: tuple[str, ...]
    ) -> Mapping[str, Any] | None:
        try:
            answer = await self._kind.call(call.call.operation, call.params(obj, self._kind.context(place)), place)
        except AwsError as error:
            if error.code in absent:
                return None
            raise
        found = one_of(call.call, answer)
        return found if isinstance(found, Mapping) else None


def _kept(
    observation: Observation, previous: Observation | None, changed: frozenset[str], fields: Collection[str]
) -> bool:
    """Takes fields over from an earlier observation, if there is one and nobody has changed them since."""
    if previous is None or any(paths.related(path, field) for path in fields for field in changed):
        return False
    for path in fields:
        assign(observation.obj, path, paths.get(previous.obj, path))
        if path in previous.raw:
            observation.raw[path] = previous.raw[path]
    return True


def show_set(each: CompiledSet, items: list[Any], observation: Observation) -> None:
    """Puts the elements of a set, as AWS lists them, into an observation."""
    rules = each.elements
    kept = counted(rules, items, observation.obj) if rules.where or rules.unless else items
    values = [each.decode(item.get(rules.element) if rules.element else item) for item in kept]
    if each.single:
        assign(observation.obj, rules.field, values[0] if values else None)
    else:
        # Where absent means "whatever there is", none must be told from that.
        assign(observation.obj, rules.field, values if values or rules.kept else None)
    if each.recalls:
        observation.raw[rules.field] = {key_of(rules, v): item for v, item in zip(values, kept, strict=True)}


def _matches(item: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    return all(value is None or item.get(member) == value for member, value in wanted.items())


def _without_leaving(members: MemberSet, answer: Mapping[str, Any]) -> Mapping[str, Any]:
    """The answer without the elements that are on their way out."""
    if not members.unless or members.read is None:
        return answer
    listed = next(iter(members.read.outputs)).partition(paths.EACH)[0]
    kept = [item for item in answer.get(listed) or [] if not _is_leaving(members, item)]
    return {**answer, listed: kept}


def _is_leaving(members: MemberSet, item: Any) -> bool:
    return any(paths.get(item, member) in values for member, values in members.unless.items())
