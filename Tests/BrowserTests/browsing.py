"""What the tests in a browser share: the served record, and pages of Debian's Chromium in it."""
import json
import os
import unittest
import urllib.parse
import urllib.request

from playwright.sync_api import sync_playwright

SITE = os.environ["BANGGIAO_SITE"]


def api(path):
    """The data at an address of the API."""
    with urllib.request.urlopen(f"{SITE}api/v1/{path}") as answer:
        return json.load(answer)


def first(table):
    """The id of the newest row of a table, ready for an address."""
    return urllib.parse.quote(api(f"{table}?limit=1&fields=id")["rows"][0]["id"], safe="")


class BrowserTestCase(unittest.TestCase):
    """Starts one browser for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def page(self, **options):
        """A new page with cookies of its own."""
        context = self.browser.new_context(base_url=SITE, locale="vi-VN", **options)
        self.addCleanup(context.close)
        return context.new_page()
