// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
]

/// A target of ours with the settings of the house.
///
/// - Parameter optimised: in debug builds too: for a room that counts millions of possibilities.
func room(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    unsafeInside: Bool = false,
    optimised: Bool = false
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        swiftSettings: settings + (unsafeInside ? [.strictMemorySafety()] : [])
            + (optimised ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])
    )
}

/// The tests of one target; golden files lie beside them.
func tests(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    beside: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        exclude: beside,
        swiftSettings: settings
    )
}

let package = Package(
    name: "VinhDanh",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CLibDeflate",
            pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"])]
        ),
        room("XMLTree", ["CLibXML2"], unsafeInside: true),
        room("Zip", ["CLibDeflate", "CLibZip"], unsafeInside: true),
        room("OPC", ["Zip", "XMLTree"]),
        room("Vietnamese"),
        room("WordTemplate", ["OPC", "XMLTree", "Vietnamese"]),
        room("LayoutCheck", ["OPC", "XMLTree", "Vietnamese"]),
        room("Spreadsheet", ["OPC", "Zip", "XMLTree", "Vietnamese", "SwiftCSV"]),
        room("Workflow", optimised: true),
        room("Awards", ["Workflow", "Vietnamese"]),
        room("Regulations", ["Awards", "Workflow", "Vietnamese", "Yams"]),
        room("Forms", ["Awards", "WordTemplate", "Vietnamese"]),
        room("Store", ["Awards", "Workflow", "Vietnamese", .product(name: "GRDB", package: "GRDB.swift")]),
        room(
            "Secretariat",
            [
                "Awards", "Forms", "OPC", "Regulations", "Spreadsheet", "Store", "Vietnamese", "WordTemplate",
                "Workflow", "Zip", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
        room(
            "Messages",
            [
                "Awards", "Forms", "OPC", "Regulations", "Secretariat", "Spreadsheet", "Store", "Vietnamese",
                "WordTemplate", "Workflow", "XMLTree", "Zip",
            ]
        ),
        .target(
            name: "Web",
            dependencies: [
                "Awards", "Messages", "Secretariat", "Vietnamese", "Workflow",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.embedInCode("Templates"), .embedInCode("Assets")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "vinhdanh",
            dependencies: [
                "Awards", "Forms", "Messages", "Regulations", "Secretariat", "Spreadsheet", "Store",
                "Vietnamese", "Web", "WordTemplate", "Workflow", "Yams",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        // Measures; see `make bench`.
        .executableTarget(
            name: "bench",
            dependencies: [
                "Awards", "Regulations", "Secretariat", "Store", "Vietnamese", "WordTemplate", "Workflow",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings
        ),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
        tests("XMLTree"),
        tests("Zip"),
        tests("OPC", ["Zip", "XMLTree"], beside: ["refused.txt"]),
        tests("Vietnamese"),
        tests("WordTemplate", ["OPC", "XMLTree", "Vietnamese"], beside: ["Golden"]),
        tests("LayoutCheck", ["OPC", "XMLTree", "Vietnamese"]),
        tests("Spreadsheet", ["OPC", "XMLTree", "Vietnamese"], beside: ["Golden"]),
        tests("Workflow"),
        tests("Awards", ["Workflow", "Vietnamese"]),
        tests("Regulations", ["Awards", "Vietnamese", "Workflow"], beside: ["Golden"]),
        tests(
            "Messages",
            [
                "Awards", "Forms", "OPC", "Regulations", "Secretariat", "Spreadsheet", "Store", "Vietnamese",
                "WordTemplate", "Workflow", "XMLTree", "Zip",
            ],
            beside: ["Golden", "Workflows"]
        ),
        tests(
            "Forms",
            ["Awards", "LayoutCheck", "OPC", "Vietnamese", "WordTemplate", "XMLTree"],
            beside: ["Golden"]
        ),
        tests(
            "Store",
            ["Awards", "Vietnamese", .product(name: "GRDB", package: "GRDB.swift")],
            beside: ["Golden"]
        ),
        tests(
            "Secretariat",
            ["Awards", "Forms", "OPC", "Regulations", "Store", "Vietnamese", "WordTemplate", "Workflow"]
        ),
        tests(
            "Web",
            [
                "Awards", "Messages", "Secretariat", "Spreadsheet", "Store", "Vietnamese", "Workflow",
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]
        ),
        tests("vinhdanh", ["WordTemplate"], beside: ["Golden"]),
    ],
    swiftLanguageModes: [.v6]
)

// What some tests do not need is left out: a mutant is built in seconds.
if let wanted = Context.environment["ONLY_TESTS"]?.split(separator: ",").map(String.init) {
    let targets = Dictionary(uniqueKeysWithValues: package.targets.map { ($0.name, $0) })
    var needed: Set<String> = []
    func need(_ name: String) {
        guard let target = targets[name], needed.insert(name).inserted else { return }
        for dependency in target.dependencies {
            switch dependency {
            case .byNameItem(let name, _), .targetItem(let name, _): need(name)
            default: break
            }
        }
    }
    wanted.forEach(need)
    package.targets.removeAll { !needed.contains($0.name) }
}
