"""Archives and checksums that depend on what is packed and on nothing else: no times, no owners, no order of files."""

from __future__ import annotations

import gzip
import hashlib
import io
import tarfile
from collections.abc import Mapping
from pathlib import PurePosixPath

SUMS = "SHA256SUMS"


def archive(files: Mapping[PurePosixPath, str], folder: str) -> bytes:
    """A `.tgz` of some texts.

    Args:
        files: path -> text.
        folder: in which they lie in the archive; helm wants the chart's name.
    """
    packed = io.BytesIO()
    # The same zlib makes the same bytes; no name and no time in the head.
    with (
        gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=9, mtime=0, filename="") as stream,
        tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in sorted(files):
            content = files[path].encode()
            entry = tarfile.TarInfo(f"{folder}/{path}")
            entry.size = len(content)
            entry.mode = 0o644
            tar.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def checksums(files: Mapping[PurePosixPath, bytes]) -> str:
    """What `sha256sum --check` reads, sorted by path."""
    return "".join(f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
