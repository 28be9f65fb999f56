"""Outcomes as one object of JSON."""

import json
from typing import Any

import pytest

from toolkit.cli.printing import print_json

RECORD: dict[str, Any] = {
    "files": [{"path": 'C:\\Giấy mời "1".docx', "unit": ""}, {"path": "𝒳\t\x1f\x7f\u2028"}],
    "problems": [],
    "settings": {},
    "count": 2,
    "share": 0.1,
    "ready": True,
    "folder": None,
}


@pytest.mark.parametrize("name", ["An", "half \ud800 a letter"])
def test_an_object_is_written_as_the_standard_library_writes_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    said: list[str] = []
    monkeypatch.setattr("sys.stdout.write", said.append)
    print_json({**RECORD, "name": name})
    assert "".join(said) == json.dumps({**RECORD, "name": name}, ensure_ascii=False, indent=2) + "\n"
