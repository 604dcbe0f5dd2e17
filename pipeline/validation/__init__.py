"""Do datasets keep the contract? Types, words, keys, references, spans and ranges, read in slices."""
