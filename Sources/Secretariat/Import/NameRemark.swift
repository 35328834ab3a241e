import Vietnamese

/// Remarks on a name that looks wrong; names are never changed by the tool.
enum NameRemark {
    static func remarks(on name: String, row: ImportRow, column: String) -> [RowFault] {
        PersonName.findings(in: name).map { finding in
            row.fault(
                .suspiciousName,
                column,
                value: name,
                help: [finding.code.rawValue, finding.proposal ?? ""].filter { !$0.isEmpty }
            )
        }
    }
}
