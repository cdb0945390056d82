"""Values that AWS tells once, when it makes a resource: they go to Kubernetes Secrets, and nowhere else.

The Secret is there, and may be written to, before AWS is asked (`runtime.secret_targets`). A value that could not be
written is held in memory until it can be. That a value was written is noted where the versions of Secrets are
(`runtime.secrets`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ack import paths
from ack.api.errors import Terminal
from ack.kube.types import SECRET, ObjectKey
from ack.runtime import adoption, secret_targets, secrets
from ack.runtime.dependencies import Source
from ack.runtime.loop import Kind, Loop
from ack.runtime.values import SecretUse


async def prepare(kind: Kind, loop: Loop) -> None:
    """Sees to it that the Secrets are there and may be written to. A missing one is made, empty.

    Raises:
        Terminal: one of them may not be written to.
        Recoverable: one of another namespace is not there, or Kubernetes does not let the controller at it.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    for key in dict.fromkeys(key for _, key, _ in _named(kind, loop)):
        await secret_targets.prepare(kind, loop, key)


async def settle(kind: Kind, loop: Loop, told: Mapping[str, str | bytes]) -> None:
    """Writes what AWS has just told, or could not be written before; else looks whether all is well.

    Args:
        kind: the kind.
        loop: the loop.
        told: field -> value.

    Raises:
        Terminal: a value was never written, and AWS does not tell it again.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    if not kind.program.resource.secret_outputs or loop.planning:
        return
    held = loop.state.unwritten
    held.update(told)
    named = list(_named(kind, loop))
    for key in dict.fromkeys(key for path, key, _ in named if path in held):
        uses = {path: use for path, each, use in named if each == key and path in held}
        data = {use.key: secret_targets.encoded(held[path]) for path, use in uses.items()}
        written = await kind.kube.merge_patch(SECRET, key.name, key.namespace, {"data": data})
        loop.log.info("wrote to a Secret", secret=str(key), keys=sorted(data))
        for path, use in uses.items():
            loop.secrets.versions[path] = f"{key}/{use.key}@{written['metadata']['resourceVersion']}"
            del held[path]
    held.clear()  # what no field names a Secret for
    await secrets.note(kind, loop)
    noted = secrets.noted(loop.original)
    for path, key, _ in named:
        if path not in noted:
            _lost(kind, loop, path)
        elif await kind.secrets.lookup(Source(SECRET, key), loop.sources) is None:
            text = f"{path}: Secret {key} is gone, and AWS does not tell its value again; {_ANEW}"
            loop.conditions.advisory("SecretMissing", text)


_ANEW = "for a new one delete the object and create it again"


def _lost(kind: Kind, loop: Loop, path: str) -> None:
    if adoption.adopted(loop.original):
        text = f"{path}: AWS told the value when {kind.title} was made, and does not tell it again"
        loop.conditions.advisory("SecretUnknown", text)
        return
    raise Terminal(
        f"{path}: the controller ended before it could write down the value that AWS told once; {_ANEW}",
        reason="SecretLost",
    )


def _named(kind: Kind, loop: Loop) -> Iterator[tuple[str, ObjectKey, SecretUse]]:
    for output in kind.program.resource.secret_outputs:
        reference = paths.get(loop.desired, output.field)
        if reference is None:
            continue
        use = SecretUse.of(reference)
        if not use.name or not use.key:
            raise Terminal(f"{output.field}: give the name of a Secret and a key", reason="SecretReferenceEmpty")
        yield output.field, ObjectKey(use.namespace or loop.key.namespace, use.name), use
