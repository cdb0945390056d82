"""The hook contract: what a kind does that no declaration can say.

A service's `hooks.py` builds one `Hooks` a kind and lists them:

    HOOKS = {"Bucket": Hooks(before_delete=empty_the_bucket)}

Hooks get and return plain values: objects are dicts in Kubernetes form, AWS values are dicts in AWS form. They must not
change what they are given. A hook that fails raises what `HookContext.call` raised, or one of the errors of
`ack.api.errors`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

Obj = dict[str, Any]
"""A Kubernetes object, or a part of one, as plain JSON."""


class HookContext(Protocol):
    """What a hook may know and do."""

    @property
    def region(self) -> str:
        """The region that the object lives in."""
        ...

    @property
    def account_id(self) -> str:
        """The account that the object lives in."""
        ...

    @property
    def partition(self) -> str:
        """The AWS partition: `aws`, `aws-cn`, `aws-us-gov`."""
        ...

    def secret(self, reference: Mapping[str, Any]) -> Any:
        """Stands for the value of a Secret in the parameters of a call; no hook ever sees the value.

        Args:
            reference: the `SecretKeyReference` of a field.
        """
        ...

    def equal(self, desired: Any, observed: Any) -> bool:
        """Whether AWS has what the object wants, as the runtime compares fields without a rule of their own.

        Args:
            desired: the object's value.
            observed: AWS's value, in Kubernetes form.
        """
        ...

    def to_aws(self, value: Any, type_: Any) -> Any:
        """A value of an object in AWS form.

        Args:
            value: in Kubernetes form.
            type_: its type, a `Shape` or a list of one.
        """
        ...

    async def call(
        self,
        operation: str,
        params: Mapping[str, Any],
        *,
        service: str | None = None,
        absent: tuple[str, ...] = (),
    ) -> dict[str, Any]:
        """Calls AWS as the object's own account and role.

        Args:
            operation: as the AWS model spells it.
            params: input members.
            service: botocore's name of another service than the kind's own.
            absent: error codes that mean that there is nothing: the answer is empty then.

        Raises:
            ack.aws.errors.AwsError: AWS refused, or could not be reached.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """The hooks of one kind. Each is optional.

    Args:
        complete: (context, desired) -> desired, with what the object leaves to be known: a name made whole.
        read: finds the resource in place of the declared read; `None` means that it does not exist.
        after_read: (context, desired, observed) -> observed, with more or better fields.
        before_create: (context, desired, params) -> params of the create call.
        after_create: (context, created) -> created, after steps that belong to the creation.
        before_update: (context, desired, observed, changed paths) -> whether the declared updates still run, or the
            paths that the hook has taken care of; then they run, too.
        before_delete: (context, observed): steps without which AWS refuses the delete. It may raise `Requeue` to wait.
        export: (context, observed) -> what `Resource.secret_export` is about, by the Secret's keys.
        normalise: (desired, observed) -> the pair to compare, where AWS spells a value in its own way. Pure.
        actions: operations that the hooks call, for the IAM policy.
    """

    complete: Callable[[HookContext, Obj], Awaitable[Obj]] | None = None
    read: Callable[[HookContext, Obj], Awaitable[Obj | None]] | None = None
    after_read: Callable[[HookContext, Obj, Obj], Awaitable[Obj]] | None = None
    before_create: Callable[[HookContext, Obj, dict[str, Any]], Awaitable[dict[str, Any]]] | None = None
    after_create: Callable[[HookContext, Obj], Awaitable[Obj]] | None = None
    before_update: Callable[[HookContext, Obj, Obj, frozenset[str]], Awaitable[bool | frozenset[str]]] | None = None
    before_delete: Callable[[HookContext, Obj], Awaitable[None]] | None = None
    export: Callable[[HookContext, Obj], Awaitable[Mapping[str, str]]] | None = None
    normalise: Callable[[Obj, Obj], tuple[Obj, Obj]] | None = None
    actions: tuple[str, ...] = ()
