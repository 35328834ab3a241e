/// Who may see and do what, as the rules of the house say it; written by hand, read by people, asked by tests.
enum AccessTable {
    /// The same things, whoever of these looks.
    private static let own = [
        "own-drafting", "own-appraisal", "own-before-council", "own-session", "own-submission", "own-report",
    ]
    private static let others = ["other-drafting", "other-session", "other-report"]
    private static let everybody = ["campaign"]
    /// What the agency has sent to all units.
    private static let units = ["campaign", "letter"]

    static let sees: [String: Set<String>] = [
        // A unit's people see the work of their unit, and what was sent to it.
        "clerk": Set(units + own + ["delegation"]), "head": Set(units + own + ["delegation"]),
        "registry": Set(units + own + ["delegation"]), "officer": Set(units + own + ["delegation"]),
        "other-clerk": Set(units + others), "other-head": Set(units + others),
        "other-officer": Set(units + others), "elsewhere": Set(units),
        // A member of a council what it deals with; a delegate what he was lent as well, and his own delegation.
        "member": Set(everybody + ["own-session", "own-before-council"]),
        "delegate": Set(units + own + ["delegation"]),
        // The standing body, the head of the agency and who oversees it see everything.
        "agency-officer": Set(units + own + others + ["delegation"]),
        "standing-head": Set(units + own + others + ["delegation"]),
        "director": Set(units + own + others + ["delegation"]),
        "viewer": Set(units + own + others + ["delegation"]),
        // The registry of the agency works in the agency, not in its units.
        "agency-registry": Set(units),
        // Who administers keeps the organisation: no dossier. Who is nominated sees nothing for it.
        "administrator": Set(everybody + ["delegation"]), "nominee": [],
    ]

    /// Thing → action → who may do it; the secretary of the unit's council is its clerk, the chair its head.
    static let does: [String: [String: Set<String>]] = [
        "campaign": [
            "close": ["standing-head"], "extend": ["standing-head"], "urge": ["agency-officer"],
        ],
        "own-drafting": [
            "submit": ["clerk"], "edit": ["clerk"], "note-change": ["clerk", "officer"],
            "withdraw": ["head", "delegate"],
        ],
        "own-appraisal": [
            "appraise": ["officer"], "find-eligible": ["officer"], "hold": ["officer"],
            "return": ["officer", "head", "delegate"], "request-supplement": ["officer", "head", "delegate"],
            "reject": ["head", "delegate"], "extend": ["head", "delegate"], "withdraw": ["head", "delegate"],
            "note-change": ["clerk", "officer"],
        ],
        "own-before-council": [
            "take-from-council": ["clerk"], "hold": ["officer"], "withdraw": ["head", "delegate"],
            "note-change": ["clerk", "officer"],
        ],
        "own-session": ["edit": ["clerk"], "close-agenda": ["clerk"], "cancel": ["clerk", "head"]],
        "own-submission": [
            "edit": ["clerk"], "submit-for-approval": ["clerk"], "withdraw": ["head", "delegate"],
        ],
        "own-report": [
            "edit": ["clerk"], "submit-for-approval": ["clerk"],
            "extend": ["agency-officer", "standing-head"], "exempt": ["standing-head"],
        ],
        "other-drafting": [
            "edit": ["other-clerk"], "put-before-unit-council": ["other-clerk"],
            "put-before-unit-council-late": ["other-clerk"],
            "note-change": ["other-clerk", "agency-officer"],
            "withdraw": ["other-head"],
        ],
        "other-session": [
            "edit": ["other-clerk"], "close-agenda": ["other-clerk"],
            "cancel": ["other-clerk", "other-head"],
        ],
        "other-report": [
            "edit": ["other-clerk"], "submit-for-approval": ["other-clerk"],
            "extend": ["agency-officer", "standing-head"], "exempt": ["standing-head"],
        ],
        "letter": [:],
        "delegation": ["end": ["clerk", "head", "registry", "officer", "administrator"]],
    ]

    /// Who has no work in the agency at all: not even a form for something new is his.
    static let idle: Set<String> = ["nominee"]

    static let agencyReaders: Set<String> = [
        "agency-officer", "standing-head", "director", "viewer", "agency-registry",
    ]
    static let templateKeepers: Set<String> = ["agency-officer", "standing-head", "administrator"]

    /// To whom a page is open.
    enum Door {
        /// Everybody, signed in or not.
        case anybody
        /// Everybody until an administrator can sign in, then nobody.
        case start
        /// Whoever has signed in.
        case visitors
        /// Whoever has work here.
        case workers
        /// Whoever sees the thing that the address names.
        case seeing
        /// Whoever looks after the templates: the standing body and the administrators of the agency.
        case templateKeepers
        /// Whoever sees the work of the agency itself, whose registers they are.
        case agencyReaders
        /// Administrators of the agency.
        case administrators
        /// Whoever confirms values of the regulation.
        case confirmers
        /// Whoever made what the address names, and nobody else.
        case owner
    }

    /// Every address that answers a look.
    ///
    /// A new one without its line here fails the test.
    static let pages: [String: Door] = [
        "/health": .anybody,
        "/assets/office.css": .anybody,
        "/assets/office.js": .anybody,
        "/assets/keys.js": .anybody,
        "/sign-in": .anybody,
        "/setup": .start,
        "/": .visitors,
        "/list/{kind}": .visitors,
        "/search": .visitors,
        "/more": .visitors,
        "/overview": .visitors,
        "/account": .visitors,
        "/bulk/{key}": .owner,
        "/bulk/{key}/file": .owner,
        "/workflows": .visitors,
        "/workflows/{id}": .visitors,
        "/workflows/{id}/picture.svg": .visitors,
        "/law": .visitors, "/law/value": .confirmers,
        "/organisation": .visitors, "/calendar": .visitors, "/organisation/new": .administrators,
        "/organisation/unit/{id}": .administrators, "/organisation/import": .administrators,
        "/help": .visitors,
        "/journal": .administrators,
        "/accounts": .administrators, "/accounts/{id}": .administrators, "/sign-ins": .administrators,
        "/appraisal": .visitors,
        "/appraisal/{id}": .seeing,
        "/registers": .visitors, "/registers/{series}/{unit}/{year}": .agencyReaders,
        "/import": .workers, "/import/sample/{campaign}": .workers,
        "/new/{kind}": .workers,
        "/thing/{kind}/{id}": .seeing,
        "/thing/{kind}/{id}/act/{action}": .seeing,
        "/thing/{kind}/{id}/paper/{form}/{issue}": .seeing,
        "/templates": .templateKeepers,
        "/templates/{form}": .templateKeepers,
        "/templates/{form}/sample": .templateKeepers,
        "/papers/{campaign}": .seeing, "/names/{campaign}": .seeing,
        "/papers/{campaign}/file": .seeing,
        "/meeting/{id}": .seeing,
        "/meeting/{id}/projector": .seeing,
        "/thing/{kind}/{id}/print/{form}": .seeing,
        "/thing/{kind}/{id}/compare": .seeing, "/report/{id}": .seeing, "/dossier/{id}": .seeing,
        "/thing/{kind}/{id}/handed/{digest}": .seeing, "/roll-up/{id}": .seeing, "/reports": .visitors,
        "/reports/{year}": .visitors,
    ]

    /// Every address that takes a form; all but those open to anybody ask for the token of a session.
    static let forms: [String: Door] = [
        "/sign-in": .anybody,
        "/setup": .start,
        "/language": .anybody,
        "/sign-out": .visitors,
        "/account/password": .visitors,
        "/account/keys": .visitors,
        "/undo": .visitors,
        "/account/second-factor": .visitors,
        "/account/second-factor/code": .visitors,
        "/bulk": .seeing,
        "/list/{kind}": .visitors,
        "/import": .workers,
        "/new/{kind}": .workers,
        "/thing/{kind}/{id}/act/{action}": .seeing,
        "/papers/{campaign}": .seeing,
        "/papers/{campaign}/drop": .seeing,
        "/templates": .templateKeepers,
        "/templates/copy": .templateKeepers,
        "/meeting/{id}/roll": .seeing,
        "/journal": .administrators,
        "/accounts/{id}/password": .administrators, "/accounts/{id}/second-factor": .administrators,
        "/accounts/{id}/sessions": .administrators, "/accounts/{id}/close": .administrators,
        "/accounts/{id}/functions": .administrators, "/accounts/{id}/functions/end": .administrators,
        "/organisation/new": .administrators, "/organisation/unit/{id}/change": .administrators,
        "/organisation/unit/{id}/merge": .administrators, "/organisation/unit/{id}/end": .administrators,
        "/organisation/import": .administrators,
        "/law/value": .confirmers, "/law/withdraw": .confirmers,
        "/report/{id}": .seeing, "/dossier/{id}": .seeing, "/dossier/{id}/word": .seeing,
    ]
}
