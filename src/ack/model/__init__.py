"""A typed, lazy view of the AWS API models that ship with botocore. It knows nothing of Kubernetes."""

from __future__ import annotations

from ack.model.operation import Operation
from ack.model.service import Models, ServiceModel, UnknownServiceError, load, model_version, models_of, service_names
from ack.model.shape import Member, Shape, ShapeError

__all__ = [
    "Member",
    "Models",
    "Operation",
    "ServiceModel",
    "Shape",
    "ShapeError",
    "UnknownServiceError",
    "load",
    "model_version",
    "models_of",
    "service_names",
]
