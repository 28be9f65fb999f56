"""The way in and out: whatever happens becomes words, or one object of JSON, and an exit code."""

import io
import os
import sys
from collections.abc import Sequence

from toolkit.cli.exits import DONE, INTERRUPTED, refusal_code
from toolkit.cli.wrong_use import blank_word, wrong_use
from toolkit.problems import ToolkitError

_INTERRUPTS = ("Abort", "KeyboardInterrupt")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 done (warnings allowed), 1 errors in the data or a template, 2 wrong use, 3 the world (a file
        missing or locked, a full disk, a bug of ours), 130 stopped by the user.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    try:
        code = _run(words)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, "head" say, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (Exception, KeyboardInterrupt) as error:
        return _refused(error, as_json="--json" in words)
    if code == INTERRUPTED:
        _tell("Đã dừng theo yêu cầu.")
    return code


def _run(words: list[str]) -> int:
    if blank := blank_word(words):
        raise blank
    if words[:1] in (["make"], ["collect"]):
        from toolkit.cli.plain_commands import done_plainly  # slow import

        code = done_plainly(words)
        if code is not None:
            return code
    from toolkit.cli.app import command  # slow import

    return int(command().main(args=words, prog_name="giaoban", standalone_mode=False) or DONE)


def _refused(error: BaseException, *, as_json: bool) -> int:
    if type(error).__name__ in _INTERRUPTS:
        _tell("Đã dừng theo yêu cầu.")
        return INTERRUPTED
    known = error if isinstance(error, ToolkitError) else wrong_use(error)
    if known is None:
        known = _bug(error)
    if as_json:
        from toolkit.cli.printing import print_json  # slow import
        from toolkit.tasks.outcome import Outcome, problem_of  # slow import

        print_json(Outcome(problems=(problem_of(known),)).record())
    else:
        _tell(str(known))
    return refusal_code(known)


def _bug(error: BaseException) -> ToolkitError:
    from toolkit.shelf.logbook import CALM_SENTENCE, write_down  # slow import

    log = write_down(error)
    return ToolkitError(CALM_SENTENCE.format(log=log), log, code="bug")


def _tell(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")


def _speak_utf8() -> None:
    """Vietnamese on every console: Windows pipes would else take the machine's old code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
