public import WordTemplate

/// Why a form cannot be read or filled, with the evidence.
public struct FormsError: Error, Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The facts are of another scope than the form.
        case wrongScope
        /// The file name of a manifest names a field that its scope does not have; the evidence is the tag.
        case unknownFileNameField
        /// The file name of a manifest asks for a format that does not fit the field; the evidence is the tag.
        case unknownFileNameFormat
        /// The template could not be filled; the faults say where and why.
        case templateFaults
    }

    public let code: Code
    /// The id of the form.
    public let form: String
    public let evidence: String
    /// Known names most like the unknown one, nearest first.
    public let nearest: [String]
    public let faults: [TemplateFault]

    public init(
        _ code: Code,
        form: String,
        evidence: String = "",
        nearest: [String] = [],
        faults: [TemplateFault] = []
    ) {
        self.code = code
        self.form = form
        self.evidence = evidence
        self.nearest = nearest
        self.faults = faults
    }
}

extension FormsError: CustomStringConvertible {
    public var description: String {
        var text = "form \(form): \(code.rawValue)"
        if !evidence.isEmpty { text += " (\(evidence))" }
        if !nearest.isEmpty { text += ", nearest: \(nearest.joined(separator: ", "))" }
        for fault in faults { text += "\n\(fault)" }
        return text
    }
}
