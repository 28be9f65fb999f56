"""The layout profile says what the rule says."""

import pytest

from toolkit.word.layout import HD29, Align, Part

HEAD, TITLE, BODY, FOOT = HD29.letterhead, HD29.title, HD29.body, HD29.signature


def test_the_page_is_a4_with_the_margins_of_the_front_side():
    page = HD29.page
    assert (page.width, page.height) == (210, 297)
    assert page.allowed_margins == ((20, 20), (20, 20), (30, 30), (20, 20))


@pytest.mark.parametrize(
    ("part", "box", "size", "bold", "italic", "capitals"),
    [
        (HEAD.title_line, "1", 15, True, False, True),
        (HEAD.superior_name, "2", 14, False, False, True),
        (HEAD.body_name, "2", 14, True, False, True),
        (HEAD.number, "3", 14, False, False, False),
        (HEAD.place_date, "4", 13, False, True, False),
        (HEAD.summary, "5", 12, False, True, False),
        (HEAD.conference_paper, "6", 12, False, True, False),
        (HEAD.draft_stamp, "6", 13, True, False, True),
        (HEAD.urgency, "7", 13, True, False, True),
        (TITLE.kind, "8", 16, True, False, True),
        (TITLE.subject, "9", 14, True, False, False),
        (TITLE.addressed_to, "10", 14, True, False, False),
        (BODY.text, "11", 14, False, False, False),
        (FOOT.recipients_heading, "12", 13, True, False, False),
        (FOOT.recipients, "12", 11, False, False, False),
        (FOOT.authority, "13", 14, True, False, True),
        (FOOT.title, "14", 14, False, False, True),
        (FOOT.name, "15", 14, True, False, False),
        (FOOT.file_code, "16", 8, False, True, False),
    ],
)
def test_each_component_has_the_letters_of_the_rule(part: Part, box, size, bold, italic, capitals):
    seen = (part.box, part.size, part.bold, part.italic, part.capitals)
    assert seen == (box, size, bold, italic, capitals)


def test_the_body_is_justified_with_a_first_line_of_half_an_inch():
    assert (BODY.text.align, BODY.text.first_line) == (Align.JUSTIFY, 12.7)


def test_spacings_stay_within_the_limits_of_the_rule():
    most, (least_line, most_line) = BODY.spacing[1], BODY.line_spacing
    for part in (BODY.text, BODY.lead, BODY.closing, BODY.section, BODY.clause, BODY.point, BODY.sub_point):
        assert max(part.before, part.after) <= most
        assert least_line <= part.line_spacing <= most_line


def test_the_page_number_may_be_13_or_14_points():
    assert [size for size in (12, 13, 14, 15) if HD29.page_number.allows_size(size)] == [13, 14]


def test_header_and_signature_tables_are_as_wide_as_the_text():
    text = HD29.page.width - HD29.page.left - HD29.page.right
    assert (sum(HEAD.columns), sum(FOOT.columns), text) == (160, 160, 160)


def test_no_two_components_share_a_word_style():
    styles = [part.style for part in HD29.parts()]
    assert sorted(set(styles)) == sorted(styles)


def test_no_style_name_holds_a_comma_which_word_takes_for_an_alias():
    assert [part.style for part in HD29.parts() if "," in part.style] == []
