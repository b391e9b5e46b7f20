"""Tests of the generator of reports."""
import re
import unittest

from generate_reports import Generator, PER_ERA
from report_templates import Era, Template, filled

PEOPLE = [{"name": "Lê Văn Ba", "aliases": ["Ba"], "country": "VN"}, {"name": "Sok Chea", "aliases": [], "country": "KH"}]
TEXT = """Thủ tướng Lê Văn Ba gặp ông Sok Chea

Ngày 14/8/2015, Thủ tướng Lê Văn Ba hội đàm với ông Sok Chea.

Ông Lê Văn Ba cảm ơn. Hai bên đạt 1/3 kế hoạch năm 2014.

Sáng 2-12, hai bên nhất trí mở thêm cửa khẩu.
"""


def template(text=TEXT):
    return Template(text, PEOPLE, ("KH", "VN"))


def texts(era):
    return [filled(paragraph, era) for paragraph in template().paragraphs]


class Templates(unittest.TestCase):
    def test_words_beside_names_and_dates_stay(self):
        shape = lambda text: re.sub(r"(?:[A-ZĐ]\w* ?)+|\d+", "*", re.sub(r"Thủ|Ngày|Hai|Sáng|Ông", "x", text))
        for old, new in zip(filter(None, TEXT.splitlines()), texts(Era("a", 3, 2))):
            self.assertEqual(shape(old), shape(new))

    def test_a_person_has_one_new_name_in_a_time_and_another_in_the_next(self):
        name = re.compile(r"Thủ tướng ((?:[A-ZĐ]\w* ?)+)")
        found = [name.search(line)[1].strip() for line in texts(Era("a", 0, 0))[:2]]
        self.assertEqual(found[0], found[1])
        self.assertNotIn("Ba", found[0].split())
        self.assertNotEqual(found[0], name.search(texts(Era("b", 0, 0))[0])[1].strip())

    def test_dates_are_shifted_alike_and_fractions_stay(self):
        lines = texts(Era("a", 3, 5))
        self.assertIn("Ngày 14/1/2019", lines[1])
        self.assertIn("đạt 1/3 kế hoạch năm 2017", lines[2])
        self.assertIn("Sáng 2-05", lines[3])
        self.assertEqual(template().published(Era("a", 3, 5)), "2019-01-14")

    def test_a_shifted_day_exists_in_every_month(self):
        lines = [filled(paragraph, Era("a", 0, 1)) for paragraph in template("Ngày 31/1/2015, họp.").paragraphs]
        self.assertEqual(lines, ["Ngày 28/2/2015, họp."])


class Reports(unittest.TestCase):
    def setUp(self):
        self.templates = [template(), template(TEXT.replace("cảm ơn", "hoan nghênh"))]

    def reports(self, seed, numbers):
        generator = Generator(self.templates, seed)
        return [generator.report(number) for number in numbers]

    def test_the_same_seed_gives_the_same_reports_from_any_number_on(self):
        numbers = [0, 1, PER_ERA, 5 * PER_ERA + 7]
        self.assertEqual(self.reports(1, numbers), self.reports(1, numbers))
        self.assertEqual(self.reports(1, numbers)[2:], self.reports(1, numbers[2:]))
        self.assertNotEqual(self.reports(1, numbers), self.reports(2, numbers))

    def test_ids_are_unique_and_days_are_days(self):
        reports = self.reports(1, range(40))
        self.assertEqual(len({report["id"] for report in reports}), 40)
        for report in reports:
            self.assertRegex(report["published"], r"^\d{4}-\d\d-\d\d$")
            self.assertTrue(report["text"].startswith("Thủ tướng"))


if __name__ == "__main__":
    unittest.main()
