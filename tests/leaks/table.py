"""What a sweep found, by family."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Count:
    """Files of one family that were tried, and what became of them."""

    files: int = 0
    shown: int = 0
    canaries: int = 0
    missed: int = 0


@dataclass(slots=True)
class Table:
    """The counts of every family, to be printed."""

    counts: dict[str, Count] = field(default_factory=dict)

    def add(self, family: str, *, shown: bool, canary: bool, missed: bool) -> None:
        """Count one file."""
        count = self.counts.setdefault(family, Count())
        count.files += 1
        count.shown += shown
        count.canaries += canary
        count.missed += missed

    def __str__(self) -> str:
        whole = Count()
        lines = [f"{'family':24}{'files':>7}{'with a copy':>13}{'canaries':>10}{'seen again':>12}"]
        for family, count in self.counts.items():
            lines.append(_line(family, count))
            for name in Count.__slots__:
                setattr(whole, name, getattr(whole, name) + getattr(count, name))
        return "\n".join([*lines, _line("together", whole)])


def _line(name: str, count: Count) -> str:
    return f"{name:24}{count.files:7}{count.shown:13}{count.canaries:10}{count.files - count.missed:12}"
