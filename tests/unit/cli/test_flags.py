"""The controller's flags, from the command line and the environment to the settings of the process."""

from __future__ import annotations

from typing import Any

import click
import pytest
from click.testing import CliRunner

from ack.cli.flag_values import Address
from ack.cli.flags import MISSING_REGION, Settings, controller_flags, settings, user_agent
from ack.cli.logs import LogOptions
from ack.runtime.options import FEATURE_GATES

REGION = ("--aws-region", "eu-west-1")

PUBLISHED = {
    "metrics-addr",
    "healthz-addr",
    "enable-webhook-server",
    "webhook-server-addr",
    "enable-leader-election",
    "leader-election-namespace",
    "enable-field-export-reconciler",
    "enable-carm",
    "enable-cross-namespace",
    "enable-development-logging",
    "log-level",
    "aws-region",
    "aws-endpoint-url",
    "aws-identity-endpoint-url",
    "allow-unsafe-aws-endpoint-urls",
    "aws-endpoint-use-path-style",
    "http-client-timeout",
    "resource-tags",
    "watch-namespace",
    "watch-selectors",
    "deletion-policy",
    "reconcile-default-resync-seconds",
    "reconcile-resource-resync-seconds",
    "reconcile-default-max-concurrent-syncs",
    "reconcile-resource-max-concurrent-syncs",
    "reconcile-resources",
    "feature-gates",
}


class Parsed:
    """What a command line comes to."""

    def __init__(self, *arguments: str, env: dict[str, str] | None = None) -> None:
        found: list[Settings] = []

        @click.command()
        @controller_flags
        def command(**flags: Any) -> None:
            found.append(settings(flags, ["Bucket", "Repository"], services=["ecr", "s3"], version="v1"))

        clean: dict[str, str | None] = dict.fromkeys(
            ("AWS_REGION", "AWS_ENDPOINT_URL", "AWS_IDENTITY_ENDPOINT_URL", "DELETION_POLICY", "FEATURE_GATES")
        )
        result = CliRunner().invoke(command, arguments, env={**clean, **(env or {})})
        self.status = result.exit_code
        self.output = result.output
        self.found = found

    @property
    def settings(self) -> Settings:
        assert self.status == 0, self.output
        return self.found[0]


def test_every_published_flag_is_there() -> None:
    @click.command()
    @controller_flags
    def command(**flags: Any) -> None:
        """Nothing."""

    names = {name.removeprefix("--") for option in command.params for name in option.opts}
    assert names >= PUBLISHED


def test_defaults() -> None:
    made = Parsed(*REGION).settings
    runtime = made.runtime
    assert (runtime.region, runtime.endpoint_url, runtime.watch_namespaces, runtime.watch_selector) == (
        "eu-west-1",
        "",
        (),
        "",
    )
    assert (runtime.kinds, runtime.deletion_policy, runtime.resync_seconds) == ((), "delete", 36_000)
    assert (runtime.max_concurrent, dict(runtime.max_concurrent_of), runtime.cross_namespace) == (8, {}, True)
    assert runtime.resource_tags == (
        "services.k8s.aws/controller-version=%CONTROLLER_SERVICE%-%CONTROLLER_VERSION%",
        "services.k8s.aws/namespace=%K8S_NAMESPACE%",
    )
    assert made.aws.http_timeout_seconds == 60
    assert made.aws.user_agent == "aws-controllers-k8s/ecr+s3-v1"
    assert (made.metrics, made.health) == (Address("0.0.0.0", 8080), Address("0.0.0.0", 8081))
    assert (made.leader_election, made.kubeconfig) == (False, None)
    assert made.log == LogOptions(level="info", console=False, times="iso8601")


@pytest.mark.parametrize(
    ("arguments", "path", "expected"),
    [
        (("--watch-namespace=a,b",), "runtime.watch_namespaces", ("a", "b")),
        (("--watch-selectors", "app in (x,y)"), "runtime.watch_selector", "app in (x,y)"),
        (("--resource-tags=a=b,c=d", "--resource-tags", "e=f"), "runtime.resource_tags", ("a=b", "c=d", "e=f")),
        (("--deletion-policy=retain",), "runtime.deletion_policy", "retain"),
        (("--reconcile-default-resync-seconds=60",), "runtime.resync_seconds", 60),
        (
            ("--reconcile-resource-resync-seconds=Bucket=5", "--reconcile-resource-resync-seconds=Repository=6"),
            "runtime.resync_seconds_of",
            {"bucket": 5, "repository": 6},
        ),
        (("--reconcile-default-max-concurrent-syncs=1",), "runtime.max_concurrent", 1),
        (
            ("--reconcile-resource-max-concurrent-syncs", "Bucket=5,Repository=2"),
            "runtime.max_concurrent_of",
            {"bucket": 5, "repository": 2},
        ),
        (("--reconcile-resources=Bucket",), "runtime.kinds", ("Bucket",)),
        (("--enable-cross-namespace=false",), "runtime.cross_namespace", False),
        (("--enable-leader-election",), "leader_election", True),
        (("--enable-leader-election", "--leader-election-namespace", "x"), "leader_election_namespace", "x"),
        (("--enable-carm=true", "--enable-field-export-reconciler=false"), "runtime.region", "eu-west-1"),
        (("--feature-gates=ResourceAdoption=true,IAMRoleSelector=false",), "runtime.region", "eu-west-1"),
        (
            ("--feature-gates=IAMRoleSelector=true", "--enable-carm=false"),
            "runtime.feature_gates",
            {**FEATURE_GATES, "IAMRoleSelector": True},
        ),
        (("--shards=8",), "runtime.shards", 8),
        (("--aws-batch-tag-reads=false",), "runtime.batch_tag_reads", False),
        (("--aws-rate-limit=10.5,s3=20",), "rate_limits", {"": 10.5, "s3": 20}),
        (("--http-client-timeout=1m30s",), "aws.http_timeout_seconds", 90),
        (("--http-client-timeout=0",), "aws.http_timeout_seconds", 0),
        (("--aws-endpoint-url=https://a",), "aws.endpoint_url", "https://a"),
        (("--aws-endpoint-url=https://a",), "runtime.endpoint_url", "https://a"),
        (
            ("--aws-identity-endpoint-url=http://a", "--allow-unsafe-aws-endpoint-urls"),
            "aws.identity_endpoint_url",
            "http://a",
        ),
        (("--aws-endpoint-use-path-style",), "aws.path_style", True),
        (("--metrics-addr=0",), "metrics", None),
        (("--healthz-addr=:9",), "health", Address("", 9)),
        (("--log-level=debug", "--enable-development-logging"), "log", LogOptions(level="debug", console=True)),
        (("--zap-log-level=error", "--zap-encoder=console"), "log", LogOptions(level="error", console=True)),
    ],
)
def test_a_flag(arguments: tuple[str, ...], path: str, expected: Any) -> None:
    value: Any = Parsed(*REGION, *arguments).settings
    for step in path.split("."):
        value = getattr(value, step)
    assert value == expected


@pytest.mark.parametrize(
    ("variable", "value", "path", "expected"),
    [
        ("ACK_WATCH_NAMESPACE", "a", "watch_namespaces", ("a",)),
        ("ACK_WATCH_SELECTORS", "a=b", "watch_selector", "a=b"),
        ("ACK_RESOURCE_TAGS", "a=b c,d=e", "resource_tags", ("a=b c", "d=e")),
        ("DELETION_POLICY", "retain", "deletion_policy", "retain"),
        ("RECONCILE_DEFAULT_RESYNC_SECONDS", "7", "resync_seconds", 7),
        ("ACK_RECONCILE_DEFAULT_RESYNC_SECONDS", "8", "resync_seconds", 8),
        ("RECONCILE_DEFAULT_MAX_CONCURRENT_SYNCS", "3", "max_concurrent", 3),
        ("RECONCILE_RESOURCES", "Bucket,Repository", "kinds", ("Bucket", "Repository")),
        ("ACK_ENABLE_CROSS_NAMESPACE", "false", "cross_namespace", False),
        ("AWS_ENDPOINT_URL", "https://e", "endpoint_url", "https://e"),
        ("AWS_ENDPOINT_URL", "", "endpoint_url", ""),
    ],
)
def test_the_environment(variable: str, value: str, path: str, expected: Any) -> None:
    made = Parsed(env={"AWS_REGION": "x", variable: value}).settings
    assert getattr(made.runtime, path) == expected
    assert made.runtime.region == "x"


def test_a_flag_wins_over_the_environment() -> None:
    assert Parsed(*REGION, env={"AWS_REGION": "other"}).settings.runtime.region == "eu-west-1"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), MISSING_REGION),
        (("--aws-region", " "), MISSING_REGION),
        ((*REGION, "--watch-namespace=a, b"), "--watch-namespace: ' b': spaces are not allowed"),
        ((*REGION, "--watch-namespace=a,a"), "--watch-namespace: namespace 'a' is given twice"),
        ((*REGION, "--watch-selectors=a=b=c"), "--watch-selectors: 'a=b=c' is no label selector"),
        ((*REGION, "--deletion-policy=keep"), "'keep' is not one of 'delete', 'retain'"),
        ((*REGION, "--reconcile-default-resync-seconds=-1"), "--reconcile-default-resync-seconds: -1 is too small"),
        ((*REGION, "--reconcile-default-resync-seconds=1h"), "'1h' is not a valid integer"),
        ((*REGION, "--reconcile-default-max-concurrent-syncs=0"), "must be 1 or more"),
        ((*REGION, "--reconcile-resource-resync-seconds=Queue=5"), "unknown kind 'Queue'"),
        ((*REGION, "--reconcile-resource-max-concurrent-syncs=Bucket=x"), "expected Kind=number"),
        ((*REGION, "--reconcile-resources=Bucket,Bucket"), "kind 'Bucket' is given twice"),
        ((*REGION, "--reconcile-resources=Bucket,"), "empty kind"),
        ((*REGION, "--reconcile-resources=Topic"), "unknown kind 'Topic'"),
        ((*REGION, "--feature-gates=Bogus=true"), "unknown feature gate: Bogus"),
        (
            (*REGION, "--feature-gates=IAMRoleSelector=true"),
            "cannot enable feature gate 'IAMRoleSelector' when flag 'enable-carm' is set to true",
        ),
        ((*REGION, "--feature-gates=ResourceAdoption=false"), "cannot be turned off"),
        ((*REGION, "--resource-tags=a"), "invalid resource tag: 'a'"),
        ((*REGION, "--resource-tags=a=b=c"), "invalid resource tag: 'a=b=c'"),
        ((*REGION, "--aws-endpoint-url=http://x"), "using an unsafe endpoint is not allowed. Please review the "),
        ((*REGION, "--aws-endpoint-url=nonsense"), "invalid AWS endpoint URL"),
        ((*REGION, "--http-client-timeout=60"), "--http-client-timeout: '60' is no duration"),
        ((*REGION, "--http-client-timeout=-1s"), "less than 0"),
        ((*REGION, "--metrics-addr=8080"), "--metrics-addr: '8080' is no address"),
        ((*REGION, "--healthz-addr=x"), "--healthz-addr: 'x' is no address"),
        ((*REGION, "--enable-webhook-server", "--webhook-server-addr=x"), "--webhook-server-addr: 'x' is no address"),
        ((*REGION, "--enable-carm=perhaps"), "'perhaps' is not a valid boolean"),
        ((*REGION, "--log-level=loud"), "'loud' is not one of"),
        ((*REGION, "--shards=-1"), "--shards: -1 is too small"),
        ((*REGION, "--shards=2", "--enable-leader-election"), "exclude each other"),
        (
            (*REGION, "--aws-rate-limit=fast"),
            "--aws-rate-limit: 'fast': expected a number of calls a second, or service=number",
        ),
        ((*REGION, "--aws-rate-limit=0"), "must be greater than 0"),
        ((*REGION, "--aws-rate-limit=sqs=5"), "this controller has no service 'sqs'"),
        ((*REGION, "--aws-rate-limit=5,6"), "the rate of all services is given twice"),
    ],
)
def test_bad_input(arguments: tuple[str, ...], message: str) -> None:
    parsed = Parsed(*arguments)
    assert parsed.status == 2
    assert message in " ".join(parsed.output.split())


@pytest.mark.parametrize(
    ("services", "expected"),
    [
        (["ecr"], "aws-controllers-k8s/ecr-v2"),
        (list("abcdef"), "aws-controllers-k8s/6-services-v2"),
    ],
)
def test_user_agent(services: list[str], expected: str) -> None:
    assert user_agent(services, "v2") == expected
