"""Every kind of page, looked at with axe: nothing serious may stand in the way of a keyboard or a screen reader."""
from axe_playwright_python.sync_playwright import Axe

from browsing import BrowserTestCase, first

RELATION = "relations/VN-KH"


def pages():
    """The addresses of one page of every kind."""
    return [
        "", "search?q=bien+gioi", "decide", "decisions", "add", "list/commitments", "nothing", "states/KH", RELATION,
        *(f"{RELATION}/{name}" for name in ("stocktake", "agenda", "due", "timeline", "commitments")),
        f"encounters/{first('encounters')}", f"reports/{first('reports')}",
        *(f"rows/{first(table)}" for table in ("people", "commitments", "indicators", "formulas")),
    ]


class Accessibility(BrowserTestCase):
    def test_nothing_serious_is_found(self):
        for scheme in ("light", "dark"):
            page = self.page(bypass_csp=True, color_scheme=scheme)
            for path in pages():
                with self.subTest(path=path, scheme=scheme):
                    page.goto(path)
                    faults = [f"{fault['id']}: {fault['nodes'][0]['html'][:120]}"
                              for fault in Axe().run(page).response["violations"]
                              if fault["impact"] in ("serious", "critical")]
                    self.assertEqual(faults, [])
