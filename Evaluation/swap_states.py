"""States swapped for states of the same sort: one syllable for one syllable, capital for capital, seat for seat."""
import itertools
import re

# A cycle a group: each state becomes the next of its group, the last the first. Columns: code, names, second names,
# short names, capitals, seats of government, ministries of defence; a column's first spelling is the one written.
TABLE = """
US|Mỹ,Mĩ|Hoa Kỳ,Hoa Kì||Washington|Nhà Trắng|Lầu Năm Góc,Lầu Năm góc
RU|Nga|Liên bang Nga,LB Nga||Moscow,Moskva,Mát-xcơ-va,Matxcơva|Điện Kremlin,Kremlin
GB|Anh|Vương quốc Anh,Anh Quốc,Anh quốc||London,Luân Đôn|Phố Downing
FR|Pháp|Cộng hòa Pháp,Cộng hoà Pháp||Paris|Điện Elysee,Điện Élysée
DE|Đức|CHLB Đức,Cộng hòa Liên bang Đức,Cộng hoà Liên bang Đức||Berlin|Phủ Thủ tướng Đức

AU|Australia||Úc|Canberra|
IT|Italia,Italy||Ý|Rome,Roma|

LA|Lào|CHDCND Lào||Vientiane,Viêng Chăn,Viên Chăn|
BE|Bỉ|Vương quốc Bỉ||Brussels|
AT|Áo|Cộng hòa Áo||Vienna|

CN|Trung Quốc|Trung Hoa|Trung|Bắc Kinh|Trung Nam Hải
JP|Nhật Bản||Nhật|Tokyo|
IN|Ấn Độ||Ấn|New Delhi|
TH|Thái Lan|Vương quốc Thái Lan|Thái|Bangkok|

KR|Hàn Quốc|Đại Hàn Dân quốc,Đại Hàn Dân Quốc,Đại Hàn|Hàn|Seoul,Xơ-un|Nhà Xanh
KP|Triều Tiên|Bắc Triều Tiên,CHDCND Triều Tiên|Triều|Bình Nhưỡng|

KH|Campuchia|Vương quốc Campuchia||Phnom Penh,Phnôm Pênh|
MY|Malaysia|||Kuala Lumpur|
ID|Indonesia|||Jakarta|
PH|Philippines,Philippin|||Manila|

IR|Iran|||Tehran,Teheran|
SY|Syria,Xi-ri,Xy-ri|||Damascus|
IQ|Iraq,I-rắc|||Baghdad|
IL|Israel,I-xra-en|||Jerusalem|

CU|Cuba,Cu-ba|Cộng hòa Cuba,Cộng hoà Cuba||La Habana,La Havana|
BR|Brazil,Bra-xin|||Brasilia|
CA|Canada,Ca-na-đa|||Ottawa|
MX|Mexico,Mê-hi-cô|||Mexico City|

UA|Ukraine,Ucraina,U-crai-na|||Kiev,Kyiv|
BY|Belarus,Bê-la-rút|||Minsk|

NL|Hà Lan|||Amsterdam|
PL|Ba Lan|||Warsaw,Vác-sa-va|
DK|Đan Mạch|||Copenhagen|
NO|Na Uy|||Oslo|
FI|Phần Lan|||Helsinki|

TR|Thổ Nhĩ Kỳ,Thổ Nhĩ Kì|||Ankara|
ES|Tây Ban Nha|||Madrid|
PT|Bồ Đào Nha|||Lisbon|
"""
# What makes another word or another name of a state's word: before it, and after it.
NOT_AFTER = re.compile(
    r"\b(bán đảo|eo biển|biển|liên|vịnh|hai miền|bắc|nam|châu|đông|tây|trung|tp\.?|thành phố|quần đảo)\s+$", re.IGNORECASE)
NOT_BEFORE = {word: rest.split() for word, rest in {
    "anh": "ấy em ta chị hùng cả", "áo": "dài", "ấn": "phẩm tượng định dương", "ấn độ": "dương",
    "đức": "giáo phật thánh hạnh tính", "hàn": "gắn", "lào": "cai", "mỹ": "latinh latin la", "nga": "sơn",
    "nhật": "báo ký thực thành", "pháp": "luật lý lệnh quyền", "thái": "bình nguyên độ hà tử dương",
    "triều": "đình đại", "trung": "đông á phi âu mỹ ương tướng tá úy uỷ tâm bình thành thực hòa lập cấp học gian bộ",
    "ý": "kiến nghĩa tưởng định thức đồ chí"}.items()}


def read_table():
    """Pairs of code and the next state's code, and of spelling and what is written for it."""
    codes, words = {}, {}
    for group in TABLE.strip().split("\n\n"):
        rows = [line.split("|") for line in group.split("\n")]
        for (code, *columns), (next_code, *next_columns) in zip(rows, rows[1:] + rows[:1]):
            codes[code] = next_code
            full = next_columns[0].split(",")[0]
            for column, written in itertools.zip_longest(columns, next_columns, fillvalue=""):
                words |= {spelling: written.split(",")[0] or full for spelling in column.split(",") if spelling}
    return codes, words


CODES, WORDS = read_table()
ALL_WORDS = WORDS | {spelling.upper(): new.upper() for spelling, new in WORDS.items() if len(spelling) > 3}
PATTERN = re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, ALL_WORDS), key=len, reverse=True)) + r")(?!\w)")


def code(code):
    """The code of the state that stands for a state; other codes, words and None stay."""
    return CODES.get(code, code)


def spans(text):
    """Replacements of states in a text."""
    return [(place.start(), place.end(), ALL_WORDS[place[0]]) for place in PATTERN.finditer(text)
            if is_state(text, place)]


def is_state(text, place):
    following = re.match(r"[ ](\w+)", text[place.end():place.end() + 12])
    if following and following[1].lower() in NOT_BEFORE.get(place[0].lower(), []):
        return False
    before = text[max(0, place.start() - 16):place.start()]
    if NOT_AFTER.search(before):
        return False
    # One syllable after another name ("Quỳnh Anh") is a part of that.
    preceding = re.search(r"[\w,.;:] ([A-ZĐ]\w+) $", before)
    lone = len(place[0]) < 6 and " " not in place[0]
    return not (lone and preceding and not preceding[1].isupper() and preceding[1].casefold() not in
                ("việt", "bộ", "đảng", "nước", "phía", "người", "hai", "cựu"))
