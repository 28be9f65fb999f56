"""A hostile template reaches nothing, changes nothing, and is stopped with a clear word."""

import subprocess
import sys
import time
from typing import Any

import pytest

from tests.word.templates import members, template, texts, with_footnote, zipped
from toolkit.problems import BadTemplate
from toolkit.word import Limits, Rendered, Template
from toolkit.word.check.lint import lint_problems

SHORT = Limits(seconds=3, characters=20_000_000)
WORDS: dict[str, Any] = {"a": "chữ", "rows": [{"x": "1"}, {"x": "2"}], "n": 3}

ESCAPES = (
    "{{ a.__class__ }}",
    "{{ a['__class__'] }}",
    "{{ a|attr('__class__') }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ '{0.__class__}'.format(a) }}",
    "{{ a.__len__() }}",
    "{{ '{k.__class__}'.format_map({'k': a}) }}",
    "{{ cycler.__init__.__globals__.os.system('true') }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__ }}",
    "{{ dict.mro() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ rows.append.__self__ }}",
    "{{ rows[0].items.__self__ }}",
    "{% for k in rows %}{{ loop.__init__ }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m.__init__.__globals__ }}",
    "{{ (a|e).__html__.__func__ }}",
    "{{ rows|map(attribute='__class__')|list }}",
    "{% for c in [].__class__.__base__.__subclasses__() %}{{ c }}{% endfor %}",
)
CHANGES = (
    "{{ rows.clear() }}",
    "{% set _ = rows.append(1) %}{{ a }}",
    "{{ rows[0].update({'x': 'khác'}) }}",
    "{{ rows.pop() }}",
)
LOADS = (
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}{{ os }}",
    "{% extends a %}",
    "{% from a import b %}",
)
ENDLESS = (
    "{% for i in range(99999) %}{% for j in range(99999) %}{{ a }}{% endfor %}{% endfor %}",
    "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "{{ range(10 ** 9)|list }}",
    "{{ 'a' * 10 ** 10 }}",
    "{{ [a] * 10 ** 9 }}",
    "{{ 10 ** (10 ** 10) }}",
    "{{ 'a'.ljust(10 ** 9) }}",
    "{{ 'a'|center(1000000000) }}",
    "{{ 'a'.zfill(1000000000) }}",
    "{{ '\\t'.expandtabs(1000000000) }}",
    "{{ 'a'|indent(1000000000) }}",
    "{{ '%0999999999d' % n }}",
    "{{ '%0999999999d'|format(n) }}",
    "{{ '{:>999999999}'.format(a) }}",
    "{{ '{:>{w}}'.format(a, w=999999999) }}",
    "{{ n.to_bytes(1000000000, 'big') }}",
    "{{ [a]|batch(1000000000, 'x')|list }}",
    "{{ a.replace('', 'x' * 1000000).replace('x', 'y' * 1000000) }}",
    "{% set s = namespace(x='aaaa') %}{% for i in range(60) %}{% set s.x = s.x ~ s.x %}{% endfor %}{{ s.x }}",
    "{% set s = namespace(x='aaaa') %}{% for i in range(60) %}{% set s.x = s.x + s.x %}{% endfor %}{{ s.x }}",
    "{% set s = namespace(x=[1]) %}{% for i in range(60) %}{% set s.x = s.x + s.x %}{% endfor %}{{ s.x }}",
    "{% set s = namespace(x=[1]) %}{% for i in range(60) %}{% set s.x = [s.x, s.x] %}{% endfor %}{{ s.x|string }}",
    "{% set s = namespace(x=[1]) %}{% for i in range(60) %}{% set s.x = [s.x, s.x] %}{% endfor %}{{ s.x|string }}",
    "{% set s = namespace(x=[1]) %}{% for i in range(60) %}{% set s.x = [s.x, s.x] %}{% endfor %}{{ s.x ~ a }}",
    "{% set s = namespace(x='a') %}{% for i in range(60) %}{% set s.x = [s.x, s.x]|join %}{% endfor %}{{ s.x }}",
    "{% set s = namespace(x='a') %}{% for i in range(60) %}{% set s.x %}{{ s.x }}{{ s.x }}{% endset %}{% endfor %}",
    "{% set s = namespace(x=7) %}{% for i in range(60) %}{% set s.x = s.x * s.x %}{% endfor %}{{ s.x }}",
    "{% set l = [1] %}{% for x in l %}{% set _ = l.append(x) %}{% endfor %}",
    "{% macro m(k) %}{{ m(k + 1) }}{% endmacro %}{{ m(0) }}",
    "{% macro m(k) %}{% if k %}{{ m(k - 1) }}{{ m(k - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "{{ ('a ' * 20000000)|title }}",
    "{{ ('a ' * 20000000)|wordwrap(1) }}",
    "{{ ('a\\n' * 90000)|indent(90000)|replace('a', 'b' * 9000)|upper }}",
    "{{ ([a] * 199999)|join('x' * 9999)|striptags|urlize }}",
    "{{ (a ~ ',')|replace(',', ',' * 199999)|replace(',', ',' * 199999)|length }}",
    "{{ ('<' * 199999)|e|e|e|e|tojson|replace('\\\\', 'x' * 9999) }}",
    "{{ '%*d' % (999999999, n) }}",
    "{{ '{:{}}'.format(a, 999999999) }}",
    "{{ '" + "x" * 2000 + "'|replace('x', '" + "y" * 2000 + "')|replace('y', '" + "z" * 2000 + "') }}",
)  # fmt: skip
# ruff: noqa: E501


def codes(rendered: Rendered) -> set[str]:
    return {problem.code for problem in rendered.problems}


@pytest.mark.parametrize("attack", ESCAPES)
def test_an_escape_from_the_sandbox_is_refused(attack: str) -> None:
    made = Template(template(attack), limits=SHORT).render(WORDS)
    assert (codes(made), made.content) == ({"tag-forbidden"}, b"")


@pytest.mark.parametrize("attack", CHANGES)
def test_a_tag_cannot_change_the_words(attack: str) -> None:
    words = {"a": "chữ", "rows": [{"x": "1"}]}
    made = Template(template(attack)).render(words)
    assert (codes(made), words) == ({"tag-forbidden"}, {"a": "chữ", "rows": [{"x": "1"}]})


def test_a_list_that_the_template_made_itself_may_change() -> None:
    source = template("{% set l = [] %}{% set _ = l.append(a) %}{{ l[0] }}")
    assert Template(source).render(WORDS).ready


@pytest.mark.parametrize("attack", LOADS)
def test_a_tag_cannot_load_a_file(attack: str) -> None:
    made = Template(template(attack)).render(WORDS)
    assert (codes(made), made.content) == ({"tag-failed"}, b"")


@pytest.mark.parametrize("attack", ENDLESS)
def test_an_endless_loop_or_a_memory_bomb_is_cut_off(attack: str) -> None:
    started = time.monotonic()
    made = Template(template(attack), limits=SHORT).render(WORDS)
    assert (codes(made), made.content) == ({"template-endless"}, b"")
    assert time.monotonic() - started < 60  # it ends at all; how fast is the machine's affair


ORDINARY = (
    ('{{ "ĐT: %s"|format(dt) }}', "ĐT: 0901234567"),
    ('{{ "ĐT: %s" % dt }}', "ĐT: 0901234567"),
    ('{{ "%d đồng"|format(so) }}', "1500000000 đồng"),
    ('{{ "{:,}".format(so).replace(",", ".") }} đồng', "1.500.000.000 đồng"),
    ('{{ "{:,}".format(tien|int)|replace(",", ".") }}', "1.500.000"),
    ('{{ "{:0>12}".format(dt) }}', "000901234567"),
    ('{{ "{ten}: {dt}".format(ten="An", dt=dt) }}', "An: 0901234567"),
    ("{{ tien|int * 1500000 + so // 7 }}", "2250214285714"),
    ("{{ [tien|int, so]|sum }} {{ [tien, dt]|join(', ') }}", "1501500000 1500000, 0901234567"),
    ("{{ dt[:4] ~ ' ' ~ dt[4:7] ~ ' ' ~ dt[7:] }}", "0901 234 567"),
    ("{{ so|string|length }} {{ (so / 1000000)|round(1) }} {{ dt|replace('0901', '+84 901') }}",
     "10 1500.0 +84 901234567"),
    ("{{ thieu|default(1500000) }} {{ dt|default(99999999) }}", "1500000 0901234567"),
)  # fmt: skip


@pytest.mark.parametrize(("tag", "printed"), ORDINARY)
def test_large_numbers_and_codes_are_values_like_others(tag: str, printed: str) -> None:
    words = {"dt": "0901234567", "tien": "1500000", "so": 1_500_000_000}
    made = Template(template(tag)).render(words)
    assert (texts(made.content), made.problems) == ([printed], ())


def test_ordinary_tags_need_no_process_of_their_own() -> None:
    tags = [tag for tag, _ in ORDINARY[:-1]]
    program = (
        "import sys; from tests.word.templates import template; from toolkit.word import Template;"
        f"made = Template(template(*{tags!r})).render(dict(dt='0901234567', tien='1500000', so=1500000000));"
        "sys.exit(not made.ready or 'toolkit.word.fill.limited_child' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], timeout=300, check=False).returncode == 0


def test_a_heavy_tag_that_ends_in_time_is_filled_letter_after_letter() -> None:
    heavy = Template(template("{{ (ten ~ ' ')|replace('', 'x' * 400000)|length }} {{ ten|upper }}"))
    made = [heavy.render({"ten": name}) for name in ("An", "Bình")]
    assert [(texts(each.content), each.problems) for each in made] == [
        (["1600003 AN"], ()),
        (["2400005 BÌNH"], ()),
    ]


@pytest.mark.parametrize("tag", ["{{ ('a '*20000000)|title }}", "{{ ('a '*2000000)|wordwrap(1) }}"])
def test_a_tag_that_makes_much_of_nothing_is_refused_soon(tag: str) -> None:
    made = Template(template(tag))
    started = time.monotonic()
    assert codes(made.render(WORDS)) == {"template-endless"}
    assert time.monotonic() - started < 15  # some three seconds where nobody else uses the machine


def test_a_long_list_has_time_to_be_filled() -> None:
    people = [{"ten": f"Nguyễn Văn {number}", "don_vi": "Huyện đoàn Cầu Ngang"} for number in range(20_000)]
    made = Template(template("{{ people|map(attribute='ten')|join('; ')|title|length }}"))
    assert made.render({"people": people}).ready


BRACKETS = (
    "{{ " + "(" * 3000 + "a" + ")" * 3000 + " }}",
    "{{ " + "[" * 300 + "a" + "]" * 300 + " }}",
    "{{ " + "not " * 2000 + "a }}",
    "{{ a" + "|upper" * 1000 + " }}",
    "{% for k in rows %}" * 30 + "x" + "{% endfor %}" * 30,
)


@pytest.mark.parametrize("deep", BRACKETS)
def test_what_nests_too_deep_is_a_fault_of_the_template(deep: str) -> None:
    around = deep if deep.startswith("{{") else "{% for k in rows %}"
    around = around if len(around) <= 40 else around[:40].rstrip() + "…"
    said = (
        f"m.docx, đoạn 2: Mẫu có thẻ hoặc khối lồng nhau quá sâu, ở chỗ “{around}”. "
        "Viết lại cho đơn giản hơn: bớt dấu ngoặc trong thẻ, bớt khối for, if lồng trong nhau. [tag-deep]"
    )
    source = template("x", deep)
    made = Template(source, name="m.docx").render(WORDS)
    assert [str(one) for one in made.problems] == [said]
    assert [str(one) for one in lint_problems(source, "m.docx")] == [said]


def test_an_attack_in_a_title_a_header_or_a_footnote_is_refused_too() -> None:
    attack = "{{ cycler.__init__.__globals__ }}"
    title = template("x", draw=lambda d: setattr(d.core_properties, "title", attack))
    header = template("x", draw=lambda d: setattr(d.sections[0].header.paragraphs[0], "text", attack))
    made = [Template(s).render(WORDS) for s in (title, header, with_footnote(template("x"), attack))]
    assert [codes(each) for each in made] == [{"tag-forbidden"}] * 3


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = zipped({**members(template("x")), "word/bomb.xml": bytes(120_000_000)})
    with pytest.raises(BadTemplate, match="quá lớn"):
        Template(bomb)


def test_an_external_entity_is_not_read() -> None:
    parts = members(template("{{ a }}"))
    document = parts["word/document.xml"].decode()
    entity = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
    head, rest = document.split("?>", 1)
    parts["word/document.xml"] = f"{head}?>{entity}{rest}".replace("{{ a }}", "{{ a }}&secret;").encode()
    try:
        content = Template(zipped(parts)).render(WORDS).content
    except BadTemplate:
        return
    assert not any(b"root:" in part for part in (members(content) if content else {}).values())
