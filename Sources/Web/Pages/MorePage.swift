/// Where everything is that the top of the page has no room for.
struct MorePage: Page {
    let template = "more"
    let frame: Frame
    let links: [Frame.Link]
}
