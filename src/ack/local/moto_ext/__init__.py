"""What moto's server lacks of the real AWS, as far as our kinds and their tests need it.

Moto is an emulator of good will: it takes most input as it comes, leaves out whole operations, and forgets the defaults
that AWS gives to a new resource. Each module here replaces one service's backend by a subclass that behaves as AWS
documents. `install` puts them in place, before the server takes its first request.
"""

from __future__ import annotations

from importlib import import_module

_EXTENSIONS = (
    "apigatewayv2",
    "awslambda",
    "cloudwatch",
    "dynamodb",
    "ecr",
    "efs",
    "eks",
    "elasticache",
    "events",
    "iam",
    "logs",
    "rds",
    "s3",
    "sns",
    "ssm",
    "tagging",
)


def install() -> None:
    """Put the extensions into moto. Once, before its first request."""
    # Imported here because moto is an extra, and slow to import.
    for name in _EXTENSIONS:
        import_module(f"ack.local.moto_ext.{name}").install()
