"""What the demo prints, on a terminal and elsewhere."""

from __future__ import annotations

import io

import pytest

from ack.cli.demo.screen import Row, Screen


class Terminal(io.StringIO):
    """A stream that is one."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)


def tell(stream: io.StringIO) -> str:
    screen = Screen(stream)
    screen.step("Begin")
    with screen.waiting("waiting") as seen:
        seen("it is there")
    return stream.getvalue()


def test_elsewhere_there_are_only_lines_that_stay() -> None:
    text = tell(io.StringIO())
    assert "\x1b" not in text
    assert "\r" not in text
    assert text.splitlines()[:2] == ["", "▸ Begin"]
    assert text.splitlines()[2].startswith("  ✓ it is there")
    assert text.splitlines()[2].endswith("0.0 s")


def test_a_terminal_shows_what_is_waited_for_until_it_is_there() -> None:
    text = tell(Terminal())
    assert text.index("· waiting") < text.index("\r\x1b[2K") < text.index("✓")
    assert "\x1b[32m" in text


def test_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    text = tell(Terminal())
    assert "\x1b[3" not in text
    assert "✓ it is there" in text


def test_nothing_is_left_of_a_wait_that_fails() -> None:
    stream = Terminal()

    def fail() -> None:
        with Screen(stream).waiting("waiting"):
            raise ValueError("gone")

    with pytest.raises(ValueError, match="gone"):
        fail()
    assert stream.getvalue().endswith("\r\x1b[2K")


def test_a_failure_is_one_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    Screen(io.StringIO()).failed("it is\n  not there")
    assert capsys.readouterr().err == "  ✗ it is not there\n"


def test_a_long_command_can_still_be_copied() -> None:
    stream = io.StringIO()
    Screen(stream).command("tool " + " ".join(f"--option-{i}" for i in range(12)) + " -p '" + "x " * 60 + "'")
    lines = stream.getvalue().splitlines()
    assert all(len(line) <= 82 for line in lines)
    joined = "\n".join(lines)
    assert "\\\n" in joined
    # Within quotes a backslash would become part of the text.
    assert "\\" not in joined.partition("'")[2]


def test_a_table_shows_where_two_sides_differ() -> None:
    stream = io.StringIO()
    rows = [Row("name", ["a"], ["a"], equal=True), Row("tags", ["x=1", "y=2"], ["x=1"], equal=False)]
    Screen(stream).table("ours", "theirs", rows)
    assert [line.split() for line in stream.getvalue().splitlines()] == [
        ["ours", "theirs"],
        ["name", "a", "=", "a"],
        ["tags", "x=1", "≠", "x=1"],
        ["y=2"],
    ]


def test_what_is_too_long_for_a_column_loses_its_middle() -> None:
    stream = io.StringIO()
    Screen(stream).table("ours", "theirs", [Row("name", ["a" * 100 + "z"], ["b" * 100], equal=True)])
    line = stream.getvalue().splitlines()[1]
    assert len(line) <= 80
    assert "a…a" in line
    assert "az =" in line
