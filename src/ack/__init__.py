"""AWS Controllers for Kubernetes."""
