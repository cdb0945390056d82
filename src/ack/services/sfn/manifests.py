# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of AWS Step Functions in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.sfn.activity import RESOURCE as _ACTIVITY
from ack.services.sfn.activity import ActivitySpec
from ack.services.sfn.state_machine import RESOURCE as _STATE_MACHINE
from ack.services.sfn.state_machine import StateMachineSpec
from ack.services.sfn.state_machine_alias import RESOURCE as _STATE_MACHINE_ALIAS
from ack.services.sfn.state_machine_alias import StateMachineAliasSpec

__all__ = [
    "Activity",
    "ActivitySpec",
    "StateMachine",
    "StateMachineAlias",
    "StateMachineAliasSpec",
    "StateMachineSpec",
]


class Activity(Manifest[ActivitySpec]):
    """Activity of AWS Step Functions."""

    RESOURCE = _ACTIVITY


class StateMachine(Manifest[StateMachineSpec]):
    """StateMachine of AWS Step Functions."""

    RESOURCE = _STATE_MACHINE


class StateMachineAlias(Manifest[StateMachineAliasSpec]):
    """StateMachineAlias of AWS Step Functions."""

    RESOURCE = _STATE_MACHINE_ALIAS
