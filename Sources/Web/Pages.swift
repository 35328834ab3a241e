import Awards
import Hummingbird
import Messages
import Mustache
import Secretariat
import Workflow

/// The templates of all pages, compiled once.
struct Pages: Sendable {
    private let library: MustacheLibrary

    init() throws {
        MustacheContentTypes.register(EscapedText(), named: EscapedText.name)
        var library = MustacheLibrary()
        for (name, bytes) in Self.sources {
            let text = "{{% CONTENT_TYPE:\(EscapedText.name)}}" + String(decoding: bytes, as: UTF8.self)
            try library.register(text, named: name)
        }
        self.library = library
    }

    /// Every template with its text, built into the program.
    static let sources: [(name: String, bytes: [UInt8])] = [
        ("layout", PackageResources.layout_mustache), ("sign-in", PackageResources.sign_in_mustache),
        ("home", PackageResources.home_mustache), ("list", PackageResources.list_mustache),
        ("lines", PackageResources.lines_mustache), ("work", PackageResources.work_mustache),
        ("thing", PackageResources.thing_mustache), ("act", PackageResources.act_mustache),
        ("reason", PackageResources.reason_mustache),
        ("field", PackageResources.field_mustache),
        ("search", PackageResources.search_mustache), ("fault", PackageResources.fault_mustache),
        ("import", PackageResources.import_mustache), ("new", PackageResources.new_mustache),
        ("bulk", PackageResources.bulk_mustache), ("warnings", PackageResources.warnings_mustache),
        ("lacking", PackageResources.lacking_mustache),
        ("key-list", PackageResources.key_list_mustache),
        ("choosing", PackageResources.choosing_mustache),
        ("bulk-rows", PackageResources.bulk_rows_mustache),
        ("bulk-result", PackageResources.bulk_result_mustache),
        ("account", PackageResources.account_mustache),
        ("accounts", PackageResources.accounts_mustache),
        ("account-holder", PackageResources.account_holder_mustache),
        ("sign-ins", PackageResources.sign_ins_mustache),
        ("more", PackageResources.more_mustache), ("overview", PackageResources.overview_mustache),
        ("picture", PackageResources.picture_mustache), ("action", PackageResources.action_mustache),
        ("actions", PackageResources.actions_mustache), ("closed", PackageResources.closed_mustache),
        ("count", PackageResources.count_mustache), ("drafts", PackageResources.drafts_mustache),
        ("meeting", PackageResources.meeting_mustache),
        ("projector", PackageResources.projector_mustache),
        ("setup", PackageResources.setup_mustache),
        ("workflows", PackageResources.workflows_mustache), ("workflow", PackageResources.workflow_mustache),
        ("law", PackageResources.law_mustache), ("organisation", PackageResources.organisation_mustache),
        ("unit", PackageResources.unit_mustache), ("new-unit", PackageResources.new_unit_mustache),
        ("unit-facts", PackageResources.unit_facts_mustache),
        ("organisation-import", PackageResources.organisation_import_mustache),
        ("law-value", PackageResources.law_value_mustache),
        ("names", PackageResources.names_mustache),
        ("calendar", PackageResources.calendar_mustache),
        ("journal", PackageResources.journal_mustache), ("help", PackageResources.help_mustache),
        ("appraisal", PackageResources.appraisal_mustache),
        ("no-appraisal", PackageResources.no_appraisal_mustache),
        ("doing", PackageResources.doing_mustache),
        ("report", PackageResources.report_mustache), ("compare", PackageResources.compare_mustache),
        ("changes", PackageResources.changes_mustache), ("dossier", PackageResources.dossier_mustache),
        ("files", PackageResources.files_mustache), ("grid", PackageResources.grid_mustache),
        ("word", PackageResources.word_mustache),
        ("roll-up", PackageResources.roll_up_mustache),
        ("papers", PackageResources.papers_mustache), ("resend", PackageResources.resend_mustache),
        ("registers", PackageResources.registers_mustache), ("register", PackageResources.register_mustache),
        ("templates", PackageResources.templates_mustache),
    ]

    func answer(_ page: some Page, _ status: HTTPResponse.Status = .ok) -> Response {
        let html = library.render(Fields(page), withTemplate: page.template) ?? ""
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html))
        )
    }
}

/// What a template prints: texts already formatted, structs only.
protocol Page {
    var template: String { get }
    var frame: Frame { get }
}

/// What stands around every page.
struct Frame {
    struct Link {
        let address: String
        let text: String
        let isHere: Bool
    }

    let t: [String: String]
    let language: String
    let otherLanguage: String
    let title: String
    /// Nil where nobody has signed in.
    let person: String?
    let csrf: String?
    let links: [Link]
    let isSample: Bool
    /// What was just done and may still be undone.
    let undo: UndoModel?
    let isUndone: Bool
    /// Whether single keys do something.
    let keys: KeysModel?
    /// After how many seconds a script loads the page again; nil for pages that stay.
    var reload: Int?

    init(_ title: String, _ context: AppContext, here: String = "", isSample: Bool = false) {
        t = PageWords.all(context.language)
        language = context.language.rawValue
        otherLanguage = context.language == .vi ? "en" : "vi"
        self.title = title
        person = context.visitor?.sight.viewer.name
        csrf = context.visitor?.session.csrf
        self.isSample = isSample
        undo = context.undo.map { UndoModel($0.key, $0.offer, now: context.visitor?.sight.now, context) }
        isUndone = context.isUndone
        keys = context.visitor?.sight.usesKeys ?? false ? KeysModel(context.language) : nil
        let kinds: [ObjectKind] = [
            .nomination, .submission, .session, .decision, .movementReport, .letter,
        ]
        var links = [
            (Links.home, PageWords.text("myWork", context.language)),
            (Links.overview, PageWords.text("overview", context.language)),
            (Links.importing, PageWords.text("importLink", context.language)),
        ]
        links += kinds.map { (Links.list($0), PageWords.kind($0, context.language)) }
        links.append((Links.more, PageWords.text("more", context.language)))
        self.links =
            context.visitor == nil ? [] : links.map { Link(address: $0.0, text: $0.1, isHere: $0.0 == here) }
    }
}

extension ObjectView {
    /// What people call it.
    func name(_ language: Messages.Language) -> String { PageWords.name(line.object.kind, title, language) }
}

extension Label {
    func said(_ language: Messages.Language) -> String { language == .vi ? vi : en }
}

extension String {
    /// A template leaves a section out for what is not there, never for what is empty.
    var orNil: String? { isEmpty ? nil : self }
}
