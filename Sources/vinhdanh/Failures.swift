import ArgumentParser
import Messages

/// An error with the file that was being read or written when it came.
struct FileFault: Error {
    var file: String
    var cause: any Error
}

/// Turns what was thrown into sentences on standard error and the exit code a script can act on.
enum Failures {
    static func reported(_ language: Language, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let code as ExitCode {
            throw code
        } catch {
            tell(error, language)
            throw code(for: error)
        }
    }

    /// Says on standard error what went wrong, in lines that fit the terminal.
    static func tell(_ error: any Error, _ language: Language) {
        for line in lines(error, language) {
            let mark = String(line.prefix { $0 == " " })
            Terminal.error(TextBlock(line, indent: mark, hanging: mark.count + 2).text())
        }
    }

    /// Whatever goes wrong inside is told with the name of the file.
    static func about<Result>(_ file: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let code as ExitCode {
            throw code
        } catch let fault as CommandFault {
            throw fault
        } catch {
            throw FileFault(file: file, cause: error)
        }
    }

    /// The sentences for an error, one a fault.
    static func lines(_ error: any Error, _ language: Language) -> [String] {
        switch error {
        case let fault as CommandFault: [fault.text(language)]
        case let fault as FileFault: ErrorMessage.lines(fault.cause, language, file: fault.file)
        default: ErrorMessage.lines(error, language)
        }
    }

    static func code(for error: any Error) -> ExitCode {
        switch kind(error) {
        case .usage: Exit.usage
        case .badData: Exit.badData
        case .noInput: Exit.noInput
        case .ourFault: Exit.ourFault
        case .cannotWrite: Exit.cannotWrite
        case .busy: Exit.busy
        case .refused: Exit.refused
        }
    }

    private static func kind(_ error: any Error) -> ErrorKind {
        switch error {
        case let fault as CommandFault: fault.exit
        case let fault as FileFault: ErrorMessage.kind(fault.cause)
        default: ErrorMessage.kind(error)
        }
    }
}
