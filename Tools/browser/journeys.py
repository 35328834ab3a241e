"""What people do from end to end, each at a browser of his own."""
import os, re

from office import Person, Refused, workbook
from town import COUNCIL, EVIDENCE, MEMBERS, NOMINEES, UNIT, nominee_rows

CLERK, OFFICER, HEAD, REGISTRY, TELLER = "NV0153", "NV0202", "NV0152", "NV0154", "NV0203"
FORM = "commendation"


class Town:
    def __init__(self, driver, base, folder):
        self.driver, self.base, self.folder, self.mark = driver, base, folder, ""
        self.last = 800

    def number(self):
        """The next number of a paper, above all that the sample has given."""
        self.last += 1
        return str(self.last)

    def person(self, code, scripts):
        return Person(self.driver, self.base, code, scripts=scripts)

    def file(self, name, text="Tệp thử.\n"):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path


def open_campaign(town, id, scripts):
    """The standing body opens a campaign."""
    officer = town.person("NV0007", scripts)
    thing = officer.new("campaign", {
        "id": id, "title": f"Đợt xét thử {id}", "movement": "learning-society", "years": "2024",
        "period": "năm 2024", "opens": "2024-12-04", "closes": "2024-12-31", "forms": FORM})
    officer.close()
    head = town.person("NV0005", scripts)
    head.act("open", thing)
    assert head.state() == "Đang mở", head.state()
    head.close()


def hand_in(town, clerk, campaign, codes):
    """The clerk takes his Excel list: looked at first, one wrong row told, then written; then sent for appraisal."""
    rows = nominee_rows(codes)
    rows.append([len(rows), "NV-KHONG-CO", "Không Có Ai", "", "Giấy khen", "Dòng sai"] + [""] * 6)
    clerk.open("/import")
    clerk.fill({"campaign": campaign, "unit": UNIT, "file": workbook(os.path.join(town.folder, "danh-sach.xlsx"), rows),
                "evidence": "\n".join(town.file(name) for name in EVIDENCE)})
    clerk.press("main form.sheet button.main")
    said = clerk.browser.one("main").text
    assert "NV-KHONG-CO" in said, said
    clerk.press("main form button.main")
    assert "Đã ghi" in clerk.browser.one("main").text, clerk.browser.one("main").text
    names = [f"{campaign}.{FORM}.{code}" for code in codes]
    clerk.all("nomination", "submit", "drafting", names)
    return names


def appraise(town, officer, names):
    """The unit's officer appraises, then finds each eligible."""
    for name in names:
        officer.act("appraise", "nomination/" + name, {"verdict": "met"})
    officer.all("nomination", "find-eligible", "appraisal", names)


def sit(town, campaign, names, scripts, present, clerk, against=()):
    """The council sits: from the waiting list to the signed minutes; the count is entered twice."""
    session = clerk.new("session", {
        "campaign": campaign, "council": COUNCIL, "form": FORM, "at": "2024-12-04T12:30",
        "place": "Phòng họp số 2", "secret": "true"})
    id = session.split("/")[-1]
    clerk.all("nomination", "put-before-council", "eligible", names, {"session": id})
    clerk.act("close-agenda", session)
    clerk.act("invite", session, {"number": town.number()})
    clerk.act("record-attendance", session)
    head = town.person(HEAD, scripts)
    head.act("open", session)
    round = f"ballot-round/{id}.persons.1"
    head.act("open", round, {"tellers": ["NV0203", "NV0204"]})
    teller = town.person(TELLER, scripts)
    teller.act("close", round)
    count = {"issued": present, "returned": present, "invalid": "0"}
    for code in (name.split(".")[-1] for name in names):
        yes = 2 if code in against else present
        count.update({f"lines.{code}.yes": yes, f"lines.{code}.no": present - yes, f"lines.{code}.blank": 0})
    clerk.act("enter-count", round, count)
    teller.act("compare-count", round, count)
    teller.close()
    head.act("publish", round)
    clerk.act("finish-count", session)
    clerk.act("draft-minutes", session, {
        "discussion": "Nhất trí.", "conclusion": "Thông qua danh sách."})
    head.act("sign-minutes", session, {"number": town.number()})
    head.go(session)
    papers = [e.attribute("href") for e in head.browser.find(".papers a")]
    assert any("minutes" in p for p in papers), papers
    return session, head


def back_and_again(person, state):
    """From the look at chosen rows back to their list: its buttons work as before."""
    person.open("/list/nomination?state=" + state)
    person.browser.find('main input[name="id"]')[0].click()
    person.browser.find("main select[name=action] option")[0].click()
    for _ in range(2):
        person.press("main p.bulk button")
        assert person.browser.address.endswith("/bulk"), person.browser.address
        person.browser.back()


def from_list_to_certificate(town, scripts):
    """Every role does its part of one dossier: from an Excel list to the certificate."""
    campaign = town.mark + ("thu-co" if scripts else "thu-khong")
    code = NOMINEES[0 if scripts else 1]
    open_campaign(town, campaign, scripts)
    clerk = town.person(CLERK, scripts)
    names = hand_in(town, clerk, campaign, [code])
    officer = town.person(OFFICER, scripts)
    back_and_again(officer, "appraisal")
    appraise(town, officer, names)
    _, head = sit(town, campaign, names, scripts, 9, clerk)
    officer.all("nomination", "submit-for-decision", "passed", names)
    decision = officer.new("decision", {"campaign": campaign, "unit": UNIT, "form": FORM})
    head.act("agree", decision)
    registry = town.person(REGISTRY, scripts)
    registry.act("number", decision, {
        "number": town.number(),
        "paper.signed-decision": town.file("qd.pdf", "%PDF-1.4\n%thử\n")})
    registry.go(decision)
    scans = [e.attribute("href") for e in registry.browser.find(".papers a")]
    assert any("/handed/" in scan for scan in scans), scans
    registry.act("publish", decision)
    officer.all("nomination", "confer", "decided", names)
    officer.go("nomination/" + names[0])
    papers = [e.attribute("href") for e in officer.browser.find(".papers a")]
    for person in (clerk, officer, head, registry):
        person.close()
    return f"{len(papers)} papers of {code}"


def sixty_lines(town, scripts):
    """A session of nine members and sixty lines, from the waiting list to the minutes."""
    campaign, codes = town.mark + "sau-muoi", NOMINEES[3:63]
    open_campaign(town, campaign, scripts)
    clerk = town.person(CLERK, scripts)
    names = hand_in(town, clerk, campaign, codes)
    officer = town.person(OFFICER, scripts)
    appraise(town, officer, names)
    session, head = sit(town, campaign, names, scripts, 9, clerk, against=codes[:2])
    clerk.open("/list/nomination?state=passed")
    passed = [n for n in names if n in clerk.browser.source]
    assert len(passed) == 58, len(passed)
    for person in (clerk, officer, head):
        person.close()
    return f"{session}: 58 of 60 passed"


def report_to_roll_up(town, scripts):
    """A yearly report from the unit to the agency's roll-up."""
    report = "movement-report/2024.bhxh-dien-bien"
    clerk, head, officer = (town.person(code, scripts) for code in ("NV0112", "NV0111", "NV0008"))
    clerk.act("submit-for-approval", report)
    head.act("send", report, {"number": town.number()})
    officer.act("receive", report)
    # The officer has opened the year's roll-up already; what is frozen is what was received.
    roll_up = "roll-up/2024"
    officer.act("freeze", roll_up)
    officer.go(report)
    said = officer.state()
    assert said == "Đã đưa vào tổng hợp", said
    for person in (clerk, head, officer):
        person.close()
    return roll_up


ESCAPE, ENTER = "\ue00c", "\ue007"


def single_keys(town, scripts):
    """Keys alone: through a list, into the reading room and back; switched off they do nothing."""
    campaign = town.mark + "phim"
    open_campaign(town, campaign, scripts)
    clerk = town.person(CLERK, scripts)
    names = hand_in(town, clerk, campaign, NOMINEES[:3])
    clerk.close()
    officer = town.person(OFFICER, scripts)
    browser = officer.browser

    def focus(what):
        return browser.run(f"return document.activeElement.{what}")

    officer.open("/list/nomination?state=appraisal&campaign=" + campaign)
    browser.keys("jjk")
    assert focus("pathname") and names[0] in focus("href"), focus("outerHTML")
    browser.keys("x")
    assert focus("closest('tr').querySelector('input').checked")
    assert browser.one(".chosen output").text == "1", browser.one(".chosen").text
    # What was ticked is kept without a button.
    for _ in range(20):
        officer.open("/list/nomination?chosen=yes")
        if len(browser.find("input[name=id]:checked")) == 1:
            break
    assert len(browser.find("input[name=id]:checked")) == 1
    browser.keys("jx")
    browser.keys("/")
    assert focus("id") == "q"
    browser.keys("j?" + ESCAPE)
    assert browser.one("#q").call("GET", "/property/value") == "j?" and focus("id") != "q"
    browser.keys("?")
    assert browser.find("dialog[open]")
    browser.keys(ESCAPE)
    assert not browser.find("dialog[open]")
    officer.open("/list/nomination?state=appraisal&campaign=" + campaign)
    browser.keys("j" + ENTER)
    officer.arrives(f"/thing/nomination/{names[0]}")
    browser.keys("gp")
    officer.arrives("/list/session")
    officer.open("/appraisal/" + names[0])
    browser.keys("2")
    checked = "input[name^='set.verdicts.'][value=met]:checked"
    assert len(browser.find(checked)) == 1
    browser.keys("d")
    assert len(browser.find(checked)) == len(browser.find("input[name^='set.verdicts.'][value=met]"))
    # Nothing is sent by a key of ours: the button is, by whoever presses it.
    assert focus("tagName") == "BUTTON" and "/appraisal/" in browser.address
    browser.keys("b")
    assert browser.find("details.act[open]") and focus("tagName") != "BUTTON"
    browser.keys(ESCAPE + ESCAPE)
    officer.arrives("/")
    officer.open("/account")
    officer.press("button[name=keys][value=off]")
    officer.open("/list/nomination?state=appraisal&campaign=" + campaign)
    browser.keys("j")
    assert focus("tagName") == "BODY", focus("outerHTML")
    officer.open("/account")
    officer.press("button[name=keys][value=on]")
    officer.close()


JOURNEYS = [
    (from_list_to_certificate, True), (from_list_to_certificate, False), (sixty_lines, False),
    (report_to_roll_up, True), (single_keys, True),
]
