"""How a moto service is replaced by a subclass of itself."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any


def replace(
    backends: Any,
    backend: type,
    urls: ModuleType,
    handlers: dict[str, Callable[..., Any]],
    more: dict[str, Callable[..., Any]] | None = None,
) -> None:
    """Make moto use another backend class and other handlers for a service.

    Args:
        backends: the service's `BackendDict`; no backend may have been made yet.
        backend: a subclass of its backend class. Moto looks for a class's URLs by the name of its module, so the
            subclass must answer `_url_module` with `urls`.
        urls: the service's `urls` module.
        handlers: handlers by URL path, in place of those in `urls.url_paths`.
        more: handlers of paths that moto does not have.
    """
    if len(backends):
        raise RuntimeError(f"moto already serves {backends.service_name}: extensions come before the first request")
    backends.backend = backend
    handle(urls, handlers)
    urls.url_paths.update(more or {})


def handle(urls: ModuleType, handlers: dict[str, Callable[..., Any]]) -> None:
    """Make moto use other handlers for a service, and its own backend.

    Args:
        urls: the service's `urls` module.
        handlers: handlers by URL path, in place of those in `urls.url_paths`.
    """
    unknown = set(handlers) - set(urls.url_paths)
    if unknown:
        raise RuntimeError(
            f"this version of moto has other URLs than {urls.__name__} is thought to have: no {sorted(unknown)}"
        )
    urls.url_paths.update(handlers)


def serve(urls: ModuleType, handler: Callable[..., Any], *more: str) -> None:
    """Make moto serve all URLs of a service with another handler, whose operations work on moto's own backend.

    Args:
        urls: the service's `urls` module.
        handler: `dispatch` of a subclass of its response class.
        more: URLs that moto does not have.
    """
    urls.url_paths.update(dict.fromkeys([*urls.url_paths, *more], handler))
