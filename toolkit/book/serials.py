"""Excel's way of writing days and clock times: as numbers counted from the workbook's day zero."""

import datetime as dt


def serial(value: dt.date | dt.time, *, date_1904: bool) -> int | float:
    """Excel's number for a day, a moment or a clock time."""
    if isinstance(value, dt.time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86_400
    moment = value if isinstance(value, dt.datetime) else dt.datetime(value.year, value.month, value.day)
    epoch = dt.datetime(1904, 1, 1) if date_1904 else dt.datetime(1899, 12, 30)
    gap = moment.replace(tzinfo=None) - epoch
    return gap.days + gap.seconds / 86_400 if gap.seconds else gap.days
