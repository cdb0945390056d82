"""Whom the controller acts as: never as one that the namespace is not given, whatever maps and selectors say."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ack.api.errors import ReconcileError
from ack.aws.session import Identity
from ack.kube.types import CONFIGMAP
from ack.runtime.dependencies import Source
from ack.runtime.namespaces import Defaults
from ack.runtime.options import RuntimeOptions
from ack.runtime.role_map import ACCOUNT_MAP, TEAM_MAP
from ack.runtime.role_selectors import ROLE_SELECTOR
from ack.runtime.roles import Actor, Roles
from ack.runtime.watches import Watches
from tests.support.boxes import BOX, box

OWN, ONE, TWO = "123456789012", "111111111111", "222222222222"
LABELS = [{}, {"tier": "web"}, {"tier": "db"}]


class Known:
    """What watches know."""

    def __init__(self, maps: dict[str, dict[str, str]], selectors: list[dict[str, Any]]) -> None:
        self._maps = maps
        self._selectors = selectors

    async def get(self, source: Source, used: set[Source]) -> dict[str, Any] | None:
        used.add(source)
        assert source.type == CONFIGMAP
        return {"data": self._maps[source.key.name]} if source.key.name in self._maps else None

    async def counting(self, source: Source, used: set[Source]) -> list[dict[str, Any]]:
        used.add(source)
        assert source.type == ROLE_SELECTOR
        assert source.counts
        return [selector for selector in self._selectors if source.counts(selector) is not None]


def role(account: str, name: str = "ack") -> str:
    return f"arn:aws:iam::{account}:role/{name}"


ROLES = st.builds(role, st.sampled_from([OWN, ONE, TWO]), st.sampled_from(["ack", "web"]))
SELECTORS = st.lists(
    st.fixed_dictionaries(
        {
            "arn": st.one_of(ROLES, st.just("no role")),
            "names": st.sampled_from([[], ["home"], ["other"], ["home", "home"]]),
            "team": st.sampled_from([{}, {"team": "a"}]),
            "labels": st.sampled_from(LABELS),
        }
    ),
    max_size=3,
)
MAPS = st.fixed_dictionaries(
    {},
    optional={
        ACCOUNT_MAP: st.dictionaries(st.sampled_from([OWN, ONE, TWO]), ROLES),
        TEAM_MAP: st.dictionaries(st.sampled_from(["a", "b"]), ROLES),
    },
)
NAMESPACES = st.builds(
    Defaults,
    st.just("home"),
    owner_account_id=st.sampled_from(["", OWN, ONE]),
    team_id=st.sampled_from(["", "a"]),
    labels=st.sampled_from([{}, {"team": "a"}]),
)
GATES = st.fixed_dictionaries({"TeamLevelCARM": st.booleans(), "IAMRoleSelector": st.booleans()})


def selector(index: int, given_: dict[str, Any]) -> dict[str, Any]:
    return {
        "metadata": {"name": f"s{index}", "uid": f"u{index}", "resourceVersion": "1"},
        "spec": {
            "arn": given_["arn"],
            "namespaceSelector": {"names": given_["names"], "labelSelector": {"matchLabels": given_["team"]}},
            "resourceLabelSelector": {"matchLabels": given_["labels"]},
        },
    }


@pytest.mark.feature(27, 28, 30)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)  # many inputs, each small
@given(SELECTORS, MAPS, NAMESPACES, GATES, st.booleans(), st.sampled_from(LABELS), st.sampled_from(["", ONE, TWO]))
def test_nobody_acts_as_anybody_else(
    given_: list[dict[str, Any]],
    maps: dict[str, dict[str, str]],
    namespace: Defaults,
    gates: dict[str, bool],
    carm: bool,
    labels: dict[str, str],
    forged: str,
) -> None:
    known = cast("Watches", Known(maps, [selector(i, s) for i, s in enumerate(given_)]))
    options = RuntimeOptions(region="us-west-2", carm=carm and not gates["IAMRoleSelector"], feature_gates=gates)
    roles = Roles(BOX, Identity(OWN, role(OWN), "aws", "us-west-2"), options, known, known)
    obj = box({})
    obj["metadata"] |= {"namespace": "home", "labels": labels, "finalizers": [BOX.finalizer]}
    obj["metadata"]["annotations"] = {"services.k8s.aws/owner-account-id": TWO, "services.k8s.aws/team-id": "b"}
    obj["status"] = {"ackResourceMetadata": {"arn": "arn:x", "ownerAccountID": forged}}
    actor: Actor | None = None
    with contextlib.suppress(ReconcileError):
        actor = asyncio.run(roles.of(obj, namespace, set()))
    matching = [
        s
        for s in given_
        if gates["IAMRoleSelector"]
        and (not s["names"] or "home" in s["names"])
        and s["team"].items() <= namespace.labels.items()
        and s["labels"].items() <= labels.items()
    ]
    usable = [s["arn"] for s in matching if s["arn"] != "no role" and s["names"] != ["home", "home"]]
    team = maps.get(TEAM_MAP, {}).get(namespace.team_id) if gates["TeamLevelCARM"] and namespace.team_id else None
    account = maps.get(ACCOUNT_MAP, {}).get(namespace.owner_account_id) if options.carm else None
    if len(usable) > 1 or (matching and not usable):
        assert actor is None
    if actor is None:
        return
    assert namespace.owner_account_id in ("", actor.account_id)
    if actor.role_arn is None:
        assert actor.account_id == OWN
        assert not usable
    else:
        assert actor.account_id == actor.role_arn.split(":")[4]
        allowed = usable or ([team] if team else [account])
        assert actor.role_arn in allowed
    assert bool(actor.selected) == bool(usable)
