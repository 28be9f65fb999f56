"""Many documents from one template: streamed, each written whole, by as many workers as are worth it."""

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.problems import Problem
from toolkit.word.fill.properties import Properties
from toolkit.word.fill.render_limits import Limits
from toolkit.word.fill.rendered import Tier
from toolkit.word.fill.template import Template
from toolkit.word.fill.whole_file import write_whole

TRIAL = 32
"""So many documents are made by one process before others are asked to help."""
WORTH_WORKERS = 0.002
"""Seconds for one document above which another process earns its start (measured on two cores)."""
CHUNK = 32

if TYPE_CHECKING:
    from concurrent.futures import Future

Order = tuple[str, Mapping[str, Any], Properties | None]
Recipe = tuple[bytes, str, bool, Limits, tuple[tuple[str, Callable[..., Any]], ...], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of one record: the file, if it was ``written``, the way it was made, and its problems."""

    path: Path
    written: bool
    tier: Tier
    problems: tuple[Problem, ...]


def write_many(
    template: Template,
    records: Iterable[Mapping[str, Any]],
    paths: Iterable[Path | str],
    *,
    properties: Iterable[Properties | None] | None = None,
    workers: int = 0,
) -> Iterator[Written]:
    """Write one document for each record, in the records' order.

    Nothing is kept: a million records take no more memory than ten. A document that has an error is not
    written, the others are. Files that are there are replaced, each in one step; a killed process leaves
    whole files only.

    Args:
        template: the template.
        records: the words of each document.
        paths: where each document goes; their folders must be there.
        properties: the properties of each document.
        workers: how many processes; 0 takes several where that is faster. Workers need records that can
            be pickled; others are made by this process.

    Yields:
        One result for each record, in order.

    Raises:
        FileLocked, NotWritable: a file could not be written; those before it are whole.
        ValueError: there are fewer paths or properties than records, or more.
    """
    orders = _orders(records, paths, properties)
    if workers == 0:
        trial = _Trial(template)
        yield from map(trial.write, islice(orders, TRIAL))
        waiting = tuple(islice(orders, TRIAL)) if trial.slow else ()
        workers = (os.cpu_count() or 1) if len(waiting) == TRIAL else 1
        orders = chain(waiting, orders)
    if workers > 1:
        yield from _by_workers(template, orders, workers)
    else:
        yield from (_write(template, order) for order in orders)


def _orders(
    records: Iterable[Mapping[str, Any]],
    paths: Iterable[Path | str],
    properties: Iterable[Properties | None] | None,
) -> Iterator[Order]:
    places = (os.fspath(path) for path in paths)
    if properties is None:
        return ((place, words, None) for place, words in zip(places, records, strict=True))
    return zip(places, records, properties, strict=True)


class _Trial:
    """The first documents, timed: how long each takes decides whether workers are worth their start."""

    def __init__(self, template: Template) -> None:
        self._template = template
        self._seconds = 0.0
        self._documents = 0

    def write(self, order: Order) -> Written:
        started = time.perf_counter()
        written = _write(self._template, order)
        self._seconds += time.perf_counter() - started
        self._documents += 1
        return written

    @property
    def slow(self) -> bool:
        """Whether each document takes long enough, on a system where a process starts quickly."""
        return hasattr(os, "fork") and self._seconds > WORTH_WORKERS * self._documents


def _write(template: Template, order: Order) -> Written:
    path, words, properties = order
    rendered = template.render(words, properties=properties)
    ready = rendered.ready
    if ready:
        write_whole(path, rendered.content)
    return Written(path=Path(path), written=ready, tier=rendered.tier, problems=rendered.problems)


def _by_workers(template: Template, orders: Iterator[Order], workers: int) -> Iterator[Written]:
    """Chunks of orders to several processes; only a few are under way at a time."""
    from concurrent.futures import ProcessPoolExecutor  # slow import

    with ProcessPoolExecutor(workers) as pool:
        under_way: deque[tuple[list[Order], Future[list[Written]]]] = deque()
        while chunk := list(islice(orders, CHUNK)):
            recipe = _recipe(template)
            under_way.append((chunk, pool.submit(_write_chunk, recipe, chunk)))
            if len(under_way) > 2 * workers:
                yield from _result(template, *under_way.popleft())
        while under_way:
            yield from _result(template, *under_way.popleft())


def _result(template: Template, chunk: list[Order], future: "Future[list[Written]]") -> list[Written]:
    from pickle import PicklingError  # slow import

    try:
        return future.result()
    except (PicklingError, TypeError, AttributeError):  # words that cannot travel to another process
        return [_write(template, order) for order in chunk]


def _write_chunk(recipe: Recipe, chunk: list[Order]) -> list[Written]:
    return [_write(_opened(recipe), order) for order in chunk]


@lru_cache(maxsize=1)
def _opened(recipe: Recipe) -> Template:
    """A worker's own template, opened once from the kept compiled form."""
    content, name, strict, limits, filters, keep_outside = recipe
    return Template(
        content, name=name, strict=strict, limits=limits, filters=dict(filters), keep_outside=keep_outside
    )


def _recipe(template: Template) -> Recipe:
    filters = tuple(template.filters.items())
    kept = template.keep_outside
    return template.content, template.name, template.strict, template.limits, filters, kept
