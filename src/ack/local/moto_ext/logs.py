"""CloudWatch Logs as AWS documents it, where moto does not go: keys of log groups that are set and taken away later.

https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_AssociateKmsKey.html
"""

from __future__ import annotations

from typing import Any

from moto.logs import urls
from moto.logs.exceptions import ResourceNotFoundException
from moto.logs.responses import LogsResponse as MotoLogs

from ack.local.moto_ext import patch


def install() -> None:
    """Make moto serve this CloudWatch Logs."""
    patch.handle(urls, {"{0}/$": LogsResponse.dispatch})


class LogsResponse(MotoLogs):
    """The operations of CloudWatch Logs."""

    def associate_kms_key(self) -> str:
        """See the API reference."""
        self._group().kms_key_id = self._get_param("kmsKeyId")
        return ""

    def disassociate_kms_key(self) -> str:
        """See the API reference."""
        self._group().kms_key_id = None
        return ""

    def _group(self) -> Any:
        group = self.logs_backend.groups.get(self._get_param("logGroupName"))
        if group is None:
            raise ResourceNotFoundException()
        return group
