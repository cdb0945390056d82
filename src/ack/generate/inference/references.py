"""Rule `reference`: a field that names another resource may take the name from that resource's object.

What a field names follows from its own name, against the service's kinds first, then against names that mean the same
all over AWS; else from the ARN that its pattern demands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ack.generate import english
from ack.generate.inference.words import ends_with, tails, words

_SUFFIX = re.compile(r"(?<=.)(Identifiers?|Ids?|IDs?|Names?|Arns?|ARNs?)$")
_ARN = "status.ackResourceMetadata.arn"

# Names that mean the same in all services: the last words -> the target.
_AWS_WIDE: Mapping[str, str] = {
    "KmsKey": "kms.Key",
    "KmsMasterKey": "kms.Key",
    "EncryptionKey": "kms.Key",
    "Role": "iam.Role",
    "PermissionsBoundary": "iam.Policy",
    "InstanceProfile": "iam.InstanceProfile",
    "Subnet": "ec2.Subnet:status.subnetID",
    "SecurityGroup": "ec2.SecurityGroup:status.id",
    "Vpc": "ec2.VPC:status.vpcID",
    "VpcEndpoint": "ec2.VPCEndpoint:status.vpcEndpointID",
    "TransitGateway": "ec2.TransitGateway:status.transitGatewayID",
    "Topic": "sns.Topic",
    "Queue": "sqs.Queue",
    "Secret": "secretsmanager.Secret",
    "Credential": "secretsmanager.Secret",
    "Certificate": "acm.Certificate",
    "CertificateAuthority": "acmpca.CertificateAuthority",
    "LogGroup": "cloudwatchlogs.LogGroup",
    "TargetGroup": "elbv2.TargetGroup",
    "LoadBalancer": "elbv2.LoadBalancer",
    "Firehose": "firehose.DeliveryStream",
    "DeliveryStream": "firehose.DeliveryStream",
    "KinesisStream": "kinesis.Stream",
    "LambdaFunction": "lambda.Function",
    "Lambda": "lambda.Function",
    "StateMachine": "sfn.StateMachine",
    "UserPool": "cognitoidentityprovider.UserPool",
    "S3Bucket": "s3.Bucket:spec.name",
    "HostedZone": "route53.HostedZone:status.id",
    "FileSystem": "efs.FileSystem:status.fileSystemID",
}
# Of these, AWS takes names where a field asks for a name; their ARNs would not do.
_BY_NAME = {"LogGroup": "cloudwatchlogs.LogGroup:spec.name", "LoadBalancer": "elbv2.LoadBalancer:spec.name"}
# These words alone mean so; behind others they may mean anything.
_ALONE = {"Key": "kms.Key"}
# AWS takes ids and ARNs of these alike, so that one name serves for both.
_ID_OR_ARN = frozenset({"kms.Key"})

# What stands in an ARN for a kind: service and resource type -> the target.
_ARNS: Mapping[tuple[str, str], str] = {
    ("iam", "role"): "iam.Role",
    ("iam", "policy"): "iam.Policy",
    ("kms", "key"): "kms.Key",
    ("secretsmanager", "secret"): "secretsmanager.Secret",
    ("acm", "certificate"): "acm.Certificate",
    ("lambda", "function"): "lambda.Function",
    ("elasticloadbalancing", "targetgroup"): "elbv2.TargetGroup",
    ("logs", "log-group"): "cloudwatchlogs.LogGroup",
    ("states", "stateMachine"): "sfn.StateMachine",
    ("dynamodb", "table"): "dynamodb.Table",
    ("kinesis", "stream"): "kinesis.Stream",
    ("firehose", "deliverystream"): "firehose.DeliveryStream",
}


@dataclass(frozen=True, slots=True)
class Named:
    """What a field's name says: the resource, and by what the field tells it.

    Args:
        stem: the name without its suffix, in the singular.
        by: `Id`, `Name`, `Arn`, or "" where the name does not tell.
    """

    stem: str
    by: str = ""


def parse(name: str) -> Named:
    """`SubnetIds` -> Subnet by Id; `SecurityGroups` -> SecurityGroup."""
    match = _SUFFIX.search(name)
    if match is None:
        return Named(english.singular(name))
    suffix = match[1].casefold()
    by = "Arn" if suffix.startswith("arn") else "Name" if suffix.startswith("name") else "Id"
    return Named(name[: match.start()], by)


@dataclass(frozen=True, slots=True)
class Known:
    """A kind that a field may refer to.

    Args:
        resource: its name in the model.
        kind: its Kubernetes kind.
        paths: `Id`, `Name`, `Arn` -> the path of the field that has it.
    """

    resource: str
    kind: str
    paths: Mapping[str, str]


def target(name: str, own: str, kinds: Iterable[Known], pattern: str = "") -> str:
    """What a field refers to, as `ref` says it; "" if nothing that is known.

    Args:
        name: the field's AWS name.
        own: the resource that has the field: what names itself refers to nothing.
        kinds: the service's kinds.
        pattern: the regular expression that AWS demands of the field.
    """
    kinds = list(kinds)
    named = _has_own_name(name, kinds) or parse(name)
    if not named.stem or (named.stem == name and not _is_wide(named.stem)):
        return _of_own(named, own, kinds) or _of_pattern(pattern)
    return _of_own(named, own, kinds) or _of_aws(named) or _of_pattern(pattern)


def _is_wide(stem: str) -> bool:
    return any(tail in _AWS_WIDE for tail in _capital_tails(stem))


def _has_own_name(name: str, kinds: Iterable[Known]) -> Named | None:
    """A field that is called as a kind is, whose name ends in what looks like a suffix: `DomainName`."""
    return next((Named(known.resource) for known in kinds if known.resource.casefold() == name.casefold()), None)


def _of_own(named: Named, own: str, kinds: Iterable[Known]) -> str:
    if named.stem.casefold() == own.casefold() or own.casefold().endswith(named.stem.casefold()):
        return ""
    fitting = [known for known in kinds if ends_with(named.stem, known.resource)]
    fitting.sort(key=lambda known: len(known.resource), reverse=True)
    for known in fitting:
        if not named.by and len(words(named.stem)) != len(words(known.resource)):
            continue  # `DefaultVersion` without more is no reference to a Version.
        bys = (named.by,) if named.by else ("Name", "Id", "Arn")
        path = next((known.paths[by] for by in bys if by in known.paths), "")
        if path:
            return known.kind if path == _ARN else f"{known.kind}:{path}"
    return ""


def _capital_tails(stem: str) -> list[str]:
    return ["".join(word.capitalize() for word in words(tail)) for tail in tails(stem)]


def _of_aws(named: Named) -> str:
    for tail in _capital_tails(named.stem):
        if named.by == "Name" and tail in _BY_NAME:
            return _BY_NAME[tail]
        found = _AWS_WIDE.get(tail, "")
        by_path = ":" in found
        if not found or (by_path and named.by == "Arn") or (named.by == "Name" and not found.endswith(":spec.name")):
            continue
        if named.by == "Id" and not by_path and found not in _ID_OR_ARN:
            continue
        return found
    return _ALONE.get(named.stem, "") if named.by in ("Id", "Arn") else ""


def _of_pattern(pattern: str) -> str:
    """What an ARN's pattern demands: after the service's name stands the type of the resource."""
    plain = pattern.replace("\\", "")
    for (service, type_), found in _ARNS.items():
        _, _, rest = plain.partition(f":{service}:")
        if plain.startswith(("arn:", "^arn:", "(arn:", "^(arn:")) and rest and re.search(rf":{type_}[:/]", rest):
            return found
    return ""
