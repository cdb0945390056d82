"""One emulator for the tests of what it emulates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import botocore.session
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from ack.local.aws import AwsServer


@pytest.fixture(scope="session")
def emulator() -> Iterator[AwsServer]:
    with AwsServer() as running:
        yield running


MakeClient = Callable[..., Any]


@pytest.fixture
def make_client(emulator: AwsServer) -> MakeClient:
    """Makes clients of the emulator, which is empty at first."""
    emulator.reset_sync()
    session = botocore.session.Session()
    session.set_credentials("testing", "testing")

    def make(service: str, region: str = "us-west-2") -> Any:
        config = Config(retries={"total_max_attempts": 1})
        return session.create_client(service, region_name=region, endpoint_url=emulator.url, config=config)

    return make


def refusal(call: Callable[..., Any], **params: Any) -> tuple[int, str, str]:
    """HTTP status, code and message of the error that a call must end in."""
    with pytest.raises(ClientError) as caught:
        call(**params)
    response = caught.value.response
    error = response["Error"]
    return response["ResponseMetadata"]["HTTPStatusCode"], error["Code"], error.get("Message", "")
