"""Regular expressions that are compiled when first asked for: a press uses half of those that it loads."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, AnyStr, cast


def pattern(text: AnyStr, flags: int = 0, *, signs: Iterable[AnyStr] = ()) -> re.Pattern[AnyStr]:
    """As ``re.compile``, at the price of nothing until the pattern is used.

    Of a press, compiling took a third of the time. It stands for the pattern in all that is asked of it, but
    is none: it is not given to ``re.sub`` and the like.

    Args:
        text: the expression.
        flags: as those of ``re.compile``.
        signs: words or letters one of which stands in each text that the expression finds, in small letters
            where case is ignored. It is compiled when the first text with one of them comes, if ever.
    """
    return cast("re.Pattern[AnyStr]", _Signed(text, flags, tuple(signs)) if signs else _Late(text, flags))


class _Late:
    def __init__(self, *given: Any) -> None:
        self._given = given

    def __getattr__(self, name: str) -> Any:
        # Kept, so that the next one finds it without being led here.
        found = self.__dict__[name] = getattr(re.compile(*self._given), name)
        return found


class _Signed(_Late):
    """Finds nothing in a text without signs; asked of another text, it is the pattern from then on."""

    def __init__(self, text: Any, flags: int, signs: tuple[Any, ...]) -> None:
        super().__init__(text, flags)
        self.signs = signs
        self._any_case = bool(flags and flags & re.IGNORECASE)

    def search(self, text: Any, *where: int) -> re.Match[Any] | None:
        return self.__getattr__("search")(text, *where) if self._is_due(text) else None

    def match(self, text: Any, *where: int) -> re.Match[Any] | None:
        return self.__getattr__("match")(text, *where) if self._is_due(text) else None

    def fullmatch(self, text: Any, *where: int) -> re.Match[Any] | None:
        return self.__getattr__("fullmatch")(text, *where) if self._is_due(text) else None

    def finditer(self, text: Any, *where: int) -> Iterator[re.Match[Any]]:
        return self.__getattr__("finditer")(text, *where) if self._is_due(text) else iter(())

    def findall(self, text: Any, *where: int) -> list[Any]:
        return self.__getattr__("findall")(text, *where) if self._is_due(text) else []

    def split(self, text: Any, maxsplit: int = 0) -> list[Any]:
        return self.__getattr__("split")(text, maxsplit) if self._is_due(text) else [text]

    def sub(self, put: Any, text: Any, count: int = 0) -> Any:
        return self.__getattr__("sub")(put, text, count) if self._is_due(text) else text

    def _is_due(self, text: Any) -> bool:
        said = text.casefold() if self._any_case else text
        for sign in self.signs:  # noqa: SIM110  # any() would take twice as long
            if sign in said:
                return True
        return False
