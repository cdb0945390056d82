"""Writes `manifests.py`: the classes with which a Python program writes manifests of a service's kinds."""

from __future__ import annotations

from ack.generate import prose
from ack.generate.python_text import imports
from ack.generate.resource_model import ServicePicture
from ack.generate.write_init import module_name, package_name
from ack.generate.yaml_text import HEADER


def write_sdk(picture: ServicePicture) -> str:
    """The text of `manifests.py`: `class Repository(Manifest[RepositorySpec])` for every kind with a declaration."""
    package = package_name(picture.service.name)
    kinds = [kind for kind in picture.kinds if kind.resource]
    imported = imports("ack.api.manifest", {"Manifest"}) if kinds else ""
    for kind in sorted(kinds, key=lambda kind: module_name(kind.name)):
        imported += f"from {package}.{module_name(kind.name)} import RESOURCE as {_constant(kind.name)}\n"
        imported += f"from {package}.{module_name(kind.name)} import {kind.name}Spec\n"
    names = [name for kind in kinds for name in (kind.name, f"{kind.name}Spec")]
    listed = "".join(f'    "{name}",\n' for name in sorted(names, key=_isort))
    text = (
        f'{HEADER}"""Manifests of {picture.full_name} in Python: see `ack.api.manifest`."""\n\n'
        f"from __future__ import annotations\n\n{imported}\n__all__ = [\n{listed}]\n"
    )
    for kind in kinds:
        doc = prose.first_sentence(kind.doc, 100) or f"{kind.name} of {picture.full_name}."
        quoted = doc.replace("\\", "\\\\").replace('"""', "'''")
        end = " " if quoted.endswith('"') else ""
        text += (
            f'\n\nclass {kind.name}(Manifest[{kind.name}Spec]):\n    """{quoted}{end}"""\n\n'
            f"    RESOURCE = {_constant(kind.name)}\n"
        )
    return text


def _constant(kind: str) -> str:
    return f"_{module_name(kind).upper()}"


def _isort(name: str) -> tuple[int, str]:
    """The order of the formatter: constants, classes."""
    return (0 if name.isupper() else 1, name)
