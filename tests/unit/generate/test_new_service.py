"""`ack-generate new-service`: what it finds is what can be generated."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ack.cli.generate import generate
from ack.cli.generate_new import new_service
from ack.generate.config import load


def _new(*arguments: str, services: Path) -> Result:
    return CliRunner().invoke(new_service, [*arguments, "--services-dir", str(services)])


@pytest.mark.parametrize(
    ("name", "sdk", "kinds", "lacking"),
    [
        ("athena", "", {"WorkGroup", "NamedQuery", "DataCatalog"}, {"Notebook"}),
        ("cloudwatchlogs", "logs", {"LogGroup"}, set()),
        ("amp", "", {"Workspace", "Scraper"}, set()),
    ],
)
def test_a_new_service_is_generated_as_it_is(
    name: str, sdk: str, kinds: set[str], lacking: set[str], tmp_path: Path
) -> None:
    made = _new(name, *(["--sdk", sdk] if sdk else []), services=tmp_path)
    assert made.exit_code == 0, made.output
    assert f"ack-generate {name} --services-dir {tmp_path}" in made.stdout
    file = tmp_path / name / "service.yaml"
    text = file.read_text()
    config = load(file)
    assert config.service == sdk
    assert kinds <= set(config.only)
    for kind in lacking:
        assert kind not in config.only
        assert f"# {kind}: kinds.{kind}.read: no operation describes a {kind}; name one" in text
        assert f"#     {kind}:\n#       read: <the operation>\n" in text
    assert f"# {min(kinds)}: made by Create{min(kinds)}, " in text
    written = CliRunner().invoke(generate, ["--services-dir", str(tmp_path)])
    assert written.exit_code == 0, written.output
    assert len(list((tmp_path / name / "crds").glob("*.yaml"))) == len(config.only)


@pytest.mark.parametrize(
    ("name", "sdk", "more", "lacking"),
    [
        ("cloudwatchlogs", "logs", {"MetricFilter", "QueryDefinition"}, set()),
        ("mq", "", {"Broker", "Configuration"}, set()),
        ("athena", "", {"WorkGroup"}, {"Notebook"}),
    ],
)
def test_a_new_service_of_full_inference(
    name: str, sdk: str, more: set[str], lacking: set[str], tmp_path: Path
) -> None:
    options = ["--full", *(["--sdk", sdk] if sdk else [])]
    made = _new(name, *options, services=tmp_path)
    assert made.exit_code == 0, made.output
    config = load(tmp_path / name / "service.yaml")
    assert (config.inference, config.service) == ("full", sdk)
    assert more <= set(config.only)
    assert not lacking & set(config.only)
    written = CliRunner().invoke(generate, ["--services-dir", str(tmp_path)])
    assert written.exit_code == 0, written.output
    assert len(list((tmp_path / name / "crds").glob("*.yaml"))) == len(config.only)


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "amp" / "service.yaml"
    file.parent.mkdir()
    file.write_text("only: [Workspace]\n")
    refused = _new("amp", services=tmp_path)
    assert refused.exit_code == 2
    assert refused.stderr == f"ack-generate: {file} exists already: change it, then run `ack-generate amp`\n"
    assert file.read_text() == "only: [Workspace]\n"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("athenna", "did you mean athena"),
        ("network-firewall", "try `ack-generate new-service networkfirewall --sdk network-firewall`"),
        ("../x", "is no name for a service"),
        ("sts", "no operation called Create*"),
    ],
)
def test_what_cannot_be_one_leaves_nothing_behind(name: str, message: str, tmp_path: Path) -> None:
    refused = _new(name, services=tmp_path)
    assert refused.exit_code == 2
    assert message in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
