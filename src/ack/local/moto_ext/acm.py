"""AWS Certificate Manager as AWS documents it, where moto does not go.

Added: options can be changed; a certificate is issued once the records that AWS asks for are in a hosted zone of the
account, and can be renewed. Checked: what is exported is issued, and exportable.

https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html and
https://docs.aws.amazon.com/acm/latest/APIReference/API_Operations.html
"""

from __future__ import annotations

from moto.acm import urls
from moto.acm.exceptions import AWSValidationException
from moto.acm.models import AWSCertificateManagerBackend, CertBundle, acm_backends
from moto.acm.responses import AWSCertificateManagerResponse
from moto.core.exceptions import AWSError
from moto.core.responses import ActionResult, EmptyResult
from moto.route53.models import route53_backends

from ack.local.moto_ext import patch


def install() -> None:
    """Make moto serve this Certificate Manager."""
    patch.replace(acm_backends, AcmBackend, urls, {"{0}/$": AcmResponse.dispatch})


class RequestInProgress(AWSError):
    """The certificate is not issued yet."""

    TYPE = "RequestInProgressException"


class AcmBackend(AWSCertificateManagerBackend):
    """One account's certificates in one region."""

    _url_module = urls

    def get_certificate(self, arn: str) -> CertBundle:
        """See moto; it is issued as soon as whoever asked for it has shown that the names are theirs."""
        found = super().get_certificate(arn)
        if found.status == "PENDING_VALIDATION" and self._is_validated(found):
            found.status = "ISSUED"
        return found

    def _is_validated(self, certificate: CertBundle) -> bool:
        asked = certificate.describe()["Certificate"].get("DomainValidationOptions") or []
        zones = route53_backends[self.account_id]["global"].zones.values()
        there = {
            (each.name.casefold().rstrip("."), value.rstrip("."))
            for zone in zones
            for each in zone.rrsets
            if each.type == "CNAME"
            for value in each.records
        }
        wanted = [each["ResourceRecord"] for each in asked]
        return bool(wanted) and all((w["Name"].casefold().rstrip("."), w["Value"].rstrip(".")) in there for w in wanted)

    def export_certificate(self, certificate_arn: str, passphrase: str) -> tuple[str, str, str]:
        """See moto; with the checks it lacks."""
        found = self.get_certificate(certificate_arn)
        if found.type != "PRIVATE" and (found.cert_options or {}).get("Export") != "ENABLED":
            raise AWSValidationException(f"Certificate ARN: {certificate_arn} is not a private certificate")
        if found.status != "ISSUED":
            raise RequestInProgress(f"Certificate {certificate_arn} is in state {found.status}")
        exported: tuple[str, str, str] = super().export_certificate(certificate_arn, passphrase)
        return exported

    def renew_certificate(self, certificate_arn: str) -> None:
        """Another certificate and key under the same ARN."""
        old = self.get_certificate(certificate_arn)
        new = CertBundle.generate_cert(
            old.common_name, account_id=self.account_id, region=self.region_name, sans=old.sans
        )
        new.arn, new.status, new.cert_options, new.type = old.arn, "ISSUED", old.cert_options, old.type
        new.cert_authority_arn, new.in_use_by = old.cert_authority_arn, old.in_use_by
        self._certificates[certificate_arn] = new


class AcmResponse(AWSCertificateManagerResponse):
    """The operations on the wire."""

    def update_certificate_options(self) -> ActionResult:
        """Sets what is given, leaves the rest."""
        found = self.acm_backend.get_certificate(self._get_param("CertificateArn"))
        found.cert_options = {**(found.cert_options or {}), **self._get_param("Options")}
        return ActionResult({})

    def renew_certificate(self) -> ActionResult:
        """Renews a certificate at once."""
        backend: AcmBackend = acm_backends[self.current_account][self.region]  # type: ignore[assignment]
        backend.renew_certificate(self._get_param("CertificateArn"))
        return EmptyResult()
