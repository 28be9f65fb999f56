"""A figure that stands twice in one form is no sum: alike ones are one, differing ones are left out."""

from tests.tasks.collecting.conference import the_conference, the_plan
from tests.tasks.collecting.messes import NAME, read, spoiled, told_of
from toolkit.tasks.collecting.figures_missing import figures_missing
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines

NAMED = "Số buổi tuyên truyền"


def came(*rows: tuple[str, object]) -> tuple[str, str]:
    """The figures that these rows, from row 5 on, bring behind the form's own, and what is told of them."""
    cells = [
        ("Số liệu", f"{column}{row}", value)
        for row, pair in enumerate(rows, 5)
        for column, value in zip("AB", pair, strict=True)
    ]
    form = read(NAME, spoiled(*cells))
    assert isinstance(form, Form)
    said = str(next(iter(lines(form, the_conference()))).values["Số liệu"])
    return "; ".join(one for one in said.split("; ") if "tuyên truyền" in one), told_of(form)


def test_two_that_differ_are_left_out_and_told() -> None:
    taken, told = came((NAMED, 62), ("buổi tuyên truyền", 65))
    assert taken == ""
    assert told == (
        f"{NAME}, Số liệu!B5: “{NAMED}” có ở hai ô mà ghi khác nhau, “62” ở đây, “65” ở ô B6, nên "
        "không được thu. Đề nghị đơn vị chỉ ghi một con số. [return-figure-twice]"
    )


def test_two_that_say_the_same_are_one() -> None:
    assert came((NAMED, 62), (NAMED, "62")) == (f"{NAMED}: 62", "")


def test_a_second_one_that_is_blank_is_none() -> None:
    assert came((NAMED, 62), (NAMED, "-")) == (f"{NAMED}: 62", "")


def test_a_figure_that_is_told_to_differ_is_not_told_to_be_missing_too() -> None:
    asked = "Số chi đoàn trên địa bàn dân cư"
    form = read(NAME, spoiled(("Số liệu", "B4", 5), ("Số liệu", "A5", asked), ("Số liệu", "B5", 65)))
    assert isinstance(form, Form)
    assert [one.code for one in form.problems] == ["return-figure-twice"]
    assert list(figures_missing(the_plan(), the_conference(), [form])) == []
