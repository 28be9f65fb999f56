"""Regular expressions that are compiled when first asked for: a press uses half of those that it loads."""

import re
from typing import Any, AnyStr, cast


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As ``re.compile``, at the price of nothing until the pattern is used.

    Of the modules that a press imports, compiling took a third of the time. It stands for the pattern in all
    that is asked of it, but is none: it is not given to ``re.sub`` and the like.
    """
    return cast("re.Pattern[AnyStr]", _Late(text, flags))


class _Late:
    def __init__(self, *given: Any) -> None:
        self._given = given

    def __getattr__(self, name: str) -> Any:
        # Kept, so that the next one finds it without being led here.
        found = self.__dict__[name] = getattr(re.compile(*self._given), name)
        return found
