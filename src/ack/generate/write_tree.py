"""Makes folders match what is generated: all of them, or none. A run that fails leaves the tree as it was.

Every new text is written beside its file first; what can fail, as a full disk or a folder without permission, fails
there. Then the files change places, and if that fails, those that did go back.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from ack.generate.check import Change, Kind


def write(changes: Sequence[tuple[Path, Sequence[Change]]]) -> None:
    """Writes what is missing or stale, removes what is unexpected, and folders left empty.

    Each file is replaced as a whole, so that a reader sees the old file or the new one.

    Args:
        changes: folder -> its changes, as `ack.generate.check.compare` returns them.

    Raises:
        OSError: something cannot be written; then nothing is.
    """
    undo: list[Callable[[], object]] = []
    try:
        staged = [(folder, change, _stage(folder, change, undo)) for folder, its in changes for change in its]
        for folder, change, temporary in staged:
            _put(folder / change.path, change, temporary, undo)
    except BaseException:
        for step in reversed(undo):
            with contextlib.suppress(OSError):  # as far as it goes: the first error is the one to tell
                step()
        raise
    for folder, its in changes:
        for change in its:
            if change.kind is Kind.UNEXPECTED:
                _remove_empty((folder / change.path).parent, folder)


def _stage(folder: Path, change: Change, undo: list[Callable[[], object]]) -> Path | None:
    """The new text in a file beside its place; nothing for a file that goes."""
    if change.kind is Kind.UNEXPECTED:
        return None
    file = folder / change.path
    for parent in reversed(file.parents):
        if not parent.exists():
            parent.mkdir()
            undo.append(parent.rmdir)
    return _beside(file, change.new, undo)


def _beside(file: Path, text: str, undo: list[Callable[[], object]]) -> Path:
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    temporary = Path(name)
    undo.append(lambda: temporary.unlink(missing_ok=True))
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    temporary.chmod(0o644)
    return temporary


def _put(file: Path, change: Change, temporary: Path | None, undo: list[Callable[[], object]]) -> None:
    before = None if change.kind is Kind.MISSING else file.read_bytes()
    if temporary is None:
        file.unlink()
    else:
        temporary.replace(file)
    undo.append(file.unlink if before is None else lambda: file.write_bytes(before))


def _remove_empty(folder: Path, stop: Path) -> None:
    while folder != stop and not any(folder.iterdir()):
        with contextlib.suppress(FileNotFoundError):
            folder.rmdir()
        folder = folder.parent
