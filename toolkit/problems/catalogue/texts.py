"""How texts and names are written in a plan."""

from toolkit.problems.entry import Entry, Severity

TEXTS: dict[str, Entry] = {
    "name-form": Entry(
        Severity.WARNING,
        "Họ và tên “{name}” {what}.",
        "Ghi họ trước tên sau, viết hoa chữ đầu mỗi tiếng, không kèm xưng hô hay dấu câu.",
    ),
    "place-form": Entry(
        Severity.WARNING,
        "Địa danh “{name}” viết hoa chưa đúng.",
        "Viết hoa chữ đầu mỗi tiếng, ví dụ Trà Vinh.",
    ),
    "all-capitals": Entry(
        Severity.WARNING,
        "“{text}” viết hoa toàn bộ.",
        "Gõ lại bằng chữ thường; nơi nào cần in hoa thì mẫu tự in hoa.",
    ),
    "no-capital": Entry(
        Severity.WARNING,
        "“{name}” chưa viết hoa chữ đầu.",
        "Viết hoa chữ đầu của tên.",
    ),
    "without-marks": Entry(
        Severity.WARNING,
        "“{text}” không có dấu tiếng Việt.",
        "Gõ lại có dấu.",
    ),
    "typed-mark": Entry(
        Severity.WARNING,
        "Ô này có gõ dấu “{mark}” ở {where}, mà văn bản tự đặt dấu.",
        "Bỏ dấu này.",
    ),
    "typed-words": Entry(
        Severity.WARNING,
        "Ô này bắt đầu bằng “{words}”, mà văn bản tự ghi chữ ấy.",
        "Bỏ chữ này.",
    ),
    "wrong-space": Entry(
        Severity.WARNING,
        "Dấu câu hoặc khoảng trắng đặt sai ở “{seen}”.",
        "Đặt dấu câu sát chữ đứng trước, cách chữ đứng sau một khoảng trắng, không gõ hai dấu liền nhau.",
    ),
    "authority-misspelt": Entry(
        Severity.ERROR,
        "Đề ký “{authority}” có chữ lạ “{word}”.{hint}",
        "Sửa lại đề ký cho đúng tên tập thể hoặc chức vụ.",
    ),
    "authority-bare": Entry(
        Severity.WARNING,
        "Đề ký “{authority}” thiếu chữ “TM.” hoặc “TL.” ở đầu.",
        "Ghi như TM. BAN THƯỜNG VỤ TỈNH ĐOÀN.",
    ),
}
