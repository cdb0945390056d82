"""Writes the classes of a service's API: the structures that kinds share, each kind's spec and status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ack.api import types as api
from ack.generate import prose
from ack.generate.classes import attribute
from ack.generate.python_text import WIDTH, imports, string
from ack.generate.resource_model import Field, Kind, Nested, ServicePicture, Type
from ack.generate.yaml_text import HEADER

_SCALARS = {
    "string": "str",
    "boolean": "bool",
    "integer": "int",
    "number": "float",
    "timestamp": "Timestamp",
    "blob": "Blob",
    "secret": "SecretKeyReference",
    "reference": "ResourceReference",
}
_API = frozenset(name for name in vars(api) if name[:1].isupper())


class Uses:
    """What a module has to import for its classes.

    Args:
        picture: the service.
    """

    def __init__(self, picture: ServicePicture) -> None:
        self._taken = _API | {f"{kind.name}{side}" for kind in picture.kinds for side in ("Spec", "Status")}
        self.api: set[str] = {"Shape"}
        self.shapes: set[str] = set()
        self.annotated = False
        self.msgspec = False

    def class_name(self, shape: str) -> str:
        """The name of a structure's class: the shape's, after `Aws` where a class of another use has that name."""
        return f"Aws{shape}" if shape in self._taken else shape

    def statements(self) -> list[str]:
        """Import statements of the standard library and of others, without those of `ack`."""
        blocks = ["from typing import Annotated\n"] if self.annotated else []
        return [*blocks, "import msgspec\n"] if self.msgspec else blocks


def type_text(type_: Type, uses: Uses) -> str:
    """The annotation of a type."""
    if type_.of:
        inner = type_text(type_.of, uses)
        return f"list[{inner}]" if type_.kind == "list" else f"dict[str, {inner}]"
    if type_.kind == "object":
        name = uses.class_name(type_.shape)
        uses.shapes.add(name)
        return name
    name = _SCALARS[type_.kind]
    if name[0].isupper():
        uses.api.add(name)
    return name


def _field(field: Field, uses: Uses, *, nested: bool) -> str:
    text = f"{type_text(field.type, uses)} | None"
    marks = []
    if nested and field.member and not field.ref_of:
        uses.api.add("Aws")
        marks.append(
            f"Aws({string(field.member)}, {string(field.inner)})" if field.inner else f"Aws({string(field.member)})"
        )
    if field.sensitive:
        uses.api.add("Sensitive")
        marks.append("Sensitive()")
    if marks:
        uses.annotated = True
        text = f"Annotated[{', '.join([text, *marks])}]"
    name = attribute(field.json)
    default = "None"
    if name != field.json:
        uses.msgspec = True
        default = f"msgspec.field(default=None, name={string(field.json)})"
    line = f"    {name}: {text} = {default}"
    if len(line) <= WIDTH:
        return line + "\n"
    # As the formatter does: the value in parentheses if the rest then fits, else the annotation in pieces.
    if len(line) - len(default) + 1 <= WIDTH or not marks:
        return f"    {name}: {text} = (\n        {default}\n    )\n"
    inner = ", ".join([f"{type_text(field.type, uses)} | None", *marks])
    return f"    {name}: Annotated[\n        {inner}\n    ] = {default}\n"


def class_text(name: str, doc: str, fields: Iterable[Field], uses: Uses, *, nested: bool, own: str = "") -> str:
    """A class statement.

    Args:
        name: of the class.
        doc: its docstring, one line.
        fields: its fields.
        uses: collects what must be imported.
        nested: whether it is a nested structure, whose fields carry their AWS names.
        own: lines of fields that stand first.
    """
    body = own + "".join(_field(field, uses, nested=nested) for field in fields)
    quoted = doc.replace("\\", "\\\\").replace('"""', "'''")
    end = " " if quoted.endswith('"') else ""
    text = f'class {name}(Shape):\n    """{quoted}{end}"""\n'
    return f"{text}\n{body}" if body else text


def reachable(kinds: Iterable[Kind], shapes: Mapping[str, Nested]) -> list[str]:
    """The names of the structures that some field leads to, sorted."""
    found: set[str] = set()
    todo = [
        field.type.leaf.shape for kind in kinds for field in (*kind.spec.values(), *kind.status.values()) if field.type
    ]
    while todo:
        name = todo.pop()
        if name and name not in found:
            found.add(name)
            todo += [field.type.leaf.shape for field in shapes[name].fields.values()]
    return sorted(found)


def write_types(picture: ServicePicture) -> str:
    """The text of `types.py`."""
    uses = Uses(picture)
    classes = []
    for name in reachable(picture.kinds, picture.shapes):
        nested = picture.shapes[name]
        doc = prose.first_sentence(nested.doc, 100) or f"{name} of {picture.full_name}."
        fields = sorted(nested.fields.values(), key=lambda field: field.json)
        classes.append(class_text(uses.class_name(name), doc, fields, uses, nested=True))
    head = (
        f'{HEADER}"""Structures that the kinds of {picture.full_name} share."""\n\nfrom __future__ import annotations\n'
    )
    blocks = [head, *uses.statements()]
    if classes:
        blocks.append(imports("ack.api.types", uses.api))
    return "\n".join(blocks) + "".join(f"\n\n{text}" for text in classes)
