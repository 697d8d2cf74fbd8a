"""Numbers of posts and videos that sites write in letters."""

from string import ascii_lowercase, ascii_uppercase, digits

_BASE62 = digits + ascii_lowercase + ascii_uppercase
_BASE58 = "FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf"
_BILIBILI_MASK, _BILIBILI_XOR = (1 << 51) - 1, 23442827791579


def weibo_number(id: str) -> str:
    """Return the number of a Weibo post; its short form holds seven digits in each four letters from the right."""
    if id.isdecimal() or not set(id) <= set(_BASE62):
        return id
    groups = [id[max(0, end - 4) : end] for end in range(len(id), 0, -4)][::-1]
    return "".join(f"{_number(group, _BASE62):07}" for group in groups).lstrip("0")


def bilibili_number(id: str) -> str:
    """Return the number of a Bilibili video, from av170001 or BV17x411w7KC."""
    if id.startswith("av"):
        return id.removeprefix("av")
    letters = list(id)
    letters[3], letters[9] = letters[9], letters[3]
    letters[4], letters[7] = letters[7], letters[4]
    if not set(letters[3:]) <= set(_BASE58):
        return id
    return str(_number("".join(letters[3:]), _BASE58) & _BILIBILI_MASK ^ _BILIBILI_XOR)


def _number(letters: str, alphabet: str) -> int:
    number = 0
    for letter in letters:
        number = number * len(alphabet) + alphabet.index(letter)
    return number
