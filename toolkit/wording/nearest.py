"""Which of some names was probably meant, also by words of what they stand for."""

from collections.abc import Mapping, Sequence

from toolkit.patterns import pattern
from toolkit.wording.folding import fold, fold_ascii
from toolkit.wording.lists import joined

_WORD = pattern(r"[a-z0-9]+")
_MOST = 5
"""More proposals than these help nobody."""


def meant(typed: str, known: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The names that share the most words with what was typed: "thu-moi" -> those of invitations.

    Where several share as many, the last word decides if it can: Vietnamese says first what kind of thing
    it is, and then which one.

    Args:
        typed: what somebody typed for a name.
        known: each name with what it stands for: a label, a button's caption, the name of a file.
    """
    words = _words(typed)
    shared = {
        name: max((_shared(words, one) for one in (name, *said)), default=0) for name, said in known.items()
    }
    best = max(shared.values(), default=0)
    near = [name for name, count in shared.items() if count == best > 0]
    closer = [name for name in near if words[-1] in _words(" ".join((name, *known[name])))]
    near = closer or near
    return tuple(near) if len(near) <= _MOST else ()


def named(typed: str, known: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """As ``meant``, but only names of which all the words were typed."""
    words = _words(typed)
    return tuple(
        name for name in meant(typed, known) if any(_shared(words, one) == len(words) for one in known[name])
    )


def spelt_alike(typed: str, known: Sequence[str], likeness: float) -> tuple[str, ...]:
    """The names that are spelt most like it; several when they are equally near."""
    from difflib import SequenceMatcher  # slow import

    ratios = {one: SequenceMatcher(None, fold(one), fold(typed)).ratio() for one in known}
    best = max(ratios.values(), default=0)
    near = [one for one in known if ratios[one] == best] if best >= likeness else []
    return tuple(near) if len(near) <= _MOST else ()


def asked_back(near: Sequence[str], labels: Mapping[str, str]) -> str:
    """The proposals as a question, each with its label if it has one."""
    said = [f"“{name}” ({labels[name]})" if labels.get(name) else f"“{name}”" for name in near]
    return f"Có phải ý là {joined(said, last=' hoặc ')}?"


def _words(text: str) -> list[str]:
    return _WORD.findall(fold_ascii(text)) or [""]


def _shared(words: Sequence[str], said: str) -> int:
    return len(set(words) & set(_words(said)) - {""})
