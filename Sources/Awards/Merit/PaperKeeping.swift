/// A thing whose record names the papers that were handed in with what was done to it: scans of what was signed here,
/// papers received.
///
/// A nomination keeps them in its dossier.
public protocol PaperKeeping: Tracked {
    /// In the order in which they came.
    var papers: [Dossier.Paper] { get set }
}

extension Decision: PaperKeeping {}
extension Letter: PaperKeeping {}
extension Correction: PaperKeeping {}
extension Cancellation: PaperKeeping {}
extension Complaint: PaperKeeping {}

extension PaperKeeping {
    /// The digests of the files that were handed in.
    public var handedIn: [String] { papers.compactMap(\.digest) }
}
