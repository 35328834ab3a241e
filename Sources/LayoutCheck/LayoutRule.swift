/// The rules of thể thức that are checked; the raw value is the number by which the reference names the rule.
public enum LayoutRule: String, Hashable, Sendable, CaseIterable, Comparable {
    // Page setup (Phụ lục I, Phần I, Mục I)
    case pageSize = "PG-01"
    case orientation = "PG-02"
    case topMargin = "PG-03"
    case bottomMargin = "PG-04"
    case leftMargin = "PG-05"
    case rightMargin = "PG-06"
    case landscapeMargins = "PG-07"
    case font = "PG-08"
    case encoding = "PG-09"
    case color = "PG-10"
    case pageNumberFormat = "PG-11"
    case pageNumberPlace = "PG-12"
    case pageNumberFirstPage = "PG-13"
    case pageNumberLook = "PG-14"
    case pageNumberText = "PG-15"
    case lineSpacing = "PG-16"
    case paragraphGap = "PG-17"
    case firstLineIndent = "PG-18"
    case justification = "PG-19"
    case bodySize = "PG-20"
    case headerSizes = "PG-21"
    case bodySizes = "PG-22"

    // Elements (Phụ lục I, Phần I, Mục II)
    case nationalName = "E01"
    case motto = "E02"
    case parentAgency = "E03"
    case agency = "E04"
    case number = "E05"
    case placeAndDate = "E06"
    case documentType = "E07"
    case subject = "E08"
    case letterSubject = "E09"
    case addressees = "E10"
    case authority = "E11"
    case grounds = "E12"
    case resolution = "E13"
    case bodyText = "E14"
    case chapter = "E15"
    case chapterTitle = "E16"
    case section = "E17"
    case sectionTitle = "E18"
    case article = "E19"
    case clause = "E20"
    case point = "E21"
    case heading = "E22"
    case signerTitle = "E23"
    case signerName = "E26"
    case recipients = "E28"
    case recipientList = "E29"
    case annex = "E30"
    case annexTitle = "E31"
    case annexReference = "E32"
    case annexPages = "E33"

    public static func < (left: LayoutRule, right: LayoutRule) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Which side of a rule was missed; with the rule it tells the fault.
public enum LayoutAspect: String, Hashable, Sendable, CaseIterable {
    /// The element is not there.
    case absent
    /// The element stands where the decree wants none.
    case unwanted
    case size
    case weight
    case slant
    case letterCase
    case alignment
    case wording
    case punctuation
    /// Number, date or code not written as the pattern wants.
    case pattern
    case position
    /// The rule drawn below an element.
    case line
    case length
    case spacing
    case indent
    case font
    case color
    case encoding
    case value
    /// The same thing is done in several ways.
    case consistency
    /// A blank is left to be filled; no fault in a draft.
    case draft
    /// The rules do not apply to this document.
    case scope
}
