"""What happens at the door: the first start, and stopping while somebody waits."""
import json, os, re, socket, time

from office import Person, Refused, Server
from town import run
from webdriver import Browser

PASSWORD = "bốn từ không liên quan"


def first_start(binary, driver, folder):
    """A real office begins with the code of the terminal, and its administrator decides only with a second factor."""
    data = os.path.join(folder, "du-lieu")
    run(binary, ["init", "--data", data, "--regulation", "bhxh-2024"])
    server = Server(binary, ["--data", data], os.path.join(folder, "first.log"))
    for _ in range(100):
        found = re.search(r"[A-Z2-7]{5}-[A-Z2-7]{5}", server.said)
        if found:
            break
        time.sleep(0.1)
    browser = Browser(driver)
    browser.open(server.base + "/")
    assert browser.address.endswith("/setup"), browser.address
    if Person.look:
        Person.look(browser)
    for name, text in (("setup", found.group(0)), ("agency", "bhxh-vn"), ("agency-name", "Bảo hiểm xã hội Việt Nam"),
                       ("name", "QT01"), ("full-name", "Trần Quản Trị"), ("new", PASSWORD), ("again", PASSWORD)):
        browser.one(f"#{'agency-name' if name == 'agency-name' else name}").type(text)
    browser.one("main button.main").click()
    assert "/sign-in" in browser.address, browser.source[-1500:]
    browser.close()
    Person(driver, server.base, "QT01", PASSWORD, scripts=False).close()
    # Started again, it asks nobody any more.
    assert server.stop() == 0
    server = Server(binary, ["--data", data], os.path.join(folder, "second.log"))
    browser = Browser(driver, scripts=False)
    browser.open(server.base + "/")
    assert browser.address.endswith("/sign-in"), browser.address
    browser.close()
    assert server.stop() == 0
    assert not re.search(r"[A-Z2-7]{5}-[A-Z2-7]{5}", server.said), server.said


def stops_when_done(binary, driver, folder):
    """Told to stop, it finishes what has begun."""
    data = os.path.join(folder, "du-lieu-2")
    run(binary, ["init", "--data", data, "--regulation", "bhxh-2024"])
    server = Server(binary, ["--data", data], os.path.join(folder, "stop.log"))
    body = b"language=en&back=%2Fsetup"
    with socket.create_connection(("127.0.0.1", server.port), 20) as waiting:
        waiting.sendall(b"POST /language HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        b"Content-Length: %d\r\n\r\n" % len(body) + body[:8])
        time.sleep(0.5)
        server.process.terminate()
        time.sleep(0.5)
        assert server.process.poll() is None, "it did not wait"
        waiting.sendall(body[8:])
        answer = waiting.recv(4096)
    assert b" 303 " in answer.splitlines()[0], answer
    assert server.process.wait(30) == 0


def names_nobody(server):
    """Its log has a line of JSON for each request, and nobody's code or name in it."""
    lines = open(server.log + ".lines", encoding="utf-8").read().splitlines()
    # What the replay of the sample says before the office opens is not its log.
    lines = [line for line in lines if line.startswith("{")]
    for line in lines:
        json.loads(line)
    assert lines, "no lines"
    # Its own address it may say.
    told = [l for l in lines if "listening on" not in l and re.search(r"NV[0-9T]|q=|127\.0\.0\.1|csrf", l)]
    assert not told, told[:3]
    return f"{len(lines)} lines"


CHECKS = [("first start", first_start), ("stops when done", stops_when_done)]
