"""The published configuration format, read into ours."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
import yaml

from ack.generate.config import ConfigError, InputConfig, PrintConfig, TagsConfig, parse
from ack.generate.generate import generate_upstream
from ack.generate.upstream_config import convert, read, to_yaml

TEXT = """
sdk_names: {model_name: ecr}
controller_name: images
ignore:
  resource_names: [Image]
  field_paths: [CreateRepositoryInput.registryId, Nope.Nothing]
  operations: [PutImage, NoSuchOperation]
operations:
  DescribeRepositories:
    operation_type: [ReadMany]
    resource_name: Repository
    output_wrapper_field_path: repositories
    custom_check_required_fields_missing_method: check
  DeleteRepository: {override_values: {force: aws.Bool(true)}}
  NoSuchOperation: {}
resources:
  Repository:
    shortNames: [repo]
    tags: {path: Tags, key_name: k}
    exceptions: {errors: {404: {code: Gone}}, terminal_codes: [Bad]}
    renames:
      operations:
        CreateRepository: {input_fields: {RepositoryName: Name}}
        DeleteRepository: {input_fields: {RepositoryName: Name}}
        DescribeRepositories: {input_fields: {RepositoryNames: Names}}
    synced: {when: [{path: Status.ACKResourceMetadata.ARN, in: [x]}]}
    print: {order_by: index, additional_columns: [{name: A, json_path: .spec.a, type: string, index: 3}]}
    hooks: {delta_pre_compare: {code: compare()}}
    update_operation: {custom_method_name: update}
    fields:
      Name: {is_primary_key: true, is_required: true, is_immutable: true, print: {name: NAME}}
      Policy: {is_iam_policy: true, from: {operation: SetRepositoryPolicy, path: PolicyText}}
      Note: {type: '[]*string', go_tag: 'json:"remark,omitempty"', compare: {is_ignored: true}}
      EncryptionConfiguration.KMSKey:
        late_initialize: {skip_incomplete_check: {}}
        references: {service_name: kms, resource: Key, path: Status.KeyID}
      EncryptionConfiguration.EncryptionType: {late_initialize: {}}
"""


def test_everything_declarative_is_converted() -> None:
    made = convert(yaml.safe_load(TEXT), "other")
    config = made.config
    assert (made.name, config.service) == ("images", "ecr")
    assert (config.ignore.kinds, config.ignore.operations) == (["Image"], ["PutImage"])
    assert config.ignore.fields == ["CreateRepositoryInput.registryId"]
    described = config.operations["DescribeRepositories"]
    assert (described.kind, described.role, described.result) == ("Repository", "list", "repositories")
    assert config.operations["DeleteRepository"].inputs == {"force": InputConfig(value=True)}
    kind = config.kind("Repository")
    assert kind.rename == {"RepositoryName": "Name", "DescribeRepositories.RepositoryNames": "Names"}
    assert (kind.short_names, kind.absent, kind.terminal, kind.order_columns) == (["repo"], ["Gone"], ["Bad"], "index")
    assert kind.tags == TagsConfig(field="tags", key="k")
    assert kind.synced == {"status.ackResourceMetadata.arn": ["x"]}
    name, policy, note = kind.fields["name"], kind.fields["policy"], kind.fields["note"]
    assert (name.key, name.required, name.immutable, name.print) == (True, True, True, PrintConfig(name="NAME"))
    assert (policy.from_, policy.compare) == ("SetRepositoryPolicy.PolicyText", "iam_policy")
    assert (note.type, note.json, note.compare) == ("[string]", "remark", "ignored")
    key = kind.fields["encryptionConfiguration.kmsKey"]
    assert (key.ref, key.late_init) == ("kms.Key:status.keyID", "optional")
    assert kind.fields["encryptionConfiguration.encryptionType"].late_init is True


def test_what_is_not_declarative_is_noted() -> None:
    notes = "\n".join(convert(yaml.safe_load(TEXT), "other").notes)
    for part in (
        "'Nope.Nothing': the model has no shape 'Nope'",
        "operations.NoSuchOperation: botocore has no such operation",
        "operations.DescribeRepositories.custom_check_required_fields_missing_method: check is Go",
        "resources.Repository.hooks.delta_pre_compare: compare() is Go",
        "resources.Repository.update_operation.custom_method_name: update is Go",
    ):
        assert part in notes


def test_the_result_can_be_read_back() -> None:
    made = convert(yaml.safe_load(TEXT), "other")
    again = parse(to_yaml(made), "x")
    assert again.kind("Repository") == made.config.kind("Repository")
    assert again.ignore == made.config.ignore


def test_a_new_service_from_a_published_file(tmp_path: Path) -> None:
    path = tmp_path / "generator.yaml"
    path.write_text(
        "ignore: {resource_names: [PullThroughCacheRule, RepositoryCreationTemplate]}\nresources: {Repository: {}}\n"
    )
    files = generate_upstream(path, "ecr")
    assert {PurePosixPath("service.yaml"), PurePosixPath("repository.py"), PurePosixPath("__init__.py")} <= set(files)
    assert "repositoryName" in files[PurePosixPath("crds/ecr.services.k8s.aws_repositories.yaml")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [", "not YAML"),
        ("[]", "not a mapping"),
        ("sdk_names: {model_name: ecrr}", "no service 'ecrr'; did you mean"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "generator.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=message) as error:
        read(path, "x")
    assert str(path) in str(error.value)
