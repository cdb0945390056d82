"""The three patch formats of the Kubernetes API that need no owner: JSON patch, merge patch, strategic merge patch.

JSON patch is RFC 6902, merge patch RFC 7386; strategic merge patch is described in
https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md.
Every function leaves its arguments alone and returns a new object.
"""

from __future__ import annotations

import copy
from typing import Any

import jsonpatch
import jsonpointer

from ack.local.kube.errors import StatusError, bad_request, unsupported_media_type
from ack.local.kube.merge_keys import MergeRule, merge_rules

Object = dict[str, Any]

JSON_PATCH = "application/json-patch+json"
MERGE_PATCH = "application/merge-patch+json"
STRATEGIC_MERGE_PATCH = "application/strategic-merge-patch+json"
APPLY_PATCH = "application/apply-patch+yaml"

_PATCH = "$patch"
_RETAIN = "$retainKeys"
_ORDER = "$setElementOrder/"
_DELETE_PRIMITIVES = "$deleteFromPrimitiveList/"


def json_patch(obj: Object, ops: Any) -> Object:
    """Apply RFC 6902 operations.

    :raises StatusError: 400 when the patch is no list, 422 when an operation is malformed or does not fit the object
        (a path that is not there, a failed ``test``), as Kubernetes does.
    """
    if not isinstance(ops, list):
        raise bad_request("error decoding patch: a JSON patch must be an array of operations")
    try:
        patched = jsonpatch.JsonPatch(ops).apply(obj, in_place=False)
    except jsonpatch.JsonPatchTestFailed as error:
        raise _unfit(f"a test failed: {error}") from error
    except (jsonpatch.JsonPatchException, jsonpointer.JsonPointerException) as error:
        raise _unfit(str(error)) from error
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise _unfit(f"an operation does not fit the object: {error}") from error
    if not isinstance(patched, dict):
        raise _unfit("it leaves no object behind")
    return patched


def _unfit(text: str) -> StatusError:
    return StatusError(422, "Invalid", f"the server rejected our request due to an error in our request: {text}")


def merge_patch(obj: Any, patch: Any) -> Any:
    """Apply an RFC 7386 merge patch: objects merge, null deletes, everything else replaces."""
    if not isinstance(patch, dict):
        return copy.deepcopy(patch)
    result = dict(obj) if isinstance(obj, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict):
            result[key] = merge_patch(result.get(key), value)
        else:
            result[key] = copy.deepcopy(value)
    return result


def strategic_merge_patch(obj: Object, patch: Object, group: str, kind: str) -> Object:
    """Apply a strategic merge patch to an object of a built-in kind.

    :raises StatusError: 415 when the kind is not built in (its lists have no merge keys), 400 for a malformed patch.
    """
    rules = merge_rules(group, kind)
    if rules is None:
        raise unsupported_media_type([JSON_PATCH, MERGE_PATCH, APPLY_PATCH])
    if not isinstance(patch, dict):
        raise bad_request("a strategic merge patch must be a JSON object")
    merged: Object = _merge_map(copy.deepcopy(obj), patch, rules)
    return merged


def _merge_map(current: Any, patch: Object, rules: MergeRule) -> Any:
    match patch.get(_PATCH):
        case None | "merge":
            pass
        case "replace":
            return _clean({key: value for key, value in patch.items() if key != _PATCH})
        case "delete":
            return {}
        case other:
            raise bad_request(f"unknown patch type: {other}; use merge, replace or delete")
    result: Object = current if isinstance(current, dict) else {}
    retain = patch.get(_RETAIN)
    if retain is not None:
        if not isinstance(retain, list):
            raise bad_request(f"{_RETAIN} must be a list of field names")
        result = {key: value for key, value in result.items() if key in retain}
    for key, value in patch.items():
        if key in (_PATCH, _RETAIN) or key.startswith((_ORDER, _DELETE_PRIMITIVES)):
            continue
        if value is None:
            result.pop(key, None)
        else:
            result[key] = _merge_value(result.get(key), value, rules.child(key), key, patch.get(_ORDER + key))
    for directive, value in patch.items():
        if not isinstance(value, list):
            continue
        if directive.startswith(_DELETE_PRIMITIVES):
            key = directive.removeprefix(_DELETE_PRIMITIVES)
            result[key] = [element for element in result.get(key) or [] if element not in value]
        elif directive.startswith(_ORDER):
            key = directive.removeprefix(_ORDER)
            if key not in patch and isinstance(result.get(key), list):
                result[key] = _ordered(result[key], value, result[key], rules.child(key))
    return result


def _merge_value(current: Any, value: Any, rule: MergeRule, name: str, order: list[Any] | None) -> Any:
    if isinstance(value, dict):
        return _merge_map(current, value, rule)
    if not isinstance(value, list) or not (rule.keys or rule.is_set):
        return _clean(value)
    live = current if isinstance(current, list) else []
    merged = _merge_keyed(live, value, rule, name) if rule.keys else _merge_set(live, value)
    return _ordered(merged, value if order is None else order, live, rule)


def _merge_set(current: list[Any], patch: list[Any]) -> list[Any]:
    return current + [element for element in patch if element not in current]


def _merge_keyed(current: list[Any], patch: list[Any], rule: MergeRule, name: str) -> list[Any]:
    key = rule.keys[0]
    if any(isinstance(element, dict) and element.get(_PATCH) == "replace" for element in patch):
        kept = [e for e in patch if not (isinstance(e, dict) and e.get(_PATCH) == "replace" and len(e) == 1)]
        return [_clean(element) for element in kept]
    result = list(current)
    for element in patch:
        if not isinstance(element, dict) or key not in element:
            raise bad_request(f"map: {element!r} does not contain declared merge key: {key} (an element of {name!r})")
        same = [index for index, old in enumerate(result) if isinstance(old, dict) and old.get(key) == element[key]]
        if element.get(_PATCH) == "delete":
            result = [old for index, old in enumerate(result) if index not in same]
        elif same:
            result[same[0]] = _merge_map(result[same[0]], element, rule)
        else:
            result.append(_merge_map({}, element, rule))
    return result


def _ordered(values: list[Any], order: list[Any], live: list[Any], rule: MergeRule) -> list[Any]:
    """The merged values in Kubernetes' order.

    What the patch names stands in the patch's order. Every other value goes before the first of those that it stood
    before in the live list.
    """

    def identity(element: Any) -> Any:
        return element.get(rule.keys[0]) if rule.keys and isinstance(element, dict) else element

    wanted = [identity(element) for element in order]
    before = [identity(element) for element in live]
    named = sorted((v for v in values if identity(v) in wanted), key=lambda v: wanted.index(identity(v)))
    others = [v for v in values if identity(v) not in wanted]
    result: list[Any] = []
    while named and others:
        left, right = identity(others[0]), identity(named[0])
        goes_first = left in before and right in before and before.index(left) < before.index(right)
        result.append(others.pop(0) if goes_first else named.pop(0))
    return result + others + named


def _clean(value: Any) -> Any:
    """A copy without directives and nulls: what a patch adds where nothing was."""
    if isinstance(value, dict):
        return {
            key: _clean(element)
            for key, element in value.items()
            if element is not None
            and key not in (_PATCH, _RETAIN)
            and not key.startswith((_ORDER, _DELETE_PRIMITIVES))
            and not (isinstance(element, dict) and element.get(_PATCH) == "delete")
        }
    if isinstance(value, list):
        return [_clean(e) for e in value if not (isinstance(e, dict) and e.get(_PATCH) == "delete")]
    return value
