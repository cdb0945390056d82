"""The export itself: from the source through the filter into the target."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ack.api.errors import Recoverable, Requeue, Terminal
from ack.api.hooks import Obj
from ack.kube.client import Client
from ack.kube.errors import ApiError, BadRequest, Forbidden, Invalid, NotFound
from ack.kube.types import ObjectKey, ResourceType
from ack.runtime.conditions import was_synced
from ack.runtime.dependencies import Dependencies, Source, User
from ack.runtime.field_export import FIELD_EXPORT, NO_SUCH_KIND, Export, Target, text_of
from ack.runtime.jq_filter import JqFilter
from ack.runtime.references import Lookup

SOURCE_SECONDS = 600.0
"""How soon a source that is not ready is looked at again; a change of it is seen at once."""

Kinds = Mapping[str, Mapping[str, ResourceType]]
"""API group -> kind in lower case -> type."""


class Exporter:
    """Finds values and puts them where they belong.

    Args:
        kinds: all kinds of the services of this process.
        kube: for writes.
        lookup: finds sources.
        dependencies: who depends on what.
        wake: asks for a loop of a FieldExport, at once.
        jq: runs the filters.
    """

    def __init__(
        self,
        kinds: Kinds,
        *,
        kube: Client,
        lookup: Lookup,
        dependencies: Dependencies,
        wake: Callable[[ObjectKey], None],
        jq: JqFilter,
    ) -> None:
        self._kinds = kinds
        self._kube = kube
        self._lookup = lookup
        self._dependencies = dependencies
        self._wake = wake
        self._jq = jq

    async def text(self, key: ObjectKey, export: Export) -> str:
        """What is to be exported.

        Args:
            key: the FieldExport's, which is woken by every change of the source from now on.
            export: what it asks for.

        Raises:
            Terminal: there is no such kind, or the filter cannot be used.
            Requeue: the source is not synced yet.
            Recoverable: there is no source, or nothing in it where the filter looks.
        """
        return text_of(await self._jq.first(export.path, await self._source(key, export)))

    async def _source(self, key: ObjectKey, export: Export) -> Obj:
        type_ = self._kinds[export.group].get(export.kind.lower())
        if type_ is None:
            raise Terminal(f"{NO_SUCH_KIND}: there is no kind {export.kind} in {export.group}", reason="UnknownKind")
        source = Source(type_, ObjectKey(key.namespace, export.name))
        # Before the look at it, so that no change in between is missed.
        self._dependencies.record(User(FIELD_EXPORT, key), {source}, lambda: self._wake(key))
        found = await self._lookup(source, set())
        where = f"resource:{type_.kind}, namespace:{key.namespace}, name:{export.name}"
        if found is None:
            raise Recoverable(f"the source resource does not exist. {where}", reason="SourceNotFound")
        if not was_synced(found):
            raise Requeue(
                f"the source resource is not synced yet. {where}", after=SOURCE_SECONDS, reason="SourceNotSynced"
            )
        return found

    async def put(self, target: Target, text: str) -> None:
        """Writes a value.

        Raises:
            Recoverable: Kubernetes does not take it. The message does not quote the value.
        """
        where = target.object
        try:
            await self._kube.merge_patch(target.type, where.name, where.namespace, target.patch(text))
        except ApiError as error:
            # Without the cause: what Kubernetes says of a value may quote it.
            raise _refused(target, error) from None


def _refused(target: Target, error: ApiError) -> Recoverable:
    kind = target.type.kind.lower()
    match error:
        case NotFound():
            return Recoverable(f"unable to get existing {kind}: {error.message}", reason="TargetNotFound")
        case Forbidden():
            return Recoverable(f"unable to get existing {kind}: {error.message}", reason="TargetForbidden")
        case BadRequest() | Invalid():
            why = "is it immutable, has it the key in binaryData, or would it become too large?"
            text = f"unable to write {target}: Kubernetes refuses it ({error.status} {error.reason}): {why}"
            return Recoverable(text, reason="TargetRefused")
    return Recoverable(
        f"unable to get existing {kind}: Kubernetes answers {error.status} {error.reason}", reason="KubernetesError"
    )
