"""The Kubernetes Secrets that an object names to be written to: whether they may be, and their making.

One that the controller makes belongs to the object and goes with it; in one that was there only what the object is
about is set.
"""

from __future__ import annotations

import base64
from collections.abc import Collection

from ack.api import core
from ack.api.errors import Recoverable, Terminal
from ack.api.hooks import Obj
from ack.kube.errors import AlreadyExists, Forbidden, NotFound
from ack.kube.types import SECRET, ObjectKey, annotations_of
from ack.runtime import crossing
from ack.runtime.loop import Kind, Loop
from ack.runtime.secret_values import NOT_FOUND, NOT_OPAQUE

OPAQUE = "Opaque"


async def prepare(kind: Kind, loop: Loop, key: ObjectKey, *, type_: str = OPAQUE, keys: Collection[str] = ()) -> Obj:
    """Sees to it that a Secret is there and may be written to. A missing one is made, empty.

    Args:
        kind: the kind.
        loop: the loop of the object that names it.
        key: which Secret.
        type_: of which type it is made; one of the type `Opaque` will do as well.
        keys: the keys that a Secret of that type must have.

    Returns:
        the Secret, with its values.

    Raises:
        Terminal: it may not be written to.
        Recoverable: one of another namespace is not there, or Kubernetes does not let the controller at it.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    try:
        return await _prepare(kind, loop, key, type_, keys)
    except Forbidden as error:
        text = f"the controller may not write to Secret {key} ({error.message})"
        raise Recoverable(text, reason="SecretForbidden") from None


async def _prepare(kind: Kind, loop: Loop, key: ObjectKey, type_: str, keys: Collection[str]) -> Obj:
    own = key.namespace == loop.key.namespace
    if not own:
        crossing.check(loop.key.namespace, key.namespace, key.name, allowed=kind.options.cross_namespace)
    try:
        secret = await kind.kube.get(SECRET, key.name, key.namespace)
    except NotFound:
        if not own:
            raise Recoverable(f"{NOT_FOUND}: there is no Secret {key}", reason="SecretNotFound") from None
        return await _make(kind, loop, key, type_, keys)
    if not own and not crossing.consents(annotations_of(secret).get(core.ALLOWED_NAMESPACES), loop.key.namespace):
        # Stricter than for reading: who can make an object must not change the Secrets of others by it.
        raise Terminal(
            f"Secret {key} may not be written to from namespace {loop.key.namespace}; whoever keeps it may allow that "
            f"with its annotation {core.ALLOWED_NAMESPACES}: {loop.key.namespace}",
            reason="CrossNamespaceDenied",
        )
    if secret.get("type", OPAQUE) not in (OPAQUE, type_):
        text = f"Secret {key} is of another type; give one of type {type_}"
        raise Terminal(f"{NOT_OPAQUE}: {text}" if type_ == OPAQUE else text, reason="SecretTypeNotSupported")
    return secret


async def _make(kind: Kind, loop: Loop, key: ObjectKey, type_: str, keys: Collection[str]) -> Obj:
    owner = {
        "apiVersion": kind.type.api_version,
        "kind": kind.type.kind,
        "name": loop.key.name,
        "uid": loop.original["metadata"]["uid"],
    }
    metadata = {"name": key.name, "namespace": key.namespace, "ownerReferences": [owner]}
    secret: Obj = {"apiVersion": "v1", "kind": "Secret", "type": type_, "metadata": metadata}
    if keys:
        secret["data"] = dict.fromkeys(keys, "")
    try:
        return await kind.kube.create(SECRET, secret)
    except AlreadyExists:
        # Somebody was faster by a moment: looked at as any other that was there.
        return await _prepare(kind, loop, key, type_, keys)


def encoded(value: str | bytes) -> str:
    """A value as a Secret's `data` has it."""
    return base64.b64encode(value.encode() if isinstance(value, str) else value).decode()
