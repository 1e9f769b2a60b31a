from __future__ import annotations

import abc
from typing import Any, Iterator

import numpy as np

Rows = list[dict[str, str]]


class Source(abc.ABC):
    @abc.abstractmethod
    def load(self) -> bytes: ...

    def rows(self) -> Rows:
        return self.backend.rows()

    def anything(self) -> list[Any]:
        return self.backend.rows()

    def array(self) -> np.ndarray:
        return self.backend.array()

    def steps(self) -> Iterator[bytes]:
        return self.backend.steps()

    async def body(self) -> bytes | None:
        return await self.backend.body()

    def opened(self) -> bytes:
        return open("names")


def told():
    source = Source()
    data = source.load()
    count(data)  #! del data safe
    rows = source.rows()
    count(rows)  #! del rows unsafe
    array = source.array()  #! del source unsafe
    count(array)  #! del array safe
    work()


def not_told():
    source = Source()
    rows = source.anything()
    count(rows)  #! del rows unsafe
    steps = source.steps()  #! del source unsafe
    count(steps)  #! del steps unsafe
    work()


def not_what_it_says():
    names = Source().opened()
    count(names)  #! keep names EDL601
    work()


async def awaited():
    body = await Source().body()
    count(body)  #! del body safe
    await work()
