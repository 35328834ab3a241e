public import Vietnamese

/// A person with an identity (the personnel code), not a name: two people may share every syllable.
public struct Person: Identifiable, Hashable, Codable, Sendable {
    public typealias ID = Identifier<Person>

    public enum Sex: String, Hashable, Codable, Sendable { case male, female }

    /// How high a post stands, as the statistical forms of the Ministry of Home Affairs ask.
    public enum PostClass: String, Hashable, Codable, Sendable, CaseIterable {
        case ministryLeader, departmentLeader, otherLeader, staff
    }

    /// How often a person is written to.
    public enum MailPace: String, Hashable, Codable, Sendable, CaseIterable {
        /// What somebody did at once; the reminders of a day in one letter.
        case atOnce
        /// Everything once a day, in one letter.
        case daily
    }

    /// A post held from one date to another.
    public struct Post: Hashable, Codable, Sendable {
        public var period: Period
        public var unit: Unit.ID
        public var title: String
        public var postClass: PostClass

        public init(period: Period, unit: Unit.ID, title: String, postClass: PostClass = .staff) {
            self.period = period
            self.unit = unit
            self.title = title
            self.postClass = postClass
        }
    }

    public let id: ID
    public var name: String
    public var birthday: Day?
    public var sex: Sex?
    public var home: String
    public var residence: String
    public var qualification: String
    public private(set) var posts: [Post]
    /// Where notices go; nil for whoever has given no address.
    public var email: String?
    /// How often; nil for at once.
    public var mailPace: MailPace?

    public init(
        id: ID,
        name: String,
        birthday: Day? = nil,
        sex: Sex? = nil,
        home: String = "",
        residence: String = "",
        qualification: String = "",
        posts: [Post] = [],
        email: String? = nil,
        mailPace: MailPace? = nil
    ) throws(RecordFault) {
        guard !name.isEmpty else { throw .missing(id.rawValue, "name") }
        self.id = id
        self.name = name
        self.birthday = birthday
        self.sex = sex
        self.home = home
        self.residence = residence
        self.qualification = qualification
        self.email = email
        self.mailPace = mailPace
        self.posts = posts.sorted { $0.period.from < $1.period.from }
    }

    /// The post held on a day, or the last one held before it.
    public func post(on day: Day) -> Post? {
        posts.last { $0.period.contains(day) } ?? posts.last { $0.period.from <= day } ?? posts.first
    }
}
