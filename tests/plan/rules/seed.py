"""The customer's plan of 2024 with its own slips, paragraph by paragraph, and what repairs them."""

from toolkit.plan.model import AnnualPlan

SEED = AnnualPlan(
    code="KH2024",
    subject=(
        "Tổ chức hội nghị giao ban theo chuyên đề giữa Thường trực Tỉnh đoàn và các Huyện, Thị, Thành đoàn "
        "và Đoàn trực thuộc năm 2024"
    ),
    lead=(
        "- Căn cứ Kế hoạch số 60-KH/TĐTN-TCKT ngày 28/3/2023 của Ban Thường vụ Tỉnh đoàn về việc tổ chức "
        "đi cơ sở theo chủ trương 1+2 của cán bộ Đoàn giai đoạn 2023 - 2027;\n"
        "- Thực hiện Chương trình Công tác Đoàn và phong trào thanh thiếu nhi năm 2024;\n"
        "Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch tổ chức hội nghị giao ban giữa Thường trực Tỉnh đoàn "
        "với các Huyện, Thị, Thành đoàn và Đoàn trực thuộc năm 2024, cụ thể như sau:"
    ),
    purposes=(
        "I. MỤC ĐÍCH, YÊU CẦU",
        (
            "Nhằm đảm bảo việc nắm tình hình, định hướng công tác, kịp thời tháo gỡ những khó khăn, vướng "
            "mắc của Ban Thường vụ các Huyện, Thị, Thành đoàn và Đoàn trực thuộc trong triển khai thực "
            "hiện chương trình công tác Đoàn và phong trào thanh thiếu nhi."
        ),
        "Tạo điều kiện trao đổi, gặp gỡ học hỏi kinh nghiệm giữa các đơn vị.",
        (
            "Các đơn vị được phân công đăng cai phối hợp chặt chẽ, hiệu quả trong công tác chuẩn bị để hội "
            "nghị thành công tốt đẹp."
        ),
    ),
    participants=(
        "II. THÀNH PHẦN, THỜI GIAN, ĐỊA ĐIỂM, NỘI DUNG",
        "1. Thành phần",
        "Thường trực Tỉnh đoàn.",
        (
            "Lãnh đạo các Ban Chuyên môn, Giám đốc, Phó Giám đốc Trung tâm Sinh hoạt Thanh thiếu nhi trực "
            "thuộc Tỉnh đoàn."
        ),
        "Các đồng chí Ủy viên Ban Chấp hành Chuyên trách Tỉnh đoàn.",
        "Bí thư, Phó Bí thư các Huyện, Thị, Thành đoàn và Đoàn trực thuộc.",
        "Các đồng chí Bí thư Đoàn cấp cơ sở trực thuộc đơn vị tổ chức Hội nghị.",
    ),
    contents=(
        "2. Thời gian: tháng 5, 8 và 11/2024.",
        "3. Địa điểm: Thị xã Duyên Hải, Huyện Cầu Ngang và Châu Thành.",
        (
            "4. Nội dung: Chương trình Hội nghị giao ban giữa thường trực Tỉnh đoàn với các huyện, thị, "
            "thành đoàn và đoàn trực thuộc, gồm những nội dung sau:"
        ),
        "Tuyên bố lý do, giới thiệu đại biểu.",
        "Phát biểu mục đích, yêu cầu Hội nghị.",
        "Thông qua các văn bản.",
        "Gợi ý thảo luận các chuyên đề:",
        (
            "+ Chuyên đề 1 (Tháng 5/2024, tại Thị xã Duyên Hải): Giải pháp nâng cao chất lượng cuộc vận "
            "động ứng xử văn minh trên không gian mạng."
        ),
        (
            "+ Chuyên đề 2 (Tháng 8/2024, tại huyện Cầu Ngang): Giải pháp phát huy vai trò của Đoàn các "
            "cấp trong đồng hành, hỗ trợ và nâng cao chất lượng các mô hình kinh tế trong thanh niên."
        ),
        (
            "+ Chuyên đề 3 (Tháng 11/2024, tại huyện Châu Thành): Giải pháp nâng cao chất lượng sinh hoạt "
            "chi đoàn trên địa bàn dân cư."
        ),
        "Đại biểu thảo luận.",
        "Phát biểu kết luận của Thường trực Tỉnh đoàn.",
        "Trao cờ luân lưu cho đơn vị đăng cai tháng tiếp theo.",
        "Bế mạc, đáp từ.",
    ),
    committee_duties=(
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Ban Thường vụ Tỉnh đoàn",
        (
            "Xây dựng kế hoạch tổ chức Hội nghị và triển khai đến các Huyện, Thị, Thành đoàn và Đoàn trực "
            "thuộc."
        ),
        (
            "Giao Ban Tổ chức - Kiểm tra là bộ phận thường trực tham mưu Ban Thường vụ Tỉnh đoàn tổ chức "
            "Hội nghị giao ban giữa Thường trực Tỉnh đoàn với Ban Thường vụ các Huyện, Thị, Thành đoàn và "
            "Đoàn trực thuộc. Phối hợp các đơn vị tham mưu các nội dung có liên quan để tổ chức thành công "
            "Hội nghị."
        ),
        (
            "Các Ban Chuyên môn, Trung tâm Sinh hoạt thanh thiếu nhi tỉnh phối hợp Ban Tổ chức - Kiểm tra "
            "thực hiện các nhiệm vụ được phân công."
        ),
    ),
    unit_duties=(
        "2. Ban Thường vụ các Huyện, Thị, Thành đoàn và Đoàn trực thuộc:",
        (
            "Giao Ban Thường vụ Huyện, Thị, Thành đoàn và Đoàn trực thuộc tham mưu báo cáo cấp ủy về lịch "
            "giao ban tại địa phương, đơn vị."
        ),
        "Phối hợp với Ban Tổ chức - Kiểm tra chuẩn bị các nội dung tổ chức Hội nghị theo kế hoạch đề ra.",
    ),
    closing=(
        "Trên đây là Kế hoạch tổ chức Tổ chức hội nghị giao ban giữa Thường trực Tỉnh đoàn với các Huyện, "
        "Thị, Thành đoàn và Đoàn trực thuộc năm 2024 của Ban Thường vụ Tỉnh đoàn, đề nghị Ban Thường vụ "
        "các Huyện, Thị, Thành đoàn và Đoàn trực thuộc nghiêm túc thực hiện./."
    ),
)

REPAIRS = (
    ("IV. TỔ", "III. TỔ"),
    ("tổ chức Tổ chức", "tổ chức"),
    ("thanh thiếu nhi năm 2024;", "thanh thiếu nhi năm 2024,"),
    ("Huyện Cầu Ngang", "huyện Cầu Ngang"),
    ("giữa thường trực", "giữa Thường trực"),
    ("huyện, thị, thành đoàn", "Huyện, Thị, Thành đoàn"),
    ("và đoàn trực thuộc", "và Đoàn trực thuộc"),
    ("hoạt thanh thiếu nhi tỉnh", "hoạt Thanh thiếu nhi tỉnh"),
)


def repaired(said: str) -> str:
    for slip, right in REPAIRS:
        said = said.replace(slip, right)
    return said
