import ArgumentParser

/// The official documents: what was issued, issuing anew, and files for people.
struct DocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document",
        abstract: "Văn bản đã lập: xem, lập, lập lại sau khi sửa, xuất ra thư mục.",
        discussion: """
            Phần lớn văn bản tự được lập khi hồ sơ chuyển bước. Bản đã lập được giữ
            nguyên; lập lại thì thành lần mới.

            Ví dụ:
              vinhdanh document list submission/xhht-2024.bhxh-nghe-an.commendation
              vinhdanh document issue leader-page campaign/xhht-2024 --as NV0007
              vinhdanh document export van-ban --campaign xhht-2024
            """,
        subcommands: [
            DocumentListCommand.self, DocumentIssueCommand.self, DocumentReissueCommand.self,
            DocumentExportCommand.self, DocumentNamesCommand.self,
        ]
    )
}
