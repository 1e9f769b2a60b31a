from typing import Any, Annotated, Optional, Union

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray

Rows = list[dict[str, str]]


class Job:
    pass


def text(source: str, parts: "list[str]"):
    lines = source.splitlines()  #! del source safe
    count(lines, parts)  #! del parts, lines
    work()


def texts(a: Optional[str], b: Union[str, bytes], c: "str | None" = None):
    count(a, b, c)  #! del a, b, c safe
    work()


def numbers(a: np.ndarray, b: NDArray[np.float32], c: tuple[torch.Tensor, ...]):
    twice = a * 2  #! del a safe
    count(twice, b, c)  #! del b, c, twice
    work()


def nested(rows: Rows, table: dict[str, list[int]]):
    count(rows, table)  #! del rows, table unsafe
    work()


def wrapped(size: Annotated[int, "bytes"], names: set[str] | frozenset[str]):
    count(size, names)  #! del size, names
    work()


def open_inside(a: list, b: list[Any], c: dict[str, Any], d: pd.DataFrame):
    count(a, b, c, d)  #! del a, b, c, d unsafe
    work()


def not_of_python(a: Job, b: list[Job], c: "unclosed[int", d: 1 + 2):
    count(a, b, c, d)  #! del a, b, c, d unsafe
    work()


def bound_anew(source: str):
    source = wrap(source)
    count(source)  #! del source unsafe
    work()
