import Awards
import Vietnamese

/// Rows of đơn vị: one row a version of a unit, all rows of one code together.
struct UnitRows {
    private static let kinds: KeyValuePairs<String, Unit.Kind> = [
        "cơ quan": .agency, "bộ": .ministry, "đơn vị trực thuộc": .central, "BHXH tỉnh": .province,
        "BHXH khu vực": .region, "BHXH huyện": .district, "BHXH cơ sở": .base, "ngoài ngành": .outside,
    ]

    private var versions: [Unit.ID: [(row: ImportRow, version: Unit.Version)]] = [:]
    private var predecessors: [Unit.ID: [Unit.ID]] = [:]
    private var order: [Unit.ID] = []

    mutating func take(_ row: ImportRow) throws(RowFault) {
        let id = Unit.ID(try row.required("Mã đơn vị"))
        let parent = try row.text("Mã đơn vị cấp trên")
        let version = Unit.Version(
            period: Period(from: try row.requiredDay("Từ ngày"), until: try row.day("Đến ngày")),
            name: try row.required("Tên đơn vị"),
            shortName: try row.text("Tên viết tắt"),
            symbol: try row.text("Ký hiệu văn bản"),
            kind: try row.requiredChoice("Loại đơn vị", Self.kinds),
            parent: parent.isEmpty ? nil : Unit.ID(parent),
            headTitle: try row.text("Chức danh người đứng đầu"),
            deputyTitle: try row.text("Chức danh cấp phó"),
            place: try row.text("Địa danh"),
            basis: try row.text("Căn cứ").nilIfEmpty,
            confirmedBy: try row.text("Người xác nhận").nilIfEmpty
        )
        if let until = version.period.until, until < version.period.from {
            throw row.fault(.badDate, "Đến ngày", value: until.short, help: [version.period.from.short])
        }
        if let clash = versions[id]?.first(where: { $0.version.period.overlaps(version.period) }) {
            throw row.fault(
                .overlappingVersions,
                "Từ ngày",
                value: id.rawValue,
                help: [String(clash.row.number)]
            )
        }
        if versions[id] == nil { order.append(id) }
        versions[id, default: []].append((row, version))
        predecessors[id, default: []] += try row.list("Đơn vị tiền thân").map { Unit.ID($0) }
    }

    /// The units in the order of their first rows.
    ///
    /// A unit whose parent or predecessor is nowhere known is reported at its row and left out.
    func units(known: Set<Unit.ID>) -> (units: [Unit], faults: [RowFault]) {
        let all = known.union(order)
        var units: [Unit] = []
        var faults: [RowFault] = []
        for id in order {
            let rows = versions[id] ?? []
            let unknown = rows.compactMap { row, version -> RowFault? in
                guard let parent = version.parent, !all.contains(parent) else { return nil }
                return row.fault(
                    .unknownCode,
                    "Mã đơn vị cấp trên",
                    value: parent.rawValue,
                    help: nearest(to: parent.rawValue, in: all.map(\.rawValue).sorted())
                )
            }
            let lost = (predecessors[id] ?? []).filter { !all.contains($0) }.compactMap { missing in
                rows.first?.row.fault(.unknownCode, "Đơn vị tiền thân", value: missing.rawValue)
            }
            guard unknown.isEmpty, lost.isEmpty else {
                faults += unknown + lost
                continue
            }
            do {
                var former: [Unit.ID] = []
                for one in predecessors[id] ?? [] where !former.contains(one) { former.append(one) }
                units.append(try Unit(id: id, versions: rows.map(\.version), predecessors: former))
            } catch {
                if let row = rows.last?.row {
                    faults.append(row.fault(.overlappingVersions, value: id.rawValue))
                }
            }
        }
        return (units, faults)
    }
}

extension String {
    var nilIfEmpty: String? { isEmpty ? nil : self }
}
