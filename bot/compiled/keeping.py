"""Keeping what was looked up lately."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast
from weakref import WeakMethod

P = ParamSpec("P")
T = TypeVar("T")


def kept(most: int, look_up: Callable[P, T]) -> Callable[P, T]:
    """A method whose last `most` results are kept, for an attribute of the object it belongs to.

    It holds the object weakly: a snapshot must go, and its file be closed, as soon as nobody answers from it. In a
    cycle it would wait for the garbage collector, and what was frozen meanwhile is not looked through until the next
    reload.
    """
    method = WeakMethod(cast("Callable[..., T]", look_up))

    def missed(*args: P.args, **kwargs: P.kwargs) -> T:
        found = method()
        if found is None:
            raise ReferenceError("the object is gone")
        return found(*args, **kwargs)

    return cast("Callable[P, T]", lru_cache(most)(missed))
