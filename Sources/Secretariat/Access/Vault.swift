import Crypto
import Foundation
import Store
import Synchronization

/// The key with which secrets are closed before they go to the database, and what is handed out is sealed.
///
/// It lies in the data folder in a file of its own that only its owner reads, made when it is first needed. A backup
/// does not carry it: whoever finds one finds no second factor in it.
public final class Vault: Sendable {
    /// The name of the file inside the data folder.
    public static let fileName = "secrets.key"
    static let keyLength = 32

    private let file: URL
    private let random: @Sendable (Int) -> [UInt8]
    private let known = Mutex<[UInt8]?>(nil)

    init(in folder: URL, random: @escaping @Sendable (Int) -> [UInt8]) {
        file = folder.appending(path: Self.fileName)
        self.random = random
    }

    /// Closes bytes for one purpose, such as a person's second factor: opened for another one, they do not open.
    func close(_ bytes: [UInt8], for purpose: String) throws -> String {
        let nonce = try AES.GCM.Nonce(data: random(12))
        let box = try AES.GCM.seal(
            bytes,
            using: key(),
            nonce: nonce,
            authenticating: Array(purpose.utf8)
        )
        return Self.mark + Hex.text(Array(box.nonce) + Array(box.ciphertext) + Array(box.tag))
    }

    /// Nil for what was closed with another key, for another purpose, or was altered.
    func open(_ text: String, for purpose: String) throws -> [UInt8]? {
        guard text.hasPrefix(Self.mark), let bytes = Hex.bytes(String(text.dropFirst(Self.mark.count))),
            let box = try? AES.GCM.SealedBox(combined: bytes)
        else { return nil }
        return try? Array(AES.GCM.open(box, using: key(), authenticating: Array(purpose.utf8)))
    }

    /// Proves that a text was handed out here for a purpose.
    func seal(_ text: String, for purpose: String) throws -> String {
        let message = "\(purpose.utf8.count):\(purpose)\(text)"
        return Hex.text(HMAC<SHA256>.authenticationCode(for: Array(message.utf8), using: try key()))
    }

    /// What stands before a closed text: none of the texts written before there was a vault begins so.
    private static let mark = "aes-gcm:"

    private func key() throws -> SymmetricKey {
        let bytes = try known.withLock { kept -> [UInt8] in
            if let kept { return kept }
            let bytes = try read() ?? make()
            kept = bytes
            return bytes
        }
        return SymmetricKey(data: bytes)
    }

    private func read() throws -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let bytes = [UInt8](try Data(contentsOf: file))
        guard bytes.count == Self.keyLength else { throw AccountFault.keyUnreadable }
        return bytes
    }

    /// Makes the file whole under another name first; of two programs that do so at once, both take the first one's.
    private func make() throws -> [UInt8] {
        let partial = file.deletingLastPathComponent()
            .appending(path: ".\(Self.fileName).\(Hex.text(random(8)))")
        let made = FileManager.default.createFile(
            atPath: partial.path,
            contents: Data(random(Self.keyLength)),
            attributes: [.posixPermissions: 0o600]
        )
        guard made else { throw AccountFault.keyUnreadable }
        defer { try? FileManager.default.removeItem(at: partial) }
        do {
            try FileManager.default.linkItem(at: partial, to: file)
        } catch CocoaError.fileWriteFileExists {
            // Another program was first.
        }
        guard let bytes = try read() else { throw AccountFault.keyUnreadable }
        return bytes
    }
}
