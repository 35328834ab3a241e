import Awards

extension RegulationReader {
    /// Quorum, thresholds and methods of voting, recusal and ties.
    func readCouncil(_ regulation: inout Regulation) {
        for (council, map) in root.entries("quorum") {
            regulation.quorums[council] = map.asSourced(quorum)
        }
        regulation.votes = table("votes") { form, map in
            map.selfReference(form, to: .form)
            return VoteRule(
                form: form,
                method: map.sourced("method") { map in
                    map.mustStand("value")
                    return map.choiceIfAny("value", VoteRule.Method.self)
                },
                threshold: map.sourced("threshold", threshold)
            )
        }
        guard let council = root.mapIfAny("council") else { return }
        regulation.recusedInBase = council.sourcedIfAny("recused_in_base") { map in
            map.mustStand("value")
            return map.flagIfAny("value")
        }
        regulation.tie = council.sourcedIfAny("tie") { map in
            map.mustStand("value")
            return map.choiceIfAny("value", Threshold.Tie.self)
        }
        regulation.lateItem = council.sourcedIfAny("late_item", threshold)
    }

    private func threshold(_ map: MapReader) -> Threshold? {
        guard let share = share(map) else { return nil }
        guard let base = map.choice("base", Threshold.Base.self) else { return nil }
        let absent = map.choice("absent", Threshold.Absent.self) ?? .writtenBallot
        let threshold = Threshold(
            num: share.num,
            den: share.den,
            comparison: share.comparison,
            base: base,
            absent: absent
        )
        if threshold == nil { badShare(map) }
        return threshold
    }

    private func quorum(_ map: MapReader) -> Quorum? {
        guard let share = share(map) else { return nil }
        let quorum = Quorum(
            num: share.num,
            den: share.den,
            comparison: share.comparison,
            countsWritten: map.flag("counts_written")
        )
        if quorum == nil { badShare(map) }
        return quorum
    }

    private func badShare(_ map: MapReader) {
        map.bad("num", found: "not a share", expected: "0 < num ≤ den, and num < den for \">\"")
    }

    /// num, op and den: all of them, or all null while the share is unknown.
    private func share(_ map: MapReader) -> (num: Int, den: Int, comparison: Threshold.Comparison)? {
        for key in ["num", "den", "op"] { map.mustStand(key) }
        let (num, den) = (map.intIfAny("num"), map.intIfAny("den"))
        let comparison = map.choiceIfAny("op", Threshold.Comparison.self)
        if let num, let den, let comparison { return (num, den, comparison) }
        if num != nil || den != nil || map.raw("op")?.isNull == false {
            map.log.add(
                .incompleteValue,
                at: map.node.place,
                path: map.path,
                found: "only some of num, den, op",
                expected: "all of them, or all null"
            )
        }
        // The other keys may say what is known already.
        for key in ["base", "absent", "counts_written"] where map.has(key) { _ = map.raw(key) }
        return nil
    }
}
