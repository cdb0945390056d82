"""Values that AWS tells once, when it makes a resource: they go to Kubernetes Secrets, and nowhere else.

The Secret is there, and may be written to, before AWS is asked. One that the controller makes belongs to the object and
goes with it; in one that was there only the named key is set. A value that could not be written is held in memory until
it can be. That a value was written is noted where the versions of Secrets are (`runtime.secrets`).
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping

from ack import paths
from ack.api import core
from ack.api.errors import Recoverable, Terminal
from ack.kube.errors import AlreadyExists, Forbidden, NotFound
from ack.kube.types import SECRET, ObjectKey, annotations_of
from ack.runtime import adoption, crossing, secrets
from ack.runtime.dependencies import Source
from ack.runtime.loop import Kind, Loop
from ack.runtime.secret_values import NOT_FOUND, NOT_OPAQUE
from ack.runtime.values import SecretUse


async def prepare(kind: Kind, loop: Loop) -> None:
    """Sees to it that the Secrets are there and may be written to. A missing one is made, empty.

    Raises:
        Terminal: one of them may not be written to.
        Recoverable: one of another namespace is not there, or Kubernetes does not let the controller at it.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    for key in dict.fromkeys(key for _, key, _ in _named(kind, loop)):
        try:
            await _prepare(kind, loop, key)
        except Forbidden as error:
            text = f"the controller may not write to Secret {key} ({error.message})"
            raise Recoverable(text, reason="SecretForbidden") from None


async def _prepare(kind: Kind, loop: Loop, key: ObjectKey) -> None:
    own = key.namespace == loop.key.namespace
    if not own:
        crossing.check(loop.key.namespace, key.namespace, key.name, allowed=kind.options.cross_namespace)
    try:
        secret = await kind.kube.get(SECRET, key.name, key.namespace)
    except NotFound:
        if not own:
            raise Recoverable(f"{NOT_FOUND}: there is no Secret {key}", reason="SecretNotFound") from None
        await _make(kind, loop, key)
        return
    if not own and not crossing.consents(annotations_of(secret).get(core.ALLOWED_NAMESPACES), loop.key.namespace):
        # Stricter than for reading: who can make an object must not change the Secrets of others by it.
        raise Terminal(
            f"Secret {key} may not be written to from namespace {loop.key.namespace}; whoever keeps it may allow that "
            f"with its annotation {core.ALLOWED_NAMESPACES}: {loop.key.namespace}",
            reason="CrossNamespaceDenied",
        )
    if secret.get("type", "Opaque") != "Opaque":
        raise Terminal(f"{NOT_OPAQUE}: Secret {key} is of another type", reason="SecretTypeNotSupported")


async def _make(kind: Kind, loop: Loop, key: ObjectKey) -> None:
    owner = {
        "apiVersion": kind.type.api_version,
        "kind": kind.type.kind,
        "name": loop.key.name,
        "uid": loop.original["metadata"]["uid"],
    }
    metadata = {"name": key.name, "namespace": key.namespace, "ownerReferences": [owner]}
    secret = {"apiVersion": "v1", "kind": "Secret", "type": "Opaque", "metadata": metadata}
    try:
        await kind.kube.create(SECRET, secret)
    except AlreadyExists:
        # Somebody was faster by a moment: looked at as any other that was there.
        await _prepare(kind, loop, key)


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
        data = {use.key: _encoded(held[path]) for path, use in uses.items()}
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


def _encoded(value: str | bytes) -> str:
    return base64.b64encode(value.encode() if isinstance(value, str) else value).decode()
