import Hummingbird
import Secretariat

/// The style sheet, the script and the page by which a watcher learns that the server lives.
struct AssetRoutes {
    let door: FrontDoor

    func add(to router: Router<AppContext>) {
        router.get("health") { _, _ in
            let isWell = try await Work.run { door.isWell() }
            return Response(
                status: isWell ? .ok : .serviceUnavailable,
                headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: isWell ? "ok\n" : "store\n"))
            )
        }
        router.get("assets/office.css") { _, _ in
            asset(PackageResources.office_css, "text/css; charset=utf-8")
        }
        router.get("assets/office.js") { _, _ in
            asset(PackageResources.office_js, "text/javascript; charset=utf-8")
        }
        router.get("assets/keys.js") { _, _ in
            asset(PackageResources.keys_js, "text/javascript; charset=utf-8")
        }
    }

    private func asset(_ bytes: [UInt8], _ type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: "public, max-age=300"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
