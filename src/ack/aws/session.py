"""Who we are to AWS: clients and credentials, made once and shared.

A botocore client costs 10 to 90 ms of CPU and megabytes of memory when it is the first of its service, and much less
when the parsed service models are at hand. So the process has one loader of models; one SDK session for each principal
(the process's own, and each assumed role in a region); and one client for each service and `Scope`.

The credentials of an assumed role belong to its session: every service's client shares them, and they are renewed
before they expire, by whichever call is the first to see that it is time.

Making a client and renewing credentials blocks (it reads files, and asks STS), so it is done on a thread; a client that
is there, with credentials that are good, is used on the event loop.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import botocore
import botocore.session
from botocore.awsrequest import AWSPreparedRequest
from botocore.config import Config
from botocore.credentials import AssumeRoleCredentialFetcher, CredentialResolver
from botocore.exceptions import BotoCoreError, DataNotFoundError, UnknownServiceError
from botocore.loaders import Loader
from botocore.model import OperationModel

from ack.aws import greenlets
from ack.aws.agent import AGENT
from ack.aws.assume_role import RoleProvider, assume_role_arguments
from ack.aws.errors import AwsError, CredentialsError
from ack.aws.held_credentials import HeldCredentials, HoldingResolver
from ack.aws.options import AwsOptions, validate_endpoint
from ack.aws.paging import Paging
from ack.aws.policy_text import keep_texts
from ack.aws.retries import pause_on_the_loop
from ack.aws.scope import Scope
from ack.aws.translate import translate
from ack.aws.transport import Connections, Transport
from ack.aws.whole_answers import refuse_halves

Client = Any
"""A botocore client: its methods are made at run time from the service's model, so it has no static type."""

_SDK = f"Botocore/{botocore.__version__}"
_CONNECT_TIMEOUT = 10.0
_RENEWAL_SECONDS = 30.0
_IDLE_SECONDS = 3600.0


@dataclass(slots=True)
class _Kept:
    """A client or session, and when it was last used."""

    value: Any
    used: float


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of a client.

    Args:
        method: calls it; only in `greenlets.run`.
        model: the operation's.
    """

    method: Callable[..., Any]
    model: OperationModel


@dataclass(frozen=True, slots=True)
class _Client:
    """A client, what it signs with, and its operations by their API names."""

    client: Client
    credentials: HeldCredentials | None
    operations: dict[str, Operation]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who AWS says we are.

    Args:
        account_id: the 12-digit account.
        arn: the user or the assumed role's session.
        partition: `aws`, `aws-cn`, `aws-us-gov`, …
        region: the region in which it was asked.
    """

    account_id: str
    arn: str
    partition: str
    region: str


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came back from one HTTP request; a call makes several when the SDK retries.

    Args:
        http_status: 0 if there was no answer.
        code: AWS's error code; "" if it succeeded.
    """

    http_status: int
    code: str


def _ignore(_: Attempt) -> None:
    """Nobody listens."""


class Sessions:
    """The process's clients, by service and scope.

    Thread-safe. One instance for the whole process. `on_attempt` is told of every HTTP answer, in the context of the
    call: whoever limits the rate must know of the throttling that the SDK's retries hide.

    Args:
        options: how AWS is reached.
        clock: monotonic seconds; injectable for tests.
    """

    def __init__(self, options: AwsOptions, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.options = options
        self.on_attempt: Callable[[Attempt], None] = _ignore
        self._clock = clock
        self._renewed = clock()
        self._loader = Loader()
        # A role that cannot be assumed is told in the conditions of its objects: no need for a traceback at each try.
        logging.getLogger("botocore.credentials").setLevel(logging.ERROR)
        self._lock = threading.RLock()
        self._sessions: dict[object, _Kept] = {}
        self._clients: dict[object, _Kept] = {}
        timeout = options.http_timeout_seconds or None
        self._timeouts = (min(timeout, _CONNECT_TIMEOUT) if timeout else _CONNECT_TIMEOUT, timeout)
        self._connections = Connections(connect_timeout=self._timeouts[0], read_timeout=timeout)

    def client(self, service: str, scope: Scope, *, once: bool = False) -> Client:
        """The client for a service in a scope; made on first use. Blocks.

        Args:
            service: botocore's name of the service, `ecr`.
            scope: as whom, and where.
            once: its calls are never sent again by the SDK.

        Raises:
            AwsError: there is no such service or region, the endpoint is not allowed, or the controller has no
                credentials to assume the role with.
        """
        return self._client(service, scope, once=once).client

    def ready(self, service: str, scope: Scope, operation: str, *, once: bool = False) -> Operation | None:
        """An operation that can be called at once: without blocking, None if there is something to be done first."""
        kept = self._clients.get((service, scope, once))
        if kept is None or ((held := kept.value.credentials) is not None and held.stale):
            return None
        kept.used = self._clock()
        found: Operation | None = kept.value.operations.get(operation)
        return found

    def operation(self, service: str, scope: Scope, operation: str, *, once: bool = False) -> Operation:
        """An operation that can be called now. Blocks to make its client and to renew the credentials.

        Raises:
            AwsError: as `client`.
            ValueError: the service has no such operation.
            Exception: the SDK's, if there are no good credentials to be had.
        """
        made = self._client(service, scope, once=once)
        if made.credentials is not None and made.credentials.stale:
            made.credentials.renew()
        found = made.operations.get(operation)
        if found is None:
            method = _methods(made.client).get(operation)
            if method is None:
                raise ValueError(f"AWS service {service!r} has no operation {operation!r}")
            model = made.client.meta.service_model.operation_model(operation)
            found = made.operations[operation] = Operation(getattr(made.client, method), model)
        return found

    async def aclose(self) -> None:
        """Close the connections to AWS."""
        await self._connections.close()

    def paging(self, service: str, operation: str) -> Paging | None:
        """How an operation's answer is split into pages; None if it comes whole. Blocks on first use.

        Raises:
            AwsError: there is no such service.
        """
        try:
            model = self._loader.load_service_model(service, "paginators-1")
        except UnknownServiceError as error:
            raise translate(error, service=service, operation=operation) from error
        except DataNotFoundError:
            return None
        return Paging.parse(model["pagination"].get(operation))

    async def caller_identity(self, scope: Scope | None = None) -> Identity:
        """Ask AWS who we are.

        Args:
            scope: as whom to ask, and where; by default as the process itself, in its own region.

        Raises:
            AwsError: STS did not answer, or does not know us (`CredentialsError`).
        """
        scope = scope or Scope(region=self.options.region)
        try:
            operation = await asyncio.to_thread(self.operation, "sts", scope, "GetCallerIdentity")
            answer = await greenlets.run(operation.method)
        except Exception as error:
            raise translate(error, service="STS", operation="GetCallerIdentity") from error
        arn = str(answer["Arn"])
        return Identity(account_id=str(answer["Account"]), arn=arn, partition=arn.split(":")[1], region=scope.region)

    def renew(self) -> None:
        """Forget clients and credentials, so that the next call looks for credentials anew.

        To be called when AWS rejects our credentials or there are none: the SDK reads static credentials once, but the
        mounted Secret or the environment's provider may have better ones by now. Does nothing if it was done in the
        last half minute, so that a lasting failure does not cost everyone their clients at every call.
        """
        with self._lock:
            now = self._clock()
            if now >= self._renewed + _RENEWAL_SECONDS:
                self._renewed = now
                self._sessions.clear()
                self._clients.clear()

    def _client(self, service: str, scope: Scope, *, once: bool) -> _Client:
        key = (service, scope, once)
        made: _Client = self._once(self._clients, key, lambda: self._make_client(service, scope, once=once))
        return made

    def _once(self, store: dict[object, _Kept], key: object, make: Callable[[], Any]) -> Any:
        """The value under a key. Made by one thread at a time: the SDK's sessions are not thread-safe."""
        found = store.get(key)
        if found is None:
            with self._lock:
                found = store.get(key)
                if found is None:
                    self._sweep(store)
                    found = store[key] = _Kept(make(), self._clock())
        found.used = self._clock()
        return found.value

    def _sweep(self, store: dict[object, _Kept]) -> None:
        """Drop what was not used for long: roles and endpoints come and go."""
        oldest = self._clock() - _IDLE_SECONDS
        for key in [key for key, kept in store.items() if kept.used < oldest]:
            del store[key]

    def _make_client(self, service: str, scope: Scope, *, once: bool) -> _Client:
        endpoint = self._endpoint(service, scope)
        session = self._session(scope)
        try:
            config = self._config(service, once=once)
            client = session.create_client(
                service, region_name=scope.region or None, endpoint_url=endpoint, config=config
            )
        except BotoCoreError as error:
            raise translate(error, service=service, operation="") from error
        except ValueError as error:
            raise AwsError(f"invalid AWS endpoint URL for {service}: expected https://host[:port]") from error
        # Checked here, not before: the SDK may have found one in AWS_ENDPOINT_URL or in the shared configuration.
        self._check_endpoint(client.meta.endpoint_url)
        if service == "s3":
            _stay_in_region(client)
        if service == "iam":
            keep_texts(client.meta.events)
        refuse_halves(client.meta.events)
        client.meta.events.register("response-received", self._attempted)
        client.meta.events.register("before-send", _introduce)
        pause_on_the_loop(client)
        # The SDK has no official way to say how requests are sent; the transport's tests tell if this one goes away.
        client._endpoint.http_session = Transport(self._connections, client.meta.endpoint_url, _trusted(session))
        return _Client(client, session.get_credentials(), {})

    def _attempted(self, parsed_response: Mapping[str, Any] | None, **_: Any) -> None:
        response = parsed_response or {}
        status = int(response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
        self.on_attempt(Attempt(status, str(response.get("Error", {}).get("Code", ""))))

    def _check_endpoint(self, url: str) -> None:
        try:
            validate_endpoint(url, self.options.allow_unsafe_endpoint_urls)
        except ValueError as error:
            raise AwsError(str(error)) from None

    def _endpoint(self, service: str, scope: Scope) -> str | None:
        if service == "sts":
            return self.options.identity_endpoint_url or os.environ.get("AWS_ENDPOINT_URL_STS") or None
        return scope.endpoint_url or self.options.endpoint_url

    def _config(self, service: str, *, once: bool) -> Config:
        options = self.options
        connect, read = self._timeouts
        settings: dict[str, Any] = {
            "connect_timeout": connect,
            "read_timeout": read,
            "max_pool_connections": options.max_pool_connections,
            "retries": {"mode": "standard", "total_max_attempts": 1 if once else options.max_attempts},
            # Given whole, it is not built anew for each request, which costs a seventh of the call's CPU time.
            "user_agent": f"{options.user_agent} {_SDK}",
            "tcp_keepalive": True,
        }
        if service == "s3":
            style = "path" if options.path_style else "auto"
            settings["s3"] = {"addressing_style": style, "us_east_1_regional_endpoint": "regional"}
        if service == "sts":
            # An AWS_ENDPOINT_URL that is meant for the services must not receive the requests for credentials.
            settings["ignore_configured_endpoint_urls"] = True
        return Config(**settings)

    def _session(self, scope: Scope) -> botocore.session.Session:
        if scope.role_arn is None:
            session: botocore.session.Session = self._once(self._sessions, ("own",), self._make_session)
            return session
        key = (scope.region, scope.account_id, scope.role_arn, scope.external_id, scope.session_tags)
        role: botocore.session.Session = self._once(self._sessions, key, lambda: self._assume(scope))
        return role

    def _make_session(self) -> botocore.session.Session:
        session = botocore.session.Session()
        session.register_component("data_loader", self._loader)
        session.register_component("credential_provider", HoldingResolver(session.get_component("credential_provider")))
        return session

    def _assume(self, scope: Scope) -> botocore.session.Session:
        """A session with the credentials of a role. STS is asked when they are first needed, not here."""
        own = self._session(Scope(region=scope.region))
        held = own.get_credentials()
        if held is None:
            raise CredentialsError(
                f"the controller has no AWS credentials of its own to assume {scope.role_arn} with: give its "
                "service account a role, or mount credentials",
                service="STS",
                operation="AssumeRole",
            )

        def sts(service: str, **keys: Any) -> Client:
            client = own.create_client(
                service,
                region_name=scope.region,
                endpoint_url=self._endpoint(service, scope),
                config=self._config(service, once=False),
                **keys,
            )
            self._check_endpoint(client.meta.endpoint_url)
            return client

        fetcher = AssumeRoleCredentialFetcher(
            sts, held.source, scope.role_arn, extra_args=assume_role_arguments(self.options, scope)
        )
        session = self._make_session()
        session.register_component("credential_provider", HoldingResolver(CredentialResolver([RoleProvider(fetcher)])))
        return session


def _methods(client: Client) -> dict[str, str]:
    """The names of a client's methods by the operations' API names."""
    return {api: method for method, api in client.meta.method_to_api_mapping.items()}


def _trusted(session: botocore.session.Session) -> str | bool:
    """The certificates to trust, where the SDK looks for them: its own setting, then that of `requests`."""
    named: str | None = session.get_config_variable("ca_bundle")
    return named or os.environ.get("REQUESTS_CA_BUNDLE") or True


def _introduce(request: AWSPreparedRequest, **_: Any) -> None:
    # It is no part of the signature; before this moment the SDK would write its own over it.
    if agent := AGENT.get():
        request.headers["User-Agent"] = f"{agent} {_SDK}"


def _stay_in_region(client: Client) -> None:
    """Turn off the SDK's habit of following a bucket to another region.

    A scope says where a resource is. A bucket found elsewhere under the name is not that resource: AWS's
    PermanentRedirect must reach whoever asked, as it does in AWS's other SDKs.
    """
    client.meta.events.register_first("needs-retry.s3", _no_redirect)


def _no_redirect(request_dict: dict[str, Any], **_: Any) -> None:
    # The SDK's handler leaves a request alone that it has redirected once.
    request_dict.get("context", {}).setdefault("s3_redirect", {})["redirected"] = True
