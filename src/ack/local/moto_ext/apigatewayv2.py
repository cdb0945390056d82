"""API Gateway V2 as AWS documents it, where moto does not go.

Added: deployments, lists of authorizers, ImportApi, updates of stages, domain names and API mappings, tags of stages
and domain names.

https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/api-reference.html
"""

from __future__ import annotations

import json
import uuid
from functools import cached_property
from typing import Any
from urllib.parse import unquote

import yaml
from moto.apigatewayv2 import urls
from moto.apigatewayv2.exceptions import APIGatewayV2Error
from moto.apigatewayv2.models import ApiGatewayV2Backend, DomainName, Stage, apigatewayv2_backends
from moto.apigatewayv2.responses import ApiGatewayV2Response
from moto.core.utils import iso_8601_datetime_without_milliseconds, utcnow

from ack.local.moto_ext import patch

Answer = tuple[int, dict[str, str], str]

_TAGS = "{0}/v2/tags/(?P<first>[^/]+)"
_NEW = (
    "{0}/v2/apis/(?P<api_id>[^/]+)/deployments$",
    "{0}/v2/apis/(?P<api_id>[^/]+)/deployments/(?P<deployment_id>[^/]+)$",
    _TAGS + "/apis/(?P<api>[^/]+)/stages/(?P<stage>[^/]+)$",
    _TAGS + "/domainnames/(?P<domain>[^/]+)$",
)


def install() -> None:
    """Make moto serve this API Gateway."""
    ours = {
        path: ApiGatewayResponse.dispatch
        for path, handler in urls.url_paths.items()
        if getattr(handler, "__name__", "") == "dispatch"
    }
    more = dict.fromkeys(_NEW, ApiGatewayResponse.dispatch)
    patch.replace(apigatewayv2_backends, ApiGatewayBackend, urls, ours, more)


class DeploymentNotFound(APIGatewayV2Error):
    """There is no such deployment."""

    code = 404

    def __init__(self, deployment_id: str) -> None:
        super().__init__("NotFoundException", f"Unable to find Deployment by ID {deployment_id} within API")


class ApiGatewayBackend(ApiGatewayV2Backend):
    """One account's APIs in one region."""

    _url_module = urls

    @cached_property
    def deployments(self) -> dict[str, dict[str, dict[str, Any]]]:
        """API -> deployment -> what AWS shows of it."""
        return {}

    def deployment(self, api_id: str, deployment_id: str) -> dict[str, Any]:
        """One deployment."""
        self.get_api(api_id)
        found = self.deployments.get(api_id, {}).get(deployment_id)
        if found is None:
            raise DeploymentNotFound(deployment_id)
        return found

    def arn_of(self, path: str) -> str:
        """The ARN of what lies at a path."""
        return f"arn:{self.partition}:apigateway:{self.region_name}::{path}"


class ApiGatewayResponse(ApiGatewayV2Response):
    """The operations on the wire."""

    @property
    def _backend(self) -> ApiGatewayBackend:
        backend = self.apigatewayv2_backend
        assert isinstance(backend, ApiGatewayBackend)
        return backend

    def _steps(self) -> list[str]:
        return [unquote(step) for step in self.path.split("?")[0].split("/")[2:]]

    def import_api(self) -> Answer:
        """Makes an API from an OpenAPI document."""
        document = yaml.safe_load(json.loads(self.body)["body"])
        info = document.get("info", {})
        unset: dict[str, Any] = dict.fromkeys(
            (
                *("api_key_selection_expression", "cors_configuration", "disable_schema_validation"),
                *("disable_execute_api_endpoint", "route_selection_expression", "tags"),
            )
        )
        told = {"description": info.get("description"), "name": info.get("title"), "version": info.get("version")}
        api = self._backend.create_api(**unset, **told, protocol_type="HTTP")
        api.import_api(json.loads(self.body)["body"], False)
        return 201, {}, json.dumps(api.to_json())

    def create_deployment(self) -> Answer:
        """Deploys an API as it is."""
        _, api_id, _ = self._steps()
        self._backend.get_api(api_id)
        made = {
            "autoDeployed": False,
            "createdDate": iso_8601_datetime_without_milliseconds(utcnow()),
            "deploymentId": uuid.uuid4().hex[:6],
            "deploymentStatus": "DEPLOYED",
            "description": json.loads(self.body).get("description"),
        }
        self._backend.deployments.setdefault(api_id, {})[made["deploymentId"]] = made
        return 201, {}, json.dumps(made)

    def get_deployment(self) -> Answer:
        """One deployment."""
        _, api_id, _, deployment_id = self._steps()
        return 200, {}, json.dumps(self._backend.deployment(api_id, deployment_id))

    def get_deployments(self) -> Answer:
        """All of an API."""
        _, api_id, _ = self._steps()
        self._backend.get_api(api_id)
        return 200, {}, json.dumps({"items": list(self._backend.deployments.get(api_id, {}).values())})

    def get_authorizers(self) -> Answer:
        """All of an API."""
        _, api_id, _ = self._steps()
        return 200, {}, json.dumps({"items": [a.to_json() for a in self._backend.get_api(api_id).authorizers.values()]})

    def update_deployment(self) -> Answer:
        """Changes the description."""
        _, api_id, _, deployment_id = self._steps()
        found = self._backend.deployment(api_id, deployment_id)
        found |= {name: value for name, value in json.loads(self.body).items() if name == "description"}
        return 200, {}, json.dumps(found)

    def delete_deployment(self) -> Answer:
        """Deletes one."""
        _, api_id, _, deployment_id = self._steps()
        self._backend.deployment(api_id, deployment_id)
        del self._backend.deployments[api_id][deployment_id]
        return 204, {}, ""

    def create_stage(self) -> Answer:
        """See moto; with its tags and its deployment."""
        _, api_id, _ = self._steps()
        config = json.loads(self.body)
        stage = self._backend.create_stage(api_id, config)
        self._backend.tag_resource(self._stage_arn(api_id, stage), config.get("tags") or {})
        return 201, {}, self._stage(api_id, stage)

    def get_stage(self) -> Answer:
        """See moto."""
        _, api_id, _, name = self._steps()
        return 200, {}, self._stage(api_id, self._backend.get_stage(api_id, name))

    def update_stage(self) -> Answer:
        """Changes what is given, leaves the rest."""
        _, api_id, _, name = self._steps()
        stage = self._backend.get_stage(api_id, name)
        stage.__init__(self._backend.get_api(api_id), {**stage.config, **json.loads(self.body)})  # type: ignore[misc]
        return 200, {}, self._stage(api_id, stage)

    def _stage_arn(self, api_id: str, stage: Stage) -> str:
        return self._backend.arn_of(f"/apis/{api_id}/stages/{stage.name}")

    def _stage(self, api_id: str, stage: Stage) -> str:
        tags = self._backend.get_tags(self._stage_arn(api_id, stage))
        return json.dumps({**stage.to_json(), "deploymentId": stage.config.get("deploymentId"), "tags": tags})

    def create_domain_name(self) -> Answer:
        """See moto; with what AWS fills in."""
        given = json.loads(self.body)
        domain = self._backend.create_domain_name(
            given["domainName"],
            given.get("domainNameConfigurations") or [],
            given.get("mutualTlsAuthentication") or {},
            given.get("tags") or {},
        )
        self._backend.tag_resource(domain.domain_name_arn, domain.tags)
        return 201, {}, self._domain(domain)

    def get_domain_name(self) -> Answer:
        """See moto."""
        return 200, {}, self._domain(self._backend.get_domain_name(self._steps()[1]))

    def update_domain_name(self) -> Answer:
        """Changes what is given, leaves the rest."""
        given = json.loads(self.body)
        domain = self._backend.get_domain_name(self._steps()[1])
        if "domainNameConfigurations" in given:
            domain.domain_name_configurations = given["domainNameConfigurations"]
        if "mutualTlsAuthentication" in given:
            domain.mutual_tls_authentication = given["mutualTlsAuthentication"]
        return 200, {}, self._domain(domain)

    def _domain(self, domain: DomainName) -> str:
        filled = {"domainNameStatus": "AVAILABLE", "hostedZoneId": "Z2OJLYMUO9EFXC", "securityPolicy": "TLS_1_2"}
        configurations = [
            {
                **filled,
                "endpointType": "REGIONAL",
                "apiGatewayDomainName": f"d-{domain.domain_name}.execute-api.{self.region}.amazonaws.com",
                **given,
            }
            for given in domain.domain_name_configurations
        ]
        tags = self._backend.get_tags(domain.domain_name_arn)
        return json.dumps({**domain.to_json(), "domainNameConfigurations": configurations, "tags": tags})

    def update_api_mapping(self) -> Answer:
        """Changes what is given, leaves the rest."""
        _, domain_name, _, mapping_id = self._steps()
        given = json.loads(self.body)
        mapping = self._backend.get_api_mapping(mapping_id, domain_name)
        mapping.api_id = given.get("apiId", mapping.api_id)
        mapping.api_mapping_key = given.get("apiMappingKey", mapping.api_mapping_key)
        mapping.stage = given.get("stage", mapping.stage)
        return 200, {}, json.dumps(mapping.to_json())
