"""The step that keeps AWS at the current values of the Secrets that an object names.

What was sent last is remembered as text without any value: an annotation says, for each field, which key of which
Secret in which version (`core.SECRET_VERSIONS`). A field whose Secret has another version, or that names another one,
is *stale*: the value is read, and sent with the next create or update. In memory, a keyed hash of what was sent tells
a new value from a mere edit of the Secret's metadata. docs/secrets.md says what follows from that.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace

from ack import paths
from ack.api import core
from ack.api.hooks import Obj
from ack.aws.tracing import traced
from ack.kube.types import annotations_of
from ack.runtime import json_text
from ack.runtime.conditions import was_synced
from ack.runtime.loop import Kind, Loop
from ack.runtime.secret_values import Vault
from ack.runtime.values import SecretUse


def open_vault(kind: Kind, loop: Loop) -> None:
    """Gives a loop the means to send the values of Secrets, if its kind names any. Its place must be known."""
    if kind.program.secrets:
        loop.place = replace(loop.place, vault=kind.secrets.vault(loop.key.namespace, loop.sources))


@traced("secrets")
async def resolve(kind: Kind, loop: Loop, *, adopting: bool = False) -> None:
    """Finds the stale fields of an object, and reads their values, so that a missing one is told before AWS is asked.

    Args:
        kind: the kind.
        loop: the loop.
        adopting: AWS's own state is taken over: nothing is stale.

    Raises:
        Terminal: a Secret may not be used.
        Recoverable: a Secret whose value has to be sent is not there.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    vault, news = loop.place.vault, loop.secrets
    if vault is None:
        return
    sent = _record(loop.original)
    # No record of a synced object: the controllers before this one kept none. What they have sent is believed in.
    trusted = adopting or (sent is None and was_synced(loop.original))
    for path, uses in kind.program.secrets.uses(loop.desired).items():
        before = (sent or {}).get(path, "")
        version = await vault.version(uses)
        if version is None and (trusted or _unversioned(before) == vault.names(uses)):
            loop.conditions.advisory("SecretMissing", f"{path}: a Secret is gone; AWS keeps the value it has")
            continue
        if version is not None and (trusted or version == before):
            news.versions[path] = version
            continue
        if loop.planning and version is not None:
            # A plan reads no values: that the version is another one must do.
            news.stale.add(path)
            continue
        await _compare(vault, loop, path, uses, known=bool(before))
    for text in sorted(vault.crossings):
        loop.conditions.advisory("CrossNamespace", text)
        loop.log.info(text)


async def _compare(vault: Vault, loop: Loop, path: str, uses: list[SecretUse], *, known: bool) -> None:
    news = loop.secrets
    news.digests[path] = await vault.digest(uses)
    version = await vault.version(uses)  # of the value at hand
    if version is not None:
        news.versions[path] = version
    if not known or loop.state.secrets.get(path) != news.digests[path]:
        news.stale.add(path)


def unsent(kind: Kind, loop: Loop) -> tuple[str, ...]:
    """The stale fields that an update may bring up to date, and an advisory for those that cannot change."""
    fixed = {path for path in loop.secrets.stale if _is_immutable(kind, path)}
    if fixed:
        text = f"{', '.join(sorted(fixed))}: AWS cannot change the value, and the Secret has changed since it was sent"
        loop.conditions.advisory("SecretNotUpdatable", text)
    return tuple(sorted(loop.secrets.stale - fixed))


def _is_immutable(kind: Kind, path: str) -> bool:
    return any(paths.is_prefix(field, path) for field in kind.program.resource.immutable)


def leave(loop: Loop, fields: Collection[tuple[str | int, ...]]) -> None:
    """Takes fields that the user leaves to AWS out of what is to be sent."""
    for path in list(loop.secrets.stale):
        steps = paths.split(path)
        if any(steps[: len(each)] == each for each in fields):
            loop.secrets.stale.discard(path)
            loop.secrets.versions.pop(path, None)
            loop.secrets.digests.pop(path, None)


async def note(kind: Kind, loop: Loop, sent: Collection[str] = ()) -> None:
    """Writes down which versions AWS has, if that is not written down yet.

    Args:
        kind: the kind.
        loop: the loop.
        sent: the paths that a call has just carried, or paths above them.

    Raises:
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    news = loop.secrets
    for path in list(news.stale):
        if any(paths.related(path, field) for field in sent):
            news.stale.discard(path)
    for path, digest in news.digests.items():
        if path not in news.stale:
            loop.state.secrets[path] = digest
    if not kind.program.names_secrets:
        return
    before = _record(loop.original)
    used = {*kind.program.secrets.uses(loop.desired), *(out.field for out in kind.program.resource.secret_outputs)}
    after = {path: version for path, version in news.versions.items() if path not in news.stale}
    # Of a Secret that is gone, or that AWS does not have yet, what was written down stays.
    after |= {path: text for path, text in (before or {}).items() if path in used and path not in after}
    if after == (before or {}):
        return
    text = json.dumps(after, sort_keys=True, separators=(",", ":"))
    patch = {"metadata": {"annotations": {core.SECRET_VERSIONS: text}}}
    await kind.patch(loop, patch)


def noted(obj: Obj) -> Mapping[str, str]:
    """What is written down for an object: field -> Secrets, keys and versions."""
    return _record(obj) or {}


def _record(obj: Obj) -> Mapping[str, str] | None:
    """What is written down; `None` if nothing ever was. A text that cannot be read says that nothing was sent."""
    text = annotations_of(obj).get(core.SECRET_VERSIONS)
    if text is None:
        return None
    try:
        found = json_text.read(text)
    except ValueError:
        return {}
    return {str(path): str(version) for path, version in found.items()} if isinstance(found, dict) else {}


def _unversioned(text: str) -> str:
    return " ".join(part.rpartition("@")[0] for part in text.split())
