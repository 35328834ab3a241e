public import Vietnamese

/// One digest for the whole journal at a moment: over the newest event of every chain, and how much there was.
///
/// Printed or kept elsewhere it proves later that nothing before it was changed, cut or made anew.
public struct JournalHead: Hashable, Codable, Sendable {
    public var at: Moment
    public var chains: Int
    public var events: Int
    public var documents: Int
    public var numbers: Int
    /// Over the newest event of every chain, two by two, in order of kind and id.
    public var root: String
    /// Over the lists of issued documents and of given numbers.
    public var lists: String
    /// The head before it; empty for the first.
    public var previous: String
    public var head: String

    init(at: Moment, state: JournalState, previous: String, digest: Digest) {
        self.at = at
        chains = state.chains
        events = state.events
        documents = state.documents
        numbers = state.numbers
        root = state.root(digest)
        lists = state.lists
        self.previous = previous
        head = ""
        head = digest(Array(sealedText.utf8))
    }

    /// What the head is the digest of.
    var sealedText: String {
        let fields = [
            "vinhdanh-head/1", at.iso, String(chains), String(events), String(documents), String(numbers),
            root, lists, previous,
        ]
        return fields.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")
    }

    /// As it is printed: enough of it to be found again, in groups that can be read aloud.
    public var short: String { String(head.prefix(16)) }

    /// One line of an anchor file, fields between tabs.
    public var line: String {
        [
            at.iso, String(chains), String(events), String(documents), String(numbers), root, lists, previous,
            head,
        ].joined(separator: "\t")
    }

    /// Reads a line of an anchor file; nil when it is none.
    public init?(line: String) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 9, let at = Moment(iso: fields[0]), let chains = Int(fields[1]),
            let events = Int(fields[2]), let documents = Int(fields[3]), let numbers = Int(fields[4])
        else { return nil }
        self.at = at
        (self.chains, self.events, self.documents, self.numbers) = (chains, events, documents, numbers)
        (root, lists, previous, head) = (fields[5], fields[6], fields[7], fields[8])
    }

    init(
        at: Moment,
        chains: Int,
        events: Int,
        documents: Int,
        numbers: Int,
        root: String,
        lists: String,
        previous: String,
        head: String
    ) {
        self.at = at
        (self.chains, self.events, self.documents, self.numbers) = (chains, events, documents, numbers)
        (self.root, self.lists, self.previous, self.head) = (root, lists, previous, head)
    }
}

/// What a head is made of.
struct JournalState {
    /// The newest event of every chain: kind, id, sequence, hash.
    private(set) var newest: [Chain: (sequence: Int, hash: String)] = [:]
    private(set) var events = 0
    var documents = 0
    var numbers = 0
    var lists = ""

    struct Chain: Hashable, Comparable {
        var kind: String
        var object: String

        static func < (left: Chain, right: Chain) -> Bool {
            (left.kind, left.object) < (right.kind, right.object)
        }
    }

    var chains: Int { newest.count }

    mutating func add(kind: String, object: String, sequence: Int, hash: String) {
        newest[Chain(kind: kind, object: object)] = (sequence, hash)
        events += 1
    }

    /// Sets the number of events where only the newest ones were read.
    mutating func count(events: Int) { self.events = events }

    func root(_ digest: Digest) -> String {
        var level = newest.sorted { $0.key < $1.key }.map { chain, event in
            digest(Array("\(chain.kind)\t\(chain.object)\t\(event.sequence)\t\(event.hash)".utf8))
        }
        guard !level.isEmpty else { return digest([]) }
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map { index in
                index + 1 < level.count
                    ? digest(Array("\(level[index])\n\(level[index + 1])".utf8)) : level[index]
            }
        }
        return level[0]
    }
}
