# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of AWS Lambda in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.lambda_.alias import RESOURCE as _ALIAS
from ack.services.lambda_.alias import AliasSpec
from ack.services.lambda_.code_signing_config import RESOURCE as _CODE_SIGNING_CONFIG
from ack.services.lambda_.code_signing_config import CodeSigningConfigSpec
from ack.services.lambda_.event_source_mapping import RESOURCE as _EVENT_SOURCE_MAPPING
from ack.services.lambda_.event_source_mapping import EventSourceMappingSpec
from ack.services.lambda_.function import RESOURCE as _FUNCTION
from ack.services.lambda_.function import FunctionSpec
from ack.services.lambda_.function_url_config import RESOURCE as _FUNCTION_URL_CONFIG
from ack.services.lambda_.function_url_config import FunctionURLConfigSpec
from ack.services.lambda_.layer_version import RESOURCE as _LAYER_VERSION
from ack.services.lambda_.layer_version import LayerVersionSpec
from ack.services.lambda_.version import RESOURCE as _VERSION
from ack.services.lambda_.version import VersionSpec

__all__ = [
    "Alias",
    "AliasSpec",
    "CodeSigningConfig",
    "CodeSigningConfigSpec",
    "EventSourceMapping",
    "EventSourceMappingSpec",
    "Function",
    "FunctionSpec",
    "FunctionURLConfig",
    "FunctionURLConfigSpec",
    "LayerVersion",
    "LayerVersionSpec",
    "Version",
    "VersionSpec",
]


class Alias(Manifest[AliasSpec]):
    """Alias of AWS Lambda."""

    RESOURCE = _ALIAS


class CodeSigningConfig(Manifest[CodeSigningConfigSpec]):
    """CodeSigningConfig of AWS Lambda."""

    RESOURCE = _CODE_SIGNING_CONFIG


class EventSourceMapping(Manifest[EventSourceMappingSpec]):
    """EventSourceMapping of AWS Lambda."""

    RESOURCE = _EVENT_SOURCE_MAPPING


class Function(Manifest[FunctionSpec]):
    """Function of AWS Lambda."""

    RESOURCE = _FUNCTION


class FunctionURLConfig(Manifest[FunctionURLConfigSpec]):
    """FunctionURLConfig of AWS Lambda."""

    RESOURCE = _FUNCTION_URL_CONFIG


class LayerVersion(Manifest[LayerVersionSpec]):
    """LayerVersion of AWS Lambda."""

    RESOURCE = _LAYER_VERSION


class Version(Manifest[VersionSpec]):
    """Version of AWS Lambda."""

    RESOURCE = _VERSION
