"""Locating: the identifiers of a resource whose object does not know them yet.

A resource that AWS identifies by an ARN or an address of its own making is still found by what its object says: the ARN
follows from the name, or one call tells it. So a name that is taken is noticed before the create, and a create whose
answer was lost is not made twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ack import paths
from ack.api.hooks import Obj
from ack.api.resource import ARN_PATH
from ack.aws.errors import AwsError, ErrorClass
from ack.runtime.aws_kind import AwsKind, Place
from ack.runtime.calls import result_of
from ack.runtime.compare import equal
from ack.runtime.writeback import copy


async def locate(aws: AwsKind, desired: Obj, place: Place) -> Obj:
    """The object with what identifies its resource, as far as that can be told; the object itself if it knows it all.

    Args:
        aws: the kind's way to AWS.
        desired: the object.
        place: where its resource lives.

    Raises:
        AwsError: AWS refused, or could not be reached.
    """
    needs = aws.resource.read.needs
    if all(paths.get(desired, path) is not None for path in needs):
        return desired
    if aws.resource.arn and ARN_PATH in needs:
        known = copy(desired)
        aws.set_arn(known, place)
        return known
    call = aws.program.locate
    if call is None or aws.resource.read.locate is None:
        return desired
    if any(paths.get(desired, path) is None for path in aws.resource.read.locate.needs):
        return desired
    found = await _find(aws, desired, place)
    if found is None:
        return desired
    known = copy(desired)
    call.apply(found, known)
    arn = paths.get(known, ARN_PATH)
    if arn is not None and not str(arn).startswith("arn:"):
        # A word in place of the ARN ("PendingConfirmation"): AWS does not tell it yet.
        return desired
    return known


async def _find(aws: AwsKind, desired: Obj, place: Place) -> Mapping[str, Any] | None:
    call, read = aws.program.locate, aws.resource.read.locate
    assert call is not None
    assert read is not None
    params = call.params(desired, aws.context(place))
    wanted = {member: paths.get(desired, path) for member, path in read.match.items()}
    try:
        async for page in aws.pages(read.operation, params, place):
            found = result_of(read, page)
            for item in found if isinstance(found, list) else [found]:
                if isinstance(item, Mapping) and all(
                    _is_same(value, paths.get(item, member)) for member, value in wanted.items()
                ):
                    return item
    except AwsError as error:
        if aws.class_of(error) is not ErrorClass.ABSENT:
            raise
    return None


def _is_same(wanted: Any, found: Any) -> bool:
    """Whether AWS has a value; it may tell a number as a text, and nothing as an empty one."""
    return equal(wanted, found) or str(wanted or "") == str(found or "")
