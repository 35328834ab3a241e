import Vietnamese

/// What a table of the clerk's is about; recognised by its headings.
public enum ImportKind: String, Hashable, Sendable, CaseIterable {
    case units, people, assignments, delegations, councils, merits, nominees, reports

    /// Headings without which the table is not of this kind.
    public var required: [String] {
        switch self {
        case .units: ["Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Từ ngày"]
        case .people: ["Mã cán bộ", "Họ và tên", "Mã đơn vị", "Chức vụ", "Từ ngày"]
        case .assignments: ["Mã cán bộ", "Chức năng", "Phạm vi", "Từ ngày"]
        case .delegations:
            [
                "Mã ủy quyền", "Người ủy quyền", "Người được ủy quyền", "Chức năng", "Phạm vi", "Từ ngày",
                "Đến ngày", "Số văn bản", "Ngày văn bản",
            ]
        case .councils: ["Mã hội đồng", "Tên hội đồng", "Mã đơn vị", "Mã cán bộ", "Vai trò", "Từ ngày"]
        case .merits: ["Mã", "Năm", "Loại", "Nội dung"]
        case .nominees: ["Họ và tên / Tên tập thể", "Hình thức đề nghị", "Tóm tắt thành tích"]
        case .reports: ["Mã đơn vị"]
        }
    }

    /// Headings that may stand beside the required ones.
    public var optional: [String] {
        switch self {
        case .units:
            [
                "Tên viết tắt", "Mã đơn vị cấp trên", "Chức danh người đứng đầu", "Chức danh cấp phó",
                "Ký hiệu văn bản", "Địa danh", "Đến ngày", "Đơn vị tiền thân", "Căn cứ", "Người xác nhận",
            ]
        case .people:
            [
                "Ngày sinh", "Giới tính", "Quê quán", "Nơi thường trú", "Trình độ", "Nhóm chức vụ",
                "Đến ngày", "Thư điện tử", "Nhận thư",
            ]
        case .assignments: ["Ký", "Đến ngày", "Văn bản"]
        case .delegations: ["Đợt xét", "Loại hồ sơ", "Ký", "Lý do"]
        case .councils: ["Quyết định thành lập", "Đến ngày"]
        case .merits: ["Mức", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", "Chuyên đề"]
        case .nominees:
            [
                "STT", "Mã", "Đơn vị công tác", "Giải pháp, sáng kiến", "Trụ sở", "Điện thoại",
                "Tổng số người", "Chức năng, nhiệm vụ", "Tổ chức đảng, đoàn thể",
            ] + (1...6).flatMap { ["Tiêu chí \($0)", "Minh chứng \($0)"] }
        case .reports: ["Giải trình"]
        }
    }

    /// The kind whose required headings all stand in the row; the one that asks for most of them wins.
    ///
    /// `reports` asks for one column only, so a table is a report only where nothing else fits.
    public static func recognise(_ headings: [String]) -> ImportKind? {
        let keys = Set(headings.map(\.nameKey))
        return allCases.filter { kind in kind.required.allSatisfy { keys.contains($0.nameKey) } }
            .max { $0.required.count < $1.required.count }
    }
}
