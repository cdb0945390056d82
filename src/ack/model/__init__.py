"""A typed, lazy view of the AWS API models that ship with botocore. It knows nothing of Kubernetes."""

from __future__ import annotations

from ack.model.operation import Operation
from ack.model.service import ServiceModel, UnknownServiceError, load, model_version
from ack.model.shape import Member, Shape, ShapeError

__all__ = ["Member", "Operation", "ServiceModel", "Shape", "ShapeError", "UnknownServiceError", "load", "model_version"]
