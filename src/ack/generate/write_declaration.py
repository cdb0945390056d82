"""Writes a kind's module: its spec and status, and its declaration, printed from the `Resource` that inference made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from ack.api.resource import Resource
from ack.generate.python_text import Printer, imports
from ack.generate.resource_model import Kind, ServicePicture
from ack.generate.write_init import package_name
from ack.generate.write_types import Uses, class_text
from ack.generate.yaml_text import HEADER

_OWN_STATUS = "    ackResourceMetadata: ResourceMetadata | None = None\n    conditions: list[Condition] | None = None\n"


def write_declaration(picture: ServicePicture, kind: Kind) -> str:
    """The text of the kind's module, which defines `<Kind>Spec`, `<Kind>Status` and `RESOURCE`.

    Raises:
        ValueError: the kind has no declaration.
    """
    resource = kind.resource
    if resource is None:
        raise ValueError(f"{kind.name} has no declaration")
    uses = Uses(picture)
    uses.api |= {"Condition", "ResourceMetadata"}
    spec = class_text(f"{kind.name}Spec", f"The {kind.name} that is wanted.", kind.spec.values(), uses, nested=False)
    status = class_text(
        f"{kind.name}Status",
        f"The {kind.name} as AWS has it.",
        kind.status.values(),
        uses,
        nested=False,
        own=_OWN_STATUS,
    )
    symbols: set[str] = set()
    named: list[tuple[Any, str]] = [(resource.service, "SERVICE")]
    printer = Printer(named, symbols.add)
    constants = []
    for name, mapping in _shared(resource):
        # Strings alone can be outputs as well as inputs.
        kind_of = "str" if all(isinstance(value, str) for value in mapping.values()) else "Source"
        text = printer.value(mapping, indent=0, before=len(f"{name}: Mapping[str, {kind_of}] = "), after=0)
        if kind_of == "Source":
            symbols.add("Source")
        constants.append(f"{name}: Mapping[str, {kind_of}] = {text}\n")
        named.append((mapping, name))
    body = printer.value(resource, indent=0, before=len("RESOURCE = "), after=0)
    own = {f"{kind.name}Spec", f"{kind.name}Status", "bool", "int", "str"}
    package = package_name(picture.service.name)
    standard = ["from collections.abc import Mapping\n"] if constants else []
    outer = uses.statements()
    if outer and outer[0].startswith("from typing"):
        standard.append(outer.pop(0))
    blocks = [
        f'{HEADER}"""{kind.name} of {picture.full_name}."""\n',
        "from __future__ import annotations\n",
        *(["".join(standard)] if standard else []),
        *outer,
        imports("ack.api.resource", symbols - own)
        + imports("ack.api.types", uses.api)
        + imports(f"{package}.service", {"SERVICE"})
        + (imports(f"{package}.types", uses.shapes) if uses.shapes else ""),
    ]
    text = "\n".join(blocks) + f"\n\n{spec}\n\n{status}\n\n"
    return text + "".join(constants) + ("\n" if constants else "") + f"RESOURCE = {body}\n"


def _shared(resource: Resource) -> list[tuple[str, Mapping[str, Any]]]:
    """Mappings that occur so often that a name for them makes the declaration shorter: the inputs that identify the
    resource, and the members that describe it."""
    found: list[tuple[str, Mapping[str, Any]]] = []
    for name, attribute, least, size in (("_KEY", "inputs", 3, 1), ("_FIELDS", "outputs", 2, 3)):
        mappings = {repr(each): each for call in resource.calls() if len(each := getattr(call, attribute)) >= size}
        counts = Counter(repr(getattr(call, attribute)) for call in resource.calls())
        often = [text for text in mappings if counts[text] >= least]
        if often:
            found.append((name, mappings[max(often, key=lambda text: (counts[text] * len(mappings[text]), text))]))
    return found
