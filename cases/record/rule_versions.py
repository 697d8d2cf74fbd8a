"""The policy and catalogue in force when a case was filed (row F8): they apply, whatever the files say now."""

from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from rules.catalogue.categories import Catalogue, Category
from rules.operator.installation import Installation
from rules.operator.policy import Policy
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.policy import former
from store.operator_files.reading import FileRefusedError
from store.record import rule_versions
from store.record.cases import CaseRow
from store.unit import Tx


def installation_at_filing(tx: Tx, case: CaseRow) -> Installation:
    """Return the installation as it was when `case` was filed.

    The current catalogue applies if the former one lacks the case's category or team, as after recategorising; the
    current file applies if this version of Lian cannot read the former one any more.
    """
    place = tx.installation
    if case.policy_version != str(place.policy.version):
        former = _policy(rule_versions.text(tx, rule_versions.POLICY, case.policy_version))
        place = replace(place, policy=former or place.policy)
    if case.catalogue_version != str(place.catalogue.version):
        then = _catalogue(rule_versions.text(tx, rule_versions.CATALOGUE, case.catalogue_version))
        if then and case.leaf in then.categories and case.team in then.teams:
            place = replace(place, catalogue=then)
    return place


def rules_changed_at(tx: Tx) -> datetime | None:
    """Return since when catalogue and policy are both in force as they are; None if that is not on record."""
    place = tx.installation
    versions = ((rule_versions.CATALOGUE, place.catalogue.version), (rule_versions.POLICY, place.policy.version))
    changes = (rule_versions.kept_at(tx, kind, str(version)) for kind, version in versions)
    return max(filter(None, changes), default=None)


def category(tx: Tx, id: str) -> Category:
    """Return the category of this id as it is now, or as it last was.

    Raises:
        KeyError: there has never been one.
    """
    if id in tx.installation.catalogue.categories:
        return tx.installation.catalogue.category(id)
    every = [_catalogue(text) for text in rule_versions.texts(tx, rule_versions.CATALOGUE)]
    found = next((each for each in every if each and id in each.categories), None)
    if found is None:
        raise KeyError(id)
    return found.category(id)


@lru_cache(maxsize=16)
def _policy(text: str | None) -> Policy | None:
    try:
        return former(text) if text else None
    except FileRefusedError:
        return None


@lru_cache(maxsize=16)
def _catalogue(text: str | None) -> Catalogue | None:
    try:
        return CATALOGUE_FILE.load(text) if text else None
    except FileRefusedError:
        return None
