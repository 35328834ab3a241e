import ArgumentParser
import Awards
import Foundation
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
            Mỗi người đăng nhập bằng mã cán bộ và mật khẩu; người quản trị đặt mật khẩu
            bằng lệnh account set. Người quyết định (theo second_factor của bộ quy định)
            phải bật xác thực hai lớp, trừ ở văn phòng mẫu. Ctrl+C để dừng: việc đang làm
            dở được làm xong trước.

            Ví dụ:
              vinhdanh serve --data du-lieu
              vinhdanh serve --data du-lieu --behind-tls --proxy 127.0.0.1
              vinhdanh serve --sample samples/yearly-2024 --out out/van-phong
            """
    )

    @Option(help: ArgumentHelp("Địa chỉ mạng để nghe.", valueName: "địa-chỉ")) var host = "127.0.0.1"
    @Option(help: ArgumentHelp("Cổng; 0: cổng trống bất kỳ.", valueName: "số")) var port = 8080
    @Flag(help: "Trình duyệt vào qua TLS (do máy chủ phía trước lo): cookie chỉ đi qua TLS, HSTS.")
    var behindTls = false
    @Option(
        name: .customLong("proxy"),
        help: ArgumentHelp(
            "Địa chỉ máy chủ phía trước, được tin X-Forwarded-For và -Proto; dùng được nhiều lần.",
            valueName: "địa-chỉ"
        )
    )
    var proxies: [String] = []
    @Option(
        help: ArgumentHelp(
            "Mở văn phòng mẫu: câu chuyện của bộ mẫu này, dừng giữa chừng.",
            valueName: "thư-mục"
        )
    )
    var sample: String?
    @Option(help: ArgumentHelp("Nơi đặt dữ liệu của văn phòng mẫu.", valueName: "thư-mục"))
    var out = "out/van-phong"
    @OptionGroup var place: DataOptions
    @OptionGroup var speech: LanguageOptions

    func run() async throws {
        var opened: (office: Office, isSample: Bool)?
        try Failures.reported(speech.language) { opened = try open() }
        guard let (office, isSample) = opened else { return }
        let (host, language) = (host, speech.language)
        let server = try WebServer(
            office: office,
            isSample: isSample,
            demandsSecondFactor: !isSample,
            surroundings: Surroundings(isBehindTLS: behindTls, proxies: Set(proxies))
        )
        let setupCode = try server.setupCode()
        try await server.run(host: host, port: port, log: { Terminal.error($0) }) { port in
            let address = "http://\(host):\(port)/"
            let isVietnamese = language == .vi
            Terminal.print(isVietnamese ? "Văn phòng mở tại \(address)" : "The office is open at \(address)")
            guard let setupCode else { return }
            Terminal.print(
                isVietnamese
                    ? "Chưa có quản trị nào đăng nhập được. Mở trang trên, mã thiết lập: \(setupCode)"
                    : "No administrator can sign in yet. Open the page; the setup code: \(setupCode)"
            )
        }
    }

    private func open() throws -> (Office, isSample: Bool) {
        guard let sample else {
            let office = try place.office()
            return (office, try office.store.read { try $0.setting(DataOptions.sampleSetting) } != nil)
        }
        var progress: Progress?
        let (office, known) = try SampleOffice.open(
            URL(filePath: sample),
            in: URL(filePath: out),
            speech.language
        ) { number, total in
            var shown = progress ?? Progress(total: total)
            shown.step("")
            progress = shown
        }
        progress?.finish()
        let isVietnamese = speech.language == .vi
        Terminal.print(
            isVietnamese
                ? "Tài khoản mẫu, mật khẩu \(known.password):"
                : "Sample accounts, password \(known.password):"
        )
        for account in known.people {
            Terminal.print("  \(account.person)  \(isVietnamese ? account.label.vi : account.label.en)")
        }
        Terminal.print(
            isVietnamese
                ? "Văn phòng mẫu không đòi người quyết định xác thực hai lớp."
                : "The sample office asks nobody who decides for a second factor."
        )
        return (office, true)
    }
}
