"""What must never stand in an error text is cut out of it here.

AWS quotes parts of the request when it rejects a signature (the canonical request, with the session token in it) or a
parameter; the SDK quotes the URL (with the query) and the values of parameters it refuses.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ack.api.errors import cut

MAX_LENGTH = 2_000
"""Characters of a message that are kept: conditions and Events are no place for a page of HTML."""

_ENCODED = re.compile(r"\s*Encoded authorization failure message: \S+")
_SIGNED_PARTS = re.compile(r"\s*(?:The Canonical String|The String-to-Sign|Authorization=).*", re.DOTALL)
_SECRET_FIELDS = re.compile(
    r"\b(credential|signature|x-amz-(?:security-token|signature|credential)|(?:session|security)[ _-]?token|"
    r"aws_?(?:secret_?access_?key|session_?token))(\s*[=:]\s*)[^\s,;&'\"]+",
    re.IGNORECASE,
)
_VALUE = re.compile(r"(?:, |\n)value: .*?(, type: <class|, valid (?:choices|types))", re.DOTALL)
_HTML = re.compile(r"^\s*<(?:!doctype|html)", re.IGNORECASE)
_TITLE = re.compile(r"<title>\s*(.*?)\s*</title>", re.IGNORECASE | re.DOTALL)


def message(text: str) -> str:
    """AWS's message without signed material, tokens and encoded authorization messages; one line, of bounded length.

    The encoded authorization message differs with every attempt; it is to be had from CloudTrail.
    """
    text = _ENCODED.sub("", text)
    text = _SIGNED_PARTS.sub("", text)
    text = _SECRET_FIELDS.sub(r"\1\2(removed)", text)
    text = " ".join(text.split())
    return cut(text, MAX_LENGTH)


def validation_report(text: str) -> str:
    """The SDK's report on parameters that it refuses to send, without their values."""
    return message(_VALUE.sub(r"\1", text))


def origin(url: str) -> str:
    """Scheme, host and port of a URL: the path and the query carry parameters and, presigned, a signature."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port else "")


def html_title(text: str) -> str | None:
    """The title of an HTML page, "" if it has none; None if the text is no HTML page."""
    if not _HTML.match(text):
        return None
    title = _TITLE.search(text)
    return " ".join(title.group(1).split()) if title else ""
