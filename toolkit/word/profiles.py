"""The layout profiles that Cấu hình may name: the Đoàn's own, and the State's for joint documents."""

from dataclasses import replace

from toolkit.word.layout import HD29, Page, Part, Profile

_SIZES = (13.0, 14.0)


def _ranged(part: Part, **marks: bool) -> Part:
    return replace(part, sizes=_SIZES, size=min(max(part.size, 13), 14), **marks)  # type: ignore[arg-type]


ND30 = replace(
    HD29,
    name="ND30",
    label="Nhà nước NĐ30",
    source="Nghị định 30/2020/NĐ-CP ngày 05/3/2020",
    page=Page(margins=((20, 25), (20, 25), (30, 35), (15, 20))),
    letterhead=replace(
        HD29.letterhead,
        columns=(64, 96),
        national_title="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto="Độc lập - Tự do - Hạnh phúc",
        mark="________",
        title_line=replace(HD29.letterhead.title_line, size=12, sizes=(12, 13), underlined=False),
        motto_line=replace(HD29.letterhead.motto_line, size=13, sizes=_SIZES, underlined=True),
        superior_name=replace(HD29.letterhead.superior_name, size=12, sizes=(12, 13)),
        body_name=replace(HD29.letterhead.body_name, size=12, sizes=(12, 13)),
        mark_line=replace(HD29.letterhead.mark_line, size=8, sizes=(6, 14)),
        number=replace(HD29.letterhead.number, size=13),
        place_date=_ranged(HD29.letterhead.place_date),
        summary=replace(HD29.letterhead.summary, sizes=(12, 13), italic=False),
    ),
    title=replace(
        HD29.title,
        rule="________",
        kind=_ranged(HD29.title.kind),
        subject=_ranged(HD29.title.subject),
        rule_line=replace(HD29.title.rule_line, size=8, sizes=(6, 14)),
        addressed_to=_ranged(HD29.title.addressed_to),
    ),
    body=replace(
        HD29.body,
        line_spacing=(1.0, 1.5),
        text=_ranged(HD29.body.text),
        lead=_ranged(HD29.body.lead),
        contact=_ranged(HD29.body.contact),
        closing=_ranged(HD29.body.closing),
        section=_ranged(HD29.body.section),
        clause=_ranged(HD29.body.clause),
    ),
    signature=replace(
        HD29.signature,
        recipients_heading=replace(HD29.signature.recipients_heading, size=12, italic=True),
        authority=_ranged(HD29.signature.authority),
        title=_ranged(HD29.signature.title, bold=True),
        name=_ranged(HD29.signature.name),
    ),
)

PROFILES = (HD29, ND30)


def profile_labelled(label: str) -> Profile:
    """The profile of that label; the Đoàn's own when no profile has it."""
    return next((profile for profile in PROFILES if profile.label == label.strip()), HD29)
