"""Where kubectl and helm come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ack.local import kubectl as tools
from ack.local.kubectl import ToolError


def script(path: Path, version: str) -> Path:
    """A program that tells a version, as kubectl does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"""#!/bin/sh\necho '{{"clientVersion":{{"gitVersion":"{version}"}}}}'\n""")
    path.chmod(0o755)
    return path


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Nothing in the cache, nothing on the PATH, no package index."""
    monkeypatch.delenv("ACK_KUBECTL", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    tools.kubectl.cache_clear()
    yield
    tools.kubectl.cache_clear()


def test_the_one_named_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    named = script(tmp_path / "mine", "v1.1.0")
    monkeypatch.setenv("ACK_KUBECTL", str(named))
    assert tools.kubectl() == named


def test_the_one_named_must_be_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ACK_KUBECTL", str(tmp_path / "none"))
    with pytest.raises(ToolError, match=r"ACK_KUBECTL=.*no such program; set it to a kubectl, or unset it"):
        tools.kubectl()


def test_then_the_cache(tmp_path: Path) -> None:
    cached = script(tmp_path / "cache/aws-controllers-k8s/kubectl-v37/kubectl", "v1.37.1")
    assert tools.kubectl() == cached


def test_then_the_path_if_it_is_new_enough(tmp_path: Path) -> None:
    found = script(tmp_path / "bin/kubectl", "v1.27.0")
    assert tools.kubectl() == found
    # The failed download leaves nothing behind but the lock.
    cache = tmp_path / "cache/aws-controllers-k8s/kubectl-v37"
    assert [path.name for path in cache.iterdir()] == [".lock"]


def test_an_old_one_is_refused(tmp_path: Path) -> None:
    script(tmp_path / "bin/kubectl", "v1.20.2")
    with pytest.raises(ToolError, match=r"pip download .* failed: .*is 1\.20, older than 1\.27\. Install a newer one"):
        tools.kubectl()


def test_none_at_all() -> None:
    with pytest.raises(ToolError, match=r"there is no kubectl on the PATH\. Install one, or set ACK_KUBECTL"):
        tools.kubectl()
