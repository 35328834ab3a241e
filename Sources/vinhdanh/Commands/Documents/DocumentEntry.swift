import Awards
import Vietnamese

/// An issued document, for programs.
struct DocumentEntry: Encodable {
    var object: String
    var form: String
    var issue: Int
    var file: String
    var folder: String
    var day: String
    var digest: String
    var template: String

    init(_ document: IssuedDocument) {
        object = document.object.name
        form = document.form
        issue = document.issue
        file = document.fileName
        folder = document.folder
        day = document.day.iso
        digest = document.digest
        template = document.templateDigest
    }
}
