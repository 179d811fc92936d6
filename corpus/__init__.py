"""What does the archive hold, and where does it come from?"""
