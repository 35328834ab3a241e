"""A browser driven over the WebDriver protocol, with the standard library alone."""
import base64, json, os, shutil, socket, subprocess, tempfile, time, urllib.error, urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Driver:
    """chromedriver, which opens as many browsers as one likes."""

    def __init__(self):
        binary = shutil.which("chromedriver") or "/usr/lib/chromium/chromedriver"
        self.port = free_port()
        self.process = subprocess.Popen(
            [binary, f"--port={self.port}", "--silent"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                if self.call("GET", "/status")["ready"]:
                    return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("chromedriver does not start")

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", data, {"Content-Type": "application/json"}, method=method)
        try:
            return json.load(urllib.request.urlopen(request, timeout=180))["value"]
        except urllib.error.HTTPError as error:
            value = json.load(error)["value"]
            raise LookupError(f"{value['error']}: {value['message'].splitlines()[0]}") from None

    def close(self):
        self.process.kill()
        self.process.wait()


class Browser:
    """One window; scripts of pages run in it or do not."""

    def __init__(self, driver, scripts=True, width=1200, height=1000):
        self.driver, self.scripts = driver, scripts
        self.folder = tempfile.mkdtemp(prefix="vinhdanh-browser-")
        options = {
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=vi",
                     f"--window-size={width},{height}", f"--user-data-dir={self.folder}"],
            "prefs": {} if scripts else {"profile.managed_default_content_settings.javascript": 2},
        }
        found = shutil.which("chromium")
        if found:
            options["binary"] = found
        wanted = {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}}
        self.session = "/session/" + driver.call("POST", "/session", wanted)["sessionId"]

    def call(self, method, path, body=None):
        return self.driver.call(method, self.session + path, body)

    def open(self, address):
        self.call("POST", "/url", {"url": address})

    @property
    def address(self):
        return self.call("GET", "/url")

    @property
    def source(self):
        return self.call("GET", "/source")

    def find(self, css):
        return [Element(self, value[ELEMENT])
                for value in self.call("POST", "/elements", {"using": "css selector", "value": css})]

    def one(self, css):
        found = self.find(css)
        if not found:
            raise LookupError(f"nothing on {self.address} is {css}")
        return found[0]

    def run(self, script, *arguments):
        """Runs a script from outside, which the browser does whether pages may run theirs or not."""
        sent = [{ELEMENT: a.id} if isinstance(a, Element) else a for a in arguments]
        return self.call("POST", "/execute/sync", {"script": script, "args": sent})

    def back(self):
        """The browser's own way back."""
        self.call("POST", "/back", {})

    def keys(self, keys):
        """Presses keys one after the other, wherever the focus is."""
        presses = [{"type": way, "value": key} for key in keys for way in ("keyDown", "keyUp")]
        self.call("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": presses}]})

    def run_later(self, script):
        """Runs a script that calls its last argument when it is done."""
        self.call("POST", "/timeouts", {"script": 120_000})
        return self.call("POST", "/execute/async", {"script": script, "args": []})

    def size(self, width, height=1000):
        """The width of the page itself: a window cannot be as narrow as a telephone."""
        self.call("POST", "/goog/cdp/execute", {
            "cmd": "Emulation.setDeviceMetricsOverride",
            "params": {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}})

    def shot(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("GET", "/screenshot")))

    def close(self):
        try:
            self.call("DELETE", "")
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)


class Element:
    def __init__(self, browser, id):
        self.browser, self.id = browser, id

    def call(self, method, path, body=None):
        return self.browser.call(method, f"/element/{self.id}{path}", body)

    def click(self):
        self.browser.run("arguments[0].scrollIntoView({block: 'center'})", self)
        self.call("POST", "/click", {})

    def type(self, text):
        self.call("POST", "/value", {"text": text})

    @property
    def text(self):
        return self.call("GET", "/text")

    def attribute(self, name):
        return self.call("GET", f"/attribute/{name}")

    @property
    def tag(self):
        return self.call("GET", "/name")
