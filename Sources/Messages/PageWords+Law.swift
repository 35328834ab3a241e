public import Awards

/// The parts of a place in the regulation, in words, where the regulation itself has no label for them.
extension PageWords {
    private static let places: [String: Phrase] = [
        "addressees": Phrase("Nơi nhận", "Addressees"),
        "authority": Phrase("Thẩm quyền quyết định", "Competent authority"),
        "bars": Phrase("Trường hợp chưa được xét", "Bars"),
        "calendar": Phrase("Lịch nghỉ", "Holidays"),
        "citations": Phrase("Văn bản căn cứ", "Instruments"),
        "consultations": Phrase("Hiệp y", "Consultation"),
        "deadlines": Phrase("Thời hạn", "Deadlines"),
        "dossiers": Phrase("Thành phần hồ sơ", "Dossiers"),
        "functions": Phrase("Chức danh", "Offices"),
        "limits": Phrase("Tỷ lệ, số lượng", "Limits"),
        "lists": Phrase("Danh sách", "Lists"),
        "movements": Phrase("Phong trào", "Movements"),
        "reward": Phrase("Mức tiền thưởng", "Rewards"),
        "series": Phrase("Sổ văn bản", "Registers"),
        "standards": Phrase("Tiêu chuẩn", "Standards"),
        "standing_body": Phrase("Bộ phận thường trực", "The standing body"),
        "votes": Phrase("Bỏ phiếu", "Votes"),
        "working_week": Phrase("Tuần làm việc", "The working week"),
        "applies": Phrase("có áp dụng không", "whether it applies"),
        "check": Phrase("điều kiện", "condition"),
        "collective": Phrase("tập thể", "collectives"),
        "copies": Phrase("số bản", "copies"),
        "criteria": Phrase("tiêu chí", "criteria"),
        "in_force": Phrase("hiệu lực", "in force"),
        "individual": Phrase("cá nhân", "persons"),
        "law": Phrase("theo luật", "by law"),
        "method": Phrase("cách biểu quyết", "method"),
        "name": Phrase("tên gọi", "name"),
        "off": Phrase("ngày nghỉ", "days off"),
        "papers": Phrase("giấy tờ", "papers"),
        "rule": Phrase("cách tính", "rule"),
        "symbol": Phrase("ký hiệu", "symbol"),
        "threshold": Phrase("ngưỡng", "threshold"),
        "titles": Phrase("tên chức vụ", "titles"),
        "worked": Phrase("ngày làm bù", "days worked"),
        "central": Phrase("cấp trung ương", "central"),
        "province": Phrase("cấp tỉnh", "province"),
        "rating": Phrase("xếp loại", "rating"),
        "initiative": Phrase("sáng kiến", "initiative"),
        "personnel": Phrase("tổ chức cán bộ", "personnel"),
        "department": Phrase("Vụ", "department"),
    ]

    /// Where a value stands: “Thành phần hồ sơ – Bằng khen của Bộ – Tờ trình”.
    ///
    /// - Parameters:
    ///   - place: A key path of the regulation, its keys divided by slashes.
    ///   - labels: What the regulation itself calls what bears a key; a key that nobody has a word for stays.
    public static func place(_ place: String, _ labels: [String: Wording], _ language: Language) -> String {
        let keys = place.split(separator: "/").map(String.init)
        // “Thành phần hồ sơ – Bằng khen – giấy tờ – Tờ trình” says no more.
        let said = keys.count == 4 && keys[2] == "papers" ? [keys[0], keys[1], keys[3]] : keys
        return said.enumerated().map { index, key in
            if index > 0, let label = labels[key] { return language == .vi ? label.vi : label.en }
            let parts = key.split(separator: "[")
            let word = places[parts.first == "checks" ? "check" : String(parts.first ?? "")]
            let number = parts.count > 1 ? " " + parts[1].dropLast() : ""
            return word.map { $0[language] + number } ?? key
        }.joined(separator: " – ")
    }
}
