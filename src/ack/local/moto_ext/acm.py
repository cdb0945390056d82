"""AWS Certificate Manager as AWS documents it, where moto does not go: options can be changed.

https://docs.aws.amazon.com/acm/latest/APIReference/API_UpdateCertificateOptions.html
"""

from __future__ import annotations

from moto.acm import urls
from moto.acm.models import AWSCertificateManagerBackend, acm_backends
from moto.acm.responses import AWSCertificateManagerResponse
from moto.core.responses import ActionResult

from ack.local.moto_ext import patch


def install() -> None:
    """Make moto serve this Certificate Manager."""
    patch.replace(acm_backends, AcmBackend, urls, {"{0}/$": AcmResponse.dispatch})


class AcmBackend(AWSCertificateManagerBackend):
    """One account's certificates in one region."""

    _url_module = urls


class AcmResponse(AWSCertificateManagerResponse):
    """The operations on the wire."""

    def update_certificate_options(self) -> ActionResult:
        """Sets what is given, leaves the rest."""
        found = self.acm_backend.get_certificate(self._get_param("CertificateArn"))
        found.cert_options = {**(found.cert_options or {}), **self._get_param("Options")}
        return ActionResult({})
