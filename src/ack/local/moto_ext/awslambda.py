"""Lambda as AWS documents it, where moto does not go.

Added: code signing configurations and the one of a function, provisioned concurrency. Mended: what asynchronous
invocations do, and permissions, are a matter of a version or an alias.

https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html
"""

from __future__ import annotations

import json
import uuid
from typing import Any
from urllib.parse import unquote

from moto.awslambda import urls
from moto.awslambda.exceptions import LambdaClientError
from moto.awslambda.models import LambdaBackend, lambda_backends
from moto.awslambda.responses import LambdaResponse as MotoResponse
from moto.core.responses import ActionResult
from moto.core.utils import iso_8601_datetime_without_milliseconds, utcnow

from ack.local.moto_ext import patch

_ROOT = r"{0}/(?P<api_version>[^/]+)"
_FUNCTION = rf"{_ROOT}/functions/(?P<function_name>[\w_:%-]+)"


def install() -> None:
    """Make moto serve this Lambda."""
    handlers = dict.fromkeys(urls.url_paths, LambdaResponse.dispatch)
    added = (
        rf"{_ROOT}/code-signing-configs/?$",
        rf"{_ROOT}/code-signing-configs/(?P<resource_arn>.+)$",
        rf"{_FUNCTION}/provisioned-concurrency/?$",
    )
    urls.url_paths.update(dict.fromkeys(added, LambdaResponse.dispatch))
    patch.replace(lambda_backends, ServedBackend, urls, handlers)


class ServedBackend(LambdaBackend):
    """One account's functions in one region."""

    _url_module = urls

    def __init__(self, region_name: str, account_id: str) -> None:
        super().__init__(region_name, account_id)
        self.signing: dict[str, dict[str, Any]] = {}
        self.provisioned: dict[tuple[str, str], int] = {}
        self.invoke_configs: dict[tuple[str, str], dict[str, Any]] = {}

    def list_tags(self, resource_arn: str) -> dict[str, str]:
        """See moto; of code signing configurations, too."""
        if resource_arn in self.signing:
            return dict(self.signing[resource_arn]["Tags"])
        return super().list_tags(resource_arn)

    def tag_resource(self, resource_arn: str, tags: dict[str, str]) -> None:
        """See moto; of code signing configurations, too."""
        if resource_arn in self.signing:
            self.signing[resource_arn]["Tags"].update(tags)
        else:
            super().tag_resource(resource_arn, tags)

    def untag_resource(self, resource_arn: str, tag_keys: list[str]) -> None:
        """See moto; of code signing configurations, too."""
        if resource_arn in self.signing:
            for key in tag_keys:
                self.signing[resource_arn]["Tags"].pop(key, None)
        else:
            super().untag_resource(resource_arn, tag_keys)


def _missing(code: str, message: str) -> LambdaClientError:
    error = LambdaClientError(code, message)
    error.code = 404
    return error


class LambdaResponse(MotoResponse):
    """Lambda's operations on the wire."""

    @property
    def _served(self) -> ServedBackend:
        backend = self.backend
        assert isinstance(backend, ServedBackend)
        return backend

    @property
    def _given(self) -> dict[str, Any]:
        given: dict[str, Any] = json.loads(self.body or "{}")
        return given

    @property
    def _function(self) -> str:
        return unquote(self.path.split("/functions/")[1].split("/")[0]).rsplit(":", 1)[-1]

    @property
    def _signing(self) -> dict[str, Any]:
        arn = unquote(self.path.split("/code-signing-configs/")[1])
        if arn not in self._served.signing:
            raise _missing("ResourceNotFoundException", f"The Lambda code signing configuration {arn} was not found.")
        return self._served.signing[arn]

    def create_code_signing_config(self) -> str:
        """A new configuration."""
        identifier = f"csc-{uuid.uuid4().hex[:17]}"
        arn = f"arn:aws:lambda:{self.region}:{self.current_account}:code-signing-config:{identifier}"
        made = {
            "CodeSigningConfigId": identifier,
            "CodeSigningConfigArn": arn,
            "Description": self._given.get("Description", ""),
            "AllowedPublishers": self._given["AllowedPublishers"],
            "CodeSigningPolicies": self._given.get("CodeSigningPolicies", {"UntrustedArtifactOnDeployment": "Warn"}),
            "LastModified": iso_8601_datetime_without_milliseconds(utcnow()),
            "Tags": self._given.get("Tags", {}),
        }
        self._served.signing[arn] = made
        return json.dumps({"CodeSigningConfig": made})

    def get_code_signing_config(self) -> str:
        """What a configuration is."""
        return json.dumps({"CodeSigningConfig": self._signing})

    def list_code_signing_configs(self) -> str:
        """All configurations."""
        return json.dumps({"CodeSigningConfigs": list(self._served.signing.values())})

    def update_code_signing_config(self) -> str:
        """What is given changes."""
        self._signing.update({name: value for name, value in self._given.items() if value is not None})
        return json.dumps({"CodeSigningConfig": self._signing})

    def delete_code_signing_config(self) -> tuple[int, dict[str, Any], str]:
        """No configuration any more."""
        del self._served.signing[self._signing["CodeSigningConfigArn"]]
        return 204, {"status": 204}, ""

    def put_function_code_signing_config(self) -> str:
        """A function's configuration."""
        function = self.backend.get_function(self._function)
        function.code_signing_config_arn = self._given["CodeSigningConfigArn"]
        return json.dumps(function.get_function_code_signing_config())

    def delete_function_code_signing_config(self) -> tuple[int, dict[str, Any], str]:
        """No configuration of a function any more."""
        self.backend.get_function(self._function).code_signing_config_arn = None
        return 204, {"status": 204}, ""

    def remove_permission(self) -> tuple[int, dict[str, Any], str]:
        """See moto; which takes it from the function, whatever the qualifier."""
        found = self.backend._lambdas.get_function_by_name_or_arn_with_qualifier(
            self._function, self.querystring.get("Qualifier", [None])[0]
        )
        found.policy.del_statement(unquote(self.path.split("/")[-1].split("?")[0]))
        return 204, {"status": 204}, ""

    def put_function_event_invoke_config(self) -> ActionResult:
        """What asynchronous invocations of a function, a version or an alias do."""
        self.backend.get_function(self._function)
        given = {name: value for name, value in self._given.items() if value is not None}
        destinations = {"OnSuccess": {}, "OnFailure": {}, **given.get("DestinationConfig", {})}
        self._served.invoke_configs[self._qualified()] = {**given, "DestinationConfig": destinations}
        return self.get_function_event_invoke_config()

    def get_function_event_invoke_config(self) -> ActionResult:
        """What was put."""
        return ActionResult(self._invoke_config())

    def delete_function_event_invoke_config(self) -> tuple[int, dict[str, Any], str]:
        """The defaults again."""
        self._invoke_config()
        del self._served.invoke_configs[self._qualified()]
        return 204, {"status": 204}, ""

    def _invoke_config(self) -> dict[str, Any]:
        if self._qualified() not in self._served.invoke_configs:
            raise _missing("ResourceNotFoundException", "The function doesn't have an EventInvokeConfig")
        return self._served.invoke_configs[self._qualified()]

    def _qualified(self) -> tuple[str, str]:
        return self._function, self.querystring.get("Qualifier", ["$LATEST"])[0]

    def _provisioned(self) -> tuple[str, str]:
        return self._function, self.querystring["Qualifier"][0]

    def put_provisioned_concurrency_config(self) -> tuple[int, dict[str, Any], str]:
        """Provisioned concurrency of a version or an alias; there at once."""
        self._served.provisioned[self._provisioned()] = self._given["ProvisionedConcurrentExecutions"]
        return 202, {"status": 202}, self.get_provisioned_concurrency_config()

    def get_provisioned_concurrency_config(self) -> str:
        """How much is asked for."""
        asked = self._served.provisioned.get(self._provisioned())
        if asked is None:
            raise _missing(
                "ProvisionedConcurrencyConfigNotFoundException",
                "No Provisioned Concurrency Config found for this function",
            )
        told = ("Requested", "Available", "Allocated")
        return json.dumps({**{f"{name}ProvisionedConcurrentExecutions": asked for name in told}, "Status": "READY"})

    def delete_provisioned_concurrency_config(self) -> tuple[int, dict[str, Any], str]:
        """None any more."""
        self._served.provisioned.pop(self._provisioned(), None)
        return 204, {"status": 204}, ""
