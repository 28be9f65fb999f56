"""Texts as they stand in XML: worked out once, doubtful ones known by name."""

import pytest

from toolkit.word.fill.plain_tier import _LONGEST_KEPT, _MOST_TEXTS, Escaped
from toolkit.word.fill.tier_refusals import NotPlain


def texts(*, line_breaks: bool = True) -> Escaped:
    return Escaped(line_breaks=line_breaks)


def test_signs_of_xml_become_entities_and_lines_become_breaks():
    assert texts()["Phòng R&D <3> \"A\" 'B'\nTP."].decode() == (
        'Phòng R&amp;D &lt;3&gt; &#34;A&#34; &#39;B&#39;</w:t><w:br/><w:t xml:space="preserve">TP.'
    )


def test_a_text_that_recurs_is_worked_out_once():
    known = texts()
    first = known["Bí thư Đoàn"]
    assert known["Bí thư Đoàn"] is first


def test_a_long_text_is_not_kept():
    known = texts()
    long = "a" * (_LONGEST_KEPT + 1)
    assert known[long] == long.encode()
    assert long not in known


def test_texts_that_never_recur_do_not_pile_up():
    known = texts()
    for number in range(2 * _MOST_TEXTS):
        assert known[f"người {number} "] == f"người {number} ".encode()
    assert len(known) <= _MOST_TEXTS + 1
    assert known.edged <= known.keys()


@pytest.mark.parametrize(
    "text",
    [
        "a\tb",
        "a\rb",
        "{{ a",
        "a}",
        "\x7f",
        "\x1f",
        "\ufeffa",
        "a\uffff",
        "\ud800",
        "０１",
        "None",
        "nan",
        "a<NA>",
    ],
)
def test_what_needs_more_thought_is_left_to_the_next_tier(text: str):
    with pytest.raises(NotPlain):
        texts()[text]


def test_a_line_break_where_it_needs_more_than_a_break_is_left_to_the_next_tier():
    with pytest.raises(NotPlain):
        texts(line_breaks=False)["a\nb"]


def test_texts_that_the_gate_should_see_are_known_by_name():
    known = texts()
    for text in ("xNonex", "a  b", "", " a", "a ", "a b", " \n"):
        known[text]
    assert known.doubtful == {"xNonex", "a  b"}
    assert known.edged == {"", " a", "a ", " \n"}
