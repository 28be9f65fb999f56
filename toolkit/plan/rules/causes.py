"""What follows from a fault of a whole column, and is silent where that fault is told."""

from collections.abc import Iterable, Mapping

from toolkit.problems import Problem

_OF_PEOPLE = (
    "address-gender",
    "address-name",
    "addressee-another",
    "contact-differs",
    "contact-value",
    "delegate-code",
    "delegate-differs",
    "delegate-title",
    "delegate-twice",
    "delegate-uncoded",
    "email-shared",
    "gender-name",
    "genders-sorted",
    "guest-rule-empty",
    "more-than-invited",
    "name-in-two-units",
    "name-near",
    "name-unknown",
    "no-contact",
    "person-expired",
    "person-not-yet",
    "person-twice",
    "person-two-codes",
    "phone-shared",
    "post-twice",
    "signer-title",
    "sort-name",
    "speaker-elsewhere",
    "speakers-sorted",
    "title-elsewhere",
    "title-mismatch",
    "authority-title",
)
_CONSEQUENCES: Mapping[str, tuple[str, ...]] = {
    "column-sorted": (*_OF_PEOPLE, "titles-sorted"),
    "titles-sorted": _OF_PEOPLE,
    "genders-sorted": ("gender-name", "address-name"),
}


def without_consequences(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems without those that a column in disorder brings with it."""
    found = tuple(problems)
    silent = {code for one in found for code in _CONSEQUENCES.get(one.code, ())}
    return tuple(one for one in found if one.code not in silent)
