"""EventBridge as AWS documents it, where moto does not go: global endpoints, and changes of event buses.

https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CreateEndpoint.html
"""

from __future__ import annotations

import json
import time
from typing import Any

from moto.events import urls
from moto.events.exceptions import ResourceAlreadyExistsException, ResourceNotFoundException
from moto.events.responses import EventsHandler

from ack.local.moto_ext import patch

Answer = tuple[str, dict[str, Any]]

_TAKEN = ("Name", "Description", "RoutingConfig", "ReplicationConfig", "EventBuses", "RoleArn")


def install() -> None:
    """Make moto serve this EventBridge."""
    patch.handle(urls, {"{0}/": EventsResponse.dispatch})


class EventsResponse(EventsHandler):
    """The operations of EventBridge."""

    def describe_event_bus(self) -> Answer:
        """With its logging."""
        text, headers = super().describe_event_bus()
        bus = self.events_backend.describe_event_bus(self._get_param("Name"))
        config = getattr(bus, "log_config", None)
        return json.dumps(json.loads(text) | ({"LogConfig": config} if config else {})), headers

    def update_event_bus(self) -> Answer:
        """See the API reference."""
        bus: Any = self.events_backend.describe_event_bus(self._get_param("Name"))
        bus.log_config = self._get_param("LogConfig")
        return json.dumps({"Arn": bus.arn, "Name": bus.name, "LogConfig": bus.log_config}), self.response_headers

    def create_endpoint(self) -> Answer:
        """Made at once: AWS takes a while."""
        name = self._get_param("Name")
        if name in self._endpoints:
            raise ResourceAlreadyExistsException(f"Endpoint {name} already exists.")
        arn = f"arn:{self.partition}:events:{self.region}:{self.current_account}:endpoint/{name}"
        identifier = f"{name}.abc"
        self._endpoints[name] = {
            **self._given(),
            "Arn": arn,
            "EndpointId": identifier,
            "EndpointUrl": f"https://{identifier}.endpoint.events.amazonaws.com",
            "CreationTime": time.time(),
        }
        return self._shown(name)

    def describe_endpoint(self) -> Answer:
        """See the API reference."""
        return self._shown(self._get_param("Name"))

    def update_endpoint(self) -> Answer:
        """Changes what is given."""
        name = self._get_param("Name")
        self._endpoint(name).update(self._given())
        return self._shown(name)

    def delete_endpoint(self) -> Answer:
        """See the API reference."""
        name = self._get_param("Name")
        self._endpoint(name)
        del self._endpoints[name]
        return "{}", self.response_headers

    @property
    def _endpoints(self) -> dict[str, dict[str, Any]]:
        backend: Any = self.events_backend
        found: dict[str, dict[str, Any]] = backend.__dict__.setdefault("endpoints", {})
        return found

    def _given(self) -> dict[str, Any]:
        return {name: value for name in _TAKEN if (value := self._get_param(name)) is not None}

    def _endpoint(self, name: str) -> dict[str, Any]:
        if name not in self._endpoints:
            raise ResourceNotFoundException(f"Endpoint {name} does not exist.")
        return self._endpoints[name]

    def _shown(self, name: str) -> Answer:
        return json.dumps({**self._endpoint(name), "State": "ACTIVE"}), self.response_headers
