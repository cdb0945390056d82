"""What an operator hands over may be anything: it is used, or refused in one line; never a traceback, never long."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ack.cli import flag_values as values
from ack.cli.selectors import check_selector
from ack.kube.config import ConfigError
from ack.kube.loading import load
from ack.runtime.tags import TagTemplates

KINDS = ("Repository", "Bucket")
TEXTS = st.one_of(
    st.text(),
    st.text("0123456789.-+=,:[]()!%KMsmhnu\"' \n", max_size=200),
    st.sampled_from(["9" * 10_000, "1" * 400 + "h", "a=" + "b" * 100_000, '"', '"a', "[::1]:" + "9" * 5000, "1e999s"]),
)

READERS: dict[str, Callable[[str], object]] = {
    "address": values.address,
    "duration": values.duration,
    "list": lambda text: values.items([text]),
    "namespaces": values.namespaces,
    "numbers": lambda text: values.kind_numbers([text], KINDS),
    "numbers of a kind": lambda text: values.kind_numbers([f"Bucket={text}"], KINDS),
    "gates": lambda text: values.feature_gates([text], ["A", "B"]),
    "collector": values.collector,
    "selector": check_selector,
    "tags": lambda text: TagTemplates.parse([text]),
}


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=30, deadline=None)
@given(text=TEXTS)
def test_a_flag(reader: str, text: str) -> None:
    try:
        READERS[reader](text)
    except ValueError as error:
        assert str(error)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(),
        st.text().map(str.encode),
        st.sampled_from(
            [
                b"[" * 5000,
                b"&a [*a]",
                b"current-context: [x]",
                b"current-context: x\ncontexts: {}",
                b"current-context: x\ncontexts: [{name: x, context: y}]",
                b"current-context: x\ncontexts: [x]",
                b"current-context: x\ncontexts: 5",
                b"current-context: x\ncontexts: [{name: x, context: {cluster: {}}}]",
                b"current-context: x\ncontexts: [{name: x, context: {cluster: c}}]\nclusters: [{name: c, cluster: []}]",
                b"current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\n"
                b"clusters: [{name: c, cluster: {server: 'https://h', certificate-authority-data: '%%'}}]\n"
                b"users: [{name: u, user: {exec: 5}}]",
                b"current-context: x\ncontexts: [{name: x, context: {cluster: c, user: u}}]\n"
                b"clusters: [{name: c, cluster: {server: 'https://h'}}]\n"
                b"users: [{name: u, user: {exec: {command: [1]}}}]",
                b"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]",
            ]
        ),
    )
)
def test_a_kubeconfig(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "config"
    file.write_bytes(content)
    try:
        load(file)
    except ConfigError as error:
        assert "\n" not in str(error)
        assert len(str(error)) < 2000
