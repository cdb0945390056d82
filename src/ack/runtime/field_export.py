"""FieldExport, the pure part: what its spec says, and what becomes of a value.

Names, defaults and texts are the published ones.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from typing import Any

from ack import paths
from ack.api import core
from ack.api.errors import Recoverable, Terminal
from ack.api.hooks import Obj
from ack.kube.types import CONFIGMAP, SECRET, ObjectKey, ResourceType, key_of
from ack.runtime.namespaces import SYSTEM
from ack.runtime.options import RuntimeOptions

FIELD_EXPORT = ResourceType(core.CORE_GROUP, "v1alpha1", "FieldExport", "fieldexports")
FINALIZER = f"finalizers.{core.CORE_GROUP}/FieldExport"

PATH_MISSING = "path does not exist in this object"
NO_SUCH_KIND = "resource manager factory not found"

_TARGETS = {"configmap": CONFIGMAP, "secret": SECRET}
# Both as Kubernetes has them: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ and
# https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object
_NAME = re.compile(r"[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")
_KEY = re.compile(r"[-._a-zA-Z0-9]{1,253}")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a value goes.

    Args:
        type: of a ConfigMap or a Secret.
        object: its namespace and name.
        key: in its data.
    """

    type: ResourceType
    object: ObjectKey
    key: str

    def __str__(self) -> str:
        return f"{self.type.kind} {self.object}, key {self.key}"

    def patch(self, text: str) -> Obj:
        """The merge patch that puts a value in, and leaves all else as it is."""
        value = base64.b64encode(text.encode()).decode() if self.type is SECRET else text
        return {"data": {self.key: value}}


@dataclass(frozen=True, slots=True)
class Export:
    """What one FieldExport asks for.

    Args:
        group: API group of the object that has the field.
        kind: its kind, as the user wrote it: the case does not count.
        name: its name; it is in the FieldExport's namespace.
        path: a jq filter.
        target: where its value goes.
        advice: what the user should know, "" for nothing.
    """

    group: str
    kind: str
    name: str
    path: str
    target: Target
    advice: str = ""


def kind_of(obj: Obj) -> tuple[str, str]:
    """API group, and kind in lower case, of the source, whose controller exports the field; empty without a spec."""
    resource = paths.get(obj, "spec.from.resource", {})
    return str(resource.get("group", "")), str(resource.get("kind", "")).lower()


def read(obj: Obj, options: RuntimeOptions) -> Export:
    """What a FieldExport asks for.

    Args:
        obj: the FieldExport, which its CRD has validated.
        options: whether the target may be in another namespace, and which one is the controller's.

    Raises:
        Terminal: a name or the key is none, or the target is in another namespace and may not be.
    """
    own = key_of(obj)
    source, to = obj["spec"]["from"], obj["spec"]["to"]
    target = Target(
        _TARGETS[to["kind"]],
        ObjectKey(
            _valid(_NAME, to.get("namespace") or own.namespace, "spec.to.namespace"),
            _valid(_NAME, to["name"], "spec.to.name"),
        ),
        _valid(_KEY, to.get("key") or f"{own.namespace}.{own.name}", "spec.to.key"),
    )
    resource = source["resource"]
    name = _valid(_NAME, resource["name"], "spec.from.resource.name")
    advice = _cross(own.namespace, target, options)
    return Export(resource["group"], resource["kind"], name, source["path"], target, advice)


def _valid(form: re.Pattern[str], value: str, where: str) -> str:
    if not form.fullmatch(value):
        allowed = "letters, digits, '-', '_' and '.'" if form is _KEY else "lower-case letters, digits, '-' and '.'"
        raise Terminal(f"{where}: {value!r} is not possible: only {allowed}, at most 253", reason="InvalidSpec")
    return value


def _cross(own: str, target: Target, options: RuntimeOptions) -> str:
    other = target.object.namespace
    if other == own:
        return ""
    if not options.cross_namespace:
        raise Terminal(
            "cross-namespace resource reference is not allowed. Set --enable-cross-namespace=true to allow it. "
            f"sourceNamespace:{own}, targetNamespace:{other}, name:{target.object.name}",
            reason="CrossNamespaceDenied",
        )
    if other in (options.system_namespace, *SYSTEM):
        # The role maps are there, by which a namespace would give itself another account, and Kubernetes' own secrets.
        text = f"spec.to.namespace: {other} belongs to who runs the cluster; no FieldExport of another namespace"
        raise Terminal(f"{text} may write there: choose a target in another one", reason="ProtectedNamespace")
    return (
        f'Cross-namespace field export detected: FieldExport in namespace "{own}" targets namespace "{other}". '
        "Cross-namespace behavior will require explicit opt-in in a future release. "
        "Set --enable-cross-namespace=true to preserve this behavior."
    )


def text_of(value: Any) -> str:
    """A value as it stands in a ConfigMap or Secret: text as it is, `true` or `false`, a whole number.

    Raises:
        Recoverable: there is none, or it has no such form. The value is not told: it may be a secret.
    """
    match value:
        case str():
            return value
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case None:
            raise Recoverable(PATH_MISSING, reason="PathMissing")
    what = {float: "a number that is not whole", list: "a list", dict: "an object"}[type(value)]
    raise Recoverable(
        f"{PATH_MISSING}: it leads to {what}, but only text, a whole number, true or false can be exported; "
        "add `| tostring` to the path",
        reason="PathMissing",
    )
