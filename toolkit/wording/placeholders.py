"""How people mark a place that they mean to fill in later."""

TO_BE_FILLED = (
    r"[(\[](?:chưa (?:có|rõ|biết|xác định|chốt)|(?:điền|bổ sung|cập nhật|ghi)(?: tên| ngày| số)?"
    r" ?(?:sau|vào)?)[)\]]"
)
"""A pattern: such words in brackets."""
