"""Refusals of the folder, which every paper of it meets: told once."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from toolkit.problems import Place, Problem, problem
from toolkit.shelf.refusals import HOPELESS
from toolkit.wording import quantity


def each_cause_once(found: Iterable[Problem]) -> Iterator[Problem]:
    """The problems; what keeps every paper of a folder from being written once, with their number."""
    causes: dict[tuple[str, Path], list[Problem]] = {}
    for one in found:
        if one.code in HOPELESS:
            causes.setdefault((one.code, Path(one.place.file).parent), []).append(one)
        else:
            yield one
    for (_, folder), same in causes.items():
        one, words = same[0], {"count": quantity(len(same)), "reason": same[0].message.rstrip(".")}
        yield problem("issue-refused", Place(file=str(folder)), **words) if len(same) > 1 else one
