"""What no declaration says of Certificate Manager: how a certificate's private key is got out of it.

https://docs.aws.amazon.com/acm/latest/APIReference/API_ExportCertificate.html
"""

from __future__ import annotations

import secrets

from ack import paths
from ack.api.errors import Terminal
from ack.api.hooks import HookContext, Hooks, Obj
from ack.api.resource import ARN_PATH

_PUBLIC = "AMAZON_ISSUED"


async def export(context: HookContext, observed: Obj) -> dict[str, str]:
    """The certificate with its chain, and its private key, both in PEM.

    AWS encrypts the key with a passphrase of the caller's. It is made here, used once, and known to nobody else.

    Raises:
        Terminal: AWS gives the key of such a certificate to nobody.
    """
    if paths.get(observed, "status.type_") == _PUBLIC and paths.get(observed, "spec.options.export") != "ENABLED":
        text = "spec.exportTo: AWS gives the key of a public certificate away only if spec.options.export is ENABLED"
        raise Terminal(f"{text} from the beginning; take one of the two fields, and create the object again")
    # Only where it is used: the library is a large one.
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
        load_pem_private_key,
    )

    passphrase = secrets.token_urlsafe(48).encode()
    params = {"CertificateArn": paths.get(observed, ARN_PATH), "Passphrase": passphrase}
    answer = await context.call("ExportCertificate", params)
    key = load_pem_private_key(answer["PrivateKey"].encode(), passphrase)
    chain = [answer["Certificate"], answer.get("CertificateChain") or ""]
    return {
        "tls.crt": "".join(f"{each.strip()}\n" for each in chain if each.strip()),
        "tls.key": key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode(),
    }


HOOKS = {"Certificate": Hooks(export=export, actions=("ExportCertificate",))}
