/// Who may act: a function held in a scope.
///
/// The people come from dated records.
public struct Role: Hashable, Sendable, Identifiable {
    /// Where the function is held.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        /// The unit whose object it is.
        case unit
        /// The unit the object is sent to: the agency's centre, or the level that decides the award form.
        case addressee
        /// The agency's centre.
        case agency
        /// The council of the session.
        case council
        /// Nobody: the action follows from another object.
        case system
    }

    public var id: RoleID
    public var label: Label
    /// The name under which assignments are kept: `clerk`, `head`, `standing-officer`… Empty for the system.
    public var function: String
    public var scope: Scope

    public init(id: RoleID, label: Label, function: String, scope: Scope) {
        self.id = id
        self.label = label
        self.function = function
        self.scope = scope
    }
}
