"""What a finding rests on: where that is not in the workbook, the finding is only a consequence."""

from toolkit.plan.rules.code_tables import by_code

_GUESTS = (
    "units units.code units.kind units.parent units.invited units.valid_to people people.code people.name "
    "people.title people.unit people.valid_to people.phone guest_rules guest_rules.conference "
    "guest_rules.scope guest_rules.value guest_rules.titles guest_rules.grouping guest_rules.quantity"
)
# With "~": of which every cell could be read, and says what its list knows.
_GUESTS_READ = " ".join((_GUESTS, *(f"{one}~" for one in _GUESTS.split() if "." in one)))
_REGISTER = "outgoing.kind outgoing.number outgoing.date outgoing.status"

RESTS_ON = by_code(
    {
        "no-contact": f"people.is_contact people.is_contact~ {_GUESTS_READ}",
        "more-than-invited": (
            f"{_GUESTS_READ} guest_rules? people? units? conferences.hosts delegates.person delegates.unit"
        ),
        "report-unasked guest-rule-misses guest-rule-titles parent-not-host kind-unasked units-unasked": (
            f"{_GUESTS_READ} conferences.hosts"
        ),
        "guest-rule-value guest-rule-valueless guest-rule-title kind-unlisted title-unlisted": (
            "lists lists.list_name lists.list_name~ lists.value units guest_rules.value guest_rules.titles"
        ),
        "delegate-group": f"{_GUESTS_READ} lists guest_rules.group guest_rules.group~",
        "guest-rule-group": "guest_rules.group~",
        "left-undated": "people.valid_to people.valid_to~",
        "unit-twice": "units.parent~ units.kind~",
        "parent-unlike": "units.parent units.parent~ units.kind~",
        "department-unknown": "units units.name units.short_name units.parent",
        "speaker-unseated": (
            "delegates? delegates.conference delegates.conference~ delegates.person delegates.name "
            "delegates.presence~ "
            "people.name people.code people.unit"
        ),
        "substitute-elsewhere": "people.unit delegates.unit",
        "over-capacity": _GUESTS_READ,
        "guest-rule-empty": f"{_GUESTS_READ} conferences? guest_rules?",
        "group-not-printed": f"{_GUESTS_READ} guest_rules.grouping~ units.may_host units.may_host~",
        "letters-missing": (
            f"{_GUESTS_READ} guest_rules.grouping~ conferences.hosts invitations.unit~ invitations.person~ "
            "invitations.conference~"
        ),
        "parts-misordered": "agenda.order~ agenda.content~ agenda.conference~",
        "archive-not-last": "recipients.order~ recipients.document~",
        "archive-twice": "recipients.document recipients.document~",
        "document-unkept": "recipients.document~ recipients.line recipients.line~",
        "holiday-worked": "holidays.level holidays.level~ holidays.date~",
        "holiday-missing": "holidays.date~ holidays.level~",
        "guest-kind-followed": _GUESTS,
        "flag-recipient-not-invited": f"{_GUESTS_READ} conferences units?",
        "year-in-code": "annual_plans?",
        "point-missing": (
            f"{_GUESTS} conferences? meeting_points meeting_points.unit meeting_points.conference"
        ),
        "flag-blank": "conferences conferences.flag_recipient conferences?",
        "flag-not-next-host": "conferences conferences.hosts conferences.ordinal conferences?",
        "kind-gone": "units units.kind",
        "forebear-open": "units.valid_to",
        "heir-undated": "units.valid_from",
        "post-in-ended-unit": "people.valid_to units.inherits",
        "unit-ended": "units.inherits",
        "text-of-old-units": "units.kind units.valid_to",
        "host-not-allowed": "units.may_host units.may_host~",
        "chair-unlikely": "units.parent units.may_host people.unit",
        "chair-and-secretary": "units.parent",
        "topic-orphan": "conferences conferences.topic topics?",
        "ordinal-gap": "conferences conferences.ordinal annual_plans?",
        "order-gap": (
            "topics? conclusions? conferences? annual_plans? lists? guest_rules? legal_bases.order~ "
            "topics.order~ agenda.order~ guest_rules.order~ delegates.introduction_order~ "
            "speech_requests.order~ conclusions.order~ recipients.order~"
        ),
        "programme-incomplete programme-beyond agenda-incomplete": (
            "agenda.content~ agenda.conference~ agenda.order~ conferences? conferences.plan~"
        ),
        "agenda-too-short": "agenda.minutes~ agenda.minutes agenda.start~ agenda.conference~",
        "agenda-gap agenda-past-end agenda-second-unbegun agenda-without-second": (
            "agenda.minutes~ agenda.start~ agenda.order~ agenda.conference~"
        ),
        "item-of-nobody": "agenda.speakers agenda.speakers~",
        "department-gone": "units units.name",
        "owner-unclear owner-unlisted": "units units.name units.short_name units.kind~ units?",
        "owner-person": "people people.name",
        "unit-unlisted": "units units.name units.short_name units.place units.kind~ units.invited~ units?",
        "weekend deadline-free-day": "holidays.name holidays.date~",
        "agenda-unmeasured": "agenda.minutes~ agenda.minutes agenda.start~",
        "status-behind": (
            "outgoing.subject_code outgoing.kind outgoing.status~ conferences conferences.code "
            "conferences.status conferences?"
        ),
        "day-gone": "conferences.status conferences.status~ conferences.date~",
        "status-ahead": "conclusions conclusions.conference conclusions.conference~ conclusions.code",
        "authority-title": (
            "people people.code people.title people.valid_to people? outgoing.signing_authority "
            "outgoing.signer"
        ),
        "signer-title": "people people.code people.valid_to",
        "plan-part-empty": (
            "annual_plans? annual_plans.purposes annual_plans.participants annual_plans.contents "
            "annual_plans.committee_duties annual_plans.unit_duties"
        ),
        "basis-undated": "legal_bases.date",
        "basis-without-issuer": "legal_bases.issuer",
        "delegate-twice": "delegates.conference",
        "substitute-unnamed": "delegates.name",
        "opinion-incomplete": "opinions.unit opinions.phase opinions.group",
        "opinion-empty": "opinions.content",
        "answer-of-nobody": "opinions.answered_by",
        "answer-blank": "opinions.answer",
        "conclusion-unowned": "conclusions.lead_units conclusions?",
        "conclusion-without-due": "conclusions.due conclusions.status conclusions?",
        "conclusion-overdue": "conclusions.status conclusions.done_on",
        "conclusion-reported": "conclusions.status conclusions.done_on",
        "done-undated": "conclusions.done_on",
        "done-not-said": "conclusions.status",
        "number-order": _REGISTER,
        "number-gap": _REGISTER,
        "number-leap": _REGISTER,
        "months-said": "conferences? conferences.month conferences.month~ conferences.plan~",
        "held-after-papers": _REGISTER,
        "guest-rule-narrow": "lists lists.list_name lists.value guest_rules.titles guest_rules.titles~",
        "adviser-hosts": "units.may_host units.may_host~",
        "number-used": _REGISTER,
        "issued-without": _REGISTER,
        "issued-unsigned": "outgoing.signer outgoing.kind",
        "report-overdue": "unit_reports.received conferences?",
        (
            "delegate-differs delegate-title delegate-uncoded delegate-code roster-differs roster-title "
            "column-sorted titles-sorted title-mismatch title-elsewhere person-two-codes person-differs "
            "speaker-elsewhere speakers-sorted contact-value contact-differs post-twice person-twice "
            "name-in-two-units addressee-another person-said-otherwise person-misspelt"
        ): (
            "people people.code people.name people.title people.full_title people.unit people.valid_from "
            "people.valid_to delegates.person delegates.name delegates.title delegates.unit "
            "delegates.conference opinions.unit speech_requests.unit invitations.person"
        ),
        "point-of-no-use": "conferences.form conferences.form~ conferences?",
        "unit-kind": "units.kind~",
        "unit-area": "units.kind~",
        "list-scattered": "lists.list_name~ lists.list_name",
        "department-renamed": "units.name units.short_name",
        "parent-same-kind": "units.kind",
        "email-shared": "people.unit people.code",
        "said-twice": (
            "lists lists.list_name speech_requests.conference conclusions.conference assignments.conference "
            "guest_rules.conference recipients.document"
        ),
        "letter-to-nobody": "invitations.unit invitations.person",
        "letter-twice": "invitations.unit invitations.person invitations.conference",
        "delegate-without-unit": "delegates.unit",
        "delegate-nobody": "delegates.person delegates.name",
        "report-twice": "unit_reports.unit unit_reports.conference",
        "speech-incomplete": "speech_requests.unit speech_requests.speaker",
        "entry-twice": "outgoing.kind outgoing.subject_code outgoing.status",
        "entry-without-subject": "outgoing.subject_code outgoing.kind",
        "entry-of-letters": "outgoing.subject_code outgoing.kind conferences",
        "letter-entry": "outgoing.subject_code outgoing.kind conferences",
        "signer-unmarked": "people.is_signer",
        "year-of-plan": "annual_plans annual_plans.year",
        "setting-blank": "settings~",
        "conference-incomplete": (
            "units topics conferences.date conferences.start conferences.venue conferences.topic "
            "conferences.hosts"
        ),
        "planned-conference-incomplete": "units topics conferences.month conferences.topic conferences.hosts",
        "plan-without-conferences": "conferences conferences.plan",
        "signed-in-future": (
            "conferences conferences.code conferences.code~ conferences.status conferences? "
            "outgoing.subject_code"
        ),
        "spoken-early": "conferences? conferences.status",
        "code-like": "units?",
        "introduction-unsaid": "delegates.introduce",
        "unit-uninvited": "units.invited",
        "substitute-of-present": "delegates.conference",
        "rows-pasted": "delegates.conference agenda.conference recipients.document",
        "grouping-blank": "guest_rules?",
        "guests-unplanned": "guest_rules?",
        "nothing-listed": (
            "people units assignments assignments.conference assignments.person agenda agenda.conference "
            "delegates delegates.conference delegates.name speech_requests speech_requests.conference"
        ),
    }
)
"""By problem code, the parts of the plan and the fields without which it is not told; with "?" those of which
some cell names a row that is not there, with "~" fields of which some cell could not be read."""

_SECOND_LOOKS = (
    "wrong-space mark-set-twice name-form name-with-title place-form all-capitals no-capital without-marks "
    "tone-misplaced "
    "unit-names-differ other-spelling letterhead-place department-not-kept ordinal-twice "
    "units-phrase-elsewhere kind-gone deadline-free-day year-outside-term title-mismatch office-differs "
    "contact-value roster-title delegate-title year-in-text kept-elsewhere units-called-otherwise "
    "document-far authority-bare name-misspelt person-named-before person-named-after title-level "
    "name-level text-copied holiday-misdated word-misspelt word-malformed signer-unmarked "
    "second-session-unset mark-unpaired broken-off plan-sentence code-like "
    "spoken-elsewhere kind-code basis-issuer body-code-elsewhere concluded-by-another speech-over-time "
    "petition-among-results section-elsewhere contact-halved programme-incomplete programme-beyond "
    "agenda-incomplete agenda-without-second dated-on-free-day"
)
SECOND_LOOKS = frozenset(_SECOND_LOOKS.split())
"""Findings that are silent where something else is told of their cell; the first of them where nothing is."""
