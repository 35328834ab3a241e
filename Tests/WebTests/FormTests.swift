import Secretariat
import TestSupport
import Testing

@testable import Web

/// What browsers send.
@Suite struct FormTests {
    @Test func readsWhatWasTyped() {
        let form = FormPairs(
            encoded: "a=1&b=H%E1%BB%93+s%C6%A1&set.x.y=%C4%90&set.z=1&set.z=2&set.w=+&broken=%ZZ"
        )
        #expect(form["a"] == "1" && form["b"] == "Hồ sơ" && form["broken"] == nil)
        #expect(form.input["x"]?["y"]?.text == "Đ")
        #expect(form.input["z"]?.items.compactMap(\.text) == ["1", "2"])
        // What was left empty is not given.
        #expect(form.input["w"] == nil)
    }

    @Test func composesWhatCameDecomposed() {
        #expect(FormPairs(encoded: "a=Ho%CC%80").pairs.map { $0.text.unicodeScalars.count } == [2])
    }

    private func parts(_ bytes: [UInt8]) -> [UInt8] {
        Array("--e\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\nHồ sơ\r\n".utf8)
            + Array(
                "--e\r\nContent-Disposition: form-data; name=\"f\"; filename=\"C:\\x\\Danh sách.xlsx\"\r\n\r\n"
                    .utf8
            )
            + bytes + Array("\r\n--e--\r\n".utf8)
    }

    @Test func readsFiles() throws {
        let bytes: [UInt8] = [0, 13, 10, 45, 45, 13, 10, 255]
        let form = try #require(Multipart("e").form(parts(bytes)))
        #expect(form["t"] == "Hồ sơ")
        #expect(form.files.map(\.name) == ["Danh sách.xlsx"] && form.files[0].bytes == bytes)
        #expect(Multipart.boundary(of: "multipart/form-data; boundary=\"a b\"") == "a b")
        #expect(Multipart.boundary(of: "multipart/form-data") == nil)
    }

    @Test func papersComeByTheirKinds() throws {
        let text =
            "--e\r\nContent-Disposition: form-data; name=\"paper.signed-decision\"; filename=\"512-QĐ.pdf\"\r\n\r\n"
            + "%PDF\r\n--e\r\nContent-Disposition: form-data; name=\"paper.conclusion\"; filename=\"\"\r\n\r\n\r\n--e--\r\n"
        let papers = try #require(Multipart("e").form(Array(text.utf8))).papers
        #expect(papers.map(\.kind) == ["signed-decision"] && papers.map(\.name) == ["512-QĐ.pdf"])
        #expect(papers.first?.bytes == Array("%PDF".utf8))
    }

    @Test(arguments: UInt64(0)..<40) func whatIsCutOrAlteredIsNoCrash(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = parts((0..<64).map { _ in UInt8.random(in: .min ... .max, using: &random) })
        for _ in 0..<3 {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let cut = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
        let form = Multipart("e").form(cut)
        #expect(form == nil || (form?.files.count ?? 0) <= 1)
    }
}
