import GRDB

extension StoreError {
    /// What an error of SQLite means for us; `value` is the record that was being written, where known.
    init(_ error: DatabaseError, value: String = "") {
        let message = error.message ?? ""
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY:
            self.init(.alreadyExists, place: StoreError.subject(of: message), value: value)
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            self.init(.unknownReference, place: StoreError.subject(of: message), value: value)
        case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_TRIGGER, .SQLITE_CONSTRAINT_NOTNULL,
            .SQLITE_CONSTRAINT_DATATYPE:
            self.init(.ruleBroken, place: StoreError.subject(of: message), value: value)
        default:
            self.init(
                StoreError.code(for: error.resultCode),
                value: value,
                found: "\(error.extendedResultCode)"
            )
        }
    }

    private static func code(for result: ResultCode) -> Code {
        switch result {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY: .disk
        default: .database
        }
    }

    /// What follows the colon in "UNIQUE constraint failed: nomination.id", or the whole message.
    private static func subject(of message: String) -> String {
        guard let colon = message.firstRange(of: ": ") else { return message }
        return String(message[colon.upperBound...])
    }

    /// Runs a piece of work and lets only our own errors, or those of the caller, out.
    static func atBorder<Result>(value: String = "", _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw StoreError(error, value: value)
        }
    }
}
