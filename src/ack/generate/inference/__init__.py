"""Full inference: what a human would write into `service.yaml`, found in the AWS model by rules.

The published controllers' kinds come about by a few rules and much configuration. Here more rules stand in for the
configuration: each is one pure function that yields entries of a `service.yaml`. `suggest` puts them together; what
the service's own `service.yaml` says wins over them. So everything inferred can be read, explained, changed and written
down in one language.
"""

from __future__ import annotations

from ack.generate.inference.suggest import Suggestion, suggest

__all__ = ["Suggestion", "suggest"]
