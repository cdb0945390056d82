"""An AWS that is fast enough to load a controller: ECR repositories, their tags, pull-through cache rules, and
STS, on AWS's wire protocol.

moto spends milliseconds on a call; this one tens of microseconds, and then as long as it is told. It answers as AWS
does for the operations that these plain objects need, and refuses any other, so that no benchmark passes on answers
that AWS would not give.

    python -m bench.stand_in --latency-ms 20 --limit 10

The first line of standard output is its URL. `GET /bench/calls` gives the calls so far, by operation and answer;
`POST /bench/reset` sets them to zero.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import orjson

ACCOUNT, REGION = "123456789012", "us-west-2"
BURST_SECONDS = 1.0
"""A limit lets this many seconds' worth of calls through at once, as AWS's token buckets do."""

_IDENTITY = f"""<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
<Arn>arn:aws:iam::{ACCOUNT}:user/bench</Arn><UserId>AIDABENCH</UserId><Account>{ACCOUNT}</Account>\
</GetCallerIdentityResult><ResponseMetadata><RequestId>0</RequestId></ResponseMetadata></GetCallerIdentityResponse>"""


class Refused(Exception):
    """AWS refuses.

    Args:
        code: AWS's error code.
        message: AWS's text.
        status: of the HTTP answer.
    """

    def __init__(self, code: str, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.code = code
        self.status = status


class Registry:
    """The account's repositories."""

    def __init__(self) -> None:
        self._repositories: dict[str, dict[str, Any]] = {}
        self._tags: dict[str, dict[str, str]] = {}
        self._rules: dict[str, dict[str, Any]] = {}
        self.operations: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
            "CreateRepository": self.create,
            "DescribeRepositories": self.describe,
            "DeleteRepository": self.delete,
            "PutImageTagMutability": self.mutability,
            "ListTagsForResource": self.tags,
            "TagResource": self.tag,
            "UntagResource": self.untag,
            "GetRepositoryPolicy": lambda _: _absent("RepositoryPolicyNotFoundException"),
            "GetLifecyclePolicy": lambda _: _absent("LifecyclePolicyNotFoundException"),
            "GetResources": self.resources,
            "CreatePullThroughCacheRule": self.create_rule,
            "DescribePullThroughCacheRules": self.describe_rules,
            "UpdatePullThroughCacheRule": self.update_rule,
            "DeletePullThroughCacheRule": self.delete_rule,
        }

    def create(self, given: dict[str, Any]) -> dict[str, Any]:
        """CreateRepository."""
        name = given["repositoryName"]
        if name in self._repositories:
            raise Refused("RepositoryAlreadyExistsException", f"The repository with name '{name}' already exists")
        repository = {
            "repositoryArn": f"arn:aws:ecr:{REGION}:{ACCOUNT}:repository/{name}",
            "registryId": ACCOUNT,
            "repositoryName": name,
            "repositoryUri": f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com/{name}",
            "createdAt": time.time(),
            "imageTagMutability": given.get("imageTagMutability", "MUTABLE"),
            "imageScanningConfiguration": given.get("imageScanningConfiguration", {"scanOnPush": False}),
            "encryptionConfiguration": given.get("encryptionConfiguration", {"encryptionType": "AES256"}),
        }
        self._repositories[name] = repository
        self._tags[repository["repositoryArn"]] = {t["Key"]: t["Value"] for t in given.get("tags", ())}
        return {"repository": repository}

    def describe(self, given: dict[str, Any]) -> dict[str, Any]:
        """DescribeRepositories, by names."""
        return {"repositories": [self._of(name) for name in given["repositoryNames"]]}

    def delete(self, given: dict[str, Any]) -> dict[str, Any]:
        """DeleteRepository."""
        repository = self._of(given["repositoryName"])
        del self._repositories[repository["repositoryName"]], self._tags[repository["repositoryArn"]]
        return {"repository": repository}

    def mutability(self, given: dict[str, Any]) -> dict[str, Any]:
        """PutImageTagMutability."""
        self._of(given["repositoryName"])["imageTagMutability"] = given["imageTagMutability"]
        return {"imageTagMutability": given["imageTagMutability"]}

    def tags(self, given: dict[str, Any]) -> dict[str, Any]:
        """ListTagsForResource."""
        return {"tags": [{"Key": k, "Value": v} for k, v in self._tags[given["resourceArn"]].items()]}

    def tag(self, given: dict[str, Any]) -> dict[str, Any]:
        """TagResource."""
        self._tags[given["resourceArn"]] |= {t["Key"]: t["Value"] for t in given["tags"]}
        return {}

    def untag(self, given: dict[str, Any]) -> dict[str, Any]:
        """UntagResource."""
        for key in given["tagKeys"]:
            self._tags[given["resourceArn"]].pop(key, None)
        return {}

    def resources(self, given: dict[str, Any]) -> dict[str, Any]:
        """GetResources of the tagging API, by ARNs."""
        found = [(arn, self._tags[arn]) for arn in given["ResourceARNList"] if arn in self._tags]
        return {
            "ResourceTagMappingList": [
                {"ResourceARN": arn, "Tags": [{"Key": k, "Value": v} for k, v in tags.items()]} for arn, tags in found
            ]
        }

    def create_rule(self, given: dict[str, Any]) -> dict[str, Any]:
        """CreatePullThroughCacheRule."""
        prefix = given["ecrRepositoryPrefix"]
        if prefix in self._rules:
            text = f"A pull through cache rule with the prefix '{prefix}' already exists"
            raise Refused("PullThroughCacheRuleAlreadyExistsException", text)
        self._rules[prefix] = {**given, "registryId": ACCOUNT, "createdAt": time.time()}
        return self._rules[prefix]

    def describe_rules(self, given: dict[str, Any]) -> dict[str, Any]:
        """DescribePullThroughCacheRules, by prefixes."""
        return {"pullThroughCacheRules": [self._rule(prefix) for prefix in given["ecrRepositoryPrefixes"]]}

    def update_rule(self, given: dict[str, Any]) -> dict[str, Any]:
        """UpdatePullThroughCacheRule."""
        rule = self._rule(given["ecrRepositoryPrefix"])
        rule |= given
        return rule

    def delete_rule(self, given: dict[str, Any]) -> dict[str, Any]:
        """DeletePullThroughCacheRule."""
        rule = self._rule(given["ecrRepositoryPrefix"])
        del self._rules[rule["ecrRepositoryPrefix"]]
        return rule

    def _rule(self, prefix: str) -> dict[str, Any]:
        if prefix not in self._rules:
            text = f"The pull through cache rule with the prefix '{prefix}' does not exist"
            raise Refused("PullThroughCacheRuleNotFoundException", text)
        return self._rules[prefix]

    def _of(self, name: str) -> dict[str, Any]:
        if name not in self._repositories:
            text = f"The repository with name '{name}' does not exist in the registry with id '{ACCOUNT}'"
            raise Refused("RepositoryNotFoundException", text)
        return self._repositories[name]


def _absent(code: str) -> dict[str, Any]:
    raise Refused(code, "there is none")


class Limit:
    """A token bucket for all calls, as AWS has one an account and region.

    Args:
        rate: calls a second; 0 for no limit.
    """

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._tokens = rate * BURST_SECONDS
        self._last = time.monotonic()

    def allows(self) -> bool:
        """Whether one more call is let through."""
        if not self._rate:
            return True
        now = time.monotonic()
        self._tokens = min(self._rate * BURST_SECONDS, self._tokens + (now - self._last) * self._rate)
        self._last = now
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True


class Server:
    """HTTP/1.1 as far as the AWS SDK speaks it.

    Args:
        latency: seconds by which every answer is late.
        limit: of calls a second.
    """

    def __init__(self, latency: float, limit: Limit) -> None:
        self._latency = latency
        self._limit = limit
        self._registry = Registry()
        self._calls: Counter[str] = Counter()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
                body = await reader.readexactly(int(length[1])) if length else b""
                writer.write(await self._answer(head, body))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the client has gone
        finally:
            writer.close()

    async def _answer(self, head: bytes, body: bytes) -> bytes:
        _, path, _ = head.split(b" ", 2)
        if path == b"/bench/calls":
            return _http(200, orjson.dumps(self._calls))
        if path == b"/bench/reset":
            self._calls.clear()
            return _http(200, b"{}")
        if self._latency:
            await asyncio.sleep(self._latency)
        target = re.search(rb"(?i)\r\nx-amz-target: *([^\r]+)", head)
        if target is None:
            return self._query(body)
        operation = target[1].decode().rpartition(".")[2]
        try:
            if not self._limit.allows():
                raise Refused("ThrottlingException", "Rate exceeded")  # noqa: TRY301
            handler = self._registry.operations.get(operation)
            if handler is None:
                raise Refused("UnknownOperationException", f"the stand-in has no {operation}")  # noqa: TRY301
            answer = handler(orjson.loads(body))
        except Refused as refused:
            self._calls[f"{operation} {refused.code}"] += 1
            return _http(refused.status, orjson.dumps({"__type": refused.code, "message": str(refused)}))
        self._calls[f"{operation} ok"] += 1
        return _http(200, orjson.dumps(answer))

    def _query(self, body: bytes) -> bytes:
        action = parse_qs(body.decode()).get("Action", [""])[0]
        self._calls[f"{action} ok"] += 1
        if action != "GetCallerIdentity":
            return _http(400, b"", "text/xml")
        return _http(200, _IDENTITY.encode(), "text/xml")


def _http(status: int, body: bytes, kind: str = "application/x-amz-json-1.1") -> bytes:
    return f"HTTP/1.1 {status} -\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body


async def _main(latency: float, limit: float) -> None:
    server = await asyncio.start_server(Server(latency, Limit(limit)).serve, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--latency-ms", type=float, default=0.0)
    parser.add_argument("--limit", type=float, default=0.0, help="calls a second; 0 for no limit")
    arguments = parser.parse_args()
    try:
        asyncio.run(_main(arguments.latency_ms / 1000, arguments.limit))
    except KeyboardInterrupt:
        sys.exit(130)
