"""AWS as its owner sees it: directly, past the proxy, uncounted; and the proxy, by which the controller goes."""

from __future__ import annotations

import asyncio
import urllib.request
from typing import Any

import botocore.session
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import ClientError

from tests.support.aws_proxy import AwsProxy

ACCOUNT = "123456789012"
REGION = "us-west-2"


class Aws:
    """Calls AWS operations by their API names.

    Args:
        url: the endpoint.
        proxy: before it, for the controller.
    """

    def __init__(self, url: str, proxy: AwsProxy) -> None:
        self._url = url
        self.proxy = proxy
        self._session = botocore.session.Session()
        self._clients: dict[str, Any] = {}

    def call_now(self, service: str, operation: str, /, **params: Any) -> dict[str, Any]:
        """Calls an operation; blocks.

        Raises:
            botocore.exceptions.ClientError: AWS refused.
        """
        client = self._clients.get(service)
        if client is None:
            client = self._clients[service] = self._session.create_client(
                service,
                region_name=REGION,
                endpoint_url=self._url,
                aws_access_key_id="owner",
                aws_secret_access_key="owner",
                config=Config(s3={"addressing_style": "path"}, retries={"total_max_attempts": 1}),
            )
        answer: dict[str, Any] = getattr(client, xform_name(operation))(**params)
        answer.pop("ResponseMetadata", None)
        return answer

    async def call(self, service: str, operation: str, /, **params: Any) -> dict[str, Any]:
        """Calls an operation.

        Raises:
            botocore.exceptions.ClientError: AWS refused.
        """
        return await asyncio.to_thread(self.call_now, service, operation, **params)

    async def ask(self, service: str, operation: str, member: str = "", /, **params: Any) -> Any:
        """What AWS answers: a member of the answer (`None` if it has none), or the error code if AWS refuses."""
        try:
            answer = await self.call(service, operation, **params)
        except ClientError as error:
            return str(error.response["Error"]["Code"])
        return answer.get(member) if member else answer

    async def code(self, service: str, operation: str, /, **params: Any) -> str:
        """The error code with which AWS refuses an operation; "" if it does not."""
        answer = await self.ask(service, operation, **params)
        return answer if isinstance(answer, str) else ""

    def reset(self) -> None:
        """Empties the account."""
        request = urllib.request.Request(f"{self._url}/moto-api/reset", method="POST")
        with urllib.request.urlopen(request, timeout=10):
            pass
