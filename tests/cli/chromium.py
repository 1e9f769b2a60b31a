"""A real Chromium, spoken to through a pipe: pages, keys, scripts off."""
import base64
import json
import os
import select
import shutil
import subprocess
import time

PROGRAM = os.environ.get("EARLYDEL_CHROMIUM") or next((
    path for path in map(shutil.which, (
        "chromium", "chromium-browser", "google-chrome")) if path), None)
WORDS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
         "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--hide-scrollbars"]
PATIENCE = 60
KEYS = {"Tab": 9, "Enter": 13, " ": 32, "ArrowRight": 39, "End": 35}


class Chromium:
    """One page of its own."""

    def __init__(self, folder, environment, *words):
        to_it, self.write_end = os.pipe()
        self.read_end, from_it = os.pipe()

        def as_3_and_4():
            os.dup2(to_it, 103)
            os.dup2(from_it, 104)
            os.dup2(103, 3)
            os.dup2(104, 4)
        self.process = subprocess.Popen(
            [PROGRAM, *WORDS, *words, "--remote-debugging-pipe",
             f"--user-data-dir={folder}/profile", "about:blank"],
            cwd=folder, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            close_fds=False, preexec_fn=as_3_and_4)
        os.close(to_it)
        os.close(from_it)
        self.number, self.rest, self.session, self.events = 0, b"", None, []
        target = self.ask("Target.createTarget", url="about:blank")
        self.session = self.ask("Target.attachToTarget", flatten=True,
                                targetId=target["targetId"])["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.ask(domain + ".enable")

    def message(self):
        end = time.monotonic() + PATIENCE
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.read_end], [], [], 1)
            more = os.read(self.read_end, 1 << 16) if ready else b""
            if (ready and not more) or time.monotonic() > end:
                raise AssertionError("Chromium does not answer")
            self.rest += more
        first, self.rest = self.rest.split(b"\0", 1)
        return json.loads(first)

    def ask(self, method, **words):
        self.number += 1
        question = {"id": self.number, "method": method, "params": words}
        if self.session:
            question["sessionId"] = self.session
        os.write(self.write_end, json.dumps(question).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, path, scripts=True):
        if not scripts:
            self.ask("Emulation.setScriptExecutionDisabled", value=True)
        self.events.clear()
        self.ask("Page.navigate", url=f"file://{path}")
        end = time.monotonic() + PATIENCE
        there = "document.readyState + location.href"
        while self.value(there) != f"completefile://{path}":
            if time.monotonic() > end:
                raise AssertionError("Chromium does not open the page")
            time.sleep(0.02)

    def press(self, key):
        text = {"Enter": "\r", " ": " "}.get(key)
        words = {"key": key, "windowsVirtualKeyCode": KEYS[key]}
        self.ask("Input.dispatchKeyEvent", type="keyDown",
                 **words, **({"text": text} if text else {}))
        self.ask("Input.dispatchKeyEvent", type="keyUp", **words)

    def value(self, expression):
        """What the page holds: asked from outside, no script of the page."""
        answer = self.ask("Runtime.evaluate", expression=expression,
                          returnByValue=True)
        return answer["result"].get("value")

    def complaints(self):
        return [one for one in self.events if one.get("method") in (
            "Log.entryAdded", "Runtime.consoleAPICalled",
            "Runtime.exceptionThrown")]

    def shot(self):
        return base64.b64decode(self.ask("Page.captureScreenshot")["data"])

    def close(self):
        """It ends itself, with all its children: they write to the profile."""
        self.session = None
        try:
            self.ask("Browser.close")
            self.process.wait(PATIENCE)
        except (AssertionError, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.read_end)
        os.close(self.write_end)
