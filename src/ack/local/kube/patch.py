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

    :raises StatusError: 400 when the patch is malformed, 422 when it does not fit the object (a path that is not
        there, a failed ``test``), as Kubernetes does.
    """
    if not isinstance(ops, list):
        raise bad_request("error decoding patch: a JSON patch must be an array of operations")
    try:
        patched = jsonpatch.JsonPatch(ops).apply(obj, in_place=False)
    except jsonpatch.InvalidJsonPatch as error:
        raise bad_request(f"error decoding patch: {error}") from error
    except jsonpatch.JsonPatchTestFailed as error:
        raise _unfit(f"testing path failed: {error}") from error
    except (jsonpatch.JsonPatchException, jsonpointer.JsonPointerException) as error:
        raise _unfit(str(error)) from error
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise _unfit(f"an operation does not fit the object: {error}") from error
    return _object(patched)


def _unfit(text: str) -> StatusError:
    return StatusError(422, "Invalid", f"the server rejected our request due to an error in our request: {text}")


def _object(value: Any) -> Object:
    if not isinstance(value, dict):
        raise bad_request("the patch leaves no object behind: the result must be a JSON object")
    return value


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
    return _object(_merge_map(copy.deepcopy(obj), patch, rules))


def _merge_map(current: Any, patch: Object, rules: MergeRule) -> Any:
    match patch.get(_PATCH):
        case None | "merge":
            pass
        case "replace":
            return _clean({key: value for key, value in patch.items() if key != _PATCH})
        case "delete":
            return {}
        case other:
            raise bad_request(f'unknown patch type found: "{other}"; use merge, replace or delete')
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
            result[key] = _merge_value(result.get(key), value, rules.child(key), key)
    for directive, value in patch.items():
        if directive.startswith(_DELETE_PRIMITIVES):
            key = directive.removeprefix(_DELETE_PRIMITIVES)
            kept = [element for element in result.get(key) or [] if element not in value]
            result[key] = kept
    for directive, value in patch.items():
        if directive.startswith(_ORDER):
            key = directive.removeprefix(_ORDER)
            if isinstance(result.get(key), list) and isinstance(value, list):
                result[key] = _ordered(result[key], value, rules.child(key))
    return result


def _merge_value(current: Any, value: Any, rule: MergeRule, key: str) -> Any:
    if isinstance(value, dict):
        return _merge_map(current, value, rule)
    if isinstance(value, list) and rule.keys:
        return _merge_keyed(current if isinstance(current, list) else [], value, rule, key)
    if isinstance(value, list) and rule.is_set:
        merged = list(current) if isinstance(current, list) else []
        return merged + [element for element in value if element not in merged]
    return _clean(value)


def _merge_keyed(current: list[Any], patch: list[Any], rule: MergeRule, name: str) -> list[Any]:
    key = rule.keys[0]
    if any(isinstance(element, dict) and element.get(_PATCH) == "replace" for element in patch):
        kept = [e for e in patch if not (isinstance(e, dict) and e.get(_PATCH) == "replace" and len(e) == 1)]
        return [_clean(element) for element in kept]
    result = list(current)
    for element in patch:
        if not isinstance(element, dict) or key not in element:
            raise bad_request(f'map: {element!r} does not contain declared merge key: {key} (in list "{name}")')
        position = next((i for i, old in enumerate(result) if isinstance(old, dict) and old.get(key) == element[key]), None)
        if element.get(_PATCH) == "delete":
            result = [old for old in result if not (isinstance(old, dict) and old.get(key) == element[key])]
        elif position is None:
            result.append(_merge_map({}, element, rule))
        else:
            result[position] = _merge_map(result[position], element, rule)
    return result


def _ordered(values: list[Any], order: list[Any], rule: MergeRule) -> list[Any]:
    """``values`` in the order asked for; those not named keep their place relative to their neighbours."""

    def identity(element: Any) -> Any:
        if rule.keys and isinstance(element, dict):
            return element.get(rule.keys[0])
        return element

    wanted = [identity(element) for element in order]
    named = {index: wanted.index(identity(v)) for index, v in enumerate(values) if identity(v) in wanted}
    in_order = iter(sorted(named, key=lambda index: named[index]))
    return [values[next(in_order)] if index in named else value for index, value in enumerate(values)]


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
