"""What AWS tells of a resource as often as it is asked, and an object wants in a Kubernetes Secret: a private key.

An annotation of the Secret says which version of what it holds. AWS is asked when that is not the resource's present
one (it is new, or was renewed), or a key is missing; a Secret that has not changed since it was looked at is not read
again. The values pass through memory only.
"""

from __future__ import annotations

from ack import paths
from ack.api import core
from ack.api.errors import Terminal
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH, SecretExport
from ack.kube.types import SECRET, ObjectKey, annotations_of
from ack.runtime import guards, secret_targets
from ack.runtime.dependencies import Source
from ack.runtime.loop import Kind, Loop
from ack.runtime.values import SecretUse


async def settle(kind: Kind, loop: Loop, observed: Obj) -> None:
    """Brings the Secret that the object names up to date.

    Args:
        kind: the kind.
        loop: the loop.
        observed: the object, as AWS has it.

    Raises:
        Terminal: the Secret may not be written to, or AWS does not give the values away.
        Recoverable: a Secret of another namespace is not there, or Kubernetes does not let the controller at it.
        AwsError: AWS refused, or could not be reached.
        ack.kube.errors.ApiError: Kubernetes refused, or could not be reached.
    """
    rule, fetch = kind.program.resource.secret_export, kind.program.hooks.export
    reference = paths.get(loop.desired, rule.field) if rule else None
    if rule is None or fetch is None or reference is None or loop.planning or guards.failing(observed, rule.when):
        return
    key = _key(rule, reference, loop)
    version = f"{paths.get(observed, ARN_PATH)} {paths.get(observed, rule.version)}"
    # Looked up whatever is remembered: so that a change of the Secret calls for a loop.
    seen = await kind.secrets.lookup(Source(SECRET, key), loop.sources)
    if seen is not None and loop.state.exported == _mark(seen, version):
        return
    secret = await secret_targets.prepare(kind, loop, key, type_=rule.type, keys=rule.keys)
    held = secret.get("data") or {}
    if annotations_of(secret).get(core.EXPORTED) != version or not all(held.get(each) for each in rule.keys):
        _refuse_another(kind, loop, key, secret)
        told = await fetch(kind.aws.hook_context(loop.place), observed)
        data = {each: secret_targets.encoded(told[each]) for each in rule.keys}
        # One patch: whoever reads the Secret finds what belongs together.
        patch = {"metadata": {"annotations": {core.EXPORTED: version}}, "data": data}
        secret = await kind.kube.merge_patch(SECRET, key.name, key.namespace, patch)
        loop.log.info("wrote to a Secret", secret=str(key), keys=sorted(data))
        kind.recorder.record(loop.original, "Normal", "Exported", f"wrote {', '.join(rule.keys)} to Secret {key}")
    loop.state.exported = _mark(secret, version)


def _key(rule: SecretExport, reference: Obj, loop: Loop) -> ObjectKey:
    use = SecretUse.of(reference)
    if not use.name:
        raise Terminal(f"{rule.field}: give the name of a Secret", reason="SecretReferenceEmpty")
    return ObjectKey(use.namespace or loop.key.namespace, use.name)


def _refuse_another(kind: Kind, loop: Loop, key: ObjectKey, secret: Obj) -> None:
    """Two objects must not write to one Secret: each would call for the other."""
    arn = annotations_of(secret).get(core.EXPORTED, "").partition(" ")[0]
    for other in kind.informer.list():
        metadata = other["metadata"]
        if arn and paths.get(other, ARN_PATH) == arn and metadata["uid"] != loop.original["metadata"]["uid"]:
            text = f"Secret {key} holds what {kind.title} {metadata['namespace']}/{metadata['name']} has exported"
            raise Terminal(f"{text}; name another Secret", reason="SecretTaken")


def _mark(secret: Obj, version: str) -> tuple[str, str, str]:
    metadata = secret["metadata"]
    return metadata["uid"], metadata["resourceVersion"], version
