"""What regenerating would change: compares generated files with a service's folder.

A file that the generator no longer makes is removed only if its first lines say that the generator made it. Nothing
else is ever touched: `service.yaml` and `hooks.py` are written by people, and so may be what lies beside them.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from ack.generate.crd_compat import BreakingChange, breaking_changes
from ack.generate.yaml_text import LOADER

HAND_WRITTEN = frozenset({PurePosixPath("service.yaml"), PurePosixPath("hooks.py")})

_MARK = re.compile(r"^\W*Generated\b.*\bby ack-generate\b", re.MULTILINE)
_MARK_WITHIN = 5
"""Lines from a file's start in which the mark must stand, at a line's or a comment's beginning."""


class Kind(StrEnum):
    """How a file differs from what the generator makes."""

    MISSING = "missing"
    STALE = "stale"
    UNEXPECTED = "unexpected"
    """The generator does not make it any more."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file that regenerating changes.

    Args:
        path: below the service's folder.
        kind: how it differs.
        old: its text now; "" if it is missing.
        new: the text that it should have; "" if it should not be there.
    """

    path: PurePosixPath
    kind: Kind
    old: str
    new: str

    def diff(self, prefix: str = "") -> list[str]:
        """A unified diff, one string a line, without line ends.

        Args:
            prefix: put before the path in the diff's head.
        """
        name = f"{prefix}{self.path}"
        before = "/dev/null" if self.kind is Kind.MISSING else f"a/{name}"
        after = "/dev/null" if self.kind is Kind.UNEXPECTED else f"b/{name}"
        return list(difflib.unified_diff(self.old.splitlines(), self.new.splitlines(), before, after, lineterm=""))


def compare(folder: Path, generated: Mapping[PurePosixPath, str]) -> list[Change]:
    """Finds the files that regenerating changes, sorted by path.

    Args:
        folder: the service's folder.
        generated: path below it -> the text it should have.

    Raises:
        ValueError: a generated path leads out of the folder, or is a hand-written file that exists; a new folder can be
            given its first one.
    """
    for path in generated:
        if path.is_absolute() or ".." in path.parts or (path in HAND_WRITTEN and (folder / path).exists()):
            raise ValueError(
                f"the generator may not write {path} in {folder}: it is a hand-written file or lies elsewhere"
            )
    return difference({path: _read(folder / path) for path in _relevant(folder, generated)}, generated)


def difference(there: Mapping[PurePosixPath, str], generated: Mapping[PurePosixPath, str]) -> list[Change]:
    """What tells some files from those that are generated, sorted by path.

    Args:
        there: path -> text; what neither is generated nor bears the generator's mark is left out of account.
        generated: path -> the text it should have.
    """
    changes = []
    for path, new in generated.items():
        old = there.get(path)
        if old is None:
            changes.append(Change(path, Kind.MISSING, "", new))
        elif old != new:
            changes.append(Change(path, Kind.STALE, old, new))
    for path, old in there.items():
        if path not in generated and path not in HAND_WRITTEN and _marked(old):
            changes.append(Change(path, Kind.UNEXPECTED, old, ""))
    return sorted(changes, key=lambda change: change.path)


def _marked(text: str) -> bool:
    return bool(_MARK.search("\n".join(text.split("\n", _MARK_WITHIN)[:_MARK_WITHIN])))


def _read(file: Path) -> str:
    # Bytes that are no text are stale by any measure; line ends count.
    return file.read_bytes().decode("utf-8", errors="replace")


def _relevant(folder: Path, generated: Mapping[PurePosixPath, str]) -> Iterator[PurePosixPath]:
    for file in folder.rglob("*"):
        path = PurePosixPath(file.relative_to(folder).as_posix())
        if file.is_file() and "__pycache__" not in path.parts and (path in generated or path not in HAND_WRITTEN):
            yield path


def breaking(changes: list[Change]) -> dict[str, list[BreakingChange]]:
    """What the changes to CRDs take away from users: CRD's name -> breaking changes.

    A CRD whose file moves is the same CRD.

    Args:
        changes: as `compare` returns them.
    """
    if not any(change.old for change in changes):
        return {}  # Nothing was there: what is new is not even read.
    old, new = changed_crds(changes)
    found = {
        name: breaking_changes(crd, new[name]) if name in new else [BreakingChange("", "", "kind removed")]
        for name, crd in old.items()
    }
    return {name: problems for name, problems in sorted(found.items()) if problems}


def changed_crds(changes: Iterable[Change]) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """The CRDs of some changes by their names, before and after."""
    old = {name: crd for change in changes for name, crd in crds(change.old)}
    new = {name: crd for change in changes for name, crd in crds(change.new)}
    return old, new


def crds(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """(name, CRD) of every CustomResourceDefinition in a file."""
    if "CustomResourceDefinition" not in text:
        return
    try:
        documents = list(yaml.load_all(text, Loader=LOADER))
    except yaml.YAMLError:
        return  # a file that nobody could have applied: there is nothing to keep compatible with
    for document in documents:
        if isinstance(document, dict) and document.get("kind") == "CustomResourceDefinition":
            yield document["metadata"]["name"], document
