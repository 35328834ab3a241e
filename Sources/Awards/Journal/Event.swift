public import Vietnamese

/// One line of the journal: what happened to one object, by whom, in which action.
///
/// Events of one object form a hash chain; an action that moves several objects writes one event in each,
/// under one action id. Labels are those of the day, so that history reads as it was.
public struct Event: Hashable, Codable, Sendable {
    public var object: ObjectReference
    /// 1, 2, 3… within the object.
    public var sequence: Int
    public var at: Moment
    public var actor: Person.ID?
    public var action: String
    /// The id that all events of one action share.
    public var actionID: String
    public var label: String
    public var from: String?
    public var to: String
    public var reason: String?
    public var text: String
    /// The SHA-256 of the object's record after the event, in hex.
    public var contentHash: String
    public var previousHash: String
    public var hash: String
    /// In whose place the actor acted, and the id of the delegation that let him; nil when for himself.
    public var onBehalfOf: Person.ID?
    public var delegation: String?

    public init(
        object: ObjectReference,
        sequence: Int,
        at: Moment,
        actor: Person.ID?,
        action: String,
        actionID: String,
        label: String,
        from: String?,
        to: String,
        reason: String?,
        text: String,
        contentHash: String,
        previousHash: String,
        hash: String = "",
        onBehalfOf: Person.ID? = nil,
        delegation: String? = nil
    ) {
        self.object = object
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.action = action
        self.actionID = actionID
        self.label = label
        self.from = from
        self.to = to
        self.reason = reason
        self.text = text
        self.contentHash = contentHash
        self.previousHash = previousHash
        self.hash = hash
        self.onBehalfOf = onBehalfOf
        self.delegation = delegation
    }

    /// The action of an event that puts a thing back to how it was before others.
    public static let undoing = "undo"
    private static let since = "from-event-"

    /// The reason of an event that undoes this and all later ones.
    public static func reason(undoingFrom sequence: Int) -> String { since + String(sequence) }

    /// The sequence of the first event that this one undid; nil for all but those that undo.
    public var firstUndone: Int? {
        guard action == Self.undoing, let reason, reason.hasPrefix(Self.since) else { return nil }
        return Int(reason.dropFirst(Self.since.count))
    }

    /// The text whose hash closes the event: every field but the hash, each with its length before it, so
    /// that no two different events read the same.
    ///
    /// What later versions added stands at the end and only where it is used, so that older chains still fit.
    public var sealedText: String {
        var fields = [
            object.kind.rawValue, object.id, String(sequence), at.iso, actor?.rawValue ?? "", action,
            actionID,
            label, from ?? "", to, reason ?? "", text, contentHash, previousHash,
        ]
        if let delegation { fields += [onBehalfOf?.rawValue ?? "", delegation] }
        return fields.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")
    }
}

/// A document that was issued: which form, of which object, with which bytes.
public struct IssuedDocument: Hashable, Codable, Sendable {
    public var form: String
    public var object: ObjectReference
    /// 1 for the first issue; a correction issues the next.
    public var issue: Int
    public var fileName: String
    /// The folder in which a clerk looks for it, parts joined by "/".
    public var folder: String
    public var digest: String
    public var templateDigest: String
    public var actionID: String
    public var day: Day

    public init(
        form: String,
        object: ObjectReference,
        issue: Int,
        fileName: String,
        folder: String,
        digest: String,
        templateDigest: String,
        actionID: String,
        day: Day
    ) {
        self.form = form
        self.object = object
        self.issue = issue
        self.fileName = fileName
        self.folder = folder
        self.digest = digest
        self.templateDigest = templateDigest
        self.actionID = actionID
        self.day = day
    }
}
