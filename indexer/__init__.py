"""How does an article become searchable?"""
