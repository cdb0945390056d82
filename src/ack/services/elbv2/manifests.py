# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Manifests of Elastic Load Balancing in Python: see `ack.api.manifest`."""

from __future__ import annotations

from ack.api.manifest import Manifest
from ack.services.elbv2.listener import RESOURCE as _LISTENER
from ack.services.elbv2.listener import ListenerSpec
from ack.services.elbv2.load_balancer import RESOURCE as _LOAD_BALANCER
from ack.services.elbv2.load_balancer import LoadBalancerSpec
from ack.services.elbv2.rule import RESOURCE as _RULE
from ack.services.elbv2.rule import RuleSpec
from ack.services.elbv2.target_group import RESOURCE as _TARGET_GROUP
from ack.services.elbv2.target_group import TargetGroupSpec

__all__ = [
    "Listener",
    "ListenerSpec",
    "LoadBalancer",
    "LoadBalancerSpec",
    "Rule",
    "RuleSpec",
    "TargetGroup",
    "TargetGroupSpec",
]


class Listener(Manifest[ListenerSpec]):
    """Listener of Elastic Load Balancing."""

    RESOURCE = _LISTENER


class LoadBalancer(Manifest[LoadBalancerSpec]):
    """LoadBalancer of Elastic Load Balancing."""

    RESOURCE = _LOAD_BALANCER


class Rule(Manifest[RuleSpec]):
    """Rule of Elastic Load Balancing."""

    RESOURCE = _RULE


class TargetGroup(Manifest[TargetGroupSpec]):
    """TargetGroup of Elastic Load Balancing."""

    RESOURCE = _TARGET_GROUP
