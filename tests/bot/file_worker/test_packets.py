"""Parameter sets and packets of Opus are cut to what is seen and heard, in whatever form they come."""

import pytest

from bot.copies.packets import parameters, sound_of

SPS, PPS, NOTE = b"\x67\x42\0\x0a", b"\x68\xce", b"\x06\x05WANG"
HEVC = {33: b"\x42\x01\x01", 34: b"\x44\x01\xc0", 39: b"\x4e\x01WANG"}
START = b"\0\0\0\1"


def unit(content: bytes) -> bytes:
    return len(content).to_bytes(2, "big") + content


HVCC = b"\x01" + bytes(21) + b"\x03" + b"".join(bytes([kind]) + b"\0\1" + unit(one) for kind, one in HEVC.items())


@pytest.mark.parametrize(
    ("codec", "extradata", "kept"),
    [
        ("h264", b"\x01\x42\0\x0a\xff\xe1" + unit(SPS) + b"\x01" + unit(PPS) + b"WANG", (SPS, PPS)),
        ("h264", b"\x01\x42\0\x0a\xff\xe2" + unit(NOTE) + unit(SPS) + b"\x01" + unit(PPS), (SPS, PPS)),
        ("h264", START + SPS + b"\0\0\1" + NOTE + START + PPS, (SPS, PPS)),
        ("hevc", HVCC, (HEVC[33], HEVC[34])),
        ("hevc", START + HEVC[39] + START + HEVC[33], (HEVC[33],)),
    ],
)
def test_of_what_describes_pictures_the_parameter_sets_are_kept(
    codec: str, extradata: bytes, kept: tuple[bytes, ...]
) -> None:
    assert parameters(codec, extradata) == b"".join(START + one for one in kept)


@pytest.mark.parametrize("codec", ["h264", "hevc", "av1"])
def test_a_description_that_ends_too_early_breaks_nothing(codec: str) -> None:
    for whole in (HVCC, b"\x01\x42\0\x0a\xff\xff" + unit(SPS) * 3):
        for end in range(len(whole)):
            assert b"WANG" not in parameters(codec, whole[:end])


@pytest.mark.parametrize(
    ("packet", "sound"),
    [
        (b"\x78abc", b"\x78abc"),
        (b"\x7b\x02abcd", b"\x7b\x02abcd"),
        (b"\x7b\x42\x04abcdWANG", b"\x7b\x02abcd"),
        (b"\x7b\x41\xff\x02ab" + b"W" * 256, b"\x7b\x01ab"),
        (b"\x7b\x41\xff\xff", b""),
        (b"\x7b\x40\x01aW", b""),
        (b"\x7b", b""),
        (b"OpusTags\x04\0\0\0WANG", b""),
        (b"OpusHead\x01", b""),
        (b"", b""),
    ],
)
def test_of_a_packet_of_opus_its_padding_is_left_out(packet: bytes, sound: bytes) -> None:
    assert sound_of(packet) == sound
