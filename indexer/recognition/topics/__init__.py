"""Which topics is an article about?"""
