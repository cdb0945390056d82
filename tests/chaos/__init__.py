"""Chaos: random operations on many kinds while both APIs fail and controllers die; the end is compared with a model.

`make chaos` runs it for long, `tests/e2e/test_chaos.py` a short piece of it. One seed is one list of operations. What
fails is tried again with ever fewer of them, and the shortest list that still fails is shown (docs/chaos.md).
"""
