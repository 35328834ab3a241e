/// What kind of failure an error is; the command maps it to an exit code.
public enum ErrorKind: String, Hashable, Sendable {
    case usage, badData, noInput, ourFault, cannotWrite, busy, refused
}

/// Sentences for every error of the floors below.
public enum ErrorMessage {
    public static func lines(_ error: any Error, _ language: Language) -> [String] {
        ["\(error)"]
    }

    public static func kind(_ error: any Error) -> ErrorKind { .badData }
}
