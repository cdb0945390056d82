"""ECR as AWS documents it, where moto does not go.

Added: pull through cache rules, repository creation templates, pages of DescribeRepositories, the Resource Groups
Tagging API's view of repositories. Checked: every input against the model, tags, and the registry's owner.

https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_Operations.html
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import botocore.session
from botocore.model import ServiceModel
from moto.core.exceptions import ServiceException
from moto.core.resource_tagging import TaggableResourcesMixin, TaggedResource
from moto.core.responses import ActionResult
from moto.core.utils import utcnow
from moto.ecr import urls
from moto.ecr.models import ECRBackend, Repository, ecr_backends
from moto.ecr.responses import ECRResponse

from ack.local.moto_ext import patch
from ack.local.moto_ext.constraints import violations

_PAGE = 100
_TAGS = 50
_UPSTREAMS = {
    "public.ecr.aws": "ecr-public",
    "quay.io": "quay",
    "registry.k8s.io": "k8s",
    "registry-1.docker.io": "docker-hub",
    "ghcr.io": "github-container-registry",
    "registry.gitlab.com": "gitlab-container-registry",
    "cgr.dev": "chainguard",
}


def install() -> None:
    """Make moto serve this ECR."""
    patch.replace(ecr_backends, EcrBackend, urls, {"{0}/$": EcrResponse.dispatch})


class EcrError(ServiceException):
    """An error of ECR. Moto looks for its shape in the service's model, unless the class is moto's own."""


def _error(code: str, message: str) -> EcrError:
    return EcrError(code, message)


class EcrBackend(ECRBackend, TaggableResourcesMixin):
    """One account's registry in one region."""

    SERVICE_NAMESPACE = "ecr"
    _url_module = urls

    def __init__(self, region_name: str, account_id: str) -> None:
        super().__init__(region_name, account_id)
        self.cache_rules: dict[str, dict[str, Any]] = {}
        self.creation_templates: dict[str, dict[str, Any]] = {}

    def iter_tagged_resources(self) -> Iterator[TaggedResource]:
        """The repositories, for the Resource Groups Tagging API."""
        for repository in list(self.repositories.values()):
            tags = self.tagger.get_tag_dict_for_resource(repository.arn)
            yield TaggedResource(arn=repository.arn, tags=tags, resource_type="ecr:repository")

    def create_repository(self, **arguments: Any) -> Repository:  # type: ignore[override]
        """See moto; with the checks it lacks."""
        encryption = arguments.get("encryption_config") or {}
        if encryption.get("kmsKey") and not str(encryption.get("encryptionType", "")).startswith("KMS"):
            raise _error(
                "InvalidParameterException",
                "Invalid parameter at 'encryptionConfiguration' failed to satisfy constraint: "
                "'KMS key can only be specified when encryption type is KMS'",
            )
        _check_tags(arguments.get("tags") or [])
        return super().create_repository(**arguments)

    def tag_resource(self, arn: str, tags: Any) -> None:
        """From ECR's own operation (a list) or the Tagging API's (a map)."""
        listed = [{"Key": k, "Value": v} for k, v in tags.items()] if isinstance(tags, dict) else tags
        _check_tags(listed)
        repository = self._get_repository(self._parse_resource_arn(arn).repo_name)
        present = self.tagger.get_tag_dict_for_resource(repository.arn)
        if len({*present, *(tag["Key"] for tag in listed)}) > _TAGS:
            raise _error(
                "TooManyTagsException",
                f"The list of tags on the repository is over the limit. The maximum number of tags is {_TAGS}.",
            )
        super().tag_resource(arn, listed)

    def create_cache_rule(self, given: dict[str, Any]) -> dict[str, Any]:
        """A new pull through cache rule."""
        prefix = given["ecrRepositoryPrefix"]
        if prefix in self.cache_rules:
            raise _error(
                "PullThroughCacheRuleAlreadyExistsException",
                f"A pull through cache rule with prefix '{prefix}' already exists in the registry with id "
                f"'{self.account_id}'",
            )
        url = given["upstreamRegistryUrl"]
        registry = given.get("upstreamRegistry") or _upstream(url)
        if registry is None:
            raise _error("UnsupportedUpstreamRegistryException", f"The upstream registry '{url}' is not supported")
        now = utcnow()
        rule = {
            "ecrRepositoryPrefix": prefix,
            "upstreamRegistryUrl": url,
            "upstreamRegistry": registry,
            "registryId": self.account_id,
            "credentialArn": given.get("credentialArn"),
            "customRoleArn": given.get("customRoleArn"),
            "upstreamRepositoryPrefix": given.get("upstreamRepositoryPrefix") or "ROOT",
            "createdAt": now,
            "updatedAt": now,
        }
        self.cache_rules[prefix] = rule
        return rule

    def cache_rule(self, prefix: str) -> dict[str, Any]:
        """A rule by its prefix."""
        if (rule := self.cache_rules.get(prefix)) is None:
            raise _error(
                "PullThroughCacheRuleNotFoundException",
                f"The pull through cache rule with prefix '{prefix}' does not exist in the registry with id "
                f"'{self.account_id}'",
            )
        return rule

    def create_template(self, given: dict[str, Any]) -> dict[str, Any]:
        """A new repository creation template."""
        prefix = given["prefix"]
        if prefix in self.creation_templates:
            raise _error(
                "TemplateAlreadyExistsException",
                f"The repository creation template with prefix '{prefix}' already exists in the registry with id "
                f"'{self.account_id}'",
            )
        now = utcnow()
        template = {
            "encryptionConfiguration": {"encryptionType": "AES256"},
            "imageTagMutability": "MUTABLE",
            **given,
            "createdAt": now,
            "updatedAt": now,
        }
        self.creation_templates[prefix] = template
        return template

    def template(self, prefix: str) -> dict[str, Any]:
        """A template by its prefix."""
        if (template := self.creation_templates.get(prefix)) is None:
            raise _error(
                "TemplateNotFoundException",
                f"The repository creation template with prefix '{prefix}' does not exist in the registry with id "
                f"'{self.account_id}'",
            )
        return template


class EcrResponse(ECRResponse):
    """ECR's operations on the wire."""

    @cached_property
    def _given(self) -> dict[str, Any]:
        given: dict[str, Any] = json.loads(self.body or "{}")
        return {name: value for name, value in given.items() if value is not None}

    @property
    def _backend(self) -> EcrBackend:
        backend = self.ecr_backend
        assert isinstance(backend, EcrBackend)
        return backend

    def call_action(self) -> Any:
        """Check the input first, as AWS does, whatever the operation."""
        operation = self._get_action()
        model = _model()
        try:
            if operation in model.operation_names:
                self._check(model.operation_model(operation).input_shape)
        except ServiceException as error:
            status, headers, body = self.serialized(ActionResult(error))
            headers["status"] = str(status)
            return status, headers, body
        return super().call_action()

    def _check(self, shape: Any) -> None:
        for violation in violations(shape, self._given):
            raise _error(
                "InvalidParameterException",
                f"Invalid parameter at '{violation.path}' failed to satisfy constraint: '{violation.constraint}'",
            )
        registry = self._given.get("registryId")
        if registry and registry != self.current_account:
            operation = f"ecr:{self._get_action()}"
            raise _error(
                "AccessDeniedException",
                f"User: arn:aws:iam::{self.current_account}:user/moto is not authorized to perform: {operation} on "
                f"resource: arn:aws:ecr:{self.region}:{registry}:repository/{self._given.get('repositoryName', '*')} "
                f"because no resource-based policy allows the {operation} action",
            )

    def describe_repositories(self) -> ActionResult:
        """By names, or all of them in pages."""
        names = self._given.get("repositoryNames")
        found = self._backend.describe_repositories(repository_names=names)
        if names:
            if "maxResults" in self._given or "nextToken" in self._given:
                raise _error(
                    "InvalidParameterException",
                    "Invalid parameter at 'maxResults' failed to satisfy constraint: "
                    "'cannot be used together with repositoryNames'",
                )
            return ActionResult({"repositories": found})
        return self._page("repositories", sorted(found, key=lambda repository: str(repository.name)))

    def create_pull_through_cache_rule(self) -> ActionResult:
        """See the API reference."""
        return ActionResult(self._backend.create_cache_rule(self._given))

    def describe_pull_through_cache_rules(self) -> ActionResult:
        """See the API reference."""
        prefixes = self._given.get("ecrRepositoryPrefixes")
        if prefixes:
            return ActionResult({"pullThroughCacheRules": [self._backend.cache_rule(prefix) for prefix in prefixes]})
        rules = self._backend.cache_rules
        return self._page("pullThroughCacheRules", [rules[prefix] for prefix in sorted(rules)])

    def update_pull_through_cache_rule(self) -> ActionResult:
        """See the API reference."""
        rule = self._backend.cache_rule(self._given["ecrRepositoryPrefix"])
        rule.update({k: v for k, v in self._given.items() if k in ("credentialArn", "customRoleArn")})
        rule["updatedAt"] = utcnow()
        return ActionResult(rule)

    def delete_pull_through_cache_rule(self) -> ActionResult:
        """See the API reference."""
        rule = self._backend.cache_rule(self._given["ecrRepositoryPrefix"])
        del self._backend.cache_rules[rule["ecrRepositoryPrefix"]]
        return ActionResult(rule)

    def create_repository_creation_template(self) -> ActionResult:
        """See the API reference."""
        return self._template(self._backend.create_template(self._given))

    def describe_repository_creation_templates(self) -> ActionResult:
        """Prefixes without a template are left out of the answer."""
        templates = self._backend.creation_templates
        prefixes = self._given.get("prefixes") or sorted(templates)
        return self._page(
            "repositoryCreationTemplates",
            [templates[prefix] for prefix in prefixes if prefix in templates],
            registryId=self.current_account,
        )

    def update_repository_creation_template(self) -> ActionResult:
        """What is not given stays."""
        template = self._backend.template(self._given["prefix"])
        template.update(self._given, updatedAt=utcnow())
        return self._template(template)

    def delete_repository_creation_template(self) -> ActionResult:
        """See the API reference."""
        template = self._backend.template(self._given["prefix"])
        del self._backend.creation_templates[template["prefix"]]
        return self._template(template)

    def _template(self, template: dict[str, Any]) -> ActionResult:
        return ActionResult({"registryId": self.current_account, "repositoryCreationTemplate": template})

    def _page(self, member: str, items: list[Any], **more: Any) -> ActionResult:
        size = int(self._given.get("maxResults") or _PAGE)
        start = _position(self._given.get("nextToken"))
        answer = {member: items[start : start + size], **more}
        if start + size < len(items):
            answer["nextToken"] = base64.b64encode(str(start + size).encode()).decode()
        return ActionResult(answer)


_MODELS: list[ServiceModel] = []


def _model() -> ServiceModel:
    if not _MODELS:
        _MODELS.append(botocore.session.Session().get_service_model("ecr"))
    return _MODELS[0]


def _position(token: str | None) -> int:
    try:
        return int(base64.b64decode(token)) if token else 0
    except ValueError:
        raise _error("InvalidParameterException", "Invalid parameter at 'nextToken'") from None


def _upstream(url: str) -> str | None:
    if url in _UPSTREAMS:
        return _UPSTREAMS[url]
    if url.endswith(".azurecr.io"):
        return "azure-container-registry"
    return "ecr" if ".dkr.ecr" in url else None


def _check_tags(tags: list[dict[str, str]]) -> None:
    keys = [tag["Key"] for tag in tags]
    if len(keys) > _TAGS:
        raise _error("TooManyTagsException", f"The maximum number of tags is {_TAGS}.")
    for tag in tags:
        key, value = tag["Key"], tag.get("Value", "")
        if key.lower().startswith("aws:") or not 1 <= len(key) <= 128 or len(value) > 256:
            raise _error(
                "InvalidTagParameterException",
                "Invalid parameter at 'tags' failed to satisfy constraint: 'Tag keys have 1 to 128 characters and do "
                "not start with aws:, tag values have at most 256 characters'",
            )
    if len(set(keys)) != len(keys):
        raise _error("InvalidTagParameterException", "Invalid parameter at 'tags': duplicate tag keys")
