public import Secretariat

/// Sentences for requests that do not make sense as given.
public enum ActMessage {
    public static func text(_ fault: ActFault, _ language: Language) -> String {
        func phrase(_ vi: String, _ en: String) -> String { Phrase(vi, en)[language] }
        func guess(_ names: [String]) -> String {
            guard !names.isEmpty else { return "" }
            let list = names.joined(separator: ", ")
            return phrase(" Có phải: \(list)?", " Did you mean: \(list)?")
        }
        switch fault {
        case .unknownPerson(let code):
            return phrase("Không có cán bộ mã “\(code)”; nhập danh sách cán bộ trước.", "There is no person “\(code)”; import the people first.")
        case .unknownObject(let name, let nearest):
            return phrase("Không có “\(name)”.", "There is no “\(name)”.") + guess(nearest)
        case .unknownAction(let name, let nearest):
            return phrase("Không có thao tác “\(name)”.", "There is no action “\(name)”.") + guess(nearest)
        case .unknownInput(let name, let nearest):
            return phrase("Không có thông tin “\(name)”.", "There is no input “\(name)”.") + guess(nearest)
        case .missingInput(let name):
            return phrase("Thiếu thông tin “\(name)” (thêm --set \(name)=…).", "The input “\(name)” is missing (add --set \(name)=…).")
        case .badInput(let name, let value, let expected):
            return phrase("“\(name)” = “\(value)” không đúng; cần: \(expected).", "“\(name)” = “\(value)” is wrong; expected: \(expected).")
        case .unknownReference(let name, let value):
            return phrase("\(name): không có “\(value)”.", "\(name): there is no “\(value)”.")
        case .alreadyExists(let name):
            return phrase("“\(name)” đã có.", "“\(name)” exists already.")
        case .noRegulation(let id):
            return phrase("Không có bộ quy định cho “\(id)”.", "There is no regulation for “\(id)”.")
        case .noWorkflow(let id):
            return phrase("Không có quy trình cho “\(id)”.", "There is no workflow for “\(id)”.")
        case .unknownForm(let id):
            return phrase("Không có mẫu “\(id)” trong bộ quy định đã ghim.", "The pinned regulation has no form “\(id)”.")
        }
    }
}
