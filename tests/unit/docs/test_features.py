"""docs/features.md says what the tests prove."""

from __future__ import annotations

from tests import feature_matrix


def test_the_page_is_up_to_date() -> None:
    assert feature_matrix.PAGE.read_text() == feature_matrix.page(), "run `make features`"


def test_every_mark_names_a_feature() -> None:
    unknown = feature_matrix.proofs().keys() - feature_matrix.features().keys()
    assert not unknown, f"docs/features.yaml has no feature {sorted(unknown)}"


def test_every_page_exists() -> None:
    pages = [page for feature in feature_matrix.features().values() if (page := feature.get("page"))]
    assert [page for page in pages if not (feature_matrix.ROOT / page).is_file()] == []
