import Foundation
import Vietnamese

@testable import Forms

/// How much a sample holds: the least that a document can be issued with, or the longest that is plausible.
enum Extent: String, CaseIterable, Sendable {
    case shortest, longest
}

/// Facts for tests; nothing in them is about real people.
enum Sample {
    static func day(_ iso: String) -> Day? { Day(iso: iso) }

    static let longParagraph =
        "Trong giai đoạn vừa qua, đơn vị đã chủ động triển khai nhiều giải pháp thiết thực, xây dựng thư viện học "
        + "liệu số dùng chung, tổ chức các lớp bồi dưỡng trực tuyến về kỹ năng số, ngoại ngữ và nghiệp vụ, vận động "
        + "công chức, viên chức, người lao động tự học, học tập suốt đời, gắn với nâng cao chất lượng phục vụ người "
        + "tham gia và thụ hưởng chính sách bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp."

    static let longText = Array(repeating: longParagraph, count: 3).joined(separator: "\n")

    static func movement(_ extent: Extent) -> MovementFacts {
        switch extent {
        case .shortest: MovementFacts(name: "Cả nước thi đua xây dựng xã hội học tập")
        case .longest:
            MovementFacts(
                name:
                    "Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030",
                stage: "giai đoạn sơ kết 2023 - 2025"
            )
        }
    }

    static func letterhead(_ extent: Extent, symbol: String) -> LetterheadFacts {
        switch extent {
        case .shortest:
            LetterheadFacts(
                issuer: "Bảo hiểm xã hội Việt Nam",
                symbol: symbol + "-BHXH",
                place: "Hà Nội",
                draftYear: 2026,
                authority: "Tổng Giám đốc Bảo hiểm xã hội Việt Nam",
                signerOffice: ["TỔNG GIÁM ĐỐC"],
                addressees: ["Bộ Nội vụ"],
                recipients: ["Như trên", "Lưu: VT, TĐKT (03)"],
                bases: ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"]
            )
        case .longest: longLetterhead(symbol)
        }
    }

    private static func longLetterhead(_ symbol: String) -> LetterheadFacts {
        LetterheadFacts(
            parentAgency: "Bảo hiểm xã hội Việt Nam",
            issuer: "Bảo hiểm xã hội Thành phố Hồ Chí Minh",
            number: "1234",
            symbol: symbol + "-BHXH",
            place: "Thành phố Hồ Chí Minh",
            signedOn: day("2026-12-29"),
            authority: "Giám đốc Bảo hiểm xã hội Thành phố Hồ Chí Minh",
            signerOffice: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC PHỤ TRÁCH"],
            signerName: "Nguyễn Phước Quỳnh Hương Giang",
            addressees: [
                "Bảo hiểm xã hội Việt Nam",
                "Hội đồng Thi đua - Khen thưởng ngành Bảo hiểm xã hội Việt Nam (qua cơ quan thường trực)",
            ],
            recipients: [
                "Như trên", "Bộ Tài chính (để b/c)", "Tổng Giám đốc (để b/c)", "Các Phó Tổng Giám đốc",
                "Các đơn vị trực thuộc", "Bảo hiểm xã hội các tỉnh, thành phố", "Lưu: VT, TĐKT (05)",
            ],
            bases: [
                "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
                "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành "
                    + "một số điều của Luật Thi đua, khen thưởng",
                "Căn cứ Kế hoạch triển khai Phong trào của ngành Bảo hiểm xã hội Việt Nam",
                "Theo đề nghị của Hội đồng Thi đua - Khen thưởng tại Biên bản họp ngày 05 tháng 12 năm 2026",
            ]
        )
    }

    static func person(_ extent: Extent) -> NomineeFacts {
        switch extent {
        case .shortest:
            NomineeFacts(
                kind: .individual,
                name: "Lê Ý",
                bornOn: day("1990-01-02"),
                hometown: "Hà Nội",
                residence: "Hà Nội",
                position: "Chuyên viên",
                unit: "Văn phòng",
                education: "Đại học",
                duties: "Văn thư"
            )
        case .longest:
            NomineeFacts(
                kind: .individual,
                name: "Nguyễn Phước Công Tằng Tôn Nữ Quỳnh Hương",
                gender: .female,
                alias: "Hồng Minh",
                bornOn: day("1985-12-28"),
                ethnicity: "Kinh",
                hometown: "xã Kim Liên, tỉnh Nghệ An",
                residence: "phường Trường Vinh, tỉnh Nghệ An",
                position: "Phó Trưởng phòng phụ trách, Phó Bí thư Chi bộ, Chủ tịch Công đoàn bộ phận",
                unit: "Phòng Tuyên truyền và Hỗ trợ người tham gia, Bảo hiểm xã hội Thành phố Hồ Chí Minh",
                education: "Thạc sĩ Quản lý công, Cử nhân Luật",
                politicalTheory: "Cao cấp",
                joinedPartyOn: day("2010-05-19"),
                duties:
                    "Phụ trách công tác tuyên truyền, hỗ trợ người tham gia; theo dõi Phong trào học tập suốt đời"
            )
        }
    }

    static func collective(_ extent: Extent) -> NomineeFacts {
        switch extent {
        case .shortest:
            NomineeFacts(
                kind: .collective,
                name: "Văn phòng",
                seat: "Hà Nội",
                headcount: 9,
                history: "Thành lập năm 1995.",
                structure: "Gồm 03 bộ phận.",
                functions: "Tham mưu tổng hợp."
            )
        case .longest:
            NomineeFacts(
                kind: .collective,
                name: "Phòng Quản lý thu và Phát triển người tham gia khu vực Bà Rịa - Vũng Tàu, "
                    + "Bảo hiểm xã hội Thành phố Hồ Chí Minh",
                seat: "Số 117C Nguyễn Đình Chính, phường Phú Nhuận, Thành phố Hồ Chí Minh",
                phone: "028 3997 9039",
                website: "hochiminh.example.vn",
                headcount: 1250,
                history: longText,
                structure: longText,
                functions: longText
            )
        }
    }

    static func merit(_ extent: Extent) -> MeritFacts {
        guard extent == .longest else {
            return MeritFacts(
                summary: "Tích cực tự học.",
                criteria: [CriterionFacts(name: "Tự học", result: "Hoàn thành tốt nhiệm vụ.")]
            )
        }
        return MeritFacts(
            summary: longText,
            criteria: (1...4).map {
                CriterionFacts(
                    name:
                        "Tiêu chí \($0): tích cực tự học, tự bồi dưỡng nâng cao trình độ chuyên môn, nghiệp vụ",
                    result: longText,
                    evidence: "Chứng chỉ số \($0)2/2025; Quyết định số 4\($0)/QĐ-BHXH",
                    verdict: "Đạt"
                )
            },
            indicators: indicators,
            initiatives: (1...3).map {
                InitiativeFacts(
                    year: 2022 + $0,
                    name: "Thư viện học liệu số dùng chung cho công chức, viên chức lần \($0)",
                    decision: "Quyết định số 45\($0)/QĐ-BHXH ngày 05/9/2025 của Bảo hiểm xã hội Việt Nam",
                    scope: "Toàn Ngành; giảm 30% thời gian tra cứu"
                )
            },
            recognitions: [
                RecognitionFacts(
                    year: 2025,
                    name: "Công dân học tập",
                    decision: "Quyết định số 7/QĐ-UBND ngày 02/9/2025"
                )
            ],
            ratings: (2023...2025).map {
                RatingFacts(
                    year: $0,
                    rating: "Hoàn thành xuất sắc nhiệm vụ",
                    decision: "Quyết định số 12/QĐ-BHXH ngày 05/01/\($0 + 1)"
                )
            },
            titles: (2023...2025).map {
                HonourFacts(
                    year: $0,
                    name: "Chiến sĩ thi đua cơ sở",
                    decision: "Quyết định số 15/QĐ-BHXH ngày 10/01/\($0 + 1) của Bảo hiểm xã hội Việt Nam"
                )
            },
            pastAwards: [
                HonourFacts(
                    year: 2024,
                    name: "Giấy khen của Giám đốc Bảo hiểm xã hội Thành phố Hồ Chí Minh",
                    decision: "Quyết định số 88/QĐ-BHXH ngày 16/02/2025"
                )
            ],
            discipline: nil
        )
    }

    static let indicators = [
        IndicatorFacts(
            name: "Tổng số công chức, viên chức, người lao động",
            unit: "người",
            current: 1250,
            previous: 1300
        ),
        IndicatorFacts(name: "Số lượt học trực tuyến", unit: "lượt", current: 15_250, previous: 9800),
        IndicatorFacts(name: "Tỷ lệ “Công dân học tập”", unit: "%", current: Decimal(925) / 10, previous: 88),
        IndicatorFacts(name: "Số tài liệu được số hóa", unit: "tài liệu", current: 320, previous: nil),
    ]
}
