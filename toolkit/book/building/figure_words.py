"""What a figure's words say, asked by formulas: each takes a cell or a formula, and is a part of one."""

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
