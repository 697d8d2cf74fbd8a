"""Packets of Opus that hold sound and nothing else, so that a voice message can be copied as it is (RFC 6716)."""

_HEADS = (b"OpusHead", b"OpusTags")
_ANY_COUNT = 3
_VARIABLE, _PADDED, _FRAMES = 0x80, 0x40, 0x3F


def sound_of(packet: bytes) -> bytes:
    """The packet without its padding (section 3.2.5); empty where it is a head of a further sound, or broken."""
    if packet.startswith(_HEADS) or not packet:
        return b""
    if packet[0] & 3 != _ANY_COUNT:
        return packet
    if len(packet) < 2 or not packet[1] & _FRAMES:
        return b""
    if not packet[1] & _PADDED:
        return packet
    at, padding = 2, 0
    while at < len(packet):
        more = packet[at]
        at += 1
        padding += 254 if more == 255 else more
        if more != 255:
            break
    end = len(packet) - padding
    return bytes([packet[0], packet[1] & ~_PADDED]) + packet[at:end] if at < end else b""
