/// Why an action cannot even be tried: what was asked does not make sense as given.
///
/// A refusal (`Workflow.Refusal`) is different: there the request is understood and the answer is no.
public enum ActFault: Error, Hashable, Codable, Sendable {
    case unknownPerson(String)
    case unknownObject(String, nearest: [String])
    case unknownAction(String, nearest: [String])
    case unknownInput(String, nearest: [String])
    case missingInput(String)
    case badInput(String, String, expected: String)
    case unknownReference(String, String)
    case alreadyExists(String)
    case noRegulation(String)
    case noWorkflow(String)
    case unknownForm(String)
    /// The key has the answer of a request with another content.
    case keyUsed(String)
}
