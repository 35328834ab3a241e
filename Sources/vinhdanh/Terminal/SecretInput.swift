import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Something typed that nobody looking on may read.
enum SecretInput {
    /// The first line of standard input, for scripts.
    static func line() -> String? { readLine(strippingNewline: true) }

    /// Whether somebody sits before it.
    static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// Asks on standard error and reads without showing what is typed.
    static func ask(_ prompt: String) -> String? {
        Terminal.error(prompt, terminator: "")
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var quiet = before
        quiet.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            Terminal.error("")
        }
        return readLine(strippingNewline: true)
    }
}
