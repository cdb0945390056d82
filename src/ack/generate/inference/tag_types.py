"""Rule `tag_type`: how EC2's tags call a resource whose operations call it otherwise.

`transit-gateway-attachment` is a TransitGatewayVpcAttachment, `vpc-flow-log` a FlowLog, `dedicated-host` a Host.
"""

from __future__ import annotations

from collections.abc import Sequence

from ack.generate.inference.words import words


def tag_type(resource: str, types: Sequence[str]) -> str:
    """The resource type that is called most like a resource; "" if none is.

    One whose words are all words of the resource is better than one that has more; of several the longest, then the
    one that ends alike.
    """
    own = [word.casefold() for word in words(resource)]
    inside = [each for each in types if len(parts := each.split("-")) > 1 and set(parts) <= set(own)]
    if inside:
        return max(inside, key=lambda each: len(each.split("-")))
    around = [each for each in types if each.split("-")[-len(own) :] == own]
    return min(around, key=len, default="")
