import Awards
import Messages
import Secretariat
import Workflow

/// What stands around contents that are written: what they belong to, what was wrong, what has changed, what comes next.
struct ContentsModel {
    struct Fault {
        let text: String
        /// The control it is about.
        let address: String?
    }

    struct Print {
        let address: String
        let label: String
    }

    let address: String
    let back: String
    let kind: String
    let title: String
    let unit: String
    let state: String
    let remark: String?
    let notice: String?
    let faults: [Fault]
    let hasFaults: Bool
    let changes: [ChangeModel]
    let hasChanges: Bool
    let compareAddress: String
    let canWrite: Bool
    let version: String
    let key: String
    let prints: [Print]
    let hasPrints: Bool
    let doing: DoingModel

    init(
        _ view: ObjectView,
        canWrite: Bool,
        changes: [Comparison.Field],
        prints: [PrintableForm],
        reasons: [Unmet],
        notice: String,
        _ language: Language
    ) {
        let object = view.line.object
        address = Links.contents(object) ?? ""
        back = Links.thing(object)
        kind = view.workflow.said(language)
        title = view.name(language)
        unit = view.line.unitName
        state = view.state.said(language)
        remark = view.remark?.text.orNil
        self.notice = notice.orNil
        faults = reasons.map {
            Fault(
                text: RefusalMessage.reason($0, language),
                address: $0.evidence["field"].map { "#" + FieldName.id($0) }
            )
        }
        hasFaults = !faults.isEmpty
        self.changes = changes.map { ChangeModel($0, isOnPage: canWrite, language) }
        hasChanges = !changes.isEmpty
        compareAddress = Links.compare(object)
        self.canWrite = canWrite
        version = String(view.version)
        key = PageKey.fresh()
        self.prints = prints.map {
            Print(address: Links.print(object, on: $0.id), label: $0.title.said(language))
        }
        hasPrints = !prints.isEmpty
        doing = DoingModel(view, isWriting: true, language)
    }
}
