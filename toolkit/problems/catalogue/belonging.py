"""Who and what belongs where: units, people, guests and tasks against each other."""

from toolkit.problems.entry import Entry, error, warning

BELONGING: dict[str, Entry] = {
    "superior-itself": warning(
        "Cơ quan cấp trên “{name}” là chính cơ quan ban hành.",
        "Ghi cơ quan trên một cấp, hoặc để trống ô này.",
    ),
    "standing-elsewhere": warning(
        "“{name}” không phải của {office}.",
        "Sửa ô này cho đúng cấp của cơ quan.",
    ),
    "office-elsewhere": warning(
        "“{seen}” là cơ quan của tỉnh khác, hoặc theo tên tỉnh trước sắp xếp; sổ này là của {office}.",
        "Sửa tên tỉnh ở ô này; nếu đúng là nói về cơ quan ấy, giữ nguyên.",
    ),
    "unit-unlisted": warning(
        "Trang Đơn vị không có “{name}”.",
        "Sửa tên đơn vị ở ô này, hoặc thêm đơn vị ấy vào trang Đơn vị; nếu là đơn vị tỉnh khác, giữ nguyên.",
    ),
    "department-unknown": warning(
        "Trang Đơn vị không có ban nào tên “{name}”.{hint}",
        "Ghi tên ban như ở trang Đơn vị, hoặc thêm ban này vào trang ấy.",
    ),
    "email-domain": warning(
        "Đuôi hộp thư “{seen}” gần giống “{usual}”, đuôi mà các ô khác dùng.",
        "Sửa lại nếu gõ nhầm; nếu đúng, giữ nguyên.",
    ),
    "parent-unlike": warning(
        "Đơn vị cấp trên của {unit} {seen}, trong khi các đơn vị khác cùng loại “{kind}” đều ghi {parent}.",
        "Điền {parent}, nếu đơn vị này cũng trực thuộc {parent}.",
    ),
    "place-with-level": warning(
        "Địa danh “{seen}” có chữ “{level}”; địa danh trước ngày tháng chỉ ghi tên riêng.",
        "Bỏ chữ “{level}”.",
    ),
    "abbreviated": warning(
        "“{text}” có chữ viết tắt “{short}”, mà giấy tờ in nguyên như vậy.",
        "Viết đầy đủ.",
    ),
    "parent-elsewhere": warning(
        "Địa bàn “{area}” thuộc {meant}, còn đơn vị cấp trên ghi {parent}.",
        "Sửa mã đơn vị cấp trên, hoặc sửa địa bàn.",
    ),
    "names-exchanged": error(
        "{label} của {first} và {second} đổi chỗ cho nhau so với trang Đại biểu.",
        "Đổi lại hai ô này, hoặc sửa trang Đại biểu nếu hai ô này đúng.",
    ),
    "left-undated": warning(
        "Ghi chú của {person} là “{note}”, mà chưa có Đến ngày, nên người này vẫn được mời.",
        "Điền ngày thôi giữ chức vụ vào ô này; nếu còn giữ chức vụ, sửa ghi chú.",
    ),
    "substitute-elsewhere": warning(
        "{name} của {unit} dự thay cho {person} của {home}.",
        "Sửa người được thay, hoặc sửa mã đơn vị của dòng này.",
    ),
    "substitute-of-present": warning(
        "{person} được ghi là có người dự thay, mà ở ô {there} vẫn ghi là có mặt.",
        "Sửa người được thay, hoặc sửa cột Có mặt của người ấy.",
    ),
    "delegate-group": warning(
        "{name} được xếp vào nhóm “{group}”, còn theo trang Thành phần thì thuộc nhóm “{meant}”.",
        "Chọn lại nhóm; nếu cố ý xếp như vậy, giữ nguyên.",
    ),
    "introduction-unsaid": warning(
        "{name} có thứ tự giới thiệu {order} mà cột Giới thiệu không ghi Có, nên sẽ không được giới thiệu.",
        "Ghi Có ở ô này, hoặc xóa thứ tự giới thiệu.",
    ),
    "guest-rule-misses": warning(
        "Thành phần “{rule}” không mời {units}, trong khi trang Đại biểu xếp vào nhóm này ở hội nghị "
        "{conference}.",
        "Sửa ô này để tìm được các đơn vị ấy, hoặc sửa cột Nhóm ở trang Đại biểu.",
    ),
    "guest-rule-value": error(
        "“{value}” không phải mã hay loại của đơn vị nào, nên thành phần “{rule}” không "
        "mời ai theo giá trị này.{hint}",
        "Ghi mã đơn vị hoặc loại đơn vị như ở trang Đơn vị và Danh mục.",
    ),
    "guest-rule-valueless": error(
        "Phạm vi của thành phần “{rule}” là {scope} mà cột Giá trị còn trống, nên không mời được ai.",
        "Ghi mã đơn vị hoặc loại đơn vị vào ô này.",
    ),
    "guest-rule-titles": warning(
        "Thành phần “{rule}” không mời chức vụ “{title}”, mà trang Đại biểu {count} lần xếp người giữ chức "
        "vụ ấy vào nhóm này.",
        "Thêm chức vụ ấy vào ô này, hoặc sửa cột Nhóm ở trang Đại biểu.",
    ),
    "guest-rule-title": error(
        "Danh mục Chức vụ không có “{value}”, nên thành phần “{rule}” không mời ai theo chức vụ này.{hint}",
        "Ghi chức vụ như ở trang Danh mục.",
    ),
    "kind-unlisted": error(
        "Loại “{kind}” không có trong danh mục, cũng không thành phần nào mời, nên không có giấy mời cho "
        "{unit}.{hint}",
        "Chọn loại có trong trang Danh mục, hoặc thêm loại này vào trang ấy và vào trang Thành phần.",
    ),
    "title-unlisted": error(
        "Chức vụ “{title}” không có trong danh mục, chỉ gần giống “{near}”, nên {person} không được mời theo "
        "chức vụ ấy.",
        "Sửa chức vụ cho đúng danh mục; nếu là chức vụ khác, thêm vào trang Danh mục.",
    ),
    "guest-rule-narrow": warning(
        "Mô tả “{rule}” có {titles}, còn cột Chức vụ lọc không có, nên không mời những người giữ chức vụ ấy.",
        "Thêm chức vụ vào cột Chức vụ lọc, hoặc sửa mô tả.",
    ),
    "adviser-hosts": warning(
        "{unit} là đơn vị có thể đăng cai hội nghị, không phải ban tham mưu của cơ quan.",
        "Sửa ô này nếu chọn nhầm; nếu đúng, giữ nguyên.",
    ),
    "unit-of-old-level": warning(
        "{unit} thuộc loại “{kind}”, mà cấp huyện không còn từ ngày 01/7/2025.",
        "Ghi cột Đến ngày của đơn vị này và Kế thừa từ của đơn vị mới; hoặc sửa loại.",
    ),
    "kind-unasked": warning(
        "Không dòng nào của trang Thành phần mời loại “{kind}”, nên không có giấy mời cho {units}.",
        "Thêm loại này vào cột Giá trị của một dòng Thành phần, hoặc ghi Không ở cột Nhận giấy mời.",
    ),
    "units-unasked": warning(
        "Không dòng nào của trang Thành phần mời theo đơn vị, nên không có giấy mời cho {units}.",
        "Thêm một dòng ở trang Thành phần: Phạm vi ghi “Loại đơn vị”, Giá trị ghi “{kinds}”, Nhóm giấy mời "
        "ghi “Theo đơn vị”; hoặc ghi Không ở cột Nhận giấy mời của các đơn vị này.",
    ),
    "grouping-blank": warning(
        "Thành phần “{rule}” chưa ghi Nhóm giấy mời, nên mỗi người nhận một giấy.",
        "Chọn Theo đơn vị, Theo cá nhân hoặc Không in.",
    ),
    "title-level": warning(
        "“{title}” không cùng cấp với {unit}.",
        "Sửa chức vụ, hoặc sửa mã đơn vị.",
    ),
    "title-of-kind": warning(
        "{person} được ghi chức vụ “{title}”, trong khi ở các đơn vị cùng loại chức vụ này là “{usual}”.",
        "Chọn lại chức vụ, vì trang Thành phần mời theo chức vụ.",
    ),
    "header-form": warning(
        "“{name}” không bắt đầu bằng “{usual}” như các đơn vị cùng loại.",
        "Ghi tên trên đầu văn bản theo cùng một cách.",
    ),
    "deadline-far": warning(
        "Hạn {day} sớm hơn ngày họp {held} quá nửa năm.",
        "Kiểm tra lại năm của hạn này.",
    ),
    "reminded-early": warning(
        "Ngày nhắc {day} sớm hơn ngày gửi {sent}.",
        "Sửa một trong hai ngày.",
    ),
    "report-type": warning(
        "“{symbol}” là ký hiệu của loại {kind}, không phải của báo cáo.",
        "Ghi số, ký hiệu của báo cáo, như 12-BC/ĐTN.",
    ),
    "point-incomplete": warning(
        "Điểm cầu này chưa có {what}, trong khi các điểm cầu khác của hội nghị đều có.",
        "Điền ô này.",
    ),
    "contact-halved": warning(
        "Người liên hệ chưa có {what}.",
        "Điền ô này; nếu không in người liên hệ, để trống cả họ tên, điện thoại và email.",
    ),
    "code-form": warning(
        "“{code}” không đúng dạng ký hiệu.{hint}",
        "Ghi ký hiệu liền nhau, đủ dấu, không có dấu gạch ở cuối.",
    ),
    "rank-blank": warning(
        "Chức vụ “{title}” chưa có thứ bậc, nên đứng sau mọi chức vụ khác.",
        "Điền thứ bậc.",
    ),
    "hosted-ahead": warning(
        "Lần đăng cai gần nhất {month} sau năm {year} của kế hoạch.",
        "Sửa lại tháng, năm.",
    ),
    "parent-not-host": warning(
        "{unit} có người dự hội nghị {conference} trong nhóm “{group}”, mà đơn vị cấp trên ghi {parent}, "
        "không phải nơi đăng cai.",
        "Sửa mã đơn vị cấp trên, hoặc sửa cột Nhóm ở trang Đại biểu.",
    ),
    "report-unasked": warning(
        "{unit} không thuộc các đơn vị phải gửi báo cáo cho hội nghị {conference}.",
        "Sửa mã đơn vị nếu gõ nhầm, hoặc xóa dòng này.",
    ),
    "report-symbol": warning(
        "“{symbol}” mang ký hiệu {body} của chính cơ quan, trong khi báo cáo là của {unit}.",
        "Ghi ký hiệu của đơn vị, như 12-BC/ĐTN.",
    ),
    "report-unnumbered": warning(
        "“{symbol}” chưa có số, trong khi các báo cáo khác đều có.",
        "Ghi cả số, như 12-BC/ĐTN.",
    ),
    "point-elsewhere": warning(
        "Địa chỉ điểm cầu của {unit} lại ghi “{seen}”, là nơi của {other}.",
        "Sửa địa chỉ, hoặc sửa mã đơn vị; nếu đúng, giữ nguyên.",
    ),
    "link-elsewhere": warning(
        "Đường kết nối ghi {other}, còn dòng này là của hội nghị {conference}.",
        "Ghi đường kết nối của đúng hội nghị.",
    ),
    "link-form": warning(
        "Đường kết nối “{link}” có khoảng trắng ở giữa, nên không bấm vào được.",
        "Bỏ khoảng trắng, hoặc chép lại đường kết nối.",
    ),
    "name-level": warning(
        "“{name}” ghi cấp “{seen}”, còn loại của {unit} là “{kind}”.",
        "Sửa ô này, hoặc sửa loại của đơn vị.",
    ),
    "address-elsewhere": warning(
        "Địa chỉ của {unit} lại ghi “{seen}”, là địa bàn của {other}.",
        "Sửa địa chỉ; nếu đúng, giữ nguyên.",
    ),
    "opinion-addressee": warning(
        "Ý kiến {opinion} mở đầu bằng “{said}”, còn ô này ghi “{addressed}”.",
        "Chọn lại nơi nhận ở ô này, hoặc sửa lời của ý kiến.",
    ),
    "opinion-elsewhere": warning(
        "Ý kiến {opinion} của {unit} lại nói “{seen}”, là nơi của {other}.",
        "Sửa lời của ý kiến, hoặc sửa mã đơn vị; nếu đúng, giữ nguyên.",
    ),
}
