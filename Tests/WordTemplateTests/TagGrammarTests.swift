import Foundation
import Testing
import Vietnamese

@testable import WordTemplate

@Suite struct TagGrammarTests {
    private func read(_ body: String) throws(TagError) -> TemplateTag {
        try TagGrammar.read(Array(body.unicodeScalars))
    }

    private func field(_ name: String) -> TagExpression { .field(Reference(name)) }

    @Test(arguments: [
        ("Họ và tên", "Họ và tên"), ("  Họ\u{A0}và\u{2009}tên ", "Họ và tên"), ("Họ_và_tên", "Họ và tên"),
        ("Ngày, tháng, năm sinh", "Ngày, tháng, năm sinh"), ("Số tiền (đồng)", "Số tiền (đồng)"),
        ("ca_nhan.ho_ten", "ca nhan.ho ten"), ("Danh hiệu 1", "Danh hiệu 1"),
    ])
    func rule30_aNameIsAnyText(_ body: String, _ name: String) throws {
        #expect(try read(body) == .value(field(name), []))
    }

    @Test(arguments: ["mỗi Cá nhân", "Mỗi Cá nhân", "MỖI  cá nhân", "moi Cá nhân", "lặp Cá nhân", "#Cá nhân"])
    func loopsAreReadInEveryForm(_ body: String) throws {
        guard case .loop(let list, _) = try read(body) else {
            Issue.record("not a loop: \(body)")
            return
        }
        #expect(list.paths == Reference("Cá nhân").paths)
    }

    @Test func commands() throws {
        for end in ["hết", "hết lặp", "Hết mỗi"] { #expect(try read(end) == .end(nil)) }
        #expect(try read("Hết Cá nhân") == .end(.loop("Cá nhân")))
        #expect(try read("hết nếu") == .end(.condition))
        #expect(try read("Nếu không") == .otherwise)
        #expect(try read("ngược lại") == .otherwise)
        #expect(try read("nếu không thì") == .otherwise)
        #expect(try read("ngắt trang") == .pageBreak)
        #expect(try read("ghi chú: không in ra | ở đây") == .note)
        #expect(try read("ngăn") == .separator)
        #expect(try read("STT") == .value(.ordinal, []))
    }

    @Test func quotedNamesAreNotCommands() throws {
        let tag = try read("“Nếu có thành tích”")
        #expect(tag == .value(.field(Reference("Nếu có thành tích", quoted: true)), []))
        #expect(try read("\"{{\"") == .value(.literal("{{"), []))
    }

    @Test func formats() throws {
        let day = try DatePattern("dd/MM/yyyy")
        #expect(try read("Ngày ký | ngày dài") == .value(field("Ngày ký"), [.longDate]))
        #expect(try read("Ngày ký|dd/MM/yyyy") == .value(field("Ngày ký"), [.datePattern(day)]))
        #expect(
            try read("A | nối “, ” “ và ” | IN HOA")
                == .value(
                    field("A"),
                    [.join(separator: ", ", last: " và "), .upperCase]
                )
        )
        #expect(try read("A | nếu trống 'không'") == .value(field("A"), [.ifEmpty("không")]))
        #expect(try read("A | xoá dòng nếu trống") == .value(field("A"), [.dropIfEmpty(.paragraph)]))
        #expect(try read("A | xoa hang neu trong") == .value(field("A"), [.dropIfEmpty(.row)]))
    }

    @Test func unknownFormatsNameTheNearest() {
        let error = #expect(throws: TagError.self) { try read("A | bằng chừ số") }
        #expect(error?.code == .unknownFormat)
        #expect(error?.nearest.contains("bằng chữ") == true)
    }

    @Test func summariesYieldToFieldsOfThatName() throws {
        #expect(
            try read("Tổng số phiếu")
                == .value(.firstKnown([field("Tổng số phiếu"), .count(Reference("phiếu"))]), [])
        )
        #expect(
            try read("tổng Cá nhân.Số tiền | số")
                == .value(
                    .firstKnown([field("tổng Cá nhân.Số tiền"), .sum(Reference("Cá nhân.Số tiền"))]),
                    [.number]
                )
        )
    }

    @Test(arguments: [
        ("", TemplateFault.Code.emptyTag), ("mỗi", .unreadableExpression), ("nếu", .unreadableExpression),
        ("A \"B\"", .unreadableExpression), ("A |", .unknownFormat), ("mỗi A | số", .misplacedFormat),
        ("A | nếu trống", .misplacedFormat), ("nếu A là", .unreadableExpression),
    ])
    func faultsHaveCodes(_ body: String, _ code: TemplateFault.Code) {
        let error = #expect(throws: TagError.self) { try read(body) }
        #expect(error?.code == code, "\(body)")
    }
}
