/// What waits for one, by how it presses.
struct HomePage: Page {
    struct Block {
        let title: String
        let count: Int
        let table: WorkTable
    }

    let template = "home"
    let frame: Frame
    let blocks: [Block]
    let isEmpty: Bool
}
