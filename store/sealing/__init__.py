"""Sealing at rest: the operator's key wraps the installation's, these wrap those of persons, cases and files.

Look-up hashes come from a key of their own, so that they stay when the operator's key changes.
"""

from store.sealing.keyring import Keyring as Keyring
from store.sealing.keys import OWN as OWN
from store.sealing.keys import Key as Key
from store.sealing.keys import RowLabel as RowLabel
from store.sealing.keys import SealError as SealError
from store.sealing.operator_key import EXAMPLE_KEY as EXAMPLE_KEY
from store.sealing.operator_key import KeyRefused as KeyRefused
from store.sealing.operator_key import OperatorKey as OperatorKey
from store.sealing.operator_key import make_operator_key as make_operator_key
from store.sealing.packing import packed as packed
from store.sealing.packing import unpacked as unpacked
