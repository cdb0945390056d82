"""From the name of an AWS member to the name of a Kubernetes field.

The names are those of the published AWS Controllers for Kubernetes, because manifests depend on them. They come
about in three steps: camel case, then initialisms (`Id` -> `ID`, `Vpc` -> `VPC`; in lower case at the start of a JSON
name), then an underscore where the name would be a keyword of Go (`type` -> `type_`).

The table of initialisms is ordered, and its oddities matter: `Dbi` before `Db`, `IPAddress` before `Ip`. A row with a
pattern looks at its surroundings (`Id` but not `Identifier`); a row without one matches inside words too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from keyword import iskeyword
from typing import Final

GO_KEYWORDS: Final = frozenset(
    {
        *("break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go"),
        *("goto", "if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch"),
        *("type", "var"),
    }
)

# Suffixes that a reference's name replaces, in the order in which they are tried.
_IDENTIFIER_SUFFIXES: Final = (
    *("id", "ids", "Id", "Ids", "ID", "IDs", "IDS"),
    *("Name", "Names", "NAME", "NAMEs", "NAMES"),
    *("Arn", "Arns", "ARN", "ARNs", "ARNS"),
)


@dataclass(frozen=True, slots=True)
class _Initialism:
    camel: str
    upper: str
    lower: str
    pattern: re.Pattern[str] | None = None

    def apply(self, name: str, *, lower_first: bool) -> str:
        if self.pattern:
            return self.pattern.sub(
                lambda match: self.lower if lower_first and match.start() == 0 else self.upper, name
            )
        if lower_first and name.startswith(self.upper):
            name = self.lower + name[len(self.upper) :]
        if lower_first and name.startswith(self.camel):
            name = self.lower + name[len(self.camel) :]
        return name.replace(self.camel, self.upper)


def _row(camel: str, pattern: str = "", *, upper: str = "", lower: str = "") -> _Initialism:
    return _Initialism(camel, upper or camel.upper(), lower or camel.lower(), re.compile(pattern) if pattern else None)


_INITIALISMS: Final = (
    _row("Ids", "Ids", upper="IDs"),
    _row("Id", "Id(?!entifier|le|entity|entities|empotency|c)"),
    _row("Idc"),
    _row("Dbi", "Dbi"),
    _row("Db", "Db(?!i)"),
    _row("DB"),
    _row("CACert", upper="CACert", lower="caCert"),
    _row("MD5Of", "M[dD]5Of", upper="MD5Of", lower="md5Of"),
    _row("Ipc"),
    _row("IPAddress", upper="IPAddress", lower="ip_address"),
    _row("IPv4", "I[Pp]v4", upper="IPv4", lower="ipv4"),
    _row("IPv6", "I[Pp]v6", upper="IPv6", lower="ipv6"),
    _row("Ip", "Ip(?!art|am)"),
    _row("IPSet", upper="IPSet", lower="ip_set"),
    _row("Amis", upper="AMIs"),
    *map(_row, ("Ami", "Acl")),
    _row("Acm", "(?:Acm|ACM)(?!e)"),
    *map(_row, ("AIML", "Acp", "Api", "Arn")),
    _row("ArgoCd", upper="ArgoCD", lower="argoCD"),
    _row("Asn"),
    _row("Awsvpc", upper="AWSVPC", lower="awsVPC"),
    *map(_row, ("Aws", "Az", "Bgp", "Cors", "Cidr", "Cname", "Cpu", "Crl", "Cps", "Csr", "Dhcp", "Dns", "Dpd")),
    *map(_row, ("Ebs", "Ec2")),
    _row("Ecr", "[Ee]cr(?!et|ease)"),
    _row("Ecs"),
    _row("Edi", "Edi(?!t)"),
    *map(_row, ("Efs", "Eks")),
    _row("Ena", "Ena(?!bl)"),
    *map(_row, ("Ecmp", "Fifo", "Fpga", "Gid", "Gpu", "Grpc", "Html")),
    _row("Http", "HTTP(?!S[A-Z])|Http(?!s)"),
    *map(_row, ("Https", "Iam", "Icmp")),
    _row("Io", "Io(?!ps)"),
    *map(_row, ("Iops", "Ipam", "Ja3", "Json", "Jwt", "Kms", "Ldap", "Mfa")),
    _row("Mibps", upper="MiBps", lower="miBps"),
    _row("Nat", "Nat(?!i)"),
    _row("Oid", "Oid(?!c)|OID(?!C)"),
    *map(_row, ("Oidc", "Ocsp", "Pca", "Pid")),
    _row("Ramdisk", upper="RAMDisk", lower="ramDisk"),
    *map(_row, ("Ram", "Rfc", "Sasl", "Scram", "Sdk", "Sha256", "Sns", "Sqli", "Sql", "Sqs", "Sriov", "Sse", "Ssl")),
    *map(_row, ("Tcp", "Tde", "Tpm", "Tls")),
    _row("Ttl", "(?i:ttl)(?!ing|e)"),
    _row("Udp"),
    _row("Uri", "uri(?!ty)|Uri|URI"),
    *map(_row, ("Url", "Uuid")),
    _row("Uids", upper="UIDs"),
    _row("Uid"),
    _row("Ui", "Ui(?![Dd])"),
    *map(_row, ("Vlan", "Vpce")),
    _row("Vpc", "(?i:vpc)(?!e)"),
    *map(_row, ("Vpn", "Vgw", "Waf", "Xml", "Xss", "Yaml")),
)


_BY_LETTERS: Final = tuple((row.camel.lower(), row) for row in _INITIALISMS)


def _initialisms(name: str, *, lower_first: bool) -> str:
    # Rows change nothing but the case of letters, and add `_`: what none of these letters are in stays so.
    folded = name.lower()
    for letters, row in _BY_LETTERS:
        if letters in folded:
            name = row.apply(name, lower_first=lower_first)
    return name


def camel(name: str, *, lower_first: bool = False) -> str:
    """Camel case: words are split at `_ - . space` and after digits, capitals inside a word stay, symbols are dropped.

    Args:
        name: ASCII.
        lower_first: whether the first letter becomes lower case instead of upper case.
    """
    name = name.strip()
    if name == "ID":  # "Id", not "iD", where it is the whole name
        name = "id"
    out: list[str] = []
    raise_next = not lower_first
    for index, char in enumerate(name):
        if char.isascii() and char.isalpha():
            lower = index == 0 and lower_first
            out.append(char.upper() if raise_next else char.lower() if lower else char)
            raise_next = False
        elif char.isascii() and char.isdigit():
            out.append(char)
            raise_next = True
        else:
            raise_next = char in "_-. "
    return "".join(out)


def capitalize(name: str) -> str:
    """The name with its first letter in upper case: AWS models spell `repositoryName` as well as `RepositoryName`."""
    return name[:1].upper() + name[1:]


@lru_cache(maxsize=65536)
def go_name(member: str) -> str:
    """The name that configuration files use for a field: `KmsKeyId` -> `KMSKeyID`."""
    return _initialisms(camel(member), lower_first=False)


@lru_cache(maxsize=65536)
def json_name(member: str) -> str:
    """The name of the field of an AWS member in YAML: `KmsKeyId` -> `kmsKeyID`, `Type` -> `type_`.

    Args:
        member: as the AWS model spells it, or a name that it was renamed to.
    """
    name = _initialisms(capitalize(member), lower_first=True)
    name = _initialisms(camel(name, lower_first=True), lower_first=True)
    return f"{name}_" if name in GO_KEYWORDS else name


def ref_member(member: str, *, many: bool, singular: Callable[[str], str]) -> str:
    """The name, as if it were an AWS member's, of the reference beside a field: `RoleArn` -> `RoleRef`.

    Args:
        member: the field's (renamed) member name.
        many: whether the field is a list.
        singular: turns an English plural into its singular.

    Raises:
        ValueError: the name is nothing but a suffix, as `Arn`.
    """
    base = member
    for suffix in _IDENTIFIER_SUFFIXES:
        if member.endswith(suffix):
            base = member.removesuffix(suffix)
            break
    if not base:
        raise ValueError(f"field {member!r} cannot have a reference: nothing is left of its name without {member!r}")
    return f"{singular(base)}Refs" if many else f"{base}Ref"


_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def snake(name: str) -> str:
    """The name of a kind's module: `DBInstance` -> `db_instance`."""
    return _WORD_START.sub("_", name).lower()


def service_folder(service: str) -> str:
    """The folder, and so the Python package, of a service: called after it, with an underscore where its name is a
    Python keyword (`lambda_`)."""
    return f"{service}_" if iskeyword(service) else service


def service_of_folder(folder: str) -> str:
    """The service of a folder: the inverse of `service_folder`."""
    return folder.removesuffix("_")
