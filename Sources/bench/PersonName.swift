/// An invented Vietnamese name, drawn out of somebody's code.
struct PersonName {
    let text: String

    init(_ code: String) {
        // FNV-1a: the same on every machine.
        var seed = code.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        func draw(_ words: [String]) -> String {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return words[Int((seed >> 33) % UInt64(words.count))]
        }
        text = [draw(Self.families), draw(Self.middles), draw(Self.givens), draw(Self.givens)].joined(
            separator: " "
        )
    }

    private static let families =
        Array(repeating: "Nguyễn", count: 9)
        + [
            "Trần", "Trần", "Trần", "Lê", "Lê", "Phạm", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ",
            "Hồ",
        ]
        + ["Ngô", "Dương", "Lý", "Đào"]
    private static let middles = [
        "Thị", "Thị", "Thị", "Thị", "Văn", "Văn", "Văn", "Hữu", "Đức", "Quang", "Minh", "Ngọc", "Thanh",
        "Xuân",
    ]
    private static let givens = [
        "An", "Anh", "Bình", "Chi", "Cúc", "Cường", "Diệp", "Dung", "Dũng", "Duyên", "Giang", "Hà", "Hải",
        "Hạnh",
        "Hiền", "Hòa", "Hùng", "Hương", "Khánh", "Kiên", "Lan", "Liên", "Linh", "Long", "Mai", "Mạnh", "Nam",
        "Nga",
        "Nghĩa", "Nhung", "Oanh", "Phong", "Phúc", "Phương", "Quân", "Quyên", "Sơn", "Tâm", "Thảo", "Thủy",
        "Trang",
        "Tuấn", "Tùng", "Vân", "Vinh", "Yến",
    ]
}
