"""Numbers that rows of the register hold: one file for each number, made by one run alone."""

import os
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from toolkit.shelf.files import temporary_beside, write_forced
from toolkit.shelf.refusals import refused
from toolkit.wording import fold


class Claims:
    """The numbers of one series ("GM 2022-2027") that are held in an output folder, each by its owner."""

    def __init__(self, place: Path, series: str) -> None:
        self._own = place
        self._place = place / "numbers" / quote(fold(series), safe=" ")

    def held(self) -> dict[int, str]:
        """Every number that is held, with its owner.

        Raises:
            NotWritable: the system does not give the folder.
        """
        found: dict[int, str] = {}
        try:
            for path in sorted(self._place.glob("*")):
                if path.name.isdecimal():
                    found[int(path.name)] = path.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            raise refused(error, self._place) from error
        return found

    def claim(self, number: int, owner: str) -> bool:
        """Hold a number; False when another run holds it already, however close by.

        The owner's name is written first and the number's own name given to it in one step, so that a kill
        leaves either nothing or a claim that its owner finds again.

        Raises:
            NotWritable: the disk is full, or the folder refuses writing.
        """
        target = self._place / str(number)
        try:
            self._place.mkdir(parents=True, exist_ok=True)
            with temporary_beside(self._own / "number") as draft:
                write_forced(draft, owner.encode())
                _named_alone(draft, target)
        except FileExistsError:
            return self.held().get(number) == owner
        except OSError as error:
            raise refused(error, target) from error
        return True

    def release(self, owner: str, number: int) -> None:
        """Give back a number that an owner holds; another's is left alone."""
        if self.held().get(number) == owner:
            with suppress(OSError):
                (self._place / str(number)).unlink()


def _named_alone(draft: Path, target: Path) -> None:
    """Give the draft its name, unless there is a file of that name."""
    if os.name == "nt":
        draft.rename(target)  # Windows refuses to rename over a file
        return
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows one name per file
        with target.open("xb") as stream:
            stream.write(draft.read_bytes())
            os.fsync(stream.fileno())
    draft.unlink()
