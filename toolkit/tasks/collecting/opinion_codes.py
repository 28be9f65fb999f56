"""Codes for opinions that come in."""

from collections.abc import Iterator

from toolkit.plan.model import Plan


def new_codes(plan: Plan) -> Iterator[str]:
    """Codes of opinions that nobody has yet, counted on from the highest."""
    numbers = [int(one.code[2:]) for one in plan.opinions if one.code[:2] == "YK" and one.code[2:].isdigit()]
    width = max((len(one.code) - 2 for one in plan.opinions if one.code[:2] == "YK"), default=3)
    number = max(numbers, default=0)
    while True:
        number += 1
        yield f"YK{number:0{width}}"
