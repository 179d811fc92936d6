"""What can be wrong in an authority file that is valid Turtle?  One question a module; each yields problems."""
