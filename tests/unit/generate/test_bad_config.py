"""A `service.yaml` says what cannot be: one error with file and line, the nearest names, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ack.cli.generate import generate
from ack.generate.config_lines import line_of

ONLY = "only: [Repository]\n"
KIND = f"{ONLY}kinds:\n  Repository:\n"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("only: [Repository, Repositry]\n", 1, "there is no kind 'Repositry'; did you mean Repository"),
        ("ignore:\n  kinds: [Repositry]\n", 2, "ignore.kinds: there is no kind 'Repositry'; did you mean Repository"),
        (f"{ONLY}kinds:\n  Repositry:\n", 3, "there is no kind 'Repositry'; did you mean Repository?"),
        (
            f"{ONLY}kinds:\n  PullThroughCacheRule: {{}}\n",
            3,
            "'PullThroughCacheRule' is no kind here: `only` or `ignore.kinds` leaves it out",
        ),
        ("kinds:\n  Repository:\n  Repository:\n", 3, "'Repository' stands twice, first in line 2"),
        (f"{ONLY}kinds:\n  Repository:\n  repository:\n", 4, "it is Repository in another case"),
        (
            "operations:\n  PutReplicationConfiguration: {kind: repository, role: create}\n",
            2,
            "two kinds would be called 'Repository': Repository, made by CreateRepository, and repository, made by Put",
        ),
        ("operations:\n  DeleteRepositry: {kind: A, role: read}\n", 2, "did you mean DeleteRepository"),
        ("ignore:\n  operations: [DeleteRepositry]\n", 2, "did you mean DeleteRepository"),
        ("iam:\n  DeleteRepositry: x\n", 2, "did you mean DeleteRepository"),
        ("ignore:\n  fields: [Repository.nope]\n", 2, "Repository has no member 'nope'"),
        ("empty_shapes: [Repositry]\n", 1, "there is no shape 'Repositry'; did you mean Repository"),
        (f"{KIND}    read: DescribeRepositorys\n", 4, "did you mean DescribeRepositories"),
        (f"{KIND}    fields:\n      registryId: {{immutable: true}}\n      nam: {{}}\n", 6, "there is no field 'nam'"),
        (
            f"{KIND}    fields:\n      encryptionConfiguration.kmsKy: {{immutable: true}}\n",
            5,
            "there is no field 'kmsky'; did you mean 'kmsKey'?",
        ),
        (
            f"{KIND}    late_init:\n      - registryID\n      - tagz\n",
            6,
            "there is no field 'tagz'; did you mean 'tags'?",
        ),
        (f"{KIND}    rename:\n      repositoryNam: Name\n", 5, "did you mean repositoryName"),
        (
            f"{KIND}    rename: {{registryId: Name, repositoryName: Name}}\n",
            4,
            "'registryId' and 'repositoryName' of CreateRepository would both be called 'Name'",
        ),
        (f"{KIND}    rename:\n      repositoryName: registryId\n", 5, "would both be called 'registryId'"),
        (
            f"{KIND}    fields:\n      repositoryName: {{alias: tags}}\n",
            5,
            "there is a field 'tags' already",
        ),
        (f"{KIND}    synced:\n      status.repositoryURL: [A]\n", 5, "did you mean status.repositoryURI"),
        (
            f"{KIND}    columns:\n      - {{name: A, path: .spec.tag}}\n",
            5,
            "there is no field 'spec.tag'; did you mean spec.tags",
        ),
        (
            f"{KIND}    fields:\n      registryID: {{ref: Registri}}\n",
            5,
            "there is no kind 'Registri' in ecr; there are Repository",
        ),
        (
            f"{KIND}    fields:\n      registryID: {{ref: kms.Kee}}\n",
            5,
            "there is no kind 'Kee' in kms; did you mean Key?",
        ),
        (
            f"{KIND}    fields:\n      registryID: {{ref: kmss.Key}}\n",
            5,
            "there is no service 'kmss'; did you mean kms",
        ),
        (
            f"{KIND}    fields:\n      registryID: {{ref: 'kms.Key:status.keyNumber'}}\n",
            5,
            "there is no field 'status.keyNumber' of Key",
        ),
        (
            f"{KIND}    fields:\n      registryID: {{ref: mq.Brokr}}\n",
            5,
            "there is no kind 'Brokr' in mq; did you mean Broker",
        ),
        (f"{KIND}    filds: {{}}\n", 4, "unknown key 'filds'; did you mean 'fields'?"),
        (f"{KIND}    late_init: 3\n", 4, "kinds.Repository.late_init: Expected `array`, got `int`"),
        ("only: [\n", 2, "not YAML"),
        ("service: ecrr\n", 1, "has no service 'ecrr'; did you mean ecr"),
    ],
)
def test_one_error_with_its_line_and_nothing_written(text: str, line: int, message: str, tmp_path: Path) -> None:
    good = tmp_path / "amp" / "service.yaml"
    good.parent.mkdir()
    good.write_text("only: [Workspace]\n")
    file = tmp_path / "ecr" / "service.yaml"
    file.parent.mkdir()
    file.write_text(text)
    refused = CliRunner().invoke(generate, ["--services-dir", str(tmp_path)])
    assert refused.exit_code == 2, refused.output
    assert refused.stderr.count("\n") == 1
    assert refused.stderr.startswith(f"ack-generate: {file}:{line}: "), refused.stderr
    assert message in refused.stderr
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["service.yaml"] * 2


@pytest.mark.parametrize(
    "text",
    [
        f"{KIND}    fields:\n      registryID: {{ref: mq.Broker}}\n",  # nobody has generated it: its model has it
        f"{KIND}    fields:\n      registryID: {{ref: acmpca.CertificateAuthority}}\n",
        f"{KIND}    fields:\n      registryID: {{ref: 'kms.Key:status.keyID'}}\n",
        f"{KIND}    fields:\n      registryID: {{ref: 'Repository:status.repositoryURI'}}\n",
    ],
)
def test_references_that_lead_somewhere(text: str, tmp_path: Path) -> None:
    (tmp_path / "ecr").mkdir()
    (tmp_path / "ecr" / "service.yaml").write_text(text)
    assert CliRunner().invoke(generate, ["--services-dir", str(tmp_path)]).exit_code == 0


def test_two_new_services_may_refer_to_each_other(tmp_path: Path) -> None:
    for service, kind, field, ref in (
        ("amp", "Workspace", "kmsKeyARN", "newer.Repository"),
        ("newer", "Repository", "registryID", "amp.Workspace"),
    ):
        (tmp_path / service).mkdir()
        head = "service: ecr\n" if service == "newer" else ""
        body = f"{head}only: [{kind}]\nkinds:\n  {kind}:\n    fields:\n      {field}: {{ref: {ref}}}\n"
        (tmp_path / service / "service.yaml").write_text(body)
    done = CliRunner().invoke(generate, ["--services-dir", str(tmp_path)])
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize(
    ("message", "line"),
    [
        ("kinds.Thing.fields.a.b: there is", 5),
        ("kinds.thing.fields.A.B.from: there is", 5),
        ("kinds.Thing.fields.a.c: there is", 4),
        ("kinds.Thing.fields.c: there is", 3),
        ("kinds.Thing.columns[1].path: there is", 8),
        ("kinds.Thing: there is no 'x'", 4),
        ("the service has no operation 'X'", 4),
        ("something else", 0),
        ("elsewhere.Thing: what", 0),
    ],
)
def test_lines(message: str, line: int) -> None:
    text = "kinds:\n  Thing:\n    fields:\n      a: {from: x}\n      a.b: {}\n"
    text += "    columns:\n    - {name: A}\n    - {name: B}\n"
    assert line_of(text, message) == line
