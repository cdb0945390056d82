"""Sensitive values are planted, and everything that a controller emits is searched for them."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from ack.api import core
from ack.kube.types import EVENT
from tests.e2e.test_secrets import change, has_value, naming, put
from tests.support.aws_view import REGION, Aws
from tests.support.cluster import Cluster, condition
from tests.support.collector import collector
from tests.support.programs import program
from tests.support.waiting import eventually

pytestmark = [pytest.mark.services("secretsample"), pytest.mark.feature(24)]

FIRST = "planted-Tr0ub4dor&3-first"
SECOND = 'planted "quoted"\nsecond line of it'
SHORT = "Zq7#"
BINARY = b"\xff\xfeplanted-binary-value\x00"
PLANTED = (FIRST, SECOND, SHORT)


@dataclass
class Emitted:
    """What a controller has emitted, by where it went.

    Args:
        texts: place -> text.
    """

    texts: dict[str, str] = field(default_factory=dict)

    def assert_nothing_of(self, *values: str) -> None:
        for value in values:
            raw = value.encode()
            forms = {value, json.dumps(value)[1:-1], base64.b64encode(raw).decode(), raw.hex(), repr(value)[1:-1]}
            forms |= {line for line in value.splitlines() if len(line) > 3}
            for place, text in self.texts.items():
                assert text, f"{place} is empty: nothing would be found there"
                for form in forms:
                    assert form not in text, f"{form!r} is in {place}"


@asynccontextmanager
async def watched(
    kubernetes: Cluster, aws: Aws, *, kinds: Sequence[str] = ("secretsample.Secret",), spec: bool = True
) -> AsyncIterator[Emitted]:
    """A controller that tells all it can; when the block is over, what it told.

    Args:
        kubernetes: the cluster.
        aws: the account.
        kinds: those whose objects it writes; its services are theirs.
        spec: whether what it writes into a spec counts: not where the user has written the value there.
    """
    emitted = Emitted()
    async with collector() as traces:
        flags = [
            *(f"--service={service}" for service in sorted({kind.partition(".")[0] for kind in kinds})),
            f"--aws-region={REGION}",
            f"--aws-endpoint-url={aws.proxy.url}",
            f"--aws-identity-endpoint-url={aws.proxy.url}",
            "--allow-unsafe-aws-endpoint-urls",
            "--healthz-addr=127.0.0.1:0",
            "--metrics-addr=127.0.0.1:0",
            "--log-level=debug",
            f"--watch-namespace={kubernetes.namespace}",
            f"--tracing-endpoint={traces.url}",
        ]
        env = {"KUBECONFIG": kubernetes.kubeconfig}
        async with program("tests.support.services.controller", *flags, env=env) as process:
            await process.ready()
            yield emitted
            emitted.texts["metrics"] = (await process.get("/metrics"))[1]
            assert await process.stop() == 0
        lists = [await kubernetes.client.list(kubernetes.types[kind], kubernetes.namespace) for kind in kinds]
        objects = [obj if spec else {**obj, "spec": None} for each in lists for obj in each.items]
        events = await kubernetes.client.list(EVENT, kubernetes.namespace)
        emitted.texts |= {
            "log": process.err,
            "objects": json.dumps(objects),
            "Events": json.dumps(events.items),
            "traces": traces.raw.decode(errors="replace"),
        }


async def test_of_values_from_secrets(kubernetes: Cluster, aws: Aws) -> None:
    await put(kubernetes, "password", {"value": FIRST, "short": SHORT, "binary": BINARY})
    async with watched(kubernetes, aws) as emitted:
        # AWS quotes what it refuses: on create, on update, whole, in part, escaped, and when it fails.
        quoting = f"Parameter SecretString: '{FIRST}' has no capitals; see {FIRST[:20]}..."
        aws.proxy.fail_next("CreateSecret", "InvalidParameterException", quoting)
        await kubernetes.create("Secret", "one", naming("one"))
        obj = await kubernetes.terminal("Secret", "one")
        shown = condition(obj, core.TERMINAL)["message"]
        assert shown.endswith("Parameter SecretString: '(removed)' has no capitals; see (removed)...")
        await kubernetes.annotate("Secret", "one", {"services.k8s.aws/reconcile-now": "again"})
        await kubernetes.synced("Secret", "one")

        aws.proxy.fail_next("UpdateSecret", "InternalServiceError", f"cannot store {SECOND}", status=500)
        await change(kubernetes, "password", {"value": SECOND})
        await has_value(aws, "one", SECOND)

        aws.proxy.fail_next("CreateSecret", "InvalidRequestException", f'{{"got": {json.dumps(SECOND)}}}')
        await kubernetes.create("Secret", "two", naming("two"))
        await kubernetes.terminal("Secret", "two")

        aws.proxy.fail_next("CreateSecret", "InvalidParameterException", f"'{SHORT}' is too short")
        await kubernetes.create("Secret", "short", naming("short", key="short"))
        await kubernetes.terminal("Secret", "short")

        # The SDK quotes what it refuses to send.
        await kubernetes.create("Secret", "binary", naming("binary", key="binary"))
        await kubernetes.wait(
            "Secret", "binary", lambda o: "SecretString" in condition(o, core.READY).get("message", "")
        )
        await eventually(lambda: aws.proxy.count("UpdateSecret") >= 2)
    emitted.assert_nothing_of(*PLANTED, "planted-binary-value", BINARY.decode(errors="ignore"))


async def test_of_what_the_model_calls_sensitive(kubernetes: Cluster, aws: Aws) -> None:
    """A value in AWS's answer that no field may show: drift of a secret value is not looked for, so it is not seen."""
    await put(kubernetes, "password", {"value": FIRST})
    async with watched(kubernetes, aws) as emitted:
        await kubernetes.create("Secret", "one", naming("one"))
        await kubernetes.synced("Secret", "one")
        await aws.call("secretsmanager", "UpdateSecret", SecretId="one", SecretString=SECOND)
        await kubernetes.set("Secret", "one", description="x")
        await kubernetes.wait("Secret", "one", lambda o: o["metadata"]["generation"] == 2)
        await eventually(lambda: aws.proxy.count("UpdateSecret") == 1)
    emitted.assert_nothing_of(*PLANTED)


async def test_the_search_finds(kubernetes: Cluster, aws: Aws) -> None:
    """That nothing is found means something only if what is there is found."""
    async with watched(kubernetes, aws) as emitted:
        spec: dict[str, Any] = {"name": "one", "description": "planted-in-the-open"}
        await put(kubernetes, "password", {"value": FIRST})
        await kubernetes.create("Secret", "one", {**spec, "secretString": {"name": "password", "key": "value"}})
        await kubernetes.synced("Secret", "one")
    with pytest.raises(AssertionError, match="is in objects"):
        emitted.assert_nothing_of("planted-in-the-open")
