import ArgumentParser
import Awards
import Messages
import Secretariat
import Store
import Web

/// The office in the browser.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Mở văn phòng trên trình duyệt.",
        discussion: """
            Người dùng đăng nhập bằng mã cán bộ và mật khẩu đặt bằng lệnh account set.

            Ví dụ:
              vinhdanh serve --data du-lieu
              vinhdanh serve --data du-lieu --host 0.0.0.0 --port 8443
            """
    )

    @Option(help: ArgumentHelp("Địa chỉ mạng để nghe.", valueName: "địa-chỉ")) var host = "127.0.0.1"
    @Option(help: ArgumentHelp("Cổng; 0: cổng trống bất kỳ.", valueName: "số")) var port = 8080
    @OptionGroup var place: DataOptions
    @OptionGroup var speech: LanguageOptions

    func run() async throws {
        var opened: Office?
        try Failures.reported(speech.language) { opened = try place.office() }
        guard let office = opened else { return }
        let isSample = try office.store.read { try $0.setting(DataOptions.sampleSetting) } != nil
        let (host, language) = (host, speech.language)
        try await WebServer(office: office, isSample: isSample).run(host: host, port: port) { port in
            let address = "http://\(host):\(port)/"
            Terminal.print(language == .vi ? "Văn phòng mở tại \(address)" : "The office is open at \(address)")
        }
    }
}
