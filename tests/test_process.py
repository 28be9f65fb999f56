"""A process of ours ends at once, yet everything that was promised for the end is done before."""

import subprocess
import sys
from pathlib import Path

DOOR = """
import atexit, sys, tempfile

def main():
    global folder
    folder = tempfile.TemporaryDirectory()
    print(folder.name)
    sys.stderr.write("Đã xong.")
    atexit.register(lambda: print("the end"))
    return 3
"""


def _run(folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    (folder / "door.py").write_text(DOOR, encoding="utf-8")
    command = [
        sys.executable,
        "-X",
        "utf8",
        "-c",
        f"import sys; sys.path.insert(0, {str(folder)!r}); {program}",
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, encoding="utf-8")


def test_the_code_the_words_and_the_work_of_the_end_are_all_there(tmp_path: Path) -> None:
    ran = _run(tmp_path, "from toolkit.process import run; run('door')")
    temporary, last = ran.stdout.splitlines()
    assert (ran.returncode, last) == (3, "the end")
    assert "Đã xong." in ran.stderr
    assert not Path(temporary).exists()


def test_a_library_that_others_hold_on_to_ends_in_pythons_own_way(tmp_path: Path) -> None:
    held = "type('Held', (), {'__del__': lambda self: print('let go')})()"
    program = f"sys.modules['xlwings'] = {held}; "
    ran = _run(tmp_path, program + "from toolkit.process import run; run('door')")
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (3, "let go")


def test_a_door_that_fails_is_told_by_python(tmp_path: Path) -> None:
    ran = _run(tmp_path, "from toolkit.process import run; run('nobody')")
    assert (ran.returncode, ran.stderr.splitlines()[-1]) == (
        1,
        "ModuleNotFoundError: No module named 'nobody'",
    )
