import Spreadsheet
import Vietnamese

/// What a table of the clerk's is about; recognised by its headings.
public enum ImportKind: String, Hashable, Sendable, CaseIterable {
    case units, people, assignments, delegations, councils, merits, nominees, reports

    /// So many criteria have columns of their own.
    static let mostCriteria = 6

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
                "STT", "Mã", "Chức vụ", "Đơn vị công tác", "Giải pháp, sáng kiến", "Trụ sở", "Điện thoại",
                "Tổng số người", "Chức năng, nhiệm vụ", "Tổ chức đảng, đoàn thể",
            ] + (1...Self.mostCriteria).flatMap { ["Tiêu chí \($0)", "Minh chứng \($0)"] }
        case .reports: ["Giải trình"]
        }
    }

    /// What else clerks call a column.
    private var synonyms: [String: [String]] {
        let code = ["Mã cán bộ", "Mã CB", "Mã số", "Mã NV", "Mã nhân viên", "Mã viên chức", "Mã số cán bộ"]
        switch self {
        case .people: return ["Mã cán bộ": code, "Họ và tên": ["Họ tên", "Tên"]]
        case .nominees:
            return [
                "STT": ["TT", "Số TT", "Số thứ tự"],
                "Mã": code,
                "Họ và tên / Tên tập thể": [
                    "Họ và tên", "Họ tên", "Tên tập thể", "Họ và tên/Tên tập thể", "Cá nhân, tập thể",
                    "Tên cá nhân, tập thể", "Cá nhân, tập thể được đề nghị", "Người được đề nghị",
                ],
                "Hình thức đề nghị": [
                    "Hình thức", "Hình thức khen thưởng", "Hình thức đề nghị khen thưởng",
                    "Danh hiệu, hình thức",
                    "Hình thức khen",
                ],
                "Tóm tắt thành tích": [
                    "Thành tích", "Thành tích nổi bật", "Thành tích tóm tắt", "Tóm tắt thành tích nổi bật",
                    "Nội dung thành tích", "Tóm tắt",
                ],
                "Đơn vị công tác": ["Đơn vị", "Nơi công tác", "Phòng", "Bộ phận"],
            ]
        case .units, .assignments, .delegations, .councils, .merits, .reports: return [:]
        }
    }

    private static let meanings: [ImportKind: [String: String]] = Dictionary(
        uniqueKeysWithValues: allCases.map { kind in
            let pairs = kind.synonyms.flatMap { heading, others in
                others.map { ($0.nameKey, heading.nameKey) }
            }
            return (kind, Dictionary(pairs) { first, _ in first })
        }
    )

    /// What must be equal for headings to mean one column.
    public func key(_ heading: String) -> String {
        let key = Sheet.plainHeading(heading).nameKey
        return Self.meanings[self]?[key] ?? key
    }

    /// The required headings that none of these means.
    public func missing(among headings: [String]) -> [String] {
        let keys = Set(headings.map(key))
        return required.filter { !keys.contains(key($0)) }
    }

    /// The kind whose required headings all stand in the row; the one that asks for most of them wins.
    ///
    /// `reports` asks for one column only, so a table is a report only where nothing else fits.
    public static func recognise(_ headings: [String]) -> ImportKind? {
        allCases.filter { $0.missing(among: headings).isEmpty }
            .max { $0.required.count < $1.required.count }
    }
}
