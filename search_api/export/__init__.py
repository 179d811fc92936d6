"""In which other forms does the archive leave?  Citations of an article, feeds of a search, everything that was found."""
