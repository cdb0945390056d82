"""Users' jq filters: what they can, and what they cannot do."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ack.api.errors import Recoverable, Terminal
from ack.runtime.jq_filter import JqFilter

HIDDEN = "a-value-to-hide"
OBJECT: dict[str, Any] = {
    "spec": {"name": HIDDEN, "count": 3, "share": 0.5, "on": True, "none": None},
    "status": {"list": [1, {"a": HIDDEN}], "map": {"a.b/c": HIDDEN}},
}


@pytest.fixture
async def jq() -> AsyncIterator[JqFilter]:
    filters = JqFilter()
    yield filters
    await filters.close()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (".spec.name", HIDDEN),
        (".spec.count", 3),
        (".spec.share", 0.5),
        (".spec.on", True),
        (".spec.none", None),
        (".spec.nothing.at.all", None),
        (".status.list[1].a", HIDDEN),
        ('.status.map["a.b/c"]', HIDDEN),
        (".status", {}),
        (".status.list", []),
        ("empty", None),
        ("halt", None),
        (".spec.count, error", 3),
        ('.spec | "\\(.count)x" | ascii_upcase', "3X"),
        (".spec.count | tostring", "3"),
        ('"ä€😀\\u0000"', "ä€😀\0"),
        ("-9007199254740991", -9007199254740991),
    ],
)
async def test_results(jq: JqFilter, text: str, value: object) -> None:
    assert await jq.first(text, OBJECT) == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "unable to parse path: jq: error: Top-level program not given"),
        (".[", "unable to parse path: jq: error: syntax error"),
        ("nothing_of_the_kind", "unable to parse path: jq: error: nothing_of_the_kind/0 is not defined"),
        ("(" * 10_000, "unable to parse path"),
        ("." * 20_000, "unable to parse path: it is longer than 16384 characters"),
        (".spec.name.inner", "unable to execute query: jq reports an error"),
        (".spec | error", "unable to execute query: jq reports an error"),
        (f'"x" * {2 << 20}', "unable to execute query: its result is longer than 1048576 bytes"),
        ("range(infinite) | select(false)", "unable to execute query: it takes more than 0.5 s"),
        ("def f: f; f", "unable to execute query: it takes more than 0.5 s"),
        # Memory or time, whichever is used up first on this machine.
        ("def f: 1 + f; f", "unable to execute query: it takes more than "),
        ('"x" * 2000000000', "unable to execute query: it takes more than 128 MiB of memory"),
        ('import "/etc/hostname" as $x; $x', "unable to parse path"),
        ('include "/etc/hostname"; .', "unable to parse path"),
        ("input", "unable to execute query"),
    ],
)
async def test_what_is_refused(jq: JqFilter, text: str, words: str) -> None:
    with pytest.raises(Terminal) as caught:
        await jq.first(text, OBJECT)
    assert caught.value.message.startswith(words)
    assert HIDDEN not in caught.value.message
    assert await jq.first(".spec.count", OBJECT) == 3


async def test_the_environment_is_hidden(jq: JqFilter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", HIDDEN)
    assert await jq.first("$ENV | length", OBJECT) == 0
    assert await jq.first("env | tojson", OBJECT) == "{}"


async def test_values_are_not_printed(jq: JqFilter, capfd: pytest.CaptureFixture[str]) -> None:
    for text in ("debug", "stderr", ".spec.name | halt_error"):
        await jq.first(text, OBJECT)
    assert HIDDEN not in "".join(capfd.readouterr())


async def test_one_process_for_all_and_none_before_the_first(jq: JqFilter) -> None:
    assert jq._worker is None
    await asyncio.gather(*(jq.first(".spec.count", OBJECT) for _ in range(10)))
    assert jq._worker is not None
    first = jq._worker.process.pid
    started = time.monotonic()
    for _ in range(100):
        await jq.first(".spec.name", OBJECT)
    assert time.monotonic() - started < 5.0
    assert jq._worker.process.pid == first


async def test_a_process_that_someone_ends_is_no_fault_of_the_filter(jq: JqFilter) -> None:
    await jq.first(".", OBJECT)
    assert jq._worker is not None
    os.kill(jq._worker.process.pid, signal.SIGKILL)
    with pytest.raises(Recoverable):
        await jq.first(".", OBJECT)
    assert await jq.first(".spec.count", OBJECT) == 3


async def test_who_gives_up_leaves_no_answer_behind(jq: JqFilter) -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await jq.first("range(infinite) | select(false)", OBJECT)
    assert await jq.first(".spec.count", OBJECT) == 3


_WORDS = re.findall(
    r"\S+",
    r"""
    . .. .spec .status .name .list [ ] [] ( ) { } | , : ; ? // + - * / % = |= == < and or not if then else end try catch
    reduce foreach as $x def f: f label $out break 1 0.5 -1 "a" "\(.)" null true error keys length recurse range(9)
    tojson fromjson test splits env $ENV limit(3;.) repeat(.) until(.;.) input inputs debug halt @base64 infinite nan
    import include path(..) paths to_entries ltrimstr implode tostream getpath([]) $__loc__ input_filename
    """,
)
_FILTERS = st.one_of(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join),
    st.text(max_size=60),
)


@pytest.fixture(scope="module")
def first() -> Iterator[Callable[[str], Any]]:
    """Runs a filter; one process for all examples."""
    jq = JqFilter()
    with asyncio.Runner() as runner:
        yield lambda text: runner.run(jq.first(text, OBJECT))
        runner.run(jq.close())


@settings(deadline=None, max_examples=300)
@given(text=_FILTERS)
def test_whatever_the_filter_the_answer_is_a_value_or_one_clear_error(first: Callable[[str], Any], text: str) -> None:
    try:
        value = first(text)
        assert value is None or isinstance(value, str | bool | int | float) or value in ([], {})
    except Terminal as refusal:
        assert refusal.reason == "InvalidPath"
        assert refusal.message.startswith(("unable to parse path: ", "unable to execute query: "))
        assert len(refusal.message.encode()) < 400
        assert "\n" not in refusal.message
        assert HIDDEN not in refusal.message
    assert first(".spec.count") == 3
