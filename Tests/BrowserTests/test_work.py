"""What people do in the browser, done by one: paste, see and store; search; decide and take back; print."""
import pathlib
import tempfile

from browsing import BrowserTestCase, api, first

REPORT = ("Chiều 3/4/2024, tại Viêng Chăn, Bộ trưởng Bộ Ngoại giao Lê Văn Ba đã hội đàm với Bộ trưởng Bộ Ngoại giao Lào "
          "Khamsing Vongsa. Hai bên nhất trí sớm mở lại cửa khẩu quốc tế.")
OTHER = "<html><body><nav>Trang chủ</nav><p>Ngày 9/4/2024, Bộ trưởng Lê Văn Ba đã điện đàm với Bộ trưởng Ngoại giao Lào Khamsing Vongsa.</p></body></html>"


def held():
    """How many reports the record holds."""
    return len(api("reports?limit=1000&fields=id")["rows"])


class Pasting(BrowserTestCase):
    def paste_see_and_store(self, page, text):
        before = held()
        page.goto("")
        page.fill("#text", text)
        page.fill("#published", "2024-04-04")
        page.click("button:has-text('Đọc thử')")
        self.assertIn("Đọc thử, chưa lưu gì", page.inner_text("main"))
        self.assertIn("Khamsing Vongsa", " ".join(page.locator(".text .k-person").all_inner_texts()))
        self.assertIn("sớm mở lại cửa khẩu quốc tế", page.inner_text("aside"))
        self.assertEqual(held(), before, "reading stores nothing")
        page.click("button:has-text('Đưa vào hồ sơ')")
        self.assertIn("/reports/sha256", page.url)
        self.assertEqual(held(), before + 1)

    def test_a_pasted_report_is_read_and_then_stored(self):
        self.paste_see_and_store(self.page(), REPORT)

    def test_it_works_without_scripts(self):
        self.paste_see_and_store(self.page(java_script_enabled=False), REPORT.replace("3/4", "2/4"))

    def test_files_are_sent_without_scripts(self):
        page = self.page(java_script_enabled=False)
        page.goto("")
        with tempfile.TemporaryDirectory() as folder:
            files = [pathlib.Path(folder) / "one.txt", pathlib.Path(folder) / "other.txt"]
            for file, day in zip(files, ["5/4", "6/4"]):
                file.write_text(REPORT.replace("3/4", day), encoding="utf-8")
            page.set_input_files("noscript input[type=file]", files)
            page.click("button:has-text('Đọc thử')")
        self.assertIn("Đọc thử 2 bài", page.inner_text("h1"))

    def test_each_file_is_a_report(self):
        before = held()
        page = self.page()
        page.goto("")
        with tempfile.TemporaryDirectory() as folder:
            files = [pathlib.Path(folder) / "one.txt", pathlib.Path(folder) / "other.html"]
            files[0].write_text(REPORT.replace("3/4", "1/4"), encoding="utf-8")
            files[1].write_text(OTHER, encoding="utf-8")
            page.set_input_files("#files", files)
            page.wait_for_function("document.querySelectorAll('textarea').length === 2")
        self.assertNotIn("Trang chủ", page.input_value("textarea >> nth=1"), "what is around a page's text is left out")
        page.click("button:has-text('Đọc thử')")
        self.assertIn("Đọc thử 2 bài", page.inner_text("h1"))
        page.click("button:has-text('Đưa tất cả vào hồ sơ')")
        self.assertEqual(held(), before + 2)


class Searching(BrowserTestCase):
    def test_words_are_found_without_marks_by_keyboard_alone(self):
        page = self.page()
        page.goto("")
        page.keyboard.press("/")
        page.keyboard.type("bien gioi")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search?q=bien+gioi")
        self.assertEqual(page.inner_text("mark >> nth=0").lower(), "biên giới")


class Deciding(BrowserTestCase):
    def test_a_decision_is_taken_and_undone_by_keyboard_alone(self):
        page = self.page()
        page.goto("decide")
        asked = page.inner_text("#asked")
        page.focus("input[name=author]")
        page.keyboard.type("Lan")
        page.keyboard.press("Escape")
        before = len(api("decisions"))
        with page.expect_navigation():
            page.keyboard.press("r")
        decided = api("decisions")
        self.assertEqual([len(decided), decided[-1]["kind"], decided[-1]["author"]], [before + 1, "reject", "Lan"])
        self.assertIn("Lan", page.inner_text(".decided"))
        with page.expect_navigation():
            page.keyboard.press("u")
        self.assertEqual(api("decisions")[-1]["kind"], "undo")
        page.goto("decide")
        self.assertEqual(page.inner_text("#asked"), asked, "what was taken back waits again")


    def test_enter_does_what_was_pressed_last_and_nothing_before(self):
        page = self.page()
        page.goto("decide")
        page.focus("input[name=reason]")
        before = len(api("decisions"))
        page.keyboard.press("Enter")
        self.assertEqual(len(api("decisions")), before, "nothing was chosen yet")
        page.keyboard.press("Escape")
        page.keyboard.press("r")
        page.focus("input[name=author]")
        page.keyboard.type("Lan")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        self.assertEqual(api("decisions")[-1]["kind"], "reject")
        with page.expect_navigation():
            page.keyboard.press("u")


class Reading(BrowserTestCase):
    def report(self):
        """A page of a report, in a window too low for all of it."""
        page = self.page(viewport={"width": 1280, "height": 500})
        page.goto(f"reports/{first('reports')}")
        return page

    def test_a_mark_under_the_pointer_shows_its_fact(self):
        page = self.report()
        mark = page.locator(".text a[href^='#fact-']").last
        mark.hover()
        self.assertEqual(page.locator(".fact.on").get_attribute("id"), mark.get_attribute("href")[1:])
        self.assertTrue(page.locator(".fact.on").is_visible())

    def test_the_address_of_a_fact_shows_its_words(self):
        page = self.report()
        fact = page.locator(".fact").last.get_attribute("id")
        page.goto(f"{page.url}#{fact}")
        page.reload()
        words = page.locator(".text .on")
        words.wait_for()
        box = words.bounding_box()
        self.assertTrue(0 <= box["y"] <= 500, box)


class Printing(BrowserTestCase):
    def test_a_brief_prints_its_sheets_and_nothing_else(self):
        page = self.page()
        page.goto("relations/VN-KH")
        sheets = page.locator(".sheet").count()
        self.assertGreaterEqual(sheets, 1)
        page.emulate_media(media="print")
        for screen in (".top", ".tabs"):
            self.assertFalse(page.is_visible(screen), f"{screen} is for the screen")
        self.assertTrue(page.is_visible(".sheet >> nth=0"))
        self.assertTrue(page.pdf(prefer_css_page_size=True).startswith(b"%PDF"))
