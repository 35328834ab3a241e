public import WordTemplate

/// A form: the Word template that people edit, with what its manifest says of it.
public struct Form: Sendable {
    public let manifest: FormManifest
    public let template: Template

    public init(manifest: FormManifest, template: Template) {
        self.manifest = manifest
        self.template = template
    }

    /// Takes the template from a cache, where it is compiled once for all forms and documents.
    ///
    /// - Throws: `FormsError` with everything that is wrong with the template, or what reading throws.
    public init(
        manifest: FormManifest,
        from cache: TemplateCache,
        digest: String,
        reading docx: () throws -> [UInt8]
    ) throws {
        do {
            self.init(manifest: manifest, template: try cache.template(digest, reading: docx))
        } catch let error as TemplateFaults {
            throw FormsError(.templateFaults, form: manifest.form, faults: error.faults)
        }
    }

    /// Compiles the template; everything that is wrong with it comes at once.
    public init(manifest: FormManifest, docx: [UInt8]) throws(FormsError) {
        do throws(TemplateFaults) {
            self.init(manifest: manifest, template: try Template(compiling: docx))
        } catch {
            throw FormsError(.templateFaults, form: manifest.form, faults: error.faults)
        }
    }

    /// What is wrong with the template for the fields of its scope, and what is worth knowing about it.
    ///
    /// - Throws: what is wrong with the name of the file.
    public func check() throws(FormsError) -> [TemplateFault] {
        _ = try FileName(form: manifest.form, pattern: manifest.file).filled(
            FieldDictionary.sample(of: manifest.scope)
        )
        return template.notes + template.check(against: FieldDictionary.schema(of: manifest.scope))
    }

    /// The document that these facts make; the same facts give the same bytes.
    public func fill<Facts: ScopedFacts>(_ facts: Facts) throws(FormsError) -> FilledDocument {
        guard Facts.scope == manifest.scope else {
            throw FormsError(.wrongScope, form: manifest.form, evidence: Facts.scope.rawValue)
        }
        return try fill(record: facts.record)
    }

    /// The document with every field's example in it: a preview for those who edit the form.
    public func sample() throws(FormsError) -> FilledDocument {
        try fill(record: FieldDictionary.sample(of: manifest.scope))
    }

    private func fill(record: Record) throws(FormsError) -> FilledDocument {
        let name = try FileName(form: manifest.form, pattern: manifest.file).filled(record)
        do throws(TemplateFaults) {
            let rendered = try template.render(record)
            return FilledDocument(bytes: rendered.bytes, fileName: name, warnings: rendered.warnings)
        } catch {
            throw FormsError(.templateFaults, form: manifest.form, faults: error.faults)
        }
    }
}

/// A document as it may be issued.
public struct FilledDocument: Hashable, Sendable {
    /// The .docx.
    public let bytes: [UInt8]
    /// The name by the pattern of the manifest, safe for every file system.
    public let fileName: String
    /// What was noticed while filling, such as characters that had to be left out.
    public let warnings: [TemplateFault]
}
