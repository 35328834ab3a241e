import Awards
import Store
import Testing
import Vietnamese

@testable import Secretariat

/// The printed minutes alone are enough to compute every verdict again.
struct MinutesTests {
    /// What one vote of the minutes says, read off its text.
    private struct Vote {
        var members = 0
        var present = 0
        var written = 0
        var issued = 0
        var returned = 0
        var unreturned = 0
        var valid = 0
        var invalid = 0
        /// Share, whether exactly the share suffices, and the words for the base.
        var share = (num: 0, den: 1)
        var isAtLeast = false
        var base = ""
        var countsRecused = true
        var rows: [[String]] = []
    }

    private static func numbers(_ line: String) -> [Int] {
        line.split { !$0.isNumber }.compactMap { Int($0) }
    }

    private static func votes(_ text: String) throws -> [Vote] {
        var votes: [Vote] = []
        var vote: Vote?
        for line in text.split(separator: "\n").map(String.init) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if line.hasPrefix("- Tổng số thành viên Hội đồng:"), line.contains("có mặt") {
                let found = numbers(line)
                try #require(found.count == 4)
                // The codes of all votes stand together at the foot: the next vote ends the one before.
                if let done = vote { votes.append(done) }
                vote = Vote(members: found[0], present: found[1], written: found[2])
                #expect(found[0] == found[1] + found[2] + found[3])
            } else if line.hasPrefix("- Số phiếu phát ra:") {
                let found = numbers(line)
                vote?.issued = found[0]
                vote?.returned = found[1]
                vote?.unreturned = found[2]
            } else if line.hasPrefix("- Số phiếu hợp lệ:") {
                let found = numbers(line)
                vote?.valid = found[0]
                vote?.invalid = found[1]
            } else if cells.count == 10, Int(cells[0]) != nil {
                vote?.rows.append(cells)
            } else if line.hasPrefix("- Đạt khi số đồng ý") {
                let found = numbers(line)
                vote?.share = (found[0], found[1])
                vote?.isAtLeast = line.contains(" từ ")
                vote?.base = String(line.split(separator: "\(found[1]) ", maxSplits: 1).last ?? "")
            } else if line.contains("không tính vào số làm căn cứ") {
                vote?.countsRecused = false
            } else if line.hasPrefix("Mã xác nhận"), let done = vote {
                votes.append(done)
                vote = nil
            }
        }
        return votes
    }

    /// Base, need and verdict of a row, in whole numbers, from what is printed.
    private static func recompute(_ row: [String], _ vote: Vote) throws {
        let numbers = row.map { Int($0) }
        let yes = try #require(numbers[2])
        let no = try #require(numbers[3])
        let blank = try #require(numbers[4])
        let recused = try #require(numbers[5])
        var base = vote.members
        if vote.base.contains("có mặt") { base = vote.present + vote.written }
        if vote.base.contains("hợp lệ") {
            base = yes + no + blank
        } else if !vote.countsRecused {
            base -= recused
        }
        func passes(_ count: Int) -> Bool {
            let (left, right) = (count * vote.share.den, vote.share.num * base)
            return vote.isAtLeast ? left >= right : left > right
        }
        #expect(numbers[6] == base, "\(row)")
        #expect(numbers[8] == (0...(base + 1)).first(where: passes), "\(row)")
        #expect((row[9] == "Đạt") == passes(yes), "\(row)")
        #expect(yes + no + blank <= vote.valid && yes + no + blank >= vote.valid - recused, "\(row)")
    }

    @Test func theMinutesOfAYearProveTheirVerdicts() throws {
        let world = try World(opening: false)
        world.issuesAtOnce = true
        try world.year()
        let documents = try world.office.store.read { view in
            try view.all(Session.self).flatMap { try view.documents(of: $0.value.reference) }
        }.filter { $0.form.hasPrefix("council-minutes") }
        #expect(documents.count >= 3)
        var seen = 0
        for document in documents {
            let text = try DocumentText.plain(try world.office.store.files.read(document.digest))
            let session = try world.find(Session.self, document.object.id)
            let votes = try Self.votes(text)
            let rounds = try world.rounds(session.key).filter(\.isPublished)
            #expect(votes.count == rounds.count)
            // In the order of the record, what was printed is what was counted.
            let recorded = try world.office.store.read { view in
                try FactBook(view: view, library: world.office.library, today: document.day)
                    .rounds(of: session).filter(\.isPublished)
            }
            for (vote, round) in zip(votes, recorded) {
                #expect(vote.issued == vote.returned + vote.unreturned)
                #expect(vote.returned == vote.valid + vote.invalid)
                #expect(vote.rows.count == round.lines.count)
                for (row, line) in zip(vote.rows, round.lines) {
                    try Self.recompute(row, vote)
                    let count = try #require(round.count(of: line))
                    #expect(row[2...4].map { Int($0) } == [count.yes, count.no, count.blank])
                    let met = try round.verdict(on: line)?.verdict == .met
                    #expect((row[9] == "Đạt") == met)
                    seen += 1
                }
            }
        }
        #expect(seen > 5)
    }
}
