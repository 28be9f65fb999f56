"""The names that the data has, as a template is judged by them."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from toolkit.problems import Place
from toolkit.wording import tag_name

TEXT_METHODS = frozenset(dir(str)) | frozenset(dir(dict))


class Supplied(Struct, frozen=True, kw_only=True):
    """The names that the data has, a list's fields with the list before them: "dai_bieu.ho_ten".

    ``wanted`` are those that a template is expected to use, ``places`` where they come from;
    ``spellings`` are further names of the same values. ``headers`` are what merge fields may ask for, each
    with its name here, and ``samples`` some records by header; ``pictures`` are headers of columns that
    name picture files. ``given`` are properties, in capitals, that each document is given a value of its own
    for.
    """

    names: frozenset[str]
    wanted: frozenset[str] = frozenset()
    places: Mapping[str, Place] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    samples: Sequence[Mapping[str, Any]] = ()
    pictures: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()

    def has(self, name: str) -> bool:
        """Whether a tag may read that name: it is there, or is what every text can do ("ten.upper")."""
        if name in self.names or name in self.spellings:
            return True
        above, _, last = name.rpartition(".")
        return bool(above) and last in TEXT_METHODS and self.has(above)

    def nearest(self, name: str) -> str:
        """The name that is most likely meant; blank when none is near."""
        above, _, last = name.rpartition(".")
        start = f"{above}." if above else ""
        if (folded := start + tag_name(last)) in self.names:
            return folded
        beside = {one.removeprefix(start) for one in self.names if one.rpartition(".")[0] == above}
        elsewhere = {one.rpartition(".")[2] for one in self.names}
        from difflib import get_close_matches  # slow import

        for candidates in (beside, elsewhere):
            if near := get_close_matches(tag_name(last), sorted(candidates), n=1, cutoff=0.6):
                return self._where(last) if near[0] == last else near[0]
        return ""

    def _where(self, field: str) -> str:
        """A field by that very name, with the list before it."""
        return min(one for one in self.names if one.rpartition(".")[2] == field)
