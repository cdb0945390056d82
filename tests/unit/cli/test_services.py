"""The services of the package, by name."""

from __future__ import annotations

import pytest
import yaml

from ack.cli.controller import lease_name
from ack.cli.program import BadInput
from ack.cli.services import available, chosen, crd_texts, load_services


def test_services_are_found_by_their_folders() -> None:
    assert {"ecr", "s3"} <= set(available())
    assert list(available()) == sorted(available())


def test_a_bundle_holds_declarations_and_hooks() -> None:
    ecr, s3 = load_services(["s3", "ecr", "s3"])
    assert (ecr.service.name, s3.service.name) == ("ecr", "s3")
    assert "Repository" in {resource.kind for resource in ecr.resources}
    assert set(s3.hooks) <= {"Bucket"}


@pytest.mark.parametrize(("name", "message"), [("kmss", "did you mean kms"), ("nothing", r"there are: .*ecr, ")])
def test_an_unknown_service(name: str, message: str) -> None:
    with pytest.raises(BadInput, match=f"no service '{name}': .*{message}"):
        chosen([name])


@pytest.mark.parametrize("service", ["ecr", "s3"])
def test_a_service_has_a_crd_a_kind(service: str) -> None:
    crds = [yaml.safe_load(text) for text in crd_texts(service).values()]
    (bundle,) = load_services([service])
    assert sorted(crd["metadata"]["name"] for crd in crds) == sorted(r.crd_name for r in bundle.resources)


def test_the_lease_of_one_service_has_its_published_name() -> None:
    assert lease_name(["ecr.services.k8s.aws"]) == "ack-ecr.services.k8s.aws"


def test_the_lease_of_several_services_does_not_depend_on_their_order() -> None:
    groups = ["s3.services.k8s.aws", "ecr.services.k8s.aws"]
    assert lease_name(groups) == lease_name(groups[::-1]) != lease_name(groups[:1])


def test_the_lease_of_many_services_has_a_name_of_legal_length() -> None:
    groups = [f"service-{i}.services.k8s.aws" for i in range(200)]
    assert len(lease_name(groups)) <= 63
    assert lease_name(groups) != lease_name(groups[1:])
