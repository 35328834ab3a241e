import Foundation
import Vietnamese

@testable import Forms

extension Sample {
    static let form = "Bằng khen của Tổng Giám đốc Bảo hiểm xã hội Việt Nam"

    static func nomination(_ kind: NomineeFacts.Kind, _ extent: Extent) -> NominationFacts {
        let isLong = extent == .longest
        return NominationFacts(
            letterhead: letterhead(extent, symbol: "BC"),
            movement: movement(extent),
            awardForm: isLong ? form : "Giấy khen",
            nominee: kind == .individual ? person(extent) : collective(extent),
            merit: merit(extent),
            unitHead: isLong
                ? SignatureFacts(office: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], name: "Trần Thị Thanh Hương")
                : SignatureFacts(),
            submitter: isLong
                ? SignatureFacts(office: ["KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"], name: "Lê Văn Cường")
                : SignatureFacts()
        )
    }

    /// `kinds` says who is in the list: persons, collectives or both.
    static func nominees(_ kinds: [NomineeFacts.Kind], _ extent: Extent) -> [NomineeFacts] {
        let count = extent == .longest ? 14 : 1
        return kinds.flatMap { kind in
            (0..<count).map { index in
                var nominee =
                    kind == .individual
                    ? person(index.isMultiple(of: 3) ? extent : .shortest) : collective(extent)
                if index % 3 == 1 {
                    (nominee.name, nominee.gender) = ("Đỗ Đức Ánh", kind == .individual ? .male : nil)
                }
                return nominee
            }
        }
    }

    static func submission(_ kinds: [NomineeFacts.Kind], _ extent: Extent) -> SubmissionFacts {
        let isLong = extent == .longest
        let listed = nominees(kinds, extent).enumerated().map { index, nominee in
            ListedNomineeFacts(
                nominee: nominee,
                awardForm: index.isMultiple(of: 2) && isLong ? form : "Giấy khen của Giám đốc",
                standard: isLong ? "khoản 2 Điều 74 Luật Thi đua, khen thưởng" : nil,
                vote: isLong ? VoteFacts(yes: 13, base: 15) : nil,
                note: index == 1 ? "Nghỉ hưu từ 01/10/2026" : nil,
                merit: index.isMultiple(of: 4) ? merit(extent) : merit(.shortest),
                opinion: isLong ? "Nhất trí đề nghị" : nil
            )
        }
        return SubmissionFacts(
            letterhead: letterhead(extent, symbol: "TTr"),
            movement: movement(extent),
            decider: "Tổng Giám đốc Bảo hiểm xã hội Việt Nam",
            awardForm: form,
            process: isLong ? longText : "Hội đồng họp ngày 05/9/2025, bỏ phiếu kín.",
            pledges: isLong ? ["Hồ sơ đầy đủ, đúng quy định", "Đã công khai danh sách theo quy định"] : [],
            nominees: listed
        )
    }

    static func session(_ kinds: [NomineeFacts.Kind], _ extent: Extent) -> SessionFacts {
        let isLong = extent == .longest
        let start =
            Day(iso: "2026-12-05").flatMap { Moment(day: $0, hour: 8, minute: 30) } ?? Moment(unixSeconds: 0)
        let lines = nominees(kinds, extent).enumerated().map { index, nominee in
            BallotLineFacts(
                nominee: nominee,
                awardForm: form,
                yes: index == 2 ? 10 : 14,
                no: index == 2 ? 4 : 0,
                blank: 1,
                base: 15,
                needed: 12,
                passed: index != 2,
                recused: index == 0 && isLong ? ["Lê Văn Cường"] : []
            )
        }
        return SessionFacts(
            letterhead: letterhead(extent, symbol: "BB"),
            movement: movement(extent),
            council: council(extent),
            title: isLong
                ? "Họp Hội đồng Thi đua - Khen thưởng xét, đề nghị khen thưởng sơ kết Phong trào học tập suốt đời"
                : "Họp xét khen thưởng đợt 1 năm 2026",
            decider: "Tổng Giám đốc Bảo hiểm xã hội Việt Nam",
            startedAt: start,
            endedAt: Moment(day: start.day, hour: 11, minute: 15),
            place: "Phòng họp tầng 2, trụ sở cơ quan",
            groups: [AgendaGroupFacts(name: "Cá nhân đề nghị tặng Bằng khen", lines: lines)],
            rounds: [round(kinds, extent)] + (isLong ? [round(kinds, .shortest)] : []),
            annulled: isLong ? [annulled(extent)] : [],
            additions: isLong
                ? [
                    AdditionFacts(
                        nominee: person(.longest),
                        awardForm: form,
                        yes: 10,
                        no: 2,
                        abstaining: 1,
                        reason: "hồ sơ đến sau khi chốt nội dung"
                    )
                ] : [],
            asked: [
                AskedFacts(
                    name: "Phạm Văn Dũng",
                    position: "Vụ trưởng",
                    reason: "đi công tác",
                    lines: lines
                )
            ]
                + (isLong
                    ? [AskedFacts(name: "Lê Thị Hoa", position: "Phó Vụ trưởng", reason: "ốm", lines: lines)]
                    : []),
            quorum: "Hội đồng họp khi có từ 2/3 tổng số thành viên Hội đồng có mặt",
            agenda: isLong
                ? "Xét, đề nghị tặng Bằng khen của Tổng Giám đốc Bảo hiểm xã hội Việt Nam, Giấy khen"
                : "Xét, đề nghị tặng Bằng khen",
            appraisal: isLong ? longText : nil,
            opinions: isLong ? [OpinionFacts(name: "Lê Văn Cường", text: longParagraph)] : [],
            refusals: isLong
                ? [
                    RefusalFacts(
                        nominee: person(.longest),
                        awardForm: form,
                        reason: "chưa đủ thời gian công tác"
                    )
                ] : [],
            conclusion: isLong ? longText : nil,
            invitation: letterhead(extent, symbol: "GM")
        )
    }

    static func ballotRound(_ kinds: [NomineeFacts.Kind], _ extent: Extent) -> BallotRoundFacts {
        BallotRoundFacts(session: session(kinds, extent), round: round(kinds, extent))
    }

    static func annulled(_ extent: Extent) -> RoundFacts {
        var round = round([.individual], extent)
        round.annulledBecause = "phiếu in thiếu một trường hợp"
        return round
    }

    static func round(_ kinds: [NomineeFacts.Kind], _ extent: Extent) -> RoundFacts {
        let isLong = extent == .longest
        let opened =
            Day(iso: "2026-12-05").flatMap { Moment(day: $0, hour: 10, minute: 5) } ?? Moment(unixSeconds: 0)
        let lines = nominees(kinds, extent).enumerated().map { index, nominee in
            BallotLineFacts(
                nominee: nominee,
                awardForm: form,
                yes: index == 2 ? 10 : 14,
                no: index == 2 ? 4 : 0,
                blank: 1,
                base: 15,
                needed: 12,
                passed: index != 2,
                recused: index == 0 && isLong ? ["Lê Văn Cường"] : []
            )
        }
        return RoundFacts(
            name: "Cá nhân đề nghị tặng \(form)",
            votingMethod: isLong ? "bỏ phiếu kín" : "biểu quyết giơ tay",
            isSecret: isLong,
            members: 15,
            present: isLong ? 13 : 15,
            absent: 0,
            ballots: BallotCountFacts(
                issued: 15,
                returned: isLong ? 14 : 15,
                valid: isLong ? 13 : 15,
                invalid: isLong ? 1 : 0,
                writtenOpinions: isLong ? 2 : 0
            ),
            lines: lines,
            rules: [
                "Đạt khi có từ 80% trở lên tổng số thành viên Hội đồng đồng ý (Điều 31 Quy chế của Hội đồng)",
                "Thành viên vắng mặt được lấy ý kiến bằng văn bản",
            ],
            tellers: [
                MemberFacts(name: "Hoàng Thị Yến", position: "Trưởng phòng", role: "Trưởng ban"),
                MemberFacts(name: "Ngô Văn Hùng", position: "Chuyên viên", role: "Ủy viên"),
            ],
            openedAt: opened,
            closedAt: Moment(day: opened.day, hour: 10, minute: 30),
            countedAt: Moment(day: opened.day, hour: 10, minute: 50),
            recounts: isLong ? 1 : 0,
            digest: "4f1c 09ab 77d2 e310",
            papers: [BallotPaperFacts(copies: 14, lines: lines)]
                + (isLong ? [BallotPaperFacts(copies: 1, lines: Array(lines.dropFirst()))] : [])
        )
    }

    static func council(_ extent: Extent) -> CouncilFacts {
        let chair = MemberFacts(
            name: "Lê Văn Cường",
            position: "Phó Tổng Giám đốc",
            role: "Phó Chủ tịch Hội đồng"
        )
        let count = extent == .longest ? 13 : 15
        return CouncilFacts(
            name: "Hội đồng Thi đua - Khen thưởng",
            establishedBy: "Quyết định số 12/QĐ-BHXH ngày 05 tháng 01 năm 2026",
            memberCount: 15,
            present: [chair]
                + (2...count).map {
                    MemberFacts(name: "Phạm Văn Dũng \($0)", position: "Vụ trưởng", role: "Ủy viên")
                },
            absent: extent == .longest
                ? [
                    AbsentFacts(
                        name: "Đỗ Đức Ánh",
                        position: "Trưởng ban",
                        reason: "đi công tác",
                        opinion: "đồng ý toàn bộ danh sách"
                    ),
                    AbsentFacts(name: "Vũ Thị Hạ", position: "Trưởng ban", reason: "nghỉ ốm"),
                ] : [],
            guests: extent == .longest ? [MemberFacts(name: "Bùi Thị Ân", position: "Chánh Văn phòng")] : [],
            chair: chair,
            secretary: MemberFacts(name: "Vũ Thị Lan", position: "Chuyên viên")
        )
    }

    static func decision(_ kinds: [NomineeFacts.Kind], _ extent: Extent, awardForm: String) -> DecisionFacts {
        let awarded = nominees(kinds, extent).map {
            AwardedFacts(nominee: $0, reward: $0.kind == .collective ? 7_020_000 : 3_510_000)
        }
        return DecisionFacts(
            letterhead: letterhead(extent, symbol: "QĐ"),
            movement: movement(extent),
            awardForm: awardForm,
            merit: "thành tích xuất sắc trong \(movement(extent).phrase)",
            awarded: awarded,
            collectiveReward: 7_020_000,
            individualReward: 3_510_000,
            fund: "Quỹ khen thưởng, phúc lợi của Ngành",
            executors:
                "Chánh Văn phòng, Thủ trưởng các đơn vị trực thuộc, Giám đốc Bảo hiểm xã hội các tỉnh, thành phố"
        )
    }

    static func award(_ kind: NomineeFacts.Kind, _ extent: Extent) -> AwardFacts {
        AwardFacts(
            letterhead: letterhead(extent, symbol: "QĐ"),
            movement: movement(extent),
            nominee: kind == .individual ? person(extent) : collective(extent),
            awardForm: "Bằng khen",
            merit: "thành tích xuất sắc trong \(movement(extent).phrase)",
            registerNumber: extent == .longest ? "0123/2026" : nil
        )
    }
}
