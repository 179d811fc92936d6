"""How fast is it, and compared with what?

`python -m bench` (`make bench`) builds seeded archives, asserts that all engines answer alike, then times them side by side.
"""
