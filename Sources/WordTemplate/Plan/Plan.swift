/// What rendering does for one part, as a flat list: static bytes and the places where something is decided.
///
/// Immutable and free of the template's tree, so that any number of threads can render from it.
struct PartPlan: Sendable {
    let part: String
    let operations: [Operation]
    /// The bytes that static operations copy from.
    let pool: [UInt8]

    /// One step.
    ///
    /// Numbers are indices into the tables of ``Plan``; targets are positions in `operations`.
    enum Operation: Hashable, Sendable {
        /// Copies a stretch of the pool.
        case copy(from: Int, to: Int)
        case value(Int)
        /// Writes the id, or what stands for it in the current round.
        case identity(Int)

        /// Begins a loop, or goes on behind it when the list is empty.
        case enter(loop: Int, exit: Int)
        /// Goes back for the next round, or ends the loop.
        case again(body: Int)
        /// Passes over what stands between rounds in the first round.
        case unlessFirst(skip: Int)
        /// Goes on when the condition holds, else jumps.
        case test(condition: Int, otherwise: Int)
        case jump(Int)
        /// Gives new numbers to the identities of a body for this round.
        case refresh(set: Int)

        /// Remembers this place, to cut back to it.
        case mark
        /// Forgets the last mark; cuts back when it is doomed, or when `silent` and nothing was printed since.
        case settle(silent: Bool, Block)
        /// Forgets the mark of a table; cuts back when it is doomed or has no row.
        case settleTable
        /// Dooms the mark so many levels up when the value just written was empty.
        case doomIfEmpty(levels: Int)
        /// Something visible was copied.
        case printed

        /// Notes what block-level element was written last.
        case note(Block)
        /// Forgets the mark of a table and its caption; cuts back when the table is gone.
        case settleCaption
        /// Writes a paragraph unless the last block is one: a thin one behind a table.
        case requireParagraph(empty: Stretch, behindTable: Stretch)
        /// Writes a paragraph between this table and one just written.
        case separateTables(Stretch)

        /// Writes a span over columns, or the share of a width, by how often the columns of the set repeat.
        case columnSpan(Int, set: Int)
        case columnWidth(Int, set: Int)

        /// Works out which of these columns are gone.
        case weighColumns(Range<Int>)
        /// Jumps when a column is gone.
        case column(Int, otherwise: Int)
        /// Writes a width with its share of the columns that are gone.
        case columnShare(Int, share: Int)

        /// Takes the picture that a frame of the template is to show, or jumps when there is none.
        case place(picture: Int, otherwise: Int)
        case pictureLink
        /// Writes the blank margins around it, by the name of the element (a stretch of the pool).
        case pictureCrop(Stretch)
        case pictureWords

        /// Makes the chart that stands here, or jumps when it has nothing to show.
        case chart(Int, otherwise: Int)
        /// Writes a footnote or endnote whose mark stands in a loop.
        case writeNote(Int)
        /// Writes the notes gathered for this part.
        case gatheredNotes(Int)
        /// Writes the points of a series, or the categories.
        case chartPoints(Int)

        /// Begins a merged cell, or goes on with the one above when the column's value is still the same.
        case merge(column: Int)
        /// Jumps when the cell goes on with the one above.
        case skipIfMerged(to: Int)
    }

    /// Bytes of the pool.
    struct Stretch: Hashable, Sendable {
        var from: Int
        var to: Int
    }

    /// What was last written in a container.
    enum Block: UInt8, Hashable, Sendable {
        case nothing, paragraph, row, table
    }
}

/// The tables that the operations of all parts refer to.
struct Plan: Sendable {
    var parts: [PartPlan] = []
    var slots: [Slot] = []
    var loops: [Loop] = []
    var conditions: [Condition] = []
    var mergedColumns: [MergedColumn] = []
    var pictures: [PictureSlot] = []
    var charts: [ChartSlot] = []
    var chartPoints: [ChartPoints] = []
    var notes: [NoteSlot] = []
    /// The parts that the notes are written into.
    var noteParts: [String] = []
    var droppedColumns: [DroppedColumn] = []
    var columnShares: [ColumnShare] = []
    /// Columns that numbers depend on together.
    var columnSets: [[Int]] = []
    /// The space between the margins of the last section, in EMU.
    var textWidth = 5_760_000
    var textHeight = 8_640_000
    var identities: [Identity] = []
    /// The identities that begin a round together.
    var refreshSets: [[Int]] = []
    /// Where each counter for new identities begins, above all numbers of the package.
    var firstFree: [Identity.Kind: Int] = [:]
}

/// A value and the bytes around it.
///
/// An object, so that rendering passes it on without copying its parts.
final class Slot: Sendable {
    let expression: TagExpression
    let formatting: Formatting
    let tag: Int
    /// Before and after the text, written only when there is text.
    let before: [UInt8]
    let after: [UInt8]
    /// What a tab and a line break in the text become; nil in plain text, where they become blanks.
    let tab: [UInt8]?
    let lineBreak: [UInt8]?
    /// What an empty line in the text becomes; nil where no new paragraph can begin.
    let paragraphBreak: [UInt8]?
    /// Every line break begins a paragraph.
    let splitsAtLines: Bool
    /// For values that are more than text; nil in plain text.
    let run: SlotRun?
    /// The prefix of the main vocabulary.
    let wordPrefix: String

    init(
        expression: TagExpression,
        formatting: Formatting,
        tag: Int,
        before: [UInt8],
        after: [UInt8],
        tab: [UInt8]? = nil,
        lineBreak: [UInt8]? = nil,
        paragraphBreak: [UInt8]? = nil,
        splitsAtLines: Bool = false,
        run: SlotRun? = nil,
        wordPrefix: String = ""
    ) {
        self.run = run
        self.wordPrefix = wordPrefix
        self.expression = expression
        self.formatting = formatting
        self.tag = tag
        self.before = before
        self.after = after
        self.tab = tab
        self.lineBreak = lineBreak
        self.paragraphBreak = paragraphBreak
        self.splitsAtLines = splitsAtLines
    }
}

/// What a loop goes through.
struct Loop: Sendable {
    let list: Reference
    let own: OwnName
    let tag: Int
    /// For rows that repeat by themselves: the names of which one may be a list.
    let candidates: [Reference]
    /// For loops over columns: which column, and whether this is its place in the grid, which says how many there are.
    var column: Int?
    var isGrid = false
}

/// A column whose cells become one while the values stay the same.
struct MergedColumn: Sendable {
    /// The values that must stay the same: the column's own, and those of merged columns left of it.
    let values: [TagExpression]
    let begin: PartPlan.Stretch
    let goOn: PartPlan.Stretch
}

struct Condition: Sendable {
    let expression: TagExpression
    let tag: Int
}

/// An id that must not be repeated.
struct Identity: Sendable {
    enum Kind: Hashable, Sendable {
        case drawing, bookmark, permission, control, shape, list, footnote, endnote
        /// The name that belongs to a bookmark's id.
        case bookmarkName(base: String)
    }

    let kind: Kind
    /// What the template has; the first round keeps it.
    let original: String
    /// For a bookmark's name: the identity of its id, whose number it takes.
    let partner: Int?
}

extension Plan {
    /// About how many bytes the plan takes: its pools, and the steps and slots at what one usually takes.
    var weight: Int {
        parts.reduce(0) { $0 + $1.pool.count + $1.operations.count * MemoryLayout<PartPlan.Operation>.stride }
            + slots.reduce(0) { $0 + $1.before.count * 9 + 2_000 } + (loops.count + conditions.count) * 500
            + charts.reduce(0) { $0 + $1.plan.pool.count + 4_000 }
            + notes.reduce(0) { $0 + $1.plan.pool.count + 1_000 }
    }
}
