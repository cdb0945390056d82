"""Which tests prove which feature: writes docs/features.md from docs/features.yaml and the tests' own marks.

python -m tests.feature_matrix
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "features.md"
HEAD = """# Features

What the runtime does, and the end-to-end tests that prove it on an AWS emulator, on the embedded Kubernetes API and on
a real one. A feature without a test is not there yet. Written by `make features`; do not edit.

| # | feature | proved by |
|---|---|---|
"""


def features() -> dict[int, Mapping[str, str]]:
    """The features by number, each with `name` and perhaps `page`."""
    found: dict[int, Mapping[str, str]] = yaml.safe_load((ROOT / "docs" / "features.yaml").read_text())
    return found


def proofs() -> dict[int, list[str]]:
    """The tests that are marked with each feature's number, as `file::test`."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for file in sorted((ROOT / "tests" / "e2e").rglob("test_*.py")):
        tree = ast.parse(file.read_text())
        whole = [number for node in tree.body if isinstance(node, ast.Assign) for number in _module_marks(node)]
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
                for number in dict.fromkeys([*whole, *_marks(node.decorator_list)]):
                    found[number].append(f"{file.relative_to(ROOT)}::{node.name}")
    return dict(found)


def page() -> str:
    """The text of docs/features.md."""
    proved = proofs()
    rows = [_row(number, feature, proved.get(number, ())) for number, feature in features().items()]
    return HEAD + "".join(rows)


def _row(number: int, feature: Mapping[str, Any], tests: Sequence[str]) -> str:
    link = feature.get("page")
    target = "" if not link else link.removeprefix("docs/") if link.startswith("docs/") else f"../{link}"
    name = f"[{feature['name']}]({target})" if target else feature["name"]
    names = [f"[{test.rpartition('::')[2].removeprefix('test_')}](../{test.partition('::')[0]})" for test in tests]
    return f"| {number} | {name} | {', '.join(names) or '–'} |\n"


def _module_marks(node: ast.Assign) -> Iterator[int]:
    """The marks of a `pytestmark = ...`, which are those of every test of the file."""
    if [ast.unparse(target) for target in node.targets] == ["pytestmark"]:
        yield from _marks(node.value.elts if isinstance(node.value, ast.List) else [node.value])


def _marks(decorators: Sequence[ast.expr]) -> Iterator[int]:
    for decorator in decorators:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "pytest.mark.feature":
            for argument in decorator.args:
                number = ast.literal_eval(argument)
                assert isinstance(number, int)
                yield number


if __name__ == "__main__":
    PAGE.write_text(page())
