import TestSupport
import Testing
import Vietnamese

struct CollationTests {
    /// The expected order of the layout reference, §6.3.
    static let people = [
        "Nguyễn Văn An", "Đỗ Đức Anh", "Phạm Thị Ánh", "Trần Thị Ân", "Lê Văn Ẩn", "Bùi Văn Ba",
        "Đặng Thị Bà", "Hồ Văn Bá",
        "Lê Thị Dung", "Nguyễn Đình Dũng", "Nguyễn Thành Dũng", "Trần Đức Dũng", "Nguyễn Thị Đào",
        "Hoàng Văn Đức",
        "Vũ Thị Hà", "Võ Thị Hạ", "Lý Văn Hải", "Mai Văn Hưng", "Ngô Thị Hương", "Ngô Thị Hường",
        "Trương Thị Oanh",
        "Phan Thị Ổn", "Trương Văn Ơn", "Đinh Văn Út", "Cao Văn Ư", "Dương Văn Ý", "Kỳ Văn Yên",
    ]

    static let texts: [[String]] = [
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["Bà Rịa", "Ba Vì"],
        ["bá chủ", "bà xã"],
        [
            "a", "A", "à", "À", "ă", "Ă", "â", "b", "d", "đ", "e", "ê", "f", "i", "j", "o", "ô", "ơ", "u",
            "ư", "w", "z",
        ],
        ["", " ", "-", "1", "2", "a"],
        ["ba", "ba ria", "bac"],
        ["u", "ù", "ü", "ú b"].sorted { CollationKey($0) < CollationKey($1) },
        [
            "An Giang", "Bà Rịa", "Bạc Liêu", "Cà Mau", "Đà Nẵng", "Đắk Lắk", "Đồng Nai", "Hà Nội", "Huế",
            "Thái Nguyên", "Thanh Hóa",
        ],
    ]

    @Test(arguments: texts, UInt64(0)..<5)
    func sortsTexts(_ expected: [String], _ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        #expect(expected.shuffled(using: &random).sortedInVietnamese() == expected)
    }

    @Test(arguments: UInt64(0)..<20)
    func sortsPeople(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        #expect(CollationTests.people.shuffled(using: &random).sortedByName() == CollationTests.people)
    }

    @Test func comparesFamilyNamesBeforeMiddleNames() {
        let names = ["Lê Văn An", "Lê Xuân An", "Nguyễn An", "NGUYỄN ANH AN", "An"]
        #expect(names.sortedByName() == ["An", "Lê Văn An", "Lê Xuân An", "Nguyễn An", "NGUYỄN ANH AN"])
        #expect(["Trần Văn An", "TRẦN BÁ AN"].sortedByName() == ["TRẦN BÁ AN", "Trần Văn An"])
    }

    @Test func doesNotCareHowLettersAreComposed() {
        let half = "Nguye\u{302}\u{303}n"
        #expect(CollationKey("Nguyễn") == CollationKey(half))
    }
}

struct NearestTests {
    let known = [
        "Họ và tên", "Họ tên", "Ngày sinh", "Ngày ký", "Đơn vị", "Chức vụ", "Số quyết định",
        "Hình thức khen thưởng",
    ]

    @Test(arguments: [
        ("Ngay ky", "Ngày ký"), ("Đơnvị", "Đơn vị"), ("Chức vu", "Chức vụ"), ("Họ và ten", "Họ và tên"),
        ("NGAY SNIH", "Ngày sinh"),
        ("khen thưởng", "Hình thức khen thưởng"), ("quyết định", "Số quyết định"),
    ])
    func findsTheName(_ typed: String, _ expected: String) {
        #expect(nearest(to: typed, in: known).first == expected)
    }

    @Test func staysSilentWhenNothingIsNear() {
        #expect(nearest(to: "Mức lương", in: known) == [])
        #expect(nearest(to: "", in: known) == [])
        #expect(nearest(to: "Ngày", in: []) == [])
    }

    @Test func isDeterministic() {
        let names = ["mã", "má", "ma", "mạ", "mà"]
        #expect(nearest(to: "mả", in: names, limit: 5) == ["ma", "mà", "mã", "má", "mạ"])
        #expect(nearest(to: "mã", in: names.reversed()) == ["mã", "ma", "mà"])
        #expect(nearest(to: "Họ tên", in: known).prefix(2) == ["Họ tên", "Họ và tên"])
    }
}
