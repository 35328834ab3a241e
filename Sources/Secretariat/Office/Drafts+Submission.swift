import Awards
import Store

extension Drafts {
    /// A unit's envelope, or the letter in which the agency passes nominations to the authority above.
    static func submission(
        _ id: String,
        _ parts: [String],
        _ input: Input,
        _ desk: Desk
    ) throws -> Submission {
        guard parts.count >= 3 else { throw ActFault.badInput("on", id, expected: "campaign.unit.form") }
        let campaign = try desk.find(Campaign.self, parts[0])
        guard try desk.organisation()[Unit.ID(parts[1])] != nil else {
            throw ActFault.unknownReference("unit", parts[1])
        }
        try requireForm(parts[2], of: campaign, desk)
        // Only the program passes this value, where nominations are sent to the authority above.
        let isUpward = input["above"]?.bool == true
        let workflow = isUpward ? Submission.upwardWorkflow : Submission.workflow
        return Submission(
            id: Submission.ID(id),
            campaign: campaign.id,
            unit: Unit.ID(parts[1]),
            form: parts[2],
            standing: standing(workflow, desk)
        )
    }
}
