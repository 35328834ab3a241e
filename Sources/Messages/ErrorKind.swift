import Awards
import Forms
import Foundation
import OPC
import Regulations
import Secretariat
import Spreadsheet
import Store
import Vietnamese
import WordTemplate
import Workflow
import XMLTree
import Zip

/// What kind of failure an error is; the command maps it to an exit code.
public enum ErrorKind: String, Hashable, Sendable, CaseIterable {
    /// What was asked makes no sense as given.
    case usage
    /// A file or a record is not as it must be.
    case badData
    /// What should be read is not there.
    case noInput
    /// The program is at fault.
    case ourFault
    case cannotWrite
    /// Trying again later, or after a look, may do.
    case busy
    /// Understood, and the answer is no.
    case refused
}

extension ErrorMessage {
    public static func kind(_ error: any Error) -> ErrorKind {
        switch error {
        case let error as ZipError: kind(error.code)
        case let error as PackageError: kind(error.code)
        case let error as SpreadsheetError: error.code == .writeFailed ? .cannotWrite : .badData
        case let error as StoreError: kind(error.code)
        case let fault as ActFault: kind(fault)
        case let fault as AccountFault: kind(fault)
        case let fault as IssueFault: kind(fault.cause)
        case let error as FormsError: error.code == .wrongScope ? .usage : .badData
        case let error as RegulationError: kind(error.faults.map(\.code))
        case let fault as RegulationFault: kind([fault.code])
        case let error as XMLError: error.code == .outOfMemory ? .ourFault : .badData
        case is Refusal, is OrganisationFault, is ConfirmationFault: .refused
        case is TemplateFault, is TemplateFaults, is WorkflowError, is Workflow.Fault, is UnsoundWorkflows,
            is LawError,
            is Formula.Fault, is RecordFault, is BallotFault, is CountFault, is VietnameseError, is RowFault,
            is UnknownTable, is DecodingError:
            .badData
        case let error as CocoaError: kind(error.code)
        default: .ourFault
        }
    }

    private static func kind(_ code: ZipError.Code) -> ErrorKind {
        switch code {
        case .writeFailed: .cannotWrite
        case .outOfMemory, .noEntries: .ourFault
        default: .badData
        }
    }

    private static func kind(_ code: PackageError.Code) -> ErrorKind {
        switch code {
        case .writeFailed: .cannotWrite
        case .outOfMemory, .partExists: .ourFault
        default: .badData
        }
    }

    private static func kind(_ code: StoreError.Code) -> ErrorKind {
        switch code {
        case .busy, .changedMeanwhile: .busy
        case .cannotOpen, .notFound, .fileMissing: .noInput
        case .disk, .unsafeSetting, .wouldOverwrite: .cannotWrite
        case .nested, .unknownColumn, .database: .ourFault
        case .keyReused: .usage
        case .newerSchema, .damaged, .alreadyExists, .unknownReference, .ruleBroken, .unreadableRecord,
            .numberTaken,
            .badNumber, .alreadyVoid, .badDigest, .fileAltered, .backupAltered, .faulty:
            .badData
        }
    }

    private static func kind(_ fault: ActFault) -> ErrorKind {
        switch fault {
        case .unknownPerson, .unknownObject, .unknownAction, .unknownInput, .missingInput, .badInput,
            .unknownForm, .keyUsed:
            .usage
        case .unknownReference, .alreadyExists, .noRegulation, .noWorkflow: .badData
        }
    }

    private static func kind(_ fault: AccountFault) -> ErrorKind {
        switch fault {
        case .passwordTooShort, .passwordTooLong, .passwordTooSimple, .passwordTellsName, .samePassword,
            .setupIncomplete:
            .badData
        case .noAccount: .noInput
        case .keyUnreadable: .cannotWrite
        case .wrongPassword, .notAdministrator, .ownAccount, .secondFactorInUse, .noSecondFactor, .wrongCode,
            .secondFactorNeeded, .secondFactorUnreadable, .wrongSetupCode, .administratorExists,
            .noAdministrator:
            .refused
        }
    }

    private static func kind(_ codes: [RegulationFault.Code]) -> ErrorKind {
        if codes == [.unknownRegulation] { return .usage }
        let isMissing = !codes.isEmpty && codes.allSatisfy { $0 == .fileMissing || $0 == .fileUnreadable }
        return isMissing ? .noInput : .badData
    }

    private static func kind(_ code: CocoaError.Code) -> ErrorKind {
        if isReading(code) || code == .fileNoSuchFile { return .noInput }
        return isWriting(code) ? .cannotWrite : .ourFault
    }
}
