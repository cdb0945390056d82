"""The example of docs/sdk.md prints what stands below it."""

from __future__ import annotations

import contextlib
import io
import re

from tests.examples import ROOT


def test_the_example_is_tried() -> None:
    page = (ROOT / "docs" / "sdk.md").read_text()
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    (expected,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(code, {})
    assert printed.getvalue().rstrip() == expected.rstrip()
