"""The third stage: what a release says, as span groups of a spaCy Doc. Each extractor is a component; `nlp` assembles
them, `spans` tells what they write."""
