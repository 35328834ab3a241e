public import Vietnamese

/// What the check of the journal found.
public struct JournalReport: Hashable, Sendable {
    /// One place where the journal and the records do not fit.
    public struct Fault: Hashable, Sendable, CustomStringConvertible {
        public enum What: String, Hashable, Sendable, CaseIterable {
            /// The event cannot be read at all.
            case unreadableEvent = "unreadable-event"
            /// The event that should stand here is missing or stands elsewhere.
            case missingEvent = "missing-event"
            /// The event does not continue the one before it.
            case brokenLink = "broken-link"
            /// The event says something else than when it was sealed.
            case alteredEvent = "altered-event"
            /// The record is not what its newest event sealed.
            case alteredRecord = "altered-record"
            /// The columns of the record differ from its body.
            case alteredColumns = "altered-columns"
            case unreadableRecord = "unreadable-record"
            /// A record without any event.
            case recordWithoutEvents = "record-without-events"
            /// Events of a record that is not there.
            case eventsWithoutRecord = "events-without-record"
            /// An anchored event is gone or is another one; for the kinds `documents` and `numbers`, one of the first
            /// so many rows.
            case anchorNotMet = "anchor-not-met"
        }

        public var what: What
        public var kind: String
        public var object: String
        /// The sequence at which it shows; nil when it is about the record.
        public var sequence: Int?
        /// The column that differs.
        public var column: String?

        public init(_ what: What, kind: String, object: String, sequence: Int? = nil, column: String? = nil) {
            self.what = what
            self.kind = kind
            self.object = object
            self.sequence = sequence
            self.column = column
        }

        public var description: String {
            "\(what.rawValue): \(kind) \(object)" + (sequence.map { " event \($0)" } ?? "")
                + (column.map { " column \($0)" } ?? "")
        }
    }

    /// How far the journal can be proved.
    public enum Proof: String, Hashable, Sendable {
        case broken
        /// Every chain fits, and every anchored head is still in it.
        case intactAndAnchored = "intact-and-anchored"
        /// Every chain fits, but a rebuilt journal would fit too: no anchor was given.
        case intactNotAnchored = "intact-not-anchored"
    }

    public var chains = 0
    public var events = 0
    public var records = 0
    /// The first fault of each chain and record, in order of kind and id.
    public var faults: [Fault] = []
    public var isAnchored = false
    /// The moment of the newest anchor that was met, and how many events it covers; what came later is intact,
    /// but not anchored.
    public var anchoredUntil: Moment?
    public var anchoredEvents = 0

    public init() {}

    public var isIntact: Bool { faults.isEmpty }

    public var proof: Proof {
        guard isIntact else { return .broken }
        return isAnchored ? .intactAndAnchored : .intactNotAnchored
    }
}
