"""An embedded Kubernetes API server, good enough for real ``kubectl``, ``helm`` and the official clients.

It is a convenience for the demo and the tests, never the judge: where it differs from a real API server, it is wrong.
"""

from ack.local.kube.server import KubeServer

__all__ = ["KubeServer"]
