"""What follows from another fault, and is silent where that one is told."""

from collections.abc import Iterable

from toolkit.plan.rules.code_tables import by_code
from toolkit.problems import Problem

_OF_PEOPLE = (
    "address-gender address-name addressee-another contact-differs contact-value delegate-code "
    "delegate-differs delegate-group guest-rule-misses guest-rule-titles parent-not-host kind-unasked "
    "report-unasked delegate-title delegate-twice delegate-uncoded email-shared gender-name genders-sorted "
    "guest-rule-empty more-than-invited name-in-two-units name-near name-short name-unknown no-contact "
    "person-expired speaker-with-title speaker-nameless "
    "speaker-unseated speaker-unlisted person-said-otherwise person-misspelt "
    "person-named-after person-named-before person-not-yet person-twice person-two-codes phone-shared "
    "post-twice signer-title sort-name speaker-elsewhere speakers-sorted substitute-elsewhere "
    "substitute-of-present title-elsewhere title-level title-mismatch ceremony-of-another "
    "concluded-by-another called-otherwise called-by-name mailbox-of-another title-of-kind authority-title "
    "chair-and-secretary chair-unlikely chairs-reversed"
)
_OF_AN_ENTRY = (
    "document-far follow-up-before held-after-papers number-leap dated-on-free-day "
    "invitation-after invitation-late sent-before-signed number-gap "
    "number-order issued-unsigned entry-subject year-in-text invitation-that-day"
)
_OF_UNITS = (
    "unit-kind unit-names-differ header-overtaken unit-area title-elsewhere addressee-elsewhere "
    "name-misspelt "
    "same-short-name department-renamed venue-elsewhere helper-is-owner department-not-kept kept-elsewhere "
    "text-of-old-units more-than-invited flag-recipient-not-invited guest-rule-empty parent-circle "
    "parent-itself email-shared header-form host-not-allowed delegate-title parent-same-kind chair-unlikely "
    "name-level letters-missing group-not-printed address-elsewhere called-otherwise called-by-name "
    "concluded-for-another mailbox-of-another header-overtaken unit-unlisted department-gone owner-unclear "
    "owner-unlisted"
)
_OF_A_TEXT = (
    "agenda-repeated agenda-too-short ceremony-of-another concluded-by-another item-of-nobody "
    "called-otherwise called-by-name concluded-for-another script-minutes speech-over-time agenda-incomplete "
    "programme-beyond programme-incomplete opinion-addressee opinion-elsewhere parts-misordered text-copied "
    "opinion-of-another point-elsewhere script-copied spoken-elsewhere topic-of-another"
)
_OF_PARTS = (
    "lead-of-answer lead-unanswered lead-in-words addressed-otherwise "
    "petition-among-results result-among-petitions "
    "task-after-letters task-after-reports task-before-reports task-beside-letters task-after-answers "
    "task-undone speech-of-another speech-of-a-place"
)
_OF_A_YEAR = (
    "year-in-text held-after-papers dated-on-free-day holiday-misdated months-said "
    "document-far deadline-far meeting-deadline-far follow-up-before conclusion-due-before "
    "done-before invitation-after held-before-deadlines weekday-wrong ordinal-order person-not-yet "
    "person-named-before person-expired promised-in-past received-long-after plan-after-conference "
    "guest-rule-misses day-gone"
)
_EVERYWHERE = by_code(
    {
        "meeting-of-another-year": _OF_A_YEAR,
        "column-sorted": f"{_OF_PEOPLE} titles-sorted name-form name-with-title",
        "genders-sorted": "gender-name address-name",
        "agenda-start": "agenda-too-long agenda-gap agenda-past-end",
        "agenda-overlap second-session-before": "agenda-past-end agenda-second-unbegun agenda-without-second",
        "chair-unlikely chair-and-secretary": "concluded-by-another",
        "roster-differs": "called-otherwise",
        "title-mismatch title-elsewhere title-level person-differs": "chairs-reversed",
        "mailbox-of-another": "email-shared",
        "ends-before-start": "agenda-start agenda-past-end arrival-early arrival-late opened-late",
        "host-denied": "flag-not-next-host venue-elsewhere spoken-elsewhere more-than-invited",
        "host-not-allowed": "flag-not-next-host more-than-invited",
        "titles-sorted names-exchanged": _OF_PEOPLE,
        "unit-kind": "more-than-invited delegate-group guest-rule-misses kind-unasked letters-missing",
        "guest-rule-misses": (
            "more-than-invited flag-recipient-not-invited point-missing kind-unasked report-unasked "
            "guest-rule-empty"
        ),
        "guest-rule-value guest-rule-valueless": (
            "guest-rule-empty more-than-invited guest-rule-misses kind-unasked"
        ),
        "guest-rule-titles": "more-than-invited",
        "guest-rule-narrow": "more-than-invited guest-rule-titles participants-titles",
        "unit-of-old-level": "kind-unasked",
        "title-of-kind": "more-than-invited guest-rule-titles",
        "parent-not-host": "more-than-invited guest-rule-misses",
        "guest-rule-title": "guest-rule-titles guest-rule-empty more-than-invited guest-rule-misses",
        "kind-unlisted": "more-than-invited guest-rule-misses kind-unasked report-unasked unit-kind",
        "kind-unasked units-unasked": "more-than-invited report-unasked flag-recipient-not-invited",
        "parent-elsewhere": "parent-not-host more-than-invited guest-rule-misses",
        "unit-uninvited": "guest-rule-titles more-than-invited report-unasked",
        "unit-begun-late": "more-than-invited report-unasked flag-recipient-not-invited",
        "unit-names-differ": "same-short-name",
        "units-displaced": "parent-elsewhere other-spelling host-denied",
        "units-alone": "units-displaced",
        "units-alone units-displaced": f"{_OF_UNITS} {_OF_A_TEXT} {_OF_PARTS} title-level delegate-group",
        "row-amid-others": (
            "parent-not-host order-twice order-gap delegate-twice said-twice more-than-invited done-before "
            "arrival-early arrival-late agenda-overlap agenda-too-long deadline-after agenda-repeated "
            "agenda-gap agenda-past-end "
            "agenda-incomplete programme-incomplete concluded-by-another called-otherwise called-by-name "
            "conclusion-elsewhere speaker-unseated"
        ),
        "unit-ended-early": "unit-ended report-unasked post-in-ended-unit more-than-invited",
        "dates-reversed": "more-than-invited guest-rule-empty",
        "held-after-all": "flag-not-next-host flag-blank ordinal-gap",
        "same-short-name": "ceremony-of-another opinion-of-another",
        "flag-to-itself": "ceremony-of-another",
        "flag-not-next-host": "ceremony-of-another",
        "term-words": "outside-term",
        "status-behind": "spoken-early",
        "issuing-body-elsewhere issuing-body-joint authority-elsewhere": "basis-issuer",
        "topic-twice topic-orphan": "adviser-elsewhere",
        "column-alone": f"adviser-elsewhere {_OF_PARTS}",
        "year-of-plan": "recipient-gone text-of-old-units",
        "parent-itself parent-circle": "parent-unlike parent-elsewhere more-than-invited guest-rule-empty",
    }
)
_IN_THE_SHEET = by_code(
    {
        "order-twice": (
            "order-gap agenda-too-long agenda-gap agenda-past-end agenda-repeated "
            "parts-misordered archive-not-last"
        ),
        "order-gap": "parts-misordered archive-not-last",
        "letter-to-nobody": "letters-missing",
        "delegate-twice": "substitute-of-present",
        "substitute-of-present": "more-than-invited",
        "speakers-sorted": "column-alone speaker-unseated",
        "rows-pasted": (
            "order-twice delegate-twice said-twice agenda-overlap agenda-too-long mark-set-twice "
            "agenda-gap agenda-past-end "
            "row-amid-others archive-twice archive-not-last parts-misordered"
        ),
        "column-alone": (
            f"{_OF_A_TEXT} addressee-elsewhere letter-twice report-twice delegate-title said-twice term-over "
            "term-and-due spoken-elsewhere answer-blank answer-of-nobody opinion-unaddressed"
        ),
        "guest-rule-misses": "order-gap",
        "letter-twice": "row-amid-others letters-missing",
        # errors hold papers, so that they are told rather than what only warns
        "letter-entry report-twice": "row-amid-others",
    }
)
_IN_THE_ROW = by_code(
    {
        "entry-twice entry-of-letters entry-without-subject": _OF_AN_ENTRY,
        "parent-same-kind": "parent-unlike",
        "unit-kind": "parent-unlike unit-area same-short-name header-form name-level",
        "email-form": "email-domain",
        "authority-form": "authority-title",
        "term-in-text": "year-turned term-and-due",
        "dates-reversed": "unit-begun-late unit-ended-early",
        "text-of-old-units": "participants-differ venue-elsewhere owner-unlisted",
        "choice-unlisted": "guest-rule-group",
        "post-twice": "left-undated",
        "lead-in-words": "lead-of-answer lead-unanswered",
        "point-twice": "point-elsewhere link-elsewhere",
        "point-of-no-use": "link-elsewhere",
        "delegate-code": "delegate-group",
        "guest-rule-misses": "guest-rule-titles",
        "roster-differs": "title-level name-in-two-units person-twice name-form name-with-title post-twice",
        "roster-title": "post-twice",
        "date-denied": "weekday-wrong same-hour",
        "weekday-wrong": "meeting-day-said handed-in-after",
        "same-hour": "month-twice",
        "document-far": "sent-late",
        "number-order": "sent-late number-leap",
        "delegate-differs": "title-level name-in-two-units delegate-twice name-form name-with-title",
        "letter-entry": "sent-before-signed",
        "report-twice": "deadline-of-another deadline-after deadline-far received-before-asked",
        "letter-twice": "addressee-elsewhere letter-entry invitation-after sent-before-signed",
        "contact-coded": "name-form name-with-title",
        "mark-set-twice": "roster-title delegate-title",
        "outside-term": "signer-title",
        "said-twice": "kind-code",
        "invitation-that-day": "letter-after-deadlines",
        "date-outside-month": "held-before-deadlines day-gone",
        "status-behind": "day-gone",
        "received-denied": "received-before-asked",
        "contact-differs": "name-form name-with-title",
        "result-among-petitions": "opinion-unaddressed",
    }
)
CAUSES = (_EVERYWHERE, _IN_THE_SHEET, _IN_THE_ROW)


def without_consequences(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems without those that others bring with them, of a column, of a sheet or of a row."""
    found = tuple(problems)
    silent = {
        (code, spot)
        for one in found
        for table, spot in zip(CAUSES, _spots(one), strict=True)
        for code in table.get(one.code, ())
    }
    return tuple(one for one in found if silent.isdisjoint((one.code, spot) for spot in _spots(one)))


def _spots(one: Problem) -> tuple[tuple[str, str], ...]:
    """The workbook, the sheet and the row that a problem is told in."""
    sheet, row = one.place.sheet, "".join(filter(str.isdigit, one.place.cell))
    return ("", ""), (sheet, ""), (sheet, row)
