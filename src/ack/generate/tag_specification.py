"""EC2's way of tagging at creation: `TagSpecifications`, a list of resource types with tags.

https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TagSpecification.html
"""

from __future__ import annotations

from difflib import get_close_matches

from ack.generate.config import ConfigError
from ack.generate.subject import Subject, fold
from ack.model import Member

MEMBER = "TagSpecifications"


def tags(subject: Subject) -> Member | None:
    """The tags inside: the field that stands for them; `None` where tags are taken otherwise."""
    member = subject.create.input.members.get(MEMBER)
    if member is None or member.shape.kind != "list" or subject.config.tags is False:
        return None
    # Others have the member, too, for what is made besides; there the type is any text.
    typed = member.shape.element.member("ResourceType")
    return member.shape.element.member("Tags") if typed and typed.shape.enum else None


def types(subject: Subject) -> tuple[str, ...]:
    """How AWS calls the resources that can be tagged there."""
    return subject.create.input.members[MEMBER].shape.element.members["ResourceType"].shape.enum


def resource_type(subject: Subject) -> str:
    """How the kind's resources are called there; "" where tags are taken otherwise.

    Raises:
        ConfigError: no name resembles the kind's.
    """
    if tags(subject) is None:
        return ""
    told = subject.config.tags.resource_type if subject.config.tags else ""
    names = types(subject)
    wanted = told or next((name for name in names if fold(name.replace("-", "")) == fold(subject.roles.name)), "")
    if wanted not in names:
        near = get_close_matches(told or fold(subject.roles.name), names, n=5, cutoff=0.3)
        raise ConfigError(
            f"{subject.where}.tags.resource_type: how tags call a {subject.kind} is not known; name a resource type of"
            f" {subject.create.name}, such as {', '.join(near or names[:5])}"
        )
    return wanted
