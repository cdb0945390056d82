"""SNS as AWS documents it, where moto does not go: all attributes of topics, and data protection policies.

https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html
"""

from __future__ import annotations

from typing import Any

from moto.core.responses import ActionResult, EmptyResult
from moto.core.utils import camelcase_to_underscores
from moto.sns import urls
from moto.sns.responses import SNSResponse

from ack.local.moto_ext import patch

_FEEDBACK = ("Application", "Firehose", "HTTP", "Lambda", "SQS")
_MORE = (
    *("SignatureVersion", "TracingConfig", "FifoThroughputScope"),
    *(f"{name}SuccessFeedbackRoleArn" for name in _FEEDBACK),
    *(f"{name}SuccessFeedbackSampleRate" for name in _FEEDBACK),
    *(f"{name}FailureFeedbackRoleArn" for name in _FEEDBACK),
)


def install() -> None:
    """Make moto serve this SNS."""
    patch.handle(urls, {"{0}/$": SnsResponse.dispatch})


class SnsResponse(SNSResponse):
    """The operations of SNS."""

    def get_topic_attributes(self) -> ActionResult:
        """Moto keeps every attribute that was set, but shows a few."""
        topic = self.backend.get_topic(self._get_param("TopicArn"))
        result: Any = super().get_topic_attributes().result
        for name in _MORE:
            value = getattr(topic, camelcase_to_underscores(name), None)
            if value:
                result["Attributes"][name] = value
        return ActionResult(result)

    def get_data_protection_policy(self) -> ActionResult:
        """See the API reference."""
        topic = self.backend.get_topic(self._get_param("ResourceArn"))
        return ActionResult({"DataProtectionPolicy": getattr(topic, "data_protection_policy", "")})

    def put_data_protection_policy(self) -> ActionResult:
        """See the API reference."""
        topic: Any = self.backend.get_topic(self._get_param("ResourceArn"))
        topic.data_protection_policy = self._get_param("DataProtectionPolicy")
        return EmptyResult()
