import ArgumentParser
import Foundation
import Messages
import Secretariat
import Store
import Workflow

/// Turns what was thrown into sentences on standard error and the exit code a script can act on.
enum Failures {
    static func reported(_ language: Language, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let code as ExitCode {
            throw code
        } catch {
            for line in ErrorMessage.lines(error, language) { Terminal.error(line) }
            throw exit(for: error)
        }
    }

    private static func exit(for error: any Error) -> ExitCode {
        switch ErrorMessage.kind(error) {
        case .usage: Exit.usage
        case .badData: Exit.badData
        case .noInput: Exit.noInput
        case .ourFault: Exit.ourFault
        case .cannotWrite: Exit.cannotWrite
        case .busy: Exit.busy
        case .refused: Exit.refused
        }
    }
}
