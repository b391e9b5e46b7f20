"""Invented words for the words of personal names: of the same sort, chosen by a hash of the word.

A sort is a shape of names (Vietnamese, Chinese in Vietnamese spelling, Chinese in pinyin, Korean, Khmer, Lao, Thai,
Japanese, Russian, Spanish, West Asian, Indian, Malay, and all others as English); each sort has pools of family words,
given words and, where they can be told, given words of women.
"""
import hashlib
import re
import unicodedata

from name_pools import COUNTRY_SORTS, POOLS, SURNAME_FIRST

VOWELS = "aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
SYLLABLE = re.compile(
    r"(?!\w*(?:ae|ea|ee|ei|eu|ie|oo|ou|yo))(?:ngh|gh|gi|kh|ng|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?"
    rf"[{VOWELS}]{{1,3}}(?:ng|nh|ch|[cmnpt])?")
KEPT = re.compile(r"\w|Jr|Sr|I+|IV|Đệ|nhất|nhị|tam|[Aa]l|[Ee]l|bin|da|de|del|der|di|la|le|van|von|Thị|THỊ")
WORD = re.compile(r"\w+")


def fold(text):
    return unicodedata.normalize("NFC", text).casefold()


def plain(text):
    """The text without marks and in small letters, for English labels."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def is_vietnamese(word):
    """Whether a word has the form of one Vietnamese syllable."""
    return SYLLABLE.fullmatch(fold(word)) is not None


def sort_of(name, country):
    """The sort of a name by its shape, then by the state that the person acts for."""
    words = [fold(word) for word in WORD.findall(name)]
    syllables = all(is_vietnamese(word) for word in words)
    if syllables and (country == "VN" or any(plain(word) != word for word in words)):
        return "vi" if country in ("VN", None) else "zh-vi"
    if country in COUNTRY_SORTS:
        return COUNTRY_SORTS[country]
    for sort in ("ko", "zh"):
        if words[0].title() in POOLS[sort]["family"] and len(words) > 1 and all(len(word) < 9 for word in words):
            return sort
    return "en"


def roles_of(words, sort, lone):
    """The role of each word of a name: family, given, or kept as it stands. `lone` are the words also used alone."""
    if len(words) == 1:
        return ["family"]
    family = 0 if sort in SURNAME_FIRST else len(words) - 1
    alone = [place for place, word in enumerate(words) if fold(word) in lone]
    if sort == "ja" and len(alone) == 1:
        family = alone[0]
    movable = [place for place, word in enumerate(words) if not KEPT.fullmatch(word)]
    other = "part" if sort == "zh" and len(words) > 2 else "given"
    return ["kept" if place not in movable else "family" if place == family
            else "father" if words[place].endswith("vich") and sort == "ru" else other
            for place in range(len(words))]


def cased(word, like):
    """An invented word in the letters of the word that it stands for: small, capital or all capitals."""
    if like.islower():
        return word.lower()
    return word.upper() if like.isupper() and len(like) > 1 else word


def respelled(old, other, new):
    """The invented word `new` of `old`, changed as `other`, a second spelling of `old`, is changed from it."""
    head = 0
    while head < min(len(old), len(other)) and old[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(other)) - head and old[-1 - tail] == other[-1 - tail]:
        tail += 1
    gone, put = len(old) - head - tail, other[head:len(other) - tail]
    start = 0 if head == 0 else max(1, len(new) - gone - tail)
    return new[:start] + put + new[start + gone:]


class Inventor:
    """Gives each word of a report's names its invented one: the same for the same, another for another."""

    def __init__(self, avoided):
        self.taken = {fold(word) for word in avoided}
        self.chosen = {}

    def word(self, word, sort, role, female=False):
        if role == "kept":
            return word
        key = (sort, role, fold(word))
        if key not in self.chosen:
            pool = POOLS[sort]["female" if female and role == "given" and "female" in POOLS[sort] else role]
            self.chosen[key] = self.free(pool, key)
            self.taken.add(fold(self.chosen[key]))
        return self.chosen[key]

    def free(self, pool, key):
        first = int.from_bytes(hashlib.sha256("/".join(key).encode()).digest()[:8], "big")
        around = [pool[(first + step) % len(pool)] for step in range(len(pool))]
        other = [word for word in around if fold(word) != key[2]]
        return next((word for word in other if fold(word) not in self.taken), other[0])
