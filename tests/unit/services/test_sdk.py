"""Manifests written in Python are those that the examples show, for every kind."""

from __future__ import annotations

import importlib
from typing import Any

import msgspec
import pytest
import yaml

from ack.api.manifest import Manifest, to_yaml
from ack.names import service_folder
from ack.services.ecr.manifests import PullThroughCacheRule, PullThroughCacheRuleSpec, Repository, RepositorySpec
from ack.services.ecr.types import Tag
from tests import examples

EXAMPLES = {str(file.relative_to(examples.FOLDER)): text for file, text in examples.examples()}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_kind_has_a_class_that_writes_its_example(name: str) -> None:
    (*_, example) = yaml.safe_load_all(EXAMPLES[name])
    service = example["apiVersion"].partition(".")[0]
    module: Any = importlib.import_module(f"ack.services.{service_folder(service)}.manifests")
    made: type[Manifest[Any]] = getattr(module, example["kind"])
    spec = msgspec.convert(example["spec"], made.RESOURCE.spec)
    metadata = example["metadata"]
    manifest = made(spec=spec, **metadata)
    assert yaml.safe_load(manifest.to_yaml()) == example


def test_what_is_not_given_is_left_out() -> None:
    made = Repository(name="shop", spec=RepositorySpec(name="shop", tags=[Tag(key="on", value="yes")]))
    assert made.to_yaml() == (
        "apiVersion: ecr.services.k8s.aws/v1alpha1\n"
        "kind: Repository\n"
        "metadata:\n  name: shop\n"
        "spec:\n  name: shop\n  tags:\n  - key: 'on'\n    value: 'yes'\n"
    )


def test_metadata() -> None:
    made = Repository(name="a", namespace="b", labels={"c": "d"}, annotations={"e": "f"}, spec=RepositorySpec())
    assert made.to_dict()["metadata"] == {
        "name": "a",
        "namespace": "b",
        "labels": {"c": "d"},
        "annotations": {"e": "f"},
    }


def test_several_in_one_text() -> None:
    rule = PullThroughCacheRule(name="r", spec=PullThroughCacheRuleSpec(ecrRepositoryPrefix="r"))
    text = to_yaml([Repository(name="a", spec=RepositorySpec(name="a")), rule])
    assert [each["kind"] for each in yaml.safe_load_all(text)] == ["Repository", "PullThroughCacheRule"]


def test_a_value_of_a_wrong_type_is_refused() -> None:
    wrong: Any = 3
    with pytest.raises(msgspec.ValidationError, match=r"Expected `str \| null`, got `int` - at `\$\.name`"):
        Repository(name="a", spec=RepositorySpec(name=wrong)).to_dict()
