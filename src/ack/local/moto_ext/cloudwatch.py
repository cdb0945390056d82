"""CloudWatch as AWS documents it, where moto does not go: metric streams.

https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricStream.html
"""

from __future__ import annotations

from typing import Any

from moto.cloudwatch import urls
from moto.cloudwatch.exceptions import ResourceNotFoundException
from moto.cloudwatch.responses import CloudWatchResponse as MotoCloudWatch
from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import utcnow

from ack.local.moto_ext import patch

_TAKEN = (
    *("Name", "IncludeFilters", "ExcludeFilters", "FirehoseArn", "RoleArn", "OutputFormat"),
    *("StatisticsConfigurations", "IncludeLinkedAccountsMetrics"),
)


def install() -> None:
    """Make moto serve this CloudWatch."""
    patch.handle(urls, {"{0}/$": CloudWatchResponse.dispatch})


class CloudWatchResponse(MotoCloudWatch):
    """The operations of CloudWatch."""

    def put_metric_stream(self) -> ActionResult:
        """Makes it, or replaces the whole; tags count only when it is made."""
        name = self._get_param("Name")
        arn = f"arn:{self.partition}:cloudwatch:{self.region}:{self.current_account}:metric-stream/{name}"
        if name not in self._streams:
            tags = {tag["Key"]: tag["Value"] for tag in self._get_param("Tags", [])}
            backend = self.cloudwatch_backend
            backend.tagger.tag_resource(arn, backend.tagger.convert_dict_to_tags_input(tags))
        given = {member: value for member in _TAKEN if (value := self._get_param(member)) is not None}
        created = self._streams.get(name, {}).get("CreationDate", utcnow())
        more = {"Arn": arn, "State": "running", "CreationDate": created, "LastUpdateDate": utcnow()}
        self._streams[name] = given | more
        return ActionResult({"Arn": arn})

    def get_metric_stream(self) -> ActionResult:
        """See the API reference."""
        name = self._get_param("Name")
        if name not in self._streams:
            raise ResourceNotFoundException()
        return ActionResult(self._streams[name])

    def delete_metric_stream(self) -> ActionResult:
        """Nothing is said of one that is not there."""
        self._streams.pop(self._get_param("Name"), None)
        return EmptyResult()

    def tag_resource(self) -> ActionResult:
        """Of streams as well."""
        arn = self._get_param("ResourceARN")
        if not any(stream["Arn"] == arn for stream in self._streams.values()):
            return super().tag_resource()
        self.cloudwatch_backend.tagger.tag_resource(arn, self._get_param("Tags", []))
        return EmptyResult()

    @property
    def _streams(self) -> dict[str, dict[str, Any]]:
        backend: Any = self.cloudwatch_backend
        found: dict[str, dict[str, Any]] = backend.__dict__.setdefault("metric_streams", {})
        return found
