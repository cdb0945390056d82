"""The process that runs users' jq filters, and nothing else. Run as a script (`jq_filter`); it imports nothing of ours.

jq knows no limits of its own: a filter can run for ever, take all memory, show the environment (`$ENV`) or read files
(`import`). So this process has none of what could be taken: its environment is empty, it can open no file, and the
kernel ends it when a filter takes too much. Whoever started it sees that, and starts another one.

    jq_worker.py CPU_SECONDS MEMORY_BYTES LONGEST_TEXT

A request is a line of JSON, `[filter, object]`; so is the answer: `{"value": scalar}`, `{"type": name}` for what is no
scalar, `{"syntax": text}` or `{"failed": true}`. What jq says of a failed run is not told, for it quotes values.
"""

import json
import os
import resource
import signal
import sys
from functools import lru_cache
from typing import Any

import jq


@lru_cache(maxsize=1024)
def _compiled(text: str) -> Any:
    return jq.compile(text)


def _answer(text: str, value: Any, longest: int) -> dict[str, Any]:
    try:
        program = _compiled(text)
    except ValueError as error:
        return {"syntax": str(error)}
    try:
        found = next(iter(program.input_value(value)), None)
    except ValueError:
        return {"failed": True}
    if isinstance(found, list | dict):
        return {"type": "list" if isinstance(found, list) else "dict"}
    if isinstance(found, str) and len(found.encode(errors="replace")) > longest:
        return {"type": "long"}
    return {"value": found}


def _limit(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (most, most))


def _main(cpu_seconds: float, memory_bytes: int, longest: int) -> None:
    os.environ.clear()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who started us; the end of the input is for us
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NOFILE, 0)
    if sys.platform != "darwin":  # whose kernel refuses it
        _limit(resource.RLIMIT_AS, memory_bytes)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin.buffer:
        signal.setitimer(signal.ITIMER_PROF, cpu_seconds)
        text, value = json.loads(line)
        answer = _answer(text, value, longest)
        signal.setitimer(signal.ITIMER_PROF, 0)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _main(float(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
