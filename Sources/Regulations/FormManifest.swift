public import Awards
import Vietnamese

/// What the file beside a Word template says of it: `forms/<form>.yaml`.
public struct FormManifest: Hashable, Sendable, Identifiable {
    public var id: String { form }

    public let form: String
    public var title: Wording
    /// The abbreviation of the document type (NĐ 30/2020, Phụ lục III); nil for papers that have none.
    public var type: String?
    /// Whose field dictionary its tags are read from.
    public var scope: String
    /// The facts on whose coming about it is issued: "decision.signed"; "demand" where somebody asks for it.
    public var issuedOn: [String]
    /// What kind of letter it prints, where it prints one.
    public var letter: Letter.Purpose?
    /// The function that signs; nil for unsigned papers.
    public var signer: String?
    public var series: String?
    /// How its number comes about; nil means as the series says.
    public var mode: Series.Mode?
    /// The pattern of the file's name.
    public var file: String
    /// The layout rules it is checked by: "nd30-2020"; nil for none.
    public var layout: String?
    /// The kind of subject it is made for; nil for both.
    public var per: SubjectKind?
    /// For which things of its scope it is meant.
    public var condition: Condition

    /// What a thing must be for the form to be issued of it; empty means any.
    public struct Condition: Hashable, Sendable {
        public var awards: [String] = []
        /// "agency" or "unit": whose thing it is.
        public var level: String?
        /// The addressee of a report's letter.
        public var addressee: String?
        /// Whether a roll-up is of a whole stage.
        public var isStage: Bool?
    }

    init(_ map: MapReader) {
        form = map.text("form")
        title = map.wording("title")
        type = map.textIfAny("type")
        scope = map.text("scope")
        issuedOn = map.map("issued")?.textOrTexts("on") ?? []
        letter = map.choiceIfAny("letter", Letter.Purpose.self)
        signer = map.mapIfAny("signer")?.text("function")
        let number = map.mapIfAny("number")
        series = number?.reference("series", to: .series)
        mode = number?.choiceIfAny("mode", Series.Mode.self)
        file = map.text("file")
        layout = map.textIfAny("layout")
        per = map.choiceIfAny("per", SubjectKind.self)
        condition = Condition()
        if let only = map.mapIfAny("for") {
            condition.awards = only.textsIfAny("awards") ?? []
            condition.level = only.textIfAny("level")
            condition.addressee = only.textIfAny("addressee")
            condition.isStage = only.flagIfAny("stage")
        }
    }

    /// Reads one manifest; a series it names must be among the known ones.
    static func read(
        _ text: String,
        file: String,
        form: String,
        series: Set<String>
    ) -> (manifest: FormManifest, faults: [RegulationFault]) {
        let log = FaultLog()
        var node = Setting(content: .map([]), place: Place(file: file))
        do {
            node = try SettingParser(file: file).parse(text)
        } catch {
            return (FormManifest(MapReader(node, path: "", log: FaultLog())), [error])
        }
        let manifest = FormManifest(MapReader(node, path: "", log: log))
        if !manifest.form.isEmpty && manifest.form != form {
            log.add(
                .badValue,
                at: node.value("form")?.place ?? node.place,
                path: "form",
                found: manifest.form,
                expected: "\(form), as the file is named"
            )
        }
        log.reportUnknownKeys()
        log.reportDangling(known: [.series: series])
        return (manifest, log.faults)
    }
}
