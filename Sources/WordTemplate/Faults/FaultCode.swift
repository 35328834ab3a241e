extension TemplateFault {
    /// What is wrong; stable, may be quoted.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        // The package
        /// The file is not an office package that can be read; evidence: why.
        case unreadablePackage
        /// A part is not well-formed XML; evidence: why.
        case unreadablePart
        /// The package has no main document.
        case notADocument

        // Tags
        /// A tag is opened and not closed in its paragraph.
        case unclosedTag
        /// A tag is closed that was not opened.
        case unopenedTag
        case emptyTag
        /// A picture, a break or a note stands inside a tag.
        case objectInTag
        /// The words of the tag do not make an expression; evidence: the part that does not fit.
        case unreadableExpression
        /// There is no such format; evidence: the format.
        case unknownFormat
        /// The format lacks what it needs, or stands in a tag that takes none; evidence: the format.
        case misplacedFormat

        // Blocks
        /// `{{mỗi …}}` or `{{nếu …}}` without its end.
        case unclosedBlock
        /// An end, a branch or a separator outside the block it belongs to.
        case unopenedBlock
        /// The end names another block than the one that is open; other: the tag that opens it.
        case mismatchedEnd
        /// Two blocks, or a block and a table, cell, text box or content control, overlap.
        case crossingBlocks
        /// A second `{{nếu không}}`, or a branch after it.
        case branchAfterElse
        /// Text on both sides of a branch tag in one paragraph or row that belongs to a longer block.
        case textBesideBranch
        /// Vertically merged cells reach into or out of a repeated row.
        case mergeCrossesBlock
        /// More blocks within each other than the limit; evidence: the limit.
        case nestedTooDeep
        /// `{{hết mẫu}}` within a table, header, note or text box, or beside other words.
        case misplacedTag
        /// `{{mỗi cột …}}` and its end do not stand in one cell of one column of a table with more.
        case misplacedColumn
        /// Other words beside a tag in the description of a picture, which would not be replaced; evidence: the description.
        case wordsBesidePictureTag
        /// `{{biểu đồ …}}` outside the description of a chart, or another tag there.
        case misplacedChart
        /// The chart has no series with figures, or one without a heading; evidence: the heading.
        case chartNotFillable
        /// The tag stands in a font of the time before Unicode; evidence: the font.
        case legacyFont
        /// `{{STT}}` where nothing repeats.
        case outsideLoop

        // Data
        /// A name that neither the data nor the field dictionary has.
        case missingName
        /// The other side of a comparison is neither a known name nor a text in quotation marks; evidence: what it says.
        case unknownOther
        /// Something that is not a list is to be repeated or counted; evidence: what it is.
        case notAList
        /// A list of records or a record where a text is wanted.
        case notPrintable
        case notComparable
        /// Not a number, where a format or calculation needs one; evidence: the value.
        case notANumber
        /// Not a date, where a format needs one; evidence: the value.
        case notADate
        case divisionByZero
        /// A row holds fields of two lists and no tag says which one repeats it.
        case ambiguousRow
        /// The document would be larger than the limit; evidence: the limit in bytes.
        case outputTooLarge
        /// The rows of a table would have different numbers of columns; evidence: two of them.
        case unevenColumns
        /// More columns than Word takes; evidence: the limit.
        case tooManyColumns
        /// Neither PNG nor JPEG.
        case badPicture
        /// A picture with more bytes or pixels than the limit; evidence: the limit.
        case pictureTooLarge
        /// Something else where a picture is wanted; evidence: what it is.
        case notAPicture
        /// More items than a chart can show; evidence: the limit.
        case chartTooLarge
        /// The lists would be gone through more often than the limit; evidence: the limit.
        case tooManyRounds

        // Warnings and notes
        /// A link that leads to no page or mailbox was printed as text; evidence: the link.
        case unsafeLink
        /// Characters that XML cannot carry were left out of a value; evidence: how many.
        case strippedCharacters
        /// The template holds tracked changes; it is filled as if all were accepted.
        case trackedChanges
        /// A mail-merge field stands within another field that only Word can work out; evidence: that field.
        case fieldNotFilled
        /// The copy of a text box for old programs says something else than the text box; it was left out.
        case fallbackDropped
        /// A `«` without its `»`: taken as text.
        case loneQuotationMark
        /// The tag was written without marks and matched a field; nearest: that field.
        case withoutMarks
        /// Text beside the tags of a block that spans paragraphs repeats with it.
        case textBesideTags
        /// The row repeats by itself; evidence: the list.
        case repeatsByItself
        /// The description of a picture is the name of a field without marks of a tag; nearest: that name.
        case pictureWithoutTag
        /// Something that looks like a tag typed on a Telex keyboard; evidence: what it may mean.
        case looksLikeTag

        public var severity: Severity {
            switch self {
            case .strippedCharacters, .trackedChanges, .loneQuotationMark, .looksLikeTag, .fieldNotFilled,
                .fallbackDropped, .unsafeLink, .pictureWithoutTag:
                .warning
            case .withoutMarks, .textBesideTags, .repeatsByItself: .note
            default: .error
            }
        }
    }
}
