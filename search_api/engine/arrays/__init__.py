"""How is a Whoosh query tree answered from arrays?  First which documents match, then what they score: a phase each."""
