"""Of which days does a text speak?"""
