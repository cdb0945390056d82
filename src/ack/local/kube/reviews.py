"""Reviews: resources that are asked, not stored, such as "may I do this?" and "who am I?"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ack.local.kube.auth import Authorizer, User
from ack.local.kube.storage import Object
from ack.local.kube.types import ResourceInfo

_Answer = Callable[[Object, User, Authorizer], dict[str, Any]]


def _self_access(review: Object, user: User, authorizer: Authorizer) -> dict[str, Any]:
    return {"allowed": authorizer.allowed(user)}


def _access(review: Object, user: User, authorizer: Authorizer) -> dict[str, Any]:
    spec = review.get("spec") or {}
    return {"allowed": authorizer.allowed(User(spec.get("user", ""), tuple(spec.get("groups") or ())))}


def _self_rules(review: Object, user: User, authorizer: Authorizer) -> dict[str, Any]:
    rule = {"verbs": ["*"], "apiGroups": ["*"], "resources": ["*"]}
    path_rule = {"verbs": ["*"], "nonResourceURLs": ["*"]}
    allowed = authorizer.allowed(user)
    return {
        "resourceRules": [rule] if allowed else [],
        "nonResourceRules": [path_rule] if allowed else [],
        "incomplete": False,
    }


def _self_subject(review: Object, user: User, authorizer: Authorizer) -> dict[str, Any]:
    return {"userInfo": {"username": user.name, "groups": list(user.groups)}}


_ANSWERS: Mapping[str, _Answer] = {
    "selfsubjectaccessreviews": _self_access,
    "subjectaccessreviews": _access,
    "localsubjectaccessreviews": _access,
    "selfsubjectrulesreviews": _self_rules,
    "selfsubjectreviews": _self_subject,
}


def is_review(group: str, plural: str) -> bool:
    """Whether a resource is answered here."""
    return group in ("authorization.k8s.io", "authentication.k8s.io") and plural in _ANSWERS


def answer(plural: str, review: Object, user: User, authorizer: Authorizer) -> Object:
    """The review with its ``status`` filled in."""
    return {**review, "status": _ANSWERS[plural](review, user, authorizer)}


def _info(group: str, kind: str, *, namespaced: bool = False) -> ResourceInfo:
    plural = f"{kind.lower()}s"
    return ResourceInfo(
        group=group,
        version="v1",
        kind=kind,
        plural=plural,
        singular=kind.lower(),
        namespaced=namespaced,
        verbs=("create",),
        schema={"type": "object", "x-kubernetes-preserve-unknown-fields": True},
    )


RESOURCES = (
    _info("authorization.k8s.io", "SelfSubjectAccessReview"),
    _info("authorization.k8s.io", "SelfSubjectRulesReview"),
    _info("authorization.k8s.io", "SubjectAccessReview"),
    _info("authorization.k8s.io", "LocalSubjectAccessReview", namespaced=True),
    _info("authentication.k8s.io", "SelfSubjectReview"),
)
