import ArgumentParser

/// The command's exit codes, after sysexits: what a script can act on.
enum Exit {
    static let usage = ExitCode(64)
    static let badData = ExitCode(65)
    static let noInput = ExitCode(66)
    static let ourFault = ExitCode(70)
    static let cannotWrite = ExitCode(73)
    static let busy = ExitCode(75)
    static let refused = ExitCode(77)
}
