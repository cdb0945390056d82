# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Amazon Simple Notification Service in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.sns.platform_application import RESOURCE as _PLATFORM_APPLICATION
from ack.services.sns.platform_application import PlatformApplicationSpec
from ack.services.sns.platform_endpoint import RESOURCE as _PLATFORM_ENDPOINT
from ack.services.sns.platform_endpoint import PlatformEndpointSpec
from ack.services.sns.subscription import RESOURCE as _SUBSCRIPTION
from ack.services.sns.subscription import SubscriptionSpec
from ack.services.sns.topic import RESOURCE as _TOPIC
from ack.services.sns.topic import TopicSpec

__all__ = [
    "PlatformApplication",
    "PlatformApplicationSpec",
    "PlatformEndpoint",
    "PlatformEndpointSpec",
    "Subscription",
    "SubscriptionSpec",
    "Topic",
    "TopicSpec",
]


class PlatformApplication(Manifest[PlatformApplicationSpec]):
    """PlatformApplication of Amazon Simple Notification Service."""

    RESOURCE = _PLATFORM_APPLICATION


class PlatformEndpoint(Manifest[PlatformEndpointSpec]):
    """PlatformEndpoint of Amazon Simple Notification Service."""

    RESOURCE = _PLATFORM_ENDPOINT


class Subscription(Manifest[SubscriptionSpec]):
    """Subscription of Amazon Simple Notification Service."""

    RESOURCE = _SUBSCRIPTION


class Topic(Manifest[TopicSpec]):
    """Topic of Amazon Simple Notification Service."""

    RESOURCE = _TOPIC
