# Generated from the AWS API model and service.yaml by ack-generate. Do not edit.
"""Structures that the kinds of Amazon Simple Queue Service share."""

from __future__ import annotations
