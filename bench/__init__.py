"""How fast is it, and compared with what?

`python -m bench` (`make bench`) builds seeded archives, asserts that every engine gives the same answers, then times them side by side.
"""
