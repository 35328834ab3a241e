import ArgumentParser

/// The command: it assembles the floors below and turns their answers into text and exit codes.
@main
struct VinhDanh: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vinhdanh",
        abstract: "Hồ sơ thi đua, khen thưởng: từ danh sách Excel đến văn bản Word sẵn sàng ký.",
        discussion: """
            Ví dụ:
              vinhdanh demo
              vinhdanh init --data du-lieu --regulation bhxh-2024
              vinhdanh import danh-sach.xlsx --as NV0152 --campaign xhht-2024 \\
                --unit bhxh-nghe-an --dry-run
              vinhdanh missing --campaign xhht-2024
              vinhdanh act --list nomination/xhht-2024.commendation.NV0261 --as NV0152
              vinhdanh template check mau-giay-moi.docx

            Mã thoát:
              0 xong · 64 gọi sai · 65 dữ liệu sai · 66 không có tệp vào
              70 lỗi của chương trình · 73 không ghi được · 75 đang bận · 77 bị từ chối
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Hồ sơ",
                subcommands: [
                    ImportCommand.self, StatusCommand.self, MissingCommand.self, SessionCommand.self,
                    ActCommand.self, DocumentCommand.self, ClockCommand.self, ServeCommand.self,
                ]
            ),
            CommandGroup(name: "Mẫu và quy định", subcommands: [TemplateCommand.self, WorkflowCommand.self]),
            CommandGroup(
                name: "Dữ liệu",
                subcommands: [
                    InitCommand.self, MigrateCommand.self, RegisterCommand.self, JournalCommand.self,
                    BackupCommand.self, RestoreCommand.self, AccountCommand.self, Demo.self,
                ]
            ),
        ]
    )

    /// Runs what was asked; help and usage errors are told in Vietnamese as well.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            let text = HelpText(fullMessage(for: error)).vietnamese
            if code == .success { Terminal.print(text) } else if !text.isEmpty { Terminal.error(text) }
            exit(withError: code)
        }
    }
}
