"""How Vietnamese writes days, months and numbers in field results.

Word takes names from the language of a field's text and signs from Windows. Vietnamese templates are most
often marked as English by oversight, so all of a document is written the Vietnamese way.
"""

DECIMAL = ","
GROUP = "."
WEEKDAYS_SHORT = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
MONTHS = (
    "tháng Giêng", "tháng Hai", "tháng Ba", "tháng Tư", "tháng Năm", "tháng Sáu", "tháng Bảy",
    "tháng Tám", "tháng Chín", "tháng Mười", "tháng Mười Một", "tháng Mười Hai",
)  # fmt: skip
MONTHS_SHORT = tuple(f"Thg{number}" for number in range(1, 13))
HALVES_OF_DAY = ("SA", "CH")
BELOW_ZERO = "âm"
AND_HUNDREDTHS = "và"
YES_AND_NO = ("Có", "Không")
"""What ``{{ tags }}`` print for the same cell."""
