"""How words are said where many say them alike: the key under which "sử lý" and "xử lý" are the same."""

from functools import lru_cache

# Words of the office besides those of the vocabulary that are often written as they are said. Each with what
# sounds the same and means something, behind "/".
HEARD_LINES = (
    # s and x
    "bản sao, chính xác, cơ sở, danh sách, đề xuất, khảo sát, nhân sự, sách báo, sai phạm, sai sót",
    "sát sao, sáng kiến, sản lượng, sĩ số, sinh động, so sánh, soạn thảo, song song, sổ tay, sơ kết",
    "sơ suất, sơ tuyển, sớm nhất, số liệu, số lượng, sôi nổi, suy nghĩ, sự cố, sự kiện, sự nghiệp",
    "sửa chữa, sức khỏe, sức trẻ, thăm hỏi, xác định, xác minh, xác nhận, xâm hại, xâm nhập, xem xét",
    "xen kẽ, xét duyệt, xuyên suốt, xúc tiến, xu hướng, xung kích, xung quanh, xuất bản/xuất bảng",
    "xuất phát, xứng đáng, xóa đói",
    # ch and tr
    "chào mừng, chăm lo, chăm sóc, chấn chỉnh, chân thành, chấp hành, chi tiết, chia sẻ/chia xẻ",
    "chiến dịch, chiến lược, chu đáo, chú trọng, chú ý, chủ đạo, chủ động, chủ đề/chủ để, chủ lực",
    "chủ nhiệm, chủ tịch, chủ trương, chung tay, chuyển biến, chuyển giao, chứng nhận, chương mục",
    "tập trung, trao tặng, trang trại, tranh thủ, trẻ em, triển lãm, trình bày, trình diễn, trình độ",
    "trợ giúp, trồng cây, trung bình, trung thực, trung hạn, trưng bày, trước mắt, truyền hình, truy cập",
    "truy thu, trụ sở, trường học",
    # d, gi and r
    "dành cho, dành thời, danh dự, danh mục, danh hiệu, dẫn dắt, dân vận, dấu ấn, dễ dàng, diễn biến",
    "diễn đàn, diễn ra, du lịch, duy trì, dự án, dự báo, dự kiến, dự thảo, dự toán, gia đình, gian hàng",
    "giảng dạy, giảng viên, giải quyết, giải thưởng, giải trí, giải trình, giấy khen, giấy tờ, giới trẻ",
    "giúp đỡ, giữa kỳ, ra quân, ra mắt, rèn luyện, riêng biệt, rõ nét, rõ ràng, rút kinh, tham dự",
    # l and n
    "lan rộng, lắng nghe, lâu dài, lâu năm, lễ hội, linh hoạt, lĩnh vực, loại hình, lồng ghép, lợi ích",
    "lợi thế, lực lượng, lương tâm, nâng cao, năng động, năng lực, năng khiếu, nắm bắt, nêu gương",
    "nội dung, nội lực, nỗi lo, nuôi dưỡng, nước sạch",
    # ng and n, c and t, m and n, p and t
    "an sinh, ấn tượng, bàn giao, bàn bạc/bàng bạc, bất cập, bền vững, căn cứ, cắt giảm, công bằng",
    "công khai, công nhận, đặc biệt, đặc điểm, định hướng, đồng thuận, đồng tình, hằng năm, hợp tác",
    "kết nối, khẩn trương, khuôn khổ, kinh doanh, kỷ luật, kỷ niệm, liên lạc, mạnh dạn, mặt bằng",
    "mật thiết, minh chứng, năm học, ngăn chặn, ngân sách, nguyên tắc, nhiệt tình, phấn đấu, phân bổ",
    "phản biện, phong phú, phương án, phương hướng, phương pháp, phương tiện, quan hệ, quan điểm",
    "quyết liệt, quyết tâm, tài nguyên, tấm gương, thanh tra, tham quan, thắc mắc, thẳng thắn",
    "thân thiện, thất nghiệp, thiết bị, thiết chế, thống kê, thống nhất, thuyết minh, thuyết trình",
    "tiên phong, tiên tiến, tiến độ, tiếp cận, tiếp nhận, tiếp thu, tiếp xúc, tiết kiệm, toàn diện",
    "tồn đọng, tổng phụ, trọng tâm, tuyển chọn, tuyển dụng, uy tín, ưu tiên, hoàn thành/hoàng thành",
    "thanh niên/thanh liêm, lập nghiệp/luật nghiệp, tuyên dương/tiên dương, văn bản",
    "vận hành, vận dụng, vật chất, vật tư, vốn vay, vùng sâu",
    # the two tones that many say alike
    "bảo vệ, bãi bỏ, bản lĩnh, bổ nhiệm, cổ vũ, củng cố, chỉ đạo, chữ ký, dã ngoại, dũng cảm, đẩy mạnh",
    "gửi thư, hiểu biết, hữu ích, hữu nghị, khả năng, khả thi, khẳng định, kiểm điểm, kỷ yếu, lãnh thổ",
    "mẫu biểu, mẫu mực, mở rộng, nghiêm chỉnh, nghỉ hưu, nghỉ phép, nhãn hiệu, phẩm chất, quản trị",
    "thẩm định, thẩm quyền, thể hiện, thủ lĩnh, thử thách, tỉ lệ, tỷ lệ, tiểu ban, tưởng niệm, tuổi trẻ",
    "ưu đãi, vững chắc, vững mạnh, vững vàng, ý nghĩa",
)
_VOWELS_BEHIND_U, _VOWELS_BEHIND_O, _VOWELS_BEHIND_UY = "âấầẫậ", "aáàãạăắằẵặ", "êếềễệ"
_LAST_ALIKE = {"c": "t", "p": "t", "m": "n"}
_TONES_ALIKE = str.maketrans("ảẳẩẻểỉỏổởủửỷ", "ãẵẫẽễĩõỗỡũữỹ")


@lru_cache(maxsize=4096)
def sound_of(said: str) -> str:
    """A folded word as many say it: s like x, tr like ch, d like gi and r, n like l; at its end c and p like
    t, m and ng like n, ch like t; hỏi like ngã; uâ, oa and uyê like â, a and iê."""
    return _end(_middle(_beginning(said.translate(_TONES_ALIKE))))


def _beginning(said: str) -> str:
    first, second = said[:1], said[1:2]
    if first == "s":
        return f"x{said[1:]}"
    if first == "d":
        return f"r{said[1:]}"
    if first == "n" and second not in ("g", "h"):
        return f"l{said[1:]}"
    if first == "t" and second == "r":
        return f"ch{said[2:]}"
    if first == "g" and second == "i" and len(said) > len("gi"):
        return f"r{said[2:]}"
    return said


def _middle(said: str) -> str:
    """Without what is left out in "chẩn bị", "hạt động", "chiên đề"."""
    at = max(said.find("u", 1), said.find("o", 1))
    if at < 0 or said[at - 1] == "q":
        return said
    following = said[at + 1 : at + 2]
    if following and following in (_VOWELS_BEHIND_U if said[at] == "u" else _VOWELS_BEHIND_O):
        return said[:at] + said[at + 1 :]
    if said[at : at + 2] == "uy" and said[at + 2 : at + 3] in tuple(_VOWELS_BEHIND_UY):
        return f"{said[:at]}i{said[at + 2 :]}"
    return said


def _end(said: str) -> str:
    if said.endswith("ng"):
        return said[:-1]
    if said.endswith("ch"):
        return f"{said[:-2]}t"
    last = _LAST_ALIKE.get(said[-1:])
    return f"{said[:-1]}{last}" if last and len(said) > 1 else said
