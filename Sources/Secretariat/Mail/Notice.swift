public import Awards
public import Vietnamese
import Workflow

/// What a notice tells, as facts; whoever words it adds nothing.
///
/// It names the thing and its own unit's people at most: no count of a ballot, no evidence, no reason in
/// somebody's own words, no other unit.
public struct Notice: Hashable, Codable, Sendable {
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        /// Somebody did something.
        case step
        /// The reader holds something whose last day comes near, or is past.
        case reminder
        /// Something is late that the reader must see to.
        case escalation
    }

    public var kind: Kind
    public var object: ObjectReference
    /// What people call it: the award form and the nominee, the report and its year.
    public var title: String
    /// The state in which it stands, as the definition calls it.
    public var state: Text
    /// What was done, for a step.
    public var action: Text?
    /// The listed reason for it.
    public var reason: Text?
    /// The role that holds it.
    public var holder: Text?
    public var isReview: Bool
    public var lastDay: Day?
    /// Working days until the last day; negative when it is past.
    ///
    /// Nil in a year without a calendar.
    public var workingDaysLeft: Int?

    /// A text in both languages.
    public struct Text: Hashable, Codable, Sendable {
        public var vi: String
        public var en: String

        public init(vi: String, en: String) {
            self.vi = vi
            self.en = en
        }

        init(_ label: Label) { self.init(vi: label.vi, en: label.en) }
    }
}
