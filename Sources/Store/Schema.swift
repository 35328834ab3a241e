import GRDB

/// The schema: migrations run in order of their list, each in one transaction, each once.
///
/// A migration that has been released is never edited; a change is a new one at the end. Migrations name no
/// type of the program, so that they mean the same in every later version.
enum Schema {
    static let migrations: [(name: String, sql: String)] = [
        ("0001-organisation", Migrations.organisation),
        ("0002-rules", Migrations.rules),
        ("0003-awards", Migrations.awards),
        ("0004-reports", Migrations.reports),
        ("0005-journal", Migrations.journal),
        ("0006-register", Migrations.register),
        ("0007-work", Migrations.work),
        ("0008-merits", Migrations.merits),
        ("0009-generations", Migrations.generations),
        ("0010-delegations", Migrations.delegation),
        ("0011-cases", Migrations.cases),
        ("0012-ballot-rounds", Migrations.ballotRounds),
        ("0013-letters", Migrations.letters),
        ("0014-clock", Migrations.clock),
        ("0015-taken-up", Migrations.takenUp),
        ("0016-heads-and-gaps", Migrations.heads),
        ("0017-access", Migrations.access),
        ("0018-scopes", Migrations.scopes),
        ("0019-search", Migrations.search),
        ("0020-revisions", Migrations.revisions),
        ("0021-bulk-runs", Migrations.bulkRuns),
        ("0022-acts-of-people", Migrations.actsOfPeople),
        ("0023-first-passwords", Migrations.firstPasswords),
        ("0024-crowd", Migrations.crowd),
        ("0025-selections", Migrations.selections),
        ("0026-undos", Migrations.undos),
        ("0027-keys", Migrations.keys),
        ("0028-confirmations", Migrations.confirmations),
        ("0029-agenda", Migrations.agenda),
    ]

    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
        }
        return migrator
    }()

    /// A migration in the file that this program does not know, if there is one.
    static func unknownMigration(in database: Database) throws -> String? {
        try migrator.appliedIdentifiers(database).subtracting(migrations.map(\.name)).max()
    }
}
