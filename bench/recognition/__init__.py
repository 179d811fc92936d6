"""How well is recognised what an article speaks of?"""
