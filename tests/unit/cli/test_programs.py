"""The programs' own behaviour: help, versions, exit status, errors in one line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ack.cli import ackctl, controller
from ack.cli.program import run

KUBECONFIG = """\
apiVersion: v1
kind: Config
clusters: [{name: production, cluster: {server: "https://10.0.0.1"}}]
users: [{name: me, user: {token: secret}}]
contexts: [{name: production, context: {cluster: production, user: me}}]
current-context: production
"""


def call(program: str, *arguments: str) -> int:
    command = {"ackctl": ackctl.ackctl, "ack-controller": controller.controller}[program]
    with pytest.raises(SystemExit) as end:
        run(command, program, arguments)
    return int(end.value.code or 0)


@pytest.fixture(autouse=True)
def no_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_REGION", "AWS_ENDPOINT_URL", "ACK_SERVICES", "KUBECONFIG"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("arguments", [("--help",), ("install", "--help"), ("local", "-h"), ("demo", "--help")])
def test_help_of_ackctl(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert call("ackctl", *arguments) == 0
    assert "Usage: ackctl" in capsys.readouterr().out


def test_help_of_the_controller(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("ack-controller", "--help") == 0
    assert "--reconcile-default-resync-seconds" in capsys.readouterr().out


@pytest.mark.parametrize("program", ["ackctl", "ack-controller"])
def test_version(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(program, "--version") == 0
    assert capsys.readouterr().out.startswith(f"{program}, version v")


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (("ackctl", "fly"), "ackctl: No such command 'fly'. (see ackctl --help)"),
        (("ackctl", "install"), "ackctl: no service given: --service NAME, or --all; there are: "),
        (("ackctl", "install", "--service", "x"), "ackctl: no service 'x': there are: "),
        (("ackctl", "install", "--service", "s3", "--all"), "ackctl: --all and --service exclude each other"),
        (("ackctl", "local"), "ackctl local: Missing option '--kubeconfig'. (see ackctl local --help)"),
        (("ackctl", "local", "--kubeconfig", "/no/such/file"), "there is no folder /no/such"),
        (("ackctl", "local", "--kubeconfig", "x", "--aws-port", "70000"), "'--aws-port': 70000 is not in the range"),
        (("ack-controller",), "ack-controller: no service given: --service NAME, or --all; there are: "),
        (("ack-controller", "--service", "ecrr"), "ack-controller: no service 'ecrr': did you mean ecr?"),
        (("ack-controller", "--service", "s3", "--all"), "ack-controller: --all and --service exclude each other"),
        (("ack-controller", "--service", "s3"), "ack-controller: unable to start service controller as AWS region"),
        (("ack-controller", "--bogus"), "ack-controller: No such option '--bogus'"),
    ],
)
def test_bad_input_is_one_line(command: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(*command) == 2
    said = capsys.readouterr()
    assert message in said.err
    assert len(said.err.splitlines()) == 1
    assert said.out == ""


def test_the_services_may_come_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ACK_SERVICES", "ecr,s3,nope")
    assert call("ack-controller") == 2
    assert "no service 'nope'" in capsys.readouterr().err


def test_no_kubeconfig(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("KUBECONFIG", "/no/such/kubeconfig")
    assert call("ackctl", "install", "--service", "ecr") == 1
    assert capsys.readouterr().err == "ackctl: KUBECONFIG names no file that exists: /no/such/kubeconfig\n"


def test_the_kubeconfig_of_another_cluster_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "config"
    file.write_text(KUBECONFIG)
    assert call("ackctl", "local", "--kubeconfig", str(file)) == 2
    assert "exists and leads to another cluster" in capsys.readouterr().err
    assert file.read_text() == KUBECONFIG


def test_a_reader_that_has_seen_enough_gets_no_traceback() -> None:
    script = "import sys; from ack.cli.ackctl import main; sys.argv[1:] = ['--help']; main()"
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate(timeout=30)
    assert errors == b""


def test_install_does_not_need_what_local_needs() -> None:
    script = (
        "import sys\n"
        "for name in ('moto', 'cel_expr_python', 'jsonschema_rs', 'jsonpatch'): sys.modules[name] = None\n"
        "from ack.cli.ackctl import ackctl\n"
        "from ack.cli.program import run\n"
        "run(ackctl, 'ackctl', sys.argv[1:])\n"
    )

    def say(*arguments: str) -> tuple[int, str]:
        command = [sys.executable, "-c", script, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
        return done.returncode, done.stderr

    assert say("install", "--help") == (0, "")
    status, error = say("local", "--help")
    assert status == 1
    assert error.startswith("ackctl: local needs ")
    assert "pip install 'aws-controllers-k8s[local]'" in error
