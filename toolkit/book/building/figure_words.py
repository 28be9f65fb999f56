"""What a figure's words say, asked by formulas: each takes a cell or a formula, and is a part of one."""

from collections.abc import Iterable

from toolkit.plan.counting_words import MEASURES, OF_MONEY, PEOPLE, PERSONS, SAME_WORDS
from toolkit.plan.figures import AS_NOTE, LEADS, MILLIONS, OWN_MONEY, RATES

_DIGITS = "{0,1,2,3,4,5,6,7,8,9}"
_LEADS = "/".join(f"{words} " for words in LEADS)


def noted(text: str) -> str:
    """The text, with what is part of the whole as a note in brackets."""
    for old, new in AS_NOTE:
        text = f'SUBSTITUTE({text},"{old}","{new}")'
    return text


def is_rate(name: str) -> str:
    """Whether what has this name is a share, which nobody adds up."""
    called = ",".join(f'LOWER(LEFT({name},{len(word)}))="{word}"' for word in RATES)
    return f'OR(ISNUMBER(FIND("%",{name})),{called})'


def before_note(text: str) -> str:
    return f'TRIM(LEFT({text},FIND("(",{text}&"(")-1))'


def small_money(unit: str) -> str:
    """How many of a unit of money are one triệu đồng; 1 for anything else."""
    thousand = f'OR(LOWER({unit})="nghìn đồng",LOWER({unit})="ngàn đồng")'
    return f'IF(LOWER({unit})="đồng",1000000,IF({thousand},1000,1))'


def own_money(name: str, unit: str, millions: str) -> str:
    """What is done to triệu đồng where the name asks for money in another unit."""
    called = ",".join(f'LOWER({unit})="{word}"' for word in MILLIONS)
    times, by = ("1", "1")
    for word, (larger, smaller) in OWN_MONEY.items():
        ends = f'LOWER(RIGHT({name},{len(word)}))="{word}"'
        times = f"IF({ends},{larger},{times})" if larger > 1 else times
        by = f"IF({ends},{smaller},{by})" if smaller > 1 else by
    is_money = f'OR({millions}<>"",{small_money(unit)}>1,{called})'
    return f"*IF({is_money},{times},1)/IF({is_money},{by},1)"


def is_digit(text: str) -> str:
    """Whether a text begins with a digit."""
    return f'AND({text}<>"",ISNUMBER(FIND(LEFT({text},1),"0123456789")))'


def all_digits(text: str) -> str:
    return f'IFERROR(TEXT(VALUE({text}),REPT("0",LEN({text})))={text},FALSE)'


def first_digit(text: str) -> str:
    """The place of the first digit; behind the end where there is none."""
    return f'SUMPRODUCT(MIN(FIND({_DIGITS},{text}&"0123456789")))'


def without_lead(text: str) -> str:
    """The text, without words before its number that name nothing."""
    at = first_digit(text)
    leads = f'ISNUMBER(FIND("/"&LOWER(LEFT({text},{at}-1))&"/","/{_LEADS}/"))'
    return f"IF({leads},MID({text},{at},LEN({text})),{text})"


def millions_said(rest: str) -> str:
    """The millions behind "tỷ": none, those of "307 triệu" and "307", and of "2" two hundred."""
    words = f'TRIM(SUBSTITUTE(LOWER(MID({rest},3,LEN({rest})))," đồng",""))'
    digits = f'SUBSTITUTE({words}," triệu","")'
    short = f'IF(AND(LEN({words})=1,{words}<>"0"),100*VALUE({words}),"")'
    fits = f"OR(LEN({words})=3,AND({digits}<>{words},LEN({digits})<4))"
    said = f'IF({words}="",0,IF({all_digits(digits)},IF({fits},VALUE({digits}),{short}),""))'
    return f'IF(OR(LOWER(LEFT({rest},2))="tỷ",LOWER(LEFT({rest},2))="tỉ"),{said},"")'


def is_plain(rest: str) -> str:
    """Whether what is behind a number is no "tỷ", and no half of anything."""
    words = f'LOWER(LEFT({rest}&" ",3))'
    return f'{words}<>"tỷ ",{words}<>"tỉ ",ISERROR(FIND("rưỡi",{before_note(f"LOWER({rest})")}))'


def is_measured(head: str, unit: str) -> str:
    """Whether a number under this name, with this word behind it, is a measure."""
    words = f'LOWER({head}&" ("&{unit}&")")'
    begins = ",".join(f'LEFT({words},{len(word)})="{word}"' for word in OF_MONEY)
    return f"OR(SUMPRODUCT(ISNUMBER(FIND({_row(MEASURES)},{words}))*1)>0,{begins})"


def is_named_again(head: str, unit: str) -> str:
    """Whether the word behind a number says again what the name says."""
    lengths = "{" + ",".join(str(len(word)) for word in PEOPLE) + "}"
    people = f"SUMPRODUCT((LEFT(LOWER({head}),{lengths})={_row(PEOPLE)})*1)>0"
    persons = f"SUMPRODUCT((LOWER({unit})={_row(PERSONS)})*1)>0"
    same = f"(LOWER({unit})={_row(SAME_WORDS)})*ISNUMBER(FIND({_row(SAME_WORDS.values())},LOWER({head})))"
    return f"OR(AND({people},{persons}),SUMPRODUCT({same})>0)"


def _row(words: Iterable[str]) -> str:
    return "{" + ",".join(f'"{word}"' for word in words) + "}"
