import Awards
import Forms
import Foundation
import OPC
import Regulations
import Secretariat
import Spreadsheet
import Store
import Vietnamese
import WordTemplate
import Workflow
import XMLTree
import Zip

/// Sentences for every error of the floors below: one line a fault, each saying where, what and how to mend it.
public enum ErrorMessage {
    /// - Parameter file: The name of the file that was being read or written, where the error does not know it.
    public static func lines(_ error: any Error, _ language: Language, file: String? = nil) -> [String] {
        if let lines = aboutFiles(error, language, file: file) { return lines }
        if let lines = aboutRules(error, language) { return lines }
        if let lines = aboutRecords(error, language, file: file) { return lines }
        return system(error, language, file: file) ?? [ours(error, language)]
    }

    private static func aboutFiles(_ error: any Error, _ language: Language, file: String?) -> [String]? {
        switch error {
        case let error as ZipError: [PackageMessage.text(error, language, file: file)]
        case let error as PackageError: [PackageMessage.text(error, language, file: file)]
        case let error as XMLError: [XMLMessage.text(error, language, file: file)]
        case let error as SpreadsheetError: [SpreadsheetMessage.text(error, language, file: file)]
        case let fault as TemplateFault: [TemplateMessage.text(fault, language, file: file)]
        case let error as TemplateFaults: error.faults.map { TemplateMessage.text($0, language, file: file) }
        case let error as FormsError: FormsMessage.lines(error, language, file: file)
        case let error as UnknownTable: TableMessage.lines(error, language, file: file)
        case let fault as RowFault: [RowMessage.text(fault, language)]
        default: nil
        }
    }

    private static func aboutRules(_ error: any Error, _ language: Language) -> [String]? {
        switch error {
        case let error as RegulationError: error.faults.map { RegulationMessage.text($0, language) }
        case let fault as RegulationFault: [RegulationMessage.text(fault, language)]
        case let error as WorkflowError: WorkflowMessage.lines(error, language)
        case let fault as Workflow.Fault: [SoundnessMessage.text(fault, language)]
        case let error as UnsoundWorkflows:
            [
                Phrase(
                    "Bộ quy định “\(error.regulation)” có quy trình chưa dùng được:",
                    "The regulation “\(error.regulation)” has workflows that cannot be used:"
                )[language]
            ] + error.faults.map { "  " + SoundnessMessage.text($0, among: error.workflows, language) }
        case let error as LawError: [LawMessage.text(error, language)]
        case let fault as Formula.Fault: [LawMessage.text(fault, language)]
        default: nil
        }
    }

    private static func aboutRecords(_ error: any Error, _ language: Language, file: String?) -> [String]? {
        switch error {
        case let error as StoreError: [StoreMessage.text(error, language)]
        case let refusal as Refusal: [RefusalMessage.text(refusal, language)]
        case let fault as ActFault: [ActMessage.text(fault, language)]
        case let fault as AccountFault: [AccountMessage.text(fault, language)]
        case let fault as ConfirmationFault: ConfirmationMessage.lines(fault, language)
        case let fault as OrganisationFault: [OrganisationMessage.text(fault, language)]
        case let fault as RecordFault: [LawMessage.text(fault, language)]
        case let fault as BallotFault: [CountMessage.text(fault, language)]
        case let fault as CountFault: fault.faults.map { CountMessage.text($0, language) }
        case let error as VietnameseError: [VietnameseMessage.text(error, language)]
        case let fault as IssueFault: issue(fault, language, file: file)
        default: nil
        }
    }

    /// Which document of what could not be made, and why, below it.
    private static func issue(_ fault: IssueFault, _ language: Language, file: String?) -> [String] {
        let object = ActMessage.object(fault.object.description, language)
        let head = Phrase(
            "Chưa lập được văn bản theo mẫu “\(fault.form)” cho \(object):",
            "The document by the form “\(fault.form)” for \(object) could not be made:"
        )
        return [head[language]] + lines(fault.cause, language, file: file).map { "  " + $0 }
    }

    /// It is our fault: the type's name is for who mends the program.
    private static func ours(_ error: any Error, _ language: Language) -> String {
        let name = String(reflecting: type(of: error))
        return Phrase(
            "Chương trình gặp lỗi, không phải do người dùng. Dữ liệu đã lưu vẫn còn. Hãy báo người quản trị kèm dòng này: \(name).",
            "The program met an error of its own. What was saved is kept. Please tell the administrator this line: \(name)."
        )[language]
    }
}
