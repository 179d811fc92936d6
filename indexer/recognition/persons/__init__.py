"""Whom does a name, a surname or a function mean?"""
