"""AWS's protocols, as seen from outside: which operation a request asks for, and how each protocol says "error"."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit
from xml.sax.saxutils import escape

import botocore.session
from botocore.model import OperationModel, ServiceModel

_CREDENTIAL = re.compile(r"Credential=([^/]+)/\d+/([^/]+)/([^/]+)/")
_SIGNING_NAMES = {
    "autoscaling": "autoscaling",
    "elasticfilesystem": "efs",
    "elasticloadbalancing": "elbv2",
    "events": "events",
    "monitoring": "cloudwatch",
    "states": "stepfunctions",
    "tagging": "resourcegroupstaggingapi",
}
_REQUEST_ID = "00000000-0000-0000-0000-000000000000"


@dataclass(frozen=True, slots=True)
class Request:
    """What a request asks for.

    Args:
        service: botocore's name of the service; "" if the request is not signed.
        operation: API name; "" if it was not recognised.
        protocol: `json`, `query`, `ec2`, `rest-json` or `rest-xml`.
        region: from the signature.
        access_key: from the signature.
        params: the input, where the protocol is JSON; the fields of the form, where it is a form.
    """

    service: str
    operation: str
    protocol: str
    region: str = ""
    access_key: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)


def recognise(method: str, path: str, headers: Mapping[str, str], body: bytes) -> Request:
    """The request behind a method, path (with query), headers and body."""
    found = _CREDENTIAL.search(headers.get("Authorization", ""))
    access_key, region, signing_name = found.groups() if found else ("", "", "")
    service = _SIGNING_NAMES.get(signing_name, signing_name)
    if target := headers.get("X-Amz-Target"):
        params = json.loads(body) if body else {}
        return Request(service, target.rsplit(".", 1)[-1], "json", region, access_key, params)
    if headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded"):
        form = dict(parse_qsl(body.decode()))
        return Request(
            service, form.get("Action", ""), "ec2" if service == "ec2" else "query", region, access_key, form
        )
    if not service:
        return Request("", "", "rest-json")
    if service == "apigateway" and path.startswith("/v2/"):
        service = "apigatewayv2"
    model = _model(service)
    operation = _route(model, method, path, {name.lower() for name in headers})
    protocol = str(model.metadata["protocol"])
    params = json.loads(body) if body and protocol == "rest-json" else {}
    return Request(service, operation, protocol, region, access_key, params)


@cache
def _model(service: str) -> ServiceModel:
    return botocore.session.Session().get_service_model(service)


def _route(model: ServiceModel, method: str, path: str, headers: set[str]) -> str:
    """The operation of a REST request: the one that explains most of its query and headers."""
    parts = urlsplit(path)
    query = parse_qs(parts.query, keep_blank_values=True)
    given = query.keys() | headers
    best, most = "", -1
    for name, verb, pattern, fixed, required in _routes(model):
        if verb != method or not pattern.fullmatch(parts.path):
            continue
        if any(key not in query or (value and query[key] != [value]) for key, value in fixed.items()):
            continue
        if not required <= given:
            continue
        if len(fixed) + len(required) > most:
            best, most = name, len(fixed) + len(required)
    return best


@cache
def _routes(model: ServiceModel) -> list[tuple[str, str, re.Pattern[str], dict[str, str], frozenset[str]]]:
    operations = [model.operation_model(name) for name in model.operation_names]
    return [_route_of(operation) for operation in operations if not operation.deprecated]


def _route_of(operation: OperationModel) -> tuple[str, str, re.Pattern[str], dict[str, str], frozenset[str]]:
    parts = urlsplit(operation.http["requestUri"].replace("#", "?"))
    pattern = re.sub(r"\\\{[^}]+\\\+\\\}", ".+", re.escape(parts.path))
    pattern = re.sub(r"\\\{[^}]+\\\}", "[^/]+", pattern)
    fixed = {k: v[0] for k, v in parse_qs(parts.query, keep_blank_values=True).items() if k != "x-id"}
    shape = operation.input_shape
    required = frozenset(
        shape.members[name].serialization.get("name", name).lower()
        if shape.members[name].serialization.get("location") == "header"
        else shape.members[name].serialization.get("name", name)
        for name in (shape.required_members if shape else ())
        if shape.members[name].serialization.get("location") in ("querystring", "header")
    )
    return operation.name, operation.http["method"], re.compile(pattern.rstrip("/") + "/?"), fixed, required


def error_answer(request: Request, code: str, message: str) -> tuple[dict[str, str], bytes]:
    """Headers and body by which a protocol says "error"."""
    identified = {"x-amzn-RequestId": _REQUEST_ID, "x-amz-request-id": _REQUEST_ID}
    if request.protocol == "json":
        body = json.dumps({"__type": code, "message": message})
        return {**identified, "Content-Type": "application/x-amz-json-1.1"}, body.encode()
    if request.protocol == "rest-json":
        headers = {**identified, "Content-Type": "application/json", "x-amzn-ErrorType": code}
        return headers, json.dumps({"message": message}).encode()
    error = f"<Code>{escape(code)}</Code><Message>{escape(message)}</Message>"
    if request.protocol == "ec2":
        text = f"<Response><Errors><Error>{error}</Error></Errors><RequestID>{_REQUEST_ID}</RequestID></Response>"
    elif request.service == "s3":
        text = f"<Error>{error}<RequestId>{_REQUEST_ID}</RequestId></Error>"
    else:
        text = (
            f"<ErrorResponse><Error><Type>Sender</Type>{error}</Error>"
            f"<RequestId>{_REQUEST_ID}</RequestId></ErrorResponse>"
        )
    return {**identified, "Content-Type": "text/xml"}, text.encode()
