"""Values of Secrets for one loop."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from ack.api import core
from ack.api.errors import Recoverable, Terminal
from ack.kube.errors import Forbidden, NotFound
from ack.kube.types import SECRET, ObjectKey
from ack.runtime.dependencies import Source
from ack.runtime.options import RuntimeOptions
from ack.runtime.secret_values import SecretReader, Vault
from ack.runtime.values import SecretUse

PASSWORD = SecretUse("s", "password")
BINARY = SecretUse("s", "binary")


def secret(namespace: str = "shop", version: str = "7", **annotations: str) -> dict[str, Any]:
    data = {"password": b"hunter2", "binary": b"\xff\x00", "same": b"hunter2"}
    metadata = {"name": "s", "namespace": namespace, "resourceVersion": version, "annotations": annotations}
    encoded = {key: base64.b64encode(value).decode() for key, value in data.items()}
    return {"metadata": metadata, "type": "Opaque", "data": encoded}


class Kube:
    """An API server with some Secrets.

    Args:
        found: what it answers, or raises.
    """

    def __init__(self, found: Any) -> None:
        self.found = found
        self.reads = 0

    async def get(self, *_: Any) -> Any:
        self.reads += 1
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


def vault(found: Any, used: set[Source] | None = None, **options: Any) -> tuple[Vault, Kube]:
    kube = Kube(found)

    async def lookup(source: Source, used: set[Source]) -> Any:
        used.add(source)
        return None if isinstance(found, Exception) else {"metadata": found["metadata"]}

    reader = SecretReader(kube, lookup, RuntimeOptions(region="us-west-2", **options))  # type: ignore[arg-type]
    return reader.vault("shop", set() if used is None else used), kube


async def test_params_are_filled_with_one_read() -> None:
    used: set[Source] = set()
    full, kube = vault(secret(), used)
    params = {"Name": "n", "Users": [{"Password": PASSWORD}, {"Password": PASSWORD}], "Blob": BINARY}
    filled, hidden = await full.fill(params)
    assert filled == {"Name": "n", "Users": [{"Password": "hunter2"}, {"Password": "hunter2"}], "Blob": b"\xff\x00"}
    assert "hunter2" in hidden
    assert kube.reads == 1
    assert used == {Source(SECRET, ObjectKey("shop", "s"))}
    assert params["Blob"] is BINARY, "the caller's parameters hold no value"


async def test_without_secrets_nothing_is_read() -> None:
    full, kube = vault(secret())
    assert await full.fill({"Name": "n"}) == ({"Name": "n"}, [])
    assert kube.reads == 0


async def test_a_version_tells_no_value_and_reads_none() -> None:
    full, kube = vault(secret())
    assert await full.version([PASSWORD, BINARY]) == "shop/s/password@7 shop/s/binary@7"
    assert full.names([PASSWORD]) == "shop/s/password"
    assert kube.reads == 0


async def test_the_version_is_that_of_the_value_at_hand() -> None:
    full, kube = vault(secret(version="7"))
    kube.found = secret(version="8")
    assert await full.version([PASSWORD]) == "shop/s/password@7"
    await full.value(PASSWORD)
    assert await full.version([PASSWORD]) == "shop/s/password@8"


async def test_digests_tell_values_apart_and_nothing_else() -> None:
    full, _ = vault(secret())
    one = await full.digest([PASSWORD])
    assert one == await full.digest([SecretUse("s", "same")])
    assert one != await full.digest([BINARY])
    assert await full.digest([PASSWORD, BINARY]) != await full.digest([BINARY, PASSWORD])
    assert b"hunter2" not in one


@pytest.mark.parametrize(
    ("found", "use", "error", "text"),
    [
        (
            NotFound(404, "NotFound", ""),
            PASSWORD,
            Recoverable,
            "kubernetes secret not found: there is no Secret shop/s",
        ),
        (secret(), SecretUse("s", "no"), Recoverable, "kubernetes secret not found: Secret shop/s has no key 'no'"),
        (
            Forbidden(403, "Forbidden", "not allowed"),
            PASSWORD,
            Recoverable,
            "the controller may not read Secret shop/s (not allowed); bind it to a role with get on secrets",
        ),
        (
            {**secret(), "type": "kubernetes.io/tls"},
            PASSWORD,
            Terminal,
            "only opaque secrets can be used: Secret shop/s",
        ),
        ({**secret(), "data": {"password": "no base64!"}}, PASSWORD, Recoverable, "key 'password' is no base64"),
        (secret(), SecretUse("", "password"), Terminal, "secret reference: no name is given for key 'password'"),
    ],
)
async def test_what_cannot_be_had(found: Any, use: SecretUse, error: type[Exception], text: str) -> None:
    full, _ = vault(found)
    with pytest.raises(error) as raised:
        await full.value(use)
    assert text in str(raised.value)
    assert "hunter2" not in str(raised.value)


AWAY = SecretUse("s", "password", "away")
SYSTEM = SecretUse("s", "password", "ack-system")


@pytest.mark.parametrize(
    ("use", "annotation", "crosses", "allowed", "advised"),
    [
        (AWAY, None, True, True, True),
        (AWAY, None, False, False, False),
        (AWAY, "shop", False, False, False),
        (AWAY, "else, shop", True, True, False),
        (AWAY, "else", True, False, False),
        (SYSTEM, None, True, False, False),
        (SYSTEM, "shop", True, True, False),
    ],
)
async def test_other_namespaces(
    use: SecretUse, annotation: str | None, crosses: bool, allowed: bool, advised: bool
) -> None:
    annotations = {core.ALLOWED_NAMESPACES: annotation} if annotation is not None else {}
    full, _ = vault(secret(use.namespace, **annotations), cross_namespace=crosses)
    for look in (full.version([use]), full.value(use)):
        if allowed:
            assert await look
        else:
            with pytest.raises(Terminal):
                await look
    assert bool(full.crossings) is advised
