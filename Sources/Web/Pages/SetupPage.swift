import Messages

/// The page on which the first administrator says who he is.
struct SetupPage: Page {
    let template = "setup"
    let frame: Frame
    let t: [String: String]
    let namesAgency: Bool
    let faults: [String]
    let hasFaults: Bool
    let setup: String
    let agency: String
    let agencyName: String
    let person: String
    let fullName: String

    init(_ given: FormPairs, namesAgency: Bool, faults: [String], frame: Frame, _ language: Language) {
        self.frame = frame
        self.namesAgency = namesAgency
        self.faults = faults
        hasFaults = !faults.isEmpty
        t = PageWords.all(language)
        setup = given["setup"] ?? ""
        agency = given["agency"] ?? ""
        agencyName = given["agency-name"] ?? ""
        person = given["name"] ?? ""
        fullName = given["full-name"] ?? ""
    }
}
