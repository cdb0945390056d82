"""How a call introduces itself."""

from __future__ import annotations

import pytest

from ack.runtime.user_agent import user_agent
from tests.support.boxes import BOX


@pytest.mark.parametrize(
    ("labels", "more"),
    [
        (None, ""),
        ({"app.kubernetes.io/managed-by": "Helm", "kro.run/kro-version": "v1"}, ""),
        ({"app.kubernetes.io/managed-by": "kro"}, "; ManagedBy/kro"),
        ({"app.kubernetes.io/managed-by": "kro", "kro.run/kro-version": "v1"}, "; ManagedBy/kro; KROVersion/v1"),
        ({"kro.run/owned": "true"}, "; ManagedBy/kro"),
        ({"kro.run/owned": "false"}, ""),
    ],
)
def test_the_published_form(labels: dict[str, str] | None, more: str) -> None:
    obj = {"metadata": {"name": "b", "labels": labels}}
    found = user_agent(BOX, obj, "v2")
    assert found == f"aws-controllers-k8s/{BOX.service.group}-v2 (CRDKind/Box; CRDVersion/v1alpha1{more})"
