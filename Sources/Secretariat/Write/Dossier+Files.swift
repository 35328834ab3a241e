import Awards

extension Dossier {
    /// The headings under which a collective tells about itself, in the order of its report.
    static let profileHeadings = [
        "Trụ sở", "Điện thoại", "Tổng số người", "Chức năng, nhiệm vụ", "Tổ chức đảng, đoàn thể",
    ]

    /// Puts a file to the papers; as evidence of a criterion where it is handed in for one.
    ///
    /// Papers are told apart by name: another file under a name that is there gets a number, the same one is the
    /// same.
    mutating func hand(in paper: Paper, provingCriterion: Bool) {
        var paper = paper
        var number = 1
        let name = paper.name
        while let there = papers.first(where: { $0.name == paper.name }), there.digest != paper.digest {
            number += 1
            paper.name = name.numbered(number)
        }
        if !papers.contains(where: { $0.name == paper.name && $0.component == paper.component }) {
            papers.append(paper)
        }
        guard provingCriterion else { return }
        if let index = claims.firstIndex(where: { $0.criterion == paper.component }) {
            if !claims[index].evidence.contains(paper.name) { claims[index].evidence.append(paper.name) }
        } else {
            claims.append(Claim(criterion: paper.component, text: "", evidence: [paper.name]))
        }
    }

    /// Takes a file out of what was handed in for a criterion or as a paper; another claim that it proves keeps it.
    mutating func takeOut(_ name: String, of component: String) {
        if let index = claims.firstIndex(where: { $0.criterion == component }) {
            claims[index].evidence.removeAll { $0 == name }
        }
        let isUsed = claims.contains { $0.evidence.contains(name) }
        papers.removeAll { $0.name == name && ($0.component == component || !isUsed) }
    }

    /// Claims and papers in the one order in which they are kept; claims that say and prove nothing are none.
    mutating func tidy() {
        claims.removeAll { $0.text.isEmpty && $0.evidence.isEmpty && $0.appraisal == nil }
        claims.sort { $0.criterion < $1.criterion }
        papers.sort { ($0.component, $0.name) < ($1.component, $1.name) }
    }
}

extension String {
    /// "giay-xac-nhan (2).pdf".
    fileprivate func numbered(_ number: Int) -> String {
        guard let dot = lastIndex(of: "."), dot != startIndex else { return "\(self) (\(number))" }
        return "\(self[..<dot]) (\(number))\(self[dot...])"
    }
}
