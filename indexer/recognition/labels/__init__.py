"""Where do the names of the authority files stand in a text?"""
