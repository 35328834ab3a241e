public import Secretariat

/// Sentences for requests that do not make sense as given.
public enum ActMessage {
    public static func text(_ fault: ActFault, _ language: Language) -> String {
        func phrase(_ vi: String, _ en: String) -> String { Phrase(vi, en)[language] }
        func guess(_ names: [String]) -> String {
            Phrase("[ Có phải: {names}?]", "[ Did you mean: {names}?]").filled(
                ["names": names.listed()],
                language
            )
        }
        switch fault {
        case .unknownPerson(let code):
            return phrase(
                "Không có cán bộ mang mã “\(code)”. Hãy kiểm tra mã, hoặc nhập danh sách cán bộ trước.",
                "There is no person with the code “\(code)”. Check the code, or import the people first."
            )
        case .unknownObject(let name, let nearest):
            let name = object(name, language)
            return phrase("Không có \(name).", "There is no \(name).") + guess(nearest)
        case .unknownAction(let name, let nearest):
            return phrase("Không có thao tác “\(name)”.", "There is no action “\(name)”.") + guess(nearest)
        case .unknownInput(let name, let nearest):
            return phrase("Không có thông tin tên “\(name)”.", "There is no input “\(name)”.")
                + guess(nearest)
        case .missingInput(let name):
            let option = ["campaign", "unit", "year"].contains(name) ? "--\(name) …" : "--set \(name)=…"
            let name = Words.input(name, language)
            return phrase("Thiếu \(name). Hãy thêm \(option)", "Missing: \(name). Add \(option)")
        case .badInput(let name, let value, let expected):
            let name = Words.input(name, language)
            let expected = Words.word(expected, Words.shapes, language)
            return phrase(
                "“\(value)” không dùng được cho \(name). Cần \(expected).",
                "“\(value)” cannot be used for \(name). It should be \(expected)."
            )
        case .unknownReference(let name, let value):
            let name = Words.things[name]?[language] ?? Words.input(name, language)
            return phrase(
                "Không có \(name) “\(value)”. Hãy kiểm tra lại mã.",
                "There is no \(name) “\(value)”. Please check the code."
            )
        case .alreadyExists(let name):
            let name = object(name, language)
            return phrase(
                "Đã có \(name), không lập lại.",
                "There is a \(name) already; it is not made again."
            )
        case .noRegulation(let id):
            return phrase(
                "Không tìm thấy bộ quy định của “\(id)”. Hãy kiểm tra thư mục quy định.",
                "There is no regulation for “\(id)”. Check the folder of regulations."
            )
        case .noWorkflow(let id):
            return phrase(
                "Bộ quy định chưa có quy trình cho “\(id)”. Hãy bổ sung tệp quy trình.",
                "The regulation has no workflow for “\(id)”. Add its file."
            )
        case .keyUsed(let key):
            return phrase(
                "Khóa “\(key)” đã dùng cho một yêu cầu có nội dung khác. Hãy dùng khóa mới.",
                "The key “\(key)” was used for a request of another content. Use a new key."
            )
        case .unknownForm(let id):
            return phrase(
                "Bộ quy định đang áp dụng không có mẫu “\(id)” cho loại hồ sơ này. Hãy chọn mẫu khác.",
                "The regulation in use has no form “\(id)” for this kind of thing. Choose another form."
            )
        }
    }

    /// "đề nghị khen thưởng “xhht-2024.merit.NV0261”" for "nomination xhht-2024.merit.NV0261".
    static func object(_ reference: String, _ language: Language) -> String {
        let parts = reference.split(maxSplits: 1) { $0 == " " || $0 == "/" }.map(String.init)
        guard parts.count == 2, let thing = Words.things[parts[0]] else { return "“\(reference)”" }
        return "\(thing[language]) “\(parts[1])”"
    }
}
