"""Values of Kubernetes Secrets: read right before they are sent to AWS, kept for one loop, never shown.

The versions of Secrets come from a watch of their metadata. A value is asked for with a GET when something has to be
sent, lives in the `Vault` of its loop, and is put into the parameters of a call in the last moment.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ack.api import core
from ack.api.errors import Recoverable, Terminal
from ack.api.hooks import Obj
from ack.kube.client import Client
from ack.kube.errors import Forbidden, NotFound
from ack.kube.types import SECRET, ObjectKey, annotations_of
from ack.runtime import crossing
from ack.runtime.dependencies import Source
from ack.runtime.namespaces import SYSTEM
from ack.runtime.options import RuntimeOptions
from ack.runtime.references import Lookup
from ack.runtime.values import SecretUse

NOT_FOUND = "kubernetes secret not found"
NOT_OPAQUE = "only opaque secrets can be used"
"""As published."""

_DIGEST_KEY = secrets.token_bytes(32)
"""This process's own: what is derived from a value with it tells nothing to anybody else."""


@dataclass(slots=True)
class SecretNews:
    """What a loop has found of its object's Secrets.

    Args:
        versions: field -> what `Vault.version` says of it; those that AWS has, or is to get.
        digests: field -> keyed hash of its values, where they had to be read.
        stale: the fields whose values AWS does not have.
    """

    versions: dict[str, str] = field(default_factory=dict)
    digests: dict[str, bytes] = field(default_factory=dict)
    stale: set[str] = field(default_factory=set)


class SecretReader:
    """Reads the Secrets that objects name.

    Args:
        kube: for values.
        lookup: finds the metadata of a Secret, and follows it.
        options: the operator's settings.
    """

    def __init__(self, kube: Client, lookup: Lookup, options: RuntimeOptions) -> None:
        self.kube = kube
        self.lookup = lookup
        self.options = options

    def vault(self, namespace: str, used: set[Source]) -> Vault:
        """A vault for one loop.

        Args:
            namespace: the object's.
            used: what the loop depends on; gets the Secrets.
        """
        return Vault(self, namespace, used)


class Vault:
    """What one loop knows of the Secrets that its object names.

    Args:
        reader: reads them.
        namespace: the object's.
        used: what the loop depends on; gets the Secrets.
    """

    def __init__(self, reader: SecretReader, namespace: str, used: set[Source]) -> None:
        self._reader = reader
        self._namespace = namespace
        self._used = used
        self._secrets: dict[ObjectKey, Obj] = {}
        self.crossings: set[str] = set()
        """What is to be said of Secrets of other namespaces."""

    def _key(self, use: SecretUse) -> ObjectKey:
        if not use.name:
            raise Terminal(f"secret reference: no name is given for key {use.key!r}", reason="SecretReferenceEmpty")
        return ObjectKey(use.namespace or self._namespace, use.name)

    async def version(self, uses: Sequence[SecretUse]) -> str | None:
        """Which Secrets are named and in which versions, as a text that tells no value; `None` if one is not there.

        Raises:
            Terminal: one of them may not be used from here.
            ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
        """
        parts = []
        for use in uses:
            key = self._key(use)
            secret = self._secrets.get(key) or await self._reader.lookup(Source(SECRET, key), self._used)
            self._check(key, secret)
            if secret is None:
                return None
            parts.append(f"{key}/{use.key}@{secret['metadata']['resourceVersion']}")
        return " ".join(parts)

    def names(self, uses: Sequence[SecretUse]) -> str:
        """The text of `version` without the versions."""
        return " ".join(f"{self._key(use)}/{use.key}" for use in uses)

    async def value(self, use: SecretUse) -> str | bytes:
        """The value of one key; bytes if it is no UTF-8.

        Raises:
            Terminal: it may not be used from here, or is of another type.
            Recoverable: there is no such Secret or key, or the controller may not read it.
            ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
        """
        key = self._key(use)
        secret = self._secrets.get(key)
        if secret is None:
            secret = self._secrets[key] = await self._read(key)
        if secret.get("type", "Opaque") != "Opaque":
            text = f"{NOT_OPAQUE}: Secret {key} is of another type; copy the value to one of type Opaque"
            raise Terminal(text, reason="SecretTypeNotSupported")
        encoded = (secret.get("data") or {}).get(use.key)
        if encoded is None:
            raise self._missing(key, f"Secret {key} has no key {use.key!r}")
        return _decoded(encoded, key, use.key)

    async def digest(self, uses: Sequence[SecretUse]) -> bytes:
        """A keyed hash of values: equal if they are; of no use outside of this process.

        Raises:
            Exception: as `value`.
        """
        made = hashlib.blake2b(key=_DIGEST_KEY, digest_size=16)
        for use in uses:
            value = await self.value(use)
            raw = value.encode() if isinstance(value, str) else value
            made.update(len(raw).to_bytes(8, "big") + raw)
        return made.digest()

    async def fill(self, params: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
        """The parameters of a call with values in the places of references, and these values, to be hidden.

        Raises:
            Exception: as `value`.
        """
        values: dict[SecretUse, str | bytes] = {}
        for use in _found(params):
            values[use] = await self.value(use)
        filled: dict[str, Any] = _filled(params, values)
        return filled, [value if isinstance(value, str) else value.decode(errors="ignore") for value in values.values()]

    async def _read(self, key: ObjectKey) -> Obj:
        self._used.add(Source(SECRET, key))
        try:
            secret = await self._reader.kube.get(SECRET, key.name, key.namespace)
        except NotFound:
            self._check(key, None)
            raise self._missing(key, f"there is no Secret {key}") from None
        except Forbidden as error:
            text = f"the controller may not read Secret {key} ({error.message}); bind it to a role with get on secrets"
            raise Recoverable(text, reason="SecretForbidden") from None
        self._check(key, secret)
        return secret

    def _check(self, key: ObjectKey, secret: Obj | None) -> None:
        if key.namespace == self._namespace:
            return
        options = self._reader.options
        crossing.check(self._namespace, key.namespace, key.name, allowed=options.cross_namespace)
        consent = annotations_of(secret or {}).get(core.ALLOWED_NAMESPACES)
        private = key.namespace in SYSTEM or key.namespace == options.system_namespace
        if consent is None and not private:
            self.crossings.add(crossing.advice("secret reference", self._namespace, key.namespace, key.name))
        elif not crossing.consents(consent, self._namespace):
            raise Terminal(
                f"Secret {key} may not be used from namespace {self._namespace}; whoever keeps it may allow that with "
                f"its annotation {core.ALLOWED_NAMESPACES}: {self._namespace}",
                reason="CrossNamespaceDenied",
            )

    def _missing(self, key: ObjectKey, text: str) -> Recoverable:
        if key.namespace != self._namespace:
            # Whoever may not look into a namespace is not told what is in it.
            text = f"there is no Secret {key} with that key"
        return Recoverable(f"{NOT_FOUND}: {text}", reason="SecretNotFound")


def slim(secret: Obj) -> Obj:
    """What is kept of a Secret's metadata. Annotations of others go: `kubectl apply` keeps a copy of the data there."""
    metadata = secret["metadata"]
    kept = ("name", "namespace", "uid", "resourceVersion", "finalizers", "deletionTimestamp")
    slimmed = {name: metadata[name] for name in kept if name in metadata}
    consent = annotations_of(secret).get(core.ALLOWED_NAMESPACES)
    if consent is not None:
        slimmed["annotations"] = {core.ALLOWED_NAMESPACES: consent}
    return {"metadata": slimmed}


def _decoded(encoded: str, key: ObjectKey, name: str) -> str | bytes:
    try:
        raw = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        raise Recoverable(f"Secret {key}: key {name!r} is no base64", reason="SecretUnreadable") from None
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw


def _found(value: Any) -> Collection[SecretUse]:
    if isinstance(value, SecretUse):
        return (value,)
    if isinstance(value, Mapping):
        return [use for inner in value.values() for use in _found(inner)]
    if isinstance(value, (list, tuple)):
        return [use for inner in value for use in _found(inner)]
    return ()


def _filled(value: Any, values: Mapping[SecretUse, str | bytes]) -> Any:
    if isinstance(value, SecretUse):
        return values[value]
    if isinstance(value, Mapping):
        return {name: _filled(inner, values) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_filled(inner, values) for inner in value]
    return value
