"""What befalls requests on bad days: told one by one, or by chance as the weather has it; on the way to both APIs."""

from __future__ import annotations

import dataclasses
import random
import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Fault:
    """What happens to the requests that it matches.

    Args:
        operation: a name of the request, as its proxy calls it: an AWS operation, `service:Operation`,
            `patch repositories/status`, `watch repositories`; or "*" for every request.
        times: how many requests it strikes; None for all until it is removed.
        status: answer with this status and `code`; 0 to let the answer through.
        code: AWS error code, or the reason of Kubernetes' Status.
        message: what the error says.
        headers: more headers of the answer.
        raw: the body of the answer as it is, in place of an error.
        acted: the server does what was asked before the error is answered. A watch begins, and then says the error.
        drop: `before` forwarding or `after`: close the connection without an answer.
        truncate: close the connection after so many bytes of the answer.
        delay: seconds by which the request is late.
        struck: requests struck so far.
    """

    operation: str = "*"
    times: int | None = 1
    status: int = 0
    code: str = ""
    message: str = "injected"
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    acted: bool = False
    drop: str = ""
    truncate: int | None = None
    delay: float = 0.0
    struck: int = 0

    def matches(self, names: Collection[str]) -> bool:
        """Whether it strikes a request of these names."""
        if self.times is not None and self.struck >= self.times:
            return False
        return self.operation == "*" or self.operation in names

    def __str__(self) -> str:
        what = self.drop and f"dropped {self.drop}"
        if self.truncate is not None:
            what = "cut in the middle"
        if self.status:
            what = f"{self.status} {self.code}{' though done' * self.acted}".rstrip()
        return what or f"{self.delay:g} s late"


class Weather:
    """Strikes requests by chance; the same seed and the same requests give the same faults.

    Args:
        seed: of its chances.
        rate: share of the requests that are struck.
        faults: of which one is drawn, each as likely as another.
    """

    def __init__(self, seed: int, rate: float, faults: Sequence[Fault]) -> None:
        self._random = random.Random(seed)
        self._rate = rate
        self._faults = faults

    def strike(self, names: Collection[str]) -> Fault | None:
        """The fault that befalls a request of these names, if any."""
        hit, choice = self._random.random(), self._random.random()
        matching = [fault for fault in self._faults if fault.matches(names)]
        if hit >= self._rate or not matching:
            return None
        return dataclasses.replace(matching[int(choice * len(matching))])


class Faults:
    """The faults of a proxy: first those that were asked for, then the weather. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self._weather: Weather | None = None
        self.struck: list[str] = []
        """What the weather has done so far: the request's first name, and what befell it."""

    def add(self, fault: Fault) -> Fault:
        """The first fault that matches a request strikes it."""
        with self._lock:
            self._faults.append(fault)
        return fault

    def storm(self, weather: Weather | None) -> None:
        """Changes the weather; None for a calm."""
        with self._lock:
            self._weather = weather

    def heal(self) -> None:
        """Removes all faults, and calms the weather."""
        with self._lock:
            self._faults.clear()
            self._weather = None

    def strike(self, *names: str) -> Fault | None:
        """What befalls a request of these names, if anything."""
        with self._lock:
            fault = next((f for f in self._faults if f.matches(names)), None)
            if fault:
                fault.struck += 1
            elif self._weather and (fault := self._weather.strike(names)):
                self.struck.append(f"{names[0]}: {fault}")
            return fault
