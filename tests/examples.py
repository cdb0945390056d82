"""An example manifest of every kind: writes docs/examples/<service>/<Kind>.yaml from the kinds' cases.

What the cases apply is what the examples show; only what AWS gives identifiers to is made up here.

python -m tests.examples
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import jmespath
import yaml

from tests.kinds_table import CASES, ROOT
from tests.support.aws_view import ACCOUNT, REGION
from tests.support.kind_case import Named, cases

FOLDER = ROOT / "docs" / "examples"
NAME = "shop"
_CASE_NAME = re.compile(r"\blife\b")
_VALUE = re.compile(r"\$\{([^}]+)\}")
_WIDTH = 120


def _arn(service: str, rest: str) -> str:
    return f"arn:aws:{service}:{'' if service == 'iam' else REGION}:{ACCOUNT}:{rest}"


_IDS: Mapping[str, Callable[[str], str]] = {
    "SubnetId": "subnet-{}".format,
    "subnetID": "subnet-{}".format,
    "VpcId": "vpc-{}".format,
    "vpcID": "vpc-{}".format,
    "GroupId": "sg-{}".format,
    "ImageId": "ami-{}".format,
    "version": lambda _: "1",
    "KeyMetadata.Arn": lambda digits: _arn("kms", f"key/{digits[:8]}-0000-4000-8000-{digits[5:]}"),
    "LoadBalancerArn": lambda digits: _arn("elasticloadbalancing", f"loadbalancer/net/{NAME}/{digits[1:]}"),
    "PlatformApplicationArn": lambda _: _arn("sns", f"app/GCM/{NAME}"),
    "stateMachineVersionArn": lambda _: _arn("states", f"stateMachine:{NAME}:1"),
}
"""The end of what a case calls a value of AWS -> how such a value looks, of seventeen digits."""


def examples() -> Iterator[tuple[Path, str]]:
    """(file, text) of all kinds' examples."""
    for named in cases(CASES):
        yield FOLDER / named.service / f"{named.kind}.yaml", text(named)


def text(named: Named) -> str:
    """The example of a kind: the objects that it needs, and itself.

    Raises:
        KeyError: the case takes a value of AWS of which nobody has said here how it looks.
    """
    fill = partial(_filled, named)
    objects = [_manifest(named, each.kind, each.name, fill(each.spec)) for each in named.case.objects]
    objects.append(_manifest(named, named.kind, NAME, fill(named.case.spec)))
    head = f"# Written by `make examples` from tests/e2e/kinds/{named.service}/{named.kind}.yaml; do not edit.\n"
    made_up = sorted({m[1] for m in _VALUE.finditer(str([named.case.spec, *(o.spec for o in named.case.objects)]))})
    if [each for each in made_up if each != "namespace"]:
        head += "# Replace account, region, and the identifiers of what is in AWS already, by yours.\n"
    return head + "---\n".join(
        yaml.safe_dump(obj, sort_keys=False, width=_WIDTH, allow_unicode=True) for obj in objects
    )


def _manifest(named: Named, kind: str, name: str, spec: Any) -> dict[str, Any]:
    service, _, kind = kind.rpartition(".")
    group = f"{service or named.service}.services.k8s.aws"
    return {"apiVersion": f"{group}/v1alpha1", "kind": kind, "metadata": {"name": name}, "spec": spec}


def _filled(named: Named, value: Any) -> Any:
    if isinstance(value, dict):
        return {_filled(named, key): _filled(named, inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(named, inner) for inner in value]
    if not isinstance(value, str):
        return value
    return _CASE_NAME.sub(NAME, _VALUE.sub(lambda match: _made_up(named, match[1]), value))


def _made_up(named: Named, path: str) -> str:
    plain = {"account": ACCOUNT, "region": REGION, "namespace": "default"}
    if path in plain:
        return plain[path]
    whose = path.partition(".")[0]
    if path.endswith((".Role.Arn", ".Policy.Arn")):
        # They are called as the case calls them.
        made = next(call.with_ for call in named.case.before if call.as_ == whose)
        kind = path.split(".")[-2]
        return _arn("iam", f"{kind.lower()}/{jmespath.search(f'{kind}Name', made)}")
    digits = f"0{zlib.crc32(whose.encode()):08x}{zlib.crc32(path.encode()):08x}"
    return next(looks for end, looks in _IDS.items() if path.endswith(f".{end}"))(digits)


def main() -> None:
    """Writes all of them, and removes what is none any more."""
    written = dict(examples())
    for file in FOLDER.glob("*/*.yaml"):
        if file not in written:
            file.unlink()
    for file, content in written.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)


if __name__ == "__main__":
    main()
