"""AWS Controllers for Kubernetes."""

from importlib.metadata import version

__version__ = version("aws-controllers-k8s")
