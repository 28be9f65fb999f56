"""What papers that went out say otherwise now, in words."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from toolkit.documents.kind import Kind
from toolkit.documents.kinds_before import LETTER
from toolkit.history import Event
from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.making.issued import ANNEXED, OWN, Differences, release
from toolkit.wording import joined, quantity

_LONGEST_TOLD = 60
_MOST_NAMED = 3
NUMBERS = frozenset((*OWN, *ANNEXED))
"""What papers say of their own number and day, or of their letter's."""
_NOTHING = "để trống"
# "Ngày họp viết bằng số, ví dụ ..." is called "ngày họp" in a message.
_EXPLAINED = pattern(r"[,;:(]| viết | bằng ")


class _Changed(Struct):
    kind: Kind
    event: Event
    where: Place
    tags: dict[str, tuple[str, str]] = field(default_factory=dict)
    documents: int = 0


class IssuedChanges:
    """The issued documents of one run that have changed, told once for each kind and number."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._found: dict[tuple[str, str], _Changed] = {}
        self._told: dict[tuple[str, str, frozenset[str]], bool] = {}

    def add(self, kind: Kind, event: Event, found: Differences) -> None:
        """Note one document and what it says otherwise now."""
        row = self._plan.entry(event.label.register)
        where = row.origin.place("status") if row else Place(file=event.path)
        key = (kind.name, event.label.issued)
        changed = self._found.setdefault(key, _Changed(kind, event, where))
        changed.documents += 1
        changed.tags = {**found, **changed.tags}

    def is_told(self, event: Event, found: Differences) -> bool:
        """Whether a notice that went out tells all that a paper says otherwise now."""
        from toolkit.documents.change_notice import is_told  # slow import: most papers say what they said

        label, tags = event.label, frozenset(found)
        key = (label.conference, label.register, tags)
        if key not in self._told:
            conference = self._plan.conference(label.conference)
            self._told[key] = bool(conference and is_told(self._plan, conference, label.register, tags))
        return self._told[key]

    def problems(self) -> Iterator[Problem]:
        renumbered = {one.event.label.register: one for one in self._found.values() if self._now(one)}
        for one in renumbered.values():
            label = "Giấy mời" if one.kind.type_code == LETTER else one.kind.label
            words = {"label": label, "release": one.event.label.issued, "now": self._now(one)}
            yield problem("issued-renumbered", one.where, code=one.event.label.register, **words)
        for changed in self._found.values():
            tags = {tag: change for tag, change in changed.tags.items() if tag not in NUMBERS}
            tags = tags if renumbered else changed.tags
            if tags:
                yield problem(
                    self._code(changed.event, tags),
                    changed.where,
                    label=changed.kind.label,
                    release=changed.event.label.issued,
                    what=named_changes(changed.kind, tags) or "cách trình bày",
                    count=changed.documents,
                )

    def _now(self, changed: _Changed) -> str:
        """The number and day that its row names now, where they are others than those that it bears."""
        now = release(self._plan.entry(changed.event.label.register))
        return now if now and now != changed.event.label.issued else ""

    def _code(self, event: Event, tags: Differences) -> str:
        """The problem with the remedy that leads somewhere: a notice tells some changes and not others."""
        from toolkit.documents.change_notice import is_due  # slow import: most papers say what they said

        if self.is_told(event, tags):
            return "issued-told"
        conference = self._plan.conference(event.label.conference)
        due = conference and is_due(self._plan, conference, event.label.register)
        return "issued-changed" if due else "issued-changed-otherwise"


def named_changes(kind: Kind, tags: Differences) -> str:
    """The tags in the words of the guide with old and new, in the order of the context, the first few."""
    told: dict[str, str] = {}
    for name, meant in kind.context.meanings.items():
        if name in tags and not name.startswith(("co_", "la_")):
            meaning = _EXPLAINED.split(meant)[0].strip()
            told.setdefault(f"{meaning[:1].lower()}{meaning[1:]}", _arrow(*tags[name]))
    names = [f"{name}{change}" for name, change in told.items()]
    more = ("...",) if len(names) > _MOST_NAMED else ()
    return "; ".join((*names[:_MOST_NAMED], *more))


def _arrow(then: str, now: str) -> str:
    """ ": cũ → mới"; nothing for what is only known by its mark."""
    if then.startswith("#") or now.startswith("#"):
        return ""
    return f": {_short(then)} → {_short(now)}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        return _NOTHING
    return text if len(text) <= _LONGEST_TOLD else f"{text[:_LONGEST_TOLD].rstrip()}..."


def named_files(names: Sequence[str]) -> str:
    """The files of which a message is; of many the first ones and how many others."""
    shown, others = [f"“{name}”" for name in names[:_MOST_NAMED]], len(names) - _MOST_NAMED
    return joined((*shown, f"{quantity(others)} tệp khác" if others > 0 else ""))
