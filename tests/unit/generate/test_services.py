"""The services that this project ships: what is committed is what is generated."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
import pytest
import yaml

import ack
from ack import paths
from ack.api.resource import Resource
from ack.generate.check import compare
from ack.generate.generate import CONFIG, LOCK, ModelMismatchError, check_lock, generate_service
from ack.generate.hook_actions import hook_actions
from ack.model import Shape, load

SERVICES = Path(ack.__path__[0], "services")
NAMES = sorted(folder.parent.name for folder in SERVICES.glob(f"*/{CONFIG}"))


def resources() -> list[Resource]:
    return [each for name in NAMES for each in importlib.import_module(f"ack.services.{name}").RESOURCES]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_committed_is_what_is_generated(name: str) -> None:
    folder = SERVICES / name
    changes = compare(folder, generate_service(folder, hooks_actions=hook_actions(folder)))
    assert [str(change.path) for change in changes] == []


_PRINT = """
import hashlib, json, sys
from pathlib import Path
from ack.generate.generate import generate_service
files = generate_service(Path(sys.argv[1]))
print(json.dumps({str(path): hashlib.sha256(text.encode()).hexdigest() for path, text in files.items()}))
"""


@pytest.mark.parametrize("name", NAMES)
def test_generation_does_not_depend_on_hashes(name: str) -> None:
    made = [
        subprocess.run(
            [sys.executable, "-c", _PRINT, str(SERVICES / name)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            text=True,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1]
    assert json.loads(made[0])


@pytest.mark.parametrize("command", [["format", "--check"], ["check"]], ids=" ".join)
def test_generated_code_is_formatted_and_clean(command: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "ruff", *command, "--no-cache", str(SERVICES)],
        text=True,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


def test_every_line_says_where_it_comes_from() -> None:
    for name in NAMES:
        for path, text in generate_service(SERVICES / name).items():
            if path.suffix != ".json":
                source = "" if path.name.startswith("services.k8s.aws_") else "from the AWS API model and service.yaml "
                assert f"Generated {source}by ack-generate" in text.split("\n")[0], path


def test_another_model_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "ecr"
    folder.mkdir()
    check_lock(folder)
    (folder / LOCK).write_text("botocore: 1.0.0\n")
    with pytest.raises(ModelMismatchError, match=r"generated from botocore 1\.0\.0"):
        generate_service(folder)
    assert PurePosixPath(LOCK) in generate_service(folder, new_model=True)


def walk(shape: Shape, path: str) -> Shape:
    """The shape at the end of a dotted path through structures and lists."""
    for step in path.removeprefix(".").split(".") if path else ():
        shape = shape.members[step.removesuffix("[]")].shape
        while shape.kind == "list":
            shape = shape.element
    return shape


@pytest.mark.parametrize("resource", resources(), ids=lambda each: f"{each.service.name}.{each.kind}")
class TestDeclaration:
    """What must hold of every declaration."""

    def test_operations_and_members_are_in_the_model(self, resource: Resource) -> None:
        model = load(resource.service.sdk)
        for call in resource.calls():
            operation = model.operation(call.operation)
            for name in call.inputs:
                shape = operation.input
                for step in name.split("."):
                    bare = step.removesuffix("[]")
                    assert bare in shape.members, (call.operation, name)
                    shape = shape.members[bare].shape
                    shape = shape.element if step != bare else shape
            result = walk(operation.output, call.result)
            for name in call.outputs:
                # The entries of a map are in no model.
                assert result.kind == "map" or walk(result, name), (call.operation, name)

    def test_every_required_input_is_given(self, resource: Resource) -> None:
        model = load(resource.service.sdk)
        for call in resource.calls():
            for name, member in model.operation(call.operation).input.members.items():
                given = {each.split(".")[0].removesuffix("[]") for each in call.inputs}
                given |= {rule.member for rule in resource.parameters if call in (rule.put, rule.reset)}
                assert not member.required or name in given, (call.operation, name)

    def test_paths_are_in_the_schema(self, resource: Resource) -> None:
        schema = crd_schema(resource)
        for call in resource.calls():
            for source in call.inputs.values():
                if isinstance(source, str):
                    assert has(schema, source), source
            for path in call.outputs.values():
                assert has(schema, path), path
        told = [
            *resource.keys,
            *resource.immutable,
            *resource.compare,
            *(each.field for each in resource.late_initialize),
            *(each.field for each in resource.references),
            *(each.ref for each in resource.references),
            *(each.path for each in resource.adoption),
            *(each.field for each in resource.parts),
            *(each.field for each in resource.members),
            *([resource.tags.field] if resource.tags else []),
        ]
        assert [path for path in told if not has(schema, path)] == []

    def test_defaults_are_values_of_their_fields(self, resource: Resource) -> None:
        for part in resource.parts:
            if part.default is not None:
                value: dict[str, Any] = {}
                paths.put(value, part.field.partition(".")[2], part.default)
                assert msgspec.to_builtins(msgspec.convert(value, resource.spec)) == value, part.field


def crd_schema(resource: Resource) -> dict[str, Any]:
    folder = Path(sys.modules[resource.spec.__module__].__file__ or "").parent
    path = folder / "crds" / f"{resource.service.group}_{resource.plural}.yaml"
    made: dict[str, Any] = yaml.safe_load(path.read_text())["spec"]["versions"][0]["schema"]["openAPIV3Schema"]
    return made


def has(schema: dict[str, Any], path: str) -> bool:
    for step in path.replace("[]", ".[]").split("."):
        inner = schema.get("items") if step == "[]" else schema.get("properties", {}).get(step)
        if inner is None:
            return False
        schema = inner
    return True
