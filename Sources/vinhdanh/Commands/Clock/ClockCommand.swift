import ArgumentParser

/// Last days, reminders, and who had what for how long.
struct ClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "Thời hạn: nhắc việc và gửi thư, xem hạn, ai giữ hồ sơ bao lâu, gia hạn, lịch.",
        discussion: """
            Đặt clock run chạy mỗi giờ (cron): mỗi mốc nhắc chỉ gửi một lần, không gửi
            vào ngày nghỉ; dừng lâu rồi chạy lại thì chỉ gửi mốc mới nhất.

            Ví dụ:
              vinhdanh clock run
              vinhdanh clock run --sendmail /usr/sbin/sendmail --from vinhdanh@coquan.example
              vinhdanh clock due --within 10
              vinhdanh clock held nomination/xhht-2024.commendation.NV0261
              vinhdanh clock extend movement-report/2024.bhxh-hue --as NV0007 \\
                --until 2024-12-20 --text "Mưa lũ"
              vinhdanh clock calendar 2025
            """,
        subcommands: [
            ClockRunCommand.self, ClockDueCommand.self, ClockHeldCommand.self, ClockExtendCommand.self,
            ClockCalendarCommand.self, ClockMailCommand.self,
        ]
    )
}
