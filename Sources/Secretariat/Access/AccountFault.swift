/// Why an account cannot be made or changed as asked.
public enum AccountFault: Error, Hashable, Sendable {
    /// Lengths are in characters as people count them.
    case passwordTooShort(least: Int)
    case passwordTooLong(most: Int)
    /// It repeats a few characters, or runs along the alphabet or the keyboard.
    case passwordTooSimple
    /// It is made of the person's name or personnel code.
    case passwordTellsName
    /// The password that was to be replaced is not that one.
    case wrongPassword
    /// The password that was made for somebody is to become another one.
    case samePassword
    /// Nobody has set a password for the person.
    case noAccount(String)
    /// Only an administrator of the agency does this for somebody else.
    case notAdministrator
    /// An administrator changes his own password like everybody, with the old one.
    case ownAccount
    /// The second factor works already; it is removed before another one is begun.
    case secondFactorInUse
    /// A code is to be confirmed before a second factor was begun.
    case noSecondFactor
    /// The second factor was closed with a key that is no longer there; an administrator takes it away.
    case secondFactorUnreadable
    /// The file with the key for secrets cannot be read or made.
    case keyUnreadable
    /// Whoever decides does this only with a second factor of his own.
    case secondFactorNeeded
    /// Not the code that the program printed where it was started.
    case wrongSetupCode
    /// The first start lacks a name, a code or a password.
    case setupIncomplete
    /// Others administer the agency by what was imported, and he does not.
    case noAdministrator(String)
    /// Somebody administers the agency already; he makes the accounts.
    case administratorExists
    /// Not the code of this half minute, or one that was used before.
    case wrongCode
}
