import Awards

extension RegulationReader {
    /// Who decides each form from when to when, and which unit is the standing body.
    func readAuthority(_ regulation: inout Regulation) {
        for (form, map) in root.entries("authority") {
            map.selfReference(form, to: .form)
            regulation.authorities[form] = MapReader.inTime(map.allEntries()) { id, period, map in
                map.mustStand("decided_by")
                map.mustStand("route")
                return Authority(
                    id: id,
                    form: form,
                    period: period,
                    decidedBy: map.asSourced { $0.referenceIfAny("decided_by", to: .function) },
                    route: map.referenceIfAny("route", to: .workflow)
                )
            }
        }
        regulation.standingBodies = root.dated("standing_body") { id, period, map in
            StandingBody(id: id, period: period, name: map.asSourced { $0.knownText("name") })
        }
    }
}
