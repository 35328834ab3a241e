"""Every screen that people reach by links, at the width of a desk and of a telephone, looked at by axe-core."""
import os, re
from urllib.parse import unquote, urlsplit

from office import Person

PEOPLE = ["NV0153", "NV0152", "NV0007", "NV0005", "NV0006", "NV0002", "NV0010", "NV0001"]
WIDTHS = [1200, 375]
# What axe calls best practice is wanted as well as what WCAG asks for.
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations.map(v => ({
    id: v.id, help: v.help, where: v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))}))),
    error => done([{id: 'axe', help: String(error), where: []}]));
"""


def kind(address):
    """Addresses of one screen: the same page about another thing, or the same list in another state."""
    parts = urlsplit(address)
    steps = parts.path.strip("/").split("/")
    if steps[0] == "thing" and len(steps) >= 3:
        steps[2] = "*"
    if steps[0] not in ("thing", "list", "new"):
        steps = [s if re.fullmatch(r"[a-z-]+", s) and n < 2 else "*" for n, s in enumerate(steps)]
    return "/".join(steps) + ("?" + "&".join(sorted(p.split("=")[0] for p in parts.query.split("&") if p)))


def look(driver, base, axe, people=PEOPLE, shots=None, most=400):
    """Follows every link of each person to one page of each screen; answers the faults and how many were seen."""
    examined, faults, count = set(), [], 0
    source = open(axe, encoding="utf-8").read()
    for code in people:
        person = Person(driver, base, code)
        waiting, seen = [base + "/"], set()
        if code == people[0]:
            waiting += [base + "/search?q=nguyen", base + "/nowhere"]
        while waiting and count < most:
            address = waiting.pop(0)
            name = kind(address)
            if name in seen:
                continue
            seen.add(name)
            person.browser.open(address)
            if urlsplit(person.browser.address).path != urlsplit(address).path:
                continue
            waiting += links(person.browser, base)
            if name in examined:
                continue
            examined.add(name)
            for width in WIDTHS:
                person.browser.size(width)
                faults += examine(person.browser, source, f"{code} {unquote(address[len(base):])} {width}")
                if shots:
                    person.browser.shot(os.path.join(shots, f"{count:03}-{width}-{re.sub('[^a-z]+', '-', name)}.png"))
            count += 1
        person.close()
    return faults, count


def look_before_signing_in(driver, base, axe):
    from webdriver import Browser
    source = open(axe, encoding="utf-8").read()
    browser, faults = Browser(driver), []
    for path in ("/sign-in", "/setup"):
        browser.open(base + path)
        for width in WIDTHS:
            browser.size(width)
            faults += examine(browser, source, f"{path} {width}")
    browser.close()
    return faults


class Looker:
    """Looks at the pages that come of forms, each screen once in each width."""

    def __init__(self, axe):
        self.source, self.seen, self.faults = open(axe, encoding="utf-8").read(), set(), []

    def __call__(self, browser):
        name = kind(browser.address) + " " + " ".join(e.attribute("class") or "" for e in browser.find("main > *"))
        # Where pages run no scripts, axe-core waits for ever.
        if name in self.seen or not browser.scripts:
            return
        self.seen.add(name)
        for width in reversed(WIDTHS):
            browser.size(width)
            self.faults += examine(browser, self.source, f"after a form {urlsplit(browser.address).path} {width}")


def links(browser, base):
    found = browser.run("""
        return [...document.querySelectorAll('a[href]')].map(a => a.href)
            .filter(h => h.startsWith(arguments[0]) && !h.includes('/paper/') && !h.includes('#'))""", base)
    # Papers, archives and other files are no screens.
    return [a for a in found if not re.search(r"\.(docx|pdf|zip|csv|xlsx|svg|json)(\?|$)|/(download|file)(\?|$)", a)]


def examine(browser, source, place):
    browser.run(source)
    faults = [f"{place}: {v['id']}: {v['help']}\n      " + "\n      ".join(v["where"])
              for v in browser.run_later(RUN)]
    wide = browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 1:
        faults.append(f"{place}: {wide} pixels wider than the window")
    return faults
