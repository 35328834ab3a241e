"""A running office with its own copy of the sample, and people who use it."""
import json, os, re, shutil, signal, subprocess, time, urllib.request, zipfile
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from webdriver import Browser, free_port

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "samples", "yearly-2024")
PASSWORD = "mat-khau-mau-2024"


class Server:
    """`vinhdanh serve` on a free port."""

    def __init__(self, binary, arguments, log):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.log = log
        command = [binary, "serve", "--port", str(self.port)] + arguments
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=open(log, "w"), stderr=open(log + ".lines", "w"))
        for _ in range(6000):
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended: {self.said}{open(log + '.lines').read()[-2000:]}")
            try:
                urllib.request.urlopen(self.base + "/health", timeout=5).read()
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the server does not start")

    @property
    def said(self):
        return open(self.log).read()

    def stop(self):
        """Asks it to stop, and answers its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(60)


class Refused(Exception):
    """A page said why not."""


class Person:
    """Somebody at a browser, who reads what it shows and presses what is there."""

    # Looks at every page that comes of a form, where pages are looked at.
    look = None

    def __init__(self, driver, base, code, password=PASSWORD, scripts=True):
        self.browser, self.base, self.code = Browser(driver, scripts), base, code
        self.open("/sign-in")
        self.fill({"name": code, "password": password})
        self.press("main button.main")
        if self.browser.find(".faults"):
            raise Refused(self.browser.one(".faults").text)

    def open(self, path):
        self.browser.open(self.base + path)

    def press(self, css):
        """Presses something and waits for the page that follows."""
        before = self.browser.one("html").id
        self.browser.one(css).click()
        # The first act under new rules explores them, which takes a slow machine its time.
        for _ in range(1800):
            try:
                if self.browser.one("html").id != before:
                    if Person.look:
                        Person.look(self.browser)
                    return
            except LookupError:
                pass
            time.sleep(0.05)
        raise RuntimeError(f"nothing came of {css} on {self.browser.address}")

    def fill(self, fields):
        """Fills in controls by their names; a list chooses several."""
        for name, value in fields.items():
            for one in value if isinstance(value, list) else [value]:
                self.put(name, str(one))

    def put(self, name, value):
        found = self.browser.find(f'main [name="{name}"]')
        if not found:
            raise LookupError(f"no field {name} on {self.browser.address}")
        kind = found[0].attribute("type")
        if found[0].tag == "select":
            self.browser.one(f'main [name="{name}"] option[value="{value}"]').click()
        elif kind in ("checkbox", "radio"):
            self.browser.one(f'main [name="{name}"][value="{value}"]').click()
        elif kind in ("date", "datetime-local"):
            # How days are typed depends on the machine's language.
            self.browser.run("arguments[0].value = arguments[1]", found[0], value)
        else:
            found[0].type(value)

    def arrives(self, path):
        """Waits until the browser has come to a page."""
        for _ in range(100):
            if urlsplit(self.browser.address).path == path:
                return
            time.sleep(0.05)
        raise LookupError(f"{self.browser.address}, not {path}")

    def go(self, thing):
        self.open("/thing/" + thing)

    def state(self):
        return self.browser.one(".stand strong").text

    def act(self, action, thing, fields={}, reason=None):
        """Does one action on a thing from its page: by its button, or by its form."""
        self.go(thing)
        plain = f'form[action$="/act/{action}"] button'
        if not self.browser.find(plain):
            self.press(f'main a[href$="/act/{action}"]')
            self.fill({name if name.startswith("paper.") else "set." + name: value
                       for name, value in fields.items()})
            if reason:
                self.put("reason-text", reason)
            for box in self.browser.find('main [name="confirm"]'):
                box.click()
            plain = "main form.sheet button.main"
        self.press(plain)
        self.faults()

    def faults(self):
        found = self.browser.find(".faults")
        if found:
            raise Refused(f"{self.browser.address}: {found[0].text}")

    def new(self, kind, fields):
        """Begins a thing and answers what its address names."""
        self.open("/new/" + kind)
        self.fill({"set." + name: value for name, value in fields.items()})
        self.press("main form.sheet button.main")
        self.faults()
        # A session is held on a page of its own.
        address = self.browser.address.replace("/meeting/", "/thing/session/")
        return re.search(r"/thing/([^?]+)", address).group(1)

    def all(self, kind, action, state, names, fields={}):
        """One action on the rows of a list whose ids contain one of the names: looked at first, then done so."""
        self.open(f"/list/{kind}?state={state}")
        boxes = [b for b in self.browser.find('main input[name="id"]')
                 if any(name in b.attribute("value") for name in names)]
        for box in boxes:
            box.click()
        self.browser.one(f'main select[name="action"] option[value="{action}"]').click()
        self.press("main p.bulk button")
        if not self.browser.find("main form input[name=digest]"):
            self.fill({"set." + name: value for name, value in fields.items()})
            self.press("main form.sheet button")
        self.faults()
        # Where there is no way back, the number of rows is typed.
        for typed in self.browser.find("main form input[name=typed]"):
            typed.type(str(len(boxes)))
        self.press("main form button.main")
        done = len([r for r in self.browser.find("main table.lines tbody th") if "✓" in r.text])
        if done != len(boxes):
            raise Refused(f"{action}: {done} of {len(boxes)}: {self.browser.one('main').text[:1500]}")
        return done

    def close(self):
        self.browser.close()


def workbook(path, rows):
    """An Excel file of texts with one sheet."""
    def cell(text):
        return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(str(text))}</t></is></c>'
    body = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
            '"application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName='
            '"/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'spreadsheetml.worksheet+xml"/></Types>')
        z.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" '
                   f'Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        z.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{links}"><sheets><sheet name="Danh sách" '
                   'sheetId="1" r:id="a"/></sheets></workbook>')
        z.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships"><Relationship '
                   f'Id="a" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        z.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>')
    return path
