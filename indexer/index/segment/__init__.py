"""What does a segment hold, and how is one made?  Documents are inverted into arrays; merging puts arrays together."""
