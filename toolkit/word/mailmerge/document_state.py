"""One document in the making: the records that it takes, how far it has come, and what it met."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from toolkit.patterns import pattern
from toolkit.word.fill.tier_refusals import Exhausted

UNFIT = pattern("[\x00-\x08\x0b-\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ODD = pattern("[\x00-\x1f&<>\ud800-\udfff\ufffe\uffff]")
"""Unfit, or written otherwise in XML."""
SHORT = 10_000
LONGEST = 10_000_000
MOST_RECALLED = 100_000_000
NOTHING: Mapping[str, Any] = {}
"""The record after the last one: every field is blank."""


class Unfit(Struct, frozen=True):
    """A value that cannot stand in a Word file."""

    spot: str
    name: str
    text: str


class Making(Struct, kw_only=True):
    """The state of one document.

    ``records`` are those taken so far; ``at`` is the one that fields show now. ``number`` counts records
    in the table from 1, ``sequence`` those that came into a document. ``columns`` names the column of each
    field. ``findings`` are (code, spot, words) of problems. ``missed`` are names and spots where a SET name
    was asked for before it was kept: whether only to compare. ``adds_like_word``: formulas count each number
    among a cell's words.
    """

    records: list[Mapping[str, Any]]
    source: Iterator[Mapping[str, Any]]
    columns: Mapping[str, str]
    number: int
    sequence: int
    at: int = 0
    skipped: bool = False
    adds_like_word: bool = False
    variables: dict[str, Any] = field(default_factory=dict)
    unfit: list[Unfit] = field(default_factory=list)
    findings: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    missed: dict[tuple[str, str], bool] = field(default_factory=dict)
    remembered: list[int] = field(default_factory=list)
    left: int = MOST_RECALLED
    kept: int = 0
    results: dict[tuple[int, int, int], Any] = field(default_factory=dict)

    def value(self, name: str) -> Any:
        """What the record at hand holds for a field."""
        return self.records[self.at].get(self.columns[name])

    def advance(self) -> None:
        """Go on to the next record, inside the same document."""
        self.at += 1
        if self.at == len(self.records):
            self.records.append(next(self.source, NOTHING))

    def start_over(self) -> None:
        """Go back to the document's first record: each part of a document begins there."""
        self.at = 0

    @property
    def is_past_the_end(self) -> bool:
        """Whether the table has no record for what is shown now: the labels left on a last sheet."""
        return self.records[self.at] is NOTHING

    @property
    def taken(self) -> int:
        """How many records of the table are in this document."""
        return len(self.records) - sum(record is NOTHING for record in self.records)

    def fit(self, text: str, name: str, spot: str) -> str:
        """The text, or nothing where it cannot stand in XML; it is then reported."""
        if UNFIT.search(text) or len(text) > LONGEST:
            self.unfit.append(Unfit(spot, name, text))
            return ""
        return text

    def keep(self, name: str, value: Any) -> None:
        """Keep the value of a SET field.

        Raises:
            Exhausted: SET fields double their texts again and again.
        """
        if isinstance(value, str) and len(value) > LONGEST:
            raise Exhausted("size")
        self.variables[name] = value
        self.kept += 1

    def once(self, key: int, work: Callable[[], Any]) -> Any:
        """A result that is the same while record and SET fields are: sums of sums are worked out once."""
        place = (key, self.at, self.kept)
        if place not in self.results:
            self.results[place] = work()
        return self.results[place]

    def recalled(self, name: str) -> Any:
        """What a SET field has kept.

        Raises:
            Exhausted: texts are recalled again and again.
        """
        value = self.variables.get(name, "")
        self.left -= len(value) if isinstance(value, str) else 0
        if self.left < 0:
            raise Exhausted("size")
        return value

    def miss(self, name: str, spot: str, *, compared: bool) -> None:
        """Note that a SET name is asked for before anything is kept under it."""
        self.missed[name, spot] = self.missed.get((name, spot), True) and compared

    def too_early(self) -> Iterator[tuple[str, str]]:
        """Names and spots of fields before their SET. Of what is never kept, only what would be shown:
        a comparison then tells that it was not kept."""
        for (name, spot), compared in self.missed.items():
            if name in self.variables or not compared:
                yield name, spot

    def find(self, code: str, spot: str, **words: str) -> None:
        """Report something, once for each place."""
        self.findings.setdefault((code, spot), words)
