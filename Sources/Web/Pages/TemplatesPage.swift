import Awards
import Messages
import Secretariat
import Workflow

/// The templates of the rules in force, and what a check of a changed one found.
struct TemplatesPage: Page {
    struct Line {
        let form: String
        let title: String
        let scope: String
        let issued: String
        let address: String
        let sample: String
        let isChosen: Bool
    }

    struct Finding {
        let summary: String
        let faults: [String]
        let isUsable: Bool
        /// A copy with the remarks in it, kept between this page and its download.
        let kept: String?
    }

    let template = "templates"
    let frame: Frame
    let t: [String: String]
    let lines: [Line]
    let fault: String?
    let finding: Finding?

    init(
        _ templates: [ShippedTemplate],
        chosen: String?,
        finding: Finding? = nil,
        fault: String? = nil,
        frame: Frame,
        _ language: Language
    ) {
        self.frame = frame
        self.fault = fault
        self.finding = finding
        t = PageWords.all(language)
        lines = templates.map { template in
            let issued = template.occasions.map {
                "\(PageWords.kind($0.kind, language)): \($0.state.said(language))"
            }
            return Line(
                form: template.form,
                title: template.title.said(language),
                scope: PageWords.scope(template.scope, language),
                issued: issued.joined(separator: "; ").orNil ?? PageWords.text("onDemand", language),
                address: Links.template(template.form),
                sample: Links.sample(template.form),
                isChosen: template.form == chosen
            )
        }
    }
}
