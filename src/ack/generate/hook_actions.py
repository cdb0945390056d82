"""Which AWS operations a service's hooks call: the one thing about hooks that generated files depend on."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from ack.api.hooks import Hooks
from ack.generate.config import ConfigError

HOOKS = "hooks.py"


def hook_actions(folder: Path) -> tuple[str, ...]:
    """The operations that the hooks of a service's folder declare, sorted; none without a `hooks.py`.

    The file is run as a module of its own, so that a folder anywhere will do.

    Args:
        folder: the service's folder.

    Raises:
        ConfigError: `hooks.py` cannot be imported, or lists no hooks.
    """
    path = folder / HOOKS
    if not path.is_file():
        return ()
    name = f"ack_hooks_of_{folder.name}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up while they are defined
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # whatever code of others may raise
        raise ConfigError(f"{path}: cannot be imported: {type(error).__name__}: {error}") from error
    finally:
        del sys.modules[name]
    hooks = getattr(module, "HOOKS", None)
    if not isinstance(hooks, dict) or not all(isinstance(item, Hooks) for item in hooks.values()):
        raise ConfigError(f"{path}: must define HOOKS, a dict of kind -> ack.api.hooks.Hooks")
    return tuple(sorted({action for item in hooks.values() for action in item.actions}))
