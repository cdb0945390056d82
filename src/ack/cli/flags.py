"""The controller's flags: those of the published controllers, under their names, defaults and environment variables.

Better here than published:

- `--reconcile-default-max-concurrent-syncs` is 8, not 1: calls to AWS are limited by AWS's rates, not by one worker.
- Every flag can be given in the environment, as `ACK_` and its name (`ACK_ENABLE_CARM`), besides under the name that
  the published charts use (`AWS_REGION`, `DELETION_POLICY`, ...), so that a ConfigMap can hold them. The flag wins.
- A switch for something that does not work yet is refused, not ignored.

Pure: `settings` turns values into what the process needs, and touches nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import click

from ack.aws.options import AwsOptions
from ack.cli import flag_values as values
from ack.cli.flag_values import Address
from ack.cli.logs import LEVELS, TIMES, LogOptions
from ack.cli.program import BadInput
from ack.cli.selectors import check_selector
from ack.runtime.deletion import POLICIES
from ack.runtime.drift import POLICIES as DRIFT_POLICIES
from ack.runtime.options import DEFAULT_RESOURCE_TAGS, DEFAULT_RESYNC_SECONDS, FEATURE_GATES, RuntimeOptions
from ack.runtime.tags import TagTemplates

MISSING_REGION = (
    "unable to start service controller as AWS region is missing. Please pass --aws-region flag or set AWS_REGION "
    "environment variable"
)
SELECTOR_AND_CARM = "cannot enable feature gate 'IAMRoleSelector' when flag 'enable-carm' is set to true"
MAX_CONCURRENT = 8

_FIXED_GATES = ("ResourceAdoption", "ReadOnlyResources")
"""Those whose other state is not built."""

_F = TypeVar("_F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that the flags say.

    Args:
        runtime: for the controllers.
        aws: for the calls to AWS.
        log: for the log.
        metrics: where metrics are served; None for nowhere.
        health: where `/healthz` and `/readyz` are served; None for nowhere.
        leader_election: whether only one of several processes works.
        leader_election_namespace: where its Lease is; "" for the pod's own.
        kubeconfig: None for `$KUBECONFIG`, the pod's service account, or the user's own.
        tracing_endpoint: where traces go; "" for nowhere.
        rate_limits: service, or "" for all others -> calls a second to AWS at the most.
        webhook: where conversions are served; None for nowhere.
        webhook_certificate: the directory of its certificate.
    """

    runtime: RuntimeOptions
    aws: AwsOptions
    log: LogOptions
    metrics: Address | None
    health: Address | None
    leader_election: bool
    leader_election_namespace: str
    kubeconfig: Path | None
    tracing_endpoint: str = ""
    rate_limits: Mapping[str, float] = field(default_factory=dict)
    webhook: Address | None = None
    webhook_certificate: Path = Path()


class _List(click.ParamType[str]):
    """A list by commas or repetition. In the environment it is one value."""

    name = "list"
    envvar_list_splitter = "\0"


def _flag(
    name: str, help_text: str, *, env: str = "", former_env: str = "", default: Any = None, **more: Any
) -> Callable[[_F], _F]:
    variable = f"ACK_{name.upper().replace('-', '_')}"
    names = [n for n in (env, variable, former_env) if n]
    return click.option(f"--{name}", envvar=names, default=default, help=help_text, show_default=default != "", **more)


def _switch(name: str, default: bool, help_text: str) -> Callable[[_F], _F]:
    """A boolean as in Go: `--x`, `--x=true`, `--x=false`."""
    return _flag(name, help_text, default=default, type=click.BOOL, is_flag=False, flag_value=True, metavar="[BOOLEAN]")


def _list(name: str, help_text: str, *, env: str = "", default: tuple[str, ...] = ()) -> Callable[[_F], _F]:
    return _flag(name, help_text, env=env, default=default, type=_List(), multiple=True, metavar="LIST")


_FLAGS: tuple[Callable[[Any], Any], ...] = (
    _flag("aws-region", "The AWS region of objects that name none.", env="AWS_REGION", default="", metavar="REGION"),
    _flag("aws-endpoint-url", "The endpoint of all AWS services.", env="AWS_ENDPOINT_URL", default="", metavar="URL"),
    _flag(
        "aws-identity-endpoint-url",
        "The endpoint of STS.",
        env="AWS_IDENTITY_ENDPOINT_URL",
        default="",
        metavar="URL",
    ),
    _switch("allow-unsafe-aws-endpoint-urls", False, "Allow endpoints without TLS (http://)."),
    _switch("aws-endpoint-use-path-style", False, "Put the bucket into the path instead of the host name (S3)."),
    _flag(
        "http-client-timeout",
        "Longest wait for a part of AWS's answer; 0 for no limit.",
        default="60s",
        metavar="DURATION",
    ),
    _list(
        "aws-rate-limit",
        "Calls a second to AWS at the most, for all services, or service=number, in each account and region, for reads "
        "and for writes; none: as many as AWS takes.",
    ),
    _switch(
        "aws-batch-tag-reads",
        True,
        "Read the tags of objects that nobody has changed from the Resource Groups Tagging API, a hundred at a time.",
    ),
    _list(
        "resource-tags",
        "Tags for every AWS resource, key=value.",
        default=DEFAULT_RESOURCE_TAGS,
    ),
    _flag(
        "watch-namespace",
        "Namespaces to watch, separated by commas; empty for all.",
        default="",
        metavar="NAMESPACES",
    ),
    _flag("watch-selectors", "Label selector of the objects to watch; empty for all.", default="", metavar="SELECTOR"),
    _flag(
        "deletion-policy",
        "What becomes of the AWS resource of a deleted object, where neither object nor namespace says.",
        env="DELETION_POLICY",
        default="delete",
        type=click.Choice(POLICIES),
    ),
    _flag(
        "drift-policy",
        "What is done about a change in AWS behind the controller's back, where the object does not say.",
        env="DRIFT_POLICY",
        default="repair",
        type=click.Choice(DRIFT_POLICIES),
    ),
    _flag(
        "reconcile-default-resync-seconds",
        f"How often a synced object is compared with AWS again; 0 for {DEFAULT_RESYNC_SECONDS} (ten hours).",
        env="RECONCILE_DEFAULT_RESYNC_SECONDS",
        default=0,
        type=int,
    ),
    _list("reconcile-resource-resync-seconds", "The same for a kind, Kind=seconds."),
    _flag(
        "reconcile-default-max-concurrent-syncs",
        "Objects of a kind that are worked on at once.",
        env="RECONCILE_DEFAULT_MAX_CONCURRENT_SYNCS",
        default=MAX_CONCURRENT,
        type=int,
    ),
    _list("reconcile-resource-max-concurrent-syncs", "The same for a kind, Kind=number."),
    _list("reconcile-resources", "Kinds to reconcile; none for all.", env="RECONCILE_RESOURCES"),
    _list("feature-gates", f"Name=true or Name=false: {', '.join(FEATURE_GATES)}.", env="FEATURE_GATES"),
    _switch("enable-cross-namespace", True, "Allow references to objects in other namespaces."),
    _flag(
        "system-namespace",
        "Where the role maps are.",
        former_env="K8S_NAMESPACE",
        default="ack-system",
        metavar="NAMESPACE",
    ),
    _switch("enable-carm", True, "Act in other accounts, by the role maps."),
    _switch(
        "enable-field-export-reconciler",
        True,
        "Act on FieldExport objects.",
    ),
    _switch("enable-leader-election", False, "Of several processes let only one work."),
    _flag(
        "leader-election-namespace",
        "Where the Lease is; empty for the pod's namespace.",
        env="LEADER_ELECTION_NAMESPACE",
        default="",
        metavar="NAMESPACE",
    ),
    _flag(
        "shards",
        "Cut the work into so many shards, by namespace, which all processes share; 0 for no sharding. Leases as for "
        "leader election. A few for each process: 8 for three.",
        default=0,
        type=int,
    ),
    _flag(
        "metrics-addr",
        "Where /metrics is served; 0 for nowhere.",
        default="0.0.0.0:8080",
        metavar="ADDRESS",
    ),
    _flag(
        "healthz-addr",
        "Where /healthz and /readyz are served; 0 for nowhere.",
        default="0.0.0.0:8081",
        metavar="ADDRESS",
    ),
    _flag(
        "tracing-endpoint",
        "Send OpenTelemetry traces to this collector (OTLP over HTTP, http://HOST:4318); empty for none.",
        env="OTEL_EXPORTER_OTLP_ENDPOINT",
        default="",
        metavar="URL",
    ),
    _switch("enable-webhook-server", False, "Serve conversions between the API versions of a kind, over TLS."),
    _flag("webhook-server-addr", "Where.", default="0.0.0.0:9433", metavar="ADDRESS"),
    _flag(
        "webhook-cert-dir",
        "Where its certificate lies: tls.crt and tls.key.",
        default="/tmp/k8s-webhook-server/serving-certs",  # noqa: S108 - as published; nothing is written there
        metavar="DIRECTORY",
    ),
    _flag("log-level", "Least severe entries that are written.", default="info", type=click.Choice([*LEVELS])),
    _switch("enable-development-logging", False, "Write the log for people, not as JSON."),
    _flag("kubeconfig", "Instead of $KUBECONFIG, the pod's service account, or ~/.kube/config.", metavar="FILE"),
    # Those of the published controllers' framework.
    _switch("zap-devel", False, "As --enable-development-logging."),
    _flag("zap-encoder", "json, or console: for people.", type=click.Choice(["json", "console"])),
    _flag("zap-stacktrace-level", "Entries that have a stack.", default="error", type=click.Choice(["error"])),
    _flag("zap-log-level", "As --log-level.", type=click.Choice([*LEVELS])),
    _flag("zap-time-encoding", "Times in the log.", default="iso8601", type=click.Choice([*TIMES])),
)


def controller_flags(function: _F) -> _F:
    """Gives a click command the controller's flags; their values arrive as keyword arguments."""
    for flag in reversed(_FLAGS):
        function = flag(function)
    return function


def settings(flags: Mapping[str, Any], kinds: Sequence[str], *, services: Sequence[str], version: str) -> Settings:
    """What the flags say.

    Args:
        flags: what click made of the command line and the environment.
        kinds: those of the services that the process runs.
        services: their names.
        version: the controller's.

    Raises:
        BadInput: a value cannot be used, or asks for what is not there; the message names the flag.
    """
    gates = _read(flags, "feature-gates", lambda v: values.feature_gates(values.items(v), FEATURE_GATES))
    for gate, state in gates.items():
        if gate in _FIXED_GATES and state != FEATURE_GATES[gate]:
            built = f"it cannot be turned {'on' if state else 'off'}"
            raise BadInput(f"--feature-gates: {gate}={str(state).lower()} is not available in {version}: {built}")
    if gates.get("IAMRoleSelector") and flags["enable_carm"]:
        raise BadInput(f"{SELECTOR_AND_CARM}: give --enable-carm=false, too")
    if flags["shards"] and flags["enable_leader_election"]:
        raise BadInput("--shards and --enable-leader-election exclude each other: with shards every process works")
    region = flags["aws_region"].strip()
    if not region:
        raise BadInput(MISSING_REGION)
    runtime = RuntimeOptions(
        region=region,
        endpoint_url=flags["aws_endpoint_url"],
        watch_namespaces=_read(flags, "watch-namespace", values.namespaces),
        watch_selector=_read(flags, "watch-selectors", check_selector),
        kinds=_read(flags, "reconcile-resources", lambda v: _kinds(values.items(v), kinds)),
        deletion_policy=flags["deletion_policy"],
        drift_policy=flags["drift_policy"],
        resource_tags=_read(flags, "resource-tags", _tags),
        resync_seconds=_at_least(flags, "reconcile-default-resync-seconds", 0) or DEFAULT_RESYNC_SECONDS,
        resync_seconds_of=_numbers(flags, "reconcile-resource-resync-seconds", kinds),
        max_concurrent=_at_least(flags, "reconcile-default-max-concurrent-syncs", 1),
        max_concurrent_of=_numbers(flags, "reconcile-resource-max-concurrent-syncs", kinds),
        shards=_at_least(flags, "shards", 0),
        batch_tag_reads=flags["aws_batch_tag_reads"],
        cross_namespace=flags["enable_cross_namespace"],
        field_export=flags["enable_field_export_reconciler"],
        allow_unsafe_endpoint_urls=flags["allow_unsafe_aws_endpoint_urls"],
        carm=flags["enable_carm"],
        system_namespace=flags["system_namespace"],
        version=version,
        feature_gates={**FEATURE_GATES, **gates},
    )
    return Settings(
        runtime=runtime,
        aws=_aws(flags, services, version),
        log=LogOptions(
            level=flags["zap_log_level"] or flags["log_level"],
            console=flags["enable_development_logging"] or flags["zap_devel"] or flags["zap_encoder"] == "console",
            times=flags["zap_time_encoding"],
        ),
        metrics=_read(flags, "metrics-addr", values.address),
        health=_read(flags, "healthz-addr", values.address),
        leader_election=flags["enable_leader_election"],
        leader_election_namespace=flags["leader_election_namespace"],
        kubeconfig=Path(flags["kubeconfig"]) if flags["kubeconfig"] else None,
        tracing_endpoint=_read(flags, "tracing-endpoint", values.collector),
        rate_limits=_read(flags, "aws-rate-limit", lambda v: values.service_rates(values.items(v), services)),
        webhook=_read(flags, "webhook-server-addr", values.address) if flags["enable_webhook_server"] else None,
        webhook_certificate=Path(flags["webhook_cert_dir"]),
    )


def user_agent(services: Sequence[str], version: str) -> str:
    """How the controller introduces itself: the published name, service and version for one service."""
    what = "+".join(services) if len(services) <= 5 else f"{len(services)}-services"
    return f"aws-controllers-k8s/{what}-{version}"


def _aws(flags: Mapping[str, Any], services: Sequence[str], version: str) -> AwsOptions:
    timeout = _read(flags, "http-client-timeout", values.duration).total_seconds()
    if timeout < 0:
        raise BadInput(f"--http-client-timeout: {flags['http_client_timeout']!r} is less than 0")
    try:
        return AwsOptions(
            region=flags["aws_region"].strip(),
            endpoint_url=flags["aws_endpoint_url"] or None,
            identity_endpoint_url=flags["aws_identity_endpoint_url"] or None,
            allow_unsafe_endpoint_urls=flags["allow_unsafe_aws_endpoint_urls"],
            path_style=flags["aws_endpoint_use_path_style"],
            http_timeout_seconds=timeout,
            user_agent=user_agent(services, version),
        )
    except ValueError as error:
        raise BadInput(f"{error} (--aws-endpoint-url, --allow-unsafe-aws-endpoint-urls)") from error


def _read(flags: Mapping[str, Any], name: str, parse: Callable[[Any], Any]) -> Any:
    try:
        return parse(flags[name.replace("-", "_")])
    except ValueError as error:
        raise BadInput(f"--{name}: {error}") from error


def _at_least(flags: Mapping[str, Any], name: str, least: int) -> int:
    value: int = flags[name.replace("-", "_")]
    if value < least:
        raise BadInput(f"--{name}: {value} is too small: it must be {least} or more")
    return value


def _numbers(flags: Mapping[str, Any], name: str, kinds: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = _read(flags, name, lambda v: values.kind_numbers(values.items(v), kinds))
    return found


def _kinds(names: Sequence[str], kinds: Sequence[str]) -> tuple[str, ...]:
    for name in values.unique(names, "kind"):
        values.known_kind(name, kinds)
    return tuple(names)


def _tags(given: Sequence[str]) -> tuple[str, ...]:
    pairs = values.items(given)
    TagTemplates.parse(pairs)
    return pairs
